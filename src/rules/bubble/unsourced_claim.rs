//! # unsourced-claim
//!
//! ## What it flags
//! "Studies show …", "experts agree …", "it has been proven …", "nine out of ten users …", "80 percent of all …", "they say that …", "they've shown that …", "the
//! research could not be clearer", "everything I've read says …", "multiple sources confirm …" where no source follows: no link, no citation, no year in brackets, no name, in the same sentence or the next one.
//!
//! ## How it can be read
//! As "science is on my side, and I need not show it". A reader who doubts it cannot check it, and a reader who agrees will not.
//!
//! ## When it is fine
//! With a source. Where the reader has it already ("the study you sent shows …", "our own logs show …"), where the words say which ones
//! are meant ("the science teacher tells us", "three of the four gardeners in our club"), and in questions ("are there studies that show …?").
//!
//! ## Instead
//! Add the link or the title, or say what it is: "in my experience".
//!
//! ## Evidence
//! None that we know of for this phrase by itself: it is in the list because it can be checked, and because a claim with its source gives the reader something to
//! answer. Its level is info.

use super::unsourced_phrases::CLAIMS;
use crate::document::{InlineKind, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::lexicon::{before, neighbour, norm};
use crate::rules::pattern::{Pattern, class};
use crate::rules::scope::{Scope, Word};
use crate::rules::{Fix, Hit, Phrase, Rule, holds};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "unsourced-claim",
    group: Group::Bubble,
    level: Level::Info,
    since: "0.1.0",
    message: "this calls on evidence and shows none",
    reading: "it can read as \"science is on my side, and I need not show it\"",
    help: "Add the link or the title, or say that it is your experience.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("unsourced_claim.rs"),
};

const SHOW: Fix = Fix::Advice("Add the link or the title, or write \"in my experience\".");

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    static PATTERNS: LazyLock<Vec<(Pattern, &'static Phrase)>> =
        LazyLock::new(|| CLAIMS.iter().map(|p| (Pattern::new(p.pattern), p)).collect());
    if scope.draft.is_impersonal() || has_source(scope) {
        return;
    }
    let mut best = share(scope).or_else(|| they(scope));
    for (pattern, claim) in PATTERNS.iter() {
        for words in pattern.matches(scope) {
            let p =
                claim.p - if is_hedged(scope, words.start) { 0.25 } else { 0.0 } - if is_narrowed(scope, words.start) { 0.22 } else { 0.0 };
            if claim.guards.iter().all(|&g| holds(g, scope, &words))
                && !is_specific(scope, words.start)
                && !is_modifier(scope, &words)
                && !is_those_here(scope, &words)
                && best.as_ref().is_none_or(|b| p > b.p)
            {
                best = Some(Hit { words, p, reading: claim.reading, fix: SHOW });
            }
        }
    }
    out.extend(best);
}

/// "90% of users disable this": a share of people in general, out of nowhere. A share of something that the author has before him ("of the
/// users in our test", "of the disk") is not.
fn share(scope: &Scope<'_>) -> Option<Hit> {
    #[rustfmt::skip]
    const TENS: &[&str] = &["ten", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "five", "nine", "ninety-nine"];
    // What the author has before him: "20 percent of all requests".
    #[rustfmt::skip]
    const STOCK: &[&str] = &[
        "requests", "calls", "builds", "jobs", "runs", "tests", "files", "commits", "packets", "queries", "errors", "lines", "seats", "places", "tickets",
        "orders", "invoices", "votes", "rooms", "spaces", "points", "marks", "answers", "replies", "copies", "items", "rows", "entries", "beds", "tables",
        "messages", "mails", "letters", "traffic", "memory", "time", "cores", "nodes", "payments", "proceeds", "sales", "hours", "shares", "of",
    ];
    let people = class("populace").unwrap_or_default();
    let crowd = |i: usize| people.contains(&norm(scope, i)) || matches!(norm(scope, i), "population" | "public" | "workforce" | "humanity");
    let at = (0..scope.words.len()).find(|&i| {
        let word = &scope.words[i];
        let number =
            word.kind == TokenKind::Number || word.text.starts_with(|c: char| c.is_ascii_digit()) || TENS.contains(&word.norm.as_str());
        let next = norm(scope, i + 1);
        let mark = word.text.ends_with('%') || matches!(next, "%" | "percent" | "pct") || (next == "per" && norm(scope, i + 2) == "cent");
        number && mark
    })?;
    let of = (at + 1..(at + 4).min(scope.words.len())).find(|&i| norm(scope, i) == "of")?;
    let all = norm(scope, of + 1) == "all";
    let of = if all { of + 1 } else { of };
    let people = (of + 1..of + 3).find(|&i| crowd(i));
    // "80 percent of all software": all there is.
    let things = all && scope.words.get(of + 1).is_some_and(Word::is_word) && !STOCK.contains(&norm(scope, of + 1));
    let (end, p) = people.map(|i| (i, 0.74)).or_else(|| things.then_some((of + 1, 0.72)))?;
    let measured = scope.has_any(&[
        "our",
        "my",
        "test",
        "survey",
        "poll",
        "log",
        "logs",
        "table",
        "chart",
        "graph",
        "measured",
        "counted",
        "sample",
        "report",
        "telemetry",
        "here",
        "above",
        "below",
        "attached",
        "dashboard",
    ]) || scope.is_question()
        // "last month", not "in the first year".
        || (1..scope.words.len()).any(|i| {
            matches!(norm(scope, i), "month" | "week" | "year" | "quarter") && matches!(before(scope, i, 1), "last" | "this" | "past" | "per" | "previous")
        });
    (!measured).then(|| Hit { reading: Some("it can read as a figure that nobody can check"), fix: SHOW, ..Hit::new(at..end + 1, p) })
}

/// "They've shown that mornings are better": who has? Only where no sentence stands before that may have named them, and not of what they do themselves
/// ("they've proved that they can win").
fn they(scope: &Scope<'_>) -> Option<Hit> {
    if scope.index > 0 || scope.is_question() {
        return None;
    }
    let start = *scope.starts().last()?;
    let verb = match (norm(scope, start), norm(scope, start + 1)) {
        ("they've" | "theyve", _) => start + 1,
        ("they" | "people" | "somebody" | "someone", "have" | "has") => start + 2,
        _ => return None,
    };
    let verb = if matches!(norm(scope, verb), "now" | "long" | "already" | "even" | "actually" | "scientifically" | "clearly") {
        verb + 1
    } else {
        verb
    };
    let proves = matches!(norm(scope, verb), "shown" | "proven" | "proved" | "demonstrated" | "established");
    let (what, whose) = (norm(scope, verb + 1), norm(scope, verb + 2));
    let again = matches!(what, "it" | "this")
        && scope
            .words
            .get(verb + 2..)
            .unwrap_or_default()
            .iter()
            .any(|w| matches!(w.norm.as_str(), "times" | "again" | "over" | "scientifically"));
    let said = matches!(what, "that" | "why") && !matches!(whose, "they" | "they're" | "their" | "he" | "she");
    (proves && (said || again)).then(|| Hit {
        reading: Some("it can read as \"experts are on my side\", without a name to ask"),
        fix: SHOW,
        ..Hit::new(start..verb + 2, 0.73)
    })
}

/// "the experts agree on Tuesday", "the version history shows": a word in front makes them particular ones.
fn is_narrowed(scope: &Scope<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const WIDE: &[&str] = &[
        "and", "but", "because", "since", "that", "so", "as", "while", "although", "though", "also", "recent", "new", "modern", "scientific",
        "independent", "medical", "clinical", "think", "believe", "now", "even", "then", "well", "yes", "no", "countless", "scientists", "behavioural",
        "all", "most", "many", "every", "several", "numerous", "multiple", "leading", "top", "real", "any", "the", "of", "them", "anyway", "actually",
        "see", "however", "is", "are", "to", "a", "an", "it", "know", "guess", "thing", "latest", "international", "american", "british", "swedish",
        "german", "dutch", "japanese", "long-term", "large", "serious", "older", "academic", "than", "over", "about", "nearly", "roughly", "around",
        "almost", "virtually", "practically", "available", "existing", "respected", "renowned", "industry", "health", "legal", "financial", "internal",
        "reliable", "have", "just", "simply", "literally", "only", "remember", "says", "everyone",
    ];
    // "The engineers say the fix is out": those at hand. "The experts" and "the scientists" are the world's.
    let trade = class("savants").unwrap_or_default().contains(&norm(scope, at))
        && !matches!(norm(scope, at), "experts" | "scientists" | "researchers" | "academics");
    // "The evidence suggests a bad fuse": the evidence at hand.
    let at_hand = before(scope, at, 1) == "the" && matches!(norm(scope, at), "evidence" | "history" | "literature" | "logic");
    at_hand
        || (trade && before(scope, at, 1) == "the")
        || at.checked_sub(1).and_then(|i| scope.words.get(i)).is_some_and(|w| w.is_word() && !WIDE.contains(&w.norm.as_str()))
}

/// "According to the scientists on the panel": the article and what follows say which ones.
fn is_those_here(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    let definite = words.clone().any(|i| matches!(norm(scope, i), "the" | "our" | "their"));
    let told = norm(scope, words.start) == "according";
    // "According to both surveys": the reader knows them. "Demonstrated to the whole team": to whom, not what.
    let known = told && words.clone().any(|i| matches!(norm(scope, i), "both" | "these" | "those" | "our" | "your" | "my" | "his" | "her"));
    let whom = words.end + usize::from(norm(scope, words.end) == "to");
    let shown = before(scope, whom, 1) == "to"
        && !told
        && matches!(norm(scope, whom), "the" | "us" | "me" | "you" | "them" | "everyone" | "everybody" | "our" | "your" | "my");
    // "I read somewhere quiet": a place, not a source.
    let place = words.clone().any(|i| norm(scope, i) == "somewhere")
        && matches!(
            norm(scope, words.end),
            "quiet"
                | "nice"
                | "new"
                | "else"
                | "in"
                | "on"
                | "at"
                | "near"
                | "warm"
                | "safe"
                | "cold"
                | "dry"
                | "dark"
                | "sunny"
                | "with"
                | "outside"
        );
    if known || shown || place {
        return true;
    }
    // "In our club", "of these patients": the author has them before him.
    let near = matches!(norm(scope, words.end), "in" | "at" | "on" | "from" | "of")
        && matches!(norm(scope, words.end + 1), "our" | "my" | "this" | "these" | "your" | "his" | "her" | "their");
    near || told && definite && matches!(norm(scope, words.end), "on" | "at" | "in" | "from" | "of" | "who" | "whose" | "we")
}

/// "The science teacher tells us", "the history exam shows": the field only says which teacher, which exam.
fn is_modifier(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    let field = class("proof").unwrap_or_default().contains(&norm(scope, words.start));
    let adverb = |w: &str| {
        w.ends_with("ly") || class("easily").unwrap_or_default().contains(&w) || matches!(w, "has" | "have" | "also" | "itself" | "that")
    };
    field && words.len() == 3 && !adverb(norm(scope, words.start + 1))
}

/// "our studies show", "both surveys found": the reader knows which.
fn is_specific(scope: &Scope<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const OWNED: &[&str] = &[
        "our", "my", "these", "those", "both", "two", "three", "four", "five", "his", "her", "their", "your", "which", "whether", "if", "until",
        "unless", "what", "no", "when", "only", "user", "lab", "past",
    ];
    const PLACES: &[&str] = &["above", "below", "here", "hello"];
    const SHOWN: &[&str] = &["below", "above", "attached", "enclosed", "quoted"];
    let from = at.saturating_sub(3);
    let owned = scope.words[from..at].iter().any(|w| OWNED.contains(&w.norm.as_str()) && !matches!(w.norm.as_str(), "no"));
    let placed = scope.words.iter().skip(at).take(7).any(|w| PLACES.contains(&w.norm.as_str()));
    owned || placed || scope.has_any(SHOWN) || is_meeting(scope, at) || scope.has_any(&["thank", "thanks", "hello"]) || is_named(scope, at)
}

/// "the experts agree on Tuesday", "the results show up on page two", "the figures show me".
fn is_meeting(scope: &Scope<'_>, at: usize) -> bool {
    const WHEN: &[&str] =
        &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "page", "slide", "the", "row", "line", "screen"];
    (at..scope.words.len().min(at + 6)).any(|i| {
        (matches!(norm(scope, i), "on" | "in") && WHEN.contains(&norm(scope, i + 1)) && norm(scope, i + 2) != "other")
            || (norm(scope, i) == "up" && before(scope, i, 1).starts_with("show"))
            || (matches!(norm(scope, i), "me" | "us") && before(scope, i, 1).starts_with("show"))
            || (norm(scope, i) == "agreed" && norm(scope, i + 1) == "to")
    })
}

/// A name stands by the study: "studies from Utrecht show", "a Stanford study found", "said Dr Meyer".
fn is_named(scope: &Scope<'_>, at: usize) -> bool {
    let capital = |i: usize| {
        scope.words.get(i).is_some_and(|w| {
            i > 0 && w.is_word() && w.text.len() > 2 && w.text.starts_with(char::is_uppercase) && !w.norm.starts_with("i'")
        })
    };
    let by = (at..scope.words.len().min(at + 5)).any(|i| matches!(norm(scope, i), "by" | "from" | "at" | "of") && capital(i + 1));
    let titled =
        scope.words.iter().any(|w| matches!(w.norm.as_str(), "dr" | "dr." | "prof" | "professor" | "who's" | "cdc" | "oecd" | "pisa"));
    by || titled || (at..scope.words.len().min(at + 3)).any(|i| capital(i) && i > at.min(1) && scope.words[i].text.len() > 3)
}

fn is_hedged(scope: &Scope<'_>, at: usize) -> bool {
    scope.words[at.saturating_sub(3)..at].iter().any(|w| matches!(w.norm.as_str(), "some" | "perhaps" | "maybe" | "apparently" | "seems"))
        || scope.has_any(&["maybe", "perhaps", "iirc", "afaik"])
}

/// A link, a citation, a year in brackets, "et al.", a footnote mark: here or in the next sentence.
fn has_source(scope: &Scope<'_>) -> bool {
    let range = &scope.sentence.range;
    let next = scope.block.sentences.get(scope.index + 1);
    let to = next.map_or(range.end, |s| s.range.end);
    let tokens = scope.sentence.tokens.start..next.map_or(scope.sentence.tokens.end, |s| s.tokens.end);
    let linked = scope.block.tokens.get(tokens).unwrap_or_default().iter().any(|t| matches!(t.kind, TokenKind::Link | TokenKind::Mention));
    let marked = scope.block.inlines.iter().any(|i| i.kind == InlineKind::Link && i.range.start < to && range.start < i.range.end);
    linked || marked || cites(scope.text()) || cites(neighbour(scope, 1))
}

fn cites(text: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "et al", "doi", "arxiv", "isbn", "rfc ", "[1]", "[^", "cochrane", "published in", "published by", "journal of", "university of", "attached",
        "attachment", "see page", "see section", "for example", "see the", "the paper by", "a study by", "source:", "nhs", "table ", "appendix", "figure ", "footnote", "bibliography",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|w| lower.contains(w)) || has_year(text)
}

/// A year in brackets, or a year at all: "(2019)", "a 2019 study", "Smith, 2019".
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}
