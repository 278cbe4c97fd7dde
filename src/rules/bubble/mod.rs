//! Rules about claims that only those who already agree will accept.

pub(in crate::rules) mod consensus_claim;
mod consensus_heads;
mod consensus_phrases;
pub(in crate::rules) mod exempt;
pub(in crate::rules) mod unsourced_claim;
mod unsourced_phrases;
