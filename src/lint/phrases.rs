//! A user's own phrases (`[[phrase]]`), and whole-word search.

use super::{Finding, Group, Prose, Settings, Source, UserPhrase};
use crate::document::Document;
use crate::fix::{Applicability, Suggestion};
use crate::rules::scope::Scope;
use std::ops::Range;

/// True where one of them stands in the sentence.
pub(super) fn any(scope: &Scope<'_>, settings: &Settings) -> bool {
    matches(scope, settings).next().is_some()
}

/// `block`: its index in the document.
pub(super) fn findings(document: &Document, scope: &Scope<'_>, block: usize, settings: &Settings) -> Vec<Finding> {
    matches(scope, settings)
        .map(|(phrase, range)| {
            let own = settings.rules.get(&phrase.name).copied().unwrap_or_default();
            let source_range = scope.block.source_range(range.clone());
            Finding {
                rule: phrase.name.clone(),
                group: Group::Phrase,
                level: own.level.unwrap_or(phrase.level),
                confidence: 1.0,
                readers: None,
                message: phrase.message.clone(),
                reading: phrase.message.clone(),
                help: phrase.suggestion.clone().unwrap_or_default(),
                source: Source::Pattern,
                also: Vec::new(),
                text: document.source.get(source_range.clone()).unwrap_or_default().to_owned(),
                prose: Some(Prose { block, start: range.start, end: range.end }),
                span: document.span(scope.block, range),
                source_range,
                suggestions: phrase
                    .suggestion
                    .iter()
                    .map(|s| Suggestion { title: s.clone(), applicability: Applicability::Manual, edits: Vec::new(), readers_after: None })
                    .collect(),
            }
        })
        .collect()
}

/// Where they stand, as bytes of the block; not in quotations, and not beside words that excuse them.
fn matches<'a>(scope: &'a Scope<'_>, settings: &'a Settings) -> impl Iterator<Item = (&'a UserPhrase, Range<usize>)> {
    let start = scope.sentence.range.start;
    let is_quoted = |range: &Range<usize>| scope.words.iter().any(|w| w.quoted && w.range.start < range.end && range.start < w.range.end);
    let excused = |phrase: &UserPhrase| {
        let lower = if phrase.unless.is_empty() { String::new() } else { scope.text().to_lowercase() };
        phrase.unless.iter().any(|u| whole_words(&lower, u).next().is_some())
    };
    let on = settings.phrases.iter().filter(move |p| settings.is_enabled(&p.name) && !excused(p));
    on.flat_map(move |phrase| {
        let found = phrase.pattern.find_iter(scope.text()).filter(|m| !m.is_empty());
        found.map(move |m| (phrase, start + m.start()..start + m.end())).filter(move |(_, range)| !is_quoted(range))
    })
}

/// Where `words` stands in `text` as whole words, any case (ASCII).
pub(super) fn whole_words<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let (hay, needle) = (text.as_bytes(), words.as_bytes());
    let end = if needle.is_empty() { 0 } else { (hay.len() + 1).saturating_sub(needle.len()) };
    (0..end)
        .filter(move |&at| {
            let to = at + needle.len();
            hay[at..to].eq_ignore_ascii_case(needle)
                && !text[..floor(text, at)].ends_with(|c: char| c.is_alphanumeric() || c == '_')
                && text.is_char_boundary(at)
                && text.get(to..).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
        .map(move |at| at..at + words.len())
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn words_are_whole_and_case_does_not_count() {
        let found = |text, words| whole_words(text, words).collect::<Vec<_>>();
        assert_eq!(found("A Dumb Terminal, dumb terminals", "dumb terminal"), [2..15]);
        assert_eq!(found("ädumb dumbä dumb", "dumb"), [14..18]);
        assert!(found("", "x").is_empty() && found("x", "").is_empty());
    }
}
