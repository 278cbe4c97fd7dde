//! # trailing-ellipsis
//!
//! ## What it flags
//! A reproach left hanging: "I thought we agreed on Friday…", "If you say so...", "So you changed it again…", "It's only my weekend…", "Well... okay..."; and one
//! short sentence that is the whole message ("Looks different...").
//!
//! ## How it can be read
//! As a sigh. The reader fills in what was left out, and fills in the worst.
//!
//! ## When it is fine
//! Lists that go on, shortened quotations, "Loading…", a thought that is still under way ("hmm, let me check…"), suspense before good news.
//!
//! ## Instead
//! Finish the sentence: say what you expected, or ask.
//!
//! ## Evidence
//! Thompson and Filik (2016, Journal of Computer-Mediated Communication) had people mark messages so that sarcasm would be recognised: the ellipsis went with
//! criticism. Byron (2008, Academy of Management Review): neutral mails are read as more negative than they were meant.

use super::ellipsis_phrases::{HANGING, LET_DOWN, SIGH};
use crate::document::{BlockKind, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::lexicon::{neighbour, norm, plain_words};
use crate::rules::pattern::Pattern;
use crate::rules::scope::Scope;
use crate::rules::typography::{is_joyful, last_mark};
use crate::rules::{Fix, Hit, Phrase, Rule, holds};
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "trailing-ellipsis",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "three dots here can read as a sigh",
    reading: "it can read as a reproach left unsaid",
    help: "Finish the sentence: say what you expected, or ask.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("trailing_ellipsis.rs"),
};

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    static PATTERNS: LazyLock<Vec<(Pattern, &'static Phrase)>> =
        LazyLock::new(|| HANGING.iter().map(|p| (Pattern::new(p.pattern), p)).collect());
    if scope.draft.is_impersonal() || matches!(scope.block.kind, BlockKind::Heading | BlockKind::TableCell) || is_glad(scope) {
        return;
    }
    let Some(end) = last_mark(scope).filter(|&i| is_ellipsis(scope.words[i].text)) else { return };
    if is_open_ended(scope, end) || is_at_work(scope) {
        return;
    }
    let Some(start) = scope.starts().first().copied() else {
        // Three dots and nothing else.
        if scope.draft.words <= 2 {
            out.push(Hit { reading: Some(SIGH), ..Hit::new(end..end + 1, 0.78) });
        }
        return;
    };
    let mut best: Option<Hit> = None;
    let mut offer = |words: std::ops::Range<usize>, p: f32, reading| {
        if best.as_ref().is_none_or(|b| p > b.p) {
            best = Some(Hit { words, p, reading: Some(reading), fix: Fix::Advice("Finish the sentence: say what you expected, or ask.") });
        }
    };
    for (pattern, reproach) in PATTERNS.iter() {
        for words in pattern.matches(scope) {
            if reproach.guards.iter().all(|&g| holds(g, scope, &words)) {
                // What only adds up with the dots is shown at the dots; a sentence that is a reproach by itself is shown whole.
                let from = if reproach.p < SURE { end.saturating_sub(2).max(words.start) } else { words.start };
                offer(from..end + 1, reproach.p, reproach.reading.unwrap_or(RULE.reading));
            }
        }
    }
    // "Well... okay... thanks for letting me know...": a sigh between the words.
    let sighs = scope.words.iter().filter(|w| is_ellipsis(w.text)).count();
    if sighs >= 2 && !scope.has_any(&["um", "er", "hmm"]) {
        offer(start.max(end.saturating_sub(3))..end + 1, 0.72, SIGH);
    }
    if let Some(p) = hangs(scope, end) {
        offer(end.saturating_sub(1)..end + 1, p, LET_DOWN);
    }
    out.extend(best);
}

/// No known wording, but left hanging in front of a reader: a short message to him, or one that lacks something.
fn hangs(scope: &Scope<'_>, end: usize) -> Option<f32> {
    const HELPS: &[&str] = &[
        "can", "could", "may", "might", "maybe", "perhaps", "try", "need", "should", "would", "if", "wonder", "think", "hope", "wish",
        "guess", "nice", "good", "great", "imagine", "wait", "until",
    ];
    const LACKS: &[&str] = &[
        "not",
        "no",
        "never",
        "nothing",
        "wrong",
        "late",
        "alone",
        "only",
        "even",
        "still",
        "already",
        "just",
        "without",
        "again",
        "nobody",
        "supposed",
        "apparently",
        "anymore",
        "hours",
        "weeks",
        "months",
        "empty",
        "cold",
        "left",
        "forgot",
        "forgotten",
        "ignored",
        "sad",
        "same",
        "another",
        "yet",
        "instead",
    ];
    let short = scope.draft.words <= 25;
    let aimed = scope.addresses_reader() && !scope.is_about_self(end);
    let kind = scope.is_warm() || scope.has_any(HELPS) || scope.is_question();
    let lacks = || scope.words.iter().any(|w| LACKS.contains(&w.norm.as_str()) || w.norm.ends_with("n't"));
    if aimed && short && !kind {
        return Some(0.71);
    }
    // All that is said: whoever sends one sentence with three dots behind it leaves the rest to be guessed.
    let alone = scope.draft.sentences == 1 && scope.draft.words <= 10 && !scope.is_warm() && !scope.is_question();
    let loose = scope.block.text.get(..scope.words[end].range.start).is_some_and(|t| t.ends_with(' '));
    let alone = alone && !loose && scope.words[end].text != ".." && !scope.text().contains([')', '/', '=']);
    if alone
        && !scope.has_any(&[
            "wonder",
            "wondering",
            "wait",
            "until",
            "maybe",
            "imagine",
            "hope",
            "wish",
            "try",
            "could",
            "would",
            "continued",
            "finally",
            "so",
            "oh",
        ])
    {
        return Some(0.71);
    }
    // Not to anybody: often just a pause, so it takes the model or a strict setting.
    if aimed {
        return Some(0.42);
    }
    (short && !kind && lacks()).then_some(0.6)
}

/// Joy, but for words that sighs use too: "Yes, because that worked…", "whatever makes you happy…", "a thank you would have been enough…".
fn is_glad(scope: &Scope<'_>) -> bool {
    is_joyful(scope) && !scope.has_any(&["yes", "thank", "thanks", "happy", "sorry", "best", "sure", "wow"])
}

/// Below this a phrase says little without its dots.
const SURE: f32 = 0.74;

/// Somebody thinks aloud about a thing that does not work, or tries something: no reader is meant.
fn is_at_work(scope: &Scope<'_>) -> bool {
    const ALOUD: &[&str] = &[
        "let me",
        "i'll try",
        "i will try",
        "i'll check",
        "i'll look",
        "i'm on it",
        "brb",
        "thinking of you",
        "miss you",
        "good night",
        "get well",
        "take care",
        "see you",
        "so peaceful",
        "so beautiful",
        "counting the days",
        "counting days",
        "can't wait",
        "it was me",
        "my bad",
    ];
    let text = scope.text().to_lowercase().replace('’', "'");
    text.contains('<')
        || ALOUD.iter().any(|a| text.contains(a))
        || scope
            .words
            .iter()
            .any(|w| matches!(w.kind, TokenKind::Code | TokenKind::Link) || w.quoted || matches!(w.text, "<" | ">" | "=" | "|" | "{"))
}

fn is_ellipsis(text: &str) -> bool {
    text.starts_with('…') || (text.starts_with("..") && text.chars().all(|c| c == '.'))
}

/// The dots stand for more of the same, for work under way, or lead on to the next sentence.
fn is_open_ended(scope: &Scope<'_>, end: usize) -> bool {
    const UNDER_WAY: &[&str] = &[
        "loading",
        "saving",
        "connecting",
        "waiting",
        "thinking",
        "hmm",
        "hm",
        "hmmm",
        "etc",
        "drumroll",
        "checking",
        "searching",
        "downloading",
        "installing",
        "building",
        "continued",
        "um",
        "er",
        "erm",
    ];
    let last = plain_words(scope).next_back().map(|(i, _)| i);
    let on = last.is_some_and(|i| {
        matches!(norm(scope, i), "on" | "forth" | "etc" | "like" | "and" | "or" | "the" | "a" | "is" | "are" | "to" | "drumroll")
    });
    let under_way = plain_words(scope).next().is_some_and(|(_, w)| UNDER_WAY.contains(&w.norm.as_str())) && plain_words(scope).count() <= 3;
    let numbers = scope.words[..end].iter().filter(|w| w.kind == TokenKind::Number).count();
    let counted = last.is_some_and(|i| !scope.words[i].is_word()) && (numbers != 1 || scope.words[..end].iter().all(|w| !w.is_word()));
    let running = last.is_some_and(|i| {
        matches!(
            norm(scope, i),
            "compiling" | "building" | "running" | "downloading" | "uploading" | "rendering" | "syncing" | "installing" | "booting"
        )
    });
    let listed = scope.words[..end].iter().filter(|w| w.norm == ",").count() >= 3;
    let led_on = neighbour(scope, 1).chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '['));
    on || running || under_way || counted || listed || led_on || scope.has_any(&["hmm", "hmmm", "drumroll"])
}
