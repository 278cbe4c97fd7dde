//! # generalisation
//!
//! ## What it flags
//! An unfair "they are all like that" about people: "you people", "managers never listen", "typical designer", "kids these days", "men just don't listen".
//!
//! ## How it can be read
//! As a verdict on everybody who belongs, the reader perhaps among them, for what one person did.
//!
//! ## When it is fine
//! Statements about things, figures with a source, rules ("every nurse here has to wear gloves"), praise.
//!
//! ## Instead
//! Speak of the one person or the one case that you know.
//!
//! ## Evidence
//! Price et al. (2020), "Six Attributes of Unhealthy Conversations": unfair generalisation is one of the six, and was recognised about as well by a model as
//! by readers.

use super::generalisation_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "generalisation",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as a verdict on a whole group",
    reading: "it can read as \"you are all like that\"",
    help: "Speak of the one person or the one case that you know.",
    label: Some(Label::Generalisation),
    floor: None,
    phrases: &[PHRASES, super::judging_slots::GENERALISATION],
    check: Some(super::generalisation_check::check),
    reads_quotes: false,
    source: include_str!("generalisation.rs"),
};
