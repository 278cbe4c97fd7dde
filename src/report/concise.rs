//! One line a finding, by place, for people in a hurry and for programs that know `path:line:column:`.

use super::summary;
use super::theme::Theme;
use super::words::{one_line, place, shorten};
use super::{Options, Run};
use std::io;

/// Columns of a draft's words on one line; the place says where the rest is.
const WORDS: usize = 80;

pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let theme = Theme::new(options.color);
    for file in &run.files {
        for finding in &file.findings {
            let style = theme.level(finding.level);
            let (level, rule, message) = (finding.level.name(), one_line(&finding.rule), one_line(&finding.message));
            write!(out, "{}: {style}{level}[{rule}]{style:#} {message}", place(&file.path, finding))?;
            let words = one_line(&finding.text);
            match words.as_str() {
                "" => writeln!(out)?,
                words => writeln!(out, ": \"{}\"", shorten(words, WORDS))?,
            }
        }
    }
    summary::write(run, out, options, &theme)
}
