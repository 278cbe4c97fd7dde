//! Texts that nothing was tuned to: the strangers' pairs (`tests/pairs/strangers.jsonl` and, written before version 4 was first run, `strangers-two.jsonl`), minimal pairs, and the unseen drafts (`tests/drafts/unseen`), whole
//! posts and mails with the heated words marked. Who wrote them saw neither rules, corpus nor model.
//!
//! The tests guard the texts themselves; `models/training/evaluate.py --pairs` and `drafts.py` measure with them, and the figures are in
//! `models/tonelint-en/`. The other sets of pairs (`practice*.jsonl`) and of drafts (`practice*`, `tuning`) are for looking at errors, and guide choices.

use sha2::{Digest, Sha256};
use std::path::Path;

/// The pairs and their hashes, committed before the first run.
const PAIRS: [(&str, &str); 2] = [
    (include_str!("pairs/strangers.jsonl"), "7ed08a0895682aee7420f82c963ab858c90e09a7918636dbcaaf84174cc40c0a"),
    (include_str!("pairs/strangers-two.jsonl"), "558655d3aa4bfc9a4e129803adfd89c74972e94f71d0bf0cf94566e3c5ab69b3"),
];

/// Of name and text of each draft, in order, each closed by a NUL. Committed before the first run.
const DRAFTS_SHA256: &str = "cf7aed55a7568b058c569ba92776eb88563d108b773c16913f2586492492ab3d";

fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |out, b| out + &format!("{b:02x}"))
}

#[test]
fn the_pairs_are_those_that_were_committed_unseen() {
    for (pairs, hash) in PAIRS {
        assert_eq!(hex(&Sha256::digest(pairs.as_bytes())), hash);
    }
}

#[test]
fn the_drafts_are_those_that_were_committed_unseen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts/unseen");
    let mut names: Vec<String> = ["calm", "heated"]
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(root.join(folder)).unwrap().map(move |f| format!("{folder}/{}", f.unwrap().file_name().display()))
        })
        .collect();
    names.sort();
    let mut hash = Sha256::new();
    for name in &names {
        hash.update(name);
        hash.update([0]);
        hash.update(std::fs::read(root.join(name)).unwrap());
        hash.update([0]);
    }
    assert_eq!(hex(&hash.finalize()), DRAFTS_SHA256);
}
