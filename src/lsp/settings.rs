//! Settings of the client: section `tonelint`, and the same object in `initializationOptions`.
//!
//! An editor sends whatever its user typed, so one wrong value is told and left at its last good state, and the others hold.
//! Keys that we do not know belong to the editor's extension and are left alone.

use crate::config::{FailOn, Layer};
use crate::lint::{Level, Strictness};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;
use tower_lsp::ls_types::DiagnosticSeverity;

/// How levels become severities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    /// One step milder than the level: what reads badly is no defect of a program.
    #[default]
    Advisory,
    Literal,
}

impl Severity {
    pub(super) fn of(self, level: Level) -> DiagnosticSeverity {
        match (self, level) {
            (Self::Literal, Level::Error) => DiagnosticSeverity::ERROR,
            (Self::Literal, Level::Warning) | (Self::Advisory, Level::Error) => DiagnosticSeverity::WARNING,
            (Self::Literal, Level::Info) | (Self::Advisory, Level::Warning) => DiagnosticSeverity::INFORMATION,
            (Self::Advisory, Level::Info) => DiagnosticSeverity::HINT,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ClientSettings {
    pub(super) enable: bool,
    /// In place of the nearest `tonelint.toml`.
    pub(super) config: Option<PathBuf>,
    pub(super) level: Option<Level>,
    pub(super) strictness: Option<Strictness>,
    pub(super) severity: Severity,
    pub(super) debounce: Duration,
}

impl Default for ClientSettings {
    fn default() -> Self {
        Self {
            enable: true,
            config: None,
            level: None,
            strictness: None,
            severity: Severity::Advisory,
            debounce: Duration::from_millis(300),
        }
    }
}

/// Nobody wants to wait longer for an answer.
const MAX_DEBOUNCE: u64 = 60_000;

/// The keys that are read here.
const KEYS: [&str; 6] = ["enable", "config", "level", "strictness", "severity", "debounceMs"];

impl ClientSettings {
    /// True where `value`, all settings of a client or ours alone, says something to us: what is of other servers only changes nothing.
    pub(super) fn are_in(value: &Value) -> bool {
        value.get("tonelint").is_some_and(Value::is_object) || KEYS.iter().any(|key| value.get(key).is_some())
    }

    /// What `value` comes to, and what is wrong with it. A key that is not there, or null, has its default; a wrong one keeps the
    /// value of `last`.
    pub(super) fn read(value: &Value, last: &Self) -> (Self, Vec<String>) {
        // The object itself, or the object by its section.
        let value = value.get("tonelint").filter(|v| v.is_object()).unwrap_or(value);
        let mut problems = Vec::new();
        // Lua cannot tell an empty list from an empty object.
        if !(value.is_object() || value.is_null() || value.as_array().is_some_and(Vec::is_empty)) {
            problems.push(format!("the settings of tonelint are {value}, but should be an object"));
            return (last.clone(), problems);
        }
        let default = Self::default();
        let mut reader = Reader { value, problems: &mut problems };
        let settings = Self {
            enable: reader.key("enable", "true or false", default.enable, last.enable),
            config: reader
                .key::<Option<PathBuf>>("config", "the path of a settings file", None, last.config.clone())
                .filter(|path| !path.as_os_str().is_empty()),
            level: reader.key("level", "\"error\", \"warning\" or \"info\"", None, last.level),
            strictness: reader.key("strictness", "\"relaxed\", \"default\" or \"strict\"", None, last.strictness),
            severity: reader.key("severity", "\"advisory\" or \"literal\"", default.severity, last.severity),
            debounce: Duration::from_millis(
                reader
                    .key(
                        "debounceMs",
                        "a number of milliseconds",
                        default.debounce.as_millis().try_into().unwrap_or(300),
                        last.debounce.as_millis().try_into().unwrap_or(300),
                    )
                    .min(MAX_DEBOUNCE),
            ),
        };
        (settings, problems)
    }

    /// As the top layer over a settings file. Without `strictness`: a file that was read keeps what it came to, and outlives these settings.
    pub(super) fn layer(&self) -> Layer {
        // Exit codes mean nothing here, and must not clash with a level.
        Layer { level: self.level, fail_on: Some(FailOn::Never), ..Layer::default() }
    }
}

struct Reader<'a> {
    value: &'a Value,
    problems: &'a mut Vec<String>,
}

impl Reader<'_> {
    fn key<T: DeserializeOwned>(&mut self, key: &str, expected: &str, default: T, last: T) -> T {
        match self.value.get(key) {
            None | Some(Value::Null) => default,
            // What a settings dialogue leaves where nothing was chosen.
            Some(Value::String(s)) if s.is_empty() => default,
            Some(value) => T::deserialize(value).unwrap_or_else(|_| {
                self.problems.push(format!("the setting tonelint.{key} is {value}, but should be {expected}"));
                last
            }),
        }
    }
}
