//! "Leave it": a suppression comment, where the format has comments that no reader sees.
//!
//! On a line of its own where the words begin a paragraph, at the end of their line elsewhere: a line in between would tear a paragraph, a
//! list or a quotation apart. Each is tried out first, and offered only where the draft reads as before.

use super::{edit, is_about_comments, quickfix};
use crate::document::{self, Directive, Document, InputFormat, ParseOptions};
use crate::lint::Finding;
use crate::lsp::open::Fresh;
use crate::lsp::paths;
use tower_lsp::ls_types::{CodeAction, Diagnostic, Range, TextEdit};

/// Trying out costs reading the draft again: in longer ones only the whole file is offered, at its end.
const LONG: usize = 256 << 10;

pub(super) fn actions(fresh: &Fresh, diagnostic: &Diagnostic, finding: &Finding) -> Vec<CodeAction> {
    let Some(comment) = fresh.linted.format.and_then(comment) else { return Vec::new() };
    // A comment on a review is posted as it stands, and its comments with it.
    let is_posted = fresh.place.uri.scheme().as_str().eq_ignore_ascii_case("comment");
    if is_posted || is_about_comments(finding) || finding.span.start.byte.is_none() {
        return Vec::new();
    }
    let rules = std::iter::once(&finding.rule).chain(&finding.also).map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut out = Vec::new();
    if fresh.text.text.len() <= LONG {
        let before = parse(fresh, fresh.text.text.to_string());
        let places = [next_line(fresh, finding, comment, &rules), this_line(fresh, finding, comment, &rules)];
        out.extend(places.into_iter().flatten().find(|p| p.holds(fresh, &before)).map(|p| p.action(fresh, diagnostic, "here", &rules)));
        let places = [at_end(fresh, comment, &rules), at_start(fresh, comment, &rules)];
        out.extend(places.into_iter().find(|p| p.holds(fresh, &before)).map(|p| p.action(fresh, diagnostic, "in this file", &rules)));
    } else {
        out.push(at_end(fresh, comment, &rules).action(fresh, diagnostic, "in this file", &rules));
    }
    out
}

/// How a comment is written.
#[derive(Clone, Copy)]
enum Comment {
    /// `<!-- … -->`
    Markup,
    /// A line that begins with `#`.
    Hash,
}

fn comment(format: InputFormat) -> Option<Comment> {
    match format {
        InputFormat::Markdown | InputFormat::Html => Some(Comment::Markup),
        InputFormat::Commit => Some(Comment::Hash),
        // The reader would get it.
        InputFormat::Text | InputFormat::Email => None,
    }
}

impl Comment {
    fn write(self, verb: &str, rules: &str) -> String {
        match self {
            Self::Markup => format!("<!-- tonelint-{verb} {rules} -->"),
            Self::Hash => format!("# tonelint-{verb} {rules}"),
        }
    }
}

/// Words to put in at a byte.
struct Insertion {
    at: usize,
    words: String,
}

impl Insertion {
    /// The comment is one, and nothing else changed.
    fn holds(&self, fresh: &Fresh, before: &Document) -> bool {
        let mut text = fresh.text.text.to_string();
        text.insert_str(self.at, &self.words);
        let after = parse(fresh, text);
        let prose = |d: &Document| d.blocks.iter().map(|b| (b.kind, b.text.trim_end().to_owned())).collect::<Vec<_>>();
        let known = |d: &Directive| !d.names.is_empty();
        after.directives.iter().filter(|d| known(d)).count() == before.directives.iter().filter(|d| known(d)).count() + 1
            && prose(&after) == prose(before)
    }

    fn action(self, fresh: &Fresh, diagnostic: &Diagnostic, place: &str, rules: &str) -> CodeAction {
        let at = fresh.text.position(self.at, fresh.client.encoding);
        let edits = vec![TextEdit { range: Range { start: at, end: at }, new_text: self.words }];
        CodeAction { title: format!("Leave it: no {rules} {place}"), ..quickfix(diagnostic, edit(fresh, edits)) }
    }
}

fn parse(fresh: &Fresh, text: String) -> Document {
    document::parse(text, &ParseOptions { format: paths::format_of(&fresh.place.language), file_name: Some(&fresh.place.name) })
}

/// The line break that the document uses.
fn line_break(text: &str) -> &'static str {
    match text.find(['\n', '\r']).map(|i| &text[i..]) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// Above the line of the finding, where that begins a paragraph at the margin.
fn next_line(fresh: &Fresh, finding: &Finding, comment: Comment, rules: &str) -> Option<Insertion> {
    let (text, lines) = (&fresh.text.text, &fresh.text.lines);
    let line = lines.line_of(finding.source_range.start);
    let at = lines.line_range(line).start;
    let is_blank = |line: usize| text.get(lines.line_range(line)).is_none_or(|t| t.trim().is_empty());
    let at_margin = text.get(at..)?.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '\'' | '@' | '*' | '_' | '`'));
    let begins = matches!(comment, Comment::Hash) || (at_margin && (line == 0 || is_blank(line - 1)));
    begins.then(|| Insertion { at, words: comment.write("disable-next-line", rules) + line_break(text) })
}

/// At the end of the line of the finding.
fn this_line(fresh: &Fresh, finding: &Finding, comment: Comment, rules: &str) -> Option<Insertion> {
    let Comment::Markup = comment else { return None };
    let (text, lines) = (&fresh.text.text, &fresh.text.lines);
    let range = lines.line_range(lines.line_of(finding.source_range.start));
    let words = text.get(range.clone())?.trim_end();
    // A table ends its line with a bar.
    let words = words.strip_suffix('|').unwrap_or(words).trim_end();
    Some(Insertion { at: range.start + words.len(), words: format!(" {}", comment.write("disable-line", rules)) })
}

/// For the whole file, at its end: at its start stands front matter, a title, or the subject of a commit.
fn at_end(fresh: &Fresh, comment: Comment, rules: &str) -> Insertion {
    let text = &fresh.text.text;
    let end = line_break(text);
    // Below the scissors line of a commit git reads nothing.
    let scissors = text.lines().find(|l| l.starts_with('#') && l.contains("----- >8 -----")).filter(|_| matches!(comment, Comment::Hash));
    let at = scissors.and_then(|line| text.find(line)).unwrap_or(text.len());
    let gap = match (comment, text[..at].ends_with(['\n', '\r']) || at == 0) {
        (Comment::Markup, true) => end.to_owned(),
        (Comment::Markup, false) => end.repeat(2),
        (Comment::Hash, true) => String::new(),
        (Comment::Hash, false) => end.to_owned(),
    };
    Insertion { at, words: format!("{gap}{}{end}", comment.write("disable-file", rules)) }
}

/// For the whole file, at its start, behind what has to come first: at its end something is still open, a fence or a comment of another kind.
fn at_start(fresh: &Fresh, comment: Comment, rules: &str) -> Insertion {
    let (text, lines) = (&fresh.text.text, &fresh.text.lines);
    let line = |i: usize| text.get(lines.line_range(i)).unwrap_or_default().trim();
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let first = line(0).trim_start_matches('\u{feff}').to_ascii_lowercase();
    let last = if first == "---" || first == "+++" {
        (1..lines.line_count()).find(|&i| line(i) == first || (first == "---" && line(i) == "..."))
    } else if first.starts_with("<!doctype") || first.starts_with("<?xml") {
        text.find('>').map(|at| lines.line_of(at))
    } else {
        None
    };
    let at = last.map_or(mark, |last| lines.line_range(last).end);
    Insertion { at, words: comment.write("disable-file", rules) + line_break(text) }
}
