//! The strangers' pairs (`tests/pairs/strangers.jsonl`): written by people who saw neither rules nor model, and never tuned to.
//!
//! The test guards what was measured when it was last run on purpose; the figures by rule are in `models/tonelint-en/README.md`.

use crate::rules::findings;
use sha2::{Digest, Sha256};
use tonelint::document::InputFormat;
use tonelint::lint::Level;

const PAIRS: &str = include_str!("pairs/strangers.jsonl");

/// Committed before the first run.
const SHA256: &str = "c59577980559c8c7e684482b6d455df9fad84f29efa9e43b4bcd3d5f4640e063";

#[test]
fn the_pairs_are_those_that_were_committed_unseen() {
    let hash = Sha256::digest(PAIRS.as_bytes()).iter().fold(String::new(), |out, b| out + &format!("{b:02x}"));
    assert_eq!(hash, SHA256);
}
