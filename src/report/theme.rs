//! The colours. Without colour every style is the empty one, so that no format has to ask twice.

use crate::lint::Level;
use anstyle::{AnsiColor, Style};

#[derive(Clone, Copy, Default)]
pub(super) struct Theme {
    error: Style,
    warning: Style,
    info: Style,
    /// The message of a finding.
    pub(super) strong: Style,
    /// Line numbers and the frame.
    pub(super) frame: Style,
    /// "try" and "help".
    pub(super) help: Style,
}

impl Theme {
    pub(super) fn new(color: bool) -> Self {
        if !color {
            return Self::default();
        }
        Self {
            error: AnsiColor::Red.on_default().bold(),
            warning: AnsiColor::Yellow.on_default().bold(),
            info: AnsiColor::Cyan.on_default().bold(),
            strong: Style::new().bold(),
            frame: AnsiColor::Blue.on_default(),
            help: AnsiColor::Green.on_default().bold(),
        }
    }

    pub(super) fn level(&self, level: Level) -> Style {
        match level {
            Level::Error => self.error,
            Level::Warning => self.warning,
            Level::Info => self.info,
        }
    }
}
