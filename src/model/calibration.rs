//! From raw heads to probabilities that mean what they say.
//!
//! The network has one head a training source, since "toxic" means something else in a code review and on a talk page. Heads are
//! summed to *affinities*, one a rule label, all on one scale. Two questions are then answered apart, because the data can answer
//! the first far better than the second:
//!
//! * Would a careful reader find anything in this sentence? `bad = σ(any·weight + strongest affinity·weight + shift)`.
//! * What is it? The label with the strongest affinity gets all of `bad`, another one `bad · exp(sharpness · (its affinity − strongest))`.
//!
//! Some labels come too easily (praise looks like sarcasm), others hardly ever without cause: `trust` moves each by the logits that make it hold
//! as often as it says, measured on held-out passages where it is the strongest.
//!
//! So of all findings with confidence .7 about seven in ten hold, whatever the label. The remaining labels (`toxic`, `polite`, `negative`)
//! and `readers` are logistic functions of their own. `models/training/calibrate.py` makes the numbers from held-out rows.

use super::heads::{Heads, Linear};
use super::{Label, ModelError};
use std::collections::BTreeMap;

/// `calibration.json`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalibrationFile {
    /// Affinities of the rule labels.
    pub(super) affinities: BTreeMap<String, Combination>,
    pub(super) bad: Bad,
    /// Logits by rule label: how much more or less than `bad` it holds.
    #[serde(default)]
    pub(super) trust: BTreeMap<String, f32>,
    /// Labels with a probability of their own.
    pub(super) labels: BTreeMap<String, Combination>,
    /// Share of readers who would take the passage badly.
    pub(super) readers: Combination,
    /// Labels whose `readers` figure at least 200 voted held-out passages bear out.
    #[serde(default)]
    pub(super) readers_for: Vec<String>,
}

/// Whether there is anything to find.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bad {
    any: Combination,
    strongest: f32,
    sharpness: f32,
}

/// `scale * Σ weight · logit + shift`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Combination {
    pub(super) heads: BTreeMap<String, f32>,
    pub(super) scale: f32,
    pub(super) shift: f32,
}

/// Everything folded into one linear layer on the pooled sentence.
#[derive(Debug)]
pub(super) struct Calibrated {
    /// Rows: affinities, `any`, labels, `readers`.
    layer: Linear,
    affinities: Vec<Label>,
    trust: Vec<f32>,
    own: Vec<Label>,
    strongest: f32,
    sharpness: f32,
}

impl Calibrated {
    pub(super) fn new(file: &CalibrationFile, heads: &Heads, path: &str) -> Result<Self, ModelError> {
        let load = |message: String| ModelError::Load { path: path.to_owned(), message };
        let mut layer = Linear { weight: Vec::new(), bias: Vec::new(), width: heads.sentence.width };
        let mut add = |name: &str, combination: &Combination| -> Result<Label, ModelError> {
            fold(combination, heads, &mut layer).map_err(&load)?;
            Label::from_name(name).ok_or_else(|| load(format!("unknown label \"{name}\"")))
        };
        let affinities = file.affinities.iter().map(|(n, c)| add(n, c)).collect::<Result<Vec<_>, _>>()?;
        if affinities.is_empty() {
            return Err(load("it names no affinities".into()));
        }
        fold(&file.bad.any, heads, &mut layer).map_err(&load)?;
        let mut add = |name: &str, combination: &Combination| -> Result<Label, ModelError> {
            fold(combination, heads, &mut layer).map_err(&load)?;
            Label::from_name(name).ok_or_else(|| load(format!("unknown label \"{name}\"")))
        };
        let own = file.labels.iter().map(|(n, c)| add(n, c)).collect::<Result<Vec<_>, _>>()?;
        fold(&file.readers, heads, &mut layer).map_err(&load)?;
        if let Some(unknown) = file.trust.keys().find(|n| !file.affinities.contains_key(*n)) {
            return Err(load(format!("\"trust\" names \"{unknown}\", which has no affinity")));
        }
        let trust = file.affinities.keys().map(|n| file.trust.get(n).copied().unwrap_or(0.0)).collect();
        Ok(Self { layer, affinities, trust, own, strongest: file.bad.strongest, sharpness: file.bad.sharpness })
    }

    /// The labels that have a score.
    pub(super) fn labels(&self) -> Vec<Label> {
        self.affinities.iter().chain(&self.own).copied().collect()
    }

    /// Probabilities by label, and `readers`, of a pooled sentence.
    pub(super) fn run(&self, pooled: &[f32]) -> ([Option<f32>; Label::COUNT], f32) {
        let mut out = [None; Label::COUNT];
        let logits = self.layer.run(pooled);
        let (affinities, rest) = logits.split_at(self.affinities.len());
        let (any, rest) = rest.split_at(1);
        let top = affinities.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let bad = sigmoid(any[0] + self.strongest * top);
        for ((label, affinity), trust) in self.affinities.iter().zip(affinities).zip(&self.trust) {
            let share = bad * (self.sharpness * (affinity - top)).exp();
            out[*label as usize] = Some(sigmoid(logit(share) + trust));
        }
        for (label, logit) in self.own.iter().zip(rest) {
            out[*label as usize] = Some(sigmoid(*logit));
        }
        (out, rest.last().copied().map_or(0.0, sigmoid))
    }
}

fn fold(combination: &Combination, heads: &Heads, layer: &mut Linear) -> Result<(), String> {
    let mut row = vec![0.0; layer.width];
    let mut bias = combination.shift;
    for (name, weight) in &combination.heads {
        let at = heads.names.iter().position(|n| n == name).ok_or_else(|| format!("unknown head \"{name}\""))?;
        let factor = weight * combination.scale;
        let from = &heads.sentence.weight[at * layer.width..(at + 1) * layer.width];
        row.iter_mut().zip(from).for_each(|(r, w)| *r += factor * w);
        bias += factor * heads.sentence.bias[at];
    }
    layer.weight.extend(row);
    layer.bias.push(bias);
    Ok(())
}

fn logit(p: f32) -> f32 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    (p / (1.0 - p)).ln()
}

pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
