//! # scare-quotes

use crate::lint::{Group, Level};

use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "scare-quotes",
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
    reads_quotes: true,
    source: include_str!("scare_quotes.rs"),
};

const PHRASES: &[Phrase] = &[];
