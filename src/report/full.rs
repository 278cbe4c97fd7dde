//! The report a person reads: each finding with its line, its words underlined, how they can be read and what would read better.
//!
//! Files come by path; in a file the errors come first, then by place: who reads only the top of the report should read the worst.

use super::snippet::{Line, Snippet, columns, snippet};
use super::summary;
use super::theme::Theme;
use super::words::{Advice, advice, more_than_message, one_line, place, wrap};
use super::{FileReport, Options, Run};
use crate::document::LineIndex;
use crate::lint::Finding;
use std::cmp::Reverse;
use std::io;
use unicode_width::UnicodeWidthStr;

pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let theme = Theme::new(options.color);
    for file in run.files.iter().filter(|file| !file.findings.is_empty()) {
        let lines = LineIndex::new(&file.source);
        let mut findings: Vec<&Finding> = file.findings.iter().collect();
        findings.sort_by_key(|finding| (Reverse(finding.level), finding.span.start));
        for finding in findings {
            Frame::new(file, finding, &lines, options.width, theme).write(out)?;
            writeln!(out)?;
        }
    }
    summary::write(run, out, options, &theme)
}

/// One finding with all it takes to draw it.
struct Frame<'a> {
    file: &'a FileReport,
    finding: &'a Finding,
    snippet: Option<Snippet>,
    /// Columns of the longest line number.
    gutter: usize,
    /// Columns right of the frame.
    width: usize,
    theme: Theme,
}

impl<'a> Frame<'a> {
    fn new(file: &'a FileReport, finding: &'a Finding, lines: &LineIndex, width: usize, theme: Theme) -> Self {
        let snippet = match (finding.span.start.byte, finding.span.end.byte) {
            (Some(start), Some(end)) => snippet(&file.source, lines, start..end, width),
            _ => None,
        };
        let gutter = snippet.as_ref().map_or_else(|| finding.span.start.line.to_string().len(), |s| s.gutter);
        Self { file, finding, snippet, gutter, width: columns(width, gutter), theme }
    }

    fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let (finding, gutter) = (self.finding, self.gutter);
        let (style, strong, frame) = (self.theme.level(finding.level), self.theme.strong, self.theme.frame);
        let (level, rule, message) = (finding.level.name(), one_line(&finding.rule), one_line(&finding.message));
        writeln!(out, "{style}{level}[{rule}]{style:#}{strong}: {message}{strong:#}")?;
        writeln!(out, "{:gutter$} {frame}╭▸{frame:#} {}", "", place(&self.file.path, finding))?;
        match &self.snippet {
            Some(snippet) => self.source(snippet, out)?,
            None => self.words(out)?,
        }
        self.advice(out)
    }

    fn source(&self, snippet: &Snippet, out: &mut dyn io::Write) -> io::Result<()> {
        let Some(last) = &snippet.last else { return self.line(&snippet.first, true, out) };
        self.line(&snippet.first, false, out)?;
        if snippet.gap {
            let (gutter, frame) = (self.gutter, self.theme.frame);
            writeln!(out, "{:gutter$} {frame}┆{frame:#}", "")?;
        }
        self.line(last, true, out)
    }

    /// A source line and its underline. The label stands beside the underline where there is room, else below it.
    fn line(&self, line: &Line, labelled: bool, out: &mut dyn io::Write) -> io::Result<()> {
        let (gutter, frame, style) = (self.gutter, self.theme.frame, self.theme.level(self.finding.level));
        writeln!(out, "{frame}{:>gutter$} │{frame:#} {}", line.number, line.text)?;
        let mark = "━".repeat(line.mark.len());
        let label = if labelled { more_than_message(self.finding) } else { String::new() };
        let beside = line.mark.end.saturating_add(1 + label.width()) <= self.width;
        let gap = if beside && !label.is_empty() { " " } else { "" };
        let shown = if beside { label.as_str() } else { "" };
        self.below(line.mark.start, &format!("{style}{mark}{gap}{shown}{style:#}"), out)?;
        if beside || label.is_empty() { Ok(()) } else { self.label_below(line.mark.start, &label, out) }
    }

    fn label_below(&self, start: usize, label: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let style = self.theme.level(self.finding.level);
        let lines = wrap(label, self.width);
        let widest = lines.iter().map(|line| line.width()).max().unwrap_or(0);
        let indent = start.min(self.width.saturating_sub(widest));
        lines.iter().try_for_each(|line| self.below(indent, &format!("{style}{line}{style:#}"), out))
    }

    fn below(&self, indent: usize, text: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let (gutter, frame) = (self.gutter, self.theme.frame);
        writeln!(out, "{:gutter$} {frame}│{frame:#} {:indent$}{text}", "", "")
    }

    /// Where only the line is known: the words as the reader will see them.
    fn words(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let (gutter, frame) = (self.gutter, self.theme.frame);
        let words = one_line(&self.finding.text);
        let number = self.finding.span.start.line;
        let mut lines = if words.is_empty() { Vec::new() } else { wrap(&format!("\"{words}\""), self.width) };
        lines.truncate(3);
        for (i, line) in lines.iter().enumerate() {
            match i {
                0 => writeln!(out, "{frame}{number:>gutter$} │{frame:#} {line}")?,
                _ => self.below(0, line, out)?,
            }
        }
        let label = more_than_message(self.finding);
        if label.is_empty() { Ok(()) } else { self.label_below(0, &label, out) }
    }

    fn advice(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let Some(advice) = advice(self.finding) else { return Ok(()) };
        let (gutter, frame, help) = (self.gutter, self.theme.frame, self.theme.help);
        let keyword = advice.keyword();
        let indent = keyword.len() + 2;
        let lines = match &advice {
            // New words are there to be copied: a line break of ours would be copied, too.
            Advice::Words(words) => vec![words.clone()],
            Advice::Hint(text) | Advice::Help(text) => wrap(text, self.width.saturating_sub(indent)),
        };
        for (i, line) in lines.iter().enumerate() {
            match i {
                0 => writeln!(out, "{:gutter$} {frame}╰{frame:#} {help}{keyword}{help:#}: {line}", "")?,
                _ => writeln!(out, "{:gutter$}   {:indent$}{line}", "", "")?,
            }
        }
        Ok(())
    }
}
