//! # hostility

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "hostility",
    group: Group::Inflammatory,
    level: Level::Warning,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::Hostility),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("hostility.rs"),
};

const PHRASES: &[Phrase] = &[];
