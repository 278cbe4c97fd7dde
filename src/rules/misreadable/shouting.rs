//! # shouting

use crate::lint::{Group, Level};

use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "shouting",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: None,
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("shouting.rs"),
};

const PHRASES: &[Phrase] = &[];
