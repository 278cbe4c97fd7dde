//! What is known of paragraphs, so that an edit costs only what it touched; and a way to stop early.
//!
//! Two things are kept: what the model says of a paragraph, and what rules and model together come to. The second is what an editor lives on: to
//! ask all rules again would take about 15 ms for 5,000 words.

use super::Settings;
use super::evidence::Candidate;
use super::scoring::BlockScores;
use crate::document::Block;
use crate::model::Scores;
use crate::rules::scope::Draft;
use ahash::RandomState;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A flag that another thread can raise to stop a lint, and where it can see how far the lint is.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<Run>);

#[derive(Debug, Default)]
struct Run {
    stop: AtomicBool,
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Cancel {
    pub fn cancel(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    /// Paragraphs that the model has read, of how many; both 0 before it is known.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.0.done.load(Ordering::Relaxed), self.0.all.load(Ordering::Relaxed))
    }

    pub(super) fn report(&self, done: usize, all: usize) {
        self.0.all.store(all, Ordering::Relaxed);
        self.0.done.store(done, Ordering::Relaxed);
    }
}

/// What decides the scores of a paragraph or a part of it: its text, where its sentences are, what it answers, and which model reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) text: String,
    pub(super) sentences: Vec<std::ops::Range<usize>>,
    pub(super) context: Option<String>,
    pub(super) model: String,
}

/// What rules and model came to in one sentence of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Index of the sentence.
    pub(super) sentence: usize,
    pub(super) candidates: Vec<Candidate>,
    /// The user's own phrases stand in it, too.
    pub(super) phrases: bool,
}

/// What rules and model came to in one paragraph; sentences without a finding are left out.
#[derive(Debug)]
pub(super) struct Verdict {
    /// On what scores it rests.
    scores: BlockScores,
    pub(super) found: Vec<Found>,
}

/// All that rules may look at, as a hash of 128 bits: two paragraphs that share one by chance are not to be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fingerprint(u64, u64);

/// Makes fingerprints of the paragraphs of one lint.
pub(super) struct Fingerprints {
    states: [RandomState; 2],
    draft: Draft,
    settings: String,
}

impl Fingerprints {
    pub(super) fn of(&self, block: &Block) -> Fingerprint {
        let [a, b] = [0, 1].map(|i| self.states[i].hash_one(Looks { draft: self.draft, settings: &self.settings, block }));
        Fingerprint(a, b)
    }
}

/// A paragraph as rules see it: not where it stands.
struct Looks<'a> {
    draft: Draft,
    settings: &'a str,
    block: &'a Block,
}

impl Hash for Looks<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let Block { kind, speaker, language, text, inlines, sentences, tokens, exact: _, segments: _ } = self.block;
        (self.draft, self.settings, kind, speaker, language, text).hash(state);
        inlines.iter().for_each(|i| (&i.range, i.kind).hash(state));
        sentences.iter().for_each(|s| (&s.range, &s.tokens, s.speaker).hash(state));
        tokens.iter().for_each(|t| (&t.range, t.kind).hash(state));
    }
}

/// Keeps what the last two lints used: enough for an editor, bounded by the size of the document.
#[derive(Debug)]
pub struct Cache {
    states: [RandomState; 2],
    scores: Kept<Key, Scores>,
    verdicts: Kept<Fingerprint, Verdict>,
}

impl Default for Cache {
    fn default() -> Self {
        Self { states: [RandomState::new(), RandomState::new()], scores: Kept::default(), verdicts: Kept::default() }
    }
}

impl Cache {
    pub(super) fn begin(&mut self) {
        self.scores.begin();
        self.verdicts.begin();
    }

    /// The lint of a document of that many paragraphs was stopped: what it did not come to is kept for the next one.
    pub(super) fn stop(&mut self, paragraphs: usize) {
        self.scores.stop(paragraphs);
        self.verdicts.stop(paragraphs);
    }

    pub(super) fn fingerprints(&self, draft: Draft, settings: &Settings) -> Fingerprints {
        Fingerprints { states: self.states.clone(), draft, settings: format!("{settings:?}") }
    }

    pub(super) fn get(&mut self, key: &Key) -> Option<Arc<Scores>> {
        self.scores.get(key)
    }

    pub(super) fn put(&mut self, key: Key, scores: Arc<Scores>) {
        self.scores.now.insert(key, scores);
    }

    /// What is known of a paragraph that has these scores.
    pub(super) fn verdict(&mut self, fingerprint: Fingerprint, scores: &BlockScores) -> Option<Arc<Verdict>> {
        self.verdicts.get(&fingerprint).filter(|v| v.scores.is(scores))
    }

    pub(super) fn decide(&mut self, fingerprint: Fingerprint, scores: &BlockScores, found: Vec<Found>) -> Arc<Verdict> {
        let verdict = Arc::new(Verdict { scores: scores.clone(), found });
        self.verdicts.now.insert(fingerprint, verdict.clone());
        verdict
    }
}

/// What a lint used, and what the one before used that it has not asked for yet.
#[derive(Debug)]
struct Kept<K, V> {
    now: HashMap<K, Arc<V>, RandomState>,
    before: HashMap<K, Arc<V>, RandomState>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { now: HashMap::default(), before: HashMap::default() }
    }
}

/// After many lints that were stopped, one after the other, this many times more is left over than a document can use.
const LEFT_OVER: usize = 4;

impl<K: Eq + Hash, V> Kept<K, V> {
    fn begin(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    fn stop(&mut self, paragraphs: usize) {
        let before = std::mem::take(&mut self.before);
        if self.now.len() + before.len() <= LEFT_OVER * paragraphs + 1000 {
            for (key, value) in before {
                self.now.entry(key).or_insert(value);
            }
        }
    }

    fn get(&mut self, key: &K) -> Option<Arc<V>> {
        if let Some(found) = self.now.get(key) {
            return Some(found.clone());
        }
        let (key, found) = self.before.remove_entry(key)?;
        self.now.insert(key, found.clone());
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lint_that_was_stopped_at_once_forgets_nothing_of_a_long_draft() {
        let mut kept = Kept::<u32, u8>::default();
        kept.now.extend((0..20_000).map(|n| (n, Arc::new(0))));
        kept.begin();
        kept.stop(20_000);
        kept.begin();
        assert!((0..20_000).all(|n| kept.get(&n).is_some()));
        kept.stop(100);
        kept.begin();
        kept.stop(100);
        assert!(kept.now.is_empty(), "far more than a draft of 100 paragraphs can use");
    }

    #[test]
    fn what_a_stopped_lint_did_not_ask_for_is_kept() {
        let mut kept = Kept::<u8, u8>::default();
        kept.now.insert(1, Arc::new(1));
        kept.now.insert(2, Arc::new(2));
        kept.begin();
        assert!(kept.get(&1).is_some());
        kept.stop(2);
        kept.begin();
        assert!(kept.get(&2).is_some());
        kept.begin();
        assert!(kept.get(&1).is_none(), "the last whole lint did not use it");
    }
}
