//! The text of an open document, kept in step with the editor by its edits.

use crate::document::{Encoding, LineIndex};
use std::ops::Range;
use std::sync::Arc;
use tower_lsp::ls_types::{Position, Range as LspRange, TextDocumentContentChangeEvent};

/// A text with its lines. Cheap to clone: a snapshot shares it, and an edit copies it only where a snapshot still looks at it.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) text: Arc<String>,
    pub(super) lines: Arc<LineIndex>,
}

impl Text {
    pub(super) fn new(text: String) -> Self {
        Self { lines: Arc::new(LineIndex::new(&text)), text: Arc::new(text) }
    }

    /// Makes the edits of one notification: each refers to the text that the one before left.
    pub(super) fn apply(&mut self, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        for change in changes {
            match change.range {
                None => *self = Self::new(change.text),
                Some(range) => {
                    let range = self.bytes(range, encoding);
                    Arc::make_mut(&mut self.text).replace_range(range.clone(), &change.text);
                    Arc::make_mut(&mut self.lines).edit(&self.text, range, change.text.len());
                }
            }
        }
    }

    /// Places beyond a line or the text are taken for its end; a range that is the wrong way round, for the stretch between.
    pub(super) fn bytes(&self, range: LspRange, encoding: Encoding) -> Range<usize> {
        let (a, b) = (self.byte(range.start, encoding), self.byte(range.end, encoding));
        a.min(b)..a.max(b)
    }

    pub(super) fn byte(&self, position: Position, encoding: Encoding) -> usize {
        self.lines.from_editor(&self.text, position.line, position.character, encoding)
    }

    pub(super) fn range(&self, bytes: &Range<usize>, encoding: Encoding) -> LspRange {
        LspRange { start: self.position(bytes.start, encoding), end: self.position(bytes.end, encoding) }
    }

    pub(super) fn position(&self, byte: usize, encoding: Encoding) -> Position {
        let (line, character) = self.lines.to_editor(&self.text, byte, encoding);
        Position { line, character }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    fn units(c: char, encoding: Encoding) -> u32 {
        let n = match encoding {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
            Encoding::Utf32 => 1,
        };
        u32::try_from(n).unwrap()
    }

    /// Where each character of a text stands, and its end, counted as an editor counts: lines as lists of characters.
    fn positions(text: &str, encoding: Encoding) -> Vec<(usize, Position)> {
        let mut at = Position::new(0, 0);
        let mut out = Vec::new();
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        for (i, &(byte, c)) in chars.iter().enumerate() {
            let after_cr = i > 0 && chars[i - 1].1 == '\r' && c == '\n';
            // No editor names a place between the two halves of a line break.
            if !after_cr {
                out.push((byte, at));
            }
            let ends = c == '\n' || (c == '\r' && chars.get(i + 1).is_none_or(|n| n.1 != '\n'));
            if ends {
                at = Position::new(at.line + 1, 0);
            } else {
                at.character += units(c, encoding);
            }
        }
        out.push((text.len(), at));
        out
    }

    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("x👍".repeat(1100)),
            Just("\n".to_owned()),
            Just("\r\n".to_owned()),
            Just("\r".to_owned()),
            "[a-zé日👍]{0,6}",
            "\\PC{0,3}"
        ]
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec(piece(), 0..12).prop_map(|p| p.concat())
    }

    proptest! {
        #[test]
        fn edits_keep_the_text_in_step(start in text(), edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), text()), 1..8)) {
            for encoding in ENCODINGS {
                let mut ours = Text::new(start.clone());
                let mut theirs = start.clone();
                for (a, b, new) in &edits {
                    let places = positions(&theirs, encoding);
                    let (a, b) = (a.get(&places), b.get(&places));
                    let (a, b) = if a.0 <= b.0 { (a, b) } else { (b, a) };
                    theirs.replace_range(a.0..b.0, new);
                    let change = TextDocumentContentChangeEvent { range: Some(LspRange::new(a.1, b.1)), range_length: None, text: new.clone() };
                    ours.apply(vec![change], encoding);
                    prop_assert_eq!(ours.text.as_str(), &theirs);
                    prop_assert_eq!(&*ours.lines, &LineIndex::new(&theirs));
                }
            }
        }

        #[test]
        fn no_place_is_too_odd(start in text(), places in prop::collection::vec(any::<(u32, u32, u32, u32)>(), 1..6), small in any::<bool>(), new in text()) {
            for encoding in ENCODINGS {
                let mut ours = Text::new(start.clone());
                for &(a, b, c, d) in &places {
                    let [a, b, c, d] = [a, b, c, d].map(|n| if small { n % 9 } else { n });
                    let range = LspRange::new(Position::new(a, b), Position::new(c, d));
                    ours.apply(vec![TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: new.clone() }], encoding);
                }
            }
        }

        #[test]
        fn places_there_and_back(start in text()) {
            for encoding in ENCODINGS {
                let ours = Text::new(start.clone());
                for (byte, position) in positions(&start, encoding) {
                    prop_assert_eq!(ours.position(byte, encoding), position);
                    prop_assert_eq!(ours.byte(position, encoding), byte);
                }
            }
        }
    }
}
