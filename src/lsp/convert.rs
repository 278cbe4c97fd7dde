//! From findings to diagnostics.

use super::client::{ClientInfo, SOURCE};
use super::settings::Severity;
use super::text::Text;
use crate::document::{Encoding, Position, Span};
use crate::fix::Suggestion;
use crate::lint::Finding;
use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::{CodeDescription, Diagnostic, NumberOrString, Position as LspPosition, Range, TextEdit, Uri};

/// `data` of a diagnostic, version 1: all that a code action needs.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Data {
    pub(super) version: u8,
    pub(super) confidence: f64,
    pub(super) readers: Option<f64>,
    pub(super) suggestions: Vec<DataSuggestion>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct DataSuggestion {
    pub(super) title: String,
    /// safe, unsafe or manual.
    pub(super) applicability: String,
    pub(super) edits: Vec<TextEdit>,
    pub(super) readers_after: Option<f64>,
}

/// What is the same for all findings of a document.
pub(super) struct Converter<'a> {
    pub(super) text: &'a Text,
    pub(super) client: &'a ClientInfo,
    pub(super) severity: Severity,
}

impl Converter<'_> {
    pub(super) fn diagnostic(&self, finding: &Finding) -> Diagnostic {
        let data = Data {
            version: 1,
            confidence: round(finding.confidence),
            readers: finding.readers.map(round),
            suggestions: finding.suggestions.iter().map(|s| self.suggestion(s)).collect(),
        };
        Diagnostic {
            range: self.range(finding.span),
            severity: Some(self.severity.of(finding.level)),
            code: Some(NumberOrString::String(finding.rule.clone())),
            code_description: page(&finding.rule).filter(|_| self.client.code_descriptions),
            source: Some(SOURCE.to_owned()),
            message: message(finding),
            data: serde_json::to_value(data).ok(),
            ..Diagnostic::default()
        }
    }

    fn suggestion(&self, suggestion: &Suggestion) -> DataSuggestion {
        let exact = suggestion.edits.iter().filter(|e| e.span.start.byte.is_some() && e.span.end.byte.is_some());
        DataSuggestion {
            title: suggestion.title.clone(),
            applicability: suggestion.applicability.name().to_owned(),
            edits: exact
                .map(|e| TextEdit { range: self.text.range(&e.range, self.client.encoding), new_text: e.replacement.clone() })
                .collect(),
            readers_after: suggestion.readers_after.map(round),
        }
    }

    fn range(&self, span: Span) -> Range {
        match (span.start.byte, span.end.byte) {
            (Some(start), Some(end)) => self.text.range(&(start..end), self.client.encoding),
            // In encoded mail only the lines are known.
            _ => self.lines(span.start, span.end, self.client.encoding),
        }
    }

    fn lines(&self, start: Position, end: Position, encoding: Encoding) -> Range {
        let (first, last) = (start.line.saturating_sub(1), end.line.saturating_sub(1));
        let end = self.text.byte(LspPosition { line: last, character: u32::MAX }, encoding);
        Range { start: LspPosition { line: first, character: 0 }, end: self.text.position(end, encoding) }
    }
}

/// Says what it is, how it can be read, and what would read better: some editors show nothing but this.
fn message(finding: &Finding) -> String {
    let mut out = finding.message.clone();
    // A phrase of the user's own has one text for both.
    let reading = reading(finding);
    if reading != out {
        out.push('\n');
        out.push_str(&reading);
    }
    match finding.suggestions.first() {
        Some(s) if !s.title.is_empty() => out.push_str(&format!("\ntry: {}", s.title)),
        _ if !finding.help.is_empty() && finding.help != finding.reading => out.push_str(&format!("\ntry: {}", finding.help)),
        _ => {}
    }
    out
}

/// How many readers would take it badly, where that is known and not few; else how it can be read.
pub(super) fn reading(finding: &Finding) -> String {
    match finding.share_to_tell() {
        Some(share) => format!("about {:.0} in 10 readers would take it badly", (share * 10.0).round().clamp(1.0, 9.0)),
        None => finding.reading.clone(),
    }
}

/// The rule's page on the web, where the project has an address.
fn page(rule: &str) -> Option<CodeDescription> {
    let repository = env!("CARGO_PKG_REPOSITORY");
    let href = (!repository.is_empty() && crate::rules::find(rule).is_some()).then(|| format!("{repository}#rules"))?;
    Some(CodeDescription { href: href.parse::<Uri>().ok()? })
}

/// Three digits: more would claim more than is known.
fn round(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}
