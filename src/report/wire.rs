//! The finding as JSON version 1 has it, shared by `json` and `jsonl`, and the one way all formats write JSON.

use super::words::is_harmful;
use crate::document::{Position, Span};
use crate::fix::{Edit, Suggestion};
use crate::lint;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};
use std::io;

#[derive(Serialize)]
pub(super) struct Finding<'a> {
    rule: &'a str,
    group: &'static str,
    level: &'static str,
    confidence: f64,
    readers: Option<f64>,
    message: &'a str,
    help: &'a str,
    source: &'static str,
    also: &'a [String],
    text: &'a str,
    span: WireSpan,
    suggestions: Vec<WireSuggestion<'a>>,
}

#[derive(Serialize)]
struct WireSpan {
    start: WirePosition,
    end: WirePosition,
}

#[derive(Serialize)]
struct WirePosition {
    line: u32,
    column: Option<u32>,
    byte: Option<usize>,
}

#[derive(Serialize)]
struct WireSuggestion<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<WireEdit<'a>>,
    readers_after: Option<f64>,
}

#[derive(Serialize)]
struct WireEdit<'a> {
    span: WireSpan,
    replacement: &'a str,
}

#[derive(Serialize)]
pub(super) struct FileError<'a> {
    code: &'static str,
    message: &'a str,
    line: Option<u32>,
}

impl<'a> From<&'a lint::Finding> for Finding<'a> {
    fn from(finding: &'a lint::Finding) -> Self {
        Self {
            rule: &finding.rule,
            group: finding.group.name(),
            level: finding.level.name(),
            confidence: round(finding.confidence),
            readers: finding.readers.map(round),
            message: &finding.message,
            help: &finding.help,
            source: finding.source.name(),
            also: &finding.also,
            text: &finding.text,
            span: finding.span.into(),
            suggestions: finding.suggestions.iter().map(WireSuggestion::from).collect(),
        }
    }
}

impl From<Span> for WireSpan {
    fn from(span: Span) -> Self {
        Self { start: span.start.into(), end: span.end.into() }
    }
}

impl From<Position> for WirePosition {
    fn from(Position { line, column, byte }: Position) -> Self {
        Self { line, column, byte }
    }
}

impl<'a> From<&'a Suggestion> for WireSuggestion<'a> {
    fn from(suggestion: &'a Suggestion) -> Self {
        Self {
            title: &suggestion.title,
            applicability: suggestion.applicability.name(),
            edits: located(suggestion).map(|edit| WireEdit { span: edit.span.into(), replacement: &edit.replacement }).collect(),
            readers_after: suggestion.readers_after.map(round),
        }
    }
}

impl<'a> From<&'a super::FileError> for FileError<'a> {
    fn from(error: &'a super::FileError) -> Self {
        Self { code: error.code.name(), message: &error.message, line: error.line }
    }
}

/// The edits that can be applied. In encoded mail there is no byte to apply one to.
pub(super) fn located(suggestion: &Suggestion) -> impl Iterator<Item = &Edit> {
    suggestion.edits.iter().filter(|edit| edit.span.start.byte.is_some() && edit.span.end.byte.is_some())
}

/// Three digits: more would claim more than is known.
pub(super) fn round(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}

/// Writes `value` over several lines, with a line break at the end.
pub(super) fn write_pretty(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Guarded(PrettyFormatter::new())))?;
    writeln!(out)
}

/// Writes `value` on one line, with a line break at the end.
pub(super) fn write_line(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Guarded(CompactFormatter)))?;
    writeln!(out)
}

/// JSON must escape only the control characters below U+0020. A terminal obeys more: U+009B begins an escape sequence, U+202E turns the
/// line round. They are escaped here, which means the same to every reader of JSON.
struct Guarded<F>(F);

macro_rules! as_inner {
    ($($name:ident($($arg:ident: $kind:ty),*);)*) => {
        $(fn $name<W: ?Sized + io::Write>(&mut self, out: &mut W $(, $arg: $kind)*) -> io::Result<()> {
            self.0.$name(out $(, $arg)*)
        })*
    };
}

impl<F: Formatter> Formatter for Guarded<F> {
    as_inner! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_harmful) {
            let (safe, after) = rest.split_at(at);
            out.write_all(safe.as_bytes())?;
            let mut characters = after.chars();
            if let Some(c) = characters.next() {
                // All of them lie below U+10000.
                write!(out, "\\u{:04x}", u32::from(c))?;
            }
            rest = characters.as_str();
        }
        out.write_all(rest.as_bytes())
    }
}
