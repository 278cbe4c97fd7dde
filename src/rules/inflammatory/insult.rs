//! # insult

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "insult",
    group: Group::Inflammatory,
    level: Level::Error,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::Insult),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("insult.rs"),
};

const PHRASES: &[Phrase] = &[];
