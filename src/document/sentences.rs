//! Where a sentence ends.
//!
//! The sentence bounds of Unicode (UAX 29) are a start and not an answer: they end a sentence after "e.g.", "Dr." and "1.", miss
//! the end before a number, a mention, a small letter or inline code, and cut `foo?bar` in two. Repairing them meant to overrule
//! them nearly everywhere, and the look-ahead of their published implementation is quadratic, so the rules stand here in full.
//! They walk over tokens, not characters: at each gap between two tokens the question is whether a sentence ends there, and the
//! answer needs a bounded number of neighbours. When in doubt a sentence goes on: a finding on two sentences is still right, one
//! on half a sentence is not.

use std::ops::Range;

use super::abbreviations::{self, Stop};
use super::quotation::is_speech_verb;
use super::{Token, TokenKind};

/// A sentence: its bytes, and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) range: Range<usize>,
    pub(super) tokens: Range<usize>,
}

/// The sentences of a block, which together hold all its tokens.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Bounds> {
    let walk = Walk { text, tokens };
    let mut out: Vec<Bounds> = Vec::new();
    let mut first = 0;
    let mut has_words = false;
    let mut at = 0;
    while at < tokens.len() {
        has_words |= is_content(&tokens[at]);
        let last = at + 1 == tokens.len();
        if last || (has_words && walk.ends_after(first, at)) {
            // A smiley after the stop belongs to what it comments on.
            let end = if last { at } else { walk.smileys_after(at) };
            walk.close(&mut out, first..end + 1, has_words);
            first = end + 1;
            at = end;
            has_words = false;
        }
        at += 1;
    }
    out
}

fn is_content(token: &Token) -> bool {
    !matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol)
}

struct Walk<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Walk<'_> {
    fn close(&self, out: &mut Vec<Bounds>, tokens: Range<usize>, has_words: bool) {
        let (Some(first), Some(last)) = (self.tokens.get(tokens.start), self.tokens.get(tokens.end.saturating_sub(1))) else { return };
        let range = first.range.start..last.range.end;
        match out.last_mut() {
            // Marks alone are no sentence.
            Some(before) if !has_words => {
                before.range.end = range.end;
                before.tokens.end = tokens.end;
            }
            _ => out.push(Bounds { range, tokens }),
        }
    }

    fn word(&self, i: usize) -> &str {
        self.tokens.get(i).and_then(|t| self.text.get(t.range.clone())).unwrap_or_default()
    }

    fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    fn gap(&self, after: usize) -> &str {
        match (self.tokens.get(after), self.tokens.get(after + 1)) {
            (Some(a), Some(b)) => self.text.get(a.range.end..b.range.start).unwrap_or_default(),
            _ => "",
        }
    }

    fn is_joined(&self, after: usize) -> bool {
        self.gap(after).is_empty()
    }

    fn is_stop(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Punctuation) && self.word(i).starts_with(['.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '。', '！', '？'])
    }

    fn is_closer(&self, i: usize) -> bool {
        matches!(self.word(i), "\"" | "'" | "”" | "’" | "“" | ")" | "]" | "}" | "»" | "*" | "**" | "_" | "__" | "~" | "~~" | "›")
            && self.kind(i).is_some_and(|k| matches!(k, TokenKind::Punctuation | TokenKind::Symbol))
    }

    /// Does a sentence that began at token `first` end after token `at`?
    fn ends_after(&self, first: usize, at: usize) -> bool {
        let gap = self.gap(at);
        if gap.contains(['\u{2028}', '\u{2029}', '\u{85}']) || (gap.contains('\n') && self.begins_line(at + 1)) {
            return true;
        }
        let Some(stop) = self.stop_before(first, at) else { return false };
        let next = self.skip_openers(at + 1);
        let (next_word, Some(next_kind)) = (self.word(next), self.kind(next)) else { return false };
        if gap.is_empty() {
            return self.ends_without_space(stop, at, next);
        }
        if self.is_stop(next) || matches!(next_word, "," | ";" | ":" | ")" | "]" | "}" | "/") {
            return false;
        }
        let begin = Begin::of(next_word, next_kind);
        let closed = at > stop;
        let mark = self.word(stop);
        if mark.contains(['!', '?', '！', '？', '‼', '⁇', '⁈', '⁉', '。']) {
            self.ends_at_mark(next, begin, closed)
        } else if mark == "." {
            self.ends_at_full_stop(first, stop, next, begin, closed)
        } else {
            ends_at_ellipsis(stop.saturating_sub(first), next_word, begin)
        }
    }

    /// The stop that `at` is, or that stands before the closing marks which end in `at`.
    fn stop_before(&self, first: usize, at: usize) -> Option<usize> {
        let mut i = at;
        for _ in 0..6 {
            if self.is_stop(i) {
                return Some(i);
            }
            if i == first || !self.is_closer(i) || !self.is_joined(i - 1) {
                return None;
            }
            i -= 1;
        }
        None
    }

    /// The first token from `i` on that is no opening mark, nor a dash that begins a list item or an aside.
    fn skip_openers(&self, i: usize) -> usize {
        let is_opener = |w: &str| {
            matches!(
                w,
                "\"" | "'" | "“" | "‘" | "„" | "(" | "[" | "{" | "«" | "*" | "**" | "_" | "~" | "¿" | "¡" | "#" | "-" | "–" | "—" | "--"
            )
        };
        (i..i + 4).find(|&i| !is_opener(self.word(i))).unwrap_or(i)
    }

    /// Does what stands on a new line begin something new?
    fn begins_line(&self, i: usize) -> bool {
        if matches!(self.word(i), "-" | "*" | "•" | "–" | "+") && !self.is_joined(i) {
            return true;
        }
        let next = self.skip_openers(i);
        match (Begin::of(self.word(next), self.kind(next).unwrap_or(TokenKind::Symbol)), self.kind(next)) {
            (Begin::Capital, _) | (_, Some(TokenKind::Mention)) => true,
            (_, Some(TokenKind::Number)) => matches!(self.word(next + 1), "." | ")") && self.is_joined(next),
            _ => false,
        }
    }

    /// "Great!Thanks" is two sentences, `foo?bar`, `main.rs` and "Yes!)" are one.
    fn ends_without_space(&self, stop: usize, at: usize, next: usize) -> bool {
        let mark = self.word(stop);
        if mark.ends_with(['。', '！', '？']) {
            return true;
        }
        let word = self.word(next);
        let capital = word.chars().next().is_some_and(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase);
        let after_word = stop > 0 && self.kind(stop - 1) == Some(TokenKind::Word) && self.is_joined(stop - 1);
        stop == at && next == at + 1 && mark.ends_with(['!', '?']) && capital && after_word
    }

    fn ends_at_mark(&self, next: usize, begin: Begin, closed: bool) -> bool {
        if !closed {
            return true;
        }
        // "Really?" he asked. — "Really?" Anna asked. — (really?) and so on.
        let told = is_speech_verb(self.word(next + 1)) && self.kind(next) == Some(TokenKind::Word);
        !(begin == Begin::Small || told)
    }

    fn ends_at_full_stop(&self, first: usize, stop: usize, next: usize, begin: Begin, closed: bool) -> bool {
        let joined = stop > first && self.is_joined(stop - 1);
        let word = if joined { self.word(stop - 1) } else { "" };
        let kind = if joined { self.kind(stop - 1) } else { None };
        match kind {
            Some(TokenKind::Number) if self.begins_item(first, stop - 1) && word.len() <= 3 => false,
            // "First this and 2. the other": an item in the middle of a sentence.
            Some(TokenKind::Number) if begin == Begin::Small && word.len() <= 2 => false,
            Some(TokenKind::Word) => self.ends_at_word(first, stop, next, begin, closed),
            None => begin != Begin::Small,
            _ => begin != Begin::Small || !closed,
        }
    }

    fn ends_at_word(&self, first: usize, stop: usize, next: usize, begin: Begin, closed: bool) -> bool {
        let word = self.word(stop - 1);
        let after_number = stop >= 2 && self.kind(stop - 2) == Some(TokenKind::Number);
        let meaning = match abbreviations::stop_after(word) {
            // "30 ms. The" is a unit, "Ms. Smith" a title.
            Stop::Never if after_number => Stop::Likely,
            // "No. I will not." is an answer, and only as a whole.
            meaning => meaning,
        };
        let capital_word = begin == Begin::Capital && self.kind(next) == Some(TokenKind::Word);
        match meaning {
            Stop::Never => false,
            Stop::BeforeNumber => begin != Begin::Number && (begin != Begin::Small || (stop - 1 == first && word.len() <= 3)),
            Stop::Likely => begin != Begin::Small && begin != Begin::Number,
            Stop::Either => capital_word && abbreviations::is_starter(self.word(next)),
            Stop::End if word.chars().nth(1).is_none() => self.ends_at_letter(first, stop, next, begin),
            Stop::End => begin != Begin::Small || (!closed && abbreviations::ends_before_small(word)),
        }
    }

    /// A single letter and a full stop: an initial, a list marker, or the end ("so do I.", "plan B.").
    fn ends_at_letter(&self, first: usize, stop: usize, next: usize, begin: Begin) -> bool {
        let letter = self.word(stop - 1);
        if begin == Begin::Small || (letter != "I" && self.begins_item(first, stop - 1)) {
            return false;
        }
        let named = stop >= 2 && LETTERED.contains(&self.word(stop - 2).to_lowercase().as_str());
        let is_initial = letter.chars().all(char::is_uppercase) && letter != "I";
        let is_versus = letter == "v";
        named || !(is_versus || is_initial && begin == Begin::Capital && !abbreviations::is_starter(self.word(next)))
    }

    /// True where token `i` is the first of its sentence or line: the place of a list marker.
    fn begins_item(&self, first: usize, i: usize) -> bool {
        i == first || (i > 0 && (self.gap(i - 1).contains('\n') || self.word(i - 1) == ":"))
    }

    /// The last of the smileys that follow token `at`, or `at` itself.
    fn smileys_after(&self, at: usize) -> usize {
        let mut end = at;
        while self.kind(end + 1) == Some(TokenKind::Emoji) && !self.gap(end).contains('\n') {
            end += 1;
        }
        end
    }
}

/// "Well... I think" is one breath, "I was there... I saw it" need not be.
fn ends_at_ellipsis(tokens_before: usize, next: &str, begin: Begin) -> bool {
    let self_word = next.starts_with('I') && !next.chars().nth(1).is_some_and(char::is_alphabetic);
    matches!(begin, Begin::Capital | Begin::Other) && !(tokens_before <= 2 && self_word)
}

/// Things that are numbered by letters.
const LETTERED: [&str; 16] = [
    "option", "plan", "vitamin", "type", "grade", "step", "section", "appendix", "part", "phase", "team", "class", "category", "case",
    "group", "variant",
];

/// How the next sentence would begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begin {
    Capital,
    Small,
    Number,
    Other,
}

impl Begin {
    fn of(word: &str, kind: TokenKind) -> Self {
        match (kind, word.chars().next()) {
            (TokenKind::Word, Some(c)) if c.is_lowercase() => Self::Small,
            (TokenKind::Word, Some(c)) if c.is_uppercase() => Self::Capital,
            (TokenKind::Word, Some(c)) if c.is_numeric() => Self::Number,
            (TokenKind::Number, _) => Self::Number,
            _ => Self::Other,
        }
    }
}
