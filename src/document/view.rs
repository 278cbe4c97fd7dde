//! Prose that was read from something else than the source itself: a mail part after decoding, the lines of an HTML block in a
//! Markdown quote. A [`View`] holds that text and knows for each piece of it where it stands in the source.

use std::ops::Range;

use super::prose::{Draft, Found, Prose};
use super::{Directive, Segment};

/// A text made of pieces of the source.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    pub(super) text: String,
    pieces: Vec<Segment>,
}

impl View {
    /// Appends what stands at `source` letter for letter.
    pub(super) fn push(&mut self, words: &str, source: usize) {
        self.piece(words, source..source + words.len(), true);
    }

    /// Appends what stands for `source` as a whole.
    pub(super) fn push_as(&mut self, words: &str, source: Range<usize>) {
        self.piece(words, source, false);
    }

    fn piece(&mut self, words: &str, source: Range<usize>, verbatim: bool) {
        if !words.is_empty() {
            let text = self.text.len();
            self.text.push_str(words);
            self.pieces.push(Segment { text, source: source.start, source_len: source.len(), text_len: words.len(), verbatim });
        }
    }

    /// Turns places in the view into places in the source.
    pub(super) fn relocate(&self, found: &mut Found) {
        for Draft { prose, .. } in &mut found.drafts {
            self.relocate_prose(prose);
        }
        for Directive { names, range, .. } in &mut found.directives {
            *range = source_of(&self.pieces, range);
            for (_, range) in names {
                *range = source_of(&self.pieces, range);
            }
        }
    }

    fn relocate_prose(&self, prose: &mut Prose) {
        let mut out = Vec::with_capacity(prose.segments.len());
        for segment in &prose.segments {
            if segment.verbatim {
                self.split(segment, &mut out);
            } else {
                let place = source_of(&self.pieces, &(segment.source..segment.source + segment.source_len));
                out.push(Segment { source: place.start, source_len: place.len(), ..*segment });
            }
        }
        prose.segments = out;
    }

    /// A stretch of the view may cross several of its pieces; it is cut at their borders.
    fn split(&self, segment: &Segment, out: &mut Vec<Segment>) {
        let end = segment.source + segment.source_len;
        let first = self.pieces.partition_point(|p| p.text + p.text_len <= segment.source);
        for piece in self.pieces.iter().skip(first).take_while(|p| p.text < end) {
            let from = segment.source.max(piece.text);
            let to = end.min(piece.text + piece.text_len);
            let (source, source_len) =
                if piece.verbatim { (piece.source + (from - piece.text), to - from) } else { (piece.source, piece.source_len) };
            let text = segment.text + (from - segment.source);
            out.push(Segment { text, source, source_len, text_len: to - from, verbatim: piece.verbatim });
        }
    }
}

/// The range of the source that `range` of a text made of `segments` stands for.
pub(super) fn source_of(segments: &[Segment], range: &Range<usize>) -> Range<usize> {
    let first = segments.partition_point(|s| s.text + s.text_len <= range.start);
    let Some(s) = segments.get(first) else {
        let end = segments.last().map_or(0, |s| s.source + s.source_len);
        return end..end;
    };
    let start = if s.verbatim { s.source + range.start.saturating_sub(s.text) } else { s.source };
    if range.is_empty() {
        return start..start;
    }
    let last = segments.partition_point(|s| s.text < range.end).saturating_sub(1);
    let end = segments.get(last).map_or(start, |s| {
        if s.verbatim { s.source + range.end.saturating_sub(s.text).min(s.source_len) } else { s.source + s.source_len }
    });
    start..end.max(start)
}
