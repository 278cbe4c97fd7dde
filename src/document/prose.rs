//! The hand-over from the front ends: prose while it is being collected.
//!
//! A front end knows markup, the rooms behind it know words. Between them stands [`Prose`]: text that grows piece by piece,
//! each piece with its place in the source. White space is folded here and nowhere else, so that every format gives the same
//! text for the same words, and so that nothing later meets long runs of blanks.

use std::ops::Range;

use super::{BlockKind, Directive, Inline, InlineKind, Segment, Speaker, Token, TokenKind};

/// Prose under construction, with its places in the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Prose {
    pub(super) text: String,
    pub(super) segments: Vec<Segment>,
    pub(super) inlines: Vec<Inline>,
    /// Words that stand for something else: `code`, `link`.
    pub(super) atoms: Vec<Token>,
    /// Where in `text` a line of the source ended. Log lines are told by line, and the text has lost its lines.
    pub(super) breaks: Vec<usize>,
}

/// A block before sentences and tokens are known.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: BlockKind,
    pub(super) speaker: Speaker,
    pub(super) prose: Prose,
    pub(super) exact: bool,
}

impl Draft {
    pub(super) fn new(kind: BlockKind, speaker: Speaker) -> Self {
        Self { kind, speaker, prose: Prose::default(), exact: true }
    }
}

/// What the markup says about the kind of writing; words alone often do not tell a manual from a message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    pub(super) code_blocks: usize,
    pub(super) ordered_items: usize,
    pub(super) front_matter: bool,
    /// Boxes to tick and comments that are no suppressions: the marks of a filled-in form.
    pub(super) form_fields: usize,
}

/// All that a front end found.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) drafts: Vec<Draft>,
    pub(super) directives: Vec<Directive>,
    pub(super) shape: Shape,
}

impl Found {
    /// Moves every place by `base`: the front end saw only the source from there on.
    pub(super) fn relocate(&mut self, base: usize) {
        if base == 0 {
            return;
        }
        for segment in self.drafts.iter_mut().flat_map(|d| &mut d.prose.segments) {
            segment.source += base;
        }
        for directive in &mut self.directives {
            directive.range = directive.range.start + base..directive.range.end + base;
            for (_, range) in &mut directive.names {
                *range = range.start + base..range.end + base;
            }
        }
    }
}

impl Prose {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Appends words that stand at `source` letter for letter; runs of white space become one space.
    pub(super) fn push(&mut self, words: &str, source: usize) {
        let bytes = words.as_bytes();
        let mut done = 0;
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_whitespace() {
                at += 1;
                continue;
            }
            let run = bytes[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
            // One blank between two words stays in its piece: most text is that.
            let plain = run == 1 && bytes[at] == b' ' && (at > done || !self.ends_in_space());
            if !plain {
                self.verbatim(words.get(done..at).unwrap_or_default(), source + done);
                if bytes[at..at + run].iter().any(|b| matches!(b, b'\n' | b'\r')) {
                    self.mark_break();
                }
                self.space(source + at..source + at + run);
                done = at + run;
            }
            at += run;
        }
        self.verbatim(words.get(done..).unwrap_or_default(), source + done);
    }

    /// Appends words that stand for `source` as a whole.
    pub(super) fn push_as(&mut self, words: &str, source: Range<usize>) {
        let mut rest = words;
        while !rest.is_empty() {
            let (piece, next) = rest.split_at(rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()));
            self.segment(piece, source.clone(), false);
            rest = next.trim_start_matches(|c: char| c.is_ascii_whitespace());
            if rest.len() < next.len() {
                self.space(source.clone());
            }
        }
    }

    /// Appends words that a parser changed somewhere (NUL replaced, line ends joined): letter for letter where they agree.
    pub(super) fn push_aligned(&mut self, words: &str, original: &str, source: usize) {
        if words == original {
            self.push(words, source);
            return;
        }
        let mut left = original.char_indices();
        let mut end = 0;
        for c in words.chars() {
            let mut buffer = [0; 4];
            let word = c.encode_utf8(&mut buffer);
            match left.next() {
                Some((at, o)) if o == c => {
                    end = at + o.len_utf8();
                    self.push(word, source + at);
                }
                Some((at, o)) => {
                    end = at + o.len_utf8();
                    self.push_as(word, source + at..source + end);
                }
                None => self.push_as(word, source + end..source + end),
            }
        }
    }

    /// A blank between words, unless there is one already.
    pub(super) fn space(&mut self, source: Range<usize>) {
        if !self.text.is_empty() && !self.ends_in_space() {
            self.segment(" ", source, false);
        }
    }

    /// The end of a source line inside a paragraph: a blank.
    pub(super) fn soft_break(&mut self, source: Range<usize>) {
        self.mark_break();
        self.space(source);
    }

    /// A line break that the reader sees.
    pub(super) fn hard_break(&mut self, source: Range<usize>) {
        self.mark_break();
        self.trim_end(' ');
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.segment("\n", source, false);
        }
    }

    /// A word that stands for something that is no prose.
    pub(super) fn atom(&mut self, kind: TokenKind, source: Range<usize>) {
        let start = self.text.len();
        self.segment(atom_word(kind), source, false);
        self.atoms.push(Token { range: start..self.text.len(), kind });
        self.inline(if kind == TokenKind::Link { InlineKind::Link } else { InlineKind::Code }, start);
    }

    pub(super) fn inline(&mut self, kind: InlineKind, start: usize) {
        let end = self.text.len();
        if start < end {
            self.inlines.push(Inline { range: start..end, kind });
        }
    }

    /// Cuts white space at the end, and inlines to the words they hold. To be called once, when the block is complete.
    pub(super) fn close(&mut self) {
        self.trim_end(' ');
        self.trim_end('\n');
        self.trim_end(' ');
        for inline in &mut self.inlines {
            let end = inline.range.end.min(self.text.len());
            let start = inline.range.start.min(end);
            let words = self.text.get(start..end).unwrap_or_default();
            let end = start + words.trim_end().len();
            inline.range = start + (words.len() - words.trim_start().len()).min(end - start)..end;
        }
        self.inlines.retain(|i| !i.range.is_empty());
        self.inlines.sort_by_key(|i| (i.range.start, std::cmp::Reverse(i.range.end)));
        self.breaks.retain(|b| *b < self.text.len());
    }

    /// The place in the source of a stretch of the text.
    pub(super) fn source_of(&self, range: &Range<usize>) -> Range<usize> {
        super::view::source_of(&self.segments, range)
    }

    fn mark_break(&mut self) {
        if self.breaks.last() != Some(&self.text.len()) {
            self.breaks.push(self.text.len());
        }
    }

    fn ends_in_space(&self) -> bool {
        matches!(self.text.as_bytes().last(), None | Some(b' ' | b'\n'))
    }

    fn trim_end(&mut self, c: char) {
        while self.text.ends_with(c) {
            self.text.pop();
            let Some(last) = self.segments.last_mut() else { return };
            last.text_len = last.text_len.saturating_sub(1);
            if last.verbatim {
                last.source_len = last.text_len;
            }
            if last.text_len == 0 {
                self.segments.pop();
            }
        }
    }

    fn verbatim(&mut self, words: &str, source: usize) {
        // A blank at the very start of a block has no word before it.
        let trimmed = if self.ends_in_space() { words.trim_start_matches(' ') } else { words };
        let source = source + (words.len() - trimmed.len());
        self.segment(trimmed, source..source + trimmed.len(), true);
    }

    fn segment(&mut self, words: &str, source: Range<usize>, verbatim: bool) {
        if words.is_empty() {
            return;
        }
        let text = self.text.len();
        self.text.push_str(words);
        if let Some(last) = self.segments.last_mut()
            && verbatim
            && last.verbatim
            && last.source + last.source_len == source.start
        {
            last.source_len += words.len();
            last.text_len += words.len();
            return;
        }
        self.segments.push(Segment { text, source: source.start, source_len: source.len(), text_len: words.len(), verbatim });
    }
}

/// The word that stands for what an atom hides.
pub(super) fn atom_word(kind: TokenKind) -> &'static str {
    if kind == TokenKind::Link { "link" } else { "code" }
}
