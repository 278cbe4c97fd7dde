//! # sarcasm
//!
//! ## What it flags
//! Words that say the opposite of what is meant: "Oh great, another rewrite", "Nice work breaking the build", "Thanks so much for ruining
//! my weekend", "What a surprise", "because that worked so well".
//!
//! ## How it can be read
//! Either at face value, and then the message is lost; or as mockery, and then the reader stops listening to the rest. There is no way to
//! tell from the page which it will be.
//!
//! ## When it is fine
//! Real praise and real thanks, a joke at your own cost, and a joke among people who know each other that well.
//!
//! ## Instead
//! Say what happened and what you would like to happen.
//!
//! ## Evidence
//! Kruger, Epley, Parker and Ng (2005), "Egocentrism over e-mail": senders expected 97 % of their sarcasm to be recognised, readers got 84 %.
//! Price et al. (2020), "Six Attributes of Unhealthy Conversations": of the six kinds sarcasm was the one that a model found hardest to tell, which is why
//! this rule keeps to marked cases and leaves the others to the model's doubt.

use super::sarcasm_phrases::PHRASES;
use super::sarcasm_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "sarcasm",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as sarcasm",
    reading: "it can read as mockery, or be taken at its word",
    help: "Say what happened, and what you would like to happen.",
    label: Some(Label::Sarcasm),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: Some(super::sarcasm_check::check),
    reads_quotes: false,
    source: include_str!("sarcasm.rs"),
};
