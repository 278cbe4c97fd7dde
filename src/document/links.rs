//! Addresses in running text become the word `link`, and what stands between backticks the word `code`.
//!
//! This is done on the finished prose and not in the front ends: a Markdown parser hands an address over in pieces, a mail may
//! break its line in the middle, and one rule for all formats is one rule to test. Each byte is looked at a bounded number of
//! times: a search runs from `://`, `www.` and `@` outwards and never past white space or the address before.

use std::ops::Range;

use super::prose::{Prose, atom_word};
use super::{Inline, InlineKind, Segment, Token, TokenKind};

const SCHEMES: [&str; 14] = ["http", "https", "ftp", "ftps", "sftp", "ssh", "git", "file", "ws", "wss", "irc", "chrome", "jdbc", "svn"];

/// Replaces each address in `prose` by the word `link`, and code by the word `code`: people mark code with backticks in mails and
/// commit messages, too.
pub(super) fn replace(prose: &mut Prose) {
    let found = find_all(&prose.text);
    if found.is_empty() {
        return;
    }
    let old = std::mem::take(prose);
    let mut next = Prose::default();
    let mut segments = old.segments.iter().copied().peekable();
    let mut done = 0;
    // Old and new start of each replaced stretch, to move everything else along.
    let mut moves: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(found.len());
    for (range, kind) in found {
        keep(&mut next, &old, &mut segments, done..range.start);
        let start = next.text.len();
        let source = old.source_of(&range);
        next.text.push_str(atom_word(kind));
        let text_len = next.text.len() - start;
        next.segments.push(Segment { text: start, source: source.start, source_len: source.len(), text_len, verbatim: false });
        next.atoms.push(Token { range: start..next.text.len(), kind });
        let inline = if kind == TokenKind::Link { InlineKind::Link } else { InlineKind::Code };
        next.inlines.push(Inline { range: start..next.text.len(), kind: inline });
        moves.push((range.clone(), start..next.text.len()));
        done = range.end;
    }
    keep(&mut next, &old, &mut segments, done..old.text.len());
    for atom in old.atoms {
        let before = moves.partition_point(|m| m.0.start <= atom.range.start).checked_sub(1).and_then(|i| moves.get(i));
        if before.is_none_or(|m| atom.range.start >= m.0.end) {
            let start = moved(&moves, atom.range.start, false);
            next.atoms.push(Token { range: start..start + atom.range.len(), kind: atom.kind });
        }
    }
    next.atoms.sort_by_key(|a| a.range.start);
    for inline in old.inlines {
        let range = moved(&moves, inline.range.start, false)..moved(&moves, inline.range.end, true);
        if !(range.is_empty() || inline.kind == InlineKind::Link && next.inlines.iter().any(|i| i.range == range)) {
            next.inlines.push(Inline { range, kind: inline.kind });
        }
    }
    next.inlines.sort_by_key(|i| (i.range.start, std::cmp::Reverse(i.range.end)));
    next.breaks = old.breaks.iter().map(|b| moved(&moves, *b, false)).collect();
    next.breaks.dedup();
    *prose = next;
}

/// Copies a stretch that stays as it is, with its segments cut to it.
fn keep(next: &mut Prose, old: &Prose, segments: &mut std::iter::Peekable<impl Iterator<Item = Segment>>, range: Range<usize>) {
    let shift = next.text.len();
    next.text.push_str(old.text.get(range.clone()).unwrap_or_default());
    while let Some(s) = segments.peek().copied() {
        let end = s.text + s.text_len;
        if s.text >= range.end {
            break;
        }
        let (from, to) = (s.text.max(range.start), end.min(range.end));
        if from < to {
            let (source, source_len) = if s.verbatim { (s.source + (from - s.text), to - from) } else { (s.source, s.source_len) };
            next.segments.push(Segment { text: from - range.start + shift, source, source_len, text_len: to - from, verbatim: s.verbatim });
        }
        if end > range.end {
            break;
        }
        segments.next();
    }
}

/// Where an old offset stands now. Inside a replaced stretch: at its start, or at its end for the end of a range.
fn moved(moves: &[(Range<usize>, Range<usize>)], at: usize, is_end: bool) -> usize {
    let i = moves.partition_point(|m| m.0.start < at || (m.0.start == at && !is_end));
    let Some((old, new)) = i.checked_sub(1).and_then(|i| moves.get(i)) else { return at };
    if at >= old.end {
        new.end + (at - old.end)
    } else if is_end {
        new.end
    } else {
        new.start
    }
}

/// Addresses and code in `text`, sorted and apart.
fn find_all(text: &str) -> Vec<(Range<usize>, TokenKind)> {
    let mut out: Vec<(Range<usize>, TokenKind)> = code_spans(text).into_iter().map(|r| (r, TokenKind::Code)).collect();
    let is_free = |r: &Range<usize>, spans: &[(Range<usize>, TokenKind)]| {
        let i = spans.partition_point(|s| s.0.end <= r.start);
        spans.get(i).is_none_or(|s| s.0.start >= r.end)
    };
    let links: Vec<_> = find(text).into_iter().filter(|r| is_free(r, &out)).map(|r| (r, TokenKind::Link)).collect();
    out.extend(links);
    out.sort_by_key(|s| s.0.start);
    out
}

/// What stands between two single backticks of one line, not too far from each other.
fn code_spans(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices('`') {
        let alone = bytes.get(at + 1) != Some(&b'`') && (at == 0 || bytes.get(at - 1) != Some(&b'`'));
        match open {
            Some(start) if alone && at - start <= 200 && !text.get(start..at).is_some_and(|t| t.contains('\n')) => {
                out.push(start..at + 1);
                open = None;
            }
            _ => open = alone.then_some(at),
        }
    }
    out
}

/// The addresses in `text`, sorted and apart.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut floor = 0;
    while at < bytes.len() {
        let found = match bytes[at] {
            b':' if bytes[at..].starts_with(b"://") => url(text, at, floor),
            b'w' | b'W' if text.get(at..at + 4).is_some_and(|w| w.eq_ignore_ascii_case("www.")) => www(text, at),
            b'@' => mail(text, at, floor),
            _ => None,
        };
        if let Some(range) = found {
            at = range.end.max(at + 1);
            floor = range.end;
            out.push(range);
        } else {
            at += 1;
        }
    }
    out
}

fn url(text: &str, at: usize, floor: usize) -> Option<Range<usize>> {
    let before = text.get(floor..at)?;
    let scheme = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')).len();
    // The scheme is a handful of letters: a whole page of them before `://` is no address.
    if scheme == 0 || scheme > 24 {
        return None;
    }
    let start = at - scheme;
    let name = text.get(start..at)?;
    let known = SCHEMES.iter().any(|s| name.eq_ignore_ascii_case(s));
    // Looked at before the end is searched: no search may end in nothing, or a page of `http://((` costs its square.
    let rest = text.get(at + 3..)?;
    let is_six = rest.strip_prefix('[').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_hexdigit() || c == ':'));
    if !(is_six || rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '$' | '{' | '%'))) {
        return None;
    }
    let end = end(text, at + 3);
    let unknown = name.starts_with(|c: char| c.is_ascii_alphabetic()) && text.get(at + 3..end)?.contains(['.', '/', ':']);
    (known || unknown).then(|| in_brackets(text, start..end))
}

fn www(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?.chars().next_back();
    let apart = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '.' | '-'));
    if !apart || !text.get(at + 4..)?.starts_with(char::is_alphanumeric) {
        return None;
    }
    let end = end(text, at);
    text.get(at + 4..end)?.contains('.').then(|| in_brackets(text, at..end))
}

fn mail(text: &str, at: usize, floor: usize) -> Option<Range<usize>> {
    let before = text.get(floor..at)?;
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '=');
    let local = before.len() - before.trim_end_matches(is_local).len();
    let name = text.get(at - local..at)?.trim_start_matches(['.', '-', '=', '%', '+']);
    let mut start = at - name.len();
    if name.is_empty() {
        return None;
    }
    let host = text.get(at + 1..)?;
    let len = host.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-')).unwrap_or(host.len());
    let host = host.get(..len)?.trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    if top.len() < 2 || !top.chars().all(|c| c.is_ascii_alphabetic()) || !host.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    if text.get(..start).is_some_and(|t| t.ends_with("mailto:")) && start >= floor + 7 {
        start -= 7;
    }
    Some(in_brackets(text, start..at + 1 + host.len()))
}

/// `<https://…>`: the brackets are part of the address.
fn in_brackets(text: &str, range: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let open = range.start.checked_sub(1).and_then(|i| bytes.get(i)) == Some(&b'<');
    if open && bytes.get(range.end) == Some(&b'>') { range.start - 1..range.end + 1 } else { range }
}

/// The end of the address that runs through `from`: up to white space or a mark that no address holds, without the
/// punctuation of the sentence around it.
fn end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let is_end = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '`' | '“' | '”' | '‘' | '’' | '«' | '»' | '…' | '。' | '，' | '）' | '、')
    };
    let mut body = rest.get(..rest.find(is_end).unwrap_or(rest.len())).unwrap_or_default();
    let count = |b: &str, c| b.matches(c).count();
    let mut round = (count(body, '('), count(body, ')'));
    let mut square = (count(body, '['), count(body, ']'));
    while let Some(c) = body.chars().next_back() {
        let spare = match c {
            ')' => round.1 > round.0,
            ']' => square.1 > square.0,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '}' | '|' | '(' | '[' => true,
            _ => false,
        };
        if !spare {
            break;
        }
        match c {
            ')' => round.1 -= 1,
            '(' => round.0 -= 1,
            ']' => square.1 -= 1,
            '[' => square.0 -= 1,
            _ => {}
        }
        body = body.get(..body.len() - c.len_utf8()).unwrap_or_default();
    }
    from + body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let mut prose = Prose::default();
        prose.push(text, 100);
        prose.close();
        let before = find_all(&prose.text);
        let words: Vec<String> = before.iter().map(|r| prose.text[r.0.clone()].to_owned()).collect();
        replace(&mut prose);
        assert_eq!(prose.text, expect);
        for (atom, word) in prose.atoms.iter().zip(words) {
            let source = prose.source_of(&atom.range);
            assert_eq!(&text[source.start - 100..source.end - 100], word);
        }
        for s in prose.segments.iter().filter(|s| s.verbatim) {
            assert_eq!(&prose.text[s.text..s.text + s.text_len], &text[s.source - 100..s.source - 100 + s.source_len]);
        }
    }

    #[test]
    fn addresses_become_one_word() {
        check("see https://a.b/c?d=e&f#g.", "see link.");
        check("(https://a.b/c_(d)) and http://x", "(link) and link");
        check("<https://a.b>, www.rust-lang.org!", "link, link!");
        check("write to a.b+c@d-e.org, please", "write to link, please");
        check("mailto:a@b.org a@b @anna", "link a@b @anna");
        check("“https://x.y/z” ok", "“link” ok");
        check("https://a https://b\u{301}/ü end", "link link end");
        check("no :// link://here www. x://", "no :// link://here www. x://");
        check("run `a b` or `https://x.y`, not ``c`` nor ` alone", "run code or code, not ``c`` nor ` alone");
        check("ssh://git@github.com/x.git vscode://a.b/c", "link link");
    }

    #[test]
    fn inlines_move_along() {
        let mut prose = Prose::default();
        prose.push("a ", 0);
        prose.push("https://x.y b", 2);
        prose.inline(InlineKind::Strong, 2);
        prose.atom(TokenKind::Code, 15..20);
        prose.close();
        replace(&mut prose);
        assert_eq!(prose.text, "a link bcode");
        let strong = prose.inlines.iter().find(|i| i.kind == InlineKind::Strong).expect("strong");
        assert_eq!(&prose.text[strong.range.clone()], "link b");
        assert_eq!(&prose.text[prose.atoms[1].range.clone()], "code");
    }
}
