//! # generalisation

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "generalisation",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::Generalisation),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("generalisation.rs"),
};

const PHRASES: &[Phrase] = &[];
