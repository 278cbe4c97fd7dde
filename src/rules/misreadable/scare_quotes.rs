//! # scare-quotes
//!
//! ## What it flags
//! Quotation marks that take back the word inside: your "fix", the so-called "senior", "expert", another "quick improvement".
//!
//! ## How it can be read
//! As "you call it that; I do not". The marks mock, and they do it without an argument that could be answered.
//!
//! ## When it is fine
//! Titles, terms that are being defined, labels (click "Save"), words that are mentioned (the word "idiot"), error messages, nicknames, and what somebody said.
//!
//! ## Instead
//! Leave the marks out, and say what is wrong with the thing.
//!
//! ## Evidence
//! Ehsani et al. (2024, arXiv 2402.04183) found mocking among the commonest marks of incivility in 404 locked issue threads. We know of no measurement of
//! quotation marks alone; the level is info.

use crate::document::InlineKind;
use crate::lint::{Group, Level};
use crate::rules::lexicon::{any_before, before, norm};
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit, Rule};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "scare-quotes",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "these quotation marks can read as mockery",
    reading: "it can read as \"you call it that; I do not\"",
    help: "Leave the quotation marks out, and say what is wrong with it.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: true,
    source: include_str!("scare_quotes.rs"),
};

const ADVICE: Fix = Fix::Advice("Leave the quotation marks out, and say what is wrong with it.");

/// What is mocked most: work, skill, reasons.
const CLAIMED: &[&str] = &[
    "fix",
    "fixes",
    "expert",
    "experts",
    "expertise",
    "solution",
    "solutions",
    "improvement",
    "improvements",
    "help",
    "helpful",
    "support",
    "professional",
    "professionals",
    "science",
    "research",
    "logic",
    "plan",
    "team",
    "teamwork",
    "leadership",
    "apology",
    "news",
    "journalist",
    "artist",
    "engineer",
    "engineering",
    "senior",
    "doctor",
    "friend",
    "friends",
    "friendly",
    "work",
    "working",
    "works",
    "tested",
    "tests",
    "testing",
    "practice",
    "optimisation",
    "optimization",
    "refactoring",
    "refactor",
    "clean",
    "genius",
    "concerns",
    "feedback",
    "effort",
    "busy",
    "sick",
    "urgent",
    "accident",
    "accidentally",
    "review",
    "reviewed",
    "reviewing",
    "quality",
    "design",
    "strategy",
    "idea",
    "ideas",
    "contribution",
    "contributions",
    "advice",
    "argument",
    "arguments",
    "evidence",
    "proof",
    "facts",
    "explanation",
    "answer",
    "answers",
    "joke",
    "jokes",
    "humour",
    "humor",
    "talent",
    "creative",
    "innovative",
    "innovation",
    "modern",
    "simple",
    "quick",
    "easy",
    "finished",
    "done",
    "ready",
    "cleaning",
    "cooking",
    "music",
    "forgot",
    "fixed",
    "helped",
    "helping",
    "cleaned",
    "improved",
    "optimised",
    "optimized",
    "managed",
    "manager",
    "management",
    "care",
    "caring",
    "training",
    "trained",
    "experience",
    "experienced",
    "excuse",
    "rules",
    "law",
    "facts",
    "art",
    "volunteer",
];

/// A label, a title or a definition stands there: no mockery.
const NAMING: &[&str] = &[
    "button",
    "tab",
    "menu",
    "field",
    "column",
    "folder",
    "label",
    "labels",
    "page",
    "option",
    "setting",
    "checkbox",
    "file",
    "branch",
    "error",
    "message",
    "warning",
    "section",
    "chapter",
    "article",
    "book",
    "song",
    "film",
    "movie",
    "paper",
    "key",
    "flag",
    "value",
    "status",
    "tag",
    "title",
    "heading",
    "subject",
    "link",
    "category",
    "channel",
    "mode",
    "box",
    "icon",
    "dialog",
    "dialogue",
    "prompt",
    "row",
    "table",
    "sheet",
    "slide",
    "poem",
    "episode",
    "album",
    "track",
    "recipe",
    "word",
    "words",
    "term",
    "terms",
    "phrase",
    "name",
    "letter",
    "sign",
    "string",
    "keyword",
    "spelling",
    "pronunciation",
    "clause",
    "command",
    "shortcut",
    "topic",
    "thread",
    "series",
    "game",
    "play",
    "template",
    "view",
    "screen",
    "parameter",
    "argument",
];
const SPEECH: &[&str] = &[
    "said",
    "say",
    "says",
    "saying",
    "call",
    "calls",
    "called",
    "calling",
    "named",
    "titled",
    "entitled",
    "labelled",
    "labeled",
    "marked",
    "reads",
    "read",
    "mean",
    "means",
    "meaning",
    "click",
    "press",
    "select",
    "choose",
    "open",
    "type",
    "enter",
    "wrote",
    "write",
    "writes",
    "quote",
    "quoted",
    "tagged",
    "shows",
    "show",
    "shown",
    "displays",
    "stands",
    "spelled",
    "spelt",
    "pronounced",
    "define",
    "defined",
    "defines",
    "tick",
    "hit",
    "search",
    "searched",
    "typed",
    "rename",
    "renamed",
    "replace",
    "change",
    "with",
    "as",
    "than",
    "translated",
    "replied",
    "answered",
    "asked",
    "told",
    "known",
    "hear",
    "heard",
    "under",
    "spells",
    "print",
    "prints",
    "printed",
    "returns",
    "returned",
    "sing",
    "sang",
    "listed",
    "e.g",
    "i.e",
    "filed",
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let sentence = &scope.sentence.range;
    for inline in scope.block.inlines.iter().filter(|i| {
        matches!(i.kind, InlineKind::QuotedWords | InlineKind::ReportedSpeech)
            && sentence.start <= i.range.start
            && i.range.end <= sentence.end
    }) {
        let Some(words) = words_in(scope, &inline.range) else { continue };
        // What is read as speech is a quotation, unless the reader owns it or it is "so-called".
        let owned = matches!(before(scope, words.start, 1), "your" | "ur" | "called" | "so-called");
        if inline.kind == InlineKind::ReportedSpeech && !owned {
            continue;
        }
        if let Some(p) = mockery(scope, &words) {
            out.push(Hit { fix: ADVICE, ..Hit::new(words, p) });
        }
    }
}

fn words_in(scope: &Scope<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let from = scope.words.iter().position(|w| w.range.start >= range.start)?;
    let to = scope.words.iter().rposition(|w| w.range.end <= range.end)? + 1;
    (from < to).then_some(from..to)
}

fn mockery(scope: &Scope<'_>, words: &Range<usize>) -> Option<f32> {
    let inside: Vec<_> = scope.words[words.clone()].iter().filter(|w| !w.is_punctuation()).collect();
    let lead = before(scope, words.start, 1);
    let behind = norm(scope, words.end);
    let so_called = lead == "called" && before(scope, words.start, 2) == "-" && before(scope, words.start, 3) == "so"
        || lead == "so-called"
        || (lead == "called" && before(scope, words.start, 2) == "so");
    if inside.is_empty()
        || inside.len() > 3
        || inside.iter().any(|w| !w.is_word() || w.text.contains(|c: char| c.is_numeric() || matches!(c, '_' | '.' | '/')))
    {
        return None;
    }
    if so_called {
        return Some(0.82);
    }
    let capital = |t: &str| t.chars().next().is_some_and(char::is_uppercase);
    // A title, a label, a proper name.
    if inside.iter().all(|w| capital(w.text)) && inside[0].range.start != scope.sentence.range.start {
        return None;
    }
    if NAMING.contains(&behind)
        || NAMING.contains(&lead)
        || SPEECH.contains(&lead)
        || (!matches!(lead, "your" | "another" | "his" | "her" | "their") && any_before(scope, words.start, 2, SPEECH))
        || matches!(
            behind,
            "is" | "means" | "refers" | "stands" | "as" | "instead" | "with" | "appears" | "here" | "and" | "or" | "in" | "vs" | "versus"
        ) && !matches!(lead, "your" | "another")
    {
        return None;
    }
    let claimed = inside.iter().any(|w| CLAIMED.contains(&w.norm.as_str()));
    let praised =
        matches!(lead, "great" | "brilliant" | "lovely" | "nice" | "wonderful" | "clever" | "amazing" | "latest" | "little" | "famous");
    let owner = if praised { before(scope, words.start, 2) } else { lead };
    let p: f32 = match owner {
        "your" | "ur" => 0.76,
        "another" | "yet" => 0.64,
        "his" | "her" | "their" | "these" | "those" | "such" | "some" | "this" | "that" | "our" if claimed => 0.64,
        _ if lead.ends_with("'s") && claimed => 0.6,
        "you" | "u" | "you've" | "you're" if claimed => 0.76,
        "they" | "he" | "she" | "somebody" | "someone" if claimed => 0.6,
        "the" | "a" | "an" | "of" | "for" | "by" if claimed => 0.5,
        "very" | "so" | "real" | "really" | "being" | "are" | "is" | "was" | "were" if claimed => 0.52,
        _ if praised => 0.6,
        _ => return None,
    };
    let p = if claimed { p + 0.06 } else { p - 0.08 };
    Some(if matches!(owner, "my" | "our") || scope.has_any(&["lol", "haha"]) { p - 0.3 } else { p })
}
