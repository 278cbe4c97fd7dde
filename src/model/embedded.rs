//! The engine that everybody gets: a small encoder on `rten`, a pure-Rust inference runtime, with the weights inside the binary.
//!
//! A passage is encoded once, and a sentence is the mean over its own word pieces there. That alone spreads: next to an insult "Thank you so much."
//! scores as one. So a sentence that looks at all doubtful is read a second time, alone, and the mean of both readings counts. On drafts with
//! marked sentences the mean ranked better (AUC .855) than the sentence in its passage (.830) or alone (.834), and since few
//! sentences look doubtful it costs little. What a draft answers is not shown to the model: it spread in the same way.
//!
//! Passages of about the same length share a batch, so that little is padding.
//!
//! Why rten: it is pure Rust, kept, reads ONNX, and runs 8-bit products on the processor's dot-product instructions. On the same weights and
//! texts this engine reaches about half the speed of ONNX Runtime's dynamic int8 (`models/training/throughput.py`), which cannot be built in
//! without downloading a library. Other pure-Rust runtimes were not measured.

use super::calibration::{Calibrated, CalibrationFile, sigmoid};
use super::heads::Heads;
use super::tokenizer::{Piece, Tokenizer};
use super::windows::{Window, windows};
use super::{Label, LabelSpan, ModelError, ModelInfo, Passage, Scores, SentenceScores, ToneModel};
use rten::{Model, NodeId, RunOptions, ThreadPool};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, NdTensorView};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The files of a model, by name.
const FILES: [(&str, &[u8]); 5] = [
    ("model.json", include_bytes!("../../models/tonelint-en/model.json")),
    ("encoder.onnx", include_bytes!("../../models/tonelint-en/encoder.onnx")),
    ("heads.safetensors", include_bytes!("../../models/tonelint-en/heads.safetensors")),
    ("calibration.json", include_bytes!("../../models/tonelint-en/calibration.json")),
    ("vocab.txt", include_bytes!("../../models/tonelint-en/vocab.txt")),
];

/// Word pieces in a batch, padding counted: little enough to stay in cache and to share a draft out over the cores.
const BATCH: usize = 640;

/// A sentence that reaches this on any rule's label, or on `readers`, is read a second time.
const SECOND_LOOK: f32 = 0.1;

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

/// A tone model on rten.
pub struct EmbeddedModel {
    info: ModelInfo,
    encoder: Model,
    ids: NodeId,
    mask: NodeId,
    hidden: NodeId,
    tokenizer: Tokenizer,
    heads: Heads,
    calibrated: Calibrated,
    /// One pool of one thread for each core.
    threads: Vec<Arc<ThreadPool>>,
}

impl EmbeddedModel {
    /// The model inside the binary.
    ///
    /// # Errors
    /// [`ModelError::Load`] where its files are broken.
    pub fn embedded() -> Result<Self, ModelError> {
        let encoder = Model::load_static_slice(FILES[1].1).map_err(|e| bad("encoder.onnx", &e))?;
        Self::build(encoder, "the model inside tonelint", |name| {
            FILES.iter().find(|f| f.0 == name).map(|f| Cow::Borrowed(f.1)).ok_or_else(|| bad(name, &"missing"))
        })
    }

    /// A model from a folder that holds the files of [`embedded_files`].
    ///
    /// # Errors
    /// [`ModelError::Load`] names the file and what is wrong with it.
    pub fn from_dir(dir: &Path) -> Result<Self, ModelError> {
        let shown = |name: &str| dir.join(name).display().to_string();
        let read = |name: &str| {
            std::fs::read(dir.join(name)).map(Cow::Owned).map_err(|e| ModelError::Load {
                path: shown(name),
                message: format!("{e}; a model folder holds {}", FILES.map(|f| f.0).join(", ")),
            })
        };
        let manifest: Manifest = json(&read("model.json")?, &shown("model.json"))?;
        let encoder: Cow<'_, [u8]> = read("encoder.onnx")?;
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
        // rten reports a damaged file as an error; should it ever panic on one, that must not reach the user.
        let model =
            std::panic::catch_unwind(|| Model::load(encoder.into_owned())).map_err(|_| bad(&shown("encoder.onnx"), &"it is damaged"))?;
        Self::build(model.map_err(|e| bad(&shown("encoder.onnx"), &e))?, &dir.display().to_string(), read)
    }

    fn build<'a>(encoder: Model, place: &str, read: impl Fn(&str) -> Result<Cow<'a, [u8]>, ModelError>) -> Result<Self, ModelError> {
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
        let heads = Heads::parse(&read("heads.safetensors")?, &shown("heads.safetensors"))?;
        let calibration: CalibrationFile = json(&read("calibration.json")?, &shown("calibration.json"))?;
        let calibrated = Calibrated::new(&calibration, &heads, &shown("calibration.json"))?;
        let node = |name: &str| encoder.node_id(name).map_err(|e| bad(&shown("encoder.onnx"), &e));
        let info = ModelInfo {
            name: manifest.name,
            version: manifest.version,
            sha256: manifest.sha256,
            labels: calibrated.labels(),
            readers_for: calibration.readers_for.iter().filter_map(|n| super::Label::from_name(n)).collect(),
        };
        Ok(Self {
            info,
            ids: node("ids")?,
            mask: node("mask")?,
            hidden: node("hidden")?,
            encoder,
            tokenizer: Tokenizer::new(vocab, &shown("vocab.txt"))?,
            heads,
            calibrated,
            threads: (0..std::thread::available_parallelism().map_or(1, usize::from))
                .map(|_| Arc::new(ThreadPool::with_num_threads(1)))
                .collect(),
        })
    }

    /// One vector a word piece for a batch of windows: `[windows, longest, width]`.
    fn encode(&self, batch: &[Window], threads: Option<&Arc<ThreadPool>>) -> Result<NdTensor<f32, 3>, ModelError> {
        let longest = batch.iter().map(|w| w.ids.len()).max().unwrap_or(0);
        let mut ids = NdTensor::<i32, 2>::zeros([batch.len(), longest]);
        let mut mask = NdTensor::<i32, 2>::zeros([batch.len(), longest]);
        for (i, window) in batch.iter().enumerate() {
            for (j, &id) in window.ids.iter().enumerate() {
                ids[[i, j]] = i32::try_from(id).unwrap_or(0);
                mask[[i, j]] = 1;
            }
        }
        let inputs = vec![(self.ids, ids.into()), (self.mask, mask.into())];
        let run = |e: &dyn std::fmt::Display| ModelError::Run(e.to_string());
        let [hidden] = self
            .encoder
            .run_n(inputs, [self.hidden], Some(RunOptions::default().with_thread_pool(threads.cloned())))
            .map_err(|e| run(&e))?;
        hidden.try_into().map_err(|e| run(&format!("{e:?}")))
    }

    /// Calls `each` for every sentence of the windows, in no particular order.
    ///
    /// Batches run side by side, one thread each: the engine's threads share only matrix products, which are less than half of the work.
    fn pool(&self, mut windows: Vec<Window>, pieces: &[Vec<Piece>], mut each: impl FnMut(Pooled)) -> Result<(), ModelError> {
        windows.sort_by_key(|w| std::cmp::Reverse(w.ids.len()));
        let mut batches = Vec::new();
        let mut rest = windows.as_slice();
        while let Some(first) = rest.first() {
            let (batch, others) = rest.split_at((BATCH / first.ids.len()).clamp(1, rest.len()));
            batches.push(batch);
            rest = others;
        }
        if batches.len() < 2 || self.threads.len() < 2 {
            for batch in batches {
                self.pool_batch(batch, pieces, None)?.into_iter().for_each(&mut each);
            }
            return Ok(());
        }
        let next = AtomicUsize::new(0);
        let work = |threads: &Arc<ThreadPool>| {
            let mut done = Vec::new();
            while let Some(batch) = batches.get(next.fetch_add(1, Ordering::Relaxed)) {
                done.extend(self.pool_batch(batch, pieces, Some(threads))?);
            }
            Ok::<_, ModelError>(done)
        };
        let done = std::thread::scope(|scope| {
            let running: Vec<_> = self.threads.iter().take(batches.len()).map(|t| scope.spawn(|| work(t))).collect();
            running
                .into_iter()
                .map(|r| r.join().unwrap_or_else(|_| Err(ModelError::Run("a thread of the engine stopped".into()))))
                .collect::<Vec<_>>()
        });
        for part in done {
            part?.into_iter().for_each(&mut each);
        }
        Ok(())
    }

    /// The mean vector of each sentence of a batch, with the words that carry a label.
    fn pool_batch(&self, batch: &[Window], pieces: &[Vec<Piece>], threads: Option<&Arc<ThreadPool>>) -> Result<Vec<Pooled>, ModelError> {
        let hidden = self.encode(batch, threads)?;
        let mut out = Vec::new();
        for (i, window) in batch.iter().enumerate() {
            let hidden = hidden.slice(i);
            for (sentence, range) in &window.sentences {
                let mut vector = vec![0.0; self.heads.sentence.width];
                for piece in range.clone() {
                    let row = hidden.slice(1 + piece - window.pieces.start);
                    vector.iter_mut().zip(row.iter()).for_each(|(v, x)| *v += x);
                }
                #[allow(clippy::cast_precision_loss)]
                let count = range.len().max(1) as f32;
                for v in &mut vector {
                    *v /= count;
                }
                let spans = self.spans(window, &pieces[window.passage], range.clone(), &hidden);
                out.push(Pooled { passage: window.passage, sentence: *sentence, pieces: range.clone(), vector, spans });
            }
        }
        Ok(out)
    }

    /// Runs of word pieces whose probability of a label is at least one half.
    fn spans(&self, window: &Window, pieces: &[Piece], range: Range<usize>, hidden: &NdTensorView<'_, f32, 2>) -> Vec<LabelSpan> {
        let mut open: Vec<Option<LabelSpan>> = vec![None; self.heads.token_labels.len()];
        let mut out = Vec::new();
        for piece in range {
            let row: Vec<f32> = hidden.slice(1 + piece - window.pieces.start).iter().copied().collect();
            for (i, logit) in self.heads.token.run(&row).into_iter().enumerate() {
                let here = &pieces[piece].range;
                if logit < 0.0 {
                    out.extend(open[i].take());
                } else if let Some(span) = &mut open[i] {
                    span.range.end = here.end;
                    span.score = span.score.max(sigmoid(logit));
                } else {
                    open[i] = Some(LabelSpan { range: here.clone(), label: self.heads.token_labels[i], score: sigmoid(logit) });
                }
            }
        }
        out.extend(open.into_iter().flatten());
        out
    }
}

/// A sentence as the encoder saw it.
struct Pooled {
    passage: usize,
    sentence: usize,
    pieces: Range<usize>,
    vector: Vec<f32>,
    spans: Vec<LabelSpan>,
}

/// What is doubtful enough for a second look.
fn looks_doubtful(scores: &SentenceScores) -> bool {
    scores.readers >= SECOND_LOOK || Label::ALL.iter().take(16).any(|&l| scores.get(l).is_some_and(|s| s >= SECOND_LOOK))
}

impl ToneModel for EmbeddedModel {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        let empty =
            SentenceScores { labels: self.calibrated.run(&vec![0.0; self.heads.sentence.width]).0.map(|l| l.map(|_| 0.0)), readers: 0.0 };
        let mut out: Vec<Scores> =
            passages.iter().map(|p| Scores { sentences: vec![empty.clone(); p.sentences.len()], spans: Vec::new() }).collect();
        let pieces = passages.iter().map(|p| self.tokenizer.encode(p.text)).collect::<Result<Vec<_>, _>>()?;
        let all = passages.iter().enumerate().flat_map(|(i, p)| windows(i, p.sentences, &pieces[i])).collect();
        let mut again = Vec::new();
        let mut before = HashMap::new();
        self.pool(all, &pieces, |pooled| {
            let (labels, readers) = self.calibrated.run(&pooled.vector);
            let scores = SentenceScores { labels, readers };
            if passages[pooled.passage].sentences.len() > 1 && looks_doubtful(&scores) {
                again.push(Window::alone(pooled.passage, pooled.sentence, &pieces[pooled.passage], pooled.pieces));
                before.insert((pooled.passage, pooled.sentence), (pooled.vector, pooled.spans));
            } else {
                out[pooled.passage].spans.extend(pooled.spans);
            }
            out[pooled.passage].sentences[pooled.sentence] = scores;
        })?;
        self.pool(again, &pieces, |pooled| {
            let mut vector = pooled.vector;
            let mut spans = pooled.spans;
            if let Some((first, marked)) = before.remove(&(pooled.passage, pooled.sentence)) {
                vector.iter_mut().zip(first).for_each(|(v, f)| *v = f32::midpoint(*v, f));
                let new =
                    |m: &LabelSpan| !spans.iter().any(|s| s.label == m.label && s.range.start < m.range.end && m.range.start < s.range.end);
                let more: Vec<_> = marked.into_iter().filter(new).collect();
                spans.extend(more);
            }
            let (labels, readers) = self.calibrated.run(&vector);
            out[pooled.passage].sentences[pooled.sentence] = SentenceScores { labels, readers };
            out[pooled.passage].spans.extend(spans);
        })?;
        out.iter_mut().for_each(|s| s.spans.sort_by_key(|s| (s.range.start, s.range.end, s.label)));
        Ok(out)
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
