//! A checkpoint's weights, poured into a network one table at a time, so that they never lie in memory twice.
//!
//! Old checkpoints call the parts of a layer norm gamma and beta, and an encoder may come with or without the name of its class in
//! front. A table that the network lacks is left out (poolers, position ids); one that the file lacks is an error.

use super::files::Files;
use super::model::first_line;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use tch::nn::VarStore;
use tch::{Kind, Tensor};
use tonelint::model::ModelError;

const SAFE: &str = "model.safetensors";
const OT: &str = "rust_model.ot";

/// Of a header, which is much smaller in any real file.
const LARGEST_HEADER: u64 = 100 << 20;

/// One table in the header of a safetensors file.
#[derive(Deserialize)]
struct Entry {
    dtype: String,
    shape: Vec<i64>,
    data_offsets: (u64, u64),
}

/// Fills `store`; `prefix` is the encoder's name, which the file may leave out.
pub(super) fn load(files: &Files, store: &VarStore, prefix: &str, hash: &mut Sha256) -> Result<(), ModelError> {
    let name = match (files.has(SAFE), files.has(OT)) {
        (true, _) => SAFE,
        (_, true) => OT,
        _ => {
            let other =
                ["pytorch_model.bin", "model.safetensors.index.json", "tf_model.h5", "model.onnx"].into_iter().find(|f| files.has(f));
            let other = other.map(|f| format!("; {f} is not read: save the model with transformers' save_pretrained")).unwrap_or_default();
            return Err(files.bad("", &format!("there are no weights: a checkpoint has {SAFE} or {OT}{other}")));
        }
    };
    let mut sink = Sink { wanted: store.variables(), prefix: format!("{prefix}.") };
    let read = if name == SAFE { safetensors(files, hash, &mut sink) } else { ot(files, hash, &mut sink) };
    read.map_err(|message| files.bad(name, &message))?;
    let mut missing: Vec<_> = sink.wanted.into_keys().collect();
    missing.sort_unstable();
    match missing.iter().find(|n| n.contains("classifier")).or(missing.first()) {
        Some(part) if part.contains("classifier") => Err(files
            .bad(name, &format!("it has no {part}: this is no classifier, but a model for another task or one to be fine-tuned first"))),
        Some(part) => {
            Err(files.bad(name, &format!("it has no {part}, which config.json calls for ({} tables are missing)", missing.len())))
        }
        None => Ok(()),
    }
}

struct Sink {
    /// What has not come yet.
    wanted: HashMap<String, Tensor>,
    prefix: String,
}

impl Sink {
    fn put(&mut self, name: &str, table: impl FnOnce() -> Result<Tensor, String>) -> Result<(), String> {
        let plain = name.replace("LayerNorm.gamma", "LayerNorm.weight").replace("LayerNorm.beta", "LayerNorm.bias");
        let names = [plain.clone(), format!("{}{plain}", self.prefix), plain.strip_prefix(&self.prefix).unwrap_or_default().to_owned()];
        let Some(mut to) = names.iter().find_map(|n| self.wanted.remove(n)) else { return Ok(()) };
        let from = table()?;
        if from.size() != to.size() {
            return Err(format!("{name} has the shape {:?}, and config.json calls for {:?}", from.size(), to.size()));
        }
        tch::no_grad(|| to.f_copy_(&from)).map_err(|e| format!("{name}: {}", first_line(&e)))
    }
}

fn ot(files: &Files, hash: &mut Sha256, sink: &mut Sink) -> Result<(), String> {
    let path = files.path(OT).ok_or("it is not on the disk")?;
    let mut file = files.open(OT).map_err(|e| e.to_string())?;
    let mut chunk = vec![0; 1 << 20];
    loop {
        match file.read(&mut chunk).map_err(|e| e.to_string())? {
            0 => break,
            n => hash.update(&chunk[..n]),
        }
    }
    let tables = Tensor::load_multi(path).map_err(|e| format!("libtorch cannot read it: {}", first_line(&e)))?;
    tables.into_iter().try_for_each(|(name, table)| sink.put(&name, || Ok(table)))
}

fn safetensors(files: &Files, hash: &mut Sha256, sink: &mut Sink) -> Result<(), String> {
    let mut file = files.open(SAFE).map_err(|e| e.to_string())?;
    let mut take = |n: u64| -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        file.by_ref().take(n).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
        if bytes.len() as u64 != n {
            return Err("it ends too early: the download may have been cut off".to_owned());
        }
        hash.update(&bytes);
        Ok(bytes)
    };
    let length = take(8)?;
    let length = length.first_chunk().map_or(u64::MAX, |b| u64::from_le_bytes(*b));
    if length > LARGEST_HEADER {
        return Err("this is no safetensors file (a pointer of Git LFS, perhaps: fetch the file itself)".to_owned());
    }
    let mut header: BTreeMap<String, serde_json::Value> =
        serde_json::from_slice(&take(length)?).map_err(|e| format!("this is no safetensors file: {e}"))?;
    header.remove("__metadata__");
    let mut entries = header
        .into_iter()
        .map(|(name, entry)| serde_json::from_value::<Entry>(entry).map(|e| (name, e)).map_err(|e| e.to_string()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|e| format!("this is no safetensors file: {e}"))?;
    entries.sort_by_key(|(_, e)| e.data_offsets);
    let mut at = 0;
    for (name, entry) in entries {
        let (from, to) = entry.data_offsets;
        if from != at || to < from {
            return Err(format!("{name} does not stand where the header says"));
        }
        at = to;
        let bytes = take(to - from)?;
        sink.put(&name, || table(&name, &entry, &bytes))?;
    }
    Ok(())
}

fn table(name: &str, entry: &Entry, bytes: &[u8]) -> Result<Tensor, String> {
    let (kind, size) = match entry.dtype.as_str() {
        "F32" => (Kind::Float, 4),
        "F16" => (Kind::Half, 2),
        "BF16" => (Kind::BFloat16, 2),
        "F64" => (Kind::Double, 8),
        other => return Err(format!("{name} is of type {other}: float32, float16 and bfloat16 are read")),
    };
    let count = entry.shape.iter().try_fold(size, |n: i64, d| n.checked_mul(*d));
    if count.and_then(|n| usize::try_from(n).ok()) != Some(bytes.len()) {
        return Err(format!("{name} has {} bytes, which is not what its shape {:?} takes", bytes.len(), entry.shape));
    }
    Tensor::f_from_data_size(bytes, &entry.shape, kind).map_err(|e| format!("{name}: {}", first_line(&e)))
}
