//! # condescending

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "condescending",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::Condescending),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("condescending.rs"),
};

const PHRASES: &[Phrase] = &[];
