//! What letters and marks look like: words in capitals, and which of them are names rather than a raised voice.

use super::lexicon::norm;
use super::scope::{Scope, Word};

/// Ordinary words that nobody writes in capitals as a name: where one of them stands in capitals, a voice is raised.
#[rustfmt::skip]
const VOICE: &[&str] = &[
    "i'm", "you", "your", "you're", "yours", "yourself", "u", "why", "what", "how", "who", "when", "this", "that", "these", "those", "are", "was",
    "were", "am", "been", "being", "do", "does", "did", "done", "doing", "don't", "doesn't", "didn't", "dont", "stop", "please", "now", "never",
    "ever", "always", "every", "everyone", "everything", "nobody", "nothing", "anyone", "anything", "my", "me", "we", "us", "our", "they", "them",
    "their", "he", "she", "his", "her", "it", "its", "it's", "have", "has", "had", "can", "can't", "cannot", "could", "would", "will", "won't",
    "wouldn't", "couldn't", "shouldn't", "isn't", "wasn't", "aren't", "haven't", "hasn't", "ain't", "seriously", "again", "already", "still", "just",
    "so", "very", "really", "too", "enough", "leave", "get", "got", "go", "going", "give", "take", "make", "made", "come", "say", "said", "tell",
    "told", "ask", "asked", "listen", "look", "think", "know", "want", "need", "hate", "wrong", "right", "immediately", "today", "tomorrow", "here",
    "there", "because", "but", "about", "with", "people", "time", "times", "days", "hours", "weeks", "months", "years", "someone", "somebody", "more",
    "much", "many", "unacceptable", "ridiculous", "absolutely", "completely", "fix", "broken", "answer", "reply", "wait", "waiting", "work",
    "working", "works", "touch", "care", "unbelievable", "hello", "finally", "literally", "obviously", "once", "whole", "single", "damn", "fucking",
    "hell", "bloody", "shut", "up", "last", "week", "first", "idiots", "idiot", "joke", "disgrace", "kidding", "mean", "sick", "tired", "money",
    "refund", "lies", "lie", "liar", "scam", "worst", "terrible", "useless", "read", "explain", "understand", "clear", "clearly", "simple", "even",
    "pay", "close", "bring", "check", "try", "learn", "keep", "let", "call", "calling", "called", "show", "send", "buy", "help", "talk", "another",
    "only", "same", "thing", "things", "something", "everywhere", "everybody", "yesterday", "tonight", "forever", "hour", "minute", "year", "month",
    "third", "second", "twice", "both", "fault", "problem", "mess", "life", "shame", "noone", "anymore", "if",
];

/// Words that are written in capitals by convention, alone or in a row: standards, query languages, notes, tables, signs.
#[rustfmt::skip]
const CONVENTION: &[&str] = &[
    "must", "shall", "should", "may", "not", "required", "recommended", "optional", "select", "from", "where", "and", "or", "in", "is", "null",
    "insert", "into", "update", "delete", "create", "table", "drop", "alter", "join", "left", "inner", "outer", "on", "group", "by", "order",
    "having", "union", "all", "distinct", "values", "set", "begin", "commit", "rollback", "index", "view", "primary", "foreign", "key", "default",
    "as", "like", "limit", "exists", "between", "case", "then", "else", "end", "true", "false", "none", "warning", "note", "todo", "fixme",
    "important", "caution", "tip", "danger", "notice", "error", "info", "debug", "xxx", "hack", "readme", "license", "licence", "copying",
    "changelog", "makefile", "dockerfile", "get", "post", "put", "patch", "head", "options", "ok", "yes", "no", "on", "off", "wip", "draft",
    "breaking", "change", "fyi", "asap", "eta", "tba", "tbd", "rsvp", "attn", "re", "fw", "fwd", "urgent", "nb", "ps", "open", "closed", "new",
    "free", "exit", "entry", "for", "a", "an", "the", "of", "to", "at", "i", "vs", "per", "pass", "fail", "passed", "failed", "done", "pending",
    "active", "enter", "tab", "shift", "ctrl", "alt", "esc", "space", "return", "start", "stop", "if", "xor", "nand", "merge", "wait", "go",
];

#[rustfmt::skip]
const JOY: &[&str] = &[
    "happy", "birthday", "congratulations", "congrats", "thank", "thanks", "yay", "woo", "woohoo", "hooray", "hurray", "love", "loved", "amazing",
    "awesome", "won", "welcome", "merry", "christmas", "party", "excited", "legend", "legends", "beautiful", "perfect", "cute", "gorgeous",
    "wonderful", "fantastic", "brilliant", "champions", "goal", "winner", "winners", "hero", "heroes", "bravo", "cheers", "omg", "wow", "anniversary",
    "easter", "engaged", "married", "best", "proud", "yes", "yesss", "yess", "gooo", "haha", "hahaha", "lol", "lmao", "delicious", "adorable", "glad",
    "hurrah", "cake", "holiday", "holidays", "sorry",
];

/// What turns a joyful word sour again.
#[rustfmt::skip]
const SOUR: &[&str] = &[
    "nothing", "not", "never", "stop", "why", "don't", "can't", "won't", "wrong", "hate", "broken", "idiot", "stupid", "useless", "again", "shut",
    "fix", "unacceptable", "ridiculous",
];

/// A word in capitals: two letters or more, no digits, no inner dots or underscores.
pub(crate) fn is_capitals(word: &Word<'_>) -> bool {
    word.is_word()
        && !word.quoted
        && word.text.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && word.text.chars().all(|c| c.is_uppercase() || matches!(c, '\'' | '’'))
}

pub(crate) fn is_voice(word: &Word<'_>) -> bool {
    VOICE.contains(&word.norm.as_str())
}

pub(crate) fn is_convention(word: &Word<'_>) -> bool {
    CONVENTION.contains(&word.norm.as_str()) || is_roman(&word.norm)
}

fn is_roman(norm: &str) -> bool {
    !matches!(norm, "did" | "mild" | "mix" | "civil" | "vivid" | "livid" | "ill" | "mill" | "dill" | "i'm")
        && norm.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm'))
}

/// Joy is loud too: "HAPPY BIRTHDAY", "YES!! IT WORKS".
pub(crate) fn is_joyful(scope: &Scope<'_>) -> bool {
    const CRIES: [&str; 14] = [
        "good luck",
        "well done",
        "we did it",
        "you did it",
        "got the job",
        "got the flat",
        "got in",
        "good morning",
        "good night",
        "so good",
        "so happy",
        "miss you",
        "have fun",
        "it works",
    ];
    let party = |w: &Word<'_>| {
        matches!(
            w.text,
            "🎉" | "🥳"
                | "❤️"
                | "❤"
                | "🎂"
                | "🙌"
                | "👏"
                | "😍"
                | "🥰"
                | "🎊"
                | "💙"
                | "💚"
                | "🍾"
                | "🏆"
                | "<3"
                | "😊"
                | "😄"
                | ":)"
                | ":D"
                | ":-)"
                | "🚀"
                | "💪"
                | "🤗"
                | "😂"
                | "🤣"
        )
    };
    let text = scope.text().to_lowercase();
    let cry = CRIES.iter().any(|c| text.contains(c)) && !text.contains("luck with that");
    (cry || scope.words.iter().any(|w| !w.quoted && (JOY.contains(&w.norm.as_str()) || party(w)))) && !scope.has_any(SOUR)
}

/// The sentence is a label: "DO NOT EDIT", "OUT OF ORDER", "WORK IN PROGRESS".
pub(crate) fn is_sign(scope: &Scope<'_>, at: usize) -> bool {
    const SIGNS: &[[&str; 3]] = &[
        ["do", "not", "merge"],
        ["do", "not", "edit"],
        ["do", "not", "disturb"],
        ["do", "not", "use"],
        ["do", "not", "delete"],
        ["do", "not", "reply"],
        ["do", "not", "touch"],
        ["do", "not", "remove"],
        ["do", "not", "resuscitate"],
        ["do", "not", "enter"],
        ["out", "of", "order"],
        ["work", "in", "progress"],
        ["on", "hold", ""],
        ["action", "required", ""],
        ["for", "your", "information"],
        ["read", "me", ""],
        ["no", "longer", ""],
        ["please", "note", ""],
        ["to", "do", ""],
        ["save", "the", "date"],
        ["as", "is", ""],
        ["lost", "and", "found"],
        ["what", "you", "see"],
        ["for", "sale", ""],
        ["no", "entry", ""],
        ["please", "read", ""],
        ["do", "not", "bend"],
        ["do", "not", "commit"],
        ["do", "not", "copy"],
        ["do", "not", "open"],
        ["this", "package", "is"],
    ];
    SIGNS.iter().any(|sign| sign.iter().enumerate().all(|(n, w)| w.is_empty() || norm(scope, at + n) == *w))
}

/// Question and exclamation marks in a mark: `?!` is (1, 1).
pub(crate) fn count(mark: &str) -> (usize, usize) {
    mark.chars().fold((0, 0), |(q, e), c| match c {
        '?' | '？' => (q + 1, e),
        '!' | '！' => (q, e + 1),
        '⁇' => (q + 2, e),
        '‼' => (q, e + 2),
        '⁈' | '⁉' => (q + 1, e + 1),
        _ => (q, e),
    })
}

/// The sentence ends, before its closing quotation marks and brackets, with this mark.
pub(crate) fn last_mark(scope: &Scope<'_>) -> Option<usize> {
    scope
        .words
        .iter()
        .rposition(|w| !matches!(w.norm.as_str(), ")" | "\"" | "”" | "'" | "*" | "_"))
        .filter(|&i| scope.words[i].is_punctuation())
}
