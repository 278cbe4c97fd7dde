//! # blaming-question
//!
//! ## What it flags
//! A question that is a reproach: "Why didn't you test it?", "Did you even read this?", "Who thought this was a good idea?", "How many times do I have
//! to say it?", "What were you thinking?"
//!
//! ## How it can be read
//! As "there is no good answer". The reader can only put up a defence, or say nothing.
//!
//! ## When it is fine
//! An open question: "Did you test this on Windows?", "Why did you choose a list here? I'd like to learn", "Why don't you join us on Friday?"
//!
//! ## Instead
//! Ask for what you do not know, and say why you ask: "Could you say why …?"
//!
//! ## Evidence
//! Danescu-Niculescu-Mizil et al. (2013): questions that begin with what, why or how are found less polite than the same request with a hedge. Zhang et al.
//! (2018), "Conversations gone awry": direct questions in an opening foreshadow personal attacks.

use super::blaming_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "blaming-question",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this question can read as a reproach",
    reading: "it can read as \"there is no good answer\"",
    help: "Ask for what you do not know, and say why you ask.",
    label: Some(Label::BlamingQuestion),
    floor: None,
    phrases: &[PHRASES, super::judging_slots::BLAMING],
    check: Some(super::blaming_check::check),
    reads_quotes: false,
    source: include_str!("blaming_question.rs"),
};
