//! What phrases cannot say of [`super::sweeping_verdict`]: "this is garbage" of somebody's work, without a place or a reason.

use crate::rules::pattern::class;
use crate::rules::scope::{Scope, is_first_person};
use crate::rules::{Fix, Hit};

/// Adjectives that also stand for pain, weather and bad luck: only of a piece of work.
const SORROW: &[&str] = &[
    "terrible",
    "awful",
    "horrible",
    "dreadful",
    "horrendous",
    "appalling",
    "hopeless",
    "dire",
    "insane",
    "ridiculous",
    "absurd",
    "embarrassing",
    "unacceptable",
    "disgraceful",
    "stupid",
    "dumb",
    "lousy",
    "meaningless",
    "pants",
    "nightmare",
    "horror",
    "disaster",
    "catastrophe",
    "mess",
    "joke",
    "failure",
    "crime",
    "waste",
];
/// What people do not make for each other to look at.
const NOT_WORK: &[&str] = &[
    "weather",
    "pain",
    "news",
    "traffic",
    "cold",
    "cough",
    "headache",
    "week",
    "day",
    "night",
    "year",
    "month",
    "morning",
    "war",
    "loss",
    "accident",
    "storm",
    "flu",
    "virus",
    "smell",
    "noise",
    "heat",
    "rain",
    "wind",
    "output",
    "value",
    "values",
    "data",
    "buffer",
    "memory",
    "bytes",
    "string",
    "signal",
    "collection",
    "collector",
    "bin",
    "truck",
    "mail",
    "cast",
    "variable",
    "import",
    "imports",
    "parameter",
    "argument",
    "battery",
    "room",
    "flat",
    "kitchen",
    "desk",
    "garden",
    "hair",
    "luck",
    "situation",
    "time",
    "reception",
    "picture",
    "sound",
    "connection",
    "wifi",
    "bus",
    "train",
    "parking",
    "feeling",
    "thought",
    "disease",
    "illness",
    "cancer",
    "death",
    "i",
    "we",
    "they",
    "he",
    "she",
    "who",
    "prices",
    "rent",
    "economy",
];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || scope.is_question() {
        return;
    }
    for at in 0..scope.words.len() {
        if let Some(hit) = predicate(scope, at) {
            out.push(hit);
        }
    }
}

fn in_class(name: &str, word: &str) -> bool {
    class(name).is_some_and(|c| c.contains(&word))
}

/// "(Your essay) is (such a complete) mess": the verdict stands at `at`.
fn predicate(scope: &Scope<'_>, at: usize) -> Option<Hit> {
    let word = scope.norm(at);
    let noun = in_class("nought", word);
    if !(noun || in_class("verdict", word)) || scope.words[at].quoted {
        return None;
    }
    // "garbage collected", "a terrible headache", "useless cast": the word belongs to the next one.
    let next = scope.norm(at + 1);
    let closes = scope.words.get(at + 1).is_none_or(|w| w.is_punctuation() && !w.norm.starts_with('-') || !w.is_word())
        || matches!(
            next,
            "and"
                | "but"
                | "as"
                | "tbh"
                | "imo"
                | "honestly"
                | "again"
                | "lol"
                | "mate"
                | "man"
                | "dude"
                | "really"
                | "frankly"
                | "too"
                | "or"
                | "from"
                | "anyway"
                | "now"
                | "here"
                | "through"
                | "start"
        )
        || (noun && matches!(next, "of" | "to"));
    if !closes || (next == "to" && !noun) {
        return None;
    }
    let mut i = at;
    let mut strong = false;
    while i > 0
        && matches!(
            scope.norm(i - 1),
            "a" | "an"
                | "such"
                | "so"
                | "just"
                | "really"
                | "very"
                | "total"
                | "totally"
                | "complete"
                | "completely"
                | "absolute"
                | "absolutely"
                | "utter"
                | "utterly"
                | "pure"
                | "simply"
                | "literally"
                | "frankly"
                | "plain"
                | "honestly"
                | "quite"
                | "pretty"
                | "bit"
                | "of"
                | "and"
                | "fucking"
                | "bloody"
                | "one"
                | "big"
                | "huge"
                | "right"
                | "truly"
                | "beyond"
                | "genuinely"
                | "still"
                | "actually"
                | "also"
                | "steaming"
                | "mostly"
                | "entirely"
                | "unreadable"
                | "useless"
        )
    {
        strong |= matches!(
            scope.norm(i - 1),
            "total"
                | "totally"
                | "complete"
                | "completely"
                | "absolute"
                | "absolutely"
                | "utter"
                | "utterly"
                | "pure"
                | "fucking"
                | "beyond"
                | "steaming"
                | "entirely"
        );
        i -= 1;
    }
    let verb = i.checked_sub(1)?;
    let contracted = matches!(scope.norm(verb), "that's" | "thats" | "it's" | "its" | "this's" | "what's");
    let be = matches!(
        scope.norm(verb),
        "is" | "are"
            | "was"
            | "were"
            | "looks"
            | "look"
            | "looked"
            | "reads"
            | "sounds"
            | "sounded"
            | "tastes"
            | "tasted"
            | "feels"
            | "seems"
            | "remains"
    ) || contracted;
    if !be {
        return None;
    }
    let (from, p) = judge(scope, word, verb, contracted, strong)?;
    let excuse = scope.is_negated(at) || scope.is_reported(from) || scope.is_supposed(from) || authors_own(scope, from);
    if excuse {
        return None;
    }
    let p = if scope.gives_reason() || next == "as" { p - 0.22 } else { p };
    let p = if scope.is_warm() { p - 0.15 } else { p };
    Some(Hit {
        words: from..at + 1,
        p,
        reading: None,
        fix: Fix::Advice("Say where the problem is, what is wrong there, and what would be better."),
    })
}

/// Where the subject starts, and how likely the sentence condemns somebody's work.
fn judge(scope: &Scope<'_>, word: &str, verb: usize, contracted: bool, strong: bool) -> Option<(usize, f32)> {
    let sorrow = SORROW.contains(&word);
    let bonus: f32 = if strong { 0.08 } else { 0.0 };
    let subject = if contracted { verb } else { verb.checked_sub(1)? };
    let start = scope.words[..subject]
        .iter()
        .rposition(|w| {
            w.is_punctuation() && !w.norm.starts_with('-')
                || matches!(
                    w.norm.as_str(),
                    "but" | "because" | "and" | "think" | "that" | "says" | "say" | "so" | "then" | "honestly" | "sorry"
                )
        })
        .map_or(0, |i| i + 1);
    let group = &scope.words[start..=subject];
    if group.iter().any(|w| NOT_WORK.contains(&w.norm.as_str())) {
        return None;
    }
    let head = scope.norm(subject);
    let work = group.iter().any(|w| in_class("deed", &w.norm));
    let readers = group.iter().any(|w| matches!(w.norm.as_str(), "your" | "ur"));
    let pronoun = matches!(head, "this" | "that" | "it" | "these" | "those") || contracted;
    let p: f32 = match (work || readers, pronoun && group.len() <= 3, sorrow) {
        (true, _, false) => 0.82,
        (true, _, true) => 0.74,
        (false, true, false) => 0.76,
        (false, true, true) => match word {
            "joke" | "waste" if strong || !contracted => 0.72,
            "ridiculous" | "stupid" | "absurd" | "dumb" | "insane" | "embarrassing" | "unacceptable" | "disgraceful" | "meaningless" => {
                0.64
            }
            "mess" => 0.58,
            _ => 0.5,
        },
        _ => 0.55,
    };
    let p: f32 = if word == "insane" { p - 0.2 } else { p };
    // "It's useless to argue", "It is pointless": about an effort rather than a piece of work.
    let p: f32 = if matches!(word, "pointless" | "useless") && matches!(head, "it" | "it's" | "its") { p - 0.15 } else { p };
    Some((start.max(subject.saturating_sub(4)), (p + bonus).min(0.9)))
}

/// "My code is garbage", "I wrote it, it is garbage".
fn authors_own(scope: &Scope<'_>, from: usize) -> bool {
    let own = |norm: &str| matches!(norm, "my" | "our" | "mine");
    if scope.words[from..].iter().take(3).any(|w| own(&w.norm)) {
        return true;
    }
    let made = scope.words.windows(2).any(|w| {
        is_first_person(&w[0].norm)
            && matches!(
                w[1].norm.as_str(),
                "wrote" | "made" | "did" | "drew" | "baked" | "cooked" | "built" | "posted" | "designed" | "typed"
            )
    });
    let text = scope.beside(-1).to_lowercase();
    let before = text.starts_with("i wrote") || text.starts_with("i made") || text.starts_with("my ") || text.starts_with("i did");
    scope.words[from.saturating_sub(2)..].iter().any(|w| own(&w.norm)) && !scope.addresses_reader() || made || before
}
