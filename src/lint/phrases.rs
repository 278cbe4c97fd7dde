//! A user's own phrases (`[[phrase]]`), and whole-word search.

use super::{Finding, Group, Prose, Settings, Source, UserPhrase};
use crate::document::Document;
use crate::fix::{Applicability, Suggestion};
use crate::rules::scope::Scope;
use regex::{Regex, RegexBuilder};
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
                text: super::words_of(document, scope.block, &range, &source_range),
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
    let excused = |phrase: &UserPhrase| phrase.unless.iter().any(|u| whole_words(u).is_ok_and(|u| u.is_match(scope.text())));
    let on = settings.phrases.iter().filter(move |p| settings.is_enabled(&p.name) && p.pattern.is_match(scope.text()) && !excused(p));
    on.flat_map(move |phrase| {
        let found = phrase.pattern.find_iter(scope.text()).filter(|m| !m.is_empty());
        found.map(move |m| (phrase, start + m.start()..start + m.end())).filter(move |(_, range)| !is_quoted(range))
    })
}

/// A user's expression: any case.
///
/// # Errors
/// Where it is none.
pub(crate) fn expression(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).case_insensitive(true).build()
}

/// Whole words, any case; one space stands for any white space, a straight apostrophe for a curly one.
///
/// # Errors
/// Where the words are too many for an expression.
pub(crate) fn whole_words(words: &str) -> Result<Regex, regex::Error> {
    let escaped: Vec<String> = words.split_whitespace().map(|w| regex::escape(w).replace(['\'', '’'], "['’]")).collect();
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let start = if is_word(words.trim().chars().next()) { r"\b{start-half}" } else { "" };
    let end = if is_word(words.trim().chars().next_back()) { r"\b{end-half}" } else { "" };
    expression(&format!("{start}{}{end}", escaped.join(r"\s+")))
}

/// What `allow` names, looked up beside what was found.
pub(super) struct Allowed(Vec<(Regex, usize)>);

impl Allowed {
    pub(super) fn new(settings: &Settings) -> Self {
        Self(settings.allow.iter().filter_map(|words| Some((whole_words(words).ok()?, 2 * words.len() + 64))).collect())
    }

    /// One of them overlaps the finding, in the prose or, since they may hold code, in the original.
    pub(super) fn covers(&self, document: &Document, finding: &Finding) -> bool {
        let prose = finding.prose.as_ref().and_then(|p| Some((document.blocks.get(p.block)?, p.start..p.end)));
        if let Some((block, range)) = &prose
            && self.overlaps(&block.text, range)
        {
            return true;
        }
        prose.is_none_or(|(block, _)| block.exact) && self.overlaps(&document.source, &finding.source_range)
    }

    /// Looks no further around than the words are long, with room for line breaks and indents.
    fn overlaps(&self, text: &str, range: &Range<usize>) -> bool {
        self.0.iter().any(|(words, reach)| {
            let (mut at, end) = (floor(text, range.start.saturating_sub(*reach)), floor(text, (range.end + reach).min(text.len())));
            let Some(text) = text.get(..end) else { return false };
            while let Some(found) = words.find_at(text, at) {
                if found.start() >= range.end {
                    return false;
                }
                if found.end() > range.start && !found.is_empty() {
                    return true;
                }
                at = found.end().max(at + text[at..].chars().next().map_or(1, char::len_utf8));
                if at > text.len() {
                    return false;
                }
            }
            false
        })
    }
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
        let found = |text: &str, words: &str| whole_words(words).unwrap().find_iter(text).map(|m| m.range()).collect::<Vec<_>>();
        assert_eq!(found("A Dumb Terminal, dumb\nterminals, dumb\n terminal", "dumb terminal"), [2..15, 33..47]);
        assert_eq!(found("ädumb dumbä dumb", "dumb"), [14..18]);
        assert_eq!(found("Émile, émile", "émile").len(), 2);
    }
}
