//! Test help: a text in, what the rules say of it out.

use super::scope::{Draft, Scope};
use super::{RULES, hits};
use crate::document::{Block, BlockKind, Document, Genre, InputFormat, Inline, InlineKind, Language, LineIndex, Segment, Sentence, Speaker, Token, TokenKind};

/// What a rule found.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) rule: &'static str,
    pub(crate) words: String,
    pub(crate) p: f32,
}

/// A one-paragraph draft, read without the parser.
fn paragraph(text: &str) -> Document {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let c = rest.chars().next().unwrap();
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (len, kind) = if c == '@' {
            (rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len()), TokenKind::Mention)
        } else if c.is_alphanumeric() {
            let end = rest.char_indices().find(|&(i, c)| !(c.is_alphanumeric() || (matches!(c, '\'' | '’' | '.') && rest[i + c.len_utf8()..].starts_with(char::is_alphanumeric)))).map_or(rest.len(), |(i, _)| i);
            (end, if rest[..end].chars().all(|c| c.is_numeric() || c == '.') { TokenKind::Number } else { TokenKind::Word })
        } else if matches!(c, '.' | '!' | '?' | '…') {
            (rest.find(|c| !matches!(c, '.' | '!' | '?' | '…')).unwrap_or(rest.len()), TokenKind::Punctuation)
        } else {
            (c.len_utf8(), if c.is_ascii() || matches!(c, '—' | '–' | '“' | '”') { TokenKind::Punctuation } else { TokenKind::Emoji })
        };
        tokens.push(Token { range: at..at + len, kind });
        at += len;
    }
    let mut sentences = Vec::new();
    let mut start = 0;
    for i in 0..tokens.len() {
        let t = &tokens[i];
        let stop = t.kind == TokenKind::Punctuation && text[t.range.clone()].starts_with(['.', '!', '?', '…']);
        let next_lower = tokens.get(i + 1).is_some_and(|n| matches!(n.kind, TokenKind::Emoji | TokenKind::Punctuation));
        if i + 1 == tokens.len() || (stop && !next_lower) {
            sentences.push(Sentence { range: tokens[start].range.start..t.range.end, tokens: start..i + 1, speaker: Speaker::Author });
            start = i + 1;
        }
    }
    let marks: Vec<usize> = text.match_indices('"').map(|(i, _)| i).collect();
    let inlines = marks.chunks_exact(2).map(|m| Inline { range: m[0]..m[1] + 1, kind: InlineKind::ReportedSpeech }).collect();
    let block = Block {
        kind: BlockKind::Paragraph,
        speaker: Speaker::Author,
        language: Language::English,
        text: text.to_owned(),
        inlines,
        sentences,
        tokens,
        exact: true,
        segments: vec![Segment { text: 0, source: 0, source_len: text.len(), text_len: text.len() }],
    };
    Document { source: text.to_owned(), format: InputFormat::Text, genre: Genre::Message, blocks: vec![block], directives: Vec::new(), skipped_paragraphs: 0, lines: LineIndex::new(text) }
}

/// Everything the rules find in a message.
pub(crate) fn seen(text: &str) -> Vec<Seen> {
    let document = paragraph(text);
    let draft = Draft::of(&document, false);
    let mut out = Vec::new();
    for block in &document.blocks {
        for index in 0..block.sentences.len() {
            let Some(scope) = Scope::new(draft, block, index) else { continue };
            for (rule, hit) in hits(&scope) {
                out.push(Seen { rule: RULES[rule].name, words: block.slice(scope.bytes(hit.words)).to_owned(), p: hit.p });
            }
        }
    }
    out
}
