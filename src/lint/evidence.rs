//! How much there is to say: patterns and model become one confidence.
//!
//! With `p` the precision that a pattern states and `m` the model's probability that the sentence carries the rule's label (or nearly:
//! nine tenths of any other label, since neighbours such as dismissive and condescending are hard to tell apart), the confidence is
//!
//! ```text
//! logit(confidence) = 0.7 · logit(p) + 0.8 · logit(m) + 0.6
//! ```
//!
//! So the model carries or silences a doubtful pattern; one that states .78 stands, if barely, while `m` is .05 or more, and one that states .87 whatever the model says. Without a model the confidence is `p`. A model score `m` that no pattern of its
//! rule explains stands for itself:
//!
//! ```text
//! logit(confidence) = logit(m) + 1.0 − 0.38 · ln(sentences of the draft, at most 30) − what speaks against it
//! ```
//!
//! The model is calibrated on whole comments; that one of them holds something is shared among its sentences, so a sentence of a long draft
//! needs more than one that is the draft. What speaks against it: [`against`]; half a logit, of rules of level error 1.2, where the token head marks no words of the sentence; half a logit for
//! sarcasm, backhanded praise and reproaches in polite form, since sincere praise and thanks look most like them. Rules of level error take .75 (but with `strict` or a floor of the user's own), and say nothing of a sentence that a pattern has a name for. Writing that
//! addresses nobody in person loses 1.5 logits. Curtness is the model's to find only where a few words are the whole message. The numbers were chosen on held-out groups of the written corpus, practice pairs and drafts, held-out second readings and the
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
const SURE: f32 = 0.87;
const VETO_SURE: f32 = -1.05;
const LIKELY: f32 = 0.78;
const UNLIKELY: f32 = 0.05;
const VETO: f32 = -0.635;
const IMPERSONAL: f32 = 1.5;
const NEIGHBOUR: f32 = 0.9;
const GRAVE: f32 = 0.75;
const ALONE: f32 = 1.0;
const SHARED: f32 = 0.38;
/// Longer drafts are alike to the model's findings, so that an edit changes nothing for other paragraphs.
const LONG: u8 = 30;
const SINCERE: f32 = 0.5;
/// No words of the sentence are marked, and for rules of level error; in a sentence of fewer tokens that says nothing.
const UNMARKED: f32 = 0.5;
const UNMARKED_GRAVE: f32 = 1.2;
const FEW: usize = 4;
/// Words that a finding needs beside a claim.
const LEFT: usize = 3;

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
    let claims: Vec<Range<usize>> = out.iter().filter(|c| RULES[c.rule].group == Group::Bubble).map(|c| c.range.clone()).collect();
    if let Some(model) = model {
        for (rule, r) in RULES.iter().enumerate() {
            let Some(label) = r.label else { continue };
            // Few words are too few only where they are the whole message.
            if label == Label::Curt && !rules::may_be_cold(scope) {
                continue;
            }
            let Some(score) = model.scores.get(label) else { continue };
            if out.iter().any(|c| c.rule == rule) {
                continue;
            }
            let sincere = matches!(label, Label::Sarcasm | Label::BackhandedPraise | Label::PassiveAggressive);
            let Words { core, range, marked } = words_of(scope, model, label);
            // "Women work here.": few words, and the group is named by all of them; an attack on it is marked.
            let unmarked = !marked && (scope.words.len() > FEW || label == Label::IdentityAttack);
            let range = beside(scope, range, &claims);
            let doubt = impersonal
                + against::doubt(r, scope, &core)
                + if sincere { SINCERE } else { 0.0 }
                + match r.level {
                    _ if !unmarked => 0.0,
                    Level::Error => UNMARKED_GRAVE,
                    _ => UNMARKED,
                };
            let confidence = sigmoid(logit(score) + ALONE - SHARED * length.ln() - doubt);
            // Naming an insult, an attack on a group or a threat that no pattern knows takes more; and what a pattern has a name for is none.
            let own = settings.rules.get(r.name).is_some_and(|own| own.min_confidence.is_some());
            let least = if own || settings.strictness == super::Strictness::Strict { 0.0 } else { GRAVE };
            if r.level == Level::Error && (confidence < least || named) {
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

/// The words behind a finding of the model.
struct Words {
    /// From the first to the last that the token head marks.
    core: Range<usize>,
    /// What is shown.
    range: Range<usize>,
    /// It marks more than one word, or one that is a name.
    marked: bool,
}

/// The words that the model's token head marks for a label (or for any, if it marks none for this one), from the first to the last; shown are a few
/// words with the rest of their clause, and without any the sentence.
///
/// On held-out passages of one sentence (version 3 of the model) this overlaps the words that their writer marked in .985 of cases with a mean
/// character F1 of .755; the longest run of marked words alone in .958 with .674.
fn words_of(scope: &Scope<'_>, model: SentenceView<'_>, label: Label) -> Words {
    let sentence = || Words { core: scope.sentence.range.clone(), range: scope.sentence.range.clone(), marked: false };
    let within = &scope.sentence.range;
    let hull = |wanted: &dyn Fn(Label) -> bool| {
        let inside = model.spans().filter(|(at, label)| at.start >= within.start && at.end <= within.end && wanted(*label));
        inside.map(|(at, _)| at).reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
    };
    let Some(span) = hull(&|l| l == label).or_else(|| hull(&|l| l != Label::Toxic)) else { return sentence() };
    // Whole words, without punctuation at either end.
    let touched = |w: &crate::rules::scope::Word<'_>| w.range.start < span.end && span.start < w.range.end && !w.is_punctuation();
    let (Some(first), Some(last)) = (scope.words.iter().position(touched), scope.words.iter().rposition(touched)) else {
        return sentence();
    };
    let name = first == last && matches!(label, Label::Insult | Label::Profanity) && is_name(scope.norm(first));
    let bytes = |from: usize, to: usize| scope.words[from].range.start..scope.words[to].range.end;
    let (from, to) = if last - first < FEW && !name { scope.clause(first, last) } else { (first, last) };
    Words { core: bytes(first, last), range: bytes(from, to), marked: name || first < last }
}

/// A word that can be a name for somebody by itself.
fn is_name(norm: &str) -> bool {
    const NONE: &[&str] =
        &["have", "been", "were", "that", "this", "with", "what", "your", "you're", "they", "them", "there", "from", "will", "would"];
    norm.len() > 3 && !NONE.contains(&norm)
}

/// The words less a claim at their beginning or end: "Science says | people who need alarms have no discipline" are two things to tell. Where little
/// is left, all of them.
fn beside(scope: &Scope<'_>, range: Range<usize>, claims: &[Range<usize>]) -> Range<usize> {
    let mut rest = range.clone();
    for claim in claims.iter().filter(|c| c.start < range.end && range.start < c.end) {
        if claim.start <= rest.start && claim.end > rest.start {
            rest.start = claim.end.min(rest.end);
        } else if claim.end >= rest.end && claim.start < rest.end {
            rest.end = claim.start.max(rest.start);
        }
    }
    if rest == range {
        return range;
    }
    let inside: Vec<_> =
        scope.words.iter().filter(|w| rest.start <= w.range.start && w.range.end <= rest.end && !w.is_punctuation()).collect();
    match (inside.first(), inside.last()) {
        (Some(first), Some(last)) if inside.len() >= LEFT => first.range.start..last.range.end,
        _ => range,
    }
}

fn logit(p: f32) -> f32 {
    let p = p.clamp(0.005, 0.995);
    (p / (1.0 - p)).ln()
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
