//! # scare-quotes
//!
//! ## What it flags
//! Quotation marks that take back the word inside: *your "fix"*, *the so-called "senior"*, *another "quick improvement"*, *he "forgot"*, *closed as "resolved", apparently*.
//! What counts: whose word it is (*your*, *the seller's*, *calls himself a*), what somebody is said to have done (*a person who "checked"*, *thanks for "sharing"*), and
//! irony around it (*so much for*, *let me guess*).
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

use super::scare_words::{BETTERS, CLAIMED, MOCKING, NAMING, SPEECH};
use crate::document::{InlineKind, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::lexicon::{any_before, before, norm};
use crate::rules::scope::{Scope, Word, is_second_person};
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
        // "The "savings" you announced".
        let promised =
            before(scope, words.start, 1) == "the" && matches!(norm(scope, words.end), "you" | "they" | "he" | "she") && words.len() <= 4;
        // A verb of saying somewhere near makes most marks a quotation, but not those that the words before them disown.
        let aloud = words.len() <= 6
            && (disowned(scope, &words).is_some()
                || is_framed(scope, &words)
                || matches!(before(scope, words.start, 1), "so" | "very" | "really" | "such")
                || (before(scope, words.start, 1) == "for" && matches!(before(scope, words.start, 2), "thanks" | "you"))
                || (matches!(before(scope, words.start, 1), "a" | "an")
                    && scope.has_any(&["told", "promised"])
                    && !NAMING.contains(norm(scope, words.end))));
        if inline.kind == InlineKind::ReportedSpeech && !owned && !promised && !aloud {
            continue;
        }
        if let Some(p) = mockery(scope, &words) {
            // "Thanks for your "support"": the thanks are part of the mockery, and protect nothing.
            let thanks = scope.words[..words.start].iter().rposition(|w| matches!(w.norm.as_str(), "thanks" | "thank" | "cheers"));
            let from = thanks.filter(|&i| words.start - i <= 5).unwrap_or(words.start);
            out.push(Hit { fix: ADVICE, ..Hit::new(from..words.end, p) });
        }
    }
}

fn words_in(scope: &Scope<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let from = scope.words.iter().position(|w| w.range.start >= range.start)?;
    let to = scope.words.iter().rposition(|w| w.range.end <= range.end)? + 1;
    (from < to).then_some(from..to)
}

/// How likely the marks mock; `None` where they name, quote or define.
fn mockery(scope: &Scope<'_>, words: &Range<usize>) -> Option<f32> {
    let inside: Vec<_> = scope.words[words.clone()].iter().filter(|w| !w.is_punctuation()).collect();
    let lead = before(scope, words.start, 1);
    let behind = norm(scope, words.end);
    let so_called = lead == "called" && before(scope, words.start, 2) == "-" && before(scope, words.start, 3) == "so"
        || lead == "so-called"
        || (lead == "called" && before(scope, words.start, 2) == "so");
    if inside.is_empty()
        || inside.len() > 4
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
    if let Some(p) = disowned(scope, words) {
        return Some(p);
    }
    let claimed = inside.iter().any(|w| CLAIMED.contains(w.norm.as_str()));
    let mocking = scope.words.iter().any(|w| !w.quoted && MOCKING.contains(w.norm.as_str()));
    // "Closed as "resolved", apparently": even a status can be mocked.
    if claimed && mocking && lead == "as" && !matches!(behind, "in" | "on" | "here" | "by") && !scope.is_question() {
        return Some(0.71);
    }
    if names_something(scope, words) || is_defined(scope) {
        return None;
    }
    // "our last "offsite"": the owner stands before another word.
    let adjective =
        !matches!(lead, "and" | "or" | "," | "to" | "not") && scope.words.get(words.start.wrapping_sub(1)).is_some_and(Word::is_word);
    let owner = if !is_owner(lead) && adjective && is_owner(before(scope, words.start, 2)) { before(scope, words.start, 2) } else { lead };
    let last = inside[inside.len() - 1].norm.as_str();
    let by_owner = owned(scope, words, owner, claimed, mocking).unwrap_or(0.0);
    let p = by_owner.max(by_form(scope, words, claimed, mocking));
    if p == 0.0 {
        return None;
    }
    Some(if (owner == "my" && !(BETTERS.contains(last) || is_role(last))) || scope.has_any(&["haha", "hehe", "nickname", "nicknamed"]) {
        p - 0.3
    } else {
        p
    })
}

/// By what stands before the marks.
fn owned(scope: &Scope<'_>, words: &Range<usize>, owner: &str, claimed: bool, mocking: bool) -> Option<f32> {
    let lead = before(scope, words.start, 1);
    let mut inside = scope.words[words.clone()].iter().filter(|w| !w.is_punctuation()).map(|w| w.norm.as_str());
    let first = inside.next().unwrap_or_default();
    let last = inside.next_back().unwrap_or(first);
    let deed = claimed || (first.len() > 4 && (first.ends_with("ed") || first.ends_with("ing")));
    let betters = BETTERS.contains(last);
    let relative = matches!(norm(scope, words.end), "you" | "he" | "she" | "they" | "we" | "i" | "that" | "who" | "from");
    Some(match owner {
        _ if owner.ends_with("'s") && is_second_person(before(scope, words.start, 2)) => 0.73,
        "your" | "ur" if claimed => 0.82,
        "your" | "ur" => 0.72,
        "another" | "yet" => {
            if claimed {
                0.74
            } else {
                0.66
            }
        }
        "his" | "her" | "their" | "these" | "those" | "such" | "some" | "this" | "that" if claimed => 0.73,
        "our" if betters => 0.73,
        "his" | "her" | "their" if mocking => 0.71,
        "my" if betters => 0.72,
        _ if owner.ends_with("'s")
            && !matches!(owner, "it's" | "that's" | "what's" | "let's" | "here's" | "there's")
            && claimed
            && !norm(scope, words.end).is_empty()
            && norm(scope, words.end) != "." =>
        {
            0.72
        }
        "it's" | "that's" if claimed && mocking => 0.71,
        "you" | "u" | "you've" | "you're" | "youre" if deed => 0.8,
        "they" | "he" | "she" | "somebody" | "someone" | "they've" | "he's" | "she's" | "they're" | "who" if deed => 0.73,
        // "had to "investigate"", "the vet who "treated" him", "were never "consulted"".
        "to" if deed
            && is_aimed(scope)
            && !matches!(before(scope, words.start, 2), "refers" | "set" | "changed" | "renamed" | "equal" | "changes" | "switch") =>
        {
            0.72
        }
        "so" | "very" | "real" | "really" | "how" | "too" | "oh" | "such" | "extremely" | "incredibly" => {
            if claimed || mocking {
                0.74
            } else {
                0.72
            }
        }
        "being" | "been" | "are" | "is" | "was" | "were" | "has" | "have" | "had" | "got" | "just" | "only" | "already" | "finally"
        | "still" | "never"
            if deed && (mocking || scope.addresses_reader()) && !scope.is_question() =>
        {
            0.72
        }
        "being" | "been" | "were" | "has" | "have" | "finally" if deed && claimed => 0.71,
        "the" | "a" | "an" if claimed && (relative || mocking || is_aimed(scope) || is_harm(scope)) => 0.72,
        "of" | "for" | "by" | "with" | "and" | "in" | "from" if claimed && (mocking || is_aimed(scope)) => 0.71,
        "great" | "brilliant" | "lovely" | "nice" | "wonderful" | "clever" | "amazing" | "latest" | "little" | "famous" | "fantastic"
        | "fancy" | "big" => 0.72,
        "the" | "a" | "an" if claimed && norm(scope, 0) == "so" && matches!(norm(scope, 1), "this" | "that" | "that's" | "these") => 0.72,
        "the" | "a" | "an" if claimed => 0.55,
        _ if claimed
            && !matches!(lead, "in" | "inside" | "to" | "for" | "of" | "")
            && !any_before(scope, words.start, 3, &["inside", "in"])
            && any_before(scope, words.start, 3, &["another", "such"]) =>
        {
            0.73
        }
        // The sentence opens with it, or a verb of living off it goes before.
        _ if claimed && words.start <= 2 && mocking => 0.71,
        // "your colleague "fixed" it"
        _ if claimed && is_verb(first) && is_aimed(scope) && !matches!(lead, "or" | "," | "the" | "a") => 0.71,
        _ if lead.is_empty() && claimed => 0.5,
        _ => return None,
    })
}

/// Words before the marks that say whose word it is, and that it is not the author's: "what you call", "calls himself a", "your idea of", "passes for".
fn disowned(scope: &Scope<'_>, words: &Range<usize>) -> Option<f32> {
    let last = scope.words[words.clone()].iter().rev().find(|w| !w.is_punctuation()).map_or("", |w| w.norm.as_str());
    let at = if matches!(before(scope, words.start, 1), "a" | "an" | "the" | "our" | "my") { words.start - 1 } else { words.start };
    let (one, two, three) = (before(scope, at, 1), before(scope, at, 2), before(scope, at, 3));
    let person = |w: &str| matches!(w, "you" | "he" | "she" | "they" | "u");
    let called = matches!(one, "call" | "calls" | "called")
        && person(two)
        && (three == "what" || three == "that" || three == "this" || three.is_empty());
    let himself = matches!(one, "himself" | "herself" | "themselves" | "yourself" | "yourselves" | "itself") && two.starts_with("call");
    let idea = one == "of" && matches!(two, "idea" | "definition" | "version" | "notion" | "understanding" | "kind" | "brand");
    let owner = idea && !matches!(three, "the" | "a" | "no" | "");
    let counts = matches!((two, one), ("counts" | "qualifies" | "masquerading", "as") | ("passes" | "pass" | "passed", "for"));
    let exclaimed = before(scope, words.start, 1) == "a" && before(scope, words.start, 2) == "what" && !scope.is_question();
    let role = one == "as" && at < words.start && CLAIMED.contains(last) && is_aimed(scope);
    // "The council calls this "consultation"."
    let dubbed = matches!(one, "this" | "that" | "it")
        && matches!(two, "calls" | "call")
        && !matches!(three, "we" | "i" | "i'd" | "would" | "to" | "people");
    let dubbed = dubbed && CLAIMED.contains(last);
    (called || himself || owner || counts || exclaimed || role || dubbed || is_framed(scope, words)).then_some(0.76)
}

/// The sentence opens as irony does: "so much for "open" source", "good luck finding a "real" teacher", "let me guess, it "works on your machine"".
fn is_framed(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    const FRAMES: &[&[&str]] = &[
        &["so", "much", "for"],
        &["good", "luck", "with"],
        &["good", "luck", "finding"],
        &["good", "luck", "getting"],
        &["let", "me", "guess"],
        &["nice", "to", "see"],
        &["nice", "to", "know"],
        &["good", "to", "know"],
        &["good", "to", "see"],
        &["glad", "to", "see"],
        &["funny", "how"],
        &["it's", "funny", "how"],
        &["interesting", "how"],
        &["love", "how"],
        &["i", "love", "how"],
        &["amazing", "how"],
        &["congratulations", "on"],
        &["must", "be", "nice"],
        &["welcome", "to", "the"],
        &["how", "very"],
        &["i'm", "sure", "the"],
        &["i'm", "sure", "that"],
        &["i", "bet"],
    ];
    let lead = before(scope, words.start, 1);
    let named = NAMING.contains(lead) || NAMING.contains(norm(scope, words.end)) || SPEECH.contains(lead) || lead == ",";
    let lower = scope.words[words.clone()].iter().all(|w| !w.is_word() || w.text.starts_with(char::is_lowercase));
    let at = scope.starts();
    let opens = |from: usize| FRAMES.iter().any(|f| f.iter().enumerate().all(|(k, w)| norm(scope, from + k) == *w));
    lower && !named && at.into_iter().any(opens)
}

/// Somebody by his trade, by his place in a family or by his office.
fn is_role(word: &str) -> bool {
    #[rustfmt::skip]
    const ROLES: &[&str] = &[
        "nurse", "doctor", "boss", "committee", "board", "management", "council", "chairman", "chair", "chairwoman", "staff", "team", "son", "daughter",
        "wife", "husband", "vet", "coach", "landlord", "landlady", "school", "club", "company", "government", "mayor", "police", "captain", "guide",
        "chef", "cook", "colleague", "friend", "cousin", "uncle", "aunt", "kid", "child", "parent", "parents", "neighbour", "neighbours", "people",
        "guy", "guys", "man", "woman", "boy", "girl", "student", "students", "head", "principal", "secretary", "bank", "office", "department", "family",
        "intern", "client", "patient", "ref", "agent", "pilot", "priest", "judge", "host", "bride", "groom", "mum", "mom", "dad", "support", "airline",
        "restaurant", "university",
    ];
    #[rustfmt::skip]
    const THINGS: &[&str] = &[
        "server", "browser", "compiler", "parser", "number", "order", "error", "folder", "parameter", "container", "computer", "pointer", "header",
        "footer", "filter", "buffer", "wrapper", "handler", "loader", "letter", "paper", "answer", "layer", "register", "router", "adapter",
        "scheduler", "installer", "linter", "formatter", "editor", "monitor", "operator", "iterator", "constructor", "vector", "cursor", "color",
        "list", "never", "ever", "either", "however", "other", "after", "under", "over", "user", "driver", "docker", "provider", "printer", "timer",
        "counter", "logger", "worker",
    ];
    let word = word.strip_suffix("'s").unwrap_or(word);
    let one = word.strip_suffix('s').unwrap_or(word);
    ROLES.contains(&word) || (one.len() > 4 && !THINGS.contains(&one) && ["er", "or", "ist", "ian"].iter().any(|e| one.ends_with(e)))
}

/// By what is inside the marks, whoever owns it.
fn by_form(scope: &Scope<'_>, words: &Range<usize>, claimed: bool, mocking: bool) -> f32 {
    #[rustfmt::skip]
    const PLAIN: &[&str] = &[
        "only", "apply", "reply", "family", "early", "daily", "weekly", "monthly", "nightly", "assembly", "supply", "anomaly", "multiply", "readonly",
        "rely", "july", "italy", "yearly", "hourly", "assembly", "locally", "globally", "manually", "automatically", "fully", "partially", "directly",
    ];
    let inside: Vec<&str> = scope.words[words.clone()].iter().filter(|w| !w.is_punctuation()).map(|w| w.norm.as_str()).collect();
    let (first, last) = (inside[0], inside[inside.len() - 1]);
    let (lead, behind) = (before(scope, words.start, 1), norm(scope, words.end));
    let to_whom = (norm(scope, words.end), norm(scope, words.end + 1));
    let meant = is_aimed(scope) || mocking;
    let technical =
        inside.iter().any(|w| NAMING.contains(w)) || matches!(lead, "and" | "or" | "," | "/" | ":" | "(" | "with" | "as" | "=" | "than");
    // He "accidentally" deleted it.
    if inside.len() == 1 && first.len() > 5 && first.ends_with("ly") && !PLAIN.contains(&first) {
        return if meant { 0.76 } else { 0.72 };
    }
    // Which is "normal" for you.
    let copula = matches!(lead, "is" | "was" | "are" | "were" | "it's" | "that's" | "being" | "seem" | "seems" | "be" | "am");
    if copula && to_whom.0 == "for" && matches!(to_whom.1, "you" | "him" | "her" | "them" | "some") {
        return 0.74;
    }
    // She was "too busy".
    let somebody = matches!(before(scope, words.start, 2), "you" | "he" | "she" | "they" | "who" | "everyone" | "nobody");
    if (copula && somebody || matches!(lead, "you're" | "he's" | "she's" | "they're"))
        && (claimed || matches!(first, "too" | "so" | "very" | "not" | "just"))
    {
        return 0.73;
    }
    // Thanks for "sharing" my photos; please stop "improving" my recipes.
    let doing = inside.len() == 1 && first.len() > 5 && first.ends_with("ing") && !NAMING.contains(first);
    let personal = scope.addresses_reader() || scope.has_any(&["my", "me", "our", "us", "he", "she", "they", "his", "her", "their"]);
    if doing && personal && matches!(lead, "for" | "stop" | "done" | "keep" | "kept" | "busy" | "finished" | "stopped" | "enough") {
        return 0.73;
    }
    // The committee "decided" this before we came.
    if inside.len() == 1 && first.len() > 5 && first.ends_with("ed") && is_role(lead) && verb_goes_on(scope, words.end) {
        return 0.72;
    }
    // The seller's "mint condition".
    let owned = lead.ends_with("'s") && is_role(lead) && scope.words.get(words.end).is_some_and(Word::is_word);
    if owned && !NAMING.contains(behind) && !technical {
        return 0.71;
    }
    // We were told that this was a "family" company; somehow the "missing" parcel was at your desk.
    let assured =
        scope.has_any(&["told", "promised", "assured", "supposed", "advertised", "supposedly", "allegedly", "somehow", "apparently"]);
    if assured && matches!(lead, "a" | "an" | "the" | "this" | "our") && !technical && !NAMING.contains(behind) && (claimed || personal) {
        return 0.72;
    }
    // The nurse "checked" on him.
    let object = matches!(
        behind,
        "on" | "to" | "him" | "her" | "them" | "us" | "me" | "it" | "our" | "my" | "your" | "his" | "the" | "at" | "for" | "with" | "after"
    );
    let subject = scope.words.get(words.start.wrapping_sub(1)).is_some_and(Word::is_word)
        && !matches!(lead, "the" | "a" | "an" | "in" | "of" | "on" | "to" | "for" | "is" | "as" | "by" | "not" | "be");
    if claimed && is_verb(first) && first == last && object && subject && !scope.is_question() && !technical {
        return 0.72;
    }
    // "a "great job" of hiding the costs", "must be nice to "work" from home".
    if inside.len() > 1
        && matches!(first, "great" | "good" | "nice" | "excellent" | "amazing" | "wonderful" | "hard" | "new")
        && meant
        && !technical
    {
        return 0.72;
    }
    let set = matches!(
        before(scope, words.start, 2),
        "refers" | "set" | "changed" | "renamed" | "equal" | "changes" | "switch" | "defaults" | "default"
    );
    if claimed && lead == "to" && mocking && !set {
        return 0.72;
    }
    if !claimed || technical {
        return 0.0;
    }
    let opens = matches!(lead, "the" | "these" | "those" | "this" | "that" | "our") && words.start <= 2;
    let verb = scope.words.get(words.end).is_some_and(Word::is_word) && !NAMING.contains(behind);
    let against =
        is_harm(scope) || scope.has_any(&["but", "no", "not", "without", "nothing", "half", "only", "again", "paid", "expensive"]);
    if matches!(lead, "the" | "a" | "an" | "these" | "those" | "this" | "that" | "our" | "some" | "such" | "and" | "of" | "with")
        && (meant || against)
        && (opens || meant)
    {
        return 0.71;
    }
    // "My "friend" told everybody", "Doctor Lee's "bedside manner"".
    if opens && verb && !matches!(behind, "is" | "means" | "of" | "in" | "for") {
        return 0.71;
    }
    if lead == "my" && verb && (BETTERS.contains(last) || is_role(last)) && behind != "is" { 0.72 } else { 0.0 }
}

/// Something follows that the verb acts on, or the sentence ends.
fn verb_goes_on(scope: &Scope<'_>, at: usize) -> bool {
    !NAMING.contains(norm(scope, at)) && norm(scope, at) != "is" && norm(scope, at) != "means"
}

/// A verb form, as far as its end tells.
fn is_verb(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
        || matches!(word, "forgot" | "lost" | "taught" | "fix" | "help" | "work")
}

fn is_owner(word: &str) -> bool {
    matches!(word, "your" | "ur" | "his" | "her" | "their" | "our" | "another" | "these" | "those" | "such" | "some" | "this" | "that")
        || word.ends_with("'s")
}

/// A label, a title, a definition, a display or somebody's speech stands beside the marks.
fn names_something(scope: &Scope<'_>, words: &Range<usize>) -> bool {
    let (lead, behind) = (before(scope, words.start, 1), norm(scope, words.end));
    let own = matches!(lead, "your" | "ur" | "another" | "his" | "her" | "their") || (lead.ends_with("'s") && is_role(lead));
    NAMING.contains(behind)
        || NAMING.contains(lead)
        || (SPEECH.contains(lead) && !is_owner(lead))
        || (!own && (words.start.saturating_sub(2)..words.start).any(|i| SPEECH.contains(norm(scope, i))))
        || (matches!(behind, "is" | "means" | "refers" | "stands" | "as" | "instead" | "appears" | "here" | "or" | "vs" | "versus")
            && !own
            && !matches!(lead, "this" | "that" | "these" | "those" | "our"))
}

/// The sentence is about words: it spells, defines, labels, prints.
fn is_defined(scope: &Scope<'_>) -> bool {
    scope.has_any(&[
        "spelled",
        "spelt",
        "defined",
        "definition",
        "pronounced",
        "synonym",
        "latin",
        "label",
        "labelled",
        "labeled",
        "button",
        "screen",
        "column",
        "checkbox",
        "ticked",
        "translates",
        "noun",
        "verb",
        "adjective",
        "string",
        "tagged",
        "prints",
        "survey",
        "nicknamed",
        "click",
        "dropdown",
    ]) || scope.words.iter().any(|w| w.kind == TokenKind::Code)
}

/// Somebody is meant: the reader, or people who are not here.
fn is_aimed(scope: &Scope<'_>) -> bool {
    scope.addresses_reader()
        || scope.has_any(&[
            "they",
            "he",
            "she",
            "his",
            "her",
            "their",
            "them",
            "us",
            "me",
            "management",
            "council",
            "boss",
            "landlord",
            "who",
            "somebody",
            "someone",
        ])
}

/// What the thing so called has done.
fn is_harm(scope: &Scope<'_>) -> bool {
    scope.has_any(&[
        "broke", "broken", "breaks", "cost", "costs", "lost", "missed", "ruined", "removed", "took", "takes", "deleted", "crashed",
        "crashes", "failed", "fails", "doubled", "doubles", "worse", "slower", "wrong", "never", "nobody", "nothing", "without", "leaked",
        "leaks", "burned", "burnt", "wasted", "hurt", "late", "twice", "again", "still", "flooded", "stopped", "stole", "forgot", "away",
        "empty", "cold", "useless",
    ])
}
