//! # accusation
//!
//! ## What it flags
//! Blame or a motive put on the reader: "you always do this", "you never listen", "you clearly didn't read it", "you just want to be right", "it's
//! your fault", "you should have known".
//!
//! ## How it can be read
//! As a judgement of the person. "Always" and "never" are seldom true, so the answer will be about the one time when it was not.
//!
//! ## When it is fine
//! Instructions and facts ("you never need to restart it", "you always get a copy"), an observation with its evidence ("the build broke with your
//! last change, see the log"), praise ("you always find the best restaurants, thank you!").
//!
//! ## Instead
//! Say what happened and when, and what it meant for you; ask rather than guess at the reason.
//!
//! ## Evidence
//! Zhang et al. (2018), "Conversations gone awry": openings in the second person foreshadow personal attacks, openings with hedges and greetings the
//! opposite. Ferreira, Cheng and Adams (2021) and Ehsani et al. (2024): people are the commonest target of uncivil comments in reviews and issues.

use super::accusation_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "accusation",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as an accusation",
    reading: "it can read as blame",
    help: "Say what happened and what it meant for you, and ask for the reason.",
    label: Some(Label::Accusation),
    floor: None,
    phrases: &[PHRASES, super::judging_slots::ACCUSATION],
    check: Some(super::accusation_check::check),
    reads_quotes: false,
    source: include_str!("accusation.rs"),
};
