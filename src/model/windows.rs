//! Paragraphs to model inputs: one window of word pieces a paragraph, overlapping windows where it is longer than the
//! model reads at once.

use super::Passage;
use super::tokenizer::{CLS, Piece, SEP};
use std::ops::Range;

/// Word pieces the encoder reads at once, special ones included.
pub(super) const MAX: usize = 256;
/// Word pieces of the context that are read before a passage: its end, where the quarrel is.
const CONTEXT: usize = 48;

/// One input of the encoder.
#[derive(Debug)]
pub(super) struct Window {
    /// Index of the passage.
    pub(super) passage: usize,
    pub(super) ids: Vec<u32>,
    /// Where the passage's pieces start in `ids`.
    pub(super) offset: usize,
    /// Which of the passage's pieces stand here.
    pub(super) pieces: Range<usize>,
    /// Sentences to pool here, each with its piece range in the passage.
    pub(super) sentences: Vec<(usize, Range<usize>)>,
}

/// The windows of a passage with the given pieces.
pub(super) fn windows(index: usize, passage: &Passage<'_>, pieces: &[Piece], context: &[Piece]) -> Vec<Window> {
    let mut prefix = vec![CLS];
    if !context.is_empty() {
        prefix.extend(context[context.len().saturating_sub(CONTEXT)..].iter().map(|p| p.id));
        prefix.push(SEP);
    }
    let room = MAX - prefix.len() - 1;
    let step = room - room / 4;
    let mut out = Vec::new();
    let mut start = 0;
    loop {
        let end = (start + room).min(pieces.len());
        let mut ids = prefix.clone();
        ids.extend(pieces[start..end].iter().map(|p| p.id));
        ids.push(SEP);
        out.push(Window { passage: index, ids, offset: prefix.len(), pieces: start..end, sentences: Vec::new() });
        if end == pieces.len() {
            break;
        }
        start += step;
    }
    for (number, sentence) in passage.sentences.iter().enumerate() {
        let from = pieces.partition_point(|p| p.range.end <= sentence.start);
        let to = pieces.partition_point(|p| p.range.start < sentence.end).max(from);
        // The window that holds most of the sentence; the first of equals.
        let overlap = |w: &Window| to.min(w.pieces.end).saturating_sub(from.max(w.pieces.start));
        let best = out.iter_mut().rev().max_by_key(|w| overlap(w));
        if let Some(window) = best {
            let range = from.max(window.pieces.start)..to.min(window.pieces.end);
            let range = range.start..range.end.max(range.start);
            window.sentences.push((number, range));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(n: usize) -> Vec<Piece> {
        (0..n).map(|i| Piece { id: 1000, range: i * 2..i * 2 + 1 }).collect()
    }

    #[test]
    fn a_short_passage_is_one_window() {
        let sentences = [0..6, 7..20];
        let passage = Passage { text: "", sentences: &sentences, context: None };
        let w = windows(3, &passage, &pieces(10), &[]);
        assert_eq!(w.len(), 1);
        assert_eq!((w[0].passage, w[0].ids.len(), w[0].offset), (3, 12, 1));
        assert_eq!(w[0].sentences, [(0, 0..3), (1, 4..10)]);
    }

    #[test]
    fn a_long_passage_overlaps_and_every_sentence_is_pooled_once_and_whole() {
        let sentences: Vec<_> = (0..40).map(|i| i * 40..i * 40 + 39).collect();
        let passage = Passage { text: "", sentences: &sentences, context: None };
        let w = windows(0, &passage, &pieces(800), &pieces(100));
        assert!(w.iter().all(|w| w.ids.len() <= MAX));
        let mut seen: Vec<_> = w.iter().flat_map(|w| w.sentences.iter().map(|s| (s.0, s.1.len()))).collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..40).map(|i| (i, 20)).collect::<Vec<_>>());
    }

    #[test]
    fn an_empty_passage_still_has_a_window() {
        let passage = Passage { text: "", sentences: &[], context: None };
        assert_eq!(windows(0, &passage, &[], &[])[0].ids, [CLS, SEP]);
    }
}
