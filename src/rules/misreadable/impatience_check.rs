//! What phrases cannot say of [`super::impatience`]: question marks in a pile behind a request for news, and "hello??".

use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit};

const NEWS: &[&str] =
    &["update", "updates", "news", "progress", "eta", "reply", "response", "answer", "status", "feedback", "movement", "luck", "chance"];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || scope.is_warm() {
        return;
    }
    let marks: usize = scope.words.iter().rev().take_while(|w| w.is_punctuation()).map(|w| w.norm.matches('?').count()).sum();
    let words = scope.words.iter().filter(|w| !w.is_punctuation()).count();
    if marks < 2 || words == 0 {
        return;
    }
    let end = scope.words.len();
    let first = scope.words.iter().position(|w| !w.is_punctuation()).unwrap_or(0);
    let wants_news = scope.words.windows(2).any(|w| w[0].norm == "any" && NEWS.contains(&w[1].norm.as_str()))
        || (words <= 3 && scope.has_any(&["update", "eta", "updates", "status"]));
    let hello = words <= 2 && matches!(scope.norm(first), "hello" | "hellooo" | "helloo" | "anyone" | "anybody");
    let why_not = scope.has("still") && scope.has_any(&["not", "no", "waiting", "nothing", "broken", "isn't", "open"]);
    let p = if wants_news {
        0.84
    } else if hello {
        0.76
    } else if why_not {
        0.74
    } else {
        return;
    };
    out.push(Hit {
        words: first..end,
        p,
        reading: Some("it can read as \"you are slow\""),
        fix: Fix::Advice("Say by when you need it, and why."),
    });
}
