//! Phrase patterns: rules as data, matched on words instead of characters.
//!
//! A pattern is a line of words, read against the tokens of one sentence. It never sees markup, line breaks, typographic
//! apostrophes or capitals, and what it matched is a range of tokens, so a finding is always on whole words. Compiling a
//! few hundred of them takes well under a millisecond, which a few hundred regular expressions do not.
//!
//! | written | matches |
//! |---|---|
//! | `said` | that word, any case; `didn't` also `didnt`, `you're` also `youre` |
//! | `said\|wrote` | one of them |
//! | `already?` | that word or nothing |
//! | `@you` | a word of the class (see [`class`]) |
//! | `_` | any one word (also code or a link) |
//! | `..3` | up to three words, as few as possible |
//! | `,` `?` `!` `:` `-` `…` | that punctuation; `,?` optional |
//! | `^` | the start of the sentence (an address such as "Anna," or "@anna" or a conjunction before it is skipped) |
//! | `$` | the end of the sentence, whatever its final punctuation |
//! | `[as i said]` | the finding covers what stands in brackets; without any: everything matched |
//!
//! Punctuation in the sentence that the pattern does not name stops a match, but for a comma, which one step may cross
//! where the pattern writes `,?`.

use super::scope::{Scope, Word};
use std::ops::Range;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    steps: Vec<Step>,
    anchored: bool,
    /// Index of the first step inside the brackets, and the first after them.
    highlight: Option<(usize, usize)>,
}

#[derive(Debug, Clone)]
enum Step {
    Words { any: Vec<String>, optional: bool },
    Class { name: &'static [&'static str], optional: bool },
    AnyWord,
    Gap(usize),
    Punctuation { text: String, optional: bool },
    End,
}

impl Pattern {
    /// # Panics
    /// On an unknown class or unbalanced brackets: patterns are constants of this crate, and a test compiles them all.
    pub(crate) fn new(source: &str) -> Self {
        let mut steps = Vec::new();
        let (mut anchored, mut open, mut close) = (false, None, None);
        for raw in source.split_whitespace() {
            let mut part = raw;
            if part == "^" {
                anchored = true;
                continue;
            }
            if let Some(rest) = part.strip_prefix('[') {
                open = Some(steps.len());
                part = rest;
            }
            let closes = part.strip_suffix(']');
            part = closes.unwrap_or(part);
            steps.push(step(part));
            if closes.is_some() {
                close = Some(steps.len());
            }
        }
        let highlight = open.map(|o| (o, close.unwrap_or(steps.len())));
        Self { steps, anchored, highlight }
    }

    /// Words with which a match can begin, if they are few: the key of the index over all patterns.
    pub(crate) fn first_words(&self) -> Option<Vec<String>> {
        if self.anchored {
            return None;
        }
        match self.steps.first()? {
            Step::Words { any, optional: false } => Some(any.iter().flat_map(|w| spellings(w)).collect()),
            Step::Class { name, optional: false } => Some(name.iter().flat_map(|w| spellings(w)).collect()),
            _ => None,
        }
    }

    /// All matches, as ranges of word indices of the scope.
    pub(crate) fn matches(&self, scope: &Scope<'_>) -> Vec<Range<usize>> {
        if self.anchored {
            return scope.starts().into_iter().find_map(|at| self.match_at(scope, at)).into_iter().collect();
        }
        let mut found = Vec::new();
        let mut at = 0;
        while at < scope.words.len() {
            if let Some(range) = self.match_at(scope, at) {
                at = range.end.max(at + 1);
                found.push(range);
            } else {
                at += 1;
            }
        }
        found
    }

    /// The match that begins at word `at`.
    pub(crate) fn match_at(&self, scope: &Scope<'_>, at: usize) -> Option<Range<usize>> {
        let mut marks = vec![0; self.steps.len() + 1];
        let end = self.run(&scope.words, 0, at, &mut marks)?;
        let (from, to) = self.highlight.map_or((at, end), |(o, c)| (marks[o], marks[c]));
        (from < to).then_some(from..to)
    }

    fn run(&self, words: &[Word<'_>], step: usize, at: usize, marks: &mut [usize]) -> Option<usize> {
        marks[step] = at;
        let Some(now) = self.steps.get(step) else { return Some(at) };
        match now {
            Step::Words { any, optional } => {
                let hit = words.get(at).is_some_and(|w| any.iter().any(|a| same(a, &w.norm)));
                self.take_or_skip(words, step, at, marks, hit, *optional)
            }
            Step::Class { name, optional } => {
                let hit = words.get(at).is_some_and(|w| name.iter().any(|a| same(a, &w.norm)));
                self.take_or_skip(words, step, at, marks, hit, *optional)
            }
            Step::Punctuation { text, optional } => {
                let hit = words.get(at).is_some_and(|w| w.is_punctuation() && w.norm.starts_with(text.as_str()));
                self.take_or_skip(words, step, at, marks, hit, *optional)
            }
            Step::AnyWord => {
                let hit = words.get(at).is_some_and(|w| !w.is_punctuation());
                self.take_or_skip(words, step, at, marks, hit, false)
            }
            Step::Gap(most) => {
                for n in 0..=*most {
                    if n > 0 && words.get(at + n - 1).is_none_or(Word::is_punctuation) {
                        return None;
                    }
                    if let Some(end) = self.run(words, step + 1, at + n, marks) {
                        marks[step] = at;
                        return Some(end);
                    }
                }
                None
            }
            Step::End => words[at.min(words.len())..].iter().all(Word::is_punctuation).then_some(at).and_then(|at| self.run(words, step + 1, at, marks)),
        }
    }

    fn take_or_skip(&self, words: &[Word<'_>], step: usize, at: usize, marks: &mut [usize], hit: bool, optional: bool) -> Option<usize> {
        if hit && let Some(end) = self.run(words, step + 1, at + 1, marks) {
            marks[step] = at;
            return Some(end);
        }
        if optional {
            let end = self.run(words, step + 1, at, marks)?;
            marks[step] = at;
            return Some(end);
        }
        None
    }
}

fn step(part: &str) -> Step {
    let optional = part.len() > 1 && part.ends_with('?');
    let body = if optional { &part[..part.len() - 1] } else { part };
    if body == "_" {
        return Step::AnyWord;
    }
    if body == "$" {
        return Step::End;
    }
    if let Some(n) = body.strip_prefix("..") {
        return Step::Gap(n.parse().unwrap_or(3));
    }
    if let Some(name) = body.strip_prefix('@') {
        let Some(words) = class(name) else { panic!("unknown word class @{name}") };
        return Step::Class { name: words, optional };
    }
    if body.chars().all(|c| c.is_ascii_punctuation() || c == '…') {
        return Step::Punctuation { text: body.to_owned(), optional };
    }
    Step::Words { any: body.split('|').map(str::to_owned).collect(), optional }
}

/// `pattern` is a word as patterns write it, `word` one of the sentence, lower case with straight apostrophes.
fn same(pattern: &str, word: &str) -> bool {
    pattern == word || (pattern.contains('\'') && !AMBIGUOUS.contains(&pattern) && pattern.len() == word.len() + 1 && pattern.chars().filter(|&c| c != '\'').eq(word.chars()))
}

/// Words that mean something else without their apostrophe.
const AMBIGUOUS: [&str; 8] = ["we're", "she'll", "he'll", "i'll", "we'll", "it's", "who're", "she'd"];

fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    if word.contains('\'') && !AMBIGUOUS.contains(&word) {
        out.push(word.replace('\'', ""));
    }
    out
}

/// Word classes that patterns name as `@name`.
pub(crate) fn class(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "you" => &["you", "u", "ya", "ye", "y'all", "yall"],
        "your" => &["your", "ur", "yer", "y'all's"],
        "youare" => &["you're", "youre", "ur", "your"],
        "i" => &["i", "we", "i'm", "i've", "we've", "we're", "i'd", "we'd", "i'll", "we'll"],
        "they" => &["they", "them", "these", "those", "he", "she"],
        "be" => &["is", "are", "am", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "'s", "'re"],
        "beverb" => &["are", "were", "is", "was", "seem", "sound", "look"],
        "neg" => &["not", "never", "no", "n't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "cannot", "won't", "wouldn't", "hardly", "nor", "without", "neither", "nobody"],
        "did" => &["did", "do", "does", "have", "has", "are", "is", "can", "could", "will", "would"],
        "didnt" => &["didn't", "don't", "haven't", "doesn't", "hasn't", "couldn't", "can't", "won't", "wouldn't"],
        "said" => &["said", "say", "wrote", "mentioned", "mention", "explained", "stated", "told", "noted", "pointed", "asked", "requested", "described", "outlined"],
        "adv" => &["really", "very", "so", "just", "actually", "quite", "pretty", "rather", "totally", "completely", "absolutely", "utterly", "literally", "truly", "honestly", "simply", "such", "fucking", "bloody", "damn", "seriously", "clearly", "obviously", "evidently", "apparently"],
        "det" => &["a", "an", "the", "this", "that", "your", "my", "his", "her", "their", "our", "some", "any", "every", "another", "such"],
        "people" => &["people", "folks", "guys", "lot", "types", "kind", "ones"],
        "always" => &["always", "constantly", "continually", "forever", "invariably", "endlessly"],
        "never" => &["never"],
        "everyone" => &["everyone", "everybody", "anyone", "anybody"],
        "noone" => &["nobody", "noone", "none"],
        "clearly" => &["clearly", "obviously", "evidently", "apparently", "plainly"],
        _ => return None,
    })
}
