//! The networks, of rust-bert's parts.
//!
//! rust-bert's own `SequenceClassificationModel` passes no attention mask, so that in a batch the padding is read as text; and its
//! `RoBERTa` takes an epsilon of 1e-12 in every layer norm, where the checkpoints were trained with 1e-5. The words' vectors are the one place where that
//! shows (their values are small), so they are put together here; the layers above are rust-bert's.

use super::config::{BertShape, Network};
use rust_bert::bert::{BertEncoder, BertPooler};
use rust_bert::distilbert::DistilBertModelClassifier;
use tch::nn::{self, Module, Path};
use tch::{Kind, Tensor};

/// A network that reads a batch of ids, `[windows, longest]`, under a mask of ones and zeros.
pub(super) enum Built {
    Bert {
        encoder: Encoder,
        pooler: BertPooler,
        classifier: nn::Linear,
    },
    Roberta {
        encoder: Encoder,
        dense: nn::Linear,
        out: nn::Linear,
    },
    DistilBert(DistilBertModelClassifier),
    /// No classifier.
    Encoder(Encoder),
}

/// Words, positions and layers.
pub(super) struct Encoder {
    words: nn::Embedding,
    positions: nn::Embedding,
    kinds: nn::Embedding,
    norm: nn::LayerNorm,
    layers: BertEncoder,
    /// Where positions are counted from the padding on.
    padding: Option<i64>,
}

impl Encoder {
    fn new(p: &Path<'_>, shape: &BertShape, padding: Option<i64>) -> Self {
        let (c, e) = (&shape.config, p / "embeddings");
        let table = |name: &str, count| nn::embedding(&e / name, count, c.hidden_size, nn::EmbeddingConfig::default());
        Self {
            words: table("word_embeddings", c.vocab_size),
            positions: table("position_embeddings", c.max_position_embeddings),
            kinds: table("token_type_embeddings", c.type_vocab_size),
            norm: nn::layer_norm(&e / "LayerNorm", vec![c.hidden_size], nn::LayerNormConfig { eps: shape.eps, ..Default::default() }),
            layers: BertEncoder::new(p / "encoder", c),
            padding,
        }
    }

    fn forward(&self, ids: &Tensor, mask: &Tensor) -> Tensor {
        let positions = match self.padding {
            Some(padding) => mask.cumsum(1, Kind::Int64) * mask + padding,
            None => Tensor::arange(ids.size()[1], (Kind::Int64, ids.device())).unsqueeze(0),
        };
        let sum = self.words.forward(ids) + self.positions.forward(&positions) + self.kinds.forward(&ids.zeros_like());
        let far = (mask.to_kind(Kind::Float) - 1.0).unsqueeze(1).unsqueeze(1) * 10_000.0;
        self.layers.forward_t(&self.norm.forward(&sum), Some(&far), None, None, false).hidden_state
    }
}

impl Built {
    /// `root` is the encoder's place in the file; panics, as tch does, where libtorch cannot make it.
    pub(super) fn classifier(p: &Path<'_>, network: &Network, labels: usize) -> Result<Self, String> {
        let count = i64::try_from(labels).map_err(|e| e.to_string())?;
        let linear = |path: Path<'_>, width, out| nn::linear(path, width, out, nn::LinearConfig::default());
        Ok(match network {
            Network::Bert(shape) => {
                let encoder = p / "bert";
                Self::Bert {
                    pooler: BertPooler::new(&encoder / "pooler", &shape.config),
                    encoder: Encoder::new(&encoder, shape, None),
                    classifier: linear(p / "classifier", shape.config.hidden_size, count),
                }
            }
            Network::Roberta(shape) => {
                let (width, head) = (shape.config.hidden_size, p / "classifier");
                Self::Roberta {
                    encoder: Encoder::new(&(p / "roberta"), shape, Some(shape.padding)),
                    dense: linear(&head / "dense", width, width),
                    out: linear(&head / "out_proj", width, count),
                }
            }
            Network::DistilBert(config) => Self::DistilBert(DistilBertModelClassifier::new(p, config).map_err(|e| e.to_string())?),
        })
    }

    pub(super) fn encoder(p: &Path<'_>, shape: &BertShape) -> Self {
        Self::Encoder(Encoder::new(p, shape, None))
    }

    /// Logits, `[windows, labels]`; of a bare encoder its vectors, `[windows, longest, width]`.
    pub(super) fn forward(&self, ids: &Tensor, mask: &Tensor) -> Result<Tensor, String> {
        Ok(match self {
            Self::Bert { encoder, pooler, classifier } => classifier.forward(&pooler.forward(&encoder.forward(ids, mask))),
            Self::Roberta { encoder, dense, out } => out.forward(&dense.forward(&encoder.forward(ids, mask).select(1, 0)).tanh()),
            Self::DistilBert(model) => model.forward_t(Some(ids), Some(mask), None, false).map_err(|e| e.to_string())?.logits,
            Self::Encoder(encoder) => encoder.forward(ids, mask),
        })
    }

    /// What the encoder's weights are called under.
    pub(super) fn prefix(&self) -> &'static str {
        match self {
            Self::Bert { .. } | Self::Encoder(_) => "bert",
            Self::Roberta { .. } => "roberta",
            Self::DistilBert(_) => "distilbert",
        }
    }
}
