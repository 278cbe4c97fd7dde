//! # ambiguous-reply
//!
//! ## What it flags
//! A whole answer that can be agreement, indifference or anger: "k.", "Fine.", "Sure.", "Noted.", "Whatever.", "Interesting.", "lol ok", "up to you I guess",
//! "we'll see", "if you must", a lone 👍 or 🙂; also below a greeting, or with no more than a name. Up to a dozen words also:
//!
//! - answers that say nothing definite: "I suppose that could work."
//! - a yes with "I guess" behind it: "I can do Friday, I guess"
//! - a cold word before a short sentence: "Fine. I'll move it."
//!
//! Where these words are all that the message says, they count as a warning; beside others they stay a hint (`--level info`).
//!
//! ## How it can be read
//! In the mood of whoever reads it. The full stop makes it colder: in chat, where nobody needs one, it looks like a choice.
//!
//! ## When it is fine
//! With a second word that decides it: "Sure, will do!", "Fine with me", "Noted, thanks"; with any word that has something to tell, such as a day, a name or
//! what will be done: "Fine, Friday works for me."; and "Yes." or "No." where what the draft answers ends in a question.
//!
//! ## Instead
//! Say what you agree to, or what you will do.
//!
//! ## Evidence
//! Gunraj et al. (2016), "Texting insincerely", and Houghton et al. (2018): one-word answers with a full stop are read as less sincere and more negative.
//! Kemp et al. (2025): the effect holds for messages of one word and of three or four, and is gone at six to eight.

use super::reply_vague::{grudging, vague};
use super::reply_words::{GREETINGS, LONGER, OPENERS, TAILS, is_yes_or_no};
use crate::document::{BlockKind, Genre, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::scope::{Scope, Word, is_cold_emoji};
use crate::rules::typography::is_capitals;
use crate::rules::{Fix, Hit, Rule};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "ambiguous-reply",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "this answer can mean several things",
    reading: "it can read as annoyance",
    help: "Say what you agree to, or what you will do.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("ambiguous_reply.rs"),
};

const ANNOYED: &str = "it can read as \"I am annoyed, but I will not say so\"";
const COOL: &str = "it can read as \"I have no interest\"";

/// Answers of one to three words, lower case: how ambiguous with a full stop, and without one.
const ANSWERS: &[(&str, f32, f32, &str)] = &[
    ("k", 0.93, 0.9, ANNOYED),
    ("kk", 0.6, 0.5, COOL),
    ("ok", 0.72, 0.6, ANNOYED),
    ("okay", 0.7, 0.56, ANNOYED),
    ("oke", 0.6, 0.5, COOL),
    ("ok then", 0.76, 0.72, ANNOYED),
    ("okay then", 0.76, 0.72, ANNOYED),
    ("fine", 0.88, 0.82, ANNOYED),
    ("fine then", 0.88, 0.86, ANNOYED),
    ("it's fine", 0.72, 0.66, ANNOYED),
    ("that's fine", 0.72, 0.56, ANNOYED),
    ("i'm fine", 0.6, 0.52, ANNOYED),
    ("no it's fine", 0.78, 0.74, ANNOYED),
    ("sure", 0.76, 0.7, ANNOYED),
    ("sure whatever", 0.9, 0.88, COOL),
    ("noted", 0.8, 0.72, ANNOYED),
    ("duly noted", 0.82, 0.76, ANNOYED),
    ("whatever", 0.93, 0.9, COOL),
    ("whatever you say", 0.88, 0.84, COOL),
    ("whatever you want", 0.76, 0.7, COOL),
    ("right", 0.74, 0.64, COOL),
    ("alright", 0.72, 0.66, ANNOYED),
    ("alright then", 0.72, 0.66, ANNOYED),
    ("all right", 0.72, 0.66, ANNOYED),
    ("great", 0.72, 0.54, ANNOYED),
    ("cool", 0.72, 0.6, COOL),
    ("nice", 0.71, 0.55, COOL),
    ("good", 0.71, 0.55, COOL),
    ("wow", 0.72, 0.6, ANNOYED),
    ("wow ok", 0.84, 0.82, ANNOYED),
    ("wow okay", 0.84, 0.82, ANNOYED),
    ("interesting", 0.8, 0.72, COOL),
    ("how interesting", 0.78, 0.72, COOL),
    ("hm", 0.74, 0.7, COOL),
    ("hmm", 0.72, 0.66, COOL),
    ("mhm", 0.72, 0.68, COOL),
    ("mm", 0.7, 0.66, COOL),
    ("meh", 0.76, 0.74, COOL),
    ("eh", 0.7, 0.66, COOL),
    ("i see", 0.74, 0.66, COOL),
    ("as you wish", 0.82, 0.8, ANNOYED),
    ("as you like", 0.72, 0.68, ANNOYED),
    ("as you please", 0.78, 0.74, ANNOYED),
    ("if you like", 0.66, 0.6, COOL),
    ("if you insist", 0.76, 0.72, ANNOYED),
    ("if you must", 0.84, 0.82, ANNOYED),
    ("if you want", 0.66, 0.6, COOL),
    ("your call", 0.6, 0.5, COOL),
    ("up to you", 0.62, 0.52, COOL),
    ("really", 0.7, 0.6, ANNOYED),
    ("oh", 0.7, 0.66, ANNOYED),
    ("oh ok", 0.68, 0.62, ANNOYED),
    ("oh okay", 0.66, 0.6, ANNOYED),
    ("oh well", 0.72, 0.7, COOL),
    ("good for you", 0.78, 0.72, ANNOYED),
    ("good to know", 0.64, 0.54, ANNOYED),
    ("understood", 0.71, 0.5, ANNOYED),
    ("yep", 0.71, 0.45, COOL),
    ("yes", 0.71, 0.4, COOL),
    ("yeah", 0.71, 0.55, COOL),
    ("maybe", 0.72, 0.66, COOL),
    ("i guess", 0.76, 0.74, COOL),
    ("guess so", 0.74, 0.7, COOL),
    ("suppose so", 0.74, 0.7, COOL),
    ("i suppose", 0.76, 0.72, COOL),
    ("if you say so", 0.86, 0.84, COOL),
    ("message received", 0.74, 0.7, ANNOYED),
    ("point taken", 0.62, 0.55, ANNOYED),
    ("lol", 0.4, 0.45, COOL),
    ("nvm", 0.55, 0.5, ANNOYED),
    ("never mind", 0.66, 0.58, ANNOYED),
    ("nevermind", 0.66, 0.58, ANNOYED),
    ("forget it", 0.82, 0.8, ANNOYED),
    ("nothing", 0.72, 0.68, ANNOYED),
    ("doesn't matter", 0.7, 0.64, ANNOYED),
    ("not sure", 0.4, 0.35, COOL),
    ("bold", 0.7, 0.66, COOL),
    ("brave", 0.7, 0.66, COOL),
    ("thanks i guess", 0.86, 0.84, ANNOYED),
    ("ok thanks", 0.45, 0.3, COOL),
    ("ok fine", 0.84, 0.78, ANNOYED),
    ("yeah fine", 0.8, 0.76, ANNOYED),
    ("yeah sure", 0.78, 0.68, COOL),
    ("yeah ok", 0.7, 0.62, COOL),
    ("yeah right", 0.86, 0.84, COOL),
    ("so be it", 0.74, 0.7, ANNOYED),
    ("be my guest", 0.74, 0.68, ANNOYED),
    ("got it", 0.45, 0.3, COOL),
    ("will do", 0.35, 0.25, COOL),
    ("true", 0.45, 0.35, COOL),
    ("welp", 0.62, 0.6, COOL),
    ("anyway", 0.74, 0.7, COOL),
    ("charming", 0.82, 0.8, ANNOYED),
    ("lovely", 0.72, 0.4, ANNOYED),
    ("brilliant", 0.72, 0.42, ANNOYED),
    ("wonderful", 0.71, 0.42, ANNOYED),
    ("fantastic", 0.71, 0.42, ANNOYED),
    ("perfect", 0.5, 0.35, ANNOYED),
    ("impressive", 0.72, 0.5, ANNOYED),
    ("fascinating", 0.76, 0.7, COOL),
    ("amazing", 0.71, 0.45, ANNOYED),
    ("incredible", 0.72, 0.5, ANNOYED),
    ("remarkable", 0.74, 0.66, COOL),
    ("very funny", 0.8, 0.7, ANNOYED),
    ("depends", 0.71, 0.64, COOL),
    ("okey", 0.55, 0.48, COOL),
];

/// Lone emoji that leave the reader guessing; hearts, laughter and applause do not.
const EMOJI: &[(&str, f32)] = &[
    ("👍", 0.72),
    ("🙂", 0.78),
    ("🙃", 0.85),
    ("🙄", 0.92),
    ("😐", 0.84),
    ("😑", 0.88),
    ("😒", 0.9),
    ("🤔", 0.74),
    ("👌", 0.71),
    ("🤨", 0.86),
    ("😶", 0.82),
    ("🤷", 0.76),
    ("😬", 0.72),
    (":)", 0.62),
    (":/", 0.76),
    (":|", 0.8),
    ("👀", 0.72),
    ("🫠", 0.72),
    ("🫡", 0.71),
    ("🫤", 0.82),
    ("😴", 0.78),
    ("🥱", 0.9),
    ("🤐", 0.76),
    ("💅", 0.78),
    ("🍿", 0.76),
    ("😌", 0.71),
    ("🤡", 0.9),
    ("👎", 0.72),
    ("🤦", 0.86),
    ("😅", 0.6),
    ("💀", 0.71),
    ("🥴", 0.74),
    ("😕", 0.72),
    ("🙁", 0.72),
    (":-)", 0.62),
    ("-_-", 0.86),
    ("😏", 0.78),
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let conversation = scope.draft.genre == Genre::Message && scope.block.kind == BlockKind::Paragraph;
    let exclaimed = |w: &Word<'_>| w.quoted || w.norm.contains('!');
    if !conversation || scope.index > 2 || scope.words.len() > 40 || scope.words.iter().any(exclaimed) {
        return;
    }
    let sentences = scope.block.sentences.len();
    // A greeting in a paragraph of its own is part of the frame: "Hi Jonas, (new line) Noted."
    let own = scope.block.tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
    let whole = scope.is_whole_draft() || (scope.draft.sentences <= sentences + 2 && scope.draft.words <= own + 4);
    let words: Vec<_> = scope.words.iter().filter(|w| !w.is_punctuation() && w.kind != TokenKind::Emoji).map(|w| w.norm.as_str()).collect();
    // To a question of yes or no, they are the answer.
    if scope.draft.is_asked && is_yes_or_no(&framed(scope, &words)) {
        return;
    }
    let open = sentences == 1
        || (whole && sentences <= 3 && scope.index == 0 && (1..sentences).all(|i| is_open(scope, isize::try_from(i).unwrap_or_default())));
    if !open {
        out.extend(cold_beside(scope, &words).filter(|_| whole && sentences <= 3));
        return;
    }
    let emoji: Vec<_> = scope.words.iter().filter(|w| w.kind == TokenKind::Emoji).map(|w| w.text).collect();
    let found = match (words.as_slice(), emoji.as_slice()) {
        ([], [one] | [one, _] | [one, _, _]) if emoji.iter().all(|e| lone(e).is_some_and(|l| l.0 > 0.7) || e.starts_with(one)) => lone(one),
        ([], _) => None,
        (_, []) => spoken(scope, &words),
        (_, [one]) if is_cold_emoji(one) || EMOJI.iter().any(|(e, p)| one.starts_with(e) && *p > 0.7) => {
            let more = if is_cold_emoji(one) || one.starts_with('🙂') { 0.12 } else { 0.02 };
            spoken(scope, &words).map(|(p, reading)| ((p + more).min(0.93), reading))
        }
        _ => None,
    };
    let less = if whole { 0.0 } else { 0.2 };
    if let Some((p, reading)) = found {
        out.push(Hit { words: spread(scope), p: p - less, reading: Some(reading), fix: Fix::None });
    } else if let Some((at, p)) = grudging(&words).filter(|_| emoji.is_empty() && whole && !scope.is_question()) {
        let plain: Vec<usize> = (0..scope.words.len()).filter(|&i| !scope.words[i].is_punctuation()).collect();
        out.push(Hit { words: plain[at]..spread(scope).end, p, reading: Some(COOL), fix: Fix::None });
    }
}

/// From the first word of the sentence to the last.
fn spread(scope: &Scope<'_>) -> Range<usize> {
    let said = |w: &Word<'_>| !w.is_punctuation() || w.kind == TokenKind::Emoji;
    let from = scope.words.iter().position(said).unwrap_or(0);
    from..scope.words.iter().rposition(said).map_or(from + 1, |i| i + 1)
}

/// A cold answer that has a sentence of its own, beside others that say little more: "Fine. I'll redo it.", "So you moved it. Noted."
fn cold_beside(scope: &Scope<'_>, words: &[&str]) -> Option<Hit> {
    /// With a plain sentence behind it, this is only a beginning.
    const BEGINS: &[&str] = &["noted", "interesting", "right", "sure", "ok", "okay"];
    let (stop, _, reading, _) = answer(&framed(scope, words)).filter(|a| a.0 >= 0.78 && words.len() <= 5)?;
    let last = scope.index + 1 == scope.block.sentences.len();
    // All of them are open: the finding stands at the first.
    let from_here = |i: usize| {
        i.checked_sub(scope.index)
            .map_or_else(|| -isize::try_from(scope.index - i).unwrap_or_default(), |n| isize::try_from(n).unwrap_or_default())
    };
    if (0..scope.block.sentences.len()).all(|i| i == scope.index || is_open(scope, from_here(i))) {
        return None;
    }
    if scope.is_question() || (!last && words.iter().any(|w| BEGINS.contains(w))) {
        return None;
    }
    let others = (0..scope.block.sentences.len()).filter(|&i| i != scope.index);
    let thin = others.map(|i| scope.block.slice(scope.block.sentences[i].range.clone())).all(is_thin);
    thin.then(|| Hit { words: spread(scope), p: stop - 0.07, reading: Some(reading), fix: Fix::None })
}

/// A short sentence without thanks, warmth, a day, a name, a number or a question.
fn is_thin(text: &str) -> bool {
    #[rustfmt::skip]
    const WARM: &[&str] = &[
        "thanks", "thank", "thx", "please", "sorry", "happy", "glad", "love", "appreciate", "welcome", "cheers", "hope", "enjoy", "good", "great",
        "tomorrow", "today", "tonight", "because",
    ];
    let low = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).filter(|w| !w.is_empty()).skip(1);
    low.split_whitespace().count() <= 9
        && !["for me", "by me", "with me"].iter().any(|w| low.contains(w))
        && !text.contains(['!', '?', '`', '@', '/', '#'])
        && !text.contains(|c: char| c.is_ascii_digit())
        && words.all(|w| w.starts_with(char::is_lowercase) || w.starts_with('I'))
        && !low.split(|c: char| !c.is_alphanumeric()).any(|w| WARM.contains(&w))
}

fn lone(emoji: &str) -> Option<(f32, &'static str)> {
    EMOJI.iter().find(|(e, _)| emoji.starts_with(e)).map(|&(_, p)| (p, "it can read as agreement, irony or boredom"))
}

/// What the words say, and how open the mark behind them leaves it.
fn spoken(scope: &Scope<'_>, words: &[&str]) -> Option<(f32, &'static str)> {
    let mark = scope.words.iter().rev().take_while(|w| w.is_punctuation()).map(|w| w.norm.as_str()).collect::<String>();
    let framed = framed(scope, words);
    let Some((stop, bare, reading, asks)) = answer(&framed) else {
        return vague(&framed).filter(|_| !scope.is_question()).map(|p| (p, COOL));
    };
    let p = if mark.contains("..") || mark.contains('…') {
        stop + 0.04
    } else if mark.contains('.') {
        stop
    } else {
        bare
    };
    Some((if mark.starts_with('?') && !asks { p - 0.2 } else { p }, reading))
}

/// The words without a greeting and without a name at either end: "Hi Tom, fine", "ok, Peter", "noted, @lena".
fn framed<'w>(scope: &Scope<'_>, words: &[&'w str]) -> Vec<&'w str> {
    let plain: Vec<&Word<'_>> = scope.words.iter().filter(|w| !w.is_punctuation() && w.kind != TokenKind::Emoji).collect();
    let named = |i: usize| {
        plain.get(i).is_some_and(|w| {
            w.kind == TokenKind::Mention
                || (i > 0 && w.text.starts_with(char::is_uppercase) && w.text.len() > 1 && !is_capitals(w) && w.norm.len() > 2)
        })
    };
    let (mut from, mut to) = (0, words.len());
    if words.first().is_some_and(|w| GREETINGS.contains(w)) {
        from = 1 + usize::from(named(1));
    } else if plain.first().is_some_and(|w| w.kind == TokenKind::Mention) {
        from = 1;
    }
    let behind_comma = |i: usize| {
        let at = plain.get(i).map_or(0, |w| w.range.start);
        scope.block.text.get(..at).is_some_and(|t| t.trim_end().ends_with(','))
    };
    if to > from + 1 && named(to - 1) && (behind_comma(to - 1) || plain[to - 1].kind == TokenKind::Mention) {
        to -= 1;
    }
    // "Peter, fine." and "ok, Peter" alike.
    if from == 0
        && to > 1
        && behind_comma(1)
        && plain[0].text.starts_with(char::is_uppercase)
        && answer(&words[..1]).is_none()
        && !OPENERS.contains(&words[0])
    {
        from = 1;
    }
    words.get(from..to).unwrap_or_default().to_vec()
}

/// The answer in the words: one of the lists, or one between words that decide nothing.
fn answer(words: &[&str]) -> Option<(f32, f32, &'static str, bool)> {
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    let mut best: Option<(f32, f32, &'static str, bool)> = None;
    for from in 0..words.len() {
        if !words[..from].iter().all(|w| OPENERS.contains(w)) {
            break;
        }
        for to in from + 1..=words.len() {
            if !words[to..].iter().all(|w| TAILS.contains(w)) {
                continue;
            }
            let Some(core) = core(&words[from..to].join(" ")) else { continue };
            // Whoever pads an answer is not sure of it: "lol ok", "fine I guess".
            let more = if to - from < words.len() && core.0 >= 0.55 { 0.12 } else { 0.0 };
            let padded = (core.0.min(0.93 - more) + more, (core.1 + more).min(0.93), core.2, core.3);
            if best.is_none_or(|b| padded.1 > b.1) {
                best = Some(padded);
            }
        }
    }
    best
}

fn core(said: &str) -> Option<(f32, f32, &'static str, bool)> {
    let bare = said.replace('\'', "");
    let short =
        ANSWERS.iter().find(|(a, ..)| a.replace('\'', "") == bare).map(|&(a, stop, bare, reading)| (stop, bare, reading, a == "really"));
    let long =
        LONGER.iter().find(|(a, _)| *a == bare).map(|&(a, p)| (p, p, COOL, a == "is that so" || a == "happy now" || a == "who cares"));
    match (short, long) {
        (Some(s), Some(l)) => Some(if l.1 > s.1 { (s.0.max(l.0), l.1, s.2, s.3 || l.3) } else { s }),
        (s, l) => s.or(l),
    }
}

/// The sentence `offset` away says as little: another such answer ("Oh. Ok."), or a name below it.
fn is_open(scope: &Scope<'_>, offset: isize) -> bool {
    let text = scope.beside(offset);
    let low = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = low.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    let name = words.len() == 1 && text.starts_with(char::is_uppercase) && !text.ends_with(['.', '!', '?']);
    !text.contains('!') && (name || answer(&words).is_some() || vague(&words).is_some())
}
