//! Commit messages, as git hands them to an editor.
//!
//! The first paragraph is the subject, trailers stand at the end, lines with `#` are git's own and are stripped by it before
//! anybody reads them, which makes them the place for `# tonelint-disable`. Below the scissors line stands the diff.
//!
//! `core.commentChar` puts another mark in the place of `#`. Settings of git are not read here, but git's own lines show it.

use super::lines::{Line, lines, words};
use super::prose::{Draft, Found};
use super::{BlockKind, Directive, Speaker, directives, text};

/// Reads a commit message.
pub(super) fn read(source: &str) -> Found {
    let mut found = Found::default();
    let mut rows: Vec<Line> = Vec::new();
    let mark = comment_mark(source);
    for line in lines(source) {
        let content = words(source, &line);
        if is_scissors(content, mark) {
            break;
        }
        if content.starts_with(mark) {
            found.directives.extend(directive(content, mark, &line));
        } else {
            rows.push(line);
        }
    }
    let is_blank = |l: &Line| words(source, l).trim().is_empty();
    let first = rows.iter().position(|l| !is_blank(l)).unwrap_or(rows.len());
    let mut subject = Draft::new(BlockKind::Subject, Speaker::Author);
    // One line is the subject; a second one right below it is, too, for git, but people mean it as the body.
    if let Some(line) = rows.get(first) {
        subject.prose.push(words(source, line), line.range.start);
    }
    subject.prose.close();
    if !subject.prose.is_empty() {
        found.drafts.push(subject);
    }
    let rest = rows.get((first + 1).min(rows.len())..).unwrap_or_default();
    let trailers = trailers_from(source, rest);
    let (body, trailers) = rest.split_at(trailers);
    let mut inner = text::read_lines(source, body.iter().cloned(), false);
    found.shape = inner.shape;
    found.drafts.append(&mut inner.drafts);
    found.drafts.extend(trailer_drafts(source, trailers));
    found
}

/// What git writes behind its mark.
const SCISSORS: &str = " ------------------------ >8 ------------------------";

/// What git's own lines begin with. Two things show it: the scissors, and the lines at the end that say what will be done with lines that
/// begin with it, and so, in every language, name it in quotation marks: `; with ';' will be ignored, and an empty message aborts`.
fn comment_mark(source: &str) -> &str {
    let is_mark = |mark: &str| (1..=8).contains(&mark.len()) && !mark.contains(|c: char| c.is_alphanumeric() || c.is_whitespace());
    let all: Vec<&str> = lines(source).map(|line| words(source, &line)).collect();
    if let Some(mark) = all.iter().find_map(|line| line.trim_end().strip_suffix(SCISSORS)).filter(|mark| is_mark(mark)) {
        return mark;
    }
    let last = all.iter().rev().find(|line| !line.trim().is_empty());
    let Some(mark) = last.and_then(|line| line.split([' ', '\t']).next()).filter(|mark| is_mark(mark)) else { return "#" };
    // A list about marks is no template.
    if matches!(mark, "-" | "*" | "+" | ">") {
        return "#";
    }
    let mut template = all.iter().rev().skip_while(|line| line.trim().is_empty()).take_while(|line| line.starts_with(mark));
    let quoted = format!("'{mark}'");
    if template.any(|line| line.contains(&quoted)) { mark } else { "#" }
}

/// `# ------------------------ >8 ------------------------`
fn is_scissors(line: &str, mark: &str) -> bool {
    line.starts_with(mark) && line.contains("----- >8 -----")
}

fn directive(content: &str, mark: &str, line: &Line) -> Option<Directive> {
    let inner = content.trim_start_matches(mark);
    directives::parse(inner, line.range.start + (content.len() - inner.len()), line.range.clone())
}

/// Where in `rows` the trailers begin: the last paragraph, if each of its lines is a trailer or goes on with one.
fn trailers_from(source: &str, rows: &[Line]) -> usize {
    let is_blank = |l: &Line| words(source, l).trim().is_empty();
    let Some(last) = rows.iter().rposition(|l| !is_blank(l)) else { return rows.len() };
    let first = rows.iter().take(last).rposition(is_blank).map_or(0, |i| i + 1);
    let paragraph = rows.get(first..=last).unwrap_or_default();
    let goes_on = |l: &str| l.starts_with([' ', '\t']);
    let all = paragraph.iter().enumerate().all(|(i, l)| is_trailer(words(source, l)) || (i > 0 && goes_on(words(source, l))));
    let known = paragraph.iter().any(|l| is_known(words(source, l)));
    if all && known { first } else { rows.len() }
}

fn is_trailer(line: &str) -> bool {
    let name = line.split_once(": ").map_or("", |(n, _)| n);
    let named = !name.is_empty()
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    named || is_known(line)
}

fn is_known(line: &str) -> bool {
    let name = line.split_once(':').map_or(line, |(n, _)| n).to_ascii_lowercase();
    let names = [
        "fixes",
        "closes",
        "resolves",
        "refs",
        "ref",
        "see-also",
        "link",
        "bug",
        "cc",
        "change-id",
        "issue",
        "reference",
        "references",
        "part-of",
    ];
    line.starts_with("(cherry picked from commit")
        || line.contains(':')
            && (name.ends_with("-by") || name.ends_with("-to") || name.ends_with("-url") || names.contains(&name.as_str()))
        || line.contains(':') && name.contains('-') && !name.contains(' ')
        || name == "breaking change"
}

fn trailer_drafts(source: &str, rows: &[Line]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for line in rows {
        let content = words(source, line);
        match drafts.last_mut() {
            Some(draft) if content.starts_with([' ', '\t']) => {
                draft.prose.space(line.range.start..line.range.start);
                draft.prose.push(content, line.range.start);
            }
            _ => {
                // What a breaking change breaks is told to a reader.
                let kind = if content.starts_with("BREAKING") { BlockKind::Paragraph } else { BlockKind::Trailer };
                let mut draft = Draft::new(kind, Speaker::Author);
                draft.prose.push(content, line.range.start);
                drafts.push(draft);
            }
        }
    }
    for draft in &mut drafts {
        draft.prose.close();
    }
    drafts.retain(|d| !d.prose.is_empty());
    drafts
}
