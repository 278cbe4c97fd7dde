//! Rules about words that hurt, or seem to, because the reader cannot hear the voice.

pub(in crate::rules) mod accusation;
pub(in crate::rules) mod ambiguous_reply;
pub(in crate::rules) mod backhanded_praise;
pub(in crate::rules) mod blaming_question;
pub(in crate::rules) mod condescending;
pub(in crate::rules) mod curt;
pub(in crate::rules) mod dismissive;
pub(in crate::rules) mod generalisation;
pub(in crate::rules) mod impatience;
pub(in crate::rules) mod passive_aggressive;
pub(in crate::rules) mod punctuation_pile;
pub(in crate::rules) mod sarcasm;
pub(in crate::rules) mod scare_quotes;
pub(in crate::rules) mod shouting;
pub(in crate::rules) mod sweeping_verdict;
pub(in crate::rules) mod trailing_ellipsis;
