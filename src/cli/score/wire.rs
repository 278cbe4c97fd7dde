//! The lines that `score` writes. Every key is always there.

use super::passages::Text;
use crate::model::{Label, LabelSpan, ModelInfo, Scores, SentenceScores};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

#[derive(Serialize)]
pub(super) struct ScoreLine<'a> {
    id: &'a RawValue,
    readers: f32,
    scores: Map<String, Value>,
    spans: Vec<SpanLine>,
}

#[derive(Serialize)]
struct SpanLine {
    /// In Unicode scalar values, the end exclusive.
    start: usize,
    end: usize,
    label: &'static str,
    score: f32,
}

#[derive(Serialize)]
pub(super) struct ErrorLine<'a> {
    /// Always null.
    pub(super) id: (),
    /// From 1.
    pub(super) line: u64,
    pub(super) error: &'a str,
}

/// The first labels of [`Label::ALL`] are the inflammatory ones.
const INFLAMMATORY: usize = 5;

/// The least probability of a span.
const SPAN: f32 = 0.5;

impl<'a> ScoreLine<'a> {
    /// `None` where the model gave no number. A text without words has scores of 0.
    pub(super) fn new(id: &'a RawValue, text: &Text, scores: &[Scores], info: &ModelInfo) -> Option<Self> {
        let sentences: Vec<&SentenceScores> = scores.iter().flat_map(|s| &s.sentences).collect();
        let readers = sentences.iter().map(|s| s.readers).fold(0.0, f32::max);
        let nan = sentences.iter().any(|s| !s.readers.is_finite() || s.labels.iter().flatten().any(|x| !x.is_finite()));
        if nan {
            return None;
        }
        let mut spans: Vec<SpanLine> = scores
            .iter()
            .enumerate()
            .flat_map(|(i, s)| marked(s).map(move |found| (i, found)))
            .filter(|(_, (span, _))| span.score >= SPAN)
            .map(|(i, (span, label))| {
                let at = text.characters(i, span.range.clone());
                SpanLine { start: at.start, end: at.end, label: label.name(), score: span.score }
            })
            .collect();
        spans.sort_by_key(|span| (span.start, span.end));
        Some(Self {
            id,
            readers,
            scores: Label::ALL.iter().map(|&label| (label.name().to_owned(), value(label, &sentences, info))).collect(),
            spans,
        })
    }
}

/// Spans with the label to show. Two token heads see inflammatory words: that of the rule's label marks what one careful reader would underline, as the
/// linter wants it, and `toxic` what most annotators agree on, which is what a probability of one half should mean. So the second says where,
/// and the first, or else the passage's scores, what it is.
fn marked(scores: &Scores) -> impl Iterator<Item = (&LabelSpan, Label)> {
    let inflammatory = |l: Label| Label::ALL[..INFLAMMATORY].contains(&l);
    scores.spans.iter().filter_map(move |span| {
        if span.label != Label::Toxic {
            return (!inflammatory(span.label)).then_some((span, span.label));
        }
        let shared = |s: &LabelSpan| s.range.end.min(span.range.end).saturating_sub(s.range.start.max(span.range.start));
        let own = scores.spans.iter().filter(|s| inflammatory(s.label) && shared(s) > 0).max_by_key(|s| shared(s)).map(|s| s.label);
        let of = |l: Label| scores.sentences.iter().filter_map(|s| s.get(l)).fold(0.0, f32::max);
        let label = own.or_else(|| Label::ALL[..INFLAMMATORY].iter().copied().max_by(|&a, &b| of(a).total_cmp(&of(b))));
        Some((span, label.unwrap_or(Label::Insult)))
    })
}

fn value(label: Label, sentences: &[&SentenceScores], info: &ModelInfo) -> Value {
    let all: Vec<f32> = sentences.iter().filter_map(|s| s.get(label)).collect();
    if all.is_empty() {
        return if sentences.is_empty() && info.labels.contains(&label) { number(0.0) } else { Value::Null };
    }
    if label == Label::Polite {
        let count = u16::try_from(all.len()).map_or(f32::from(u16::MAX), f32::from);
        return number(all.iter().sum::<f32>() / count);
    }
    number(all.iter().copied().fold(0.0, f32::max))
}

/// As short as an `f32` can be written: `0.7`, and not `0.699999988079071`.
fn number(x: f32) -> Value {
    serde_json::to_string(&x).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null)
}
