//! What may stand in `tonelint.toml`, as written. The JSON schema is generated from these types, so their comments are read by users.

use crate::lint::{Level, Strictness};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The least level of findings that ends in exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Errors only.
    Error,
    /// Warnings and errors.
    Warning,
    /// Every finding.
    Info,
    /// No finding.
    Never,
}

impl FailOn {
    /// The least level that fails; `None`: none does.
    #[must_use]
    pub fn floor(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Info => Some(Level::Info),
            Self::Never => None,
        }
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        self.floor().map_or("never", Level::name)
    }
}

impl From<Level> for FailOn {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Info => Self::Info,
        }
    }
}

/// The level of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RuleLevel {
    Error,
    Warning,
    Info,
    /// The rule does not run.
    Off,
}

impl RuleLevel {
    #[must_use]
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Info => Some(Level::Info),
            Self::Off => None,
        }
    }
}

/// Settings of one rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct RuleTable {
    /// In place of the rule's default level.
    pub level: Option<RuleLevel>,
    /// The least confidence of a finding, 0 to 1, in place of the floor of `strictness`.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub min_confidence: Option<f32>,
}

/// A phrase of your own that is to be flagged.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct PhraseTable {
    /// Shown as the rule; lower-case words joined by hyphens.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub name: String,
    /// The words, whole words in any case; with `regex = true` a regular expression.
    pub pattern: String,
    /// `pattern` is a regular expression.
    #[serde(default)]
    pub regex: bool,
    /// What to tell the author, one line.
    pub message: String,
    /// The level of its findings.
    #[serde(default = "warning")]
    pub level: Level,
    /// What would read better.
    #[serde(default)]
    pub suggestion: Option<String>,
    /// Where one of these stands in the same sentence, the phrase is fine.
    #[serde(default)]
    pub unless: Vec<String>,
}

fn warning() -> Level {
    Level::Warning
}

/// What runs the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Backend {
    /// The engine inside tonelint.
    #[default]
    Embedded,
    /// libtorch, in builds that have it.
    RustBert,
}

/// The tone model.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct ModelTable {
    /// False: patterns only.
    pub enabled: Option<bool>,
    /// Folder of a model, relative to this file, in place of the one inside tonelint.
    pub path: Option<PathBuf>,
    pub backend: Option<Backend>,
    /// `cpu`, `cuda` or `cuda:N`.
    #[schemars(regex(pattern = "^(cpu|cuda|cuda:[0-9]+)$"))]
    pub device: Option<String>,
}

/// The keys that may stand both at the top and in an override.
macro_rules! settings {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
        pub(super) struct $name {
            $($(#[$field_meta])* pub(super) $field: $type,)*
            /// The least level that is shown.
            pub(super) level: Option<Level>,
            /// The least level that ends in exit code 1. It may not lie below `level`.
            pub(super) fail_on: Option<FailOn>,
            /// A floor on confidence: relaxed .85, default .70, strict .50.
            pub(super) strictness: Option<Strictness>,
            /// Names of rules and groups to check; `all` is every one.
            pub(super) select: Option<Vec<String>>,
            /// Names of rules and groups to leave out; wins over `select`.
            pub(super) ignore: Option<Vec<String>>,
            /// Files and folders that are not checked, as in .gitignore, relative to this file.
            pub(super) exclude: Option<Vec<String>>,
            /// Whole words in any case: a finding that overlaps one is dropped.
            pub(super) allow: Option<Vec<String>>,
            /// Settings of single rules, by name.
            pub(super) rules: BTreeMap<String, RuleTable>,
            /// Phrases of your own that are to be flagged.
            pub(super) phrase: Vec<PhraseTable>,
            /// The tone model.
            pub(super) model: ModelTable,
        }

        impl From<$name> for Keys {
            fn from(from: $name) -> Self {
                let $name { level, fail_on, strictness, select, ignore, exclude, allow, rules, phrase, model, .. } = from;
                Self { level, fail_on, strictness, select, ignore, exclude, allow, rules, phrase, model }
            }
        }
    };
}

settings! {
    /// Settings of tonelint. Flags win over this file.
    ConfigFile {
        /// Findings that are known and not to be shown again, relative to this file.
        baseline: Option<PathBuf>,
        /// Other settings for some files. Later entries win; a list in one stands in place of the earlier list.
        overrides: Vec<Override>,
    }
}

settings! {
    /// Other settings for some files.
    Override {
        /// Which files, as in .gitignore, relative to this file.
        paths: Vec<String>,
    }
}

/// What [`ConfigFile`] and [`Override`] have in common.
pub(super) struct Keys {
    pub(super) level: Option<Level>,
    pub(super) fail_on: Option<FailOn>,
    pub(super) strictness: Option<Strictness>,
    pub(super) select: Option<Vec<String>>,
    pub(super) ignore: Option<Vec<String>>,
    pub(super) exclude: Option<Vec<String>>,
    pub(super) allow: Option<Vec<String>>,
    pub(super) rules: BTreeMap<String, RuleTable>,
    pub(super) phrase: Vec<PhraseTable>,
    pub(super) model: ModelTable,
}

/// The JSON schema of `tonelint.toml`.
#[must_use]
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(ConfigFile);
    schema.insert("$id".to_owned(), "tonelint.schema.json".into());
    schema.insert("title".to_owned(), "tonelint.toml".into());
    let mut schema = schema.to_value();
    // The comment on the type says how it is ordered, which is Rust's affair.
    if let Some(level) = schema.pointer_mut("/$defs/Level/description") {
        *level = "How serious a finding is.".into();
    }
    schema
}
