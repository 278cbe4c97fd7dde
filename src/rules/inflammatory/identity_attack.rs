//! # identity-attack

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Phrase, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "identity-attack",
    group: Group::Inflammatory,
    level: Level::Error,
    since: "0.1.0",
    message: "",
    reading: "",
    help: "",
    label: Some(Label::IdentityAttack),
    floor: None,
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("identity_attack.rs"),
};

const PHRASES: &[Phrase] = &[];
