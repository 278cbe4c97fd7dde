//! Quotation marks: whose words stand between them?
//!
//! A linter for tone that judges what somebody else said is of no use, and one that can be silenced by two marks is of little.
//! So a pair of marks counts as speech when something says that it is: a verb of saying or writing close by, a colon before it,
//! four words or more, or a clause of its own. One to three words that nobody is reported to have said are only *quoted words*;
//! rules see the marks and decide.

use std::ops::Range;

use super::sentences::Bounds;
use super::tokens::is_apostrophe;
use super::{Inline, InlineKind, Token, TokenKind};

/// The longest stretch between straight single marks, which are apostrophes far more often than quotes.
const SINGLE_REACH: usize = 240;

/// Marks the quotations in a block.
pub(super) fn quotations(text: &str, tokens: &[Token], sentences: &[Bounds]) -> Vec<Inline> {
    let judge = Judge { text, tokens, sentences };
    pairs(text).into_iter().map(|range| Inline { kind: judge.kind(&range), range }).collect()
}

/// True for the forms of verbs that introduce speech or writing.
pub(super) fn is_speech_verb(word: &str) -> bool {
    (3..=10).contains(&word.len()) && SPEECH.iter().any(|v| v.eq_ignore_ascii_case(word))
}

const SPEECH: [&str; 96] = [
    "said",
    "says",
    "say",
    "saying",
    "wrote",
    "writes",
    "write",
    "writing",
    "written",
    "asked",
    "asks",
    "ask",
    "asking",
    "told",
    "tells",
    "tell",
    "telling",
    "replied",
    "replies",
    "reply",
    "answered",
    "answers",
    "answer",
    "claimed",
    "claims",
    "claim",
    "claiming",
    "argued",
    "argues",
    "stated",
    "states",
    "state",
    "stating",
    "commented",
    "comments",
    "comment",
    "noted",
    "notes",
    "added",
    "adds",
    "mentioned",
    "mentions",
    "suggested",
    "suggests",
    "explained",
    "explains",
    "insisted",
    "insists",
    "shouted",
    "shouts",
    "yelled",
    "yells",
    "whispered",
    "complained",
    "complains",
    "called",
    "calls",
    "call",
    "calling",
    "quoted",
    "quotes",
    "quote",
    "quoting",
    "reads",
    "read",
    "responded",
    "responds",
    "remarked",
    "remarks",
    "announced",
    "announces",
    "objected",
    "concluded",
    "concludes",
    "warned",
    "warns",
    "reported",
    "reports",
    "posted",
    "posts",
    "tweeted",
    "texted",
    "messaged",
    "heard",
    "goes",
    "went",
    "titled",
    "named",
    "message",
    "error",
    "subject",
    "according",
    "review",
    "answering",
    "hears",
    "phrase",
];

/// Words with which a clause of two or three words begins or goes on.
const CLAUSE: [&str; 54] = [
    "i", "i'm", "i'll", "i've", "i'd", "you", "you're", "you'll", "you've", "he", "she", "it", "it's", "we", "we're", "they", "they're",
    "this", "that", "that's", "there", "is", "are", "was", "were", "isn't", "aren't", "don't", "doesn't", "didn't", "won't", "can't", "do",
    "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "must", "please", "what", "why", "how", "who", "let's",
    "never", "no", "yes", "nobody",
];

const OWNERS: [&str; 14] = ["your", "my", "our", "his", "her", "their", "its", "this", "that", "these", "those", "such", "called", "ur"];

const CALLING: [&str; 13] = [
    "called",
    "call",
    "calls",
    "calling",
    "labelled",
    "labeled",
    "labels",
    "termed",
    "dubbed",
    "described",
    "describes",
    "quoting",
    "quote",
];

/// The pairs of quotation marks in `text`, marks included, outermost first; sorted and apart.
fn pairs(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|n| n.1);
        if let Some((mark, start)) = open {
            // Too far away for a single mark, or a paragraph further on: that was no quote.
            if mark == '\'' && (c == '\n' || at - start > SINGLE_REACH) {
                open = None;
            } else if closes(mark, c, before, after) {
                if at > start + mark.len_utf8() {
                    out.push(start..at + c.len_utf8());
                }
                open = None;
                before = Some(c);
                continue;
            }
        }
        let reopens = open.is_some_and(|(mark, _)| mark == c || mark == '\'');
        if (open.is_none() || reopens) && opens(text, at, c, before, after) {
            open = Some((c, at));
        }
        before = Some(c);
    }
    out
}

fn opens(text: &str, at: usize, c: char, before: Option<char>, after: Option<char>) -> bool {
    let free = before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '{' | '—' | '–' | '-' | ':' | '/' | '=' | '*' | '_'));
    let word_follows = after.is_some_and(|a| !a.is_whitespace() && !matches!(a, ',' | ')' | ';'));
    match c {
        '“' | '«' | '„' | '‟' => true,
        '"' | '‘' => free && word_follows,
        '\'' => free && after.is_some_and(|a| a.is_alphanumeric() || a == '"') && !is_elision(text, at + 1),
        _ => false,
    }
}

fn closes(mark: char, c: char, before: Option<char>, after: Option<char>) -> bool {
    let after_word = before.is_some_and(|b| !b.is_whitespace());
    let at_end = after.is_none_or(|a| !a.is_alphanumeric());
    match mark {
        '“' => c == '”' || (c == '“' && after_word && at_end) || (c == '"' && after_word && at_end),
        '„' | '‟' => matches!(c, '“' | '”' | '"'),
        '«' => c == '»',
        // A blank before and a word behind: another quote opens, this one never closed.
        '"' => matches!(c, '"' | '”') && (after_word || at_end),
        '‘' => c == '’' && after_word && at_end,
        '\'' => c == '\'' && after_word && at_end,
        _ => false,
    }
}

/// 'cause, 'em, '90s: words that lost their beginning.
fn is_elision(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let word: String = rest.chars().take(6).take_while(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with('s')
        || matches!(
            word.as_str(),
            "cause" | "em" | "til" | "till" | "tis" | "twas" | "n" | "bout" | "round" | "cuz" | "coz" | "nuff" | "kay" | "sup"
        )
}

struct Judge<'a> {
    text: &'a str,
    tokens: &'a [Token],
    sentences: &'a [Bounds],
}

impl Judge<'_> {
    fn kind(&self, range: &Range<usize>) -> InlineKind {
        let first = self.tokens.partition_point(|t| t.range.start < range.start);
        let end = self.tokens.partition_point(|t| t.range.start < range.end);
        let inside = self.tokens.get(first..end).unwrap_or_default();
        let words = inside.iter().filter(|t| !matches!(t.kind, TokenKind::Punctuation | TokenKind::Symbol)).count();
        let told = || {
            if self.is_owned(first) {
                self.is_called(first)
            } else {
                self.is_told_before(first, range.start) || self.is_told_after(end, range.end)
            }
        };
        let speech = words >= 4 || self.is_clause(inside) || self.is_whole(range) || told();
        if speech { InlineKind::ReportedSpeech } else { InlineKind::QuotedWords }
    }

    fn word(&self, token: &Token) -> String {
        self.text.get(token.range.clone()).unwrap_or_default().replace(is_apostrophe, "'").to_lowercase()
    }

    /// "It works.", "you're wrong": two or three words with a subject or a verb that bends.
    fn is_clause(&self, inside: &[Token]) -> bool {
        let words: Vec<String> = inside.iter().filter(|t| t.kind == TokenKind::Word).map(|t| self.word(t)).collect();
        let marked = inside.iter().rev().nth(1).is_some_and(|t| {
            t.kind == TokenKind::Punctuation && self.text.get(t.range.clone()).unwrap_or_default().ends_with(['.', '!', '?'])
        });
        words.len() >= 2 && (marked || words.iter().any(|w| CLAUSE.contains(&w.as_str())))
    }

    /// The quotation is all there is of one sentence or several, but for the stop.
    fn is_whole(&self, range: &Range<usize>) -> bool {
        let i = self.sentences.partition_point(|s| s.range.start < range.start);
        let Some(sentence) = self.sentences.get(i).filter(|s| s.range.start == range.start) else { return false };
        let last = self.sentences.iter().skip(i).find(|s| s.range.end >= range.end).unwrap_or(sentence);
        let tail = self.text.get(range.end..last.range.end.max(range.end)).unwrap_or_default();
        !tail.contains(char::is_alphanumeric)
    }

    /// Your "fix", those "experts": the words are the author's own and name a thing, whatever verb stands near.
    fn is_owned(&self, first: usize) -> bool {
        let before = first.checked_sub(1).and_then(|i| self.tokens.get(i)).map(|t| self.word(t));
        before.is_some_and(|w| OWNERS.contains(&w.as_str()))
    }

    /// "You called my work "trash"": the one case in which such words are somebody else's.
    fn is_called(&self, first: usize) -> bool {
        // Not the word right before: that may be the second half of "so-called".
        let before = self.tokens.get(first.saturating_sub(5)..first.saturating_sub(1)).unwrap_or_default();
        before.iter().any(|t| CALLING.contains(&self.word(t).as_str()))
    }

    /// A colon, or a verb of saying among the five words before, in the same sentence.
    fn is_told_before(&self, first: usize, at: usize) -> bool {
        let sentence = self.sentences.partition_point(|s| s.range.start <= at).checked_sub(1).and_then(|i| self.sentences.get(i));
        let from = sentence.map_or(0, |s| s.tokens.start).min(first);
        let before = self.tokens.get(from..first).unwrap_or_default();
        if before.last().is_some_and(|t| self.text.get(t.range.clone()).is_some_and(|w| w == ":")) {
            return true;
        }
        before.iter().rev().take(6).any(|t| t.kind == TokenKind::Word && is_speech_verb(&self.word(t)))
    }

    /// `"Fine", he said`: a verb of saying among the three words behind.
    fn is_told_after(&self, end: usize, at: usize) -> bool {
        let gap = self.tokens.get(end).and_then(|t| self.text.get(at..t.range.start));
        if gap.is_some_and(|g| g.contains('\n')) {
            return false;
        }
        let behind = self.tokens.get(end..).unwrap_or_default();
        behind
            .iter()
            .take(4)
            .take_while(|t| !self.text.get(t.range.clone()).is_some_and(|w| matches!(w, "." | "!" | "?" | ";" | ":")))
            .any(|t| t.kind == TokenKind::Word && is_speech_verb(&self.word(t)))
    }
}
