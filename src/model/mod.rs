//! The tone model behind one trait, [`ToneModel`]: text in, calibrated scores out.
//!
//! A passage (a paragraph) comes with its sentences, and each sentence gets its scores. Whether an engine reads a sentence alone or in its
//! paragraph is its own affair. Knows nothing of documents or rules.

mod calibration;
mod embedded;
mod engine;
mod export;
mod heads;
mod label;
mod reading;
// Of libtorch it knows nothing, so that its tests run everywhere.
#[cfg(any(feature = "rust-bert", test))]
pub mod rust_bert;
mod tokenizer;
#[cfg(feature = "rust-bert")]
mod tonelint_heads;
mod windows;

pub use embedded::{EmbeddedModel, embedded_files, embedded_info};
pub use export::hf_files;
pub use label::Label;
#[cfg(feature = "rust-bert")]
pub use tonelint_heads::{Batch, Encoded, TonelintHeads};

use std::ops::Range;

/// A paragraph to score.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    pub text: &'a str,
    /// Byte ranges of its sentences in `text`.
    pub sentences: &'a [Range<usize>],
    /// What the text answers. An engine may use it, and never scores it.
    pub context: Option<&'a str>,
}

/// Scores of one sentence. `None`: the model has no such label.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceScores {
    pub labels: [Option<f32>; Label::COUNT],
    /// Share of readers who would take it badly.
    pub readers: f32,
}

impl SentenceScores {
    #[must_use]
    pub fn get(&self, label: Label) -> Option<f32> {
        self.labels[label as usize]
    }
}

/// Words that carry a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelSpan {
    /// Byte range in the passage's text.
    pub range: Range<usize>,
    pub label: Label,
    pub score: f32,
}

/// Scores of one passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// In the order of [`Passage::sentences`].
    pub sentences: Vec<SentenceScores>,
    /// Sorted by start.
    pub spans: Vec<LabelSpan>,
}

/// Who the model is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModelInfo {
    pub name: String,
    pub version: String,
    /// Of the weights, hexadecimal.
    pub sha256: String,
    pub labels: Vec<Label>,
    /// Labels for which held-out votes bear out the `readers` figure; for others it is not shown.
    pub readers_for: Vec<Label>,
}

#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    #[error("{path}: {message}")]
    Load { path: String, message: String },
    #[error("the model failed: {0}")]
    Run(String),
}

/// Something that scores tone. Implementations are pure functions of the text.
pub trait ToneModel: Send + Sync {
    fn info(&self) -> &ModelInfo;

    /// Scores in the order of the passages.
    ///
    /// # Errors
    /// [`ModelError::Run`] where the engine failed; nothing is scored then.
    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError>;
}

/// The model inside the binary.
///
/// # Errors
/// [`ModelError::Load`]: only if the binary was built with broken model files.
pub fn load_embedded() -> Result<Box<dyn ToneModel>, ModelError> {
    Ok(Box::new(EmbeddedModel::embedded()?))
}

/// A model of the same form from a folder (see `tonelint model export`).
///
/// # Errors
/// [`ModelError::Load`] names the file and what is wrong with it.
pub fn load_dir(path: &std::path::Path) -> Result<Box<dyn ToneModel>, ModelError> {
    Ok(Box::new(EmbeddedModel::from_dir(path)?))
}
