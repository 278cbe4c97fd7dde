//! From a rule's [`Fix`] to a suggestion: the words to leave out or to put in their place, as edits of the original, and
//! the sentence as it would read then.
//!
//! An edit is offered only where it can be made without touching markup, and where the new sentence is not flagged in its turn.

use super::evidence::Candidate;
use crate::document::Document;
use crate::fix::{Applicability, Edit, Suggestion};
use crate::rules::Fix;
use crate::rules::scope::Scope;
use std::ops::Range;

pub(super) fn suggestions(document: &Document, scope: &Scope<'_>, candidate: &Candidate) -> Vec<Suggestion> {
    let (text, applicability) = match candidate.fix {
        Fix::None => return Vec::new(),
        Fix::Advice(title) => return vec![advice(title)],
        Fix::Delete => ("", Applicability::Safe),
        Fix::DeleteUnsafe => ("", Applicability::Unsafe),
        Fix::Replace(text) => (text, Applicability::Unsafe),
    };
    edit(document, scope, candidate, text, applicability).into_iter().collect()
}

fn advice(title: &str) -> Suggestion {
    Suggestion { title: title.to_owned(), applicability: Applicability::Manual, edits: Vec::new(), readers_after: None }
}

fn edit(document: &Document, scope: &Scope<'_>, candidate: &Candidate, text: &str, applicability: Applicability) -> Option<Suggestion> {
    let sentence = scope.sentence.range.clone();
    let (range, replacement) = if text.is_empty() {
        without(scope, candidate.range.clone())?
    } else {
        (candidate.range.clone(), cased(scope, &candidate.range, text))
    };
    let prose = scope.block;
    let new = format!("{}{replacement}{}", prose.slice(sentence.start..range.start), prose.slice(range.end..sentence.end));
    let new = new.trim().to_owned();
    if !new.contains(char::is_alphanumeric) || super::pattern_rules(&new).contains(&candidate.rule) {
        return None;
    }
    let edits = if prose.is_editable(&document.source, range.clone()) {
        let source = prose.source_range(range.clone());
        // A line break inside a paragraph reads as a space: the original must hold the very words.
        let same = document.source.get(source.clone())?.split_whitespace().eq(prose.slice(range.clone()).split_whitespace());
        if same { vec![Edit { span: document.span(prose, range), range: source, replacement }] } else { Vec::new() }
    } else {
        Vec::new()
    };
    // Shown as it stands in the original, markup and code included.
    let shown = edits.first().and_then(|edit| {
        let whole = prose.source_range(sentence.clone());
        let before = document.source.get(whole.start.min(edit.range.start)..edit.range.start)?;
        let after = document.source.get(edit.range.end..whole.end.max(edit.range.end))?;
        Some(format!("{before}{}{after}", edit.replacement).split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let new = shown.unwrap_or(new);
    let applicability = if edits.is_empty() { Applicability::Manual } else { applicability };
    Some(Suggestion { title: new, applicability, edits, readers_after: None })
}

/// Leaving words out: with the comma and space behind them, and a capital on what then starts the sentence.
fn without(scope: &Scope<'_>, range: Range<usize>) -> Option<(Range<usize>, String)> {
    let after = scope.words.iter().position(|w| w.range.start >= range.end)?;
    let starts = !scope.words.iter().any(|w| w.range.end <= range.start && w.is_word());
    let next = scope.words[after..].iter().find(|w| !(w.is_punctuation() && w.norm.starts_with([',', ':', '-', '–', '—'])));
    let Some(next) = next.filter(|w| !w.is_punctuation()) else {
        // At the end of the sentence: take the space (and comma) before.
        let before = scope.words.iter().rev().find(|w| w.range.end <= range.start && !w.norm.starts_with(','))?;
        return Some((before.range.end..range.end, String::new()));
    };
    if starts && next.kind != crate::document::TokenKind::Word {
        // "1." or a code span at the start of a line could become markup.
        return None;
    }
    // Names such as iOS or foo_bar keep their spelling.
    let is_name = next.text.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric() || c == '_' || c == '.');
    if starts && !is_name {
        let first = next.text.chars().next()?;
        let upper: String = first.to_uppercase().collect();
        return Some((range.start..next.range.start + first.len_utf8(), upper));
    }
    Some((range.start..next.range.start, String::new()))
}

/// The replacement begins as the words it replaces do.
fn cased(scope: &Scope<'_>, range: &Range<usize>, text: &str) -> String {
    let capital = scope.block.slice(range.clone()).starts_with(char::is_uppercase);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if capital => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}
