//! What tells a finding from others, and stays when lines move: made of rule, words, and how often the two came before in the file.
//!
//! Not of lines, and not of the model's numbers: an edit further up, or another version of the model, makes no new finding of an old one. Case
//! and white space of the words do not count either, so that a paragraph can be wrapped anew.

use super::FileReport;
use crate::lint::Finding;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Each finding of `file` with its fingerprint. `path` is left out where the reader compares within a file anyhow.
pub(super) fn fingerprints<'a>(file: &'a FileReport, path: &'a str) -> impl Iterator<Item = (&'a Finding, String)> {
    let mut seen: HashMap<(&str, String), usize> = HashMap::new();
    file.findings.iter().map(move |finding| {
        let words = normalised(&finding.text);
        let occurrence = seen.entry((&finding.rule, words.clone())).or_default();
        let print = if path.is_empty() {
            digest(&format!("{}\0{words}\0{occurrence}", finding.rule))
        } else {
            digest(&format!("{path}\0{}\0{words}\0{occurrence}", finding.rule))
        };
        *occurrence += 1;
        (finding, print)
    })
}

/// The words without what an edit nearby may change: case and white space.
fn normalised(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// 32 hexadecimal digits.
pub(super) fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(16).fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
