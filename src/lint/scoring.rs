//! The model's part: which paragraphs it reads, and what it says of each sentence.
//!
//! It reads a paragraph whole, but a very long one (a chat of a thousand lines) in parts, so that the work can be stopped in between and an edit
//! asks for one part only.

use super::is_judged;
use super::{Cache, Cancel};
use crate::document::{Block, Document, InlineKind, Speaker};
use crate::lint::cache::Key;
use crate::model::{LabelSpan, ModelError, Passage, Scores, SentenceScores, ToneModel};
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::ops::Range;
use std::sync::Arc;

/// Bytes of text scored in one call, if need be a part more: between calls the work can be cancelled.
const CALL: usize = 16 * 1024;

/// Sentences of a part, but for the last of a paragraph: no fewer, and no more.
const PART: Range<usize> = 24..96;
/// Between the two, one sentence in so many ends a part. Its words decide that, not its number, so that parts stay what they are when a
/// sentence is written above them.
const ENDS: u64 = 12;

/// Scores by block of the document.
pub(super) struct DocumentScores(Vec<BlockScores>);

/// Scores of a block by part; no parts where the model does not read it.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockScores(Vec<Part>);

#[derive(Clone, Debug)]
struct Part {
    /// Indices of its sentences.
    sentences: Range<usize>,
    /// Where its text begins in the block.
    start: usize,
    /// `None` where the model has not read it yet.
    scores: Option<Arc<Scores>>,
}

/// A part that the model is still to read.
pub(super) struct Unread {
    block: usize,
    part: usize,
    key: Key,
}

/// What the model says of one sentence.
#[derive(Clone, Copy)]
pub(super) struct SentenceView<'a> {
    pub(super) scores: &'a SentenceScores,
    spans: &'a [LabelSpan],
    /// Where the text of which the spans count bytes begins in the block.
    start: usize,
    pub(super) readers: f32,
}

impl<'a> SentenceView<'a> {
    /// Marked words, of this sentence and of others near it, in bytes of the block.
    pub(super) fn spans(self) -> impl Iterator<Item = (Range<usize>, crate::model::Label)> + 'a {
        self.spans.iter().map(move |s| (s.range.start + self.start..s.range.end + self.start, s.label))
    }
}

impl BlockScores {
    /// The very same scores, not equal ones.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().zip(&other.0).all(|(a, b)| match (&a.scores, &b.scores) {
                (None, None) => true,
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                _ => false,
            })
    }
}

impl DocumentScores {
    pub(super) fn none(document: &Document) -> Self {
        Self(vec![BlockScores::default(); document.blocks.len()])
    }

    pub(super) fn block(&self, block: usize) -> &BlockScores {
        const NONE: &BlockScores = &BlockScores(Vec::new());
        self.0.get(block).unwrap_or(NONE)
    }

    pub(super) fn sentence(&self, block: usize, index: usize) -> Option<SentenceView<'_>> {
        let parts = &self.block(block).0;
        let part = parts.get(parts.partition_point(|p| p.sentences.end <= index))?;
        let scores = part.scores.as_ref()?;
        let sentence = scores.sentences.get(index - part.sentences.start)?;
        Some(SentenceView { scores: sentence, spans: &scores.spans, start: part.start, readers: sentence.readers })
    }
}

/// What the cache knows of the author's paragraphs, and what the model is still to read.
pub(super) fn known(document: &Document, model: &dyn ToneModel, context: Option<&str>, cache: &mut Cache) -> (DocumentScores, Vec<Unread>) {
    let mut out = DocumentScores::none(document);
    let mut todo = Vec::new();
    let mut answered = context;
    for (at, block) in document.blocks.iter().enumerate() {
        if block.speaker == Speaker::Quoted {
            answered = Some(&block.text);
        }
        if !is_judged(block) || block.sentences.is_empty() {
            continue;
        }
        let text = masked(block);
        let parts = parts(block);
        let whole = parts.len() == 1;
        for (number, sentences) in parts.into_iter().enumerate() {
            let within = block.sentences.get(sentences.clone()).unwrap_or_default();
            let (Some(first), Some(last)) = (within.first(), within.last()) else { continue };
            let bytes = if whole { 0..text.len() } else { first.range.start..last.range.end };
            let key = Key {
                text: text.get(bytes.clone()).unwrap_or_default().to_owned(),
                sentences: within.iter().map(|s| s.range.start - bytes.start..s.range.end - bytes.start).collect(),
                // What a draft answers bears on its next paragraph.
                context: answered.take().map(str::to_owned),
                model: model.info().sha256.clone(),
            };
            let scores = cache.get(&key);
            if scores.is_none() {
                todo.push(Unread { block: at, part: number, key });
            }
            out.0[at].0.push(Part { sentences, start: bytes.start, scores });
        }
    }
    (out, todo)
}

/// The sentences of a block by part.
fn parts(block: &Block) -> Vec<Range<usize>> {
    // One without a seed, unlike those of the cache: a draft must be cut, and so judged, alike in every run.
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    let (mut out, mut start) = (Vec::new(), 0);
    for (index, sentence) in block.sentences.iter().enumerate() {
        let count = index + 1 - start;
        if count >= PART.end || (count >= PART.start && hasher.hash_one(block.slice(sentence.range.clone())).is_multiple_of(ENDS)) {
            out.push(start..index + 1);
            start = index + 1;
        }
    }
    if start < block.sentences.len() {
        out.push(start..block.sentences.len());
    }
    out
}

/// Scores the author's paragraphs, as far as the cache does not know them.
pub(super) fn score(
    document: &Document,
    model: &dyn ToneModel,
    context: Option<&str>,
    cache: &mut Cache,
    cancel: &Cancel,
) -> Result<DocumentScores, ModelError> {
    let (mut out, todo) = known(document, model, context, cache);
    let mut done = 0;
    while done < todo.len() && !cancel.is_cancelled() {
        cancel.report(done, todo.len());
        let rest = &todo[done..];
        let mut bytes = 0;
        let fits = |unread: &&Unread| {
            let is_room = bytes < CALL;
            bytes += unread.key.text.len();
            is_room
        };
        let call = rest.iter().take_while(fits).count();
        let passages: Vec<_> = rest[..call]
            .iter()
            .map(|u| Passage { text: &u.key.text, sentences: &u.key.sentences, context: u.key.context.as_deref() })
            .collect();
        for (unread, scores) in rest.iter().zip(model.score(&passages)?) {
            let scores = Arc::new(scores);
            cache.put(unread.key.clone(), scores.clone());
            out.0[unread.block].0[unread.part].scores = Some(scores);
        }
        done += call;
    }
    Ok(out)
}

/// The paragraph with reported speech blanked out, byte for byte: the model must not judge what somebody else said.
fn masked(block: &Block) -> String {
    let mut bytes = block.text.clone().into_bytes();
    for quote in block.inlines.iter().filter(|i| i.kind == InlineKind::ReportedSpeech) {
        let inner = block.slice(quote.range.clone());
        let mut marks = inner.char_indices();
        let (Some((_, open)), Some((close, _))) = (marks.next(), marks.next_back()) else { continue };
        if let Some(speech) = bytes.get_mut(quote.range.start + open.len_utf8()..quote.range.start + close) {
            speech.fill(b' ');
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| block.text.clone())
}
