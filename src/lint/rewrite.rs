//! From a rule's [`Fix`] to a suggestion: the words to leave out or to put in their place, as edits of the original, and
//! the sentence as it would read then.
//!
//! An edit is offered only where it can be made without touching markup, where what remains is a sentence, and where the new sentence is not
//! flagged for something that the old one was not. Where a warning stays in it all the same, it is no model to be copied: the suggestion then says what to
//! do ("leave out …").

use super::evidence::Candidate;
use super::{Level, RULES};
use crate::document::{Document, TokenKind};
use crate::fix::{Applicability, Edit, Suggestion};
use crate::rules::Fix;
use crate::rules::scope::{Scope, Word};
use std::ops::Range;

pub(super) fn suggestions(document: &Document, scope: &Scope<'_>, candidate: &Candidate) -> Vec<Suggestion> {
    let (text, applicability) = match candidate.fix {
        Fix::None => return Vec::new(),
        Fix::Advice(title) => return vec![advice(title)],
        Fix::Delete => ("", Applicability::Safe),
        Fix::DeleteUnsafe => ("", Applicability::Unsafe),
        Fix::Replace(text) => (text, Applicability::Unsafe),
    };
    edit(document, scope, candidate, text, applicability).into_iter().collect()
}

fn advice(title: &str) -> Suggestion {
    Suggestion { title: title.to_owned(), applicability: Applicability::Manual, edits: Vec::new(), readers_after: None }
}

fn edit(document: &Document, scope: &Scope<'_>, candidate: &Candidate, text: &str, applicability: Applicability) -> Option<Suggestion> {
    let sentence = scope.sentence.range.clone();
    let (range, replacement) = if text.is_empty() {
        without(scope, candidate.range.clone())?
    } else {
        (candidate.range.clone(), cased(scope, &candidate.range, text))
    };
    let prose = scope.block;
    let new = format!("{}{replacement}{}", prose.slice(sentence.start..range.start), prose.slice(range.end..sentence.end));
    let new = new.trim().to_owned();
    if !new.contains(char::is_alphanumeric) {
        return None;
    }
    let (before, after) = (super::pattern_rules(prose.slice(sentence.clone())), super::pattern_rules(&new));
    if after.iter().any(|rule| *rule == candidate.rule || !before.contains(rule)) {
        return None;
    }
    let edits = if prose.is_editable(&document.source, range.clone()) {
        let source = prose.source_range(range.clone());
        // A line break inside a paragraph reads as a space: the original must hold the very words.
        let same = document.source.get(source.clone())?.split_whitespace().eq(prose.slice(range.clone()).split_whitespace());
        if same { vec![Edit { span: document.span(prose, range), range: source, replacement }] } else { Vec::new() }
    } else {
        Vec::new()
    };
    let title = if after.iter().any(|rule| RULES[*rule].level >= Level::Warning) {
        instruction(scope, &candidate.range, text)
    } else {
        // Shown as it stands in the original, markup and code included.
        let shown = edits.first().and_then(|edit| {
            let whole = prose.source_range(sentence.clone());
            let before = document.source.get(whole.start.min(edit.range.start)..edit.range.start)?;
            let after = document.source.get(edit.range.end..whole.end.max(edit.range.end))?;
            Some(format!("{before}{}{after}", edit.replacement).split_whitespace().collect::<Vec<_>>().join(" "))
        });
        shown.unwrap_or(new)
    };
    let applicability = if edits.is_empty() { Applicability::Manual } else { applicability };
    Some(Suggestion { title, applicability, edits, readers_after: None })
}

/// What to do, where the sentence that it makes is not to be shown as a good one. See [`Suggestion::is_instruction`].
fn instruction(scope: &Scope<'_>, range: &Range<usize>, text: &str) -> String {
    let words = scope.block.slice(range.clone()).trim_end_matches([',', ':', ' ']);
    if text.is_empty() { format!("leave out \"{words}\"") } else { format!("put \"{text}\" in place of \"{words}\"") }
}

/// Leaving words out: with the comma or dash that set them off, and a capital on what then starts the sentence. `None` where the clause goes on
/// behind the words ("as I already said yesterday, …"), since what remains would say something else.
fn without(scope: &Scope<'_>, range: Range<usize>) -> Option<(Range<usize>, String)> {
    let words = &scope.words;
    let found = |w: &Word<'_>| range.start <= w.range.start && w.range.end <= range.end && !w.is_punctuation();
    let first = words.iter().position(found)?;
    let last = words.iter().rposition(found)?;
    let (from, to) = (words[first].range.start, words[last].range.end);
    let before = first.checked_sub(1).and_then(|i| words.get(i));
    // Behind an address ("Anna, …") or a "but" a sentence starts, too.
    let opens = !words[..first].iter().any(Word::is_word);
    let starts = opens || scope.starts().contains(&first);
    if before.is_some_and(|w| w.norm == "(") {
        let close = words.get(last + 1).filter(|w| w.norm == ")")?;
        return Some((words.get(first.checked_sub(2)?)?.range.end..close.range.end, String::new()));
    }
    if is_end(words, last + 1) {
        // The space goes, too, and a comma or dash that led up to the words.
        let kept = words[..first].iter().rev().find(|w| !is_separator(w)).filter(|w| !is_opening(w) && !starts)?;
        return Some((kept.range.end..to, String::new()));
    }
    let separator = words.get(last + 1).filter(|w| is_separator(w));
    // "finally-released": a hyphen sets nothing off.
    if separator.is_some_and(|w| w.norm == "-" && w.range.start == to) {
        return None;
    }
    let at = last + 1 + usize::from(separator.is_some());
    let next = words.get(at).filter(|w| !w.is_punctuation())?;
    if opens {
        return opening(scope, first..last + 1, separator.is_some(), at).then(|| capital(&words[first], next)).flatten();
    }
    let before = before?;
    let Some(separator) = separator else {
        // One word in the middle of a clause ("thanks for finally calling") leaves the clause whole; more than one may not.
        let article = (before.norm == "a" && is_vowel(next)) || (before.norm == "an" && !is_vowel(next));
        return (first == last && !article).then(|| (from..next.range.start, String::new()));
    };
    if starts && !opening(scope, first..last + 1, true, at) {
        return None;
    }
    if !is_separator(before) {
        if first == last {
            return None;
        }
        // "But as I said, it is closed." "It is closed as I said, so come tomorrow."
        return if starts {
            Some((from..next.range.start, String::new()))
        } else {
            is_linked(next).then(|| (before.range.end..to, String::new()))
        };
    }
    if before.norm.chars().next() != separator.norm.chars().next() {
        return None;
    }
    // "It is closed, as I said, so come tomorrow" keeps one comma; "we agreed, as I said, to ship" none.
    if starts || is_linked(next) {
        return Some((before.range.end..separator.range.end, String::new()));
    }
    // "We closed, as I said, the shop": whether a clause begins there cannot be told.
    let unclear =
        matches!(next.norm.as_str(), "the" | "a" | "an" | "my" | "our" | "your" | "his" | "her" | "this" | "that" | "there" | "these");
    (!unclear).then(|| words.get(first.checked_sub(2)?).map(|kept| (kept.range.end..separator.range.end, String::new()))).flatten()
}

/// The words `found` open the sentence. True where what stands from word `at` on is one without them.
fn opening(scope: &Scope<'_>, found: Range<usize>, separated: bool, at: usize) -> bool {
    let words = &scope.words;
    let norm = |i: usize| words.get(i).map_or("", |w| w.norm.as_str());
    let last = norm(found.end.saturating_sub(1));
    // Whoever was told, and what, is still to come.
    if matches!(last, "told" | "asked" | "reminded" | "advised" | "warned" | "informed") {
        return false;
    }
    if separated {
        // "As I said, and as Anna said, …", "As I said, twice, …", "No offence, Bob, but …": more of the same before the sentence begins.
        let more = words[at..].iter().take(4).any(|w| w.norm.starts_with([',', '–', '—']));
        return !more && !matches!(norm(at), "and" | "but" | "or" | "nor" | "so" | "which" | "who" | "whom" | "whose");
    }
    if matches!(last, "but" | "that") {
        return true;
    }
    let adverb = found.len() == 1 && (last.ends_with("ly") || last == "duh");
    match norm(at) {
        "i" | "i'm" | "i've" | "i'll" | "i'd" | "we" | "we're" | "we've" | "we'll" | "he" | "he's" | "she" | "she's" | "they"
        | "they're" | "they've" | "it's" | "there's" | "you're" => true,
        "you" | "it" | "this" | "that" | "the" | "a" | "an" | "my" | "our" | "there" => adverb || is_clause(scope, at),
        _ => false,
    }
}

/// A verb is to come before the next stop, and what stands at `at` is no time ("as I said the other day, …").
fn is_clause(scope: &Scope<'_>, at: usize) -> bool {
    const TIMES: &[&str] =
        &["day", "days", "week", "month", "year", "morning", "evening", "afternoon", "night", "time", "times", "weekend", "minute"];
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "has", "have", "had", "hasn't", "haven't", "does", "do", "did", "doesn't",
        "don't", "didn't", "can", "can't", "cannot", "could", "couldn't", "will", "won't", "would", "wouldn't", "should", "shouldn't", "must", "may", "might",
        "need", "needs",
    ];
    let clause = || scope.words[at..].iter().take_while(|w| !w.is_punctuation());
    !clause().take(5).any(|w| TIMES.contains(&w.norm.as_str())) && clause().skip(1).any(|w| VERBS.contains(&w.norm.as_str()))
}

/// From the first of the words to be left out to `next`, which takes over its capital. Names such as `iOS` or `foo_bar` keep their spelling.
fn capital(first: &Word<'_>, next: &Word<'_>) -> Option<(Range<usize>, String)> {
    if next.kind != TokenKind::Word {
        // "1." or a code span at the start of a line could become markup.
        return None;
    }
    let is_name = next.text.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric() || c == '_' || c == '.');
    let from = first.range.start;
    if is_name || !first.text.starts_with(char::is_uppercase) {
        return Some((from..next.range.start, String::new()));
    }
    let letter = next.text.chars().next()?;
    Some((from..next.range.start + letter.len_utf8(), letter.to_uppercase().collect()))
}

/// A comma, colon or dash.
fn is_separator(word: &Word<'_>) -> bool {
    word.is_punctuation() && word.norm.starts_with([',', ':', '-', '–', '—'])
}

fn is_opening(word: &Word<'_>) -> bool {
    word.norm.starts_with(['(', '[', '"', '“', '„', '«', '\''])
}

/// Nothing more is said in the clause: a full stop, a semicolon, or emoji at the end.
fn is_end(words: &[Word<'_>], at: usize) -> bool {
    let rest = words.get(at..).unwrap_or_default();
    rest.first().is_none_or(|w| w.norm.starts_with(['.', '!', '?', '…', ';']))
        || rest.iter().all(|w| w.kind == TokenKind::Emoji || (w.is_punctuation() && w.norm.starts_with(['.', '!', '?', '…'])))
}

/// A clause of its own begins with the word, so the comma before it stays.
fn is_linked(word: &Word<'_>) -> bool {
    matches!(
        word.norm.as_str(),
        "and"
            | "but"
            | "or"
            | "nor"
            | "so"
            | "because"
            | "since"
            | "although"
            | "though"
            | "while"
            | "yet"
            | "which"
            | "who"
            | "where"
            | "when"
            | "if"
            | "i"
            | "i'm"
            | "i've"
            | "i'll"
            | "we"
            | "we're"
            | "we've"
            | "we'll"
            | "you"
            | "you're"
            | "he"
            | "he's"
            | "she"
            | "she's"
            | "they"
            | "they're"
            | "it"
            | "it's"
    )
}

fn is_vowel(word: &Word<'_>) -> bool {
    word.norm.starts_with(['a', 'e', 'i', 'o', 'u'])
}

/// The replacement begins as the words it replaces do.
fn cased(scope: &Scope<'_>, range: &Range<usize>, text: &str) -> String {
    let capital = scope.block.slice(range.clone()).starts_with(char::is_uppercase);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if capital => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}
