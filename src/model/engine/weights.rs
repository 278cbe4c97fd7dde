//! The network's weights, from the tensors of the file to the form in which they are used.
//!
//! Sizes come from the tensors, so any BERT encoder that the exporter writes will do: any vocabulary, width and number of layers. The word table
//! stays where it is, in the program or the file that was read, since a text touches few of its rows; all else is repacked at load,
//! a layer at a time, on all cores.

use super::isa::LANES;
use super::onnx::{Kind, Tensor, tensors};
use super::packed::{Loose, PANEL, Packed};
use super::rows::Norm;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// One layer. Factors stand for what comes before a matrix: they even out its columns, and the matrix has them undone.
pub(super) struct Layer {
    /// Query, key and value side by side.
    pub(super) joined: Packed,
    pub(super) joined_factors: Vec<f32>,
    pub(super) attended: Packed,
    pub(super) attended_norm: Norm,
    pub(super) wide: Packed,
    pub(super) wide_factors: Vec<f32>,
    pub(super) narrow: Packed,
    pub(super) narrow_factors: Vec<f32>,
    pub(super) norm: Norm,
}

pub(super) struct Weights {
    pub(super) width: usize,
    pub(super) heads: usize,
    /// Values of a row between two products that share a scale.
    pub(super) block: usize,
    /// Where the word table stands in the file: bytes, a row a word.
    pub(super) words: Range<usize>,
    pub(super) word_scale: Vec<f32>,
    /// A row a position.
    pub(super) positions: Vec<f32>,
    pub(super) norm: Norm,
    pub(super) layers: Vec<Layer>,
}

impl Weights {
    pub(super) fn new(file: &[u8]) -> Result<Self, String> {
        let mut file = File { tensors: tensors(file)?, start: file.as_ptr() as usize, block: 0 };
        let &[words, width] = file.shape("words")? else { return Err("its word table has no rows and columns".into()) };
        if words == 0 || width == 0 || !width.is_multiple_of(PANEL) {
            return Err(format!("this engine runs a width that is a multiple of {PANEL}, here it is {width}"));
        }
        let heads = file.ints("shape.split")?.get(2).and_then(|&n| usize::try_from(n).ok()).unwrap_or(0);
        if heads == 0 || !width.is_multiple_of(heads) || !(width / heads).is_multiple_of(LANES) {
            return Err(format!("this engine runs heads of a multiple of {LANES} values, here are {heads} heads in {width}"));
        }
        file.block = file.ints("block")?.first().and_then(|&n| usize::try_from(n).ok()).unwrap_or(0);
        if file.block == 0 || !width.is_multiple_of(file.block) {
            return Err(format!("its rows of {width} values do not part into blocks of {}", file.block));
        }
        let table = file.get("words", Kind::Int8, words * width)?;
        let start = table.as_ptr() as usize - file.start;
        let positions = file.floats("positions", None)?;
        if positions.is_empty() || !positions.len().is_multiple_of(width) {
            return Err("its table of positions has another width than that of words".into());
        }
        let count =
            (0..file.tensors.len()).take_while(|i| file.tensors.contains_key(format!("encoder.layer.{i}.query.w").as_str())).count();
        Ok(Self {
            width,
            heads,
            block: file.block,
            words: start..start + table.len(),
            word_scale: file.floats("words.scale", Some(words))?,
            positions,
            norm: file.norm("embeddings.LayerNorm", width)?,
            layers: (0..count).into_par_iter().map(|i| file.layer(i, width)).collect::<Result<_, _>>()?,
        })
    }
}

struct File<'a> {
    tensors: HashMap<&'a str, Tensor<'a>>,
    /// The address of the file's first byte.
    start: usize,
    block: usize,
}

impl<'a> File<'a> {
    fn tensor(&self, name: &str) -> Result<&Tensor<'a>, String> {
        self.tensors.get(name).ok_or_else(|| format!("it lacks the tensor {name}"))
    }

    fn shape(&self, name: &str) -> Result<&[usize], String> {
        Ok(&self.tensor(name)?.shape)
    }

    fn get(&self, name: &str, kind: Kind, bytes: usize) -> Result<&'a [u8], String> {
        let tensor = self.tensor(name)?;
        if tensor.kind != kind || tensor.bytes.len() != bytes {
            return Err(format!("its tensor {name} has {} bytes of {:?}, not {bytes} of {kind:?}", tensor.bytes.len(), tensor.kind));
        }
        Ok(tensor.bytes)
    }

    fn ints(&self, name: &str) -> Result<Vec<i64>, String> {
        let bytes = self.get(name, Kind::Int64, self.tensor(name)?.bytes.len())?;
        Ok(bytes.as_chunks().0.iter().map(|b| i64::from_le_bytes(*b)).collect())
    }

    fn floats(&self, name: &str, count: Option<usize>) -> Result<Vec<f32>, String> {
        let bytes = self.get(name, Kind::Float, count.map_or(self.tensor(name)?.bytes.len(), |n| 4 * n))?;
        Ok(bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect())
    }

    fn norm(&self, name: &str, width: usize) -> Result<Norm, String> {
        Ok(Norm { weight: self.floats(&format!("{name}.w"), Some(width))?, bias: self.floats(&format!("{name}.b"), Some(width))? })
    }

    fn packed(&self, names: &[&str], layer: usize, depth: usize) -> Result<Packed, String> {
        let loose = |name: &&str| -> Result<Loose<'a>, String> {
            let name = format!("encoder.layer.{layer}.{name}");
            let weights = format!("{name}.w");
            let &[inputs, outputs] = self.shape(&weights)? else { return Err(format!("{weights} is no matrix")) };
            if inputs != depth {
                return Err(format!("{weights} takes {inputs} values, not {depth}"));
            }
            Ok(Loose {
                weights: self.get(&weights, Kind::Int8, inputs * outputs)?,
                scale: self.floats(&format!("{name}.s"), Some(outputs))?,
                bias: self.floats(&format!("{name}.b"), Some(outputs))?,
            })
        };
        Packed::new(names.iter().map(loose).collect::<Result<_, _>>()?, depth, self.block).map_err(|e| format!("layer {layer}: {e}"))
    }

    fn layer(&self, i: usize, width: usize) -> Result<Layer, String> {
        let wide = self.packed(&["intermediate"], i, width)?;
        let factors = |name: &str, count| self.floats(&format!("encoder.layer.{i}.{name}.f"), Some(count));
        let layer = Layer {
            joined: self.packed(&["query", "key", "value"], i, width)?,
            joined_factors: factors("query", width)?,
            wide_factors: factors("intermediate", width)?,
            narrow_factors: factors("output", wide.width)?,
            attended: self.packed(&["attention.output"], i, width)?,
            attended_norm: self.norm(&format!("encoder.layer.{i}.attention.output.LayerNorm"), width)?,
            narrow: self.packed(&["output"], i, wide.width)?,
            norm: self.norm(&format!("encoder.layer.{i}.output.LayerNorm"), width)?,
            wide,
        };
        if [layer.joined.width, layer.attended.width, layer.narrow.width] != [3 * width, width, width] {
            return Err(format!("layer {i} does not have the width {width} throughout"));
        }
        Ok(layer)
    }
}
