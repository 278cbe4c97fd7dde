//! # blaming-question

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "blaming-question",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::BlamingQuestion),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("blaming_question.rs"),
};

const PHRASES: &[Phrase] = &[];
