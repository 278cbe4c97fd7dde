//! The encoder, made for this one network: BERT with 8-bit matrices, on a CPU, for texts of a few to a few hundred word pieces.
//!
//! # Why an engine of our own
//! A general runtime pads texts to one length, walks a graph of small operations, and writes what each one makes to memory. Here the pieces
//! of all texts of a batch stand one below the other and are multiplied as one matrix, without padding; only attention looks at
//! one text at a time. Between two products a row is added up, normed and quantised again while it is in the nearest cache.
//!
//! On two Zen 5 cores with AVX-512 VNNI the whole of `tonelint score` (process start, second readings and all) takes in 1.8 to 2 times as many word
//! pieces a second as ONNX Runtime's dynamic int8 with the encoder alone (`models/training/throughput.py`). Two thirds of the time are products,
//! at nine tenths of what the instructions can do, a seventh is attention. AVX-VNNI reaches half of that speed, AVX2 a third, the plain set a
//! hundredth: it is there to be right.
//!
//! # What it computes
//! Just what the graph of `models/training/export.py` says, but for the order of sums and the last bit of a division. Activations are
//! quantised to eight bits, each block of 64 values of a word piece between its own smallest and largest value (what GELU leaves is hardly ever below
//! zero, and a few units of each row are far on one side: bits for the other side would be lost), weights have seven bits and a scale a column,
//! sums over a block are whole numbers. Before a product each column is multiplied by a factor which the matrix has undone, so that columns with
//! large values and rows with large weights share the loss (after `SmoothQuant`, Xiao et al. 2023, <https://arxiv.org/abs/2211.10438>).
//!
//! # Invariants
//! * A text's result depends on its own pieces alone: not on its neighbours in a batch, on the number of threads, or on the processor. All
//!   instruction sets give the same bits ([`isa`]); tests compare them.
//! * `unsafe` stands only in this folder, each block with its proof: instructions that were found on this processor, and indices that an assertion
//!   bounds before a loop.
//! * Nothing in a weights file can make it panic: sizes are checked when it is read.
//!
//! # Left out
//! Matrices in 16 or 32 bits, other architectures than BERT's, texts longer than the table of positions (the caller cuts them into windows), and
//! sharing out one text over several cores: the longest takes some milliseconds. NEON was tried under emulation only: it gives the right bits, how fast
//! is not known.
#![allow(unsafe_code)]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    // A kernel is inlined into the function that switches its instructions on, or it is not compiled for them.
    clippy::inline_always
)]

mod attention;
mod isa;
mod linear;
#[cfg(target_arch = "aarch64")]
mod neon;
pub(super) mod onnx;
mod packed;
mod plain;
mod rows;
#[cfg(test)]
mod tests;
mod weights;
#[cfg(target_arch = "x86_64")]
mod x86;

use attention::{Attention, Room};
use isa::Cpu;
use linear::{Linear, Quantised};
use rows::{AddNorm, Quantise};
use std::borrow::Cow;
use weights::Weights;

/// Rows that go through the wide layer together: its output stays in the second cache.
const WIDE_ROWS: usize = 96;

/// The network with its weights.
pub(super) struct Encoder {
    file: Cow<'static, [u8]>,
    weights: Weights,
    cpu: Cpu,
}

/// Memory that a batch needs, to be used again.
#[derive(Default)]
pub(super) struct Scratch {
    hidden: Vec<f32>,
    joined: Vec<f32>,
    attended: Vec<f32>,
    wide: Vec<f32>,
    bytes: Quantised,
    wide_bytes: Quantised,
    room: Room,
}

impl Encoder {
    /// From the bytes of `encoder.onnx`; `Err` says what is wrong with it.
    pub(super) fn new(file: Cow<'static, [u8]>) -> Result<Self, String> {
        let weights = Weights::new(&file)?;
        Ok(Self { file, weights, cpu: Cpu::best() })
    }

    /// Values of a word piece's vector.
    pub(super) fn width(&self) -> usize {
        self.weights.width
    }

    /// Words it knows: ids lie below.
    pub(super) fn words(&self) -> usize {
        self.weights.word_scale.len()
    }

    /// The longest text.
    pub(super) fn longest(&self) -> usize {
        self.weights.positions.len() / self.weights.width
    }

    /// One vector a word piece, text after text. An id out of range reads as the first word, a piece beyond [`Self::longest`] stands at the last position.
    pub(super) fn run<'s>(&self, texts: &[&[u32]], scratch: &'s mut Scratch) -> &'s [f32] {
        let Weights { width, heads, block, ref layers, ref norm, .. } = self.weights;
        let pieces: usize = texts.iter().map(|t| t.len()).sum();
        let cpu = self.cpu;
        let Scratch { hidden, joined, attended, wide, bytes, wide_bytes, room } = scratch;
        self.embed(texts, hidden, attended);
        bytes.resize(pieces, width, block);
        joined.resize(pieces * 3 * width, 0.0);
        // What the next layer's first product takes; there is none after the last.
        let factors = |layer: usize| layers.get(layer).or(layers.last()).map_or(&[][..], |l| &l.joined_factors);
        cpu.run(AddNorm { rows: hidden, more: attended, norm, factors: factors(0), to: bytes, from: 0 });
        for (number, layer) in layers.iter().enumerate() {
            cpu.run(Linear { input: bytes, from: 0, weights: &layer.joined, out: joined });
            let mut from = 0;
            for text in texts.iter().filter(|t| !t.is_empty()) {
                let to = from + text.len();
                let (joined, out) = (&joined[3 * width * from..3 * width * to], &mut attended[width * from..width * to]);
                cpu.run(Attention { joined, out, heads, width, room });
                from = to;
            }
            cpu.run(Quantise { rows: attended, gelu: None, to: bytes });
            cpu.run(Linear { input: bytes, from: 0, weights: &layer.attended, out: attended });
            cpu.run(AddNorm { rows: hidden, more: attended, norm: &layer.attended_norm, factors: &layer.wide_factors, to: bytes, from: 0 });
            for from in (0..pieces).step_by(WIDE_ROWS) {
                let to = (from + WIDE_ROWS).min(pieces);
                wide.resize((to - from) * layer.wide.width, 0.0);
                wide_bytes.resize(to - from, layer.wide.width, block);
                cpu.run(Linear { input: bytes, from, weights: &layer.wide, out: wide });
                cpu.run(Quantise { rows: wide, gelu: Some(&layer.narrow_factors), to: wide_bytes });
                let (hidden, more) = (&mut hidden[from * width..to * width], &mut attended[from * width..to * width]);
                cpu.run(Linear { input: wide_bytes, from: 0, weights: &layer.narrow, out: more });
                cpu.run(AddNorm { rows: hidden, more, norm: &layer.norm, factors: factors(number + 1), to: bytes, from });
            }
        }
        hidden
    }

    /// Words into `hidden`, their positions into `positions`.
    fn embed(&self, texts: &[&[u32]], hidden: &mut Vec<f32>, positions: &mut Vec<f32>) {
        let Weights { width, word_scale, words, .. } = &self.weights;
        let table = &self.file[words.clone()];
        hidden.clear();
        positions.clear();
        for text in texts {
            for (position, &id) in text.iter().enumerate() {
                let id = Some(id as usize).filter(|&id| id < word_scale.len()).unwrap_or(0);
                let scale = word_scale[id];
                hidden.extend(table[id * width..(id + 1) * width].iter().map(|&b| f32::from(b.cast_signed()) * scale));
                let position = position.min(self.longest() - 1) * width;
                positions.extend(&self.weights.positions[position..position + width]);
            }
        }
    }
}
