//! Writing to standard output and standard error.
//!
//! A reader that has seen enough closes the pipe: that is no error of anybody, and it changes no exit code. Every other failure to
//! write is one.

use super::Exit;
use super::args::Color;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use std::io::{self, IsTerminal as _, Write};

/// Colours, as the user wants them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Console {
    color: Color,
}

impl Console {
    pub(super) fn new(color: Color) -> Self {
        Self { color }
    }

    /// `auto` looks at the terminal, `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE`.
    fn choice(self, stream: &impl anstream::stream::RawStream) -> ColorChoice {
        match self.color {
            Color::Auto if is_forced() => ColorChoice::Always,
            Color::Auto => AutoStream::choice(stream),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }

    pub(super) fn stdout_color(self) -> bool {
        self.choice(&io::stdout()) != ColorChoice::Never
    }

    pub(super) fn stderr_color(self) -> bool {
        self.choice(&io::stderr()) != ColorChoice::Never
    }

    /// Colours also where no terminal is.
    pub(super) fn always_color(self) -> bool {
        self.color == Color::Always
    }

    pub(super) fn stdout(self) -> AutoStream<io::StdoutLock<'static>> {
        let choice = self.choice(&io::stdout());
        AutoStream::new(io::stdout().lock(), choice)
    }

    pub(super) fn stderr(self) -> AutoStream<io::StderrLock<'static>> {
        let choice = self.choice(&io::stderr());
        AutoStream::new(io::stderr().lock(), choice)
    }

    /// One line on standard error. Where even that cannot be written there is nobody left to tell.
    pub(super) fn error(self, message: &str) {
        let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        for line in message.lines() {
            let _ = writeln!(self.stderr(), "{red}error{red:#}: {}", visible(line));
        }
    }

    /// One line on standard error that is no error.
    pub(super) fn note(self, message: &str) {
        let _ = writeln!(self.stderr(), "{}", visible(message));
    }

    /// The exit code after everything was written, or not.
    pub(super) fn finish(self, exit: Exit, written: io::Result<()>) -> Exit {
        match written {
            Ok(()) => exit,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit,
            Err(error) => {
                self.error(&format!("the output cannot be written: {error}"));
                Exit::Failed
            }
        }
    }
}

/// `FORCE_COLOR`, which CI sets where its log knows colours. Who wants none wins.
fn is_forced() -> bool {
    let is_set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    is_set("FORCE_COLOR").is_some_and(|value| value != "0") && is_set("NO_COLOR").is_none()
}

/// Columns of standard output where it is a terminal.
pub(super) fn stdout_width() -> Option<usize> {
    io::stdout().is_terminal().then(width)?
}

pub(super) fn stderr_width() -> Option<usize> {
    io::stderr().is_terminal().then(width)?
}

fn width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).max(20))
}

/// A file name may hold anything; a terminal must not act on it.
fn visible(text: &str) -> String {
    let harmful = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().flat_map(|c| if harmful(c) { c.escape_unicode().collect::<Vec<_>>() } else { vec![c] }).collect()
}
