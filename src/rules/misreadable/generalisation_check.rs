//! What phrases cannot say of [`super::generalisation`]: "managers never listen" as an unfair word about people, against rules, figures and praise.

use crate::rules::pattern::class;
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit};

/// Words that make of the sentence a figure, a report or a denial.
const MEASURED: &[&str] = &[
    "percent",
    "per",
    "study",
    "studies",
    "survey",
    "average",
    "likely",
    "tend",
    "tends",
    "many",
    "some",
    "most",
    "often",
    "sometimes",
    "few",
    "usually",
    "half",
    "third",
    "majority",
    "minority",
    "myth",
    "stereotype",
    "cliché",
    "cliche",
    "untrue",
    "unfair",
    "nonsense",
    "rumour",
    "rumor",
    "risk",
    "rate",
    "rates",
    "data",
    "research",
    "statistics",
    "according",
    "figures",
    "%",
    "several",
    "certain",
    "those",
    "our",
    "my",
    "these",
    "if",
    "should",
    "must",
    "please",
    "may",
    "might",
    "role",
    "roles",
    "permission",
    "permissions",
    "policy",
    "both",
    "joke",
    "meme",
    "because",
    "whose",
    "where",
    "wrong",
    "here",
    "unsupervised",
    "rarely",
];
/// Deeds that nobody minds.
const PLAIN_DEEDS: &[&str] = &[
    "see", "wear", "get", "receive", "leave", "enter", "need", "pay", "use", "have", "are", "land", "sleep", "eat", "go", "work", "run",
    "come", "start", "carry", "keep", "sign", "yield", "win", "play", "meet", "love", "know", "bring", "find", "do",
];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || scope.is_warm() || scope.is_question() {
        return;
    }
    for at in 0..scope.words.len() {
        if !in_class("humans", scope.norm(at)) || scope.words[at].quoted {
            continue;
        }
        let verb = at + 1;
        let Some((p, end)) = said_of_all(scope, verb) else { continue };
        let from = subject_start(scope, at);
        let measured = scope.words[..end.min(scope.words.len())]
            .iter()
            .chain(scope.words.get(end..end + 6).unwrap_or_default())
            .any(|w| MEASURED.contains(&w.norm.as_str()) || w.norm.contains('%'));
        if measured
            || scope.is_reported(from)
            || scope.is_negated(from)
            || scope.is_supposed(from)
            || scope.is_about_self(from)
            || belongs_to_author(scope, from)
        {
            continue;
        }
        // "When nurses never …", "patients who always …": a part of them.
        if from > 0
            && matches!(
                scope.norm(from - 1),
                "when"
                    | "where"
                    | "the"
                    | "of"
                    | "for"
                    | "with"
                    | "to"
                    | "from"
                    | "by"
                    | "while"
                    | "some"
                    | "two"
                    | "other"
                    | "her"
                    | "his"
                    | "their"
                    | "your"
                    | "which"
                    | "as"
            )
        {
            continue;
        }
        out.push(Hit {
            words: from..end.min(scope.words.len()),
            p,
            reading: Some("it can read as a verdict on everybody of that kind"),
            fix: Fix::Advice("Say who did what, in the one case you know."),
        });
    }
}

fn in_class(name: &str, word: &str) -> bool {
    class(name).is_some_and(|c| c.contains(&word))
}

/// "frontend developers", "all men": the modifier belongs to the group.
fn subject_start(scope: &Scope<'_>, at: usize) -> usize {
    let Some(before) = at.checked_sub(1) else { return at };
    let word = scope.norm(before);
    let modifier = scope.words[before].is_word()
        && (word == "all"
            || matches!(
                word,
                "frontend"
                    | "backend"
                    | "senior"
                    | "junior"
                    | "project"
                    | "product"
                    | "male"
                    | "female"
                    | "young"
                    | "old"
                    | "rich"
                    | "private"
                    | "primary"
                    | "maths"
                    | "math"
                    | "civil"
                    | "estate"
                    | "middle"
                    | "upper"
                    | "german"
                    | "french"
                    | "american"
                    | "english"
                    | "white"
                    | "city"
                    | "dog"
                    | "cat"
                    | "bus"
                    | "taxi"
                    | "lorry"
                    | "van"
                    | "bmw"
                    | "arts"
                    | "law"
                    | "science"
                    | "medical"
                    | "football"
                    | "software"
                    | "hr"
                    | "sales"
                    | "it"
            ));
    if modifier { before } else { at }
}

fn belongs_to_author(scope: &Scope<'_>, at: usize) -> bool {
    at > 0 && matches!(scope.norm(at - 1), "my" | "our" | "us" | "we")
}

/// What is said of the group, by the words from `verb` on: how likely unfair, and where it ends.
fn said_of_all(scope: &Scope<'_>, verb: usize) -> Option<(f32, usize)> {
    let (a, b, c) = (scope.norm(verb), scope.norm(verb + 1), scope.norm(verb + 2));
    let good = scope.words.get(verb..).unwrap_or_default().iter().take(8).any(|w| {
        in_class("praise", &w.norm)
            || matches!(w.norm.as_str(), "best" | "patient" | "heroes" | "saints" | "equal" | "welcome" | "amazing" | "kind")
    });
    let found = match a {
        "never" if PLAIN_DEEDS.contains(&b) => (0.4, 2),
        "never" if matches!(b, "ever" | "even" | "bother" | "listen" | "learn" | "care" | "apologise" | "apologize" | "understand") => {
            (0.8, 2)
        }
        "never" if in_class("duties", b) => (0.72, 2),
        "never" => (0.5, 2),
        "always"
            if in_class("misdeeds", b)
                && !matches!(b, "run" | "leave" | "want" | "play" | "start" | "put" | "choose" | "change" | "hide" | "cry" | "ask") =>
        {
            (0.8, 2)
        }
        "always"
            if matches!(b, "want" | "leave" | "change" | "have" | "need" | "make" | "put")
                && matches!(c, "to" | "everything" | "it" | "a" | "excuses" | "the" | "their") =>
        {
            (0.58, 2)
        }
        "just" | "simply" if matches!(b, "don't" | "can't" | "won't" | "dont" | "cannot") => (0.74, 3),
        "only" if matches!(b, "care" | "think" | "want" | "ever" | "listen") => (0.78, 3),
        "can't" | "couldn't" if b == "read" => return None,
        "don't" | "dont" | "can't" | "couldn't"
            if matches!(b, "care" | "listen" | "think" | "read" | "test" | "understand")
                || matches!(
                    (b, c),
                    ("take", "criticism")
                        | ("give" | "have", "a")
                        | ("be", "trusted" | "bothered" | "arsed")
                        | ("know", "what" | "anything" | "how")
                        | ("want", "to")
                ) =>
        {
            (0.72, 2)
        }
        "have"
            if b == "no"
                && matches!(
                    c,
                    "idea" | "clue" | "respect" | "manners" | "shame" | "sense" | "patience" | "taste" | "concept" | "backbone" | "spine"
                ) =>
        {
            (0.8, 3)
        }
        "think" if matches!(b, "they" | "they're" | "it's") && (b == "they're" || matches!(c, "are" | "know" | "own" | "can")) => (0.74, 3),
        "are" => {
            let mut at = verb + 1;
            while matches!(
                scope.norm(at),
                "all"
                    | "just"
                    | "so"
                    | "such"
                    | "always"
                    | "too"
                    | "really"
                    | "simply"
                    | "basically"
                    | "absolutely"
                    | "nothing"
                    | "but"
                    | "notoriously"
                    | "a"
                    | "bunch"
                    | "of"
                    | "lazy"
                    | "the"
            ) && at < verb + 5
            {
                at += 1;
            }
            if in_class("bad", scope.norm(at)) || scope.norm(verb + 1) == "lazy" || (scope.norm(at) == "worst" && at > verb + 1) {
                (
                    if matches!(
                        scope.norm(at),
                        "weak"
                            | "soft"
                            | "mad"
                            | "dangerous"
                            | "cheap"
                            | "mean"
                            | "worse"
                            | "impossible"
                            | "children"
                            | "animals"
                            | "babies"
                            | "terrible"
                            | "awful"
                    ) {
                        0.68
                    } else {
                        0.82
                    },
                    at + 1 - verb,
                )
            } else {
                return None;
            }
        }
        _ => return None,
    };
    (!good && !scope.words.get(verb).is_none_or(|w| w.quoted)).then_some((found.0, verb + found.1))
}
