//! # impatience
//!
//! ## What it flags
//! Pressing and entitled demands: "any update??", "still waiting for a reply", "how hard can it be", "I don't have all day", "do your job", "can you
//! finally …".
//!
//! ## How it can be read
//! As "you owe me, and you are slow". Who reads it may be a volunteer, or may be waiting for somebody else.
//!
//! ## When it is fine
//! A deadline with a date and a reason, a first polite reminder, waiting for a third party ("still waiting for the lab").
//!
//! ## Instead
//! Say what you need, by when and why, and ask whether that is possible.
//!
//! ## Evidence
//! Miller et al. (2022), "Did you miss my comment or what?", name entitlement among the kinds of toxicity in open source. Ferreira,
//! Cheng and Adams (2021) and Ehsani et al. (2024) name impatience among the most frequent uncivil features of patch reviews and locked issues.

use super::impatience_phrases::PHRASES;
use super::impatience_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "impatience",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as pressing",
    reading: "it can read as \"you owe me, and you are slow\"",
    help: "Say what you need, by when and why, and ask whether that is possible.",
    label: Some(Label::Impatience),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: Some(super::impatience_check::check),
    reads_quotes: false,
    source: include_str!("impatience.rs"),
};
