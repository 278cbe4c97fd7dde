//! What a rule may look at: one sentence, its words, and what is known about who is addressed and what the words do there.

use crate::document::{Block, BlockKind, Document, Genre, InlineKind, Sentence, TokenKind};
use std::ops::Range;

/// A token as patterns see it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    /// Lower case, straight apostrophes.
    pub(crate) norm: String,
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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draft {
    pub(crate) genre: Genre,
    /// The author's words in the whole draft (greeting and signature left out).
    pub(crate) words: usize,
    /// The draft answers something: `--context`, or quoted text in it.
    pub(crate) is_reply: bool,
    /// Sentences of the author in the whole draft.
    pub(crate) sentences: usize,
}

impl Draft {
    pub(crate) fn of(document: &Document, has_context: bool) -> Self {
        let own = || document.blocks.iter().filter(|b| is_author_prose(b) && !matches!(b.kind, BlockKind::Signature));
        Self {
            genre: document.genre,
            words: own().flat_map(|b| &b.tokens).filter(|t| t.kind == TokenKind::Word).count(),
            is_reply: has_context || document.blocks.iter().any(|b| b.speaker == crate::document::Speaker::Quoted),
            sentences: own().map(|b| b.sentences.len()).sum(),
        }
    }

    /// Writing that addresses nobody in person: imperatives are instructions, terseness is style.
    pub(crate) fn is_impersonal(&self) -> bool {
        matches!(self.genre, Genre::Documentation | Genre::Changelog | Genre::Runbook | Genre::Log)
    }
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
}

impl<'a> Scope<'a> {
    pub(crate) fn new(draft: Draft, block: &'a Block, index: usize) -> Option<Self> {
        let sentence = block.sentences.get(index)?;
        let quotes: Vec<_> = block.inlines.iter().filter(|i| matches!(i.kind, InlineKind::ReportedSpeech | InlineKind::QuotedWords)).map(|i| i.range.clone()).collect();
        let words = block
            .tokens
            .get(sentence.tokens.clone())?
            .iter()
            .map(|t| {
                let text = block.slice(t.range.clone());
                Word {
                    norm: text.to_lowercase().replace(['’', 'ʼ', '`'], "'"),
                    text,
                    kind: t.kind,
                    range: t.range.clone(),
                    quoted: t.kind == TokenKind::Code || quotes.iter().any(|q| q.start <= t.range.start && t.range.end <= q.end),
                }
            })
            .collect();
        Some(Self { draft, block, sentence, index, words })
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
            let lead = matches!(word.norm.as_str(), "and" | "but" | "so" | "then" | "or" | "well" | "ok" | "okay" | "oh" | "hey" | "hi" | "hello" | "sorry" | "also" | "no" | "yes" | "yeah" | "seriously" | "honestly" | "lol" | "um" | "again" | "look" | "now" | "guys" | "folks" | "man" | "dude" | "wow");
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

    pub(crate) fn is_question(&self) -> bool {
        self.words.iter().rev().take_while(|w| !w.is_word()).any(|w| w.norm.contains('?'))
    }

    /// The sentence addresses the reader: a second-person word outside quotation marks.
    pub(crate) fn addresses_reader(&self) -> bool {
        self.words.iter().any(|w| !w.quoted && is_second_person(&w.norm)) || self.words.iter().any(|w| w.kind == TokenKind::Mention)
    }

    /// The words before `at` in its clause negate it: "not a stupid question", "I don't think you are wrong".
    pub(crate) fn is_negated(&self, at: usize) -> bool {
        let from = at.saturating_sub(5);
        self.words.get(from..at).unwrap_or_default().iter().rev().take_while(|w| !w.is_punctuation() && w.norm != "but").any(|w| {
            matches!(w.norm.as_str(), "not" | "no" | "never" | "nobody" | "none" | "nor" | "neither" | "without" | "hardly" | "cannot" | "isnt" | "dont" | "wasnt" | "arent") || w.norm.ends_with("n't")
        })
    }

    /// The words at `at` are about the author: the clause's subject is the first person ("I was an idiot", "my stupid mistake").
    pub(crate) fn is_about_self(&self, at: usize) -> bool {
        let clause_start = self.words.get(..at).unwrap_or_default().iter().rposition(|w| w.norm.starts_with([';', '—', '.', ':']) || w.norm == "but" || w.norm == "because").map_or(0, |i| i + 1);
        let before = self.words.get(clause_start..at).unwrap_or_default();
        let first = before.iter().rposition(|w| matches!(w.norm.as_str(), "i" | "i'm" | "im" | "i've" | "i'd" | "me" | "my" | "myself" | "mine" | "we" | "we're" | "our" | "us" | "ourselves"));
        let second = before.iter().rposition(|w| is_second_person(&w.norm));
        match (first, second) {
            (Some(f), Some(s)) => f > s,
            (Some(f), None) => {
                // "I think he is an idiot", "I hate that these people …": the subject changes behind a verb of thinking.
                !before[f..].iter().any(|w| matches!(w.norm.as_str(), "think" | "guess" | "bet" | "hope" | "believe" | "know" | "they" | "he" | "she" | "these" | "those" | "people"))
            }
            _ => false,
        }
    }
}

pub(crate) fn is_second_person(norm: &str) -> bool {
    matches!(norm, "you" | "your" | "yours" | "yourself" | "yourselves" | "you're" | "youre" | "you've" | "youve" | "you'd" | "you'll" | "u" | "ur" | "ya" | "y'all" | "yall")
}
