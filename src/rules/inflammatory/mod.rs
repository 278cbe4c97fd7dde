//! Rules about attacks on a person or a group.

mod attack_slots;
pub(in crate::rules) mod hostility;
pub(in crate::rules) mod identity_attack;
mod identity_phrases;
pub(in crate::rules) mod insult;
mod insult_phrases;
pub(in crate::rules) mod profanity;
pub(in crate::rules) mod threat;
