//! From raw heads to probabilities that mean what they say.
//!
//! The network has one head a training source, since "toxic" means something else in a code review and on a talk page. A label is a
//! weighted sum of head logits, stretched and shifted (Platt) so that of all passages scored .7 about seven in ten carry the
//! label. `calibration.json` holds the numbers, and `models/training/calibrate.py` makes them from held-out rows.

use super::heads::{Heads, Linear};
use super::{Label, ModelError};
use std::collections::BTreeMap;

/// `calibration.json`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalibrationFile {
    /// Label name to its combination.
    pub(super) labels: BTreeMap<String, Combination>,
    /// Share of readers who would take the passage badly.
    pub(super) readers: Combination,
    /// Labels whose `readers` figure at least 200 voted held-out passages bear out.
    #[serde(default)]
    pub(super) readers_for: Vec<String>,
}

/// `scale * Σ weight · logit + shift`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Combination {
    pub(super) heads: BTreeMap<String, f32>,
    pub(super) scale: f32,
    pub(super) shift: f32,
}

/// All labels and `readers` folded into one linear layer on the pooled sentence.
#[derive(Debug)]
pub(super) struct Calibrated {
    layer: Linear,
    pub(super) labels: Vec<Label>,
}

impl Calibrated {
    pub(super) fn new(file: &CalibrationFile, heads: &Heads, path: &str) -> Result<Self, ModelError> {
        let load = |message: String| ModelError::Load { path: path.to_owned(), message };
        let width = heads.sentence.width;
        let mut layer = Linear { weight: Vec::new(), bias: Vec::new(), width };
        let mut labels = Vec::new();
        for (name, combination) in &file.labels {
            labels.push(Label::from_name(name).ok_or_else(|| load(format!("unknown label \"{name}\"")))?);
            fold(combination, heads, &mut layer).map_err(&load)?;
        }
        fold(&file.readers, heads, &mut layer).map_err(&load)?;
        Ok(Self { layer, labels })
    }

    /// Probabilities by label, and `readers`, of a pooled sentence.
    pub(super) fn run(&self, pooled: &[f32]) -> ([Option<f32>; Label::COUNT], f32) {
        let mut out = [None; Label::COUNT];
        let logits = self.layer.run(pooled);
        for (label, logit) in self.labels.iter().zip(&logits) {
            out[*label as usize] = Some(sigmoid(*logit));
        }
        (out, logits.last().copied().map_or(0.0, sigmoid))
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

pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
