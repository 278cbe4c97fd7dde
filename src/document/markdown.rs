//! Markdown: `CommonMark` with the additions of GitHub.
//!
//! The parser hands over events with their places in the source. Only text events become prose; code, link targets, pictures,
//! tags and front matter do not. HTML in between goes to the HTML reader, with the elements that are open kept across the blocks,
//! because `<blockquote>` and its end tag usually stand in different ones.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html::{self, Piece};
use super::html_elements::{Nesting, Role, role};
use super::prose::{Draft, Found, Prose};
use super::view::View;
use super::{BlockKind, Directive, InlineKind, Speaker, TokenKind, directives, front_matter, replies};

/// Reads a Markdown text.
pub(super) fn read(source: &str) -> Found {
    let front = front_matter::read(source);
    let base = front.as_ref().map_or(0, |f| f.len);
    let body = line_ends(source.get(base..).unwrap_or_default());
    let mut reader = Reader::new(&body);
    for (event, range) in Parser::new_ext(&body, options()).into_offset_iter() {
        reader.event(event, range);
    }
    reader.flush();
    let mut found = reader.found;
    replies::mark(&mut found.drafts);
    found.relocate(base);
    found.shape.front_matter = front.is_some();
    found.directives.extend(front.and_then(|f| f.directive));
    found.directives.sort_by_key(|d| d.range.start);
    found
}

/// A copy in which a lone `\r` is `\n`: the parser knows both, but looks for the end of a fence's line at `\n` only. All places stay.
fn line_ends(body: &str) -> Cow<'_, str> {
    if !body.contains('\r') {
        return Cow::Borrowed(body);
    }
    let mut out = String::with_capacity(body.len());
    let mut rest = body.chars().peekable();
    while let Some(c) = rest.next() {
        out.push(if c == '\r' && rest.peek() != Some(&'\n') { '\n' } else { c });
    }
    Cow::Owned(out)
}

/// Front matter is read before, since the parser would take any text between two rules for it.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

struct Reader<'a> {
    source: &'a str,
    found: Found,
    current: Option<Draft>,
    nesting: Nesting,
    /// How deep the HTML was where the paragraph began.
    depth: usize,
    /// What the containers around make of a paragraph.
    kinds: Vec<BlockKind>,
    /// Block quotes around; false for GitHub's notes and warnings, which are the author's own words.
    quotes: Vec<bool>,
    quoted: usize,
    ordered: Vec<bool>,
    inlines: Vec<Option<usize>>,
    /// The links around; true for a bare address in angle brackets.
    links: Vec<bool>,
    /// Inside code, a picture or an address: nothing is prose.
    silent: usize,
    /// Where the last comment of MDX ends.
    comment: usize,
    block: Option<View>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            found: Found::default(),
            current: None,
            nesting: Nesting::default(),
            depth: 0,
            kinds: Vec::new(),
            quotes: Vec::new(),
            quoted: 0,
            ordered: Vec::new(),
            inlines: Vec::new(),
            links: Vec::new(),
            silent: 0,
            comment: 0,
            block: None,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.atom(TokenKind::Code, range),
            Event::Html(words) => {
                if let Some(view) = &mut self.block {
                    // The parser drops the marks of the quote around; what is left may differ from the source in line ends only.
                    if self.source.get(range.clone()) == Some(&*words) {
                        view.push(&words, range.start);
                    } else {
                        view.push_as(&words, range);
                    }
                }
            }
            Event::InlineHtml(_) => self.inline_html(range),
            Event::SoftBreak => self.line_end(range, false),
            Event::HardBreak => self.line_end(range, true),
            Event::Rule => self.flush(),
            Event::FootnoteReference(_) => {}
            Event::TaskListMarker(_) => self.found.shape.form_fields += 1,
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => self.open_inline(),
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.atom(TokenKind::Link, range);
                self.silent += 1;
                self.links.push(true);
            }
            Tag::Link { .. } => {
                self.open_inline();
                self.links.push(false);
            }
            Tag::Image { .. } => self.silent += 1,
            _ => {
                self.flush();
                self.start_block(tag);
            }
        }
    }

    fn start_block(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.kinds.push(BlockKind::Heading),
            Tag::Item => {
                self.found.shape.ordered_items += usize::from(self.ordered.last() == Some(&true));
                self.kinds.push(BlockKind::ListItem);
            }
            Tag::TableCell => self.kinds.push(BlockKind::TableCell),
            Tag::FootnoteDefinition(_) => self.kinds.push(BlockKind::Footnote),
            Tag::List(first) => self.ordered.push(first.is_some()),
            Tag::BlockQuote(note) => {
                self.quotes.push(note.is_none());
                self.quoted += usize::from(note.is_none());
                self.kinds.push(BlockKind::Paragraph);
            }
            Tag::CodeBlock(_) => {
                self.silent += 1;
                self.found.shape.code_blocks += 1;
            }
            Tag::HtmlBlock => self.block = Some(View::default()),
            Tag::MetadataBlock(_) => self.silent += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.close_inline(Some(InlineKind::Emphasis)),
            TagEnd::Strong => self.close_inline(Some(InlineKind::Strong)),
            TagEnd::Strikethrough => self.close_inline(Some(InlineKind::Strikethrough)),
            TagEnd::Superscript | TagEnd::Subscript => self.close_inline(None),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.silent = self.silent.saturating_sub(1);
                } else {
                    self.close_inline(Some(InlineKind::Link));
                }
            }
            TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            _ => {
                self.flush();
                self.end_block(tag);
            }
        }
    }

    fn end_block(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::FootnoteDefinition => {
                self.kinds.pop();
            }
            TagEnd::List(_) => {
                self.ordered.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.kinds.pop();
                self.quoted -= usize::from(self.quotes.pop() == Some(true));
            }
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.silent = self.silent.saturating_sub(1),
            TagEnd::HtmlBlock => self.html_block(),
            _ => {}
        }
    }

    fn draft(&mut self) -> &mut Draft {
        let quoted = self.quoted > 0 || self.nesting.speaker() == Speaker::Quoted;
        let kind = self.kinds.last().copied().unwrap_or(self.nesting.kind());
        let depth = self.nesting.depth();
        if self.current.is_none() {
            self.depth = depth;
        }
        self.current.get_or_insert_with(|| Draft::new(kind, if quoted { Speaker::Quoted } else { Speaker::Author }))
    }

    fn is_silent(&self) -> bool {
        self.silent > 0 || self.nesting.is_hidden() || self.nesting.is_code()
    }

    /// Words of the text, without the suppression comments of MDX between them.
    fn text(&mut self, mut words: &str, mut range: Range<usize>) {
        while !self.is_silent() && range.end > self.comment {
            if range.start < self.comment {
                words = words.get(self.comment - range.start..).unwrap_or_default();
                range.start = self.comment;
            }
            let Some(directive) = mdx_directive(self.source, &range) else {
                self.words(words, range);
                return;
            };
            let start = directive.range.start;
            self.words(words.get(..start - range.start).unwrap_or_default(), range.start..start);
            self.comment = directive.range.end;
            if self.quoted == 0 {
                self.found.directives.push(directive);
            }
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if !words.is_empty() {
            let skip = if self.current.is_none() { admonition(words) } else { 0 };
            let (words, range) = (words.get(skip..).unwrap_or_default(), range.start + skip..range.end);
            let original = self.source.get(range.clone()).unwrap_or_default();
            let prose = &mut self.draft().prose;
            if original.len() != words.len() && original.starts_with('&') {
                prose.push_as(words, range);
            } else {
                prose.push_aligned(words, original, range.start);
            }
        }
    }

    fn atom(&mut self, kind: TokenKind, range: Range<usize>) {
        if !self.is_silent() {
            self.draft().prose.atom(kind, range);
        }
    }

    fn line_end(&mut self, range: Range<usize>, hard: bool) {
        if !self.is_silent()
            && let Some(draft) = &mut self.current
        {
            if hard {
                draft.prose.hard_break(range);
            } else {
                draft.prose.soft_break(range);
            }
        }
    }

    fn open_inline(&mut self) {
        let start = if self.is_silent() { None } else { Some(self.draft().prose.text.len()) };
        self.inlines.push(start);
    }

    fn close_inline(&mut self, kind: Option<InlineKind>) {
        let start = self.inlines.pop().flatten();
        if let (Some(kind), Some(start), Some(draft)) = (kind, start, &mut self.current)
            && self.silent == 0
        {
            draft.prose.inline(kind, start);
        }
    }

    fn inline_html(&mut self, range: Range<usize>) {
        if self.silent > 0 {
            return;
        }
        let tag = self.source.get(range.clone()).unwrap_or_default();
        for piece in html::pieces(tag) {
            match piece {
                Piece::Comment { .. } if self.quoted > 0 || !self.nesting.obeys() => {}
                Piece::Comment { range: r } => {
                    let mut directive = html::directive(tag, r);
                    if let Some(d) = &mut directive {
                        d.range = d.range.start + range.start..d.range.end + range.start;
                        for (_, name) in &mut d.names {
                            *name = name.start + range.start..name.end + range.start;
                        }
                    }
                    self.found.directives.extend(directive);
                }
                Piece::Start { name, attributes, .. } => match role(&name) {
                    Role::Break => self.line_end(range.clone(), true),
                    Role::Void | Role::Rule => {}
                    role => {
                        let text = self.draft().prose.text.len();
                        self.nesting.begin(&name, role, &attributes, text, range.start);
                    }
                },
                Piece::End { name, .. } => {
                    let was_code = self.nesting.is_code();
                    for open in self.nesting.end(&name) {
                        if open.role == Role::Code && was_code && !self.nesting.is_code() {
                            self.atom(TokenKind::Code, open.source..range.end);
                        } else if let (Role::Mark(kind), false, Some(draft)) = (open.role, self.nesting.is_hidden(), &mut self.current) {
                            draft.prose.inline(kind, open.text);
                        }
                    }
                }
                Piece::Text { .. } => {}
            }
        }
    }

    fn html_block(&mut self) {
        let Some(view) = self.block.take() else { return };
        let mut found = html::read_fragment(&view.text, &mut self.nesting);
        view.relocate(&mut found);
        self.found.shape.code_blocks += found.shape.code_blocks;
        self.found.shape.form_fields += found.shape.form_fields;
        if self.quoted == 0 {
            self.found.directives.append(&mut found.directives);
        }
        for mut draft in found.drafts {
            if self.quoted > 0 {
                draft.speaker = Speaker::Quoted;
            }
            if let (BlockKind::Paragraph, Some(kind)) = (draft.kind, self.kinds.last()) {
                draft.kind = *kind;
            }
            self.found.drafts.push(draft);
        }
    }

    fn flush(&mut self) {
        self.inlines.clear();
        if let Some(mut draft) = self.current.take() {
            // What a paragraph opened and forgot to close ends with it.
            self.nesting.end_to(self.depth);
            draft.prose.close();
            if is_mdx_comment(&draft.prose) {
                if draft.speaker == Speaker::Author {
                    self.found.directives.extend(mdx_lines(&draft.prose));
                }
            } else if !draft.prose.is_empty() {
                self.found.drafts.push(draft);
            }
        }
    }
}

/// `{/* … */}`, the comment of MDX, is no prose.
fn is_mdx_comment(prose: &Prose) -> bool {
    prose.text.starts_with("{/*") && prose.text.ends_with("*/}")
}

/// The first suppression comment of that form that begins in `range`, where it stands on one line.
fn mdx_directive(source: &str, range: &Range<usize>) -> Option<Directive> {
    source.get(range.clone())?.match_indices("{/").find_map(|(found, _)| {
        let at = range.start + found;
        let line = super::lines::head(source.get(at..)?, 400).lines().next()?;
        let (inner, _) = line.strip_prefix("{/*")?.split_once("*/}")?;
        directives::parse(inner, at + 3, at..at + inner.len() + 6)
    })
}

/// The suppression in a comment that is a paragraph.
fn mdx_lines(prose: &Prose) -> Option<Directive> {
    let inner = prose.text.strip_prefix("{/*")?.strip_suffix("*/}")?;
    let mut directive = directives::parse(inner, 3, 0..prose.text.len())?;
    directive.range = prose.source_of(&directive.range);
    for (_, range) in &mut directive.names {
        *range = prose.source_of(range);
    }
    Some(directive)
}

/// The length of the mark `!!! note` or `??? tip` with which `MkDocs` begins a box: the marks are no shouting.
fn admonition(words: &str) -> usize {
    let rest = words.strip_prefix("!!!").or_else(|| words.strip_prefix("???")).map(|r| r.strip_prefix('+').unwrap_or(r));
    let Some(name) = rest.and_then(|r| r.strip_prefix(' ')) else { return 0 };
    let len = name.bytes().take_while(u8::is_ascii_lowercase).count();
    let ends = name.get(len..).is_some_and(|r| r.is_empty() || r.starts_with(" \"") || r.starts_with([' ', '\n', '\r']));
    let known = [
        "note",
        "tip",
        "info",
        "warning",
        "danger",
        "important",
        "example",
        "abstract",
        "success",
        "question",
        "failure",
        "bug",
        "quote",
        "hint",
        "caution",
    ];
    if ends && known.contains(&name.get(..len).unwrap_or_default()) { words.len() - name.len() + len } else { 0 }
}
