//! What the linter says: [`Finding`] and the words around it. Plain data; every report and the language server read it.

use crate::document::Span;
use crate::fix::Suggestion;

/// How serious a finding is. Ordered: `Info < Warning < Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Info,
    Warning,
    Error,
}

impl Level {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One level lower; `None` below info.
    #[must_use]
    pub fn lower(self) -> Option<Self> {
        match self {
            Self::Error => Some(Self::Warning),
            Self::Warning => Some(Self::Info),
            Self::Info => None,
        }
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    Inflammatory,
    Misreadable,
    Bubble,
    /// A user's own `[[phrase]]`.
    Phrase,
    /// About suppression comments.
    Meta,
}

impl Group {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Inflammatory => "inflammatory",
            Self::Misreadable => "misreadable",
            Self::Bubble => "bubble",
            Self::Phrase => "phrase",
            Self::Meta => "meta",
        }
    }
}

/// Where a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    Pattern,
    Model,
    Both,
}

impl Source {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pattern => "pattern",
            Self::Model => "model",
            Self::Both => "both",
        }
    }
}

/// Where words stand in the prose. In encoded mail all paragraphs share the encoded lines, and only this tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prose {
    /// Index in [`crate::document::Document::blocks`].
    pub block: usize,
    /// Bytes of the block's text.
    pub start: usize,
    pub end: usize,
}

/// Below this share of readers a number would contradict the level: nobody should read "error" and "about 1 in 10".
const TOLD: f32 = 0.3;

/// One place in a draft with one rule, a level, a confidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Rule name, or the name of a user's phrase.
    pub rule: String,
    pub group: Group,
    pub level: Level,
    /// 0..1: the calibrated probability that a careful reader would agree.
    pub confidence: f32,
    /// 0..1: calibrated share of readers who would take the passage badly, where the evidence bears it.
    pub readers: Option<f32>,
    /// One line, lower case, no full stop: "this runs somebody down".
    pub message: String,
    /// Shown on the words: "it can read as …".
    pub reading: String,
    /// What would read better, one sentence.
    pub help: String,
    pub source: Source,
    /// Other rules that say the same of overlapping words.
    pub also: Vec<String>,
    /// The words, as they stand in the original.
    pub text: String,
    pub span: Span,
    /// Byte range in the original (in encoded mail: of the encoded lines).
    pub source_range: std::ops::Range<usize>,
    /// `None` for what stands in no prose, such as a comment.
    pub prose: Option<Prose>,
    pub suggestions: Vec<Suggestion>,
}

impl Finding {
    /// The share of readers to tell people of. Programs get all of [`Finding::readers`].
    #[must_use]
    pub fn share_to_tell(&self) -> Option<f32> {
        self.readers.filter(|share| *share >= TOLD)
    }
}
