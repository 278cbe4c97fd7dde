//! # dismissive
//!
//! ## What it flags
//! Words that wave away the person or the concern: "not my problem", "who cares", "that's just your opinion", "get over it",
//! "spare me the details", "if you say so".
//!
//! ## How it can be read
//! As "what you say does not count". Face to face a smile can take the edge off; on a screen the door is simply shut, and the reader
//! still has the problem.
//!
//! ## When it is fine
//! A reasoned no, a plain statement that somebody else is responsible ("that is handled by the billing team"), and anything you say of
//! yourself or with somebody ("I don't mind which colour, you choose").
//!
//! ## Instead
//! Show that you understood, then say no and why, or who can help.
//!
//! ## Evidence
//! Price et al. (2020), "Six Attributes of Unhealthy Conversations": dismissive comments are one of six kinds that annotators and a model
//! could tell apart. Yeomans et al. (2020), "Conversational receptiveness": acknowledging the other view makes the other side more willing
//! to go on talking.

use super::dismissive_phrases::PHRASES;
use super::dismissive_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "dismissive",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as waving the reader away",
    reading: "it can read as \"what you say does not count\"",
    help: "Show that you understood, then say no and why, or who can help.",
    label: Some(Label::Dismissive),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: None,
    reads_quotes: false,
    source: include_str!("dismissive.rs"),
};
