//! Passages to model inputs: one window of word pieces a passage, overlapping windows where it is longer than the model reads at
//! once; and a window for a single sentence.

use super::tokenizer::{CLS, Piece, SEP};
use std::ops::Range;

/// Word pieces the encoder reads at once, special ones included.
pub(super) const MAX: usize = 256;

/// One input of the encoder.
#[derive(Debug, PartialEq)]
pub(super) struct Window {
    /// Index of the passage.
    pub(super) passage: usize,
    pub(super) ids: Vec<u32>,
    /// Which of the passage's pieces stand here, behind the first id.
    pub(super) pieces: Range<usize>,
    /// Sentences to pool here, each with its piece range in the passage.
    pub(super) sentences: Vec<(usize, Range<usize>)>,
}

impl Window {
    fn new(passage: usize, pieces: &[Piece], range: Range<usize>) -> Self {
        let mut ids = Vec::with_capacity(range.len() + 2);
        ids.push(CLS);
        ids.extend(pieces[range.clone()].iter().map(|p| p.id));
        ids.push(SEP);
        Self { passage, ids, pieces: range, sentences: Vec::new() }
    }

    /// A sentence by itself (its first word pieces, where it is longer than the model reads at once).
    pub(super) fn alone(passage: usize, sentence: usize, pieces: &[Piece], range: Range<usize>) -> Self {
        let range = range.start..range.end.min(range.start + MAX - 2);
        let mut out = Self::new(passage, pieces, range.clone());
        out.sentences.push((sentence, range));
        out
    }
}

/// The windows of a passage with the given sentences and pieces. A sentence is pooled in the window that holds most of it.
pub(super) fn windows(passage: usize, sentences: &[Range<usize>], pieces: &[Piece]) -> Vec<Window> {
    if pieces.is_empty() {
        return Vec::new();
    }
    let room = MAX - 2;
    let (mut out, mut start) = (Vec::new(), 0);
    loop {
        let end = (start + room).min(pieces.len());
        out.push(Window::new(passage, pieces, start..end));
        if end == pieces.len() {
            break;
        }
        start += room - room / 4;
    }
    for (number, sentence) in sentences.iter().enumerate() {
        let from = pieces.partition_point(|p| p.range.end <= sentence.start);
        let to = pieces.partition_point(|p| p.range.start < sentence.end).max(from);
        let overlap = |w: &Window| to.min(w.pieces.end).saturating_sub(from.max(w.pieces.start));
        // Reversed, so that of equals the first wins.
        if let Some(window) = out.iter_mut().rev().max_by_key(|w| overlap(w)).filter(|w| overlap(w) > 0) {
            let range = from.max(window.pieces.start)..to.min(window.pieces.end);
            window.sentences.push((number, range));
        }
    }
    out.retain(|w| !w.sentences.is_empty());
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
        let w = windows(3, &[0..6, 7..20], &pieces(10));
        assert_eq!(w.len(), 1);
        assert_eq!((w[0].passage, w[0].ids.len(), w[0].pieces.clone()), (3, 12, 0..10));
        assert_eq!(w[0].sentences, [(0, 0..3), (1, 4..10)]);
    }

    #[test]
    fn a_long_passage_overlaps_and_every_sentence_is_pooled_once_and_whole() {
        let sentences: Vec<_> = (0..40).map(|i| i * 40..i * 40 + 39).collect();
        let w = windows(0, &sentences, &pieces(800));
        assert!(w.iter().all(|w| w.ids.len() <= MAX));
        let mut seen: Vec<_> = w.iter().flat_map(|w| w.sentences.iter().map(|s| (s.0, s.1.len()))).collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..40).map(|i| (i, 20)).collect::<Vec<_>>());
    }

    #[test]
    fn a_sentence_alone_is_cut_to_what_the_model_reads() {
        assert_eq!(Window::alone(0, 2, &pieces(800), 100..700).ids.len(), MAX);
        assert_eq!(Window::alone(0, 2, &pieces(800), 100..110).sentences, [(2, 100..110)]);
    }

    #[test]
    fn no_pieces_no_window() {
        assert_eq!(windows(0, &[], &[]), []);
    }
}
