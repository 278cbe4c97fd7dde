//! # ambiguous-reply
//!
//! ## What it flags
//! A whole answer that can be agreement, indifference or anger: "k.", "Fine.", "Sure.", "Noted.", "Whatever.", "Interesting.", a lone 👍 or 🙂.
//!
//! ## How it can be read
//! In the mood of whoever reads it. The full stop makes it colder: in chat, where nobody needs one, it looks like a choice.
//!
//! ## When it is fine
//! With a second word that decides it: "Sure, will do!", "Fine with me", "Noted, thanks".
//!
//! ## Instead
//! Say what you agree to, or what you will do.
//!
//! ## Evidence
//! Gunraj et al. (2016), "Texting insincerely", and Houghton et al. (2018): one-word answers with a full stop are read as less sincere and more negative.
//! Kemp et al. (2025): the effect holds for messages of one word and of three or four, and is gone at six to eight.

use crate::document::{BlockKind, Genre, TokenKind};
use crate::lint::{Group, Level};
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit, Rule};

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
    ("ok", 0.72, 0.58, ANNOYED),
    ("okay", 0.7, 0.56, ANNOYED),
    ("oke", 0.6, 0.5, COOL),
    ("ok then", 0.76, 0.72, ANNOYED),
    ("okay then", 0.76, 0.72, ANNOYED),
    ("fine", 0.88, 0.82, ANNOYED),
    ("fine then", 0.88, 0.86, ANNOYED),
    ("it's fine", 0.72, 0.66, ANNOYED),
    ("that's fine", 0.62, 0.52, ANNOYED),
    ("i'm fine", 0.6, 0.52, ANNOYED),
    ("no it's fine", 0.78, 0.74, ANNOYED),
    ("sure", 0.76, 0.62, ANNOYED),
    ("sure whatever", 0.9, 0.88, COOL),
    ("noted", 0.8, 0.72, ANNOYED),
    ("duly noted", 0.82, 0.76, ANNOYED),
    ("whatever", 0.93, 0.9, COOL),
    ("whatever you say", 0.88, 0.84, COOL),
    ("whatever you want", 0.76, 0.7, COOL),
    ("right", 0.74, 0.64, COOL),
    ("alright", 0.66, 0.54, ANNOYED),
    ("alright then", 0.72, 0.66, ANNOYED),
    ("all right", 0.66, 0.54, ANNOYED),
    ("great", 0.72, 0.54, ANNOYED),
    ("cool", 0.66, 0.5, COOL),
    ("nice", 0.6, 0.4, COOL),
    ("good", 0.6, 0.45, COOL),
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
    ("oh well", 0.5, 0.45, COOL),
    ("good for you", 0.78, 0.72, ANNOYED),
    ("good to know", 0.64, 0.54, ANNOYED),
    ("understood", 0.55, 0.45, ANNOYED),
    ("yep", 0.45, 0.35, COOL),
    ("yes", 0.5, 0.4, COOL),
    ("yeah", 0.5, 0.42, COOL),
    ("maybe", 0.55, 0.48, COOL),
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
    ("lovely", 0.6, 0.4, ANNOYED),
    ("brilliant", 0.6, 0.42, ANNOYED),
    ("wonderful", 0.6, 0.42, ANNOYED),
    ("fantastic", 0.6, 0.42, ANNOYED),
    ("perfect", 0.5, 0.35, ANNOYED),
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
    ("👌", 0.62),
    ("🤨", 0.86),
    ("😶", 0.82),
    ("🤷", 0.76),
    ("😬", 0.6),
    (":)", 0.62),
    (":/", 0.76),
    (":|", 0.8),
    ("👀", 0.62),
    ("🫠", 0.66),
    ("😏", 0.78),
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    let conversation = scope.draft.genre == Genre::Message && scope.block.kind == BlockKind::Paragraph;
    if !conversation || !scope.is_whole_paragraph() || scope.words.iter().any(|w| w.quoted || w.norm.contains('!')) {
        return;
    }
    let less = if scope.is_whole_draft() { 0.0 } else { 0.2 };
    let words: Vec<_> = scope.words.iter().filter(|w| !w.is_punctuation() && w.kind != TokenKind::Emoji).map(|w| w.norm.as_str()).collect();
    let emoji: Vec<_> = scope.words.iter().filter(|w| w.kind == TokenKind::Emoji).map(|w| w.text).collect();
    let found = match (words.as_slice(), emoji.as_slice()) {
        ([], [one]) => EMOJI.iter().find(|(e, _)| one.starts_with(e)).map(|&(_, p)| (p, "it can read as agreement, irony or boredom")),
        ([], _) => None,
        (_, []) => {
            let said = words.join(" ");
            let mark = scope.words.iter().rev().take_while(|w| w.is_punctuation()).map(|w| w.norm.as_str()).collect::<String>();
            let asks = mark.contains('?');
            ANSWERS.iter().find(|(a, ..)| *a == said || a.replace('\'', "") == said).map(|&(a, stop, bare, reading)| {
                let p = if mark.contains("..") || mark.contains('…') {
                    stop + 0.04
                } else if mark.contains('.') {
                    stop
                } else {
                    bare
                };
                (if asks && a != "really" { p - 0.2 } else { p }, reading)
            })
        }
        (_, [one]) if crate::rules::scope::is_cold_emoji(one) => {
            ANSWERS.iter().find(|(a, ..)| *a == words.join(" ")).map(|&(_, stop, _, reading)| (stop, reading))
        }
        _ => None,
    };
    let Some((p, reading)) = found else { return };
    let from = scope.words.iter().position(|w| !w.is_punctuation() || w.kind == TokenKind::Emoji).unwrap_or(0);
    let end = scope.words.iter().rposition(|w| !w.is_punctuation() || w.kind == TokenKind::Emoji).map_or(from + 1, |i| i + 1);
    out.push(Hit { words: from..end, p: p - less, reading: Some(reading), fix: Fix::None });
}
