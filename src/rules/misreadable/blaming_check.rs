//! What phrases cannot say of [`super::blaming_question`]: "why didn't you …" as a reproach, against an open question and an invitation.

use crate::rules::pattern::class;
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit};

/// "Why don't you come along?" is an invitation, "Why don't you try version 2?" a suggestion.
const INVITES: &[&str] = &[
    "come", "join", "try", "take", "stay", "sit", "bring", "give", "start", "have", "let", "we", "visit", "pop", "drop", "meet", "stop",
    "rest", "pick", "send", "ask", "call", "use", "make", "put", "go", "write", "post", "add", "move", "open", "set",
];
/// What a reproach misses.
const DUTIES: &[&str] = &[
    "just", "even", "ever", "simply", "test", "tell", "ask", "check", "read", "call", "say", "think", "answer", "reply", "mention", "warn",
    "let", "listen", "look", "clean", "finish", "bother", "inform", "fix", "come", "notice", "pay", "help", "wait", "try", "speak", "do",
    "write", "follow", "bring", "tested", "told", "asked", "checked", "replied", "answered", "called", "fixed", "finished", "done", "sent",
    "send", "remember", "run", "phone", "text", "book", "lock", "feed", "turn", "prepare", "back", "document", "include", "get",
];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || !scope.is_question() || scope.is_curious() || scope.is_warm() {
        return;
    }
    for at in 0..scope.words.len() {
        let reproach = matches!(
            scope.norm(at + 1),
            "didn't"
                | "didnt"
                | "don't"
                | "dont"
                | "haven't"
                | "havent"
                | "couldn't"
                | "couldnt"
                | "can't"
                | "cant"
                | "won't"
                | "wont"
                | "hadn't"
                | "hasn't"
        ) && class("you").is_some_and(|c| c.contains(&scope.norm(at + 2)));
        let stiff = matches!(scope.norm(at + 1), "did" | "do" | "have" | "could" | "can" | "would")
            && class("you").is_some_and(|c| c.contains(&scope.norm(at + 2)))
            && scope.norm(at + 3) == "not";
        if scope.norm(at) != "why" || !(reproach || stiff) || scope.words[at].quoted || scope.is_reported(at) {
            continue;
        }
        let verb = at + if stiff { 4 } else { 3 };
        let (word, next) = (scope.norm(verb), scope.norm(verb + 1));
        let asked = scope.norm(at + 1);
        let p = match asked {
            "don't" | "dont" if matches!(word, "just" | "ever" | "even") && !INVITES.contains(&next) => 0.74,
            "don't" | "dont" if INVITES.contains(&word) || word == "just" || matches!(word, "you") => continue,
            "don't" | "dont" | "do"
                if matches!(
                    word,
                    "like" | "want" | "care" | "listen" | "understand" | "answer" | "read" | "believe" | "trust" | "respect"
                ) =>
            {
                0.64
            }
            "don't" | "dont" | "do" => 0.5,
            "won't" | "wont" | "can't" | "cant"
                if matches!(
                    word,
                    "just"
                        | "ever"
                        | "even"
                        | "simply"
                        | "understand"
                        | "admit"
                        | "see"
                        | "accept"
                        | "be"
                        | "do"
                        | "answer"
                        | "listen"
                        | "leave"
                ) =>
            {
                0.8
            }
            "won't" | "wont" | "can't" | "cant" => 0.62,
            _ if matches!(word, "just" | "even" | "ever" | "simply" | "bother" | "at") => 0.84,
            _ if DUTIES.contains(&word) => 0.76,
            _ => 0.62,
        };
        // "Why didn't you use a map here, in `load`?": a question about the work, with its place.
        let located = scope.gives_reason() && p < 0.8;
        let end = (verb + 1).min(scope.words.len());
        out.push(Hit {
            words: at..end,
            p: if located { p - 0.12 } else { p },
            reading: Some("it can read as \"you should have\""),
            fix: Fix::Advice("Ask openly: \"Could you say why …?\""),
        });
    }
}
