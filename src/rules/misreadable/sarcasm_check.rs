//! What phrases cannot say of [`super::sarcasm`]: a positive opener with a negative event, what a surprise, an emoji that rolls its eyes.

use crate::document::TokenKind;
use crate::rules::pattern::class;
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit};

const NOT_THANKS: &str = "it can read as \"you made it worse\"";
const AGAIN: &str = "it can read as \"not again\"";
const EXPECTED: &str = "it can read as \"I expected no better\"";

/// Something went wrong: as verbs and as nouns.
const MISHAPS: &[&str] = &[
    "broke",
    "broken",
    "breaks",
    "crash",
    "crashed",
    "crashes",
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "deleted",
    "lost",
    "ruined",
    "wrecked",
    "destroyed",
    "forgot",
    "forgotten",
    "ignored",
    "late",
    "cancelled",
    "canceled",
    "outage",
    "bug",
    "bugs",
    "wiped",
    "burnt",
    "burned",
    "spilled",
    "stuck",
    "delay",
    "delayed",
    "delays",
    "wrong",
    "useless",
    "rejected",
    "unusable",
    "unreadable",
    "worse",
    "dead",
    "leaking",
    "leak",
    "flooded",
    "stolen",
    "complaint",
    "conflict",
    "conflicts",
    "regression",
    "overtime",
    "traffic",
    "rain",
    "raining",
    "rained",
    "paperwork",
    "popup",
    "captcha",
    "timeout",
    "error",
    "errors",
    "mess",
    "again",
    "nobody",
    "rewrite",
    "reorg",
    "down",
    "meeting",
    "survey",
    "migration",
    "reminder",
    "missing",
];
/// What was put right: the opener is meant.
const REPAIRS: &[&str] = &[
    "fixed",
    "fixing",
    "fix",
    "fixes",
    "solved",
    "solving",
    "caught",
    "catching",
    "found",
    "finding",
    "spotted",
    "spotting",
    "reporting",
    "reported",
    "resolved",
    "sorted",
    "avoided",
    "avoiding",
    "prevented",
    "preventing",
    "tracking",
    "helped",
    "helping",
    "better",
    "passes",
    "passed",
    "works",
    "saved",
    "recovered",
    "recovering",
    "survived",
    "surviving",
    "handling",
    "closing",
    "debugging",
    "thanks",
    "thank",
    "welcome",
    "explains",
    "cleared",
    "clearing",
];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() {
        return;
    }
    praise_for_harm(scope, out);
    opener_and_event(scope, out);
    what_a_surprise(scope, out);
    rolling_eyes(scope, out);
}

fn in_class(name: &str, word: &str) -> bool {
    class(name).is_some_and(|c| c.contains(&word))
}

fn hit(words: std::ops::Range<usize>, p: f32, reading: &'static str) -> Hit {
    Hit { words, p, reading: Some(reading), fix: Fix::Advice("Say what happened, and what you would like to happen.") }
}

/// "Nice work breaking the build", "thanks a lot for ignoring me", "congratulations on losing the file".
fn praise_for_harm(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    for at in 0..scope.words.len() {
        let Some(after) = praise_at(scope, at) else { continue };
        let mut verb = after;
        while matches!(
            scope.norm(verb),
            "for"
                | "on"
                | "at"
                | "by"
                | "in"
                | "with"
                | "once"
                | "again"
                | "so"
                | "completely"
                | "totally"
                | "successfully"
                | "just"
                | "yet"
                | "you"
                | "all"
                | "guys"
                | "everyone"
                | "team"
                | "single-handedly"
                | ","
        ) {
            verb += 1;
        }
        if !is_harm(scope, verb) || scope.is_reported(at) || scope.is_negated(at) {
            continue;
        }
        let end =
            (verb + 1..scope.words.len()).take(6).find(|&i| scope.words[i].is_punctuation()).unwrap_or((verb + 5).min(scope.words.len()));
        let soft = matches!(
            scope.norm(verb),
            "deleting"
                | "missing"
                | "losing"
                | "killing"
                | "burning"
                | "wiping"
                | "closing"
                | "removing"
                | "cancelling"
                | "canceling"
                | "dropping"
        );
        out.push(hit(at..end, if soft { 0.76 } else { 0.88 }, NOT_THANKS));
    }
}

/// The word behind an opener that praises or thanks, if one stands at `at`.
fn praise_at(scope: &Scope<'_>, at: usize) -> Option<usize> {
    let (one, two, three) = (scope.norm(at), scope.norm(at + 1), scope.norm(at + 2));
    match (one, two) {
        (g, w) if in_class("great", g) && matches!(w, "work" | "job" | "going" | "effort" | "move" | "one") => Some(at + 2),
        ("well", "done") => Some(at + 2),
        ("way", "to") if three == "go" => Some(at + 3),
        ("congrats" | "congratulations" | "bravo" | "kudos", _) => Some(at + 1),
        ("thanks" | "thank" | "thx" | "cheers", _) => {
            let mut next = at + 1;
            while matches!(
                scope.norm(next),
                "you"
                    | "so"
                    | "very"
                    | "much"
                    | "a"
                    | "lot"
                    | "bunch"
                    | "million"
                    | "again"
                    | "guys"
                    | "heaps"
                    | "everyone"
                    | "all"
                    | "team"
            ) {
                next += 1;
            }
            (scope.norm(next) == "for").then_some(next)
        }
        _ => None,
    }
}

fn is_harm(scope: &Scope<'_>, verb: usize) -> bool {
    let (word, next, second) = (scope.norm(verb), scope.norm(verb + 1), scope.norm(verb + 2));
    let benign = match word {
        "breaking" => {
            matches!(next, "down" | "up" | "into" | "even" | "ground")
                || matches!(second, "down" | "up" | "into" | "record" | "records" | "ice" | "news" | "habit" | "cycle" | "silence")
                || scope.has_any(&["record", "habit", "cycle", "ice", "taboo", "down"])
        }
        "losing" => scope.has_any(&["weight", "kg", "kilos", "pounds", "lbs", "stone", "inches", "fear", "patience"]),
        "missing" => scope.has_any(&["me", "us"]),
        "burning" | "killing" => scope.has_any(&["calories", "candle", "bug", "bugs", "process", "weeds", "cd", "iso", "it"]),
        "ignoring" => scope.has_any(&["typo", "typos", "noise", "mess", "rumours", "rumors", "trolls", "critics", "haters", "spelling"]),
        "messing" | "screwing" | "blowing" | "fucking" => {
            !matches!(next, "up" | "it" | "this" | "that" | "with" | "everything" | "the" | "my" | "our") && !matches!(second, "up")
        }
        "dumping" | "wiping" | "flooding" => !scope.has_any(&["my", "our", "us", "me", "everyone", "everything"]),
        "deleting" | "removing" | "closing" | "cancelling" | "canceling" | "dropping" => {
            !scope.has_any(&["my", "our", "everything", "production", "us"])
                || scope.has_any(&[
                    "duplicate",
                    "spam",
                    "old",
                    "stale",
                    "account",
                    "request",
                    "subscription",
                    "unused",
                    "by",
                    "gate",
                    "door",
                    "off",
                    "in",
                ])
        }
        _ => false,
    };
    let named = in_class("breaking", word) || matches!(word, "deleting" | "removing" | "closing" | "cancelling" | "canceling" | "dropping");
    named && !benign
}

/// "Oh great, another rewrite", "Fantastic. The server is down again."
fn opener_and_event(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let starts = scope.starts();
    let Some(&at) = starts.iter().find(|&&s| in_class("great", scope.norm(s))) else { return };
    let first = starts.first().copied().unwrap_or(at);
    let lead =
        scope.words.get(first..at).unwrap_or_default().iter().any(|w| matches!(w.norm.as_str(), "oh" | "wow" | "ah" | "well" | "yay"))
            || at.checked_sub(1).is_some_and(|i| matches!(scope.norm(i), "just" | "how" | "absolutely"));
    let stop = scope.words.get(at + 1);
    // "Great work", "Good point": the word goes with the next one.
    if !stop.is_none_or(|w| w.is_punctuation() && !w.norm.starts_with(['-', '"'])) || scope.is_question() {
        return;
    }
    let alone = scope.words[at + 1..].iter().all(super::super::scope::Word::is_punctuation);
    let exclaims = stop.is_some_and(|w| w.norm.starts_with('!'));
    let rest: Vec<String> = if alone { words_of(scope.beside(1)) } else { scope.words[at + 2..].iter().map(|w| w.norm.clone()).collect() };
    if scope.is_merry_from(at + 1)
        || rest.iter().any(|w| REPAIRS.contains(&w.as_str()) || w == "congratulations")
        || rest.is_empty()
        || (alone && exclaims && !lead)
    {
        return;
    }
    let another = matches!(rest.first().map(String::as_str), Some("another" | "yet" | "more"));
    let just_what = rest.first().is_some_and(|w| w == "just") && rest.get(1).is_some_and(|w| w == "what");
    let now_that =
        rest.first().is_some_and(|w| matches!(w.as_str(), "now" | "so")) && rest.iter().any(|w| w.ends_with("n't") || w == "have");
    let bad = rest.iter().filter(|w| MISHAPS.contains(&w.as_str())).count();
    let only_again =
        bad == 1 && rest.iter().any(|w| matches!(w.as_str(), "again" | "nobody" | "down" | "meeting" | "rewrite" | "reminder" | "missing"));
    let mild = bad > 0 || just_what || now_that;
    let easy = matches!(scope.norm(at), "nice" | "good" | "cool" | "awesome" | "super" | "amazing");
    let p = match (lead, another, mild) {
        (true, true, false) if easy => 0.58,
        (true, true, _) if exclaims_at_end(scope) && bad == 0 => 0.6,
        (true, true, _) => 0.86,
        (true, false, true) if only_again => 0.7,
        (true, false, true) => 0.8,
        (false, true, true) => 0.76,
        (false, true, false) => 0.6,
        (false, false, true) if bad > 1 => 0.66,
        (false, false, true) => 0.56,
        (true, false, false) => 0.5,
        _ => return,
    };
    let end = scope.words.len() - scope.words.iter().rev().take_while(|w| w.is_punctuation()).count();
    out.push(hit(first..end.max(at + 1), p, AGAIN));
}

/// "What a surprise, it failed again": mockery only where nothing good is the surprise.
fn what_a_surprise(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let Some(&at) = scope.starts().iter().find(|&&s| scope.norm(s) == "what" && scope.norm(s + 1) == "a") else { return };
    let mut noun = at + 2;
    while matches!(scope.norm(noun), "complete" | "total" | "huge" | "big" | "shocking" | "massive") {
        noun += 1;
    }
    if scope.norm(noun) != "surprise" || scope.is_question() {
        return;
    }
    let around = [scope.text(), scope.beside(1), scope.beside(-1)].map(words_of).concat();
    let bad = around
        .iter()
        .any(|w| (MISHAPS.contains(&w.as_str()) && w != "update") || w.ends_with("n't") || w == "not" || w == "never" || w == "still");
    let good = around.iter().any(|w| {
        matches!(
            w.as_str(),
            "lovely"
                | "thank"
                | "thanks"
                | "wonderful"
                | "nice"
                | "pleasant"
                | "great"
                | "loved"
                | "beautiful"
                | "gift"
                | "happy"
                | "birthday"
                | "party"
                | "delighted"
        )
    });
    let exclaims = scope.words.last().is_some_and(|w| w.norm.contains('!'));
    let p = match (bad, good, exclaims) {
        (_, true, _) => return,
        (true, ..) => 0.84,
        (false, _, true) => 0.4,
        (false, _, false) => 0.62,
    };
    out.push(hit(at..noun + 1, p, EXPECTED));
}

fn rolling_eyes(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let eyes = scope.words.iter().position(|w| {
        !w.quoted
            && w.kind == TokenKind::Emoji
            && (w.text.starts_with('🙄') || matches!(w.text, ":roll_eyes:" | ":rolling_eyes:" | ":face_with_rolling_eyes:"))
    });
    if let Some(at) = eyes {
        let about_self = scope.has_any(&["i", "my", "me", "i'm", "i've"]) && !scope.addresses_reader();
        out.push(Hit {
            words: at..at + 1,
            p: if about_self { 0.45 } else { 0.76 },
            reading: Some("it can read as contempt"),
            fix: Fix::Delete,
        });
    }
}

fn words_of(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('’', "'")
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn exclaims_at_end(scope: &Scope<'_>) -> bool {
    scope.words.last().is_some_and(|w| w.norm.contains('!'))
}
