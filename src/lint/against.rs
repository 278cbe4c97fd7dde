//! What speaks against a finding of the model that no pattern supports, in logits.
//!
//! The model knows words and tone, but not always of whom a word is said: "hell of a view", "idiot-proof" and "what an idiot I am" look
//! to it much like an attack. An attack needs somebody who is attacked, and a generalisation somebody who is generalised; what is denied, said of the
//! author himself or reported of others is none.

use super::Group;
use crate::document::TokenKind;
use crate::model::Label;
use crate::rules::Rule;
use crate::rules::granted::{is_granted, names_group};
use crate::rules::lexicon::{is_name_of_thing, is_role};
use crate::rules::pattern::class;
use crate::rules::scope::{Scope, is_second_person};
use std::ops::Range;

/// No person other than the author is in sight.
const NOBODY: f32 = 2.0;
/// The sentence limits, reports or denies what it says of a group.
const LIMITED: f32 = 1.5;
/// The sentence grants a group something.
const GRANTED: f32 = 5.0;
/// The words are denied ("you are not an idiot") or a name, said of the author, or put into somebody's mouth.
const DENIED: f32 = 3.0;
/// The marked words do no more than name people: "a Black woman", "my Muslim neighbours".
const NAMED: f32 = 2.5;
const OWN: f32 = 1.5;
const FEW: usize = 2;
const SHORT: f32 = 2.0;
const REPORTED: f32 = 1.0;

const PEOPLE: &[&str] = &[
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
    "his",
    "their",
    "these",
    "those",
    "who",
    "whoever",
    "people",
    "anyone",
    "anybody",
    "nobody",
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "guys",
    "guy",
    "man",
    "men",
    "woman",
    "women",
    "kids",
    "folks",
    "lot",
    "idiots",
    "dude",
    "mate",
    "he's",
    "she's",
    "they're",
    "all",
];
const LIMITS: &[&str] = &[
    "average",
    "per",
    "percent",
    "%",
    "myth",
    "cliché",
    "stereotype",
    "some",
    "many",
    "most",
    "often",
    "sometimes",
    "few",
    "several",
    "study",
    "survey",
    "never",
    "claim",
    "claims",
    "said",
    "says",
];

/// `found`: bytes of the block.
pub(super) fn doubt(rule: &Rule, scope: &Scope<'_>, found: &Range<usize>) -> f32 {
    whom(rule, scope).max(whose(rule, scope, found)).max(short(rule, scope))
}

/// "ok", "Fix it": whether so few words are too few depends on the message, which the rules for short answers see and the model does not.
fn short(rule: &Rule, scope: &Scope<'_>) -> f32 {
    let words = scope.words.iter().filter(|w| w.is_word()).count();
    if rule.group == Group::Misreadable && words <= FEW && rule.label != Some(Label::Curt) { SHORT } else { 0.0 }
}

/// Denied, of the author, of what others said. Only labels that are said of somebody: a reproach in polite form speaks of the author itself
/// ("I'll do it myself, as usual"), and "you never" and "why didn't you" deny nothing.
fn whose(rule: &Rule, scope: &Scope<'_>, found: &Range<usize>) -> f32 {
    let said_of_somebody = matches!(
        rule.label,
        Some(
            Label::Insult
                | Label::IdentityAttack
                | Label::Threat
                | Label::Profanity
                | Label::Hostility
                | Label::Condescending
                | Label::SweepingVerdict
                | Label::Generalisation
        )
    );
    if !said_of_somebody {
        return 0.0;
    }
    let mut inside = scope.words.iter().enumerate().filter(|(_, w)| w.range.start < found.end && found.start < w.range.end && w.is_word());
    let Some((first, _)) = inside.next() else { return 0.0 };
    let last = inside.next_back().map_or(first, |(i, _)| i);
    // "not" and what it denies stand in the same words, or close before them.
    let harsh = matches!(rule.label, Some(Label::Insult | Label::IdentityAttack | Label::Profanity));
    // "The Idiot" of the novel, the village idiot of the play, the idiot flag of a program.
    if harsh && (first..=last).any(|i| scope.is_title(i) || is_role(scope, i) || is_name_of_thing(scope, i)) {
        return DENIED;
    }
    if harsh && (first..=last).any(|i| is_no_such(scope, i)) {
        return DENIED;
    }
    if rule.label == Some(Label::IdentityAttack) && scope.words[first..=last].iter().all(|w| w.is_punctuation() || names_people(&w.norm)) {
        NAMED
    } else if harsh
        && scope.is_negated(last)
        && (first == last || scope.is_negated(first) || last - first <= 4 || matches!(scope.norm(first), "nobody" | "no" | "none"))
    {
        DENIED
    } else if scope.is_about_self(first) && !scope.addresses_reader() {
        OWN
    } else if scope.is_reported(first) {
        REPORTED
    } else {
        0.0
    }
}

/// "You're no fool", "he is no idiot"; "you're no good" and "no help" deny nothing.
fn is_no_such(scope: &Scope<'_>, i: usize) -> bool {
    const COPULAS: &[&str] = &["you're", "youre", "he's", "she's", "i'm", "are", "is", "am", "was", "were", "they're"];
    const GOOD: &[&str] =
        &["good", "better", "help", "use", "match", "longer", "friend", "expert", "genius", "saint", "angel", "hero", "more", "less"];
    i >= 2 && scope.norm(i - 1) == "no" && COPULAS.contains(&scope.norm(i - 2)) && !GOOD.contains(&scope.norm(i))
}

/// Words for people and kinds of people, and what holds them together.
fn names_people(norm: &str) -> bool {
    const BETWEEN: &[&str] = &[
        "a", "an", "the", "and", "or", "of", "my", "our", "his", "her", "their", "some", "many", "two", "is", "are", "was", "were", "new",
        "young",
    ];
    BETWEEN.contains(&norm)
        || ["folk", "folkone", "folkish", "heads", "somebody"].iter().any(|name| class(name).is_some_and(|words| words.contains(&norm)))
}

/// Somebody who is attacked, or a group that is judged.
fn whom(rule: &Rule, scope: &Scope<'_>) -> f32 {
    let of_groups = matches!(rule.label, Some(Label::Generalisation | Label::IdentityAttack));
    let of_people = matches!(rule.label, Some(Label::Hostility | Label::Insult | Label::Dismissive | Label::Condescending));
    if (of_groups || of_people && names_group(scope)) && is_granted(scope) {
        return GRANTED;
    }
    if rule.group == Group::Inflammatory && !somebody_else(scope) {
        return NOBODY;
    }
    // "It's a myth that women can't read maps": the prejudice is named as one.
    if matches!(rule.label, Some(Label::Insult | Label::Generalisation | Label::IdentityAttack | Label::Condescending))
        && scope.has_any(&["myth", "stereotype", "stereotypes", "cliché", "prejudice"])
    {
        return DENIED;
    }
    if of_groups {
        let groups = scope
            .words
            .iter()
            .any(|w| w.is_word() && (PEOPLE.contains(&w.norm.as_str()) || is_second_person(&w.norm) || w.norm.ends_with('s')));
        if !groups || scope.has_any(LIMITS) || scope.words.windows(2).any(|w| w[0].norm == "not" && w[1].norm == "all") {
            return LIMITED;
        }
    }
    0.0
}

/// A second or third person: pronoun, mention, or a name inside the sentence.
fn somebody_else(scope: &Scope<'_>) -> bool {
    scope.words.iter().enumerate().any(|(i, w)| {
        w.kind == TokenKind::Mention
            || is_second_person(&w.norm)
            || PEOPLE.contains(&w.norm.as_str())
            || (i > 0
                && w.is_word()
                && w.text.chars().next().is_some_and(char::is_uppercase)
                && w.text.chars().nth(1).is_some_and(char::is_lowercase)
                && !w.norm.starts_with("i'"))
    })
}
