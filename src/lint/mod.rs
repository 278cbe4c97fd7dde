//! The one place where document, rules, model, protective cues and suppressions meet. Pure: no IO, no clock, no environment.
//!
//! # How a finding comes about
//! 1. The model scores every paragraph that the author wrote, once ([`scoring`]); reported speech is blanked out first.
//! 2. Rules look at each of the author's sentences. A pattern states its own precision `p`; the model's opinion of the sentence moves
//!    it ([`evidence`]): a pattern in doubt (.5) becomes a finding only with the model's agreement, a sure one (.95) survives its doubt.
//!    A model score that no pattern explains becomes a finding by itself where it reaches the floor, on the words that the model's
//!    token head marks.
//! 3. Protective cues lower it, company raises it ([`cues`]).
//! 4. Suppressions, `allow`, selection; what overlaps becomes one ([`overlap`]).
//!
//! Evidence is combined, not or-ed: writing that addresses nobody (documentation, logs) counts against every finding, and
//! so does the model's silence about a weak pattern.

mod against;
mod cache;
mod cues;
mod evidence;
mod finding;
mod overlap;
mod phrases;
mod rewrite;
mod scoring;
mod settings;
mod suppress;

pub use cache::{Cache, Cancel};
pub use finding::{Finding, Group, Level, Prose, Source};
pub(crate) use phrases::{expression, whole_words};
pub use settings::{RuleSettings, Settings, Strictness, UserPhrase};

use crate::document::{Block, BlockKind, Document, Speaker};
use crate::model::ToneModel;
use crate::rules::scope::{Draft, Scope, is_author_prose};
use crate::rules::{self, RULES, Rule};
use cache::Found;
use evidence::Candidate;
use std::ops::Range;

/// Something to tell besides findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The model failed; findings of patterns stay. The command line ends with exit code 2.
    Model(String),
    /// Paragraphs that are not English were left alone.
    Skipped(usize),
}

/// What a lint came to.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Sorted by place.
    pub findings: Vec<Finding>,
    pub notes: Vec<Note>,
    /// How many findings a suppression comment took away.
    pub suppressed: usize,
    /// True where `Cancel` stopped the work: the findings are not complete.
    pub cancelled: bool,
}

/// Checks a draft. `context` is the message that the draft answers.
#[must_use]
pub fn lint(
    document: &Document,
    settings: &Settings,
    model: Option<&dyn ToneModel>,
    context: Option<&str>,
    cache: &mut Cache,
    cancel: &Cancel,
) -> Outcome {
    cache.begin();
    let mut notes = Vec::new();
    let scores = match model.map(|m| scoring::score(document, m, context, cache, cancel)) {
        None => scoring::DocumentScores::none(document),
        Some(Ok(scores)) => scores,
        Some(Err(e)) => {
            notes.push(Note::Model(e.to_string()));
            scoring::DocumentScores::none(document)
        }
    };
    let mut outcome = weigh(document, settings, model, &scores, context, cache, cancel);
    outcome.notes.extend(notes);
    outcome
}

/// What can be said before the model has read all: of paragraphs that it has not read, the patterns speak alone. `None` where no more than
/// `few` paragraphs are unread, so that [`lint`] takes no time.
#[must_use]
pub fn preview(
    document: &Document,
    settings: &Settings,
    model: &dyn ToneModel,
    context: Option<&str>,
    cache: &mut Cache,
    cancel: &Cancel,
    few: usize,
) -> Option<Outcome> {
    cache.begin();
    let (scores, unread) = scoring::known(document, model, context, cache);
    if unread.len() <= few {
        cache.stop(document.blocks.len());
        return None;
    }
    Some(weigh(document, settings, Some(model), &scores, context, cache, cancel))
}

/// Rules, cues, suppressions, overlap; with what the model says where it says something.
fn weigh(
    document: &Document,
    settings: &Settings,
    model: Option<&dyn ToneModel>,
    scores: &scoring::DocumentScores,
    context: Option<&str>,
    cache: &mut Cache,
    cancel: &Cancel,
) -> Outcome {
    let mut outcome = Outcome::default();
    if document.skipped_paragraphs > 0 {
        outcome.notes.push(Note::Skipped(document.skipped_paragraphs));
    }
    let draft = Draft::of(document, context);
    let borne_out = model.map(|m| m.info().readers_for.as_slice()).unwrap_or_default();
    let fingerprints = cache.fingerprints(draft, settings);
    let mut found = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        if cancel.is_cancelled() {
            cache.stop(document.blocks.len());
            outcome.cancelled = true;
            return outcome;
        }
        if !is_judged(block) {
            continue;
        }
        let fingerprint = fingerprints.of(block);
        let verdict = cache.verdict(fingerprint, scores.block(at)).unwrap_or_else(|| {
            let found = judge(draft, block, |index| scores.sentence(at, index), settings);
            cache.decide(fingerprint, scores.block(at), found)
        });
        for sentence in &verdict.found {
            let Some(scope) = Scope::new(draft, block, sentence.sentence) else { continue };
            let readers = scores.sentence(at, sentence.sentence).map(|s| s.readers);
            found.extend(sentence.candidates.iter().map(|c| finding(document, &scope, at, c, readers, borne_out)));
            if sentence.phrases {
                found.extend(phrases::findings(document, &scope, at, settings));
            }
        }
    }
    if !settings.allow.is_empty() && !found.is_empty() {
        let allowed = phrases::Allowed::new(settings);
        found.retain(|f| !allowed.covers(document, f));
    }
    let (mut kept, suppressed) = suppress::apply(document, found, settings, model.is_some());
    outcome.suppressed = suppressed;
    kept.sort_by_key(overlap::place);
    outcome.findings = overlap::merge(&kept);
    outcome
}

/// What rules and model come to in a paragraph, sentence by sentence. It depends on nothing but what a fingerprint is made of, and scores.
fn judge<'a>(draft: Draft, block: &Block, scores: impl Fn(usize) -> Option<scoring::SentenceView<'a>>, settings: &Settings) -> Vec<Found> {
    let own = (0..block.sentences.len()).filter(|&i| block.sentences[i].speaker == Speaker::Author);
    own.filter_map(|sentence| {
        let scope = Scope::new(draft, block, sentence)?;
        let mut candidates = evidence::candidates(&scope, scores(sentence), settings);
        cues::apply(&scope, &mut candidates);
        let phrases = phrases::any(&scope, settings);
        (phrases || !candidates.is_empty()).then_some(Found { sentence, candidates, phrases })
    })
    .collect()
}

/// Prose of the author in English; signatures, trailers and logs are not judged, nor are table cells without a sentence.
fn is_judged(block: &Block) -> bool {
    is_author_prose(block) && !matches!(block.kind, BlockKind::Signature)
}

fn finding(
    document: &Document,
    scope: &Scope<'_>,
    block: usize,
    candidate: &Candidate,
    readers: Option<f32>,
    borne_out: &[crate::model::Label],
) -> Finding {
    let rule: &Rule = RULES[candidate.rule];
    let range = candidate.range.clone();
    let source_range = scope.block.source_range(range.clone());
    let shown = readers.filter(|_| rule.label.is_some_and(|l| borne_out.contains(&l)));
    Finding {
        rule: rule.name.to_owned(),
        group: rule.group,
        level: candidate.level,
        confidence: candidate.confidence,
        readers: shown,
        message: rule.message.to_owned(),
        reading: candidate.reading.unwrap_or(rule.reading).to_owned(),
        help: rule.help.to_owned(),
        source: candidate.source,
        also: Vec::new(),
        text: words_of(document, scope.block, &range, &source_range),
        prose: Some(Prose { block, start: range.start, end: range.end }),
        span: document.span(scope.block, range),
        source_range,
        suggestions: rewrite::suggestions(document, scope, candidate),
    }
}

/// The words as written; of an encoded mail, as they read.
fn words_of(document: &Document, block: &Block, range: &Range<usize>, source_range: &Range<usize>) -> String {
    if block.exact { document.source.get(source_range.clone()).unwrap_or_default() } else { block.slice(range.clone()) }.to_owned()
}

/// The rules that speak of `text` by patterns alone, for checking a rewrite.
fn pattern_rules(text: &str) -> Vec<usize> {
    let document = crate::document::parse(
        text.to_owned(),
        &crate::document::ParseOptions { format: Some(crate::document::InputFormat::Text), file_name: None },
    );
    let draft = Draft::of(&document, None);
    let mut out = Vec::new();
    for block in document.blocks.iter().filter(|b| is_judged(b)) {
        for index in 0..block.sentences.len() {
            let Some(scope) = Scope::new(draft, block, index) else { continue };
            out.extend(rules::hits(&scope).into_iter().filter(|(_, h)| h.p >= 0.6).map(|(r, _)| r));
        }
    }
    out
}
