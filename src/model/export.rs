//! The model inside, in the form that `PyTorch` people know: `tonelint model export --format hf`.
//!
//! The shipped encoder holds int8 matrices with one scale a column, the position and token type tables added together, and the queries scaled
//! beforehand, all of which an engine likes and nobody else reads. Here that is undone: `model.safetensors` has the names and shapes of a
//! `BertModel` in float32 (without its pooler, which this model never had). The heads and what makes probabilities of them stay
//! together in `heads.safetensors`, the calibration as text in its metadata, since no stock class has a place for them.
//!
//! The numbers are those that the engine computes with; only its rounding of what flows between the layers is gone. The same input gives
//! the same bytes.

mod initialisers;

use super::{ModelError, embedded_files};
use initialisers::{Initialisers, Missing};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// A table of numbers with its shape.
struct Table {
    shape: Vec<usize>,
    data: Vec<f32>,
}

/// The files of the model inside, as Hugging Face libraries lay them out.
///
/// # Errors
/// [`ModelError::Load`]: only if the binary was built with model files of another form.
pub fn hf_files() -> Result<Vec<(&'static str, Vec<u8>)>, ModelError> {
    let file = |name: &str| {
        embedded_files().iter().find(|f| f.0 == name).map(|f| f.1).ok_or_else(|| bad(name, &"the model inside has no such file"))
    };
    let all = Initialisers::parse(file("encoder.onnx")?).map_err(|e| bad("encoder.onnx", &e))?;
    let (config, tables) = bert(&all).map_err(|e| bad("encoder.onnx", &e))?;
    let manifest: Value = serde_json::from_slice(file("model.json")?).map_err(|e| bad("model.json", &e))?;
    let text = |key: &str| manifest.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let tone = format!(
        "# Written by tonelint model export.\narchitecture = \"tonelint\"   # BertModel, mean of a sentence's word pieces, heads.safetensors\nname = \"{}\"\nversion = \"{}\"\n",
        text("name"),
        text("version")
    );
    let tokenizer = json!({
        "tokenizer_class": "BertTokenizer", "do_lower_case": true, "model_max_length": config["max_position_embeddings"],
        "unk_token": "[UNK]", "sep_token": "[SEP]", "pad_token": "[PAD]", "cls_token": "[CLS]", "mask_token": "[MASK]",
    });
    Ok(vec![
        ("config.json", pretty(&config)),
        ("model.safetensors", weights(&tables).map_err(|e| bad("model.safetensors", &e))?),
        ("heads.safetensors", heads(file("heads.safetensors")?, file("calibration.json")?).map_err(|e| bad("heads.safetensors", &e))?),
        ("tone.toml", tone.into_bytes()),
        ("tokenizer_config.json", pretty(&tokenizer)),
        ("vocab.txt", file("vocab.txt")?.to_vec()),
    ])
}

/// The tables of a `BertModel`, and its `config.json`.
fn bert(all: &Initialisers<'_>) -> Result<(Value, BTreeMap<String, Table>), Missing> {
    let mut out = BTreeMap::new();
    let words = all.rows("words")?;
    let positions = all.table("positions")?;
    let (&[vocabulary, width], &[longest, _]) = (words.shape.as_slice(), positions.shape.as_slice()) else {
        return Err(Missing::Shape("words".to_owned()));
    };
    // Zero for a dimension means "as it was"; what stands behind is heads and their width.
    let split = all.integers("shape.split")?;
    let &[_, _, heads, size] = split.as_slice() else { return Err(Missing::Shape("shape.split".to_owned())) };
    out.insert("embeddings.word_embeddings.weight".to_owned(), words);
    out.insert("embeddings.position_embeddings.weight".to_owned(), positions);
    out.insert("embeddings.token_type_embeddings.weight".to_owned(), Table { shape: vec![2, width], data: vec![0.0; 2 * width] });
    norm(all, "embeddings.LayerNorm", &mut out)?;
    let (mut layers, mut inner) = (0, 0);
    while all.has(&format!("encoder.layer.{layers}.query.w")) {
        let p = format!("encoder.layer.{layers}.");
        #[allow(clippy::cast_precision_loss)]
        let unscaled = (size as f32).sqrt();
        for (from, to, factor) in [
            ("query", "attention.self.query", unscaled),
            ("key", "attention.self.key", 1.0),
            ("value", "attention.self.value", 1.0),
            ("attention.output", "attention.output.dense", 1.0),
            ("intermediate", "intermediate.dense", 1.0),
            ("output", "output.dense", 1.0),
        ] {
            let mut weight = all.columns(&format!("{p}{from}"))?;
            // Query, key and value have one vector of factors in front of them.
            let factors = match from {
                "key" | "value" => Some("query"),
                "attention.output" => None,
                _ => Some(from),
            };
            if let Some(name) = factors {
                let factors = all.table(&format!("{p}{name}.f"))?;
                if weight.shape.get(1) != factors.shape.first() {
                    return Err(Missing::Shape(format!("{p}{name}.f")));
                }
                for row in weight.data.chunks_exact_mut(factors.data.len().max(1)) {
                    row.iter_mut().zip(&factors.data).for_each(|(w, f)| *w *= f);
                }
            }
            let mut bias = all.table(&format!("{p}{from}.b"))?;
            for x in weight.data.iter_mut().chain(&mut bias.data) {
                *x *= factor;
            }
            if from == "intermediate" {
                inner = weight.shape[0];
            }
            out.insert(format!("{p}{to}.weight"), weight);
            out.insert(format!("{p}{to}.bias"), bias);
        }
        norm(all, &format!("{p}attention.output.LayerNorm"), &mut out)?;
        norm(all, &format!("{p}output.LayerNorm"), &mut out)?;
        layers += 1;
    }
    let config = json!({
        "architectures": ["BertModel"], "model_type": "bert", "torch_dtype": "float32",
        "hidden_size": width, "num_hidden_layers": layers, "num_attention_heads": heads, "intermediate_size": inner,
        "hidden_act": "gelu", "layer_norm_eps": 1e-12, "max_position_embeddings": longest, "type_vocab_size": 2,
        "vocab_size": vocabulary, "pad_token_id": 0, "position_embedding_type": "absolute", "initializer_range": 0.02,
        "attention_probs_dropout_prob": 0.1, "hidden_dropout_prob": 0.1,
    });
    Ok((config, out))
}

fn norm(all: &Initialisers<'_>, name: &str, out: &mut BTreeMap<String, Table>) -> Result<(), Missing> {
    out.insert(format!("{name}.weight"), all.table(&format!("{name}.w"))?);
    out.insert(format!("{name}.bias"), all.table(&format!("{name}.b"))?);
    Ok(())
}

fn weights(tables: &BTreeMap<String, Table>) -> Result<Vec<u8>, safetensors::SafeTensorError> {
    let bytes: BTreeMap<&str, Vec<u8>> =
        tables.iter().map(|(name, t)| (name.as_str(), t.data.iter().flat_map(|x| x.to_le_bytes()).collect())).collect();
    let views = tables
        .iter()
        .map(|(name, t)| Ok((name.as_str(), TensorView::new(Dtype::F32, t.shape.clone(), &bytes[name.as_str()])?)))
        .collect::<Result<Vec<_>, safetensors::SafeTensorError>>()?;
    // transformers reads no file that does not say where it is from.
    safetensors::serialize(views, Some(HashMap::from([("format".to_owned(), "pt".to_owned())])))
}

/// The heads' file with the calibration in its metadata.
fn heads(file: &[u8], calibration: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let (_, header) = SafeTensors::read_metadata(file)?;
    let calibration: Value = serde_json::from_slice(calibration)?;
    let mut metadata = header.metadata().clone().unwrap_or_default();
    metadata.insert("calibration".to_owned(), calibration.to_string());
    let bytes = safetensors::serialize(SafeTensors::deserialize(file)?.tensors(), Some(metadata))?;
    sorted(&bytes)
}

/// The same file with the metadata in order: it comes out of a hash map.
fn sorted(file: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let (length, rest) = file.split_first_chunk::<8>().ok_or("no header")?;
    let (header, data) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length))?).ok_or("no header")?;
    let mut header: serde_json::Map<String, Value> = serde_json::from_slice(header)?;
    if let Some(Value::Object(metadata)) = header.get_mut("__metadata__") {
        metadata.sort_keys();
    }
    let mut text = serde_json::to_vec(&header)?;
    text.resize(text.len().next_multiple_of(8), b' ');
    Ok([&(text.len() as u64).to_le_bytes(), text.as_slice(), data].concat())
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

fn bad(name: &str, error: &dyn std::fmt::Display) -> ModelError {
    ModelError::Load { path: format!("the model inside tonelint/{name}"), message: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exported_files_fit_together_and_are_the_same_each_time() {
        let files = hf_files().unwrap();
        assert_eq!(files, hf_files().unwrap());
        let get = |name: &str| files.iter().find(|f| f.0 == name).unwrap().1.as_slice();
        let config: Value = serde_json::from_slice(get("config.json")).unwrap();
        let n = |key: &str| usize::try_from(config[key].as_u64().unwrap()).unwrap();
        let weights = SafeTensors::deserialize(get("model.safetensors")).unwrap();
        let shape = |name: &str| weights.tensor(name).unwrap().shape().to_vec();
        assert_eq!(weights.len(), 5 + 16 * n("num_hidden_layers"));
        assert_eq!(shape("embeddings.word_embeddings.weight"), [n("vocab_size"), n("hidden_size")]);
        assert_eq!(String::from_utf8_lossy(get("vocab.txt")).lines().count(), n("vocab_size"));
        let last = format!("encoder.layer.{}.", n("num_hidden_layers") - 1);
        assert_eq!(shape(&format!("{last}intermediate.dense.weight")), [n("intermediate_size"), n("hidden_size")]);
        assert_eq!(shape(&format!("{last}output.dense.weight")), [n("hidden_size"), n("intermediate_size")]);
        let heads = super::super::heads::Heads::parse(get("heads.safetensors"), "heads").unwrap();
        assert_eq!(heads.sentence.width, n("hidden_size"));
        let (_, header) = SafeTensors::read_metadata(get("heads.safetensors")).unwrap();
        let calibration = &header.metadata().as_ref().unwrap()["calibration"];
        let file: super::super::calibration::CalibrationFile = serde_json::from_str(calibration).unwrap();
        assert!(super::super::calibration::Calibrated::new(&file, &heads, "calibration").is_ok());
    }
}
