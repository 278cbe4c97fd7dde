//! Lines of a text, by the three line ends that people's files hold: `\n`, `\r\n` and a lone `\r`.

use std::ops::Range;

/// A line without its line end, and where the next one starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) range: Range<usize>,
    pub(super) next: usize,
}

/// The lines of `text`; none for an empty text, and no empty last line after a final line break.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        if at >= bytes.len() {
            return None;
        }
        let start = at;
        let len = bytes[start..].iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(bytes.len() - start);
        let end = start + len;
        at = match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        Some(Line { range: start..end, next: at })
    })
}

/// The text of a line.
pub(super) fn words<'a>(text: &'a str, line: &Line) -> &'a str {
    text.get(line.range.clone()).unwrap_or_default()
}

/// At most the first `bytes` bytes of `text`, cut at a character: enough to tell what kind of line it is, however long it is.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// At most the last `bytes` bytes of `text`, cut at a character.
pub(super) fn tail(text: &str, bytes: usize) -> &str {
    let mut start = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or_default()
}
