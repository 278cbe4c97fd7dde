//! Model scores by paragraph, so that an edit scores only what it touched; and a way to stop early.

use crate::model::Scores;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that another thread can raise to stop a lint.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What decides the scores of a paragraph: its text, where its sentences are, what it answers, and which model reads it.
/// Rules are not cached: all of them together cost less than looking them up would save.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) text: String,
    pub(super) sentences: Vec<std::ops::Range<usize>>,
    pub(super) context: Option<String>,
    pub(super) model: String,
}

/// Keeps what the last two lints used: enough for an editor, bounded by the size of the document.
#[derive(Debug, Default)]
pub struct Cache {
    now: HashMap<Key, Arc<Scores>>,
    before: HashMap<Key, Arc<Scores>>,
}

impl Cache {
    pub(super) fn begin(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    pub(super) fn get(&mut self, key: &Key) -> Option<Arc<Scores>> {
        if let Some(found) = self.now.get(key) {
            return Some(found.clone());
        }
        let (key, found) = self.before.remove_entry(key)?;
        self.now.insert(key, found.clone());
        Some(found)
    }

    pub(super) fn put(&mut self, key: Key, scores: Arc<Scores>) {
        self.now.insert(key, scores);
    }
}
