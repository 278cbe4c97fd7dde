//! The one place where document, rules, model, protective cues and suppressions meet. Pure: no IO, no clock, no environment.

mod cache;
mod finding;
mod settings;

pub use cache::{Cache, Cancel};
pub use finding::{Finding, Group, Level, Source};
pub use settings::{RuleSettings, Settings, Strictness, UserPhrase};

use crate::document::Document;
use crate::model::ToneModel;

/// Something to tell besides findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The model failed; findings of patterns stay. The command line ends with exit code 2.
    Model(String),
    /// Paragraphs that are not English were left alone.
    Skipped(usize),
}

/// What a lint came to.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Sorted by place.
    pub findings: Vec<Finding>,
    pub notes: Vec<Note>,
    /// How many findings a suppression comment took away.
    pub suppressed: usize,
    /// True where `Cancel` stopped the work: the findings are not complete.
    pub cancelled: bool,
}

/// Checks a draft. `context` is the message that the draft answers.
#[must_use]
pub fn lint(_document: &Document, _settings: &Settings, _model: Option<&dyn ToneModel>, _context: Option<&str>, _cache: &mut Cache, _cancel: &Cancel) -> Outcome {
    Outcome::default()
}
