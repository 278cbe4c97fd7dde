//! A text to score, cut into paragraphs and sentences, with the way back to its characters.

use crate::document::{self, Block, InputFormat, ParseOptions};
use crate::model::Passage;
use std::ops::Range;

pub(super) struct Text {
    pub(super) text: String,
    context: Option<String>,
    blocks: Vec<Block>,
    /// By block.
    sentences: Vec<Vec<Range<usize>>>,
}

impl Text {
    pub(super) fn new(text: String, context: Option<String>) -> Self {
        let document = document::parse(text, &ParseOptions { format: Some(InputFormat::Text), file_name: None });
        let blocks: Vec<Block> = document.blocks.into_iter().filter(|b| !b.sentences.is_empty()).collect();
        let sentences = blocks.iter().map(|b| b.sentences.iter().map(|s| s.range.clone()).collect()).collect();
        let mut text = Self { text: document.source, context: context.filter(|c| !c.trim().is_empty()), blocks, sentences };
        if text.blocks.is_empty() && !text.text.trim().is_empty() {
            // No prose was found, as in "???": the whole of it is the sentence.
            let start = text.text.len() - text.text.trim_start().len();
            let end = text.text.trim_end().len();
            text.sentences = vec![std::iter::once(start..end).collect()];
        }
        text
    }

    /// How many passages it has.
    pub(super) fn len(&self) -> usize {
        self.sentences.len()
    }

    pub(super) fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        self.sentences.iter().enumerate().map(|(i, sentences)| Passage {
            text: self.blocks.get(i).map_or(self.text.as_str(), |b| b.text.as_str()),
            sentences,
            context: self.context.as_deref(),
        })
    }

    /// Where a range of passage `i` stands in the text, in Unicode scalar values.
    pub(super) fn characters(&self, i: usize, range: Range<usize>) -> Range<usize> {
        let source = self.blocks.get(i).map_or(range.clone(), |b| b.source_range(range));
        let count = |end: usize| self.text.get(..end).map_or(0, |s| s.chars().count());
        count(source.start)..count(source.end)
    }
}
