//! `config.json`: what kind of network it is, and how large.
//!
//! rust-bert's own reader panics on a missing file and wants keys that inference never needs, so the keys are read here, one by one,
//! each with its default and with a sentence for what cannot be used.

use rust_bert::Activation;
use rust_bert::bert::BertConfig;
use rust_bert::distilbert::DistilBertConfig;
use serde_json::Value;

/// How the network is built.
#[derive(Debug)]
pub(super) enum Network {
    Bert(BertShape),
    Roberta(BertShape),
    DistilBert(DistilBertConfig),
}

#[derive(Debug)]
pub(super) struct BertShape {
    pub(super) config: BertConfig,
    /// rust-bert takes 1e-12 everywhere; `RoBERTa` was trained with 1e-5, which matters where the values are small.
    pub(super) eps: f64,
    /// Its positions are counted from the one after this.
    pub(super) padding: i64,
}

/// What a row of logits stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Problem {
    /// Each label by itself.
    MultiLabel,
    /// One label of all.
    Softmax,
}

#[derive(Debug)]
pub(super) struct Config {
    pub(super) network: Network,
    /// By the number of their logit; of an encoder without a classifier meaningless.
    pub(super) labels: Vec<String>,
    pub(super) problem: Option<Problem>,
    /// Word pieces read at once, special ones included.
    pub(super) longest: usize,
    pub(super) padding: i64,
}

/// The classes of transformers whose weights can be run, by `model_type`.
const TYPES: [(&str, &str); 4] = [
    ("bert", "BertForSequenceClassification"),
    ("roberta", "RobertaForSequenceClassification"),
    ("xlm-roberta", "XLMRobertaForSequenceClassification"),
    ("distilbert", "DistilBertForSequenceClassification"),
];

struct Keys<'a>(&'a Value);

impl Keys<'_> {
    fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(Value::as_str)
    }

    fn size(&self, key: &str) -> Result<i64, String> {
        let value = self.0.get(key).ok_or_else(|| format!("it lacks \"{key}\""))?;
        value
            .as_i64()
            .filter(|n| (1..1 << 31).contains(n))
            .ok_or_else(|| format!("\"{key}\" is {value} and must be a number of at least 1"))
    }

    fn padding(&self, default: i64) -> Result<i64, String> {
        match self.0.get("pad_token_id") {
            None | Some(Value::Null) => Ok(default),
            Some(n) => {
                n.as_i64().filter(|n| (0..1 << 31).contains(n)).ok_or_else(|| format!("\"pad_token_id\" is {n} and must be a number"))
            }
        }
    }

    fn activation(&self, key: &str) -> Result<Activation, String> {
        match self.text(key).unwrap_or("gelu") {
            "gelu" => Ok(Activation::gelu),
            "gelu_new" | "gelu_pytorch_tanh" => Ok(Activation::gelu_new),
            "relu" => Ok(Activation::relu),
            "silu" | "swish" => Ok(Activation::swish),
            other => Err(format!("\"{key}\" is \"{other}\": rust-bert has gelu, gelu_new, relu and silu")),
        }
    }

    fn heads(&self, heads: &str, width: &str) -> Result<(i64, i64), String> {
        let (n, w) = (self.size(heads)?, self.size(width)?);
        if w % n == 0 { Ok((n, w)) } else { Err(format!("\"{width}\" ({w}) is no multiple of \"{heads}\" ({n})")) }
    }

    fn labels(&self) -> Result<Vec<String>, String> {
        // Left out by transformers where there are two labels without names.
        let Some(map) = self.0.get("id2label").and_then(Value::as_object) else {
            let count = self.0.get("num_labels").or_else(|| self.0.get("_num_labels")).and_then(Value::as_u64).unwrap_or(2);
            return Ok((0..count.min(1 << 16)).map(|i| format!("LABEL_{i}")).collect());
        };
        (0..map.len())
            .map(|i| match map.get(&i.to_string()) {
                Some(Value::String(name)) => Ok(name.clone()),
                _ => Err(format!("\"id2label\" must name the labels 0 to {}, and {i} has no name", map.len().saturating_sub(1))),
            })
            .collect()
    }

    fn problem(&self) -> Result<Option<Problem>, String> {
        match self.text("problem_type") {
            None => Ok(None),
            Some("multi_label_classification") => Ok(Some(Problem::MultiLabel)),
            Some("single_label_classification") => Ok(Some(Problem::Softmax)),
            Some(other) => Err(format!("\"problem_type\" is \"{other}\": tonelint reads classifiers, and no other numbers")),
        }
    }

    fn bert(&self, labels: &[String], padding: i64) -> Result<BertShape, String> {
        if self.text("position_embedding_type").is_some_and(|t| t != "absolute") {
            return Err("\"position_embedding_type\" must be \"absolute\": rust-bert has no other".to_owned());
        }
        let (heads, width) = self.heads("num_attention_heads", "hidden_size")?;
        let config = BertConfig {
            hidden_act: self.activation("hidden_act")?,
            hidden_size: width,
            num_attention_heads: heads,
            num_hidden_layers: self.size("num_hidden_layers")?,
            intermediate_size: self.size("intermediate_size")?,
            max_position_embeddings: self.size("max_position_embeddings")?,
            type_vocab_size: self.size("type_vocab_size").unwrap_or(2),
            vocab_size: self.size("vocab_size")?,
            id2label: Some((0..).zip(labels.iter().cloned()).collect()),
            ..BertConfig::default()
        };
        Ok(BertShape { config, eps: self.0.get("layer_norm_eps").and_then(Value::as_f64).unwrap_or(1e-12), padding })
    }

    fn distilbert(&self, labels: &[String]) -> Result<DistilBertConfig, String> {
        let (heads, width) = self.heads("n_heads", "dim")?;
        Ok(DistilBertConfig {
            activation: self.activation("activation")?,
            dim: width,
            n_heads: heads,
            n_layers: self.size("n_layers")?,
            hidden_dim: self.size("hidden_dim")?,
            max_position_embeddings: self.size("max_position_embeddings")?,
            vocab_size: self.size("vocab_size")?,
            sinusoidal_pos_embds: false,
            id2label: Some((0..).zip(labels.iter().cloned()).collect()),
            ..DistilBertConfig::default()
        })
    }
}

/// `classifier`: it must be one; otherwise a bare `BertModel` is looked for.
pub(super) fn parse(text: &[u8], classifier: bool) -> Result<Config, String> {
    let json: Value = serde_json::from_slice(text).map_err(|e| e.to_string())?;
    let keys = Keys(&json);
    let known = TYPES.map(|t| t.0).join(", ");
    let kind = keys.text("model_type").ok_or_else(|| format!("it lacks \"model_type\": tonelint runs {known}"))?;
    let Some((kind, class)) = TYPES.into_iter().find(|t| t.0 == kind) else {
        return Err(format!("\"model_type\" is \"{kind}\": tonelint runs {known}"));
    };
    let built = json.pointer("/architectures/0").and_then(Value::as_str);
    match built {
        Some(built) if classifier && built != class => {
            return Err(format!(
                "this is a {built}, a model for another task: a {class} is needed, fine-tuned to tell kinds of tone apart"
            ));
        }
        Some(built) if !classifier && built != "BertModel" => {
            return Err(format!("this is a {built}: architecture = \"tonelint\" in tone.toml needs a BertModel"));
        }
        _ => {}
    }
    if !classifier && kind != "bert" {
        return Err(format!("\"model_type\" is \"{kind}\": architecture = \"tonelint\" in tone.toml needs a BertModel"));
    }
    let labels = keys.labels()?;
    if labels.is_empty() {
        return Err("\"id2label\" names no label".to_owned());
    }
    let problem = if classifier { keys.problem()? } else { None };
    let roberta = kind.ends_with("roberta");
    let padding = keys.padding(i64::from(roberta))?;
    let positions = keys.size("max_position_embeddings")?;
    let longest = if roberta { positions - padding - 1 } else { positions };
    let network = match kind {
        "distilbert" => Network::DistilBert(keys.distilbert(&labels)?),
        "bert" => Network::Bert(keys.bert(&labels, padding)?),
        _ => Network::Roberta(keys.bert(&labels, padding)?),
    };
    let longest = usize::try_from(longest).ok().filter(|n| *n > 2).ok_or("\"max_position_embeddings\" leaves no room for text")?;
    Ok(Config { network, labels, problem, longest: longest.min(512), padding })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn roberta() -> Value {
        json!({"model_type": "roberta", "architectures": ["RobertaForSequenceClassification"], "hidden_size": 8, "num_attention_heads": 2,
            "num_hidden_layers": 1, "intermediate_size": 8, "max_position_embeddings": 514, "vocab_size": 9, "layer_norm_eps": 1e-5})
    }

    fn read(json: &Value) -> Result<Config, String> {
        parse(json.to_string().as_bytes(), true)
    }

    #[test]
    fn two_labels_without_names_and_the_positions_of_roberta() {
        let config = read(&roberta()).unwrap();
        assert_eq!((config.labels, config.longest, config.padding), (vec!["LABEL_0".to_owned(), "LABEL_1".to_owned()], 512, 1));
        assert!(matches!(config.network, Network::Roberta(BertShape { eps: 1e-5, .. })));
    }

    #[track_caller]
    fn fails(key: &str, value: Value, says: &str) {
        let mut json = roberta();
        json[key] = value;
        let error = read(&json).unwrap_err();
        assert!(error.contains(says), "{error}");
    }

    #[test]
    fn what_cannot_be_run_is_told() {
        fails("model_type", json!("gpt2"), "\"model_type\" is \"gpt2\": tonelint runs bert, roberta");
        fails("architectures", json!(["RobertaForMaskedLM"]), "a model for another task");
        fails("problem_type", json!("regression"), "\"problem_type\" is \"regression\"");
        fails("hidden_size", json!(0), "\"hidden_size\" is 0 and must be a number of at least 1");
        fails("hidden_size", json!(9), "no multiple");
        fails("vocab_size", json!("many"), "\"vocab_size\" is \"many\"");
        fails("hidden_act", json!("mystery"), "\"hidden_act\" is \"mystery\"");
        fails("id2label", json!({"0": "a", "2": "b"}), "1 has no name");
        fails("max_position_embeddings", json!(3), "leaves no room");
        assert!(parse(b"{", true).is_err());
    }
}
