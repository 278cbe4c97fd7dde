//! # condescending
//!
//! ## What it flags
//! Talking down: "let me explain it slowly", "even a child could do this", "do try to keep up", "you clearly don't understand", "let me google
//! that for you", a pet name for a stranger.
//!
//! ## How it can be read
//! As "I am above you". Words such as "obviously" are meant to save time; the one who did not find it obvious hears a verdict.
//!
//! ## When it is fine
//! Plain explanation, "simply" in instructions, encouragement that comes with help ("it's not that hard, I'll show you"), pet names
//! among friends.
//!
//! ## Instead
//! Explain the thing itself; leave out how easy it ought to be, and "obviously" and "of course".
//!
//! ## Evidence
//! Price et al. (2020), "Six Attributes of Unhealthy Conversations": condescending comments are one of six kinds that annotators and a model could
//! tell apart. Danescu-Niculescu-Mizil et al. (2013), "A computational approach to politeness": deference is among the strategies that most raise how
//! polite a request is found. Miller et al. (2022), "Did you miss my comment or what?", name arrogance among the kinds of toxicity in open source.

use super::condescending_phrases::PHRASES;
use super::condescending_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "condescending",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as talking down",
    reading: "it can read as \"I am above you\"",
    help: "Explain the thing itself; leave out how easy it ought to be.",
    label: Some(Label::Condescending),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: None,
    reads_quotes: false,
    source: include_str!("condescending.rs"),
};
