//! # ambiguous-reply

use crate::lint::{Group, Level};

use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "ambiguous-reply",
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
    source: include_str!("ambiguous_reply.rs"),
};

const PHRASES: &[Phrase] = &[];
