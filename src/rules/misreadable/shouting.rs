//! # shouting
//!
//! ## What it flags
//! Ordinary words in capitals: two or more in a row ("WHY ARE YOU DOING THIS"), or one word that presses: an order ("STOP doing that"), a count ("the THIRD time"),
//! a reproach ("You NEVER answer", "I told you NOT to") or a feeling ("we are FURIOUS").
//!
//! ## How it can be read
//! As shouting. What was meant as emphasis arrives as anger.
//!
//! ## When it is fine
//! Acronyms, constants, units, headings, query keywords, the MUST NOT of a standard, WARNING and TODO, signs such as DO NOT EDIT, what a program prints, and shouted joy: "HAPPY
//! BIRTHDAY", "YES, IT WORKS!".
//!
//! ## Instead
//! Lower case; for emphasis on one word, italics or a better word.
//!
//! ## Evidence
//! Kruger, Epley, Parker and Ng (2005) had people read and write without a voice: writers overrate how well their tone
//! comes through. That capitals are taken as shouting is a convention older than the web; we know of no measurement that we would cite.

use crate::document::BlockKind;
use crate::lint::{Group, Level};
use crate::rules::lexicon::{before, norm};
use crate::rules::scope::{Scope, Word, is_second_person};
use crate::rules::typography::{is_capitals, is_convention, is_joyful, is_sign, is_voice};
use crate::rules::{Fix, Hit, Rule};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "shouting",
    group: Group::Misreadable,
    level: Level::Warning,
    since: "0.1.0",
    message: "words in capitals read as shouting",
    reading: "it can read as shouted at the reader",
    help: "Write it in lower case; for emphasis on a word, use italics.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("shouting.rs"),
};

/// One word that is shouted when it stands alone in capitals.
const ALONE: &[&str] = &[
    "stop",
    "why",
    "never",
    "again",
    "now",
    "immediately",
    "enough",
    "seriously",
    "already",
    "listen",
    "read",
    "how",
    "what",
    "who",
    "your",
    "you",
    "every",
    "always",
    "nobody",
    "everyone",
    "nothing",
    "anything",
    "please",
    "finally",
    "still",
    "told",
    "asked",
    "unacceptable",
    "ridiculous",
    "wrong",
    "hello",
    "any",
    "all",
    "not",
    "don't",
    "leave",
    "yourself",
    "think",
    "your",
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if matches!(scope.block.kind, BlockKind::Heading | BlockKind::TableCell) || scope.draft.is_impersonal() || is_joyful(scope) {
        return;
    }
    for run in runs(scope) {
        let words: Vec<&Word<'_>> = scope.words[run.clone()].iter().filter(|w| is_capitals(w)).collect();
        let voices = words.iter().filter(|w| is_voice(w)).count();
        let free = words.iter().filter(|w| !is_convention(w)).count();
        let p = if words.len() >= 2 { several(scope, &run, words.len(), voices, free) } else { single(scope, run.start) };
        if let Some(p) = p {
            out.push(Hit { fix: Fix::Advice("Write it in lower case; italics carry emphasis without the volume."), ..Hit::new(run, p) });
        }
    }
}

/// Stretches of words in capitals; commas, "I" and "A" may stand in between.
fn runs(scope: &Scope<'_>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (i, word) in scope.words.iter().enumerate() {
        if !is_capitals(word) || touches_symbol(scope, i) {
            continue;
        }
        match out.last_mut() {
            Some(last)
                if scope.words[last.end..i].iter().all(|w| {
                    matches!(w.text, "I" | "A" | "," | "-" | "!" | "'" | "/" | "*") || w.text.chars().all(|c| c.is_ascii_digit())
                }) =>
            {
                last.end = i + 1;
            }
            _ => out.push(i..i + 1),
        }
    }
    // "I TOLD YOU": the first word belongs to it.
    for run in &mut out {
        if run.start > 0 && scope.words[run.start - 1].text == "I" && run.len() > 1 {
            run.start -= 1;
        }
    }
    out
}

/// Part of an identifier or a path: `FOO_BAR`, `$HOME`, `A/B`, `--FORCE`.
fn touches_symbol(scope: &Scope<'_>, i: usize) -> bool {
    let (word, block) = (&scope.words[i], scope.block);
    let near =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '_' | '$' | '%' | '=' | '<' | '>' | '[' | ']' | '{' | '}' | '\\' | '|' | '#'));
    near(block.text.get(..word.range.start).and_then(|t| t.chars().next_back()))
        || near(block.text.get(word.range.end..).and_then(|t| t.chars().next()))
}

fn several(scope: &Scope<'_>, run: &Range<usize>, count: usize, voices: usize, free: usize) -> Option<f32> {
    // "5:16 AM EDT" is a time.
    let clock = norm(scope, run.start) == "am" && before(scope, run.start, 1).ends_with(|c: char| c.is_ascii_digit());
    if clock {
        return None;
    }
    let adverbial = count == 2
        && matches!(
            (norm(scope, run.start), norm(scope, run.end - 1)),
            ("on", "time" | "purpose")
                | ("right" | "by", "now")
                | ("at", "all" | "once")
                | ("no", "more")
                | ("every" | "each", "time")
                | ("all", "day")
                | ("for", "once")
                | ("too", "late" | "much")
        );
    if adverbial && !is_displayed(scope, run.start) {
        return Some(0.72);
    }
    // "PLEASE READ" may be a sign; a whole order is none.
    let sign = is_sign(scope, run.start) && !(norm(scope, run.start) == "please" && count >= 4);
    // A name or a query has no voice in it: "SELECT NAME FROM USERS", "BREAKING CHANGE", "NEW YORK".
    if voices == 0 || free == 0 || sign || is_displayed(scope, run.start) {
        return None;
    }
    // "DO SOMETHING" is shouted; "DOES NOT" underlines, unless it is the reader who does not; "TIME ZONE" in the middle is a name.
    if count == 2 && voices < 2 {
        let (first, last) = (before(scope, run.start, 1), scope.words.get(run.end));
        let at_reader = is_second_person(first) || matches!(first, "i" | "we");
        let alone = run.start == 0 || last.is_none_or(Word::is_punctuation);
        if !(at_reader || free == 2 && (alone || scope.addresses_reader())) {
            return None;
        }
    }
    if voices * 10 < free.max(voices) * 3 {
        return None;
    }
    let loud =
        0.72 + 0.04 * f32::from(u8::try_from(count.min(6) - 2).unwrap_or_default()) + if scope.addresses_reader() { 0.05 } else { 0.0 };
    Some(if scope.block.kind == BlockKind::Subject { loud - 0.1 } else { loud })
}

/// What a program prints, what stands on a sign, or how something is called: "prints DOES NOT EXIST", "the light says STOP NOW", "the new quiz, ANSWER
/// ME", "HOW MANY TIMES is the name of the song".
fn is_displayed(scope: &Scope<'_>, at: usize) -> bool {
    let behind = scope.words.iter().skip(at).position(|w| !is_capitals(w)).map_or(scope.words.len(), |n| at + n);
    let named = matches!(norm(scope, behind), "is" | "was" | "as" | "being")
        && (1..=3).any(|n| matches!(norm(scope, behind + n), "name" | "title" | "label" | "heading" | "caption" | "slogan" | "password"));
    named
        || (1..=3).any(|n| {
            matches!(
                before(scope, at, n),
                "prints"
                    | "returns"
                    | "displays"
                    | "labelled"
                    | "labeled"
                    | "named"
                    | "titled"
                    | "status"
                    | "state"
                    | "value"
                    | "keyword"
                    | "column"
                    | "field"
                    | "constant"
                    | "logs"
                    | "outputs"
                    | "marked"
                    | "says"
                    | "reads"
                    | "stamped"
                    | "printed"
                    | "shows"
                    | "called"
                    | "entitled"
                    | "spelled"
                    | "spelt"
                    | "banner"
                    | "label"
                    | "button"
                    | "sign"
                    | "stamp"
                    | "heading"
                    | "sticker"
            )
        })
}

fn single(scope: &Scope<'_>, at: usize) -> Option<f32> {
    let word = &scope.words[at];
    let next = norm(scope, at + 1);
    if let Some(p) = pressed(scope, at, next) {
        return Some(p);
    }
    if !ALONE.contains(&word.norm.as_str()) || matches!(next, "sign" | "signs" | "button") {
        return None;
    }
    let first = scope.starts().contains(&at);
    let exclaimed = scope.words.iter().skip(at + 1).find(|w| !w.is_word()).is_some_and(|w| w.norm.contains('!'));
    let asked = scope.is_question();
    let you = scope.addresses_reader();
    Some(match word.norm.as_str() {
        "stop" | "listen" | "leave" | "enough" if first => 0.76,
        "why" | "how" | "what" | "who" if first && you => 0.76,
        "why" | "how" | "what" | "who" if first && asked => 0.62,
        "read" | "think" if first => 0.74,
        "hello" if asked => 0.7,
        "again" if !you => 0.6,
        "now" | "immediately" | "again" | "already" | "yourself" if exclaimed || is_last_word(scope, at) => 0.72,
        "finally" if !you && !first => 0.55,
        "seriously" | "finally" | "unacceptable" | "ridiculous" | "wrong" => 0.7,
        "never" | "always" | "nobody" | "told" | "asked" | "every" | "your" | "you" | "nothing" | "anything" if exclaimed => 0.7,
        "never" | "always" if you => 0.62,
        "told" | "asked" | "still" | "again" | "any" => 0.55,
        "please" if first && exclaimed => 0.66,
        // "You do NOT need to restart": emphasis that helps.
        "not" | "don't" | "all" | "please" => 0.4,
        _ => 0.45,
    })
}

/// One word that presses by what stands behind it: "NOT what we agreed", "YOUR job", "SO rude", "EVERY single time", "AGAIN?".
fn pressed(scope: &Scope<'_>, at: usize, next: &str) -> Option<f32> {
    let you = scope.addresses_reader();
    let asked = next.contains('?');
    let lead = before(scope, at, 1);
    let behind = |words: &[&str], n: usize| (1..=n).any(|k| words.contains(&before(scope, at, k)));
    if is_displayed(scope, at) {
        return None;
    }
    let hit = match scope.words[at].norm.as_str() {
        "please" if at > 0 => {
            scope.has_any(&["someone", "somebody", "anyone", "anybody", "everyone", "people"]) || (you && scope.is_question())
        }
        "second" | "third" | "fourth" | "fifth" | "sixth" | "tenth" | "hundredth" | "two" | "three" | "four" | "five" | "six" | "ten" => {
            matches!(next, "time" | "times" | "week" | "weeks" | "days" | "hours" | "months" | "years" | "reminder" | "reminders")
        }
        "never" | "always" if matches!(lead, "you" | "they" | "he" | "she") => true,
        "not" if behind(&["told", "asked", "said", "explicitly", "specifically", "clearly"], 3) => true,
        "your" | "my" | "me" if scope.has_any(&["nobody", "asked", "fault", "isn't", "mine", "yours", "blame"]) => true,
        "listen" | "read" | "think" | "learn" | "try" | "wait" | "answer" | "help" | "pay" | "stop" | "apologise" | "apologize"
        | "check"
            if you =>
        {
            matches!(
                lead,
                "should" | "must" | "to" | "just" | "please" | "actually" | "even" | "could" | "can't" | "don't" | "didn't" | "never"
            )
        }
        "hungry" | "tired" | "sick" | "angry" | "furious" | "disgusting" | "rude" | "unfair" | "late" | "alone" | "terrible" | "awful"
        | "horrible" | "exhausted" | "freezing" | "disappointed" | "useless" | "wrong" | "hurt" | "crying" | "scared" | "appalling"
        | "dangerous" | "insane" => {
            matches!(
                lead,
                "is" | "are"
                    | "was"
                    | "were"
                    | "am"
                    | "i'm"
                    | "it's"
                    | "that's"
                    | "you're"
                    | "so"
                    | "really"
                    | "absolutely"
                    | "completely"
                    | "been"
                    | "simply"
                    | "just"
            )
        }
        "not" => matches!(
            next,
            "what"
                | "my"
                | "your"
                | "our"
                | "acceptable"
                | "ok"
                | "okay"
                | "fair"
                | "funny"
                | "good"
                | "happy"
                | "normal"
                | "professional"
                | "amused"
                | "impressed"
        ),
        "your" | "my" => matches!(
            next,
            "job"
                | "fault"
                | "problem"
                | "mess"
                | "turn"
                | "responsibility"
                | "decision"
                | "idea"
                | "mistake"
                | "money"
                | "time"
                | "work"
                | "task"
        ),
        "so" | "too" => matches!(
            next,
            "rude"
                | "done"
                | "tired"
                | "sick"
                | "annoying"
                | "unfair"
                | "wrong"
                | "late"
                | "over"
                | "bad"
                | "lazy"
                | "disappointed"
                | "selfish"
                | "careless"
                | "slow"
                | "frustrating"
                | "many"
                | "angry"
                | "stupid"
        ),
        "every" => matches!(next, "single" | "time" | "day" | "week" | "morning" | "night"),
        "again" | "already" | "now" => asked,
        "yesterday" | "today" | "weeks" | "months" | "hours" | "years" | "twice" | "once" => you || is_last_word(scope, at),
        "look" | "even" | "ever" | "bother" | "try" | "ask" | "asking" | "care" | "cannot" | "can't" | "knew" | "know" | "promised"
        | "agreed" | "must" => you && (scope.is_question() || before(scope, at, 1).starts_with("you")),
        "still" | "nobody" | "never" | "nothing" | "noone" => {
            scope.has_any(&["why", "how", "weeks", "months", "broken", "waiting", "asked", "told", "bothered", "is", "answered", "called"])
                && !scope.words[at].quoted
        }
        _ => false,
    };
    hit.then_some(0.73)
}

fn is_last_word(scope: &Scope<'_>, at: usize) -> bool {
    scope.words.iter().skip(at + 1).all(|w| !w.is_word())
}
