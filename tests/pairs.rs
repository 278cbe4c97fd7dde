//! The strangers' pairs (`tests/pairs/strangers.jsonl`): minimal pairs written without sight of rules, corpus or model, and never tuned to.
//!
//! The test guards the text itself; `models/training/evaluate.py --pairs` measures with it, and the figures are in `models/tonelint-en/`.

use sha2::{Digest, Sha256};

const PAIRS: &str = include_str!("pairs/strangers.jsonl");

/// Committed before the first run.
const SHA256: &str = "7ed08a0895682aee7420f82c963ab858c90e09a7918636dbcaaf84174cc40c0a";

#[test]
fn the_pairs_are_those_that_were_committed_unseen() {
    let hash = Sha256::digest(PAIRS.as_bytes()).iter().fold(String::new(), |out, b| out + &format!("{b:02x}"));
    assert_eq!(hash, SHA256);
}
