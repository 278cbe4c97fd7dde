//! Suggestions, text edits and unified diffs. Knows neither command line nor editor.

use crate::document::Span;
use std::ops::Range;

mod apply;

pub use apply::{apply, edits, unified_diff};

/// Whether an edit may be applied without a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Applicability {
    /// Keeps meaning and facts: `--fix` applies it.
    Safe,
    /// May change the emphasis: `--unsafe-fixes` applies it.
    Unsafe,
    /// Advice; there is no edit to apply.
    Manual,
}

impl Applicability {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Manual => "manual",
        }
    }
}

/// Replace a byte range of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub range: Range<usize>,
    pub span: Span,
    pub replacement: String,
}

/// What would read better.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Shown after "try:": the new words, or a piece of advice, or what the edits do ([`Suggestion::is_instruction`]).
    pub title: String,
    pub applicability: Applicability,
    /// Non-overlapping, sorted; empty where `applicability` is manual.
    pub edits: Vec<Edit>,
    /// Calibrated share of readers who would take the new wording badly, where known.
    pub readers_after: Option<f32>,
}

impl Suggestion {
    /// The title says what to do, and is no wording to be copied: there is nothing to put in, or what the edits make is still not good.
    #[must_use]
    pub fn is_instruction(&self) -> bool {
        self.edits.is_empty() || is_instruction(&self.title)
    }
}

/// The title of a suggestion that has edits says what they do.
pub(crate) fn is_instruction(title: &str) -> bool {
    ["leave it out", "leave out \"", "put \""].iter().any(|start| title.starts_with(start))
}
