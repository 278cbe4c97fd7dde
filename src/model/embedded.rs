//! The model that everybody gets: the weights inside the binary, on the encoder of [`engine`](super::engine).
//!
//! How passages become windows and windows scores stands in [`reading`]; here is what runs the windows.
//!
//! Windows are put together to batches, so that each weight is fetched for many word pieces, and batches are shared out over rayon's threads. How
//! they are put together changes no score: the encoder's result for a window depends on nothing but the window.

use super::calibration::{Calibrated, CalibrationFile};
use super::engine::{Encoder, Scratch};
use super::heads::Heads;
use super::reading::{self, Pooled};
use super::tokenizer::{Piece, Tokenizer};
use super::windows::{MAX, Window};
use super::{ModelError, ModelInfo, Passage, Scores, ToneModel};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// The files of a model, by name.
static FILES: [(&str, &[u8]); 5] = [
    ("model.json", include_bytes!("../../models/tonelint-en/model.json")),
    ("encoder.onnx", include_bytes!("../../models/tonelint-en/encoder.onnx")),
    ("heads.safetensors", include_bytes!("../../models/tonelint-en/heads.safetensors")),
    ("calibration.json", include_bytes!("../../models/tonelint-en/calibration.json")),
    ("vocab.txt", include_bytes!("../../models/tonelint-en/vocab.txt")),
];

/// Word pieces in a batch, at most (but for a single window) and at least, where there are several cores: many, so that weights are fetched
/// seldom, and few, so that a batch stays in cache and each core gets one.
const BATCH: Range<usize> = 48..256;

/// `model.json`.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    name: String,
    version: String,
    /// Of `encoder.onnx` followed by `heads.safetensors` and `calibration.json`.
    sha256: String,
    /// "tonelint": encoder, sentence pooling, linear heads.
    architecture: String,
}

/// The files inside the binary, for `tonelint model export`.
#[must_use]
pub fn embedded_files() -> &'static [(&'static str, &'static [u8])] {
    &FILES
}

/// Name, version and hash of the model inside the binary, without loading it; `labels` stays empty.
#[must_use]
pub fn embedded_info() -> Option<ModelInfo> {
    let m: Manifest = serde_json::from_slice(FILES[0].1).ok()?;
    Some(ModelInfo { name: m.name, version: m.version, sha256: m.sha256, labels: Vec::new(), readers_for: Vec::new() })
}

/// A tone model on our own engine.
pub struct EmbeddedModel {
    info: ModelInfo,
    encoder: Encoder,
    tokenizer: Tokenizer,
    heads: Heads,
    calibrated: Calibrated,
    /// Memory of batches that are done, for the next ones.
    scratch: Mutex<Vec<Scratch>>,
}

impl EmbeddedModel {
    /// The model inside the binary.
    ///
    /// # Errors
    /// [`ModelError::Load`] where its files are broken.
    pub fn embedded() -> Result<Self, ModelError> {
        Self::build("the model inside tonelint", |name| {
            FILES.iter().find(|f| f.0 == name).map(|f| Cow::Borrowed(f.1)).ok_or_else(|| bad(name, &"missing"))
        })
    }

    /// A model from a folder that holds the files of [`embedded_files`].
    ///
    /// # Errors
    /// [`ModelError::Load`] names the file and what is wrong with it.
    pub fn from_dir(dir: &Path) -> Result<Self, ModelError> {
        let shown = |name: &str| dir.join(name).display().to_string();
        let read = |name: &str| -> Result<Cow<'static, [u8]>, ModelError> {
            std::fs::read(dir.join(name)).map(Cow::Owned).map_err(|e| ModelError::Load {
                path: shown(name),
                message: format!("{e}; a model folder holds {}", FILES.map(|f| f.0).join(", ")),
            })
        };
        let manifest: Manifest = json(&read("model.json")?, &shown("model.json"))?;
        let encoder = read("encoder.onnx")?;
        let mut hash = Sha256::new();
        hash.update(&encoder);
        hash.update(read("heads.safetensors")?);
        hash.update(read("calibration.json")?);
        let found = hex(&hash.finalize());
        if found != manifest.sha256 {
            return Err(ModelError::Load {
                path: shown("model.json"),
                message: format!("the files do not belong together: their sha256 is {found}, the manifest says {}", manifest.sha256),
            });
        }
        // The encoder keeps what was hashed: the file may have changed since.
        let encoder = Mutex::new(Some(encoder));
        Self::build(&dir.display().to_string(), |name| {
            let hashed = if name == "encoder.onnx" { encoder.lock().unwrap_or_else(PoisonError::into_inner).take() } else { None };
            hashed.map_or_else(|| read(name), Ok)
        })
    }

    fn build(place: &str, read: impl Fn(&str) -> Result<Cow<'static, [u8]>, ModelError> + Sync) -> Result<Self, ModelError> {
        let shown = |name: &str| format!("{place}/{name}");
        let manifest: Manifest = json(&read("model.json")?, &shown("model.json"))?;
        if manifest.architecture != "tonelint" {
            return Err(ModelError::Load {
                path: shown("model.json"),
                message: format!("architecture is \"{}\", this engine runs \"tonelint\"", manifest.architecture),
            });
        }
        let vocab = read("vocab.txt")?;
        let vocab = std::str::from_utf8(&vocab).map_err(|e| bad(&shown("vocab.txt"), &e))?;
        let (encoder, tokenizer) = rayon::join(
            || Encoder::new(read("encoder.onnx")?).map_err(|e| bad(&shown("encoder.onnx"), &e)),
            || Tokenizer::new(vocab, &shown("vocab.txt")),
        );
        let (encoder, tokenizer) = (encoder?, tokenizer?);
        let heads = Heads::parse(&read("heads.safetensors")?, &shown("heads.safetensors"))?;
        let calibration: CalibrationFile = json(&read("calibration.json")?, &shown("calibration.json"))?;
        let calibrated = Calibrated::new(&calibration, &heads, &shown("calibration.json"))?;
        if encoder.width() != heads.sentence.width {
            return Err(bad(
                &shown("heads.safetensors"),
                &format!("it is made for a width of {}, the encoder has {}", heads.sentence.width, encoder.width()),
            ));
        }
        if encoder.words() != vocab.lines().count() {
            return Err(bad(
                &shown("vocab.txt"),
                &format!("it holds {} word pieces, the encoder {}", vocab.lines().count(), encoder.words()),
            ));
        }
        if encoder.longest() < MAX {
            return Err(bad(
                &shown("encoder.onnx"),
                &format!("it reads {} word pieces at a time, and has to read {MAX}", encoder.longest()),
            ));
        }
        let info = ModelInfo {
            name: manifest.name,
            version: manifest.version,
            sha256: manifest.sha256,
            labels: calibrated.labels(),
            readers_for: calibration.readers_for.iter().filter_map(|n| super::Label::from_name(n)).collect(),
        };
        Ok(Self { info, encoder, tokenizer, heads, calibrated, scratch: Mutex::default() })
    }

    /// Every sentence of the windows, in their order.
    fn pool(&self, windows: &[Window], pieces: &[Vec<Piece>]) -> Vec<Pooled> {
        let all: usize = windows.iter().map(|w| w.ids.len()).sum();
        let most = all.div_ceil(rayon::current_num_threads()).clamp(BATCH.start, BATCH.end);
        let mut batches = Vec::new();
        let mut rest = windows;
        while !rest.is_empty() {
            let mut size = 0;
            let fits = rest.iter().take_while(|w| {
                size += w.ids.len();
                size <= most
            });
            let (batch, others) = rest.split_at(fits.count().max(1));
            batches.push(batch);
            rest = others;
        }
        match batches.as_slice() {
            // Nothing to share out.
            [batch] => self.pool_batch(batch, pieces),
            _ => batches.into_par_iter().flat_map_iter(|batch| self.pool_batch(batch, pieces)).collect(),
        }
    }

    /// The mean vector of each sentence of a batch, with the words that carry a label.
    fn pool_batch(&self, batch: &[Window], pieces: &[Vec<Piece>]) -> Vec<Pooled> {
        let mut scratch = self.spare().pop().unwrap_or_default();
        let texts: Vec<_> = batch.iter().map(|w| w.ids.as_slice()).collect();
        let mut hidden = self.encoder.run(&texts, &mut scratch);
        let width = self.encoder.width();
        let mut out = Vec::new();
        for window in batch {
            let (own, others) = hidden.split_at(window.ids.len() * width);
            hidden = others;
            for (sentence, range) in &window.sentences {
                let rows = |range: &Range<usize>| {
                    let first = 1 + range.start - window.pieces.start;
                    own[first * width..(first + range.len()) * width].chunks_exact(width)
                };
                let mut vector = vec![0.0; width];
                for row in rows(range) {
                    vector.iter_mut().zip(row).for_each(|(v, x)| *v += x);
                }
                #[allow(clippy::cast_precision_loss)]
                let count = range.len().max(1) as f32;
                for v in &mut vector {
                    *v /= count;
                }
                let logits = rows(range).map(|row| self.heads.token.run(row));
                let spans = reading::spans(&self.heads.token_labels, &pieces[window.passage][range.clone()], logits);
                out.push(Pooled { passage: window.passage, sentence: *sentence, pieces: range.clone(), vector, spans });
            }
        }
        self.spare().push(scratch);
        out
    }

    fn spare(&self) -> std::sync::MutexGuard<'_, Vec<Scratch>> {
        self.scratch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ToneModel for EmbeddedModel {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        let pieces = passages.par_iter().map(|p| self.tokenizer.encode(p.text)).collect::<Result<Vec<_>, _>>()?;
        reading::score(passages, &pieces, &self.calibrated, self.heads.sentence.width, |windows| Ok(self.pool(&windows, &pieces)))
    }
}

fn bad(path: &str, error: &dyn std::fmt::Display) -> ModelError {
    ModelError::Load { path: path.to_owned(), message: error.to_string() }
}

fn json<T: serde::de::DeserializeOwned>(bytes: &[u8], path: &str) -> Result<T, ModelError> {
    serde_json::from_slice(bytes).map_err(|e| bad(path, &e))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |out, b| out + &format!("{b:02x}"))
}
