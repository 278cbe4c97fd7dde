//! Byte offsets to lines and columns, in the units of people (scalar values) and of editors (UTF-8, UTF-16, UTF-32).
//!
//! A line ends at `\n`, `\r\n` or a lone `\r`, as in the language server protocol.

use super::Position;

/// The unit in which an editor counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Utf8,
    Utf16,
    Utf32,
}

/// Where each line of a text starts, and for long lines how many characters stand before places inside them: a file of one
/// line with many findings would otherwise be counted through from its start for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    len: usize,
    marks: Vec<Mark>,
}

/// A place inside a long line, on a character boundary, with what stands before it in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mark {
    byte: usize,
    utf8: usize,
    utf16: usize,
    utf32: usize,
}

impl Mark {
    fn units(self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => self.utf8,
            Encoding::Utf16 => self.utf16,
            Encoding::Utf32 => self.utf32,
        }
    }
}

/// Bytes between two marks.
const STRIDE: usize = 4096;

/// The starts of lines behind the breaks in `range`, which begins where a line does, and the marks in it.
fn scan(bytes: &[u8], range: std::ops::Range<usize>) -> (Vec<usize>, Vec<Mark>) {
    let (mut starts, mut marks) = (Vec::new(), Vec::new());
    let mut here = Mark::default();
    let mut next_mark = range.start + STRIDE;
    for (i, &b) in bytes.iter().enumerate().take(range.end).skip(range.start) {
        let begins = b & 0xC0 != 0x80;
        if i >= next_mark && begins {
            here.byte = i;
            marks.push(here);
            next_mark = i + STRIDE;
        }
        here.utf8 += 1;
        here.utf32 += usize::from(begins);
        here.utf16 += usize::from(begins) + usize::from(b >= 0xF0);
        if b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
            starts.push(i + 1);
            here = Mark::default();
            next_mark = i + 1 + STRIDE;
        }
    }
    (starts, marks)
}

impl LineIndex {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let (mut starts, marks) = scan(text.as_bytes(), 0..text.len());
        starts.insert(0, 0);
        Self { starts, len: text.len(), marks }
    }

    /// Follows an edit: `range` of the text as it was gave way to `inserted` bytes, which made it `text`. Reads again only the lines that it
    /// touched, since a change of all places of a word is thousands of edits.
    pub fn edit(&mut self, text: &str, range: std::ops::Range<usize>, inserted: usize) {
        let moved = |byte: usize| byte - range.len() + inserted;
        // The line before, too: its `\r` may have got a `\n` behind it, or lost one.
        let (first, last) = (self.line_of(range.start).saturating_sub(1), self.line_of(range.end));
        let (from, to) = (self.line_range(first).start, self.line_range(last).end);
        let (starts, marks) = scan(text.as_bytes(), from..moved(to));
        let after = (last + 2).min(self.starts.len());
        self.starts.iter_mut().skip(after).for_each(|start| *start = moved(*start));
        self.starts.splice(first + 1..after, starts);
        let of = |marks: &[Mark], byte| marks.partition_point(|m| m.byte < byte);
        let (before, after) = (of(&self.marks, from), of(&self.marks, to));
        self.marks.iter_mut().skip(after).for_each(|mark| mark.byte = moved(mark.byte));
        self.marks.splice(before..after, marks);
        self.len = text.len();
    }

    /// The last mark at or before `byte` in the line that starts at `start`, or that start itself.
    fn mark_before(&self, start: usize, byte: usize) -> Mark {
        let i = self.marks.partition_point(|m| m.byte <= byte);
        let mark = i.checked_sub(1).and_then(|i| self.marks.get(i)).copied();
        mark.filter(|m| m.byte > start).unwrap_or(Mark { byte: start, ..Mark::default() })
    }

    /// Number of lines; a text that ends in a line break has an empty last line.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line (from 0) that holds `byte`.
    #[must_use]
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&s| s <= byte).saturating_sub(1)
    }

    /// Byte range of line `line` (from 0) with its line break; empty at the end of the text when there is no such line.
    #[must_use]
    pub fn line_range(&self, line: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(self.len);
        let end = self.starts.get(line + 1).copied().unwrap_or(self.len);
        start..end
    }

    /// Line and column from 1, columns in scalar values. A byte order mark is none: editors do not show it, and count from behind it.
    #[must_use]
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let byte = floor_char_boundary(text, byte);
        let line = self.line_of(byte);
        let start = self.line_range(line).start;
        let mark = self.mark_before(start, byte);
        let before = mark.utf32 + text.get(mark.byte..byte).map_or(0, |s| s.chars().count());
        let has_mark = line == 0 && byte > 0 && text.starts_with('\u{feff}');
        let column = before - usize::from(has_mark);
        Position { line: to_u32(line + 1), column: Some(to_u32(column + 1)), byte: Some(byte) }
    }

    /// Line and character from 0 in an editor's unit.
    #[must_use]
    pub fn to_editor(&self, text: &str, byte: usize, encoding: Encoding) -> (u32, u32) {
        let byte = floor_char_boundary(text, byte);
        let line = self.line_of(byte);
        let mark = self.mark_before(self.line_range(line).start, byte);
        let before = text.get(mark.byte..byte).unwrap_or_default();
        let character = mark.units(encoding)
            + match encoding {
                Encoding::Utf8 => before.len(),
                Encoding::Utf16 => before.chars().map(char::len_utf16).sum(),
                Encoding::Utf32 => before.chars().count(),
            };
        (to_u32(line), to_u32(character))
    }

    /// The byte offset of an editor's position. A character past the end of the line means its end (before the line break), a
    /// line past the end the end of the text, a place inside a character its start.
    #[must_use]
    pub fn from_editor(&self, text: &str, line: u32, character: u32, encoding: Encoding) -> usize {
        let range = self.line_range(line as usize);
        let content = text.get(range.clone()).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let end = range.start + content.len();
        // The marks of this line, of which the last that is not past the character is the nearest place to count from.
        let first = self.marks.partition_point(|m| m.byte <= range.start);
        let last = self.marks.partition_point(|m| m.byte < end);
        let marks = self.marks.get(first..last).unwrap_or_default();
        let passed = marks.partition_point(|m| m.units(encoding) <= character as usize);
        let from = passed.checked_sub(1).and_then(|i| marks.get(i)).copied().unwrap_or(Mark { byte: range.start, ..Mark::default() });
        let mut left = (character as usize).saturating_sub(from.units(encoding));
        for (i, c) in text.get(from.byte..end).unwrap_or_default().char_indices() {
            let unit = match encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            };
            if left < unit {
                return from.byte + i;
            }
            left -= unit;
        }
        end
    }
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn floor_char_boundary(text: &str, mut byte: usize) -> usize {
    byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_line_ends() {
        let text = "a\nb\r\nc\rd";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 4);
        assert_eq!((0..4).map(|l| &text[index.line_range(l)]).collect::<Vec<_>>(), ["a\n", "b\r\n", "c\r", "d"]);
        assert_eq!(index.position(text, 3).line, 2);
        assert_eq!(LineIndex::new("").line_count(), 1);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let text = "\u{feff}ab\ncd";
        let index = LineIndex::new(text);
        let place = |byte| (index.position(text, byte).line, index.position(text, byte).column);
        for (byte, line, column) in [(0, 1, 1), (3, 1, 1), (4, 1, 2), (6, 2, 1), (7, 2, 2)] {
            assert_eq!(place(byte), (line, Some(column)), "{byte}");
        }
    }

    #[test]
    fn places_there_and_back() {
        let long = format!("x\n{}\r\n{}", "aé日👍".repeat(3000), "👍".repeat(5000));
        for text in ["aé日👍b\r\nc👍", &long] {
            let index = LineIndex::new(text);
            for (byte, _) in text.char_indices().filter(|(i, c)| *c != '\n' && (i % 7 == 0 || text.len() < 100)) {
                let start = index.line_range(index.line_of(byte)).start;
                let column = text[start..byte].chars().count() + 1;
                assert_eq!(index.position(text, byte).column, Some(u32::try_from(column).unwrap()));
                for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                    let (line, character) = index.to_editor(text, byte, encoding);
                    assert_eq!(index.from_editor(text, line, character, encoding), byte, "{encoding:?}");
                }
            }
        }
    }

    #[test]
    fn places_beyond_are_clamped() {
        let text = "ab\n👍";
        let index = LineIndex::new(text);
        assert_eq!(index.from_editor(text, 0, 9, Encoding::Utf16), 2);
        assert_eq!(index.from_editor(text, 9, 0, Encoding::Utf16), text.len());
        assert_eq!(index.from_editor(text, 1, 1, Encoding::Utf16), 3, "inside a pair: its start");
        assert_eq!(index.from_editor(text, 1, 2, Encoding::Utf16), 7);
        assert_eq!(index.position(text, 99).byte, Some(7));
    }
}
