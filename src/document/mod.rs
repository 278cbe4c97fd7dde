//! A file's bytes become a [`Document`]: prose blocks, sentences, tokens, and who is speaking.
//!
//! Everything behind this room works on [`Block::text`], plain prose without markup, and never parses
//! Markdown, mail or HTML again. Each byte of that prose knows where it stands in the original, so a finding
//! points at the author's own words, whatever the format.
//!
//! What is left out on purpose: code blocks, front matter, link targets and markup never become prose. Inline
//! code becomes the single word `code` and an address the single word `link` (token kinds [`TokenKind::Code`] and
//! [`TokenKind::Link`]), so that a sentence stays a sentence for the model while nothing in the code is judged.
//!
//! Invariants: this room knows no rules, no model, no settings, and does no IO. Every range is a byte range on
//! character boundaries. `sentences` and `tokens` are sorted and do not overlap. A function here never panics on any input.

use std::ops::Range;

mod abbreviations;
mod commit;
mod directives;
mod email;
mod finish;
mod format;
mod front_matter;
mod genre;
mod html;
mod html_elements;
mod language;
mod line_index;
mod lines;
mod links;
mod logs;
mod markdown;
mod patch;
mod prose;
mod quotation;
mod replies;
mod sentences;
mod text;
mod tokens;
mod transfer;
mod view;

#[cfg(test)]
mod tests;

pub use format::detect_format;
pub use line_index::{Encoding, LineIndex};

/// How the bytes of a draft are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InputFormat {
    Markdown,
    Text,
    Email,
    Commit,
    Html,
}

impl InputFormat {
    /// The name used in `--input-format` and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Email => "email",
            Self::Commit => "commit",
            Self::Html => "html",
        }
    }
}

/// What kind of writing this is. It decides how imperatives and terseness read: "Stop the server." is an
/// instruction in a runbook and an order in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Genre {
    /// Somebody writes to somebody: mail, review, issue comment, forum post, chat. The default.
    Message,
    /// Manuals, guides, reference pages, READMEs, papers: no reader is addressed in person.
    Documentation,
    /// A list of changes.
    Changelog,
    /// Step-by-step operating instructions.
    Runbook,
    /// A git commit message.
    Commit,
    /// Program output.
    Log,
}

/// Who speaks in a block or sentence. Only [`Speaker::Author`] is ever judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaker {
    Author,
    /// Text that somebody else wrote: block quotes, mail `>`, what stands below "On … wrote:", forwarded parts.
    Quoted,
    /// The author repeats what somebody said, in quotation marks.
    Reported,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    Paragraph,
    Heading,
    ListItem,
    TableCell,
    Footnote,
    /// Subject line of a mail or a commit.
    Subject,
    /// Below the mail signature line `-- `, or a closing ("Best regards, …").
    Signature,
    /// A commit trailer (`Signed-off-by: …`): kept for context, never judged.
    Trailer,
    /// A line of program output or a table of figures that no rule should read: kept for context, never judged.
    Log,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    Word,
    Number,
    Punctuation,
    /// Inline code; its text is the word `code`.
    Code,
    /// An address (URL, mail); its text is the word `link`.
    Link,
    /// `@name`.
    Mention,
    Emoji,
    Symbol,
}

/// A token of [`Block::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub range: Range<usize>,
    pub kind: TokenKind,
}

/// Something about a stretch of [`Block::text`] that rules may want to know. Inlines may nest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    pub range: Range<usize>,
    pub kind: InlineKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InlineKind {
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    Link,
    /// Quotation marks that carry somebody's speech, marks included. Never judged.
    ReportedSpeech,
    /// Quotation marks around one to three words that nobody is reported to have said ("quick fix"), marks included:
    /// a mention, a title, or scare quotes; the rule `scare-quotes` decides.
    QuotedWords,
}

/// A sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Byte range in [`Block::text`], without surrounding white space.
    pub range: Range<usize>,
    /// Indices into [`Block::tokens`].
    pub tokens: Range<usize>,
    pub speaker: Speaker,
}

/// A stretch of `text` that stands in the source as one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Where the piece starts in `text`.
    pub(crate) text: usize,
    /// Where it starts in the source.
    pub(crate) source: usize,
    pub(crate) source_len: usize,
    pub(crate) text_len: usize,
    /// True where the piece stands in the source letter for letter. Otherwise (an entity, a code span, a decoded line) it maps as
    /// a whole. Equal lengths do not tell: the four bytes of `` `é` `` become the four bytes of `code`.
    pub(crate) verbatim: bool,
}

/// A run of prose: a paragraph, heading, list item, table cell, subject line.
#[derive(Clone, Debug)]
pub struct Block {
    pub kind: BlockKind,
    pub speaker: Speaker,
    pub language: Language,
    /// The prose, without markup, with line breaks inside a paragraph as single spaces (hard breaks as `\n`).
    pub text: String,
    pub inlines: Vec<Inline>,
    pub sentences: Vec<Sentence>,
    pub tokens: Vec<Token>,
    /// False where the source is encoded (base64, quoted-printable): only the line is known, and no edit is possible.
    pub exact: bool,
    pub(crate) segments: Vec<Segment>,
}

impl Block {
    /// The words of `range`.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The range of the original that the prose range `range` stands for. It covers the markup between the first and the last
    /// byte, but not the markup around them.
    #[must_use]
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        let end = if range.is_empty() { start } else { self.source_end(range.end) };
        start..end.max(start)
    }

    fn source_start(&self, at: usize) -> usize {
        let i = self.segments.partition_point(|s| s.text <= at).saturating_sub(1);
        let Some(s) = self.segments.get(i) else { return 0 };
        let into = at.saturating_sub(s.text);
        if into >= s.text_len {
            s.source + s.source_len
        } else if s.verbatim {
            s.source + into
        } else {
            s.source
        }
    }

    fn source_end(&self, at: usize) -> usize {
        // The segment that holds the last byte before `at`.
        let i = self.segments.partition_point(|s| s.text < at).saturating_sub(1);
        let Some(s) = self.segments.get(i) else { return 0 };
        let into = at.saturating_sub(s.text);
        if s.verbatim { s.source + into.min(s.source_len) } else { s.source + s.source_len }
    }

    /// True where `range` stands in `source`, the original, word for word, so that an edit can be made there: it may go over the end of a line, which
    /// the prose has as a blank. Markup between two pieces is for the caller to see: [`Block::source_range`] covers it.
    #[must_use]
    pub fn is_editable(&self, source: &str, range: Range<usize>) -> bool {
        let first = self.segments.partition_point(|s| s.text + s.text_len <= range.start);
        let mut touched = self.segments.iter().skip(first).take_while(|s| s.text < range.end);
        let is_blank = |s: &Segment| {
            self.text.get(s.text..s.text + s.text_len) == Some(" ")
                && source.get(s.source..s.source + s.source_len).is_some_and(|piece| piece.trim().is_empty())
        };
        self.exact && touched.all(|s| s.verbatim || is_blank(s))
    }
}

/// What a `tonelint-disable…` comment asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DirectiveKind {
    DisableNextLine,
    DisableLine,
    Disable,
    Enable,
    DisableFile,
}

/// A suppression comment, as written. Whether the names exist is for the linter to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    pub kind: DirectiveKind,
    /// Rule or group names with their byte range in the source. Empty: all.
    pub names: Vec<(String, Range<usize>)>,
    /// Byte range of the whole comment in the source.
    pub range: Range<usize>,
    pub reason: Option<String>,
}

/// A place in the original. Lines and columns count from 1, columns Unicode scalar values; `byte` is the UTF-8 offset.
/// In encoded mail only the line is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: Option<u32>,
    pub byte: Option<usize>,
}

/// A stretch of the original; the end is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: Position,
    pub end: Position,
}

/// How to read a draft.
#[derive(Clone, Debug, Default)]
pub struct ParseOptions<'a> {
    /// `None`: tell from the name and the first lines.
    pub format: Option<InputFormat>,
    /// The file's name or path, if it has one: only its text is used, for format and genre.
    pub file_name: Option<&'a str>,
}

/// A draft, read.
#[derive(Clone, Debug)]
pub struct Document {
    pub source: String,
    pub format: InputFormat,
    pub genre: Genre,
    pub blocks: Vec<Block>,
    pub directives: Vec<Directive>,
    /// Paragraphs that are not English; they stand in `blocks` but are never judged.
    pub skipped_paragraphs: usize,
    pub lines: LineIndex,
}

impl Document {
    /// The place in the original of a prose range.
    #[must_use]
    pub fn span(&self, block: &Block, range: Range<usize>) -> Span {
        let source = block.source_range(range);
        if block.exact { self.source_span(source) } else { self.encoded_span(source) }
    }

    /// The place of a byte range of the original.
    #[must_use]
    pub fn source_span(&self, range: Range<usize>) -> Span {
        Span { start: self.lines.position(&self.source, range.start), end: self.lines.position(&self.source, range.end) }
    }

    fn encoded_span(&self, range: Range<usize>) -> Span {
        let strip = |p: Position| Position { column: None, byte: None, ..p };
        let span = self.source_span(range);
        Span { start: strip(span.start), end: strip(span.end) }
    }
}

/// The text of a mail in an older 8-bit encoding that its header names; `None` where there is no such mail. Lines are those of the file, columns
/// and bytes are not.
#[must_use]
pub fn decode_mail(bytes: &[u8]) -> Option<String> {
    transfer::decode_mail(bytes)
}

/// Reads a draft. It never fails: what cannot be read as the format asked for is read as plain text.
#[must_use]
pub fn parse(source: String, options: &ParseOptions) -> Document {
    let format = options.format.unwrap_or_else(|| detect_format(options.file_name, &source));
    // A byte order mark belongs to the file and not to its words.
    let base = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let body = source.get(base..).unwrap_or_default();
    let mut found = match format {
        InputFormat::Markdown => markdown::read(body),
        InputFormat::Text => text::read(body),
        InputFormat::Email => email::read(body),
        InputFormat::Commit => commit::read(body),
        InputFormat::Html => html::read(body),
    };
    found.relocate(base);
    let shape = found.shape;
    let blocks = finish::finish(found.drafts);
    let genre = genre::tell(format, options.file_name, &blocks, &shape);
    let skipped_paragraphs = language::skipped(&blocks);
    let lines = LineIndex::new(&source);
    Document { format, genre, blocks, directives: found.directives, skipped_paragraphs, lines, source }
}
