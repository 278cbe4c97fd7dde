//! A baseline: how many findings of each rule every file had when somebody decided to live with them.
//!
//! Counts, and no places: a place is wrong with the next edit, a count only when something came or went. The price is that a count cannot tell
//! which finding is the new one. So where a file has more than its baseline knows, all of that rule are shown; `--changed-since` beside
//! it shows the new one alone. What is counted is what a check would show: findings below the level do not stand in it.
//!
//! An entry that knows more than there is is stale, and leaves room for new findings: it is reported, and `baseline prune` lowers it. A
//! baseline never grows by itself.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many findings each rule has.
pub(crate) type Counts = BTreeMap<String, usize>;

/// Files by name, relative to the folder of the baseline, with forward slashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Baseline {
    pub(crate) files: BTreeMap<String, Counts>,
}

/// The file, as written.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    version: u32,
    files: BTreeMap<String, Counts>,
}

const VERSION: u32 = 1;

#[derive(Debug, thiserror::Error)]
pub(crate) enum BaselineError {
    #[error("this is no baseline of tonelint ({message}): `tonelint baseline create --force` makes it anew")]
    Json { line: usize, message: String },
    #[error("it is a baseline of version {0}, which this tonelint cannot read: update tonelint")]
    Version(u32),
}

impl BaselineError {
    /// Where it is wrong, from 1.
    pub(crate) fn line(&self) -> Option<usize> {
        match self {
            Self::Json { line, .. } => Some((*line).max(1)),
            Self::Version(_) => None,
        }
    }
}

impl Baseline {
    pub(crate) fn parse(text: &str) -> Result<Self, BaselineError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A later version may have other keys, so it is looked for first.
        let version = serde_json::from_str::<serde_json::Value>(text).ok().and_then(|v| v.get("version")?.as_u64());
        if let Some(version) = version.and_then(|v| u32::try_from(v).ok()).filter(|v| *v != VERSION) {
            return Err(BaselineError::Version(version));
        }
        let wire: Wire = serde_json::from_str(text).map_err(|error| {
            let message = error.to_string().split(" at line ").next().unwrap_or_default().to_owned();
            // What serde says of our own types is of no use to anybody.
            let message = if message.contains("struct ") { "it needs \"version\" and \"files\"".to_owned() } else { message };
            BaselineError::Json { line: error.line(), message }
        })?;
        Ok(Self { files: wire.files })
    }

    /// The file's text, in an order that makes small diffs.
    pub(crate) fn text(&self) -> String {
        let files = self.files.iter().map(|(name, counts)| (name.clone(), clean(counts))).filter(|(_, counts)| !counts.is_empty());
        // Maps of strings and numbers cannot fail to be written.
        serde_json::to_string_pretty(&Wire { version: VERSION, files: files.collect() }).unwrap_or_default() + "\n"
    }

    /// How many findings it knows.
    pub(crate) fn total(&self) -> usize {
        self.files.values().flat_map(Counts::values).sum()
    }
}

fn clean(counts: &Counts) -> Counts {
    counts.iter().filter(|(_, n)| **n > 0).map(|(rule, n)| (rule.clone(), *n)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let text = "{\n  \"version\": 1,\n  \"files\": {\n    \"a.md\": {\n      \"curt\": 2,\n      \"sarcasm\": 1\n    }\n  }\n}\n";
        let baseline = Baseline::parse(text).expect("a baseline");
        assert_eq!((baseline.total(), baseline.text().as_str()), (3, text));
        assert_eq!(Baseline::parse("{\"version\":1,\"files\":{\"a\":{\"b\":0}}}").expect("a baseline").text(), Baseline::default().text());
    }

    #[test]
    fn what_is_none_says_so() {
        #[track_caller]
        fn check(text: &str, line: Option<usize>, says: &str) {
            let error = Baseline::parse(text).expect_err("no baseline");
            assert_eq!(error.line(), line);
            assert!(error.to_string().contains(says), "{error}");
        }
        check("{\n\"version\": 1,\n}", Some(3), "this is no baseline of tonelint (trailing comma)");
        check("{\"version\":1,\"files\":{\"a\":{\"b\":-1}}}", Some(1), "this is no baseline");
        check("{\"version\":1,\"files\":{},\"more\":1}", Some(1), "unknown field `more`");
        check("{\"version\":2,\"entries\":{}}", None, "update tonelint");
        check("", Some(1), "this is no baseline");
        check("[]", Some(1), "it needs \"version\" and \"files\"");
    }
}
