//! What the linter is asked to look for. Built by `crate::config`; plain data here.

use super::Level;
use crate::rules::RULES;
use std::collections::{BTreeMap, BTreeSet};

/// A floor on confidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// Confidence of at least .85.
    Relaxed,
    /// Confidence of at least .70.
    #[default]
    Default,
    /// Confidence of at least .50.
    Strict,
}

impl Strictness {
    #[must_use]
    pub fn floor(self) -> f32 {
        match self {
            Self::Relaxed => 0.85,
            Self::Default => 0.70,
            Self::Strict => 0.50,
        }
    }
}

/// What a user said about one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RuleSettings {
    /// In place of the default level.
    pub level: Option<Level>,
    pub min_confidence: Option<f32>,
}

/// A user's own phrase.
#[derive(Clone, Debug)]
pub struct UserPhrase {
    pub name: String,
    /// Matches on the prose, any case; literals on whole words.
    pub pattern: regex::Regex,
    /// As the user wrote it, and whether that is an expression.
    pub written: String,
    pub regex: bool,
    pub message: String,
    pub level: Level,
    pub suggestion: Option<String>,
    /// Lower case; the phrase is left alone where one of them stands in the same sentence.
    pub unless: Vec<String>,
}

/// What to look for.
#[derive(Clone, Debug)]
pub struct Settings {
    pub strictness: Strictness,
    /// Names of the rules (also of group `meta`, also of user phrases) that are on.
    pub enabled: BTreeSet<String>,
    pub rules: BTreeMap<String, RuleSettings>,
    /// Lower-case words or phrases; a finding that overlaps one is dropped.
    pub allow: Vec<String>,
    pub phrases: Vec<UserPhrase>,
}

impl Default for Settings {
    fn default() -> Self {
        let meta = crate::rules::META.iter().map(|m| m.name);
        Self {
            strictness: Strictness::Default,
            enabled: RULES.iter().map(|r| r.name).chain(meta).map(str::to_owned).collect(),
            rules: BTreeMap::new(),
            allow: Vec::new(),
            phrases: Vec::new(),
        }
    }
}

impl Settings {
    #[must_use]
    pub fn is_enabled(&self, rule: &str) -> bool {
        self.enabled.contains(rule)
    }
}
