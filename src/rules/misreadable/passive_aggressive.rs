//! # passive-aggressive
//!
//! ## What it flags
//! A reproach in polite clothes: "As I already said, …", "Per my last mail …", "Thanks for finally looking at this", "No worries, I'll do it
//! myself, as usual", "Sorry for trying to help", "Interesting choice to put the sink there".
//!
//! ## How it can be read
//! As "you did not listen", "you are late", "you leave the work to me". The polite form makes it worse: the reader cannot answer
//! the reproach, because on paper there is none.
//!
//! ## When it is fine
//! Where the reminder carries news ("As I said on Monday, the office is closed on Friday; the key is with Sam"), where you speak of
//! yourself, and wherever real thanks are meant.
//!
//! ## Instead
//! Say the thing itself, without the reminder that it was said before; or say what you need and by when.
//!
//! ## Evidence
//! Ferreira, Cheng and Adams (2021), "The 'Shut the f**k up' phenomenon", found bitter frustration and impatience to be among the commonest
//! uncivil features of rejected patches. Kruger, Epley, Parker and Ng (2005): writers overrate how clearly their tone comes through.

use super::passive_phrases::PHRASES;
use super::passive_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "passive-aggressive",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as a reproach",
    reading: "it can read as a reproach in polite form",
    help: "Say the thing itself, or what you need and by when.",
    label: Some(Label::PassiveAggressive),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: None,
    reads_quotes: false,
    source: include_str!("passive_aggressive.rs"),
};
