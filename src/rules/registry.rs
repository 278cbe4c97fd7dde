//! The one list of rules. `explain`, `rules`, the schema, the README table and SARIF all read it.

use super::pattern::{KeyMap, Pattern};
use super::scope::Scope;
use super::{Phrase, Rule, bubble, inflammatory, misreadable};
use crate::lint::Level;
use std::ops::Range;
use std::sync::LazyLock;

/// All rules, in the order of precedence when findings overlap.
pub static RULES: &[&Rule] = &[
    &inflammatory::insult::RULE,
    &inflammatory::identity_attack::RULE,
    &inflammatory::threat::RULE,
    &inflammatory::profanity::RULE,
    &inflammatory::hostility::RULE,
    &misreadable::dismissive::RULE,
    &misreadable::condescending::RULE,
    &misreadable::passive_aggressive::RULE,
    &misreadable::sarcasm::RULE,
    &misreadable::backhanded_praise::RULE,
    &misreadable::impatience::RULE,
    &misreadable::accusation::RULE,
    &misreadable::blaming_question::RULE,
    &misreadable::generalisation::RULE,
    &misreadable::sweeping_verdict::RULE,
    &misreadable::shouting::RULE,
    &misreadable::curt::RULE,
    &misreadable::punctuation_pile::RULE,
    &misreadable::scare_quotes::RULE,
    &misreadable::trailing_ellipsis::RULE,
    &misreadable::ambiguous_reply::RULE,
    &bubble::consensus_claim::RULE,
    &bubble::unsourced_claim::RULE,
];

/// A rule about suppression comments.
pub struct MetaRule {
    pub name: &'static str,
    pub level: Level,
    pub message: &'static str,
    pub page: &'static str,
}

/// The rules of group `meta`.
pub static META: &[MetaRule] = &[
    MetaRule {
        name: "unknown-suppression",
        level: Level::Warning,
        message: "this comment names a rule that does not exist",
        page: "# unknown-suppression\n\n## What it flags\nA `tonelint-disable…` comment, or `tonelint: {disable: […]}` in front matter, that names no rule or group.\n\n## Instead\nCorrect the name; `tonelint rules` lists them all.\n",
    },
    MetaRule {
        name: "unused-suppression",
        level: Level::Info,
        message: "this comment suppresses nothing",
        page: "# unused-suppression\n\n## What it flags\nA `tonelint-disable…` comment that no finding needs any more.\n\n## Instead\nRemove the comment.\n",
    },
];

/// The rule called `name`.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|r| r.name == name)
}

/// The closest rule or group name to a mistyped one.
#[must_use]
pub fn suggest(name: &str) -> Option<&'static str> {
    let groups = ["inflammatory", "misreadable", "bubble", "phrase", "meta", "all"];
    let names = RULES.iter().map(|r| r.name).chain(META.iter().map(|m| m.name)).chain(groups);
    names.map(|n| (distance(name, n), n)).filter(|(d, n)| *d <= (n.len() / 3).max(1)).min().map(|(_, n)| n)
}

/// Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substitute = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = substitute.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

/// All phrases of all rules, by the word with which they begin.
pub(super) struct Index {
    by_word: KeyMap<Vec<u32>>,
    /// Those that begin with any word.
    anywhere: Vec<u32>,
    /// Those that stand only where a sentence starts.
    starts_by_word: KeyMap<Vec<u32>>,
    starts_anyhow: Vec<u32>,
    entries: Vec<(usize, &'static Phrase, Pattern)>,
}

impl Index {
    fn new() -> Self {
        let mut index = Self {
            by_word: KeyMap::default(),
            anywhere: Vec::new(),
            starts_by_word: KeyMap::default(),
            starts_anyhow: Vec::new(),
            entries: Vec::new(),
        };
        for (rule, r) in RULES.iter().enumerate() {
            for phrase in r.all_phrases() {
                let pattern = Pattern::new(phrase.pattern);
                let id = u32::try_from(index.entries.len()).unwrap_or(u32::MAX);
                let (by_word, others) = if pattern.is_anchored() {
                    (&mut index.starts_by_word, &mut index.starts_anyhow)
                } else {
                    (&mut index.by_word, &mut index.anywhere)
                };
                match pattern.first_words() {
                    Some(words) => words.into_iter().for_each(|w| by_word.entry(w).or_default().push(id)),
                    None => others.push(id),
                }
                index.entries.push((rule, phrase, pattern));
            }
        }
        index
    }

    /// Rule, phrase and matched words, in no particular order.
    pub(super) fn matches(&self, scope: &Scope<'_>) -> Vec<(usize, &'static Phrase, Range<usize>)> {
        let mut out = Vec::new();
        let entry = |id: u32| &self.entries[id as usize];
        for (at, word) in scope.words.iter().enumerate() {
            for &id in self.by_word.get(&word.key).into_iter().flatten() {
                let (rule, phrase, pattern) = entry(id);
                if pattern.is_possible(scope)
                    && let Some(range) = pattern.match_at(scope, at)
                {
                    out.push((*rule, *phrase, range));
                }
            }
        }
        for &id in &self.anywhere {
            let (rule, phrase, pattern) = entry(id);
            out.extend(pattern.matches(scope).into_iter().map(|range| (*rule, *phrase, range)));
        }
        // At the starts of a sentence a pattern counts once, at the first that fits.
        let mut done = Vec::new();
        for at in scope.starts() {
            let here = self.starts_by_word.get(&scope.words[at].key).into_iter().flatten();
            for &id in here.chain(&self.starts_anyhow).filter(|id| !done.contains(*id)).collect::<Vec<_>>() {
                let (rule, phrase, pattern) = entry(id);
                if pattern.is_possible(scope)
                    && let Some(range) = pattern.match_at(scope, at)
                {
                    out.push((*rule, *phrase, range));
                    done.push(id);
                }
            }
        }
        out
    }
}

pub(super) fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(Index::new);
    &INDEX
}
