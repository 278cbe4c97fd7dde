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

/// Where each line of a text starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    len: usize,
}

impl LineIndex {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (i, &b) in bytes.iter().enumerate() {
            if b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(i + 1);
            }
        }
        Self { starts, len: bytes.len() }
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

    /// Line and column from 1, columns in scalar values.
    #[must_use]
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let byte = floor_char_boundary(text, byte);
        let line = self.line_of(byte);
        let start = self.line_range(line).start;
        let column = text.get(start..byte).map_or(0, |s| s.chars().count());
        Position { line: to_u32(line + 1), column: Some(to_u32(column + 1)), byte: Some(byte) }
    }

    /// Line and character from 0 in an editor's unit.
    #[must_use]
    pub fn to_editor(&self, text: &str, byte: usize, encoding: Encoding) -> (u32, u32) {
        let byte = floor_char_boundary(text, byte);
        let line = self.line_of(byte);
        let before = text.get(self.line_range(line).start..byte).unwrap_or_default();
        let character = match encoding {
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
        let mut left = character as usize;
        for (i, c) in content.char_indices() {
            let unit = match encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            };
            if left < unit {
                return range.start + i;
            }
            left -= unit;
        }
        range.start + content.len()
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
