//! How much there is to say: patterns and model become one confidence.
//!
//! With `p` the precision that a pattern states and `m` the model's probability that the sentence carries the rule's label (or nearly:
//! nine tenths of any other label, since neighbours such as dismissive and condescending are hard to tell apart), the confidence is
//!
//! ```text
//! logit(confidence) = 0.7 · logit(p) + 0.8 · logit(m) + 0.6
//! ```
//!
//! So the model carries or silences a doubtful pattern; one that states .78 stands, if barely, while `m` is .05 or more, and one that states .85 whatever the model says. Without a model the confidence is `p`. A model score `m` that no pattern of its
//! rule explains stands for itself:
//!
//! ```text
//! logit(confidence) = logit(m) + 0.8 − 0.3 · ln(sentences of the draft, at most 30) − what speaks against it
//! ```
//!
//! The model is calibrated on whole comments; that one of them holds something is shared among its sentences, so a sentence of a long draft
//! needs more than one that is the draft. What speaks against it: [`against`]; half a logit, of rules of level error 1.2, where the token head marks no words of the sentence; half a logit for
//! sarcasm, backhanded praise and reproaches in polite form, since sincere praise and thanks look most like them. Rules of level error take .75, and say nothing of a sentence that a pattern has a name for. Writing that
//! addresses nobody in person loses 1.5 logits. The numbers were chosen on held-out groups of the written corpus, practice pairs and drafts, held-out second readings and the
//! even rows of `dev`, where of findings with confidence .7 to .8 about three in four hold, of patterns and of the model.

use super::against;
use super::finding::Source;
use super::scoring::SentenceView;
use super::{Group, Level, Settings};
use crate::model::Label;
use crate::rules::scope::Scope;
use crate::rules::{self, Fix, RULES};
use std::ops::Range;

/// A finding in the making.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Index in [`RULES`].
    pub(super) rule: usize,
    pub(super) level: Level,
    pub(super) confidence: f32,
    /// Bytes of the block.
    pub(super) range: Range<usize>,
    pub(super) source: Source,
    pub(super) reading: Option<&'static str>,
    pub(super) fix: Fix,
}

const NEUTRAL: f32 = 0.1;
const UNEASE: f32 = 0.3;
const PATTERN: f32 = 0.7;
const MODEL: f32 = 0.8;
const TOGETHER: f32 = 0.6;
/// What a sure pattern says stands, if barely, whatever the model thinks of it; what a likely one says, unless the model finds it quite unlikely.
const SURE: f32 = 0.85;
const VETO_SURE: f32 = -1.05;
const LIKELY: f32 = 0.78;
const UNLIKELY: f32 = 0.05;
const VETO: f32 = -0.65;
const IMPERSONAL: f32 = 1.5;
const NEIGHBOUR: f32 = 0.9;
const GRAVE: f32 = 0.75;
const ALONE: f32 = 0.8;
const SHARED: f32 = 0.3;
/// Longer drafts are alike to the model's findings, so that an edit changes nothing for other paragraphs.
const LONG: u8 = 30;
const SINCERE: f32 = 0.5;
/// No words of the sentence are marked, and for rules of level error; in a sentence of fewer tokens that says nothing.
const UNMARKED: f32 = 0.5;
const UNMARKED_GRAVE: f32 = 1.2;
const FEW: usize = 4;

pub(super) fn candidates(scope: &Scope<'_>, model: Option<SentenceView<'_>>, settings: &Settings) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    let impersonal = if scope.draft.is_impersonal() { IMPERSONAL } else { 0.0 };
    for (rule, hit) in rules::hits(scope) {
        let logit = model.map_or(logit(hit.p), |m| of_pattern(rule, hit.p, m)) - impersonal;
        let source = if model.is_some_and(|m| RULES[rule].label.and_then(|l| m.scores.get(l)).is_some_and(|s| s >= 0.5)) {
            Source::Both
        } else {
            Source::Pattern
        };
        push(
            &mut out,
            settings,
            Candidate {
                rule,
                level: RULES[rule].level,
                confidence: sigmoid(logit),
                range: scope.bytes(hit.words),
                source,
                reading: hit.reading,
                fix: hit.fix,
            },
        );
    }
    let length = f32::from(u8::try_from(scope.draft.sentences).unwrap_or(LONG).clamp(1, LONG));
    let named = out.iter().any(|c| RULES[c.rule].label.is_some());
    if let Some(model) = model {
        for (rule, r) in RULES.iter().enumerate() {
            let Some(label) = r.label else { continue };
            // Whether few words are too few depends on the whole message, which only the pattern sees.
            if label == Label::Curt {
                continue;
            }
            let Some(score) = model.scores.get(label) else { continue };
            if out.iter().any(|c| c.rule == rule) {
                continue;
            }
            let sincere = matches!(label, Label::Sarcasm | Label::BackhandedPraise | Label::PassiveAggressive);
            let range = words_of(scope, model, label);
            let unmarked = range == scope.sentence.range && scope.words.len() > FEW;
            let doubt = impersonal
                + against::doubt(r, scope, &range)
                + if sincere { SINCERE } else { 0.0 }
                + match r.level {
                    _ if !unmarked => 0.0,
                    Level::Error => UNMARKED_GRAVE,
                    _ => UNMARKED,
                };
            let confidence = sigmoid(logit(score) + ALONE - SHARED * length.ln() - doubt);
            // Naming an insult, an attack on a group or a threat that no pattern knows takes more; and what a pattern has a name for is none.
            if r.level == Level::Error && (confidence < GRAVE || named) {
                continue;
            }
            push(
                &mut out,
                settings,
                Candidate { rule, level: r.level, confidence, range, source: Source::Model, reading: None, fix: Fix::None },
            );
        }
    }
    out
}

/// Keeps a candidate that its rule's settings let through; of the same rule on overlapping words the more confident.
fn push(out: &mut Vec<Candidate>, settings: &Settings, mut candidate: Candidate) {
    let rule = RULES[candidate.rule];
    if !settings.is_enabled(rule.name) || candidate.range.is_empty() {
        return;
    }
    let own = settings.rules.get(rule.name).copied().unwrap_or_default();
    let general = settings.strictness.floor();
    let floor = own
        .min_confidence
        .unwrap_or_else(|| rule.floor.filter(|_| settings.strictness != super::Strictness::Relaxed).map_or(general, |f| f.min(general)));
    if candidate.confidence < floor {
        return;
    }
    if let Some(level) = own.level {
        candidate.level = level;
    }
    let same =
        out.iter_mut().find(|c| c.rule == candidate.rule && c.range.start < candidate.range.end && candidate.range.start < c.range.end);
    match same {
        Some(before) if before.confidence >= candidate.confidence => {}
        Some(before) => *before = candidate,
        None => out.push(candidate),
    }
}

/// Confidence, in logits, of a pattern that states `p`, with the model's opinion.
fn of_pattern(rule: usize, p: f32, model: SentenceView<'_>) -> f32 {
    match RULES[rule].label {
        Some(own) => {
            let m = model.scores.get(own).unwrap_or(0.0).max(NEIGHBOUR * strongest(model));
            let opinion = MODEL * logit(m);
            let least = if p >= SURE {
                VETO_SURE
            } else if p >= LIKELY && m >= UNLIKELY {
                VETO
            } else {
                f32::NEG_INFINITY
            };
            PATTERN * logit(p) + opinion.max(least) + TOGETHER
        }
        // Typography and claims: the model has no such label, so only its general unease counts, and only for rules about tone.
        None if RULES[rule].group == Group::Bubble => logit(p),
        None => logit(p) + (UNEASE * (logit(strongest(model)) - logit(NEUTRAL))).clamp(0.0, 1.0),
    }
}

/// The strongest label of any rule.
fn strongest(model: SentenceView<'_>) -> f32 {
    RULES.iter().filter_map(|r| model.scores.get(r.label?)).fold(0.0, f32::max)
}

/// The words that the model's token head marks for a label (or for any, if it marks none for this one); else the sentence.
fn words_of(scope: &Scope<'_>, model: SentenceView<'_>, label: Label) -> Range<usize> {
    let sentence = scope.sentence.range.clone();
    let inside = |s: &&crate::model::LabelSpan| s.range.start >= sentence.start && s.range.end <= sentence.end;
    let own = model.spans.iter().filter(inside).filter(|s| s.label == label).max_by(|a, b| a.range.len().cmp(&b.range.len()));
    let any = || model.spans.iter().filter(inside).filter(|s| s.label != Label::Toxic).max_by(|a, b| a.range.len().cmp(&b.range.len()));
    let Some(span) = own.or_else(any) else { return sentence };
    // Whole words, without punctuation at either end.
    let touched: Vec<_> = scope.words.iter().filter(|w| w.range.start < span.range.end && span.range.start < w.range.end).collect();
    let first = touched.iter().find(|w| !w.is_punctuation());
    let last = touched.iter().rev().find(|w| !w.is_punctuation());
    match (first, last) {
        // One short word ("you") says nothing by itself, unless it is an insult or a swear word.
        (Some(a), Some(b)) if a.range != b.range || matches!(label, Label::Insult | Label::Profanity) => a.range.start..b.range.end,
        _ => sentence,
    }
}

fn logit(p: f32) -> f32 {
    let p = p.clamp(0.005, 0.995);
    (p / (1.0 - p)).ln()
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
