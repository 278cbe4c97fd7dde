//! # punctuation-pile

use crate::lint::{Group, Level};

use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "punctuation-pile",
    group: Group::Misreadable,
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
    source: include_str!("punctuation_pile.rs"),
};

const PHRASES: &[Phrase] = &[];
