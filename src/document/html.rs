//! HTML: prose from block elements, without scripts, styles and code.
//!
//! The tokenizer is `html5gum`, which follows the standard on broken markup. It tells where tags and comments stand; the text is
//! what stands between them, read from the source itself, so that each letter keeps its place. Only character references are
//! decoded here one by one, by asking the tokenizer again for the few that are not everyday ones.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Token, Tokenizer};

use super::html_elements::{Attributes, Nesting, Open, Role, role};
use super::prose::{Draft, Found, Prose};
use super::{Directive, TokenKind, directives, replies};

/// Reads an HTML file.
pub(super) fn read(source: &str) -> Found {
    let mut found = read_fragment(source, &mut Nesting::default());
    replies::mark(&mut found.drafts);
    found
}

/// Reads a piece of HTML inside the elements that are open, and leaves open what it opens.
pub(super) fn read_fragment(source: &str, nesting: &mut Nesting) -> Found {
    let mut reader = Reader { source, nesting, found: Found::default(), current: None };
    for piece in pieces(source) {
        reader.piece(piece);
    }
    // A forgotten `</code>` in one block of a Markdown text shall not silence the next.
    reader.close_inlines(source.len());
    reader.flush();
    reader.found
}

/// A piece of markup or text, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Start { name: String, attributes: Attributes, range: Range<usize> },
    End { name: String, range: Range<usize> },
    Comment { range: Range<usize> },
    Text { range: Range<usize> },
}

/// Cuts `source` into markup and text.
pub(super) fn pieces(source: &str) -> Vec<Piece> {
    // The tokenizer joins `\r\n` and loses count of places; a blank in its stead is as good.
    let input = if source.contains('\r') { Cow::Owned(source.replace('\r', " ")) } else { Cow::Borrowed(source) };
    let mut cutter = Cutter { source, out: Vec::new(), done: 0, text: None, tag: None };
    let emitter = {
        let cutter = &mut cutter;
        let mut emitter = CallbackEmitter::new(move |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            cutter.event(&event, span);
            None
        });
        emitter.naively_switch_states(true);
        emitter
    };
    // Reading from a string cannot fail, and the error type says so.
    let Ok(()) = Tokenizer::new_with_emitter(input.as_ref(), emitter).finish();
    cutter.finish()
}

struct Cutter<'a> {
    source: &'a str,
    out: Vec<Piece>,
    /// The end of the last piece of markup.
    done: usize,
    /// There is text since then, up to here at least.
    text: Option<usize>,
    tag: Option<(String, usize, Attributes, String)>,
}

impl Cutter<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::String { .. } => self.text = Some(span.end),
            CallbackEvent::OpenStartTag { name } => self.tag = Some((lossy(name), span.start, Attributes::default(), String::new())),
            CallbackEvent::AttributeName { name } => {
                if let Some(tag) = &mut self.tag {
                    tag.2.hidden |= *name == b"hidden";
                    tag.3 = lossy(name);
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, _, attributes, name)) = &mut self.tag {
                    match name.as_str() {
                        "class" => attributes.class = lossy(value),
                        "id" => attributes.id = lossy(value),
                        "style" => attributes.style = lossy(value),
                        _ => {}
                    }
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some((name, start, attributes, _)) = self.tag.take() {
                    let range = self.markup(start, span.end);
                    self.out.push(Piece::Start { name, attributes, range });
                }
            }
            CallbackEvent::EndTag { name } => {
                let range = self.markup(span.start, span.end);
                self.out.push(Piece::End { name: lossy(name), range });
            }
            CallbackEvent::Comment { .. } => {
                let range = self.markup(span.start, span.end);
                self.out.push(Piece::Comment { range });
            }
            CallbackEvent::Doctype { .. } => {
                self.markup(span.start, span.end);
            }
            CallbackEvent::Error(_) => {}
        }
    }

    /// Ends the text before a piece of markup, and gives its place.
    fn markup(&mut self, start: usize, end: usize) -> Range<usize> {
        let start = self.boundary(start).max(self.done);
        let end = self.boundary(end).max(start);
        if self.text.take().is_some() {
            self.push_text(self.done..start);
        }
        self.done = end;
        start..end
    }

    fn push_text(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.out.push(Piece::Text { range });
        }
    }

    fn boundary(&self, mut at: usize) -> usize {
        at = at.min(self.source.len());
        while !self.source.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn finish(mut self) -> Vec<Piece> {
        if let Some(end) = self.text {
            // A tag that the file ends in is no text; its `<` stands behind the last text.
            let end = self.boundary(end).max(self.done);
            let cut = self.source.get(end..).is_some_and(|r| r.contains('<'));
            self.push_text(self.done..if cut { end } else { self.source.len() });
        }
        self.out
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

struct Reader<'a> {
    source: &'a str,
    nesting: &'a mut Nesting,
    found: Found,
    current: Option<Draft>,
}

impl Reader<'_> {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Start { name, attributes, range } => self.start(&name, &attributes, range),
            Piece::End { name, range } => self.end(&name, range.end),
            // A comment that is shown as code, or that somebody else wrote, asks for nothing.
            Piece::Comment { .. } if !self.nesting.obeys() => {}
            Piece::Comment { range } => match directive(self.source, range) {
                Some(directive) => self.found.directives.push(directive),
                None => self.found.shape.form_fields += 1,
            },
            Piece::Text { range } => self.text(range),
        }
    }

    fn start(&mut self, name: &str, attributes: &Attributes, range: Range<usize>) {
        let role = role(name);
        match role {
            Role::Void => {}
            Role::Break => self.line_break(range),
            Role::Rule => self.flush(),
            Role::Block(_) | Role::Quote | Role::Hidden => {
                self.close_inlines(range.start);
                self.flush();
                self.found.shape.code_blocks += usize::from(name == "pre");
                self.nesting.begin(name, role, attributes, 0, range.start);
            }
            Role::Code | Role::Mark(_) | Role::Span => {
                let text = self.current.as_ref().map_or(0, |d| d.prose.text.len());
                self.nesting.begin(name, role, attributes, text, range.start);
            }
        }
    }

    fn end(&mut self, name: &str, end: usize) {
        match role(name) {
            Role::Void | Role::Break | Role::Rule => {}
            Role::Block(_) | Role::Quote | Role::Hidden => {
                self.close_inlines(end);
                self.flush();
                self.nesting.end(name);
            }
            Role::Code | Role::Mark(_) | Role::Span => {
                // `</b>` inside `<p>` does not close a `<b>` around it that a block has ended already.
                let was_code = self.nesting.is_code();
                for open in self.nesting.end(name) {
                    self.close(&open, end, was_code);
                }
            }
        }
    }

    fn close_inlines(&mut self, end: usize) {
        let was_code = self.nesting.is_code();
        for open in self.nesting.end_inlines() {
            self.close(&open, end, was_code);
        }
    }

    fn close(&mut self, open: &Open, end: usize, was_code: bool) {
        if self.nesting.is_hidden() {
            return;
        }
        match open.role {
            // Code inside code is one piece of code.
            Role::Code if was_code && !self.nesting.is_code() => {
                let range = open.source..end;
                self.draft().prose.atom(TokenKind::Code, range);
            }
            Role::Mark(kind) => {
                if let Some(draft) = &mut self.current {
                    draft.prose.inline(kind, open.text);
                }
            }
            _ => {}
        }
    }

    fn draft(&mut self) -> &mut Draft {
        let (kind, speaker) = (self.nesting.kind(), self.nesting.speaker());
        self.current.get_or_insert_with(|| Draft::new(kind, speaker))
    }

    fn text(&mut self, range: Range<usize>) {
        let words = self.source.get(range.clone()).unwrap_or_default();
        if self.nesting.is_hidden() || self.nesting.is_code() || (self.current.is_none() && words.trim().is_empty()) {
            return;
        }
        push_text(&mut self.draft().prose, words, range.start);
    }

    fn line_break(&mut self, range: Range<usize>) {
        // Two in a row are how mail programs part paragraphs.
        let twice = self.current.as_ref().is_some_and(|d| d.prose.text.trim_end_matches(' ').ends_with('\n'));
        if twice {
            self.flush();
        } else if let Some(draft) = &mut self.current {
            draft.prose.hard_break(range);
        }
    }

    fn flush(&mut self) {
        if let Some(mut draft) = self.current.take() {
            draft.prose.close();
            if !draft.prose.is_empty() {
                self.found.drafts.push(draft);
            }
        }
    }
}

/// The suppression comment at `range`, if it is one.
pub(super) fn directive(source: &str, range: Range<usize>) -> Option<Directive> {
    let comment = source.get(range.clone())?;
    let inner = comment.strip_prefix("<!--")?;
    let inner = inner.strip_suffix("-->").or_else(|| inner.strip_suffix("--!>")).unwrap_or(inner);
    directives::parse(inner, range.start + 4, range)
}

/// Appends text with its character references decoded.
pub(super) fn push_text(prose: &mut Prose, words: &str, source: usize) {
    let mut done = 0;
    for (at, _) in words.match_indices('&') {
        if at < done {
            continue;
        }
        let rest = super::lines::head(words.get(at..).unwrap_or_default(), 40);
        let len = 1 + rest.bytes().skip(1).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        let len = if rest.as_bytes().get(len) == Some(&b';') { len + 1 } else { len };
        let Some(reference) = rest.get(..len).filter(|r| r.len() > 1) else { continue };
        if let Some(decoded) = decode(reference) {
            prose.push(words.get(done..at).unwrap_or_default(), source + done);
            prose.push_as(&decoded.replace('\u{a0}', " "), source + at..source + at + len);
            done = at + len;
        }
    }
    prose.push(words.get(done..).unwrap_or_default(), source + done);
}

/// What a character reference stands for; nothing where it is none.
fn decode(reference: &str) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(match reference {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&apos;" | "&#39;" | "&#x27;" => "'",
        "&nbsp;" | "&#160;" => "\u{a0}",
        _ => {
            let mut out = String::new();
            for Ok(token) in Tokenizer::new(reference) {
                if let Token::String(s) = token {
                    out.push_str(&String::from_utf8_lossy(&s));
                }
            }
            return (out != reference && !out.is_empty()).then_some(Cow::Owned(out));
        }
    }))
}
