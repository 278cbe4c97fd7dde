//! The linear heads on top of the encoder, and the safetensors file they come in.

use super::{Label, ModelError};
use safetensors::SafeTensors;
use safetensors::tensor::TensorView;

/// A linear layer, row-major `[outputs, width]`.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    pub(super) weight: Vec<f32>,
    pub(super) bias: Vec<f32>,
    pub(super) width: usize,
}

impl Linear {
    pub(super) fn run(&self, input: &[f32]) -> Vec<f32> {
        self.weight.chunks_exact(self.width).zip(&self.bias).map(|(row, b)| dot(row, input) + b).collect()
    }
}

/// In sixteen sums side by side, which the compiler makes vectors of; always in the same order.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<16>(), b.as_chunks::<16>());
    let mut sums = [0.0; 16];
    for (a, b) in a.iter().zip(b) {
        for i in 0..16 {
            sums[i] += a[i] * b[i];
        }
    }
    sums.iter().sum::<f32>() + a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum::<f32>()
}

/// Sentence heads and token heads with their names.
#[derive(Debug)]
pub(super) struct Heads {
    pub(super) sentence: Linear,
    pub(super) names: Vec<String>,
    pub(super) token: Linear,
    pub(super) token_labels: Vec<Label>,
}

impl Heads {
    pub(super) fn parse(bytes: &[u8], path: &str) -> Result<Self, ModelError> {
        let load = |message: String| ModelError::Load { path: path.to_owned(), message };
        let (_, header) = SafeTensors::read_metadata(bytes).map_err(|e| load(format!("no safetensors file: {e}")))?;
        let file = SafeTensors::deserialize(bytes).map_err(|e| load(format!("no safetensors file: {e}")))?;
        let metadata = header.metadata().as_ref();
        let names = |key: &str| -> Result<Vec<String>, ModelError> {
            let text = metadata.and_then(|m| m.get(key)).ok_or_else(|| load(format!("its metadata lacks \"{key}\"")))?;
            Ok(text.split(',').map(str::to_owned).collect())
        };
        let linear = |name: &str| -> Result<Linear, ModelError> {
            let get =
                |suffix: &str| file.tensor(&format!("{name}.{suffix}")).map_err(|_| load(format!("it lacks the tensor {name}.{suffix}")));
            let (weight, bias) = (get("weight")?, get("bias")?);
            let &[outputs, width] = weight.shape() else { return Err(load(format!("{name}.weight must have two dimensions"))) };
            if bias.shape() != [outputs] {
                return Err(load(format!("{name}.bias must have {outputs} values")));
            }
            Ok(Linear {
                weight: floats(&weight).ok_or_else(|| load(format!("{name}.weight must be float32")))?,
                bias: floats(&bias).ok_or_else(|| load(format!("{name}.bias must be float32")))?,
                width,
            })
        };
        let (sentence, token, names, token_names) = (linear("heads")?, linear("token")?, names("heads")?, names("token_heads")?);
        if names.len() != sentence.bias.len() || token_names.len() != token.bias.len() || sentence.width != token.width {
            return Err(load("names and weights do not fit together".into()));
        }
        let token_labels = token_names
            .iter()
            .map(|n| Label::from_name(n).ok_or_else(|| load(format!("unknown token label \"{n}\""))))
            .collect::<Result<_, _>>()?;
        Ok(Self { sentence, names, token, token_labels })
    }
}

fn floats(view: &TensorView<'_>) -> Option<Vec<f32>> {
    (view.dtype() == safetensors::Dtype::F32)
        .then(|| view.data().chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
}
