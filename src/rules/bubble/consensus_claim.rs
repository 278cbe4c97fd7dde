//! # consensus-claim
//!
//! ## What it flags
//! "Everyone knows …", "nobody uses X any more", "no one in their right mind would …", "the whole office thinks …", "most people would agree …", "any experienced
//! cook will tell you …", "you won't find a single reader who …", "it is common knowledge that …", "the general opinion is …", "it goes without saying …": a
//! head count in place of a reason. Other words for the same claim are found too.
//!
//! ## How it can be read
//! As "if you disagree, you are alone". Whoever does not know it, or sees it another way, stands outside; and among people of one opinion the sentence
//! is never checked.
//!
//! ## When it is fine
//! Where it is meant word by word ("everyone in the team knows the door code", "nobody answered the phone, so I left a note"), where there was a count ("all
//! eleven of us voted for it"), of people on the spot ("there isn't a cook on duty who can open the store"), of yourself ("it's no secret that I prefer tea"), and
//! where you take it back ("everybody likes it but me").
//!
//! ## Instead
//! Give the reason, or say whom you mean and how you know: "three of the four teams I asked have moved away from it".
//!
//! ## Evidence
//! Yeomans et al. (2020) describe what makes a writer sound receptive to another view: acknowledging it, hedging, speaking in the first person. A head count does
//! the opposite. We know of no study of this phrase by itself, which is why the rule is only an info.

use super::consensus_heads::claim;
use super::consensus_phrases::{COUNTS, FORMULAS, NO_ONE};
use super::exempt::{is_kind, is_limited, is_of_author, is_taken_back};
use crate::document::TokenKind;
use crate::lint::{Group, Level};
use crate::rules::lexicon::{before, norm};
use crate::rules::pattern::{Pattern, class};
use crate::rules::scope::{Scope, Word};
use crate::rules::{Hit, Phrase, Rule, holds};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "consensus-claim",
    group: Group::Bubble,
    level: Level::Info,
    since: "0.1.0",
    message: "this claims that everybody agrees",
    reading: "it can read as \"if you disagree, you are alone\"",
    help: "Give the reason, or say whom you mean and how you know.",
    label: None,
    floor: None,
    phrases: &[FORMULAS],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("consensus_claim.rs"),
};

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    static PATTERNS: LazyLock<Vec<(Pattern, &'static Phrase)>> =
        LazyLock::new(|| COUNTS.iter().map(|p| (Pattern::new(p.pattern), p)).collect());
    /// Every pattern has one of these in it: most sentences end the search here.
    const COUNTED: &[&str] = &[
        "everyone",
        "everybody",
        "nobody",
        "noone",
        "no",
        "all",
        "both",
        "rest",
        "whole",
        "entire",
        "wider",
        "complete",
        "half",
        "every",
        "any",
        "each",
        "anyone",
        "anybody",
        "not",
        "zero",
        "most",
        "many",
        "majority",
        "the",
        "this",
        "our",
        "people",
    ];
    nowadays(scope, out);
    if is_counted(scope) {
        return;
    }
    let mut best: Option<Hit> = claim(scope)
        .filter(|(words, ..)| !asks(scope, words.end) && !is_set_aside(scope, words.start) && !is_exempt(scope, words))
        .map(|(words, p, reading)| Hit { reading: Some(reading), ..Hit::new(words, p) });
    if !scope.has_any(COUNTED) || scope.is_question() {
        out.extend(best);
        return;
    }
    for (pattern, claim) in PATTERNS.iter() {
        for words in pattern.matches(scope) {
            if claim.guards.iter().all(|&g| holds(g, scope, &words))
                && !is_hoped(scope, words.start)
                && !is_appointment(scope, words.end)
                && !is_exempt(scope, &words)
                && !is_of_things(scope, words.start)
                && best.as_ref().is_none_or(|b| claim.p > b.p)
            {
                best = Some(Hit { words, p: claim.p, reading: claim.reading, fix: claim.fix });
            }
        }
    }
    out.extend(best);
}

/// About the author himself, about people on the spot, kind, or taken back.
fn is_exempt(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    // "I'm no serious gardener": one person.
    let one = norm(scope, words.start) == "no"
        && matches!(before(scope, words.start, 1), "i'm" | "im" | "am" | "he's" | "she's" | "you're" | "was");
    one || is_kind(scope, words.end) || is_limited(scope, words) || is_of_author(scope, words.end) || is_taken_back(scope, words.end)
}

/// "Any serious discussion starts with …", "every proper password has …": what is judged there is no person.
fn is_of_things(scope: &Scope<'_>, at: usize) -> bool {
    const ENDINGS: &[&str] = &["ion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ure", "word", "age"];
    const THINGS: &[&str] = &[
        "test", "tests", "design", "plan", "code", "book", "recipe", "lock", "tool", "car", "bike", "answer", "effort", "attempt",
        "result", "reason", "project", "proposal", "solution", "system", "script", "library", "knife", "camera", "guitar", "bug", "issue",
        "problem", "letter", "text",
    ];
    let judged = matches!(norm(scope, at), "any" | "every" | "each" | "no" | "all")
        && class("sound").is_some_and(|sound| sound.contains(&norm(scope, at + 1)));
    let noun = norm(scope, at + 2);
    judged && (THINGS.contains(&noun) || ENDINGS.iter().any(|end| noun.len() > end.len() + 2 && noun.ends_with(end)))
}

/// Somebody did count, or speaks of people he can see: a number, a vote, a list, thanks, an invitation.
fn is_counted(scope: &Scope<'_>) -> bool {
    const COUNT: &[&str] = &[
        "poll",
        "polled",
        "vote",
        "voted",
        "votes",
        "survey",
        "minutes",
        "counted",
        "hands",
        "invited",
        "welcome",
        "birthday",
        "attended",
        "signed",
        "eleven",
        "twelve",
        "nine",
        "seven",
        "eight",
        "far",
        "unanimously",
        "shifts",
        "seat",
        "seats",
    ];
    scope.has_any(COUNT) || scope.is_warm() || scope.words.iter().any(|w| matches!(w.kind, TokenKind::Number | TokenKind::Link))
}

/// The claim itself is asked, and not only what follows from it ("nobody likes it, so why do we keep it?").
fn asks(scope: &Scope<'_>, end: usize) -> bool {
    let apart = (end..scope.words.len()).any(|i| {
        matches!(norm(scope, i), "," | "-" | "—" | ";" | ":")
            && (i + 1..i + 3)
                .any(|j| matches!(norm(scope, j), "why" | "what" | "how" | "can" | "could" | "when" | "who" | "do" | "are" | "should"))
    });
    scope.is_question() && !apart
}

/// Wished, reported, supposed or denied.
fn is_set_aside(scope: &Scope<'_>, at: usize) -> bool {
    is_hoped(scope, at) || scope.is_reported(at) || scope.is_supposed(at) || scope.is_negated(at) || scope.draft.is_impersonal()
}

/// "make sure everybody knows", "so that nobody thinks", "I hope everyone agrees": wished or arranged, not claimed.
fn is_hoped(scope: &Scope<'_>, at: usize) -> bool {
    const HOPE: &[&str] = &[
        "sure",
        "hope",
        "hoping",
        "hopefully",
        "let",
        "lets",
        "until",
        "till",
        "once",
        "when",
        "if",
        "whether",
        "unless",
        "wish",
        "before",
        "assume",
        "assuming",
        "ensure",
        "until",
        "where",
        "unlike",
        "so",
        "maybe",
        "perhaps",
        "suppose",
        "like",
        "want",
        "wants",
    ];
    let hoped =
        scope.words[at.saturating_sub(4)..at].iter().rev().take_while(|w| !w.is_punctuation()).any(|w| HOPE.contains(&w.norm.as_str()));
    // "So everyone knows that …" and "What nobody else wants" are other things.
    let opens = at == 1 && norm(scope, 0) == "so";
    hoped && !opens || matches!(before(scope, at, 1), "what" | "which" | "because")
}

/// "everyone agrees on Thursday", "we all know each other", "nobody thinks about lunch": a plan or a plain fact.
fn is_appointment(scope: &Scope<'_>, end: usize) -> bool {
    const PLAIN: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "tomorrow",
        "tonight",
        "each",
        "lunch",
        "where",
        "way",
        "code",
        "seven",
        "ten",
        "noon",
        "about",
        "except",
        "but",
        "hi",
        "hello",
        "so",
        "then",
    ];
    let next = (norm(scope, end), norm(scope, end + 1), norm(scope, end + 2));
    let also = next.0 == "," && matches!(next.1, "so" | "me") || (next.0 == "to" && matches!(next.1, "the" | "come" | "meet"));
    // "Nobody in the office needs the key before Monday": for a while, not for good.
    let awhile = (end..scope.words.len())
        .any(|i| matches!(norm(scope, i), "before" | "until" | "till") && scope.words.get(i + 1).is_some_and(Word::is_word));
    awhile || PLAIN.contains(&next.0) || (matches!(next.0, "on" | "at" | "the" | "to") && PLAIN.contains(&next.1)) || also
}

/// "Nobody uses callbacks any more": a head count, unless it is about one thing that can be counted ("nobody uses that port any more").
fn nowadays(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    const DOES: &[&str] = &[
        "uses", "buys", "reads", "writes", "watches", "wears", "eats", "drinks", "plays", "believes", "wants", "does", "drives", "takes",
        "trusts", "likes", "says",
    ];
    const NOWADAYS: &[&str] = &["anymore", "nowadays", "today"];
    if scope.is_question() {
        return;
    }
    for (i, word) in scope.words.iter().enumerate() {
        let one = word.norm == "one" && before(scope, i, 1) == "no";
        if word.quoted || !(one || matches!(word.norm.as_str(), "nobody" | "noone")) {
            continue;
        }
        let verb = if matches!(norm(scope, i + 1), "even" | "really" | "ever" | "still" | "seriously") { i + 2 } else { i + 1 };
        if !DOES.contains(&norm(scope, verb)) {
            continue;
        }
        let end = (verb + 1..scope.words.len().min(verb + 8)).find(|&at| {
            NOWADAYS.contains(&norm(scope, at))
                || (norm(scope, at) == "any" && norm(scope, at + 1) == "more")
                || (norm(scope, at) == "these" && norm(scope, at + 1) == "days")
        });
        let Some(end) = end else { continue };
        let counted = matches!(
            norm(scope, verb + 1),
            "that" | "this" | "the" | "it" | "our" | "my" | "your" | "them" | "those" | "these" | "code" | "link"
        );
        let more = usize::from(matches!(norm(scope, end + 1), "more" | "days"));
        let from = if one { i - 1 } else { i };
        out.push(Hit { reading: Some(NO_ONE), ..Hit::new(from..end + more + 1, if counted { 0.45 } else { 0.74 }) });
    }
}
