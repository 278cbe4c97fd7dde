//! What HTML elements mean for prose, and which of them are open.
//!
//! Markdown needs this as much as HTML: `<blockquote>` in one HTML block makes quotes of the Markdown paragraphs up to its end
//! tag, several blocks further down. So the open elements live here, apart from either reader. Each open element knows what it
//! inherits, and names are counted, so that neither deep nesting nor end tags without a start cost more than a step each.

use std::collections::HashMap;

use super::{BlockKind, InlineKind, Speaker};

/// What an element does to the text around and inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing stands inside and nothing is shown for it.
    Void,
    /// `<br>`.
    Break,
    /// `<hr>`.
    Rule,
    /// Its text is no prose.
    Hidden,
    /// Its text is code in a sentence.
    Code,
    Mark(InlineKind),
    Quote,
    /// Begins a paragraph of its own; with a kind of its own or that of the element around it.
    Block(Option<BlockKind>),
    Span,
}

pub(super) fn role(name: &str) -> Role {
    match name {
        "img" | "input" | "link" | "meta" | "wbr" | "area" | "base" | "col" | "embed" | "param" | "source" | "track" | "!doctype" => {
            Role::Void
        }
        "br" => Role::Break,
        "hr" => Role::Rule,
        "script" | "style" | "pre" | "template" | "textarea" | "title" | "select" | "option" | "object" | "iframe" | "noscript"
        | "noembed" | "noframes" | "xmp" | "svg" | "math" | "audio" | "video" | "canvas" | "listing" | "plaintext" => Role::Hidden,
        "code" | "kbd" | "samp" | "tt" | "var" => Role::Code,
        "em" | "i" => Role::Mark(InlineKind::Emphasis),
        "strong" | "b" => Role::Mark(InlineKind::Strong),
        "del" | "s" | "strike" => Role::Mark(InlineKind::Strikethrough),
        "a" => Role::Mark(InlineKind::Link),
        "q" => Role::Mark(InlineKind::ReportedSpeech),
        "blockquote" => Role::Quote,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "legend" => Role::Block(Some(BlockKind::Heading)),
        "li" => Role::Block(Some(BlockKind::ListItem)),
        "td" | "th" => Role::Block(Some(BlockKind::TableCell)),
        "p" | "div" | "section" | "article" | "aside" | "main" | "header" | "footer" | "nav" | "address" | "figure" | "figcaption"
        | "details" | "dl" | "dt" | "dd" | "ul" | "ol" | "menu" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "caption" | "form"
        | "fieldset" | "body" | "html" | "head" | "center" | "dialog" | "hgroup" | "search" => Role::Block(None),
        _ => Role::Span,
    }
}

/// The attributes that say something about the text inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    pub(super) class: String,
    pub(super) id: String,
    pub(super) style: String,
    pub(super) hidden: bool,
}

impl Attributes {
    fn is_hidden(&self) -> bool {
        let style: String = self.style.chars().filter(|c| !c.is_whitespace()).collect();
        self.hidden || style.to_ascii_lowercase().contains("display:none")
    }

    /// The wrapping that mail programs put around the answered mail.
    fn is_quote(&self) -> bool {
        let marks = [
            "gmail_quote",
            "gmail_attr",
            "gmail_extra",
            "yahoo_quoted",
            "moz-cite-prefix",
            "protonmail_quote",
            "OutlookMessageHeader",
            "WordSection1_quote",
        ];
        self.class.split_whitespace().any(|c| marks.contains(&c))
    }

    fn is_signature(&self) -> bool {
        let marks = ["gmail_signature", "moz-signature", "protonmail_signature_block", "signature"];
        self.class.split_whitespace().any(|c| marks.contains(&c))
            || matches!(self.id.as_str(), "Signature" | "signature" | "ms-outlook-mobile-signature")
    }

    /// Outlook puts the answered mail behind an empty element and not inside one.
    fn begins_answered_mail(&self) -> bool {
        matches!(self.id.as_str(), "divRplyFwdMsg" | "appendonsend" | "mail-editor-reference-message-container" | "OLK_SRC_BODY_SECTION")
    }
}

/// An element that has begun.
#[derive(Clone, Debug)]
pub(super) struct Open {
    name: String,
    pub(super) role: Role,
    quoted: bool,
    hidden: bool,
    code: bool,
    kind: BlockKind,
    /// Where its text begins, for inlines.
    pub(super) text: usize,
    /// Where its tag begins in the source.
    pub(super) source: usize,
}

/// The elements that are open.
#[derive(Clone, Debug, Default)]
pub(super) struct Nesting {
    open: Vec<Open>,
    counts: HashMap<String, usize>,
    below: bool,
}

impl Nesting {
    pub(super) fn speaker(&self) -> Speaker {
        if self.below || self.open.last().is_some_and(|o| o.quoted) { Speaker::Quoted } else { Speaker::Author }
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.open.last().is_some_and(|o| o.hidden)
    }

    pub(super) fn is_code(&self) -> bool {
        self.open.last().is_some_and(|o| o.code)
    }

    /// True where a suppression comment is the author's own: neither in code nor in a quotation.
    pub(super) fn obeys(&self) -> bool {
        !self.is_hidden() && !self.is_code() && self.speaker() == Speaker::Author
    }

    pub(super) fn kind(&self) -> BlockKind {
        self.open.last().map_or(BlockKind::Paragraph, |o| o.kind)
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn begin(&mut self, name: &str, role: Role, attributes: &Attributes, text: usize, source: usize) {
        let around = self.open.last();
        let kind = match role {
            _ if attributes.is_signature() => BlockKind::Signature,
            Role::Block(Some(kind)) => kind,
            Role::Quote => BlockKind::Paragraph,
            _ => self.kind(),
        };
        let kind = if self.kind() == BlockKind::Signature { BlockKind::Signature } else { kind };
        let open = Open {
            name: name.to_owned(),
            role,
            quoted: role == Role::Quote || attributes.is_quote() || around.is_some_and(|o| o.quoted),
            hidden: role == Role::Hidden || attributes.is_hidden() || around.is_some_and(|o| o.hidden),
            code: role == Role::Code || around.is_some_and(|o| o.code),
            kind,
            text,
            source,
        };
        self.below |= attributes.begins_answered_mail();
        *self.counts.entry(open.name.clone()).or_default() += 1;
        self.open.push(open);
    }

    /// Closes the innermost element of that name and all inside it, innermost first. Nothing where there is none.
    pub(super) fn end(&mut self, name: &str) -> Vec<Open> {
        if self.counts.get(name).is_none_or(|n| *n == 0) {
            return Vec::new();
        }
        let mut closed = Vec::new();
        while let Some(open) = self.pop() {
            let found = open.name == name;
            closed.push(open);
            if found {
                break;
            }
        }
        closed
    }

    /// Closes inline elements that nobody closed: a forgotten `</code>` shall not swallow the rest of the text.
    pub(super) fn end_inlines(&mut self) -> Vec<Open> {
        let mut closed = Vec::new();
        while self.open.last().is_some_and(|o| matches!(o.role, Role::Code | Role::Mark(_) | Role::Span)) {
            closed.extend(self.pop());
        }
        closed
    }

    /// Closes what was opened beyond `depth`.
    pub(super) fn end_to(&mut self, depth: usize) -> Vec<Open> {
        let mut closed = Vec::new();
        while self.open.len() > depth {
            closed.extend(self.pop());
        }
        closed
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        if let Some(count) = self.counts.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
        Some(open)
    }
}
