//! # punctuation-pile
//!
//! ## What it flags
//! Piled-up marks: "??", "???", "?!", "!!".
//!
//! ## How it can be read
//! As impatience or outrage: "Any news??" presses where "Any news?" asks.
//!
//! ## When it is fine
//! Joy and thanks ("Thank you!!", "Congrats!!!"), chess moves, operators in code.
//!
//! ## Instead
//! One mark is enough. If it is urgent, say by when you need it.
//!
//! ## Evidence
//! Danescu-Niculescu-Mizil et al. (2013, arXiv 1306.6078) measured politeness in requests: blunt questions rate low by their form already. Ehsani et al.
//! (2024, arXiv 2402.04183) found impatience among the commonest marks of incivility in 404 locked threads. Neither measures marks alone; the level is info.

use crate::document::{BlockKind, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::scope::Scope;
use crate::rules::typography::{count, is_joyful};
use crate::rules::{Fix, Hit, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "punctuation-pile",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "piled-up marks read as impatience",
    reading: "it can read as impatience or outrage",
    help: "One mark is enough; say by when if it is urgent.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("punctuation_pile.rs"),
};

const PRESSED: &str = "it can read as \"answer me, now\"";
const OUTRAGED: &str = "it can read as \"I cannot believe that you did this\"";
const RAISED: &str = "it can read as a raised voice";

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if scope.draft.is_impersonal()
        || matches!(scope.block.kind, BlockKind::Heading | BlockKind::TableCell)
        || is_joyful(scope)
        || scope.is_warm()
    {
        return;
    }
    for (i, word) in scope.words.iter().enumerate() {
        let (asks, shouts) = count(word.text);
        if word.quoted || !word.is_punctuation() || asks + shouts < 2 || is_notation(scope, i) {
            continue;
        }
        let harsh = scope.has_any(&[
            "wtf",
            "hello",
            "seriously",
            "anyone",
            "anybody",
            "update",
            "updates",
            "ffs",
            "again",
            "why",
            "really",
            "ridiculous",
            "unacceptable",
            "stop",
            "still",
            "now",
            "today",
            "when",
            "yet",
            "broken",
            "answer",
            "how",
            "what",
            "who",
            "where",
            "news",
            "reply",
            "twice",
            "never",
            "nobody",
            "nothing",
            "serious",
            "wrong",
            "asked",
            "waiting",
            "waited",
            "charged",
            "late",
            "refund",
            "progress",
            "deadline",
            "urgent",
            "asap",
            "need",
            "merged",
            "deleted",
            "without",
            "cold",
            "dirty",
            "weeks",
            "days",
            "hours",
            "fault",
            "leave",
            "not",
            "no",
        ]) || scope.words.iter().any(|w| w.norm.ends_with("n't"))
            || (scope.has_any(&["told", "again", "charged", "promised"]) && scope.addresses_reader());
        let you = scope.addresses_reader();
        let extra: f32 = if harsh { 0.12 } else { 0.0 } + if you && harsh { 0.03 } else { 0.0 };
        let (p, reading, fix): (f32, _, _) = match (asks, shouts) {
            (0, 2) => (if harsh { 0.6 } else { 0.42 }, RAISED, Fix::Replace("!")),
            (0, n) => (if n == 3 { 0.6 } else { 0.7 }, RAISED, Fix::Replace("!")),
            (2, 0) => (0.6, PRESSED, Fix::Replace("?")),
            (n, 0) => (if n == 3 { 0.74 } else { 0.8 }, PRESSED, Fix::Replace("?")),
            (1, 1) => (if you { 0.7 } else { 0.6 }, OUTRAGED, Fix::Replace("?")),
            _ => (0.74, OUTRAGED, Fix::Replace("?")),
        };
        let p = if is_surprise(scope) { p - 0.2 } else { p + extra };
        out.push(Hit { reading: Some(reading), fix, ..Hit::new(i..i + 1, p.min(0.9)) });
    }
}

/// An operator or a chess move, not the end of a sentence: "the `!!` operator", "a ?? b", "Nf3!!", "foo!!.bar".
fn is_notation(scope: &Scope<'_>, i: usize) -> bool {
    let word = &scope.words[i];
    let before = scope.block.text.get(..word.range.start).and_then(|t| t.chars().next_back());
    let after = scope.block.text.get(word.range.end..).and_then(|t| t.chars().next());
    let next = scope.block.text.get(word.range.end..).and_then(|t| t.trim_start().chars().next());
    let apart = before.is_none_or(char::is_whitespace) && next.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    let glued = after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '=' | '[' | '('));
    let previous = i.checked_sub(1).and_then(|p| scope.words.get(p));
    // "(?!": a regular expression.
    let regex = matches!(before, Some('(' | '[' | '/' | '^' | '$' | '|'));
    let in_code = regex
        || before == Some('`')
        || after == Some('`')
        || scope.block.text.get(..word.range.start).is_some_and(|t| t.matches('`').count() % 2 == 1)
        || previous.is_some_and(|w| w.kind == TokenKind::Code);
    let chess = previous.is_some_and(|w| {
        w.text.len() <= 5 && w.text.ends_with(|c: char| c.is_ascii_digit()) && w.text.starts_with(|c: char| "abcdefghKQRBN".contains(c))
    });
    let wildcard = scope.has_any(&["operator", "operators", "glob", "coalescing", "assertion", "placeholder"]);
    apart || glued || in_code || chess || wildcard
}

/// "You got the job?!", "Wait, it's free??": surprise that reproaches nobody.
fn is_surprise(scope: &Scope<'_>) -> bool {
    scope.has_any(&["got", "wait", "omg", "whoa", "really", "lucky", "free", "guess", "oh", "good", "great", "prize"])
        && !scope.has_any(&["why", "not", "didn't", "never", "still", "again", "don't", "no"])
}
