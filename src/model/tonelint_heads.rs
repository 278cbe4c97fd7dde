//! tonelint's model without its encoder, for an engine that lives outside of this library and brings one.
//!
//! The engine gets windows of ids and, for every sentence in them, the weights of its mean; it gives back a vector a sentence and the token head's
//! logits a word piece. Word pieces, windows, the second look, heads and calibration stay here, the same as for the embedded engine.

use super::calibration::{Calibrated, CalibrationFile};
use super::heads::Heads;
use super::reading::{self, Pooled};
use super::tokenizer::Tokenizer;
use super::windows::Window;
use super::{Label, ModelError, Passage, Scores};

/// Heads, calibration and vocabulary, as `tonelint model export --format hf` writes them.
pub struct TonelintHeads {
    tokenizer: Tokenizer,
    heads: Heads,
    calibrated: Calibrated,
    readers_for: Vec<Label>,
}

/// What an engine is asked to run.
pub struct Batch<'a> {
    /// Of each window; to be filled up to the longest.
    pub ids: Vec<&'a [u32]>,
    /// The length of the longest window.
    pub longest: usize,
    /// For each sentence one weight for each id of all windows, filled up: `sentences × (windows · longest)`.
    pub means: Vec<f32>,
    pub sentences: usize,
}

/// What comes back.
pub struct Encoded {
    /// For each sentence the weighted sum of its pieces' vectors.
    pub sentences: Vec<Vec<f32>>,
    /// For each id of all windows, filled up, the logits of the token head.
    pub tokens: Vec<Vec<f32>>,
}

impl TonelintHeads {
    /// `shown` says how a file is called in messages.
    ///
    /// # Errors
    /// [`ModelError::Load`] names the file and what is wrong with it.
    pub fn new(heads: &[u8], vocabulary: &[u8], shown: impl Fn(&str) -> String) -> Result<Self, ModelError> {
        let path = shown("heads.safetensors");
        let bad = |path: &str, e: &dyn std::fmt::Display| ModelError::Load { path: path.to_owned(), message: e.to_string() };
        let parsed = Heads::parse(heads, &path)?;
        let (_, header) = safetensors::SafeTensors::read_metadata(heads).map_err(|e| bad(&path, &e))?;
        let text = header.metadata().as_ref().and_then(|m| m.get("calibration"));
        let text = text.ok_or_else(|| bad(&path, &"its metadata lacks \"calibration\": tonelint model export --format hf writes it"))?;
        let file: CalibrationFile = serde_json::from_str(text).map_err(|e| bad(&path, &format!("calibration: {e}")))?;
        let calibrated = Calibrated::new(&file, &parsed, &path)?;
        let path = shown("vocab.txt");
        let vocabulary = std::str::from_utf8(vocabulary).map_err(|e| bad(&path, &e))?;
        Ok(Self {
            tokenizer: Tokenizer::new(vocabulary, &path)?,
            heads: parsed,
            calibrated,
            readers_for: file.readers_for.iter().filter_map(|n| Label::from_name(n)).collect(),
        })
    }

    /// Of the encoder's vectors.
    #[must_use]
    pub fn width(&self) -> usize {
        self.heads.sentence.width
    }

    #[must_use]
    pub fn labels(&self) -> Vec<Label> {
        self.calibrated.labels()
    }

    #[must_use]
    pub fn readers_for(&self) -> &[Label] {
        &self.readers_for
    }

    /// The token head: weights row by row, one row a label, and their biases.
    #[must_use]
    pub fn token_head(&self) -> (&[f32], &[f32]) {
        (&self.heads.token.weight, &self.heads.token.bias)
    }

    /// Scores passages; a batch has no more than `room` ids, those that fill it up counted.
    ///
    /// # Errors
    /// What `encode` says, or that its answer has not the size it was asked for.
    pub fn score(
        &self,
        passages: &[Passage<'_>],
        room: usize,
        encode: impl Fn(&Batch<'_>) -> Result<Encoded, ModelError>,
    ) -> Result<Vec<Scores>, ModelError> {
        let pieces = passages.iter().map(|p| self.tokenizer.encode(p.text)).collect::<Result<Vec<_>, _>>()?;
        reading::score(passages, &pieces, &self.calibrated, self.width(), |mut windows| {
            let mut out = Vec::new();
            windows.sort_by_key(|w| std::cmp::Reverse(w.ids.len()));
            let mut rest = windows.as_slice();
            while let Some(first) = rest.first() {
                let (batch, others) = rest.split_at((room / first.ids.len()).clamp(1, rest.len()));
                rest = others;
                let asked = ask(batch);
                let encoded = encode(&asked)?;
                if encoded.sentences.len() != asked.sentences || encoded.tokens.len() != batch.len() * asked.longest {
                    return Err(ModelError::Run("the encoder's answer has another size than its input".to_owned()));
                }
                let sentences = batch.iter().enumerate().flat_map(|(i, w)| w.sentences.iter().map(move |s| (i, w, s)));
                for ((i, window, (sentence, range)), vector) in sentences.zip(encoded.sentences) {
                    let first = i * asked.longest + 1 + range.start - window.pieces.start;
                    let logits = encoded.tokens[first..][..range.len()].iter().cloned();
                    let spans = reading::spans(&self.heads.token_labels, &pieces[window.passage][range.clone()], logits);
                    out.push(Pooled { passage: window.passage, sentence: *sentence, pieces: range.clone(), vector, spans });
                }
            }
            Ok(out)
        })
    }
}

fn ask(windows: &[Window]) -> Batch<'_> {
    let longest = windows.iter().map(|w| w.ids.len()).max().unwrap_or(0);
    let width = windows.len() * longest;
    let mut means = Vec::new();
    for (i, window) in windows.iter().enumerate() {
        for (_, range) in &window.sentences {
            let mut row = vec![0.0; width];
            // Behind the first id, which is no word piece.
            let from = i * longest + 1 + range.start - window.pieces.start;
            #[allow(clippy::cast_precision_loss)]
            row[from..from + range.len()].fill(1.0 / range.len().max(1) as f32);
            means.extend(row);
        }
    }
    let sentences = windows.iter().map(|w| w.sentences.len()).sum();
    Batch { ids: windows.iter().map(|w| w.ids.as_slice()).collect(), longest, means, sentences }
}
