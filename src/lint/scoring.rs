//! The model's part: which paragraphs it reads, and what it says of each sentence.

use super::is_judged;
use super::{Cache, Cancel};
use crate::document::{Block, Document, InlineKind, Speaker};
use crate::lint::cache::Key;
use crate::model::{LabelSpan, ModelError, Passage, Scores, SentenceScores, ToneModel};
use std::sync::Arc;

/// Paragraphs scored in one call: between calls the work can be cancelled.
const CHUNK: usize = 32;

/// Scores by block of the document; `None` where the model did not read it.
pub(super) struct DocumentScores(Vec<Option<Arc<Scores>>>);

/// What the model says of one sentence.
#[derive(Clone, Copy)]
pub(super) struct SentenceView<'a> {
    pub(super) scores: &'a SentenceScores,
    pub(super) spans: &'a [LabelSpan],
    pub(super) readers: f32,
}

impl DocumentScores {
    pub(super) fn none(document: &Document) -> Self {
        Self(vec![None; document.blocks.len()])
    }

    pub(super) fn block(&self, block: usize) -> Option<&Arc<Scores>> {
        self.0.get(block)?.as_ref()
    }

    pub(super) fn sentence(&self, block: usize, index: usize) -> Option<SentenceView<'_>> {
        let scores = self.0.get(block)?.as_ref()?;
        let sentence = scores.sentences.get(index)?;
        Some(SentenceView { scores: sentence, spans: &scores.spans, readers: sentence.readers })
    }
}

/// What the cache knows of the author's paragraphs, and what the model is still to read.
pub(super) fn known(
    document: &Document,
    model: &dyn ToneModel,
    context: Option<&str>,
    cache: &mut Cache,
) -> (DocumentScores, Vec<(usize, Key)>) {
    let mut out = vec![None; document.blocks.len()];
    let mut todo = Vec::new();
    let mut answered = context;
    for (at, block) in document.blocks.iter().enumerate() {
        if block.speaker == Speaker::Quoted {
            answered = Some(&block.text);
        }
        if !is_judged(block) || block.sentences.is_empty() {
            continue;
        }
        // What a draft answers bears on its next paragraph.
        let key = Key {
            text: masked(block),
            sentences: block.sentences.iter().map(|s| s.range.clone()).collect(),
            context: answered.take().map(str::to_owned),
            model: model.info().sha256.clone(),
        };
        match cache.get(&key) {
            Some(found) => out[at] = Some(found),
            None => todo.push((at, key)),
        }
    }
    (DocumentScores(out), todo)
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
    for chunk in todo.chunks(CHUNK) {
        cancel.report(done, todo.len());
        done += chunk.len();
        if cancel.is_cancelled() {
            break;
        }
        let passages: Vec<_> =
            chunk.iter().map(|(_, k)| Passage { text: &k.text, sentences: &k.sentences, context: k.context.as_deref() }).collect();
        for ((at, key), scores) in chunk.iter().zip(model.score(&passages)?) {
            let scores = Arc::new(scores);
            cache.put(key.clone(), scores.clone());
            out.0[*at] = Some(scores);
        }
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
