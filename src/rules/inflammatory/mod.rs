//! Rules about attacks on a person or a group.

pub(in crate::rules) mod hostility;
pub(in crate::rules) mod identity_attack;
pub(in crate::rules) mod insult;
pub(in crate::rules) mod profanity;
pub(in crate::rules) mod threat;
