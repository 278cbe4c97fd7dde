//! # backhanded-praise
//!
//! ## What it flags
//! Praise that takes away: "surprisingly readable for you", "not bad for a beginner", "much better than your usual", "you actually managed to
//! finish it", "you look good for your age".
//!
//! ## How it can be read
//! As the low opinion it starts from. The reader remembers the surprise, not the praise.
//!
//! ## When it is fine
//! Praise with a separate, specific request, surprise at a thing ("surprisingly fast for such a small battery"), and anything you say of
//! yourself.
//!
//! ## Instead
//! Praise what was done, without comparing it with what you expected.
//!
//! ## Evidence
//! Byron (2008), "Carrying too heavy a load?": readers of mail take positive messages as more neutral, and neutral ones as more negative, than they
//! were meant; praise with a reservation starts from there.

use super::backhanded_phrases::PHRASES;
use super::backhanded_slots::SLOTS;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "backhanded-praise",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this praise can read as a slight",
    reading: "it can read as \"I expected little of you\"",
    help: "Praise what was done, without the comparison.",
    label: Some(Label::BackhandedPraise),
    floor: None,
    phrases: &[PHRASES, SLOTS],
    check: Some(super::backhanded_check::check),
    reads_quotes: false,
    source: include_str!("backhanded_praise.rs"),
};
