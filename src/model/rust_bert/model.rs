//! A checkpoint on libtorch.
//!
//! Two kinds of folder can be loaded, both in the form of Hugging Face's libraries (`config.json`, a vocabulary, `model.safetensors` or
//! `rust_model.ot`):
//!
//! * A sequence classifier: BERT, `RoBERTa` or `DistilBERT`. `tone.toml` says what its labels mean here ([`mapping`](super::mapping)). It reads each
//!   sentence by itself: such models were trained on single comments, and know nothing of a sentence within a paragraph.
//! * What `tonelint model export --format hf` writes: an encoder and the heads of tonelint, which take the mean over a sentence's word pieces in its
//!   paragraph and are no stock classifier. Everything but the encoder is the library's ([`TonelintHeads`]).
//!
//! libtorch's wrappers panic on what they do not like. Every call stands behind `catch_unwind`.

use super::config::{self, Config, Network};
use super::files::Files;
use super::mapping::{Architecture, Mapping, ToneFile};
use super::network::Built;
use super::tokens::Tokens;
use super::weights;
use sha2::{Digest, Sha256};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use tch::{Device, Kind, Tensor, nn};
use tonelint::model::{Batch, Encoded, Label, ModelError, ModelInfo, Passage, Scores, SentenceScores, ToneModel, TonelintHeads};

/// Word pieces in a batch, padding counted: on a processor little enough to stay in cache, on a GPU enough to keep it busy.
const BATCH: usize = 1024;
const GPU_BATCH: usize = 32_768;

/// A checkpoint on libtorch.
pub(super) struct RustBertModel {
    info: ModelInfo,
    device: Device,
    padding: i64,
    /// libtorch's tables may be sent to another thread, and not shared.
    network: Mutex<Built>,
    reads: Reads,
}

/// What the network's numbers mean.
enum Reads {
    /// Logits of a text.
    Classifier { tokens: Box<Tokens>, mapping: Mapping },
    /// Vectors of word pieces.
    Tonelint { heads: Box<TonelintHeads>, token: Mutex<(Tensor, Tensor)> },
}

impl RustBertModel {
    /// The checkpoint in `folder`; without one, the model inside tonelint. `device`: `cpu`, `cuda` or `cuda:N`.
    ///
    /// # Errors
    /// [`ModelError::Load`] names the file and what is wrong with it.
    pub(super) fn load(folder: Option<&Path>, device: &str) -> Result<Self, ModelError> {
        let place = folder.map_or_else(|| "the model inside tonelint".to_owned(), |p| p.display().to_string());
        guarded(
            |message| ModelError::Load { path: place.clone(), message },
            || {
                let device = find(device).map_err(|message| ModelError::Load { path: format!("device {device}"), message })?;
                Self::build(&Files::new(folder)?, device)
            },
        )
    }

    fn build(files: &Files, device: Device) -> Result<Self, ModelError> {
        let mut hash = Sha256::new();
        let tone: ToneFile = if files.has("tone.toml") {
            let text = files.read("tone.toml", &mut hash)?;
            let text = std::str::from_utf8(&text).map_err(|e| files.bad("tone.toml", &e))?;
            toml::from_str(text).map_err(|e| files.bad("tone.toml", &toml_error(text, &e)))?
        } else {
            ToneFile::default()
        };
        if !files.has("config.json") {
            if files.has("encoder.onnx") {
                return Err(
                    files.bad("", &"this folder is for the embedded engine: write the other form with tonelint model export --format hf")
                );
            }
            return Err(files.bad("config.json", &"there is no such file: a checkpoint in the form of Hugging Face has one"));
        }
        let classifier = tone.architecture == Architecture::SequenceClassification;
        let config = config::parse(&files.read("config.json", &mut hash)?, classifier).map_err(|e| files.bad("config.json", &e))?;
        let (reads, labels, readers_for) =
            if classifier { classifier_parts(files, &tone, &config, &mut hash)? } else { tonelint_parts(files, device, &mut hash)? };

        let store = nn::VarStore::new(device);
        let network = match (&config.network, &reads) {
            (Network::Bert(shape), Reads::Tonelint { heads, .. }) => {
                if usize::try_from(shape.config.hidden_size) != Ok(heads.width()) {
                    return Err(files.bad(
                        "heads.safetensors",
                        &format!("its heads are {} wide, the encoder is {}", heads.width(), shape.config.hidden_size),
                    ));
                }
                Built::encoder(&store.root(), shape)
            }
            (network, _) => Built::classifier(&store.root(), network, config.labels.len()).map_err(|e| files.bad("config.json", &e))?,
        };
        weights::load(files, &store, network.prefix(), &mut hash)?;
        let mut store = store;
        store.freeze();
        let sha256 = hash.finalize().iter().fold(String::new(), |out, b| out + &format!("{b:02x}"));
        let name = tone.name.or_else(|| files.folder_name()).unwrap_or_else(|| "model".to_owned());
        let info = ModelInfo { name, version: tone.version.unwrap_or_default(), sha256, labels, readers_for };
        Ok(Self { info, device, padding: config.padding, network: Mutex::new(network), reads })
    }

    /// The network's numbers for a batch, filled up to its longest row.
    fn run(&self, batch: &[&[i64]]) -> Result<Tensor, String> {
        let longest = batch.iter().map(|ids| ids.len()).max().unwrap_or(0);
        let mut ids = vec![self.padding; batch.len() * longest];
        let mut mask = vec![0i64; batch.len() * longest];
        for (i, row) in batch.iter().enumerate() {
            ids[i * longest..][..row.len()].copy_from_slice(row);
            mask[i * longest..][..row.len()].fill(1);
        }
        let tensor = |values: &[i64]| Tensor::from_slice(values).view(size([batch.len(), longest])).to_device(self.device);
        let network = self.network.lock().unwrap_or_else(PoisonError::into_inner);
        tch::no_grad(|| network.forward(&tensor(&ids), &tensor(&mask)))
    }

    fn no_number(&self) -> ModelError {
        ModelError::Run(format!("{} gave something that is no number: its weights are damaged", self.info.name))
    }

    /// Pieces in a batch.
    fn room(&self) -> usize {
        if self.device.is_cuda() { GPU_BATCH } else { BATCH }
    }

    fn classify(&self, passages: &[Passage<'_>], tokens: &Tokens, mapping: &Mapping) -> Result<Vec<Scores>, ModelError> {
        let mut out: Vec<Scores> = Vec::new();
        let mut todo = Vec::new();
        for (i, passage) in passages.iter().enumerate() {
            for (j, range) in passage.sentences.iter().enumerate() {
                let text = passage.text.get(range.clone()).unwrap_or_default();
                todo.extend(tokens.windows(text)?.into_iter().map(|ids| ((i, j), ids)));
            }
            out.push(Scores { sentences: vec![mapping.nothing(); passage.sentences.len()], spans: Vec::new() });
        }
        todo.sort_by_key(|(_, ids)| std::cmp::Reverse(ids.len()));
        let mut seen: std::collections::HashMap<(usize, usize), u16> = std::collections::HashMap::new();
        for batch in batches(&todo, self.room(), |(_, ids)| ids.len()) {
            let ids: Vec<&[i64]> = batch.iter().map(|(_, ids)| ids.as_slice()).collect();
            let logits: Vec<Vec<f32>> = self.run(&ids).and_then(|t| rows(&t)).map_err(ModelError::Run)?;
            // Told here, since the larger of a number and none is the number.
            if logits.iter().flatten().any(|x| !x.is_finite()) {
                return Err(self.no_number());
            }
            for ((at, _), logits) in batch.iter().zip(logits) {
                let count = seen.entry(*at).or_default();
                *count = count.saturating_add(1);
                join(&mut out[at.0].sentences[at.1], &mapping.scores(&logits), *count);
            }
        }
        Ok(out)
    }

    /// Means and token head by libtorch, too, so that only what is needed comes back from a GPU.
    fn encode(&self, batch: &Batch<'_>, token: &Mutex<(Tensor, Tensor)>) -> Result<Encoded, String> {
        let ids: Vec<Vec<i64>> = batch.ids.iter().map(|ids| ids.iter().map(|&id| id.into()).collect()).collect();
        let hidden = self.run(&ids.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
        let token = token.lock().unwrap_or_else(PoisonError::into_inner);
        tch::no_grad(|| {
            let flat = hidden.flatten(0, 1);
            let means = Tensor::from_slice(&batch.means).view(size([batch.sentences, ids.len() * batch.longest])).to_device(self.device);
            Ok(Encoded { sentences: rows(&means.matmul(&flat))?, tokens: rows(&(flat.matmul(&token.0) + &token.1))? })
        })
    }

    fn read(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        match &self.reads {
            Reads::Classifier { tokens, mapping } => self.classify(passages, tokens, mapping),
            Reads::Tonelint { heads, token } => {
                heads.score(passages, self.room(), |batch| self.encode(batch, token).map_err(ModelError::Run))
            }
        }
    }
}

#[cfg(test)]
impl RustBertModel {
    pub(super) fn windows(&self, text: &str) -> Result<Vec<Vec<i64>>, ModelError> {
        let Reads::Classifier { tokens, .. } = &self.reads else { return Ok(Vec::new()) };
        tokens.windows(text)
    }

    /// As one batch.
    pub(super) fn logits(&self, windows: &[&[i64]]) -> Result<Vec<Vec<f32>>, String> {
        let run = || self.run(windows).and_then(|t| rows(&t)).map_err(ModelError::Run);
        guarded(ModelError::Run, run).map_err(|e| e.to_string())
    }
}

impl ToneModel for RustBertModel {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        let scores = guarded(ModelError::Run, || self.read(passages))?;
        let bad = |s: &SentenceScores| !s.readers.is_finite() || s.labels.iter().flatten().any(|x| !x.is_finite());
        if scores.iter().any(|s| s.sentences.iter().any(bad)) {
            return Err(self.no_number());
        }
        Ok(scores)
    }
}

type Parts = (Reads, Vec<Label>, Vec<Label>);

fn classifier_parts(files: &Files, tone: &ToneFile, config: &Config, hash: &mut Sha256) -> Result<Parts, ModelError> {
    let mapping = Mapping::new(tone, &config.labels, config.problem).map_err(|e| files.bad("tone.toml", &e))?;
    let vocabulary = match &config.network {
        Network::Bert(shape) | Network::Roberta(shape) => shape.config.vocab_size,
        Network::DistilBert(config) => config.vocab_size,
    };
    let longest = match tone.max_tokens {
        Some(n) if n < 8 || n > config.longest => {
            return Err(files.bad("tone.toml", &format!("max-tokens is {n}: between 8 and {} are possible", config.longest)));
        }
        other => other.unwrap_or(config.longest),
    };
    let tokens = Tokens::load(files, vocabulary, longest, hash)?;
    let labels = mapping.labels();
    // No held-out votes bear out what somebody else's model says of readers, so no finding quotes it.
    Ok((Reads::Classifier { tokens: Box::new(tokens), mapping }, labels, Vec::new()))
}

fn tonelint_parts(files: &Files, device: Device, hash: &mut Sha256) -> Result<Parts, ModelError> {
    let bytes = files.read("heads.safetensors", hash)?;
    let heads = TonelintHeads::new(&bytes, &files.read("vocab.txt", hash)?, |name| files.shown(name))?;
    let (weight, bias) = heads.token_head();
    let weight = Tensor::from_slice(weight).view(size([bias.len(), heads.width()])).tr().contiguous().to_device(device);
    let token = Mutex::new((weight, Tensor::from_slice(bias).to_device(device)));
    let (labels, readers_for) = (heads.labels(), heads.readers_for().to_vec());
    Ok((Reads::Tonelint { heads: Box::new(heads), token }, labels, readers_for))
}

fn size<const N: usize>(shape: [usize; N]) -> [i64; N] {
    shape.map(|n| i64::try_from(n).unwrap_or(i64::MAX))
}

fn find(device: &str) -> Result<Device, String> {
    if device == "cpu" {
        return Ok(Device::Cpu);
    }
    let number = device.strip_prefix("cuda").map(|rest| rest.strip_prefix(':').unwrap_or(if rest.is_empty() { "0" } else { "?" }));
    let number: usize = number.and_then(|n| n.parse().ok()).ok_or("use cpu, cuda or cuda:N")?;
    tch::maybe_init_cuda();
    match usize::try_from(tch::Cuda::device_count()).unwrap_or(0) {
        0 if !tch::utils::has_cuda() => Err("this libtorch runs on processors only: build with one for CUDA, or use device cpu".to_owned()),
        0 => Err("no GPU was found that CUDA can use: use device cpu".to_owned()),
        count if number >= count => Err(format!("there is no such GPU: the last one is cuda:{}", count - 1)),
        _ => Ok(Device::Cuda(number)),
    }
}

/// Items in runs that take no more than `room` when all are as long as their first one; `items` are sorted, the longest first.
fn batches<T>(items: &[T], room: usize, length: impl Fn(&T) -> usize) -> impl Iterator<Item = &[T]> {
    let mut rest = items;
    std::iter::from_fn(move || {
        let first = rest.first()?;
        let (batch, others) = rest.split_at((room / length(first).max(1)).clamp(1, rest.len()));
        rest = others;
        Some(batch)
    })
}

/// The rows of a table of two dimensions.
fn rows(table: &Tensor) -> Result<Vec<Vec<f32>>, String> {
    let (count, width) = table.size2().map_err(|e| first_line(&e))?;
    let flat: Vec<f32> =
        Vec::try_from(table.to_device(Device::Cpu).to_kind(Kind::Float).contiguous().view([count * width])).map_err(|e| first_line(&e))?;
    Ok(flat.chunks_exact(usize::try_from(width.max(1)).unwrap_or(1)).map(<[f32]>::to_vec).collect())
}

/// Adds the `count`th window of a sentence: the strongest counts, and of `polite` the mean.
fn join(sentence: &mut SentenceScores, window: &SentenceScores, count: u16) {
    if count == 1 {
        sentence.clone_from(window);
        return;
    }
    sentence.readers = sentence.readers.max(window.readers);
    for label in Label::ALL {
        let (Some(so_far), Some(new)) = (&mut sentence.labels[label as usize], window.get(label)) else { continue };
        if label == Label::Polite {
            *so_far += (new - *so_far) / f32::from(count);
        } else {
            *so_far = so_far.max(new);
        }
    }
}

/// Runs what may panic inside libtorch's wrappers.
fn guarded<T>(error: impl Fn(String) -> ModelError, work: impl FnOnce() -> Result<T, ModelError>) -> Result<T, ModelError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
        Err(error(format!("libtorch gave up: {}", first_line(&text))))
    })
}

/// On one line, with the number of the line where it is.
fn toml_error(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().and_then(|s| text.get(..s.start)).map(|before| 1 + before.matches('\n').count());
    let place = line.map(|n| format!("line {n}: ")).unwrap_or_default();
    place + &error.message().replace('\n', " ")
}

/// libtorch's messages go on with the calls that led there.
pub(super) fn first_line(error: &dyn std::fmt::Display) -> String {
    let text = error.to_string();
    // Its wrappers put the debug form of the error into a panic, so that the lines are escaped.
    let line = text.lines().next().unwrap_or_default();
    line.split("\\n").next().unwrap_or_default().to_owned()
}
