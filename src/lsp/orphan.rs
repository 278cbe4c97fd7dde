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

/// Calls `gone` when there is no process `client` any more. The watch ends with the last other holder of `gone`.
#[cfg(unix)]
pub(super) fn watch(client: u32, gone: &Arc<Notify>) {
    let Some(client) = i32::try_from(client).ok().and_then(rustix::process::Pid::from_raw) else { return };
    let gone = Arc::downgrade(gone);
    let look = move || {
        while let Some(gone) = gone.upgrade() {
            if rustix::process::test_kill_process(client) == Err(rustix::io::Errno::SRCH) {
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

#[cfg(not(unix))]
pub(super) fn watch(_: u32, _: &Arc<Notify>) {}
