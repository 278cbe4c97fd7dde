//! The tone model behind one trait, [`ToneModel`]: text in, calibrated scores out.
//!
//! A passage (a paragraph) is read as a whole, and each of its sentences is scored over its own tokens, so that a
//! sentence is judged in its context. Knows nothing of documents or rules.

use std::ops::Range;

/// The labels of `tonelint score`, in the order of its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(usize)]
pub enum Label {
    Insult,
    IdentityAttack,
    Threat,
    Profanity,
    Hostility,
    Dismissive,
    Condescending,
    PassiveAggressive,
    Sarcasm,
    BackhandedPraise,
    Curt,
    Impatience,
    Accusation,
    BlamingQuestion,
    Generalisation,
    SweepingVerdict,
    /// Umbrella of the first five.
    Toxic,
    /// The other way round: high is good.
    Polite,
    /// Negative sentiment.
    Negative,
}

impl Label {
    pub const COUNT: usize = 19;
    pub const ALL: [Self; Self::COUNT] = [
        Self::Insult,
        Self::IdentityAttack,
        Self::Threat,
        Self::Profanity,
        Self::Hostility,
        Self::Dismissive,
        Self::Condescending,
        Self::PassiveAggressive,
        Self::Sarcasm,
        Self::BackhandedPraise,
        Self::Curt,
        Self::Impatience,
        Self::Accusation,
        Self::BlamingQuestion,
        Self::Generalisation,
        Self::SweepingVerdict,
        Self::Toxic,
        Self::Polite,
        Self::Negative,
    ];

    /// The name used in JSON and in `labels.json`; for the first sixteen also the rule's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Insult => "insult",
            Self::IdentityAttack => "identity-attack",
            Self::Threat => "threat",
            Self::Profanity => "profanity",
            Self::Hostility => "hostility",
            Self::Dismissive => "dismissive",
            Self::Condescending => "condescending",
            Self::PassiveAggressive => "passive-aggressive",
            Self::Sarcasm => "sarcasm",
            Self::BackhandedPraise => "backhanded-praise",
            Self::Curt => "curt",
            Self::Impatience => "impatience",
            Self::Accusation => "accusation",
            Self::BlamingQuestion => "blaming-question",
            Self::Generalisation => "generalisation",
            Self::SweepingVerdict => "sweeping-verdict",
            Self::Toxic => "toxic",
            Self::Polite => "polite",
            Self::Negative => "negative",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.name() == name)
    }
}

/// A paragraph to score.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    pub text: &'a str,
    /// Byte ranges of its sentences in `text`.
    pub sentences: &'a [Range<usize>],
    /// What the text answers. It informs and is never scored.
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
