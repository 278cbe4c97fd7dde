//! # sweeping-verdict
//!
//! ## What it flags
//! A judgement of work as a whole, absolute or without a place: "this is garbage", "the whole thing makes no sense", "everything about it is wrong",
//! "utterly useless", "the worst code I have ever seen".
//!
//! ## How it can be read
//! As a verdict on the person who made it. It tells the reader that something is wrong, but not what.
//!
//! ## When it is fine
//! Firm criticism that names a place or a reason ("the loop in line 3 reads past the end"), technical senses (garbage collection, a bad request), your own
//! work, pain, weather and other people's misfortune.
//!
//! ## Instead
//! Say where the problem is, what is wrong there, and what would be better.
//!
//! ## Evidence
//! Gunawardena et al. (2022), "Destructive criticism in software code review": destructive criticism is nonspecific or inconsiderate; more than half of
//! those asked had received nonspecific criticism within a year, and women were less motivated to go on afterwards.

use super::sweeping_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "sweeping-verdict",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "without your voice, this can read as a verdict on the person",
    reading: "it can read as \"nothing you made is any good\"",
    help: "Say where the problem is, what is wrong there, and what would be better.",
    label: Some(Label::SweepingVerdict),
    floor: None,
    phrases: &[PHRASES, super::judging_slots::SWEEPING],
    check: Some(super::sweeping_check::check),
    reads_quotes: false,
    source: include_str!("sweeping_verdict.rs"),
};
