//! Ends the server where its client is gone without a word.
//!
//! The end of standard input says so mostly, but not where another process holds the other end of the pipe, as a child of an editor may that
//! was killed. So the process that `initialize` names is looked after. On other systems than Unix the end of the input must do.

use std::sync::Arc;
#[cfg(unix)]
use std::time::Duration;
use tokio::sync::Notify;

#[cfg(unix)]
const LOOK: Duration = Duration::from_secs(1);

/// Calls `gone` when the process `client` has ended. One that is not to be seen from the start stands behind a wall: the server runs in a container, or
/// on another machine, and the end of the input must do. The watch ends with the last other holder of `gone`.
#[cfg(unix)]
pub(super) fn watch(client: u32, gone: &Arc<Notify>) {
    let Some(client) = i32::try_from(client).ok().and_then(rustix::process::Pid::from_raw) else { return };
    if !is_there(client) {
        return;
    }
    let gone = Arc::downgrade(gone);
    let look = move || {
        while let Some(gone) = gone.upgrade() {
            if !lives(client) {
                gone.notify_one();
                return;
            }
            drop(gone);
            std::thread::sleep(LOOK);
        }
    };
    // Without a thread the end of the input must do.
    let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(look);
}

#[cfg(unix)]
fn is_there(process: rustix::process::Pid) -> bool {
    rustix::process::test_kill_process(process) != Err(rustix::io::Errno::SRCH)
}

#[cfg(unix)]
fn lives(process: rustix::process::Pid) -> bool {
    is_there(process) && !is_zombie(process)
}

/// It has ended, and its parent has not looked yet: to signals it is there.
#[cfg(target_os = "linux")]
fn is_zombie(process: rustix::process::Pid) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", process.as_raw_nonzero())).unwrap_or_default();
    // Behind its name, which may hold anything, in brackets.
    stat.rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with(['Z', 'X']))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_zombie(_: rustix::process::Pid) -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn watch(_: u32, _: &Arc<Notify>) {}
