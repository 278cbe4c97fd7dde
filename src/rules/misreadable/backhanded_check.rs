//! What phrases cannot say of [`super::backhanded_praise`]: praise, a comma, and the reservation that takes it back.

use crate::rules::pattern::class;
use crate::rules::scope::{Scope, is_second_person};
use crate::rules::{Fix, Hit};

/// "Good essay, for an engineer": praise of the reader's work with a yardstick behind the comma.
pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || scope.is_question() {
        return;
    }
    for at in 1..scope.words.len() {
        if scope.norm(at) != "for"
            || !matches!(scope.norm(at + 1), "a" | "an" | "someone" | "somebody")
            || !scope.words[at - 1].norm.starts_with(',')
        {
            continue;
        }
        let noun = scope.norm(at + 2);
        let person =
            noun == "who" || class("human").is_some_and(|c| c.contains(&noun)) || class("novice").is_some_and(|c| c.contains(&noun));
        let before = &scope.words[..at];
        let praises = before.iter().any(|w| class("praise").is_some_and(|c| c.contains(&w.norm.as_str())) && w.norm != "pretty");
        let of_reader = before.iter().any(|w| is_second_person(&w.norm)) || before.len() <= 5;
        if person && praises && of_reader && !scope.is_about_self(at) && !scope.is_reported(at) && !scope.is_supposed(at) {
            let end = (at + 1..scope.words.len()).find(|&i| scope.words[i].is_punctuation()).unwrap_or(scope.words.len());
            out.push(Hit { words: at..end, p: 0.78, reading: Some("it can read as \"for somebody like you\""), fix: Fix::DeleteUnsafe });
        }
    }
}
