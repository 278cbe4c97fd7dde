//! # unsourced-claim
//!
//! ## What it flags
//! "Studies show …", "experts agree …", "it has been proven …" where no source follows: no link, no citation, no year in brackets, no name, in the
//! same sentence or the next one.
//!
//! ## How it can be read
//! As "science is on my side, and I need not show it". A reader who doubts it cannot check it, and a reader who agrees will not.
//!
//! ## When it is fine
//! With a source. Where the reader has it already ("the study you sent shows …", "our own logs show …"), and in questions ("are there studies that show …?").
//!
//! ## Instead
//! Add the link or the title, or say what it is: "in my experience".
//!
//! ## Evidence
//! None that we know of for this phrase by itself: it is in the list because it can be checked, and because a claim with its source gives the reader something to
//! answer. Its level is info.

use crate::document::{InlineKind, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::lexicon::neighbour;
use crate::rules::pattern::Pattern;
use crate::rules::scope::Scope;
use crate::rules::{Fix, Guard, Hit, Phrase, Rule, holds, phrase};
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

const AUTHORITY: &str = "it can read as \"experts are on my side\", without a name to ask";
const PROVEN: &str = "it can read as \"there is nothing left to discuss\"";
const OWN: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion, Guard::NotSelf];

/// Claims; they count only where no source stands by.
const CLAIMS: &[Phrase] = &[
    phrase("studies|surveys|experiments|polls ..1 show|shows|prove|proves|suggest|demonstrate|confirm|say|find|found|indicate", 0.76).when(OWN),
    phrase("studies|surveys|experiments|research|science|statistics have|has ..2 shown|proven|proved|demonstrated|confirmed|found|established", 0.76).when(OWN),
    phrase("research ..1 shows|proves|suggests|says|demonstrates|confirms|indicates", 0.76).when(OWN),
    phrase("science ..1 agrees", 0.66).reads(PROVEN).when(OWN),
    phrase("science ..1 says|shows|proves|tells", 0.78).reads(PROVEN).when(OWN),
    phrase("the science is ..1 settled|clear", 0.78).reads(PROVEN).when(OWN),
    phrase("statistics ..1 show|prove|say|don't|confirm|demonstrate", 0.78).when(OWN),
    phrase("the ..1 statistics|stats|numbers|figures|facts don't lie", 0.76).reads(PROVEN),
    phrase("the facts speak for themselves", 0.72).reads(PROVEN),
    phrase("experts|scientists|economists|psychologists|nutritionists|historians|specialists|researchers|academics ..1 agree|say|confirm|believe|warn|know|recommend|insist|admit", 0.74).reads(AUTHORITY).when(OWN),
    phrase("experts|scientists|economists|psychologists|researchers have|has ..1 shown|proven|warned|agreed|confirmed|known|found|said", 0.74).reads(AUTHORITY).when(OWN),
    phrase("doctors ..1 agree|say|confirm|warn|know", 0.7).reads(AUTHORITY).when(OWN),
    phrase("most|all|any|every ..1 doctors|experts|expert|scientists|scientist|economists|psychologists ..1 agree|say|will|would|agrees|confirm|believe|tell", 0.76).reads(AUTHORITY).when(OWN),
    phrase("according to experts|scientists|science|research|studies|statistics|doctors", 0.78).reads(AUTHORITY),
    phrase("it has been ..1 ..1 proven|proved|shown|established|demonstrated", 0.72).reads(PROVEN).when(OWN),
    phrase("it's|its been ..1 ..1 proven|proved|shown|established|demonstrated", 0.72).reads(PROVEN).when(OWN),
    phrase("it is|was ..1 ..1 proven|proved|established that", 0.7).reads(PROVEN).when(OWN),
    phrase("it's|its|is|are|been ..1 scientifically|statistically|clinically|medically proven|proved|established|shown", 0.78).reads(PROVEN).when(OWN),
    phrase("scientific|proven fact", 0.72).reads(PROVEN).when(OWN),
    phrase("scientific|expert|medical consensus ..1 is|says|agrees|that", 0.66).reads(AUTHORITY).when(OWN),
    phrase("countless|numerous|many|several|multiple|hundreds|dozens|all|most of? the? ..1 studies|papers|experiments|surveys ..2 show|shown|prove|proven|that|confirm|have|found|demonstrate", 0.76).when(OWN),
    phrase("there {is|are} ..1 plenty|lots|tons|loads|mountains|overwhelming|ample|countless of? ..1 evidence|proof|studies|research", 0.7).when(OWN),
    phrase("the evidence is ..1 clear|overwhelming|undeniable", 0.68).when(OWN),
    phrase("i|i've read|seen|heard somewhere that|a study|research", 0.45),
    phrase("history ..1 shows|proves|teaches|tells", 0.66).when(OWN),
    phrase("{it is|it's|its} {a}? ..1 proven {that|fact}", 0.7).reads(PROVEN).when(OWN),
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    static PATTERNS: LazyLock<Vec<(Pattern, &'static Phrase)>> =
        LazyLock::new(|| CLAIMS.iter().map(|p| (Pattern::new(p.pattern), p)).collect());
    let mut best: Option<Hit> = None;
    for (pattern, claim) in PATTERNS.iter() {
        for words in pattern.matches(scope) {
            let p =
                claim.p - if is_hedged(scope, words.start) { 0.25 } else { 0.0 } - if is_narrowed(scope, words.start) { 0.22 } else { 0.0 };
            if claim.guards.iter().all(|&g| holds(g, scope, &words))
                && !is_specific(scope, words.start)
                && best.as_ref().is_none_or(|b| p > b.p)
            {
                best = Some(Hit {
                    words,
                    p,
                    reading: claim.reading,
                    fix: Fix::Advice("Add the link or the title, or write \"in my experience\"."),
                });
            }
        }
    }
    if let Some(hit) = best
        && !has_source(scope)
    {
        out.push(hit);
    }
}

/// "the experts agree on Tuesday", "the version history shows": a word in front makes them particular ones.
fn is_narrowed(scope: &Scope<'_>, at: usize) -> bool {
    const WIDE: &[&str] = &[
        "and",
        "but",
        "because",
        "since",
        "that",
        "so",
        "as",
        "while",
        "although",
        "though",
        "also",
        "recent",
        "new",
        "modern",
        "scientific",
        "independent",
        "medical",
        "clinical",
        "think",
        "believe",
        "now",
        "even",
        "then",
        "well",
        "yes",
        "no",
        "countless",
        "scientists",
        "behavioural",
    ];
    at.checked_sub(1).and_then(|i| scope.words.get(i)).is_some_and(|w| w.is_word() && !WIDE.contains(&w.norm.as_str()))
}

/// "our studies show", "both surveys found": the reader knows which.
fn is_specific(scope: &Scope<'_>, at: usize) -> bool {
    let before = &scope.words[at.saturating_sub(3)..at];
    before.iter().any(|w| {
        matches!(
            w.norm.as_str(),
            "our"
                | "my"
                | "these"
                | "those"
                | "both"
                | "two"
                | "three"
                | "four"
                | "five"
                | "his"
                | "her"
                | "their"
                | "your"
                | "which"
                | "whether"
                | "if"
                | "until"
                | "unless"
                | "what"
                | "no"
                | "any"
                | "when"
                | "only"
                | "user"
                | "lab"
                | "past"
        )
    }) || scope.has_any(&["thank", "thanks", "hello"])
        || scope
            .words
            .iter()
            .skip(at)
            .take(6)
            .any(|w| matches!(w.norm.as_str(), "on" | "up" | "me" | "us" | "above" | "below" | "here" | "hello"))
}

fn is_hedged(scope: &Scope<'_>, at: usize) -> bool {
    scope.words[at.saturating_sub(3)..at]
        .iter()
        .any(|w| matches!(w.norm.as_str(), "some" | "perhaps" | "maybe" | "apparently" | "think" | "seems" | "heard"))
        || scope.has_any(&["maybe", "perhaps", "might", "iirc", "afaik", "suggest", "suggests", "indicate", "may"])
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
    const WORDS: [&str; 22] = [
        "et al",
        "doi",
        "arxiv",
        "isbn",
        "rfc ",
        "[1]",
        "[^",
        "cochrane",
        "published in",
        "published by",
        "journal of",
        "university of",
        "attached",
        "attachment",
        "see page",
        "see section",
        "for example",
        "see the",
        "the paper by",
        "a study by",
        "source:",
        "nhs",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|w| lower.contains(w)) || has_year(text)
}

/// A year in brackets, or a year at all: "(2019)", "a 2019 study", "Smith, 2019".
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")))
}
