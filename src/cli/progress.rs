//! A bar on the terminal for runs that take over a second.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

const QUIET_FOR: Duration = Duration::from_secs(1);

pub(super) struct Progress {
    started: Instant,
    bar: Option<ProgressBar>,
    visible: bool,
}

impl Progress {
    /// `wanted`: false never shows anything. Nothing is shown either where standard error is no terminal.
    pub(super) fn new(files: usize, wanted: bool) -> Self {
        let wanted = wanted && files > 1 && std::io::stderr().is_terminal();
        let bar = wanted.then(|| {
            let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
            // A template that is wrong falls back to the plain bar.
            bar.set_style(
                ProgressStyle::with_template("{bar:30} {pos} of {len} files, {eta} left").unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar
        });
        Self { started: Instant::now(), bar, visible: false }
    }

    pub(super) fn done_one(&mut self) {
        let Some(bar) = &self.bar else { return };
        if !self.visible && self.started.elapsed() > QUIET_FOR {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            self.visible = true;
        }
        bar.inc(1);
    }

    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
