//! What is no claim about everybody after all: it is about the author himself, about few people who can be counted on the spot, or he takes it back.

use crate::rules::lexicon::{before, norm};
use crate::rules::scope::{Scope, Word};
use std::ops::Range;

/// "It's no secret that I prefer tea", "it goes without saying that we'll pay": behind `end` the author speaks of himself, and he is his own source. Not
/// where he counts the heads on his side ("everybody knows that I was right").
pub(in crate::rules) fn is_of_author(scope: &Scope<'_>, end: usize) -> bool {
    const SIDE: &[&str] = &["right", "told", "warned", "said", "deserve", "deserved", "best", "better", "win", "won", "first"];
    const LEAD: &[&str] =
        &["to", "for", "anyone", "anybody", "everyone", "everybody", "us", "you", "here", "in", "at", "the", "our", "office", "team"];
    // "… to anyone here that I": a few words may lead up to the clause.
    let from = end + (end..end + 5).take_while(|&i| LEAD.contains(&norm(scope, i))).count();
    let from = from + usize::from(norm(scope, from) == "that" || (from == end && norm(scope, from) == ","));
    let of_author = match norm(scope, from) {
        "i" | "i'm" | "i've" | "i'd" | "i'll" | "im" | "ive" | "we'll" | "we'd" => true,
        "we" => matches!(norm(scope, from + 1), "will" | "would" | "shall"),
        _ => false,
    };
    of_author && !(from + 1..from + 6).any(|i| SIDE.contains(&norm(scope, i)))
}

/// "The whole office thinks of you", "it goes without saying that you're invited": what is said of everybody, or taken for granted, is kind to the reader.
pub(in crate::rules) fn is_kind(scope: &Scope<'_>, end: usize) -> bool {
    const KIND: &[&str] =
        &["invited", "welcome", "included", "thanked", "paid", "free", "reimbursed", "forgiven", "grateful", "proud", "keep", "stay"];
    let thought = matches!(before(scope, end, 1), "think" | "thinks" | "thinking" | "thought")
        && matches!(norm(scope, end), "of" | "about")
        && matches!(norm(scope, end + 1), "you" | "him" | "her" | "them");
    let from = end + usize::from(norm(scope, end) == "that");
    let granted = matches!(norm(scope, from), "you" | "you're" | "you'll" | "your" | "he's" | "she's" | "they're")
        && (from + 1..from + 6).any(|i| KIND.contains(&norm(scope, i)));
    thought || granted
}

/// "The whole world knows it perhaps, me not", "everybody likes it but me": hedged behind `end`, or the author stands outside himself.
pub(in crate::rules) fn is_taken_back(scope: &Scope<'_>, end: usize) -> bool {
    let hedged = (end..end + 4)
        .take_while(|&i| !is_stop(scope, i))
        .any(|i| matches!(norm(scope, i), "perhaps" | "maybe" | "supposedly" | "allegedly" | "apparently"));
    hedged || (end..scope.words.len()).any(|i| is_outside(scope, i))
}

/// "me not", "except me", "but I don't": the author is none of them.
fn is_outside(scope: &Scope<'_>, i: usize) -> bool {
    match (norm(scope, i), norm(scope, i + 1)) {
        ("me" | "us", "not") | ("not", "me" | "us") | ("except" | "but" | "save", "me" | "us" | "myself") => true,
        ("from", "me" | "us" | "myself") => matches!(before(scope, i, 1), "apart" | "aside"),
        ("i" | "we", verb) => {
            let opens = matches!(before(scope, i, 1), "," | ";" | "-" | "–" | "—" | "but" | "only" | "while" | "though" | "and");
            let denies = matches!(
                verb,
                "don't"
                    | "dont"
                    | "didn't"
                    | "didnt"
                    | "can't"
                    | "cant"
                    | "couldn't"
                    | "haven't"
                    | "hadn't"
                    | "won't"
                    | "wouldn't"
                    | "never"
            );
            let next = norm(scope, i + 2);
            let closes = is_stop(scope, i + 2)
                || (matches!(next, "know" | "knew" | "agree" | "agreed" | "share" | "mind" | "believe")
                    && !matches!(norm(scope, i + 3), "why" | "how" | "what" | "when" | "where" | "if" | "whether" | "you"));
            opens && (matches!(verb, "disagree" | "doubt") || (denies && closes))
        }
        _ => false,
    }
}

/// People who can be counted on the spot: "no cook on duty", "nobody on the night shift", "not one nurse here tonight". `words`: those of the claim.
pub(super) fn is_limited(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    const PLACES: &[&str] =
        &["duty", "shift", "call", "ward", "site", "premises", "reception", "counter", "rota", "stage", "station", "watch"];
    const TIMES: &[&str] = &["today", "tonight", "tomorrow", "yesterday"];
    const SPANS: &[&str] = &["morning", "afternoon", "evening", "night", "week", "weekend", "month", "term"];
    words.clone().any(|i| {
        let word = norm(scope, i);
        let led = |n: usize| i >= words.start + n && matches!(before(scope, i, n), "on" | "at" | "in" | "from");
        let spanned = matches!(before(scope, i, 1), "this" | "last" | "next" | "that") && i > words.start;
        TIMES.contains(&word) || (PLACES.contains(&word) && (1..=3).any(led)) || (SPANS.contains(&word) && spanned)
    })
}

fn is_stop(scope: &Scope<'_>, i: usize) -> bool {
    scope.words.get(i).is_none_or(Word::is_punctuation)
}
