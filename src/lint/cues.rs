//! Protective cues lower a finding, company raises it.
//!
//! Gratitude, a greeting, a hedge, an apology, deference or a first-person opening in the same sentence lowers a misreadable
//! finding one level (an info is dropped): readers forgive the same words there (Danescu-Niculescu-Mizil et al. 2013). A cue does not
//! count where it is part of the words found ("thanks for finally …"), nor where a "but" takes it back ("no offence, but …"),
//! nor for rules whose very means is a show of politeness (sarcasm, backhanded praise, passive aggression, condescension).
//!
//! The other way round: two unprotected infos in one sentence, or one that is the whole message, become warnings.

use super::evidence::Candidate;
use super::{Group, Level};
use crate::model::Label;
use crate::rules::RULES;
use crate::rules::scope::Scope;
use std::ops::Range;

pub(super) fn apply(scope: &Scope<'_>, candidates: &mut Vec<Candidate>) {
    let cues = protective(scope);
    let misreadable = |c: &Candidate| RULES[c.rule].group == Group::Misreadable;
    let mut unprotected = Vec::new();
    let mut kept = Vec::new();
    for mut candidate in candidates.drain(..) {
        let protected = misreadable(&candidate)
            && !feigns(candidate.rule)
            && cues.iter().any(|c| c.end <= candidate.range.start || candidate.range.end <= c.start);
        if protected {
            let Some(lower) = candidate.level.lower() else { continue };
            candidate.level = lower;
        } else if misreadable(&candidate) && candidate.level == Level::Info {
            unprotected.push(kept.len());
        }
        kept.push(candidate);
    }
    let rules: std::collections::BTreeSet<_> = unprotected.iter().map(|&i| kept[i].rule).collect();
    for i in unprotected {
        if rules.len() >= 2 || is_whole_message(scope, &kept[i].range) {
            kept[i].level = Level::Warning;
        }
    }
    *candidates = kept;
}

/// Politeness is the weapon here, not the cure.
fn feigns(rule: usize) -> bool {
    matches!(RULES[rule].label, Some(Label::Sarcasm | Label::BackhandedPraise | Label::PassiveAggressive | Label::Condescending))
}

/// The finding is all that the draft says.
fn is_whole_message(scope: &Scope<'_>, range: &Range<usize>) -> bool {
    let words = scope.words.iter().filter(|w| !w.is_punctuation());
    scope.draft.sentences == 1 && words.clone().all(|w| range.start <= w.range.start && w.range.end <= range.end)
}

/// Where cues stand, as byte ranges of the block.
fn protective(scope: &Scope<'_>) -> Vec<Range<usize>> {
    let words = &scope.words;
    let mut out = Vec::new();
    let norm = |i: usize| words.get(i).map_or("", |w| w.norm.as_str());
    for (i, word) in words.iter().enumerate() {
        if word.quoted {
            continue;
        }
        let length = match word.norm.as_str() {
            "thanks" | "thx" | "cheers" if !matches!(norm(i + 1), "to" | "for" if matches!(norm(i + 2), "nothing" | "finally" | "not")) => {
                1
            }
            "thank" if norm(i + 1) == "you" && !matches!(norm(i + 3), "nothing" | "finally" | "not") => 2,
            "grateful" | "appreciate" | "appreciated" => 1,
            "hi" | "hello" | "dear" | "hey" if scope.index == 0 && i < 2 => 1,
            "sorry" | "apologies" | "apologise" | "apologize" => 1,
            "please" if i > 0 => 1,
            "perhaps" | "maybe" | "possibly" | "might" | "imo" | "imho" => 1,
            "i" if matches!(norm(i + 1), "think" | "believe" | "feel" | "wonder" | "may" | "might") => 2,
            "i'm" if norm(i + 1) == "not" && norm(i + 2) == "sure" => 3,
            "i'd" if matches!(norm(i + 1), "suggest" | "prefer" | "love" | "like") => 2,
            "it" if matches!(norm(i + 1), "seems" | "seemed") => 2,
            "could" | "would" if norm(i + 1) == "you" && scope.is_question() => 2,
            "nice" | "good" | "great" if norm(i + 1) == "work" => 2,
            _ => 0,
        };
        if length > 0 && !is_taken_back(scope, i + length) {
            out.push(word.range.start..words[(i + length - 1).min(words.len() - 1)].range.end);
        }
    }
    out
}

/// "Sorry, but …", "thanks, but …", "no offence, but …".
fn is_taken_back(scope: &Scope<'_>, after: usize) -> bool {
    scope.words.get(after..).unwrap_or_default().iter().take(6).any(|w| w.norm == "but" || w.norm == "however")
}
