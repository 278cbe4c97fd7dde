//! # unsourced-claim

use crate::lint::{Group, Level};

use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unsourced-claim",
    group: Group::Bubble,
    level: Level::Info,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: None,
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("unsourced_claim.rs"),
};

const PHRASES: &[Phrase] = &[];
