//! Mail as it lies in a file: headers, MIME parts, transfer encodings, and what a reply carries of older mails.
//!
//! `mail-parser` tells the structure and which part a reader is shown. Where a part stands in clear text it is read from the
//! source itself, so that each letter keeps its place; where it is encoded only its line is known, and no edit is possible.
//! A subject that begins with "Re:" was written by whoever began the thread.

use std::ops::Range;

use mail_parser::{Encoding, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::html_elements::Nesting;
use super::lines::{Line, lines, words};
use super::prose::{Draft, Found};
use super::transfer::{self, Transfer};
use super::view::View;
use super::{BlockKind, Speaker, html, replies, text};

/// Mails inside mails that are looked into.
const MAX_DEPTH: usize = 4;

/// Content types in one mail; the largest digests have some dozens.
const MAX_HEADERS: usize = 250;

/// Reads a mail, or a mailbox of several.
pub(super) fn read(source: &str) -> Found {
    let mut found = Found::default();
    for range in mails(source) {
        let mut mail = read_one(source.get(range.clone()).unwrap_or_default());
        mail.relocate(range.start);
        found.drafts.append(&mut mail.drafts);
    }
    found
}

/// The mails of a mailbox: each begins with a line `From `, and all but the first after an empty line.
fn mails(source: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut after_blank = true;
    for line in lines(source) {
        let content = words(source, &line);
        if after_blank && is_envelope(content) {
            starts.push((line.range.start, line.next));
        }
        after_blank = content.trim().is_empty();
    }
    if starts.first().is_none_or(|s| s.0 != 0) {
        starts = vec![(0, 0)];
    }
    let ends = starts.iter().skip(1).map(|s| s.0).chain([source.len()]);
    starts.iter().zip(ends).map(|(s, end)| s.1..end).collect()
}

/// `From anna@example.org Tue Jan  2 15:04:05 2024`
fn is_envelope(line: &str) -> bool {
    line.starts_with("From ")
        && line.len() < 300
        && line.bytes().filter(|b| *b == b':').count() >= 2
        && line.ends_with(|c: char| c.is_ascii_digit())
}

fn read_one(source: &str) -> Found {
    if !begins_with_header(source) {
        return body_text(source, 0, false);
    }
    match MessageParser::default().parse(shallow(source).as_bytes()) {
        Some(message) => {
            let mut found = Found::default();
            read_message(source, &message, 0, &mut found);
            found
        }
        None => body_text(source, 0, false),
    }
}

/// As much of `source` as the parser can take. It builds mails inside mails as values inside values, and a file of thousands of
/// levels would end the process when they are dropped. Each level has a header of its own, so those are counted.
fn shallow(source: &str) -> &str {
    let is_header = |line: &Line| words(source, line).trim_start().get(..12).is_some_and(|h| h.eq_ignore_ascii_case("content-type"));
    let cut = lines(source).filter(is_header).nth(MAX_HEADERS).map_or(source.len(), |line| line.range.start);
    source.get(..cut).unwrap_or(source)
}

fn begins_with_header(source: &str) -> bool {
    let Some(first) = lines(source).next() else { return false };
    let name = words(source, &first).split_once(':').map_or("", |(n, _)| n);
    !name.is_empty() && name.len() < 80 && name.bytes().all(|b| b.is_ascii_graphic())
}

fn read_message(source: &str, message: &Message<'_>, depth: usize, found: &mut Found) {
    let mut own = Found::default();
    own.drafts.extend(subject(source, message));
    let mut shown: Vec<u32> = message.text_body.clone();
    shown.dedup();
    if shown.is_empty() && message.parts.len() == 1 {
        // A body that is not what its header says is still what the reader gets.
        shown.push(0);
    }
    for part in shown.iter().filter_map(|id| message.parts.get(usize::try_from(*id).unwrap_or(usize::MAX))) {
        read_part(source, part, &mut own);
    }
    if depth > 0 {
        for draft in &mut own.drafts {
            draft.speaker = Speaker::Quoted;
        }
    }
    found.drafts.append(&mut own.drafts);
    for part in &message.parts {
        // Forwarded as an attachment. Inside an encoded one, places in the source have no meaning.
        if let (PartType::Message(inner), Encoding::None, true) = (&part.body, part.encoding, depth < MAX_DEPTH) {
            read_message(source, inner, depth + 1, found);
        }
    }
}

fn read_part(source: &str, part: &MessagePart<'_>, found: &mut Found) {
    let place = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX).min(source.len());
    let (start, end) = (place(part.offset_body), place(part.offset_end));
    let Some(body) = source.get(start..end.max(start)) else { return };
    let kind = part.content_type();
    let flowed = kind.and_then(|t| t.attribute("format")).is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
    let is_html = match part.body {
        PartType::Html(_) => true,
        PartType::Text(_) => false,
        _ => return,
    };
    let transfer = match part.encoding {
        Encoding::QuotedPrintable => Some(Transfer::QuotedPrintable),
        Encoding::Base64 => Some(Transfer::Base64),
        Encoding::None => None,
    };
    let Some(transfer) = transfer else {
        found.drafts.append(&mut body_drafts(body, start, is_html, flowed).drafts);
        return;
    };
    let charset = kind.and_then(|t| t.attribute("charset"));
    let view = transfer::decode(body, start, transfer, charset);
    let mut inner = body_drafts(&view.text, 0, is_html, flowed);
    view.relocate(&mut inner);
    for draft in &mut inner.drafts {
        draft.exact = false;
    }
    found.drafts.append(&mut inner.drafts);
}

fn body_drafts(body: &str, at: usize, is_html: bool, flowed: bool) -> Found {
    if !is_html {
        return body_text(body, at, flowed);
    }
    // A comment in a mail reaches its reader's program, and suppression comments have no business there.
    let mut found = html::read_fragment(body, &mut Nesting::default());
    replies::mark(&mut found.drafts);
    found.directives.clear();
    found.relocate(at);
    found
}

fn body_text(body: &str, at: usize, flowed: bool) -> Found {
    let mut found = text::read_lines(body, lines(body), flowed);
    found.relocate(at);
    found
}

/// The subject, as a block of its own.
fn subject(source: &str, message: &Message<'_>) -> Option<Draft> {
    let header = message.parts.first()?.headers.iter().find(|h| h.name == HeaderName::Subject)?;
    let place = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX).min(source.len());
    let range = place(header.offset_start)..place(header.offset_end);
    let raw = source.get(range.clone())?;
    let mut draft = Draft::new(BlockKind::Subject, Speaker::Author);
    if raw.contains("=?") {
        let HeaderValue::Text(decoded) = &header.value else { return None };
        let mut view = View::default();
        let start = range.start + (raw.len() - raw.trim_start().len());
        view.push_as(decoded.trim(), start..start + raw.trim().len());
        draft.prose.push(&view.text, 0);
        let mut found = Found { drafts: vec![draft], ..Found::default() };
        view.relocate(&mut found);
        draft = found.drafts.pop()?;
        draft.exact = false;
    } else {
        for Line { range: line, next } in lines(raw) {
            draft.prose.push(raw.get(line.clone()).unwrap_or_default(), range.start + line.start);
            draft.prose.soft_break(range.start + line.end..range.start + next);
        }
    }
    draft.prose.close();
    if is_reply(&draft.prose.text) {
        draft.speaker = Speaker::Quoted;
    }
    (!draft.prose.is_empty()).then_some(draft)
}

fn is_reply(subject: &str) -> bool {
    let first = subject.split_once(':').map_or("", |(f, _)| f).trim().to_ascii_lowercase();
    let first = first.split(['[', '(', '^']).next().unwrap_or_default();
    matches!(first, "re" | "fwd" | "fw" | "aw" | "wg" | "sv" | "antw" | "tr" | "rv" | "vs")
}
