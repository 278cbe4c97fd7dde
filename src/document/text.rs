//! Plain text: what people type where there is no markup, and the body of plain mail.
//!
//! Nothing marks anything here, so each line is read for what it most likely is: marked as a quote, below an attribution, part of
//! a list, program output. A line break inside a paragraph is either where an editor wrapped the line or where the author
//! meant a new one ("Hi Anna,"). It was meant where the next word would still have fitted.

use std::ops::Range;

use super::lines::{Line, lines};
use super::prose::{Draft, Found, Shape};
use super::{BlockKind, Speaker, logs, patch, replies};

/// Reads a plain text.
pub(super) fn read(source: &str) -> Found {
    read_lines(source, lines(source), false)
}

/// Reads some of the lines of `source`. With `flowed`, a line that ends in a blank goes on in the next (RFC 3676).
pub(super) fn read_lines(source: &str, lines: impl Iterator<Item = Line>, flowed: bool) -> Found {
    let rows: Vec<Row> = lines.map(|line| Row::new(source, &line, flowed)).collect();
    let voices = voices(source, &rows);
    let mut reader = Reader { source, wrap: Wrap::of(source, &rows, flowed), drafts: Vec::new(), shape: Shape::default() };
    let mut at = 0;
    while at < rows.len() {
        let same = |i: usize| !rows[i].is_blank(source) && rows[i].depth == rows[at].depth && voices[i] == voices[at];
        let end = (at..rows.len()).find(|&i| !same(i)).unwrap_or(rows.len());
        if end > at {
            reader.chunk(&rows[at..end], voices[at]);
        }
        at = end.max(at + 1);
    }
    Found { drafts: reader.drafts, directives: Vec::new(), shape: reader.shape }
}

/// A line without its quote marks.
struct Row {
    range: Range<usize>,
    /// The length of these.
    marks: usize,
    depth: usize,
}

impl Row {
    fn new(source: &str, line: &Line, flowed: bool) -> Self {
        let words = source.get(line.range.clone()).unwrap_or_default();
        let bytes = words.as_bytes();
        let mut depth = 0;
        let mut at = 0;
        // In flowed text a blank before `>` says that it is no quote mark.
        let indent = if flowed { 0 } else { bytes.iter().take(3).take_while(|b| **b == b' ').count() };
        if bytes.get(indent) == Some(&b'>') {
            at = indent;
            while bytes.get(at) == Some(&b'>') || (bytes.get(at) == Some(&b' ') && bytes.get(at + 1) == Some(&b'>')) {
                depth += usize::from(bytes[at] == b'>');
                at += 1;
            }
        }
        Self { range: line.range.start + at..line.range.end, marks: at, depth }
    }

    fn words<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.range.clone()).unwrap_or_default()
    }

    /// The line with its quote marks.
    fn whole<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.range.start - self.marks..self.range.end).unwrap_or_default()
    }

    fn is_blank(&self, source: &str) -> bool {
        self.words(source).trim().is_empty()
    }
}

/// Whose words a line holds, and whether it is below the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    Author,
    Quoted,
    Signature,
    /// Between two fences, or in a patch.
    Code,
}

fn voices(source: &str, rows: &[Row]) -> Vec<Voice> {
    let mut out = vec![Voice::Author; rows.len()];
    let is_quoted = |i: usize| rows.get(i).is_some_and(|r| r.depth > 0);
    let next_filled = |i: usize| (i..rows.len()).find(|&i| !rows[i].is_blank(source));
    let patches = patch::mark(&rows.iter().map(|r| r.whole(source)).collect::<Vec<_>>());
    let mut below = false;
    let mut signed = false;
    let mut at = 0;
    while at < rows.len() {
        // First of all: a line of a patch can look like anything else.
        if patches[at] && !below {
            out[at] = Voice::Code;
            at += 1;
            continue;
        }
        if below || rows[at].depth > 0 {
            out[at] = Voice::Quoted;
            at += 1;
            continue;
        }
        let ahead: Vec<&str> = rows.iter().skip(at).take(14).take_while(|r| r.depth == 0).map(|r| r.words(source)).collect();
        let head = replies::header_block(&ahead)
            .or_else(|| ahead.first().filter(|l| replies::is_forward_mark(l)).map(|_| 1))
            .or_else(|| replies::attribution(&ahead, |n| next_filled(at + n).is_some_and(is_quoted)));
        if let Some(count) = head {
            for voice in out.iter_mut().skip(at).take(count) {
                *voice = Voice::Quoted;
            }
            at += count;
            // Marked with `>` line by line, or everything to the end.
            below = next_filled(at).is_some_and(|i| !is_quoted(i));
            continue;
        }
        let line = rows[at].words(source);
        signed |= replies::is_signature_mark(line) && rows.len() - at <= 40;
        if signed || replies::is_device_line(line) {
            out[at] = Voice::Signature;
        }
        at += 1;
    }
    mark_closing(source, rows, &mut out);
    mark_fences(source, rows, &mut out);
    out
}

/// People put code between fences in mails and commit messages, too. A fence that nothing closes is none.
fn mark_fences(source: &str, rows: &[Row], voices: &mut [Voice]) {
    let is_fence = |i: &usize| rows.get(*i).is_some_and(|r| r.depth == 0 && r.words(source).trim_start().starts_with("```"));
    let fences: Vec<usize> = (0..rows.len()).filter(is_fence).collect();
    for pair in fences.chunks_exact(2) {
        let &[open, close] = pair else { continue };
        for voice in voices.iter_mut().take(close + 1).skip(open).filter(|v| **v == Voice::Author) {
            *voice = Voice::Code;
        }
    }
}

/// The closing stands at the end of what the author wrote.
fn mark_closing(source: &str, rows: &[Row], voices: &mut [Voice]) {
    let filled: Vec<usize> = (0..rows.len()).rev().filter(|&i| voices[i] == Voice::Author && !rows[i].is_blank(source)).take(5).collect();
    let last: Vec<usize> = filled.into_iter().rev().collect();
    let lines: Vec<&str> = last.iter().map(|&i| rows[i].words(source)).collect();
    for &i in last.iter().rev().take(replies::closing(&lines)) {
        voices[i] = Voice::Signature;
    }
}

/// Tells wrapped lines from meant ones.
struct Wrap {
    width: usize,
    flowed: bool,
}

impl Wrap {
    fn of(source: &str, rows: &[Row], flowed: bool) -> Self {
        let longest = rows.iter().map(|r| r.words(source).trim_end().chars().count()).max().unwrap_or(0);
        // Lines this long were never wrapped, so each break was meant.
        let width = if longest > 130 { 0 } else { longest.clamp(50, 80) };
        Self { width, flowed }
    }

    fn is_meant(&self, line: &str, next: &str) -> bool {
        if self.flowed {
            return !line.ends_with(' ');
        }
        let word = next.split_whitespace().next().map_or(0, |w| w.chars().count());
        self.width == 0 || line.trim_end().chars().count() + 1 + word <= self.width
    }
}

struct Reader<'a> {
    source: &'a str,
    wrap: Wrap,
    drafts: Vec<Draft>,
    shape: Shape,
}

impl Reader<'_> {
    /// Lines without a blank one between, of one voice.
    fn chunk(&mut self, rows: &[Row], voice: Voice) {
        let source = self.source;
        let speaker = if voice == Voice::Quoted { Speaker::Quoted } else { Speaker::Author };
        let kind = if voice == Voice::Signature { BlockKind::Signature } else { BlockKind::Paragraph };
        let code = voice == Voice::Code;
        if kind != BlockKind::Signature && (code || logs::is_log(rows.iter().map(|r| r.words(source))) || self.is_indented_code(rows)) {
            self.shape.code_blocks += 1;
            self.block(rows, BlockKind::Log, speaker);
            return;
        }
        let mut kind = kind;
        let mut start = 0;
        for (i, row) in rows.iter().enumerate() {
            let line = row.words(source);
            if replies::is_rule(line) || replies::is_signature_mark(line) {
                let heading = i == start + 1 && kind == BlockKind::Paragraph && underlines(line, rows[start].words(source));
                self.block(&rows[start..i], if heading { BlockKind::Heading } else { kind }, speaker);
                start = i + 1;
            } else if kind == BlockKind::Signature {
            } else if logs::likeness(line) == logs::Likeness::Strong {
                self.block(&rows[start..i], kind, speaker);
                self.block(&rows[i..=i], BlockKind::Log, speaker);
                (kind, start) = (BlockKind::Paragraph, i + 1);
            } else if marker(line).is_some() {
                self.block(&rows[start..i], kind, speaker);
                (kind, start) = (BlockKind::ListItem, i);
            }
        }
        self.block(rows.get(start..).unwrap_or_default(), kind, speaker);
    }

    /// Lines set in by four blanks or a tab that do not read like prose.
    fn is_indented_code(&self, rows: &[Row]) -> bool {
        let source = self.source;
        let set_in = rows.iter().all(|r| r.words(source).starts_with("    ") || r.words(source).starts_with('\t'));
        let prose = |r: &Row| {
            let line = super::lines::head(r.words(source), 400);
            logs::likeness(line) == logs::Likeness::Prose && line.split_whitespace().count() >= 4
        };
        set_in && self.drafts.last().is_none_or(|d| d.kind != BlockKind::ListItem) && !rows.iter().any(prose)
    }

    fn block(&mut self, rows: &[Row], kind: BlockKind, speaker: Speaker) {
        let mut draft = Draft::new(kind, speaker);
        for (i, row) in rows.iter().enumerate() {
            let words = row.words(self.source);
            let skip = if i == 0 && kind == BlockKind::ListItem { marker(words).unwrap_or(0) } else { 0 };
            if skip > 0 && words.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
                self.shape.ordered_items += 1;
            }
            draft.prose.push(words.get(skip..).unwrap_or_default(), row.range.start + skip);
            if let Some(next) = rows.get(i + 1) {
                let gap = row.range.end..next.range.start;
                if self.wrap.is_meant(words, next.words(self.source)) {
                    draft.prose.hard_break(gap);
                } else {
                    draft.prose.soft_break(gap);
                }
            }
        }
        draft.prose.close();
        if !draft.prose.is_empty() {
            self.drafts.push(draft);
        }
    }
}

/// Three dashes below a line are what git puts between a message and its patch, and what people draw between two thoughts; a line that
/// makes a heading is about as long as the heading.
fn underlines(rule: &str, title: &str) -> bool {
    let (rule, title) = (rule.trim(), title.trim());
    rule.starts_with(['=', '-']) && rule.len() * 2 >= title.chars().count()
}

/// The length of the list marker that `line` begins with, its blanks included.
fn marker(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start().len();
    let rest = line.trim_start();
    let bullet = rest.strip_prefix(['-', '*', '+', '•', '–', '·', '◦']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(rest.starts_with(|c: char| matches!(c, 'a'..='h')));
    let numbered = match (digits, letter) {
        (1..=3, _) => rest.get(digits..).and_then(|r| r.strip_prefix(['.', ')'])),
        (0, 1) => rest.get(1..).and_then(|r| r.strip_prefix(')')),
        _ => None,
    };
    let after = bullet.or(numbered)?;
    let words = after.trim_start_matches([' ', '\t']);
    (words.len() < after.len() && !words.is_empty()).then(|| indent + rest.trim_start().len() - words.len())
}

#[cfg(test)]
mod unit {
    use super::marker;

    #[test]
    fn markers() {
        for (line, len) in [
            ("- a", Some(2)),
            ("  * a", Some(4)),
            ("12. a", Some(4)),
            ("1) a", Some(3)),
            ("a) b", Some(3)),
            ("• b", Some(4)),
            ("-a", None),
            ("1.2", None),
            ("2019. a", None),
            ("a. b", None),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(marker(line), len, "{line}");
        }
    }
}
