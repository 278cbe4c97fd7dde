//! Hover: the rule's reading, the numbers, and when such words are fine.

use super::open::Fresh;
use crate::lint::{Finding, Source};
use std::fmt::Write as _;
use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

/// What there is to say of the words at `position`.
pub(super) fn hover(fresh: &Fresh, position: Position) -> Option<Hover> {
    let inside = |r: &tower_lsp::ls_types::Range| r.start <= position && position <= r.end;
    let found = fresh.linted.diagnostics.iter().zip(&fresh.linted.findings).find(|(d, _)| inside(&d.range));
    let (diagnostic, finding) = found?;
    let kind = if fresh.client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let value = text(finding, fresh.client.markdown);
    Some(Hover { contents: HoverContents::Markup(MarkupContent { kind, value }), range: Some(diagnostic.range) })
}

/// Editors show the finding's message and advice above the hover: here stand how it can be read, the numbers and where to read on.
fn text(finding: &Finding, markdown: bool) -> String {
    let mut out = if markdown { format!("**{}**", finding.rule) } else { finding.rule.clone() };
    let reading = if finding.reading.is_empty() { &finding.message } else { &finding.reading };
    let by = match finding.source {
        Source::Pattern => "by a pattern",
        Source::Model => "by the model",
        Source::Both => "pattern and model agree",
    };
    // Writing to a string cannot fail.
    let _ = write!(out, ": {reading}\n\n{:.0} % sure ({by})", (finding.confidence * 100.0).clamp(1.0, 99.0));
    if let Some(readers) = finding.share_to_tell() {
        let _ = write!(out, "; about {:.0} in 10 readers would take it badly", (readers * 10.0).round().clamp(1.0, 9.0));
    }
    if !finding.also.is_empty() {
        let _ = write!(out, "\n\nalso: {}", finding.also.join(", "));
    }
    if let Some(rule) = crate::rules::find(&finding.rule) {
        if let Some(fine) = rule.section("When it is fine") {
            let _ = if markdown { write!(out, "\n\n*When it is fine:* {fine}") } else { write!(out, "\n\nWhen it is fine: {fine}") };
        }
        let command = format!("tonelint explain {}", finding.rule);
        let _ = if markdown { write!(out, "\n\nMore: `{command}`") } else { write!(out, "\n\nMore: {command}") };
    }
    out
}
