//! Rules about words that hurt, or seem to, because the reader cannot hear the voice.

pub(in crate::rules) mod accusation;
mod accusation_check;
mod accusation_phrases;
pub(in crate::rules) mod ambiguous_reply;
mod backhanded_check;
mod backhanded_phrases;
pub(in crate::rules) mod backhanded_praise;
mod backhanded_slots;
mod blaming_check;
mod blaming_phrases;
pub(in crate::rules) mod blaming_question;
pub(in crate::rules) mod condescending;
mod condescending_phrases;
mod condescending_slots;
pub(in crate::rules) mod curt;
mod curt_words;
pub(in crate::rules) mod dismissive;
mod dismissive_phrases;
mod dismissive_slots;
mod ellipsis_phrases;
pub(in crate::rules) mod generalisation;
mod generalisation_check;
mod generalisation_phrases;
pub(in crate::rules) mod impatience;
mod impatience_check;
mod impatience_phrases;
mod impatience_slots;
mod judging_slots;
pub(in crate::rules) mod passive_aggressive;
mod passive_phrases;
mod passive_slots;
pub(in crate::rules) mod punctuation_pile;
mod reply_vague;
mod reply_words;
pub(in crate::rules) mod sarcasm;
mod sarcasm_check;
mod sarcasm_phrases;
mod sarcasm_slots;
pub(in crate::rules) mod scare_quotes;
mod scare_words;
pub(in crate::rules) mod shouting;
mod sweeping_check;
mod sweeping_phrases;
pub(in crate::rules) mod sweeping_verdict;
pub(in crate::rules) mod trailing_ellipsis;

use super::Guard;

/// The author's own plain statement to somebody.
const PLAIN: &[Guard] = &[Guard::Plain];
/// The same, and nothing friendly stands beside it.
const COLD: &[Guard] = &[Guard::Plain, Guard::NotWarm];
const ASKED: &[Guard] = &[Guard::Plain, Guard::Question];
const TOLD: &[Guard] = &[Guard::Plain, Guard::NotQuestion];
const TO_READER: &[Guard] = &[Guard::Plain, Guard::ToReader];
