//! # curt

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "curt",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::Curt),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("curt.rs"),
};

const PHRASES: &[Phrase] = &[];
