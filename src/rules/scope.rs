//! What a rule may look at: one sentence, its words, and what is known about who is addressed and what the words do there.

mod mood;
mod stance;

use super::pattern::{Key, Sketch, key};
use crate::document::{Block, BlockKind, Document, Genre, InlineKind, Sentence, TokenKind};
use std::cell::OnceCell;
use std::ops::Range;

/// A token as patterns see it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    /// Lower case, straight apostrophes.
    pub(crate) norm: String,
    /// What patterns compare in place of it.
    pub(crate) key: Key,
    /// As written.
    pub(crate) text: &'a str,
    pub(crate) kind: TokenKind,
    /// Byte range in [`Block::text`].
    pub(crate) range: Range<usize>,
    /// Inside reported speech, quoted words or inline code: never the author's own plain word.
    pub(crate) quoted: bool,
}

impl Word<'_> {
    pub(crate) fn is_punctuation(&self) -> bool {
        matches!(self.kind, TokenKind::Punctuation | TokenKind::Symbol)
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// What is known of the whole draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Draft {
    pub(crate) genre: Genre,
    /// The author's words in the whole draft (greeting and signature left out), up to [`MANY`].
    pub(crate) words: usize,
    /// The draft answers something: `--context`, or quoted text in it.
    pub(crate) is_reply: bool,
    /// What it answers ends in a question: a bare "Yes." is an answer there.
    pub(crate) is_asked: bool,
    /// Sentences of the author in the whole draft, up to [`SENTENCES`].
    pub(crate) sentences: usize,
}

/// Rules ask whether a draft is short. To them all long drafts are alike, so that an edit of one changes nothing for its other paragraphs.
const MANY: usize = 1000;
const SENTENCES: usize = 100;

impl Draft {
    /// `context`: the message that the draft answers, where it is known.
    pub(crate) fn of(document: &Document, context: Option<&str>) -> Self {
        let quoted: Vec<&str> =
            document.blocks.iter().filter(|b| b.speaker == crate::document::Speaker::Quoted).map(|b| b.text.as_str()).collect();
        let last = quoted.get(quoted.len().saturating_sub(1 + CLOSING)..).unwrap_or_default().join("\n");
        let own = || document.blocks.iter().filter(|b| is_author_prose(b) && !matches!(b.kind, BlockKind::Signature));
        Self {
            genre: document.genre,
            words: own().flat_map(|b| &b.tokens).filter(|t| t.kind == TokenKind::Word).take(MANY).count(),
            is_reply: context.is_some() || !quoted.is_empty(),
            is_asked: context.is_some_and(asks) || asks(&last),
            sentences: own().map(|b| b.sentences.len()).sum::<usize>().min(SENTENCES),
        }
    }

    /// Writing that addresses nobody in person: imperatives are instructions, terseness is style.
    pub(crate) fn is_impersonal(&self) -> bool {
        matches!(self.genre, Genre::Documentation | Genre::Changelog | Genre::Runbook | Genre::Log)
    }
}

/// Lines below the last sentence of a message: thanks, a name.
const CLOSING: usize = 3;

/// The text ends in a question mark, whatever thanks and name stand below it.
fn asks(text: &str) -> bool {
    let lines = text.lines().rev().map(|l| l.trim().trim_end_matches([')', '"', '”', '\'', '’', '*', '_'])).filter(|l| !l.is_empty());
    let closes = |l: &str| !l.ends_with(['?', '.', '!']) && l.split_whitespace().count() <= 3;
    lines.take(1 + CLOSING).find(|&l| !closes(l)).is_some_and(|l| l.ends_with('?'))
}

pub(crate) fn is_author_prose(block: &Block) -> bool {
    block.speaker == crate::document::Speaker::Author
        && block.language == crate::document::Language::English
        && !matches!(block.kind, BlockKind::Trailer | BlockKind::Log)
}

/// One sentence, with everything that rules ask about it.
pub(crate) struct Scope<'a> {
    pub(crate) draft: Draft,
    pub(crate) block: &'a Block,
    pub(crate) sentence: &'a Sentence,
    /// Index of the sentence in its block.
    pub(crate) index: usize,
    pub(crate) words: Vec<Word<'a>>,
    /// Of `words`.
    pub(crate) sketch: Sketch,
    /// What [`Scope::is_merry`] came to: many rules ask.
    merry: OnceCell<bool>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(draft: Draft, block: &'a Block, index: usize) -> Option<Self> {
        let sentence = block.sentences.get(index)?;
        let quotes: Vec<_> = block
            .inlines
            .iter()
            .filter(|i| i.range.start < sentence.range.end && sentence.range.start < i.range.end)
            .filter(|i| matches!(i.kind, InlineKind::ReportedSpeech | InlineKind::QuotedWords))
            .map(|i| i.range.clone())
            .collect();
        let words: Vec<Word<'a>> = block
            .tokens
            .get(sentence.tokens.clone())?
            .iter()
            .map(|t| {
                let text = block.slice(t.range.clone());
                let norm = text.to_lowercase().replace(['’', 'ʼ', '`'], "'");
                Word {
                    key: key(&norm),
                    norm,
                    text,
                    kind: t.kind,
                    range: t.range.clone(),
                    quoted: t.kind == TokenKind::Code || quotes.iter().any(|q| q.start <= t.range.start && t.range.end <= q.end),
                }
            })
            .collect();
        let mut sketch = Sketch::default();
        words.iter().for_each(|w| sketch.add(w.key));
        Some(Self { draft, block, sentence, index, words, sketch, merry: OnceCell::new() })
    }

    /// The sentence as prose.
    pub(crate) fn text(&self) -> &'a str {
        self.block.slice(self.sentence.range.clone())
    }

    /// Where a sentence can be said to start: its first word, and the word after an address ("Anna, …", "@anna …"), an interjection
    /// or a conjunction ("And …", "So …", "Well, …").
    pub(crate) fn starts(&self) -> Vec<usize> {
        let Some(mut at) = self.words.iter().position(|w| !w.is_punctuation()) else { return Vec::new() };
        let mut out = vec![at];
        for _ in 0..3 {
            let (Some(word), next) = (self.words.get(at), self.words.get(at + 1)) else { break };
            let comma = next.is_some_and(|n| n.norm.starts_with([',', ':']));
            let lead = matches!(
                word.norm.as_str(),
                "and"
                    | "but"
                    | "so"
                    | "then"
                    | "or"
                    | "well"
                    | "ok"
                    | "okay"
                    | "oh"
                    | "hey"
                    | "hi"
                    | "hello"
                    | "sorry"
                    | "also"
                    | "no"
                    | "yes"
                    | "yeah"
                    | "seriously"
                    | "honestly"
                    | "lol"
                    | "um"
                    | "again"
                    | "look"
                    | "now"
                    | "guys"
                    | "folks"
                    | "man"
                    | "dude"
                    | "wow"
            );
            let name = word.kind == TokenKind::Mention || (comma && word.text.starts_with(char::is_uppercase)) || (comma && lead);
            if !(name || lead) {
                break;
            }
            at += 1;
            while self.words.get(at).is_some_and(|w| w.norm.starts_with([',', ':'])) {
                at += 1;
            }
            if at < self.words.len() {
                out.push(at);
            }
        }
        out
    }

    /// Byte range in the block of a range of word indices.
    pub(crate) fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let slice = self.words.get(words).unwrap_or_default();
        match (slice.first(), slice.last()) {
            (Some(a), Some(b)) => a.range.start..b.range.end,
            _ => self.sentence.range.start..self.sentence.range.start,
        }
    }

    pub(crate) fn has(&self, norm: &str) -> bool {
        self.words.iter().any(|w| w.norm == norm)
    }

    pub(crate) fn has_any(&self, norms: &[&str]) -> bool {
        self.words.iter().any(|w| norms.contains(&w.norm.as_str()))
    }

    /// It ends with a question mark, or begins as a question and ends with nothing, as people write in chats.
    pub(crate) fn is_question(&self) -> bool {
        const ASKS: &[&str] = &[
            "what", "what's", "whats", "why", "how", "how's", "who", "who's", "when", "where", "where's", "did", "do", "does", "are", "is",
            "can", "could", "will", "would", "have", "has", "isn't", "don't", "didn't", "can't", "aren't", "am",
        ];
        let marked = self.words.iter().rev().take_while(|w| !w.is_word()).any(|w| w.norm.contains('?'));
        let open = self.words.last().is_some_and(|w| !w.is_punctuation());
        let inverted = |at: usize| {
            let (one, two) = (self.norm(at), self.norm(at + 1));
            let wh = matches!(one, "what" | "what's" | "whats" | "why" | "how" | "how's" | "who" | "who's" | "when" | "where" | "where's");
            let told = matches!(two, "a" | "an" | "to" | "i" | "we" | "you")
                || (matches!(one, "when" | "where" | "who") && !ASKS.contains(&two) && !matches!(two, "was" | "were" | "the"));
            (wh && !told)
                || (ASKS.contains(&one)
                    && !wh
                    && matches!(
                        two,
                        "you"
                            | "u"
                            | "i"
                            | "we"
                            | "they"
                            | "he"
                            | "she"
                            | "it"
                            | "this"
                            | "that"
                            | "anyone"
                            | "anybody"
                            | "someone"
                            | "somebody"
                            | "nobody"
                            | "there"
                            | "the"
                            | "your"
                    ))
        };
        marked || (open && !self.draft.is_impersonal() && self.starts().into_iter().any(inverted))
    }

    /// The sentence addresses the reader: a second-person word outside quotation marks.
    pub(crate) fn addresses_reader(&self) -> bool {
        self.words.iter().any(|w| !w.quoted && is_second_person(&w.norm)) || self.words.iter().any(|w| w.kind == TokenKind::Mention)
    }

    /// The word at `at`, lower case; empty outside the sentence.
    pub(crate) fn norm(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.norm.as_str())
    }

    /// The sentence `offset` away in the same block, as prose; empty where there is none.
    pub(crate) fn beside(&self, offset: isize) -> &'a str {
        self.index.checked_add_signed(offset).and_then(|i| self.block.sentences.get(i)).map_or("", |s| self.block.slice(s.range.clone()))
    }

    /// Somebody writes to somebody here: no documentation, log or list of changes, no heading, no table.
    pub(crate) fn is_personal(&self) -> bool {
        !self.draft.is_impersonal()
            && !matches!(self.block.kind, BlockKind::Heading | BlockKind::TableCell | BlockKind::Trailer | BlockKind::Log)
    }

    /// The word at `at` belongs to a title or a name by its capitals: "The Idiot", "A Confederacy of Dunces", "Dumb and Dumber". Where nearly all words
    /// have one, as in a headline, they say nothing.
    pub(crate) fn is_title(&self, at: usize) -> bool {
        let capital = |w: &Word<'_>| {
            w.is_word() && w.norm != "i" && !w.norm.starts_with("i'") && {
                let mut chars = w.text.chars();
                chars.next().is_some_and(char::is_uppercase) && chars.next().is_none_or(char::is_lowercase)
            }
        };
        let Some(first) = self.words.iter().position(Word::is_word) else { return false };
        let (words, capitals) = self.words.iter().filter(|w| w.is_word()).fold((0, 0), |(n, c), w| (n + 1, c + usize::from(capital(w))));
        if at == first && !matches!(self.norm(at + 1), "and" | "of") || !self.words.get(at).is_some_and(capital) || capitals * 5 > words * 3
        {
            return false;
        }
        let linked = |i: usize| matches!(self.norm(i), "of" | "and" | "the" | "in" | "for" | "a" | "an");
        // A capital at the start of the sentence counts only on an article.
        let leads = |i: usize| self.words.get(i).is_some_and(capital) && (i != first || matches!(self.norm(i), "the" | "a" | "an"));
        let left = (1..=3).take_while(|&n| n == 1 || (at + 1 >= n && linked(at + 1 - n))).any(|n| at >= n && leads(at - n));
        let right = (1..=3).take_while(|&n| n == 1 || linked(at + n - 1)).any(|n| self.words.get(at + n).is_some_and(capital));
        left || right
    }

    /// The words around those from `first` to `last` up to the next comma, dash or bracket, or a word that opens a clause; without punctuation
    /// at either end.
    pub(crate) fn clause(&self, first: usize, last: usize) -> (usize, usize) {
        const OPENING: &[&str] =
            &["and", "but", "so", "because", "before", "after", "when", "while", "if", "as", "since", "though", "although", "then"];
        let opens = |i: usize| OPENING.contains(&self.norm(i));
        let from = (1..=first).rev().find(|&i| opens(i) || self.words[i - 1].is_punctuation()).unwrap_or(0);
        let to = (last + 1..self.words.len()).find(|&i| opens(i) || self.words[i].is_punctuation()).unwrap_or(self.words.len());
        (from.min(first), to.saturating_sub(1).max(last))
    }

    /// The sentence is the only one of its paragraph.
    pub(crate) fn is_whole_paragraph(&self) -> bool {
        self.block.kind == BlockKind::Paragraph && self.block.sentences.len() == 1
    }

    /// The paragraph is all that the author wrote.
    pub(crate) fn is_whole_draft(&self) -> bool {
        self.block.kind == BlockKind::Paragraph && self.draft.sentences == self.block.sentences.len() && self.draft.sentences < SENTENCES
    }
}

/// Emoji that do not soften.
pub(crate) fn is_cold_emoji(text: &str) -> bool {
    let bare = text.trim_end_matches('\u{FE0F}');
    matches!(
        bare,
        "🙄" | "😒"
            | "😑"
            | "😐"
            | "🙃"
            | "🤡"
            | "😠"
            | "😡"
            | "🤬"
            | "🖕"
            | "💩"
            | "👎"
            | "🤦"
            | "😤"
            | "🤨"
            | "🥱"
            | ":("
            | ":/"
            | ":|"
            | "-_-"
            | ">:("
            | ":-/"
            | ":-|"
            | ":-("
    ) || bare.starts_with("🤦")
        || bare.starts_with("🤷")
}

pub(crate) fn is_first_person(norm: &str) -> bool {
    matches!(
        norm,
        "i" | "i'm"
            | "im"
            | "i've"
            | "i'd"
            | "i'll"
            | "me"
            | "my"
            | "myself"
            | "mine"
            | "we"
            | "we're"
            | "we've"
            | "our"
            | "us"
            | "ourselves"
    )
}

pub(crate) fn is_second_person(norm: &str) -> bool {
    matches!(
        norm,
        "you"
            | "your"
            | "yours"
            | "yourself"
            | "yourselves"
            | "you're"
            | "youre"
            | "you've"
            | "youve"
            | "you'd"
            | "you'll"
            | "u"
            | "ur"
            | "ya"
            | "y'all"
            | "yall"
    )
}

#[cfg(test)]
mod tests;
