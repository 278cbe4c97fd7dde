//! # curt
//!
//! ## What it flags
//! A message, or a paragraph of a message, that is so short or so cold that the reader wonders: "No.", "Wrong.", "Read the docs.", "Not a bug.", "Redo this.",
//! "Sold. Stop asking." Where it is the whole message, it counts as a warning.
//!
//! ## How it can be read
//! As anger, or as "you are not worth a sentence". Who writes it is often only busy.
//!
//! ## When it is fine
//! Short in a friendly way ("Sure, done!", "LGTM", "Thanks!"), plain answers ("No, it isn't.", and "No." to a question), lists, headings, commit subjects,
//! documentation.
//!
//! ## Instead
//! Add the reason, or a friendly word.
//!
//! ## Evidence
//! Byron (2008), "Carrying too heavy a load?": neutral messages are read as more negative than they were meant. Gunraj et al. (2016), "Texting
//! insincerely": one-word answers that end with a full stop are found less sincere.

use super::curt_words::{COLDER, KIND, ORDERS};
use super::reply_words::is_yes_or_no;
use crate::document::{BlockKind, Genre, TokenKind};
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::scope::Scope;
use crate::rules::{Hit, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "curt",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "so short that it can seem annoyed",
    reading: "it can read as anger, or as \"you are not worth a sentence\"",
    help: "Add the reason, or a friendly word.",
    label: Some(Label::Curt),
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("curt.rs"),
};

/// What is said in so few words, and how likely it wonders. Lower case, without punctuation.
const COLD: &[(&str, f32)] = &[
    ("no", 0.78),
    ("nope", 0.7),
    ("nah", 0.6),
    ("wrong", 0.84),
    ("incorrect", 0.76),
    ("false", 0.7),
    ("rejected", 0.76),
    ("denied", 0.76),
    ("declined", 0.6),
    ("closed", 0.6),
    ("next", 0.7),
    ("not a bug", 0.72),
    ("won't fix", 0.74),
    ("wontfix", 0.72),
    ("works for me", 0.6),
    ("works here", 0.62),
    ("duplicate", 0.6),
    ("not interested", 0.76),
    ("not happening", 0.78),
    ("not now", 0.72),
    ("not today", 0.55),
    ("busy", 0.66),
    ("can't", 0.6),
    ("cannot", 0.6),
    ("read the docs", 0.84),
    ("read the manual", 0.84),
    ("read the faq", 0.82),
    ("read the rules", 0.8),
    ("read the sidebar", 0.8),
    ("read the readme", 0.8),
    ("read the thread", 0.8),
    ("read the email", 0.78),
    ("read it again", 0.8),
    ("see docs", 0.72),
    ("see the docs", 0.7),
    ("see above", 0.72),
    ("see manual", 0.74),
    ("see readme", 0.7),
    ("as discussed", 0.66),
    ("as agreed", 0.62),
    ("already answered", 0.76),
    ("already said", 0.8),
    ("already done", 0.55),
    ("search first", 0.82),
    ("use the search", 0.76),
    ("use search", 0.78),
    ("use the search function", 0.78),
    ("figure it out", 0.86),
    ("work it out", 0.76),
    ("look it up", 0.8),
    ("fix it", 0.74),
    ("fix this", 0.74),
    ("redo this", 0.78),
    ("redo it", 0.78),
    ("do it again", 0.76),
    ("do it over", 0.78),
    ("try again", 0.66),
    ("change it", 0.68),
    ("change this", 0.68),
    ("remove this", 0.62),
    ("remove it", 0.62),
    ("delete this", 0.62),
    ("undo this", 0.66),
    ("rename this", 0.56),
    ("rewrite this", 0.72),
    ("why", 0.56),
    ("explain", 0.76),
    ("and", 0.72),
    ("so", 0.72),
    ("so what", 0.84),
    ("what", 0.55),
    ("nonsense", 0.86),
    ("rubbish", 0.86),
    ("irrelevant", 0.84),
    ("off topic", 0.7),
    ("pointless", 0.84),
    ("useless", 0.86),
    ("not good enough", 0.82),
    ("unacceptable", 0.82),
    ("not acceptable", 0.8),
    ("not convinced", 0.66),
    ("don't care", 0.84),
    ("i don't care", 0.82),
    ("ask someone else", 0.82),
    ("ask somebody else", 0.82),
    ("not my job", 0.85),
    ("not my department", 0.8),
    ("not my area", 0.62),
    ("your call", 0.56),
    ("your problem", 0.84),
    ("your choice", 0.55),
    ("you decide", 0.5),
    ("stop", 0.7),
    ("stop it", 0.76),
    ("enough", 0.78),
    ("again", 0.66),
    ("no idea", 0.5),
    ("no time", 0.72),
    ("no comment", 0.62),
    ("no thanks", 0.4),
    ("do your job", 0.9),
    ("do it", 0.66),
    ("just do it", 0.66),
    ("hurry", 0.74),
    ("late", 0.66),
    ("too late", 0.62),
    ("never", 0.66),
    ("obviously", 0.74),
    ("not really", 0.5),
    ("disagree", 0.66),
    ("disagreed", 0.66),
    ("i disagree", 0.5),
    ("hard no", 0.7),
    ("absolutely not", 0.68),
    ("of course not", 0.62),
    ("and your point is", 0.85),
    ("not helpful", 0.78),
    ("unhelpful", 0.78),
    ("unclear", 0.64),
    ("makes no sense", 0.78),
    ("needs work", 0.64),
    ("bad idea", 0.74),
    ("no you can't", 0.62),
    ("no you don't", 0.66),
    ("not possible", 0.6),
    ("impossible", 0.58),
    ("forget it", 0.76),
    ("never mind then", 0.66),
    ("drop it", 0.8),
    ("moving on", 0.68),
    ("bye", 0.4),
    ("whose idea was this", 0.8),
    ("too long", 0.66),
    ("too long didn't read", 0.76),
    ("tldr", 0.62),
    ("boring", 0.8),
    ("yawn", 0.84),
    ("old news", 0.72),
    ("old", 0.6),
    ("not funny", 0.74),
    ("who asked", 0.86),
    ("who are you", 0.66),
    ("as i said", 0.8),
];

/// Short answers on their own, in a message that somebody else reads. Status words ("Fixed.", "Done.") are left alone.
fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || !is_conversation(scope) || !(scope.is_whole_paragraph() || is_terse_draft(scope)) {
        return;
    }
    let exclaims = scope.words.last().is_some_and(|w| w.norm.contains('!'));
    let said: Vec<&str> = scope.words.iter().filter(|w| !w.is_punctuation()).map(|w| w.norm.as_str()).collect();
    if said.is_empty() || said.len() > 6 || scope.words.iter().any(|w| w.quoted || w.kind == TokenKind::Emoji) || scope.is_warm() {
        return;
    }
    // "No, it isn't." is an answer as it stands, and to a question so is "No."; "no, you can't" may also be an order.
    if is_yes_or_no(&said) && (scope.draft.is_asked || (said.len() > 2 && said[1] != "you")) {
        return;
    }
    let whole = scope.is_whole_draft() || is_framed(scope);
    let Some(p) = cold(&said).or_else(|| order(scope, &said, whole)) else { return };
    let said = said.join(" ");
    let p = if whole { p } else { p - 0.16 };
    // "No!" can be horror in sympathy; "Stop!" a joke.
    let p = if exclaims
        && matches!(said.as_str(), "no" | "stop" | "never" | "what" | "do it" | "next" | "nope" | "just do it" | "again" | "no way")
    {
        p - 0.25
    } else {
        p
    };
    let end = scope.words.len() - scope.words.iter().rev().take_while(|w| w.is_punctuation()).count();
    let from = scope.words.iter().position(|w| !w.is_punctuation()).unwrap_or(0);
    if p > 0.3 && from < end {
        out.push(Hit::new(from..end, p));
    }
}

/// A whole message of so few words that they may be too few: whether they are, the model says where no list knows them.
pub(crate) fn may_be_cold(scope: &Scope<'_>) -> bool {
    let said: Vec<&str> = scope.words.iter().filter(|w| !w.is_punctuation()).map(|w| w.norm.as_str()).collect();
    scope.is_personal()
        && is_conversation(scope)
        && scope.draft.words <= 12
        && (scope.is_whole_draft() || is_framed(scope) || is_terse_draft(scope))
        && (2..=8).contains(&said.len())
        && !scope.block.text.contains('!')
        && !scope.is_warm()
        && scope.words.iter().all(|w| !w.quoted && w.kind != TokenKind::Emoji)
        && !(is_yes_or_no(&said) && scope.draft.is_asked)
}

/// One of the lists, less what may open it: "Sorry, no" is not here, "Then no", "And no" are.
fn cold(said: &[&str]) -> Option<f32> {
    let look = |words: &[&str]| {
        let bare = words.join(" ").replace('\'', "");
        let plain = COLD.iter().find(|(w, _)| w.replace('\'', "") == bare).map(|&(_, p)| p);
        let more = COLDER.iter().find(|(w, _)| *w == bare).map(|&(_, p)| p);
        plain.into_iter().chain(more).reduce(f32::max)
    };
    let rest = matches!(
        said[0],
        "again" | "still" | "then" | "and" | "but" | "well" | "so" | "just" | "simply" | "no" | "yes" | "as" | "ok" | "okay" | "look"
    )
    .then(|| look(&said[1..]))
    .flatten();
    look(said).or(rest)
}

/// A bare order: "Read the logs.", "Ask your manager.", "Next time, read the rules."
fn order(scope: &Scope<'_>, said: &[&str], whole: bool) -> Option<f32> {
    if !whole
        || scope.is_question()
        || said.iter().any(|w| KIND.contains(w) || matches!(*w, "not" | "yet" | "issue"))
        || scope.gives_reason()
    {
        return None;
    }
    // "Watch your step on the stairs": said for the reader's sake.
    if matches!(
        said,
        [
            "watch" | "mind",
            "your" | "the",
            "step" | "steps" | "head" | "heads" | "back" | "feet" | "fingers" | "toes" | "gap" | "kerb" | "stairs",
            ..
        ]
    ) {
        return None;
    }
    let lead = match said {
        ["next", "time", ..] => 2,
        ["then" | "so" | "just" | "now" | "first" | "again", _, ..] => 1,
        _ => 0,
    };
    let verb = said.get(lead)?;
    let objects = said.len() - lead - 1;
    let of_reader = said.iter().any(|w| matches!(*w, "your" | "yours"));
    let at = scope.words.iter().filter(|w| !w.is_punctuation()).nth(lead)?;
    let begins = lead > 0 || at.text.starts_with(char::is_uppercase) || scope.draft.sentences == 1;
    // "Check engine light.", "Test results.": a name, not an order.
    let pointed = said[lead + 1..].iter().any(|w| {
        matches!(
            *w,
            "it" | "this"
                | "that"
                | "them"
                | "the"
                | "a"
                | "an"
                | "your"
                | "up"
                | "again"
                | "first"
                | "properly"
                | "all"
                | "more"
                | "out"
                | "elsewhere"
                | "someone"
                | "somebody"
                | "another"
        ) || w.ends_with('s')
    });
    let bare = matches!(
        *verb,
        "explain"
            | "elaborate"
            | "rebase"
            | "redo"
            | "unsubscribe"
            | "apologise"
            | "apologize"
            | "rtfm"
            | "google"
            | "resend"
            | "revise"
            | "repeat"
            | "reread"
            | "quit"
    );
    let ordered = ORDERS.contains(verb)
        && begins
        && ((1..=5).contains(&objects) && pointed
            || objects == 0 && bare
            || objects == 1
                && !verb.starts_with("test")
                && !at.text.ends_with('s')
                && matches!(
                    *verb,
                    "ask"
                        | "provide"
                        | "use"
                        | "add"
                        | "google"
                        | "contact"
                        | "read"
                        | "fix"
                        | "specify"
                        | "define"
                        | "stop"
                        | "pay"
                        | "prove"
                        | "explain"
                ));
    ordered.then_some(if of_reader { 0.78 } else { 0.76 })
}

/// A message to somebody: not a commit, where one word is style.
fn is_conversation(scope: &Scope<'_>) -> bool {
    scope.draft.genre == Genre::Message && scope.block.kind == BlockKind::Paragraph
}

/// A greeting and a name are all that stands around it.
fn is_framed(scope: &Scope<'_>) -> bool {
    let own = scope.block.tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
    scope.draft.sentences <= scope.block.sentences.len() + 2 && scope.draft.words <= own + 4
}

/// "No. Next.", "Received your proposal. We decline.": a whole message of one short paragraph, of sentences as short.
fn is_terse_draft(scope: &Scope<'_>) -> bool {
    (scope.is_whole_draft() || is_framed(scope))
        && scope.draft.words <= 12
        && scope.block.sentences.iter().all(|s| {
            let tokens = scope.block.tokens.get(s.tokens.clone()).unwrap_or_default();
            tokens.iter().filter(|t| t.kind == TokenKind::Word).count() <= 5 && tokens.iter().all(|t| t.kind != TokenKind::Emoji)
        })
        && !scope.block.text.contains('!')
        && !scope.block.text.to_lowercase().contains("thank")
        && !scope.block.text.to_lowercase().contains("sorry")
}
