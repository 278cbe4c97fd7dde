//! Reviewdog's diagnostic format (rdjson): its programs put findings into reviews on many forges, suggestions included.
//!
//! Its columns count bytes from 1 and its end is exclusive; a position without a column is a whole line, which is all that is known in encoded
//! mail. A suggestion is one replacement there: one of ours that has several edits becomes one that covers them all.

use super::wire::{located, write_pretty};
use super::words::{advice, more_than_message, one_line};
use super::{FileReport, Options, Run};
use crate::document::{LineIndex, Position, Span};
use crate::fix::{Applicability, Suggestion};
use crate::lint::{Finding, Level};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Report<'a> {
    source: Source<'a>,
    severity: &'static str,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<WireSuggestion>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Clone, Copy, Serialize)]
struct Range {
    start: Place,
    end: Place,
}

#[derive(Clone, Copy, Serialize)]
struct Place {
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct WireSuggestion {
    range: Range,
    text: String,
}

pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let diagnostics: Vec<Diagnostic<'_>> = run.files.iter().flat_map(diagnostics).collect();
    let severity = match () {
        () if run.summary.error > 0 || run.files.iter().any(|f| !f.errors.is_empty()) => "ERROR",
        () if run.summary.warning > 0 => "WARNING",
        () => "INFO",
    };
    let source = Source { name: "tonelint", url: options.repository.as_deref() };
    write_pretty(&Report { source, severity, diagnostics }, out)
}

fn diagnostics(file: &FileReport) -> Vec<Diagnostic<'_>> {
    let lines = LineIndex::new(&file.source);
    let findings = file.findings.iter().map(|finding| Diagnostic {
        message: message(finding),
        location: Location { path: &file.path, range: Some(range(&lines, finding.span)) },
        severity: match finding.level {
            Level::Error => "ERROR",
            Level::Warning => "WARNING",
            Level::Info => "INFO",
        },
        code: Code { value: &finding.rule },
        suggestions: finding.suggestions.iter().filter_map(|s| suggestion(file, &lines, s)).collect(),
    });
    let errors = file.errors.iter().map(|error| Diagnostic {
        message: format!("not checked: {}", one_line(&error.message)),
        location: Location {
            path: &file.path,
            range: error.line.map(|line| Range { start: Place { line, column: None }, end: Place { line, column: None } }),
        },
        severity: "ERROR",
        code: Code { value: error.code.name() },
        suggestions: Vec::new(),
    });
    findings.chain(errors).collect()
}

fn range(lines: &LineIndex, span: Span) -> Range {
    Range { start: place(lines, span.start), end: place(lines, span.end) }
}

fn place(lines: &LineIndex, position: Position) -> Place {
    let Position { line, byte, .. } = position;
    let start = lines.line_range(usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1)).start;
    Place { line, column: byte.and_then(|byte| byte.checked_sub(start)).map(|before| before + 1) }
}

/// The suggestion as one replacement; `None` where it is advice, or where the bytes are not known.
fn suggestion(file: &FileReport, lines: &LineIndex, suggestion: &Suggestion) -> Option<WireSuggestion> {
    let edits: Vec<_> = located(suggestion).collect();
    let (first, last) = (edits.first()?, edits.last()?);
    if suggestion.applicability == Applicability::Manual || edits.len() < suggestion.edits.len() {
        return None;
    }
    let mut text = String::new();
    let mut at = first.range.start;
    for edit in &edits {
        text += file.source.get(at..edit.range.start)?;
        text += &edit.replacement;
        at = edit.range.end;
    }
    Some(WireSuggestion { range: range(lines, Span { start: first.span.start, end: last.span.end }), text })
}

fn message(finding: &Finding) -> String {
    let mut text = one_line(&finding.message);
    let label = more_than_message(finding);
    if !label.is_empty() {
        text += &format!(": {label}");
    }
    if let Some(advice) = advice(finding) {
        text += &format!("\n{}: {}", advice.keyword(), advice.text());
    }
    text
}
