//! What happens to one row (the vector of a word piece) between two products: GELU, adding up, layer norm, and quantising again.
//!
//! Functions that have no instruction are polynomials. GELU differs from the exact one by at most 2e-6 (for -8 to 8), and [`exp`] by 2e-7 of its value:
//! far below the step of the eight bits that follow.

use super::isa::{Isa, Kernel, LANES};
use super::linear::Quantised;

/// The smallest distance from the middle of a row to its largest value, as in the exported graph.
const TINY: f32 = 1e-6;
/// As in the exported graph.
const EPSILON: f32 = 1e-12;

/// `x ≤ 0` to e^x; below -86 it stays at e^-86.
#[inline(always)]
pub(super) fn exp<I: Isa>(isa: I, x: I::Floats) -> I::Floats {
    // Adding and taking off 1.5 · 2^23 rounds to a whole number, whose bits are then the lowest of the mantissa.
    let magic = isa.splat(12_582_912.0);
    let x = isa.max(x, isa.splat(-86.0));
    let power = isa.fma(x, isa.splat(std::f32::consts::LOG2_E), magic);
    let whole = isa.sub(power, magic);
    // ln 2 in two parts, the first with few bits, so that its product is exact.
    let r = isa.fma(whole, isa.splat(-0.693_359_4), x);
    let r = isa.fma(whole, isa.splat(2.121_944_4e-4), r);
    let mut y = isa.splat(1.0 / 720.0);
    for c in [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0] {
        y = isa.fma(y, r, isa.splat(c));
    }
    isa.scale(y, power)
}

/// Half of erf(x / √2), over x, as a polynomial in 2x²/25 - 1 for |x| ≤ 5: a least-squares fit whose weights were moved until the error
/// times x² was about the same everywhere.
const GELU: [f32; 13] = [
    0.141_363_78,
    -0.070_296_65,
    0.051_521_42,
    -0.040_432_95,
    0.031_426_23,
    -0.023_336_73,
    0.016_497_657,
    -0.010_973_233,
    0.006_165_431_3,
    -0.002_915_671_8,
    0.002_001_859_2,
    -0.001_514_154_4,
    0.000_492_969_94,
];

#[inline(always)]
fn gelu<I: Isa>(isa: I, x: I::Floats) -> I::Floats {
    let near = isa.max(isa.min(x, isa.splat(5.0)), isa.splat(-5.0));
    let t = isa.fma(isa.mul(near, near), isa.splat(0.08), isa.splat(-1.0));
    // Even and odd powers apart: two short chains instead of a long one.
    let tt = isa.mul(t, t);
    let mut even = isa.splat(GELU[12]);
    let mut odd = isa.splat(GELU[11]);
    for k in (0..11).rev() {
        let part = if k % 2 == 0 { &mut even } else { &mut odd };
        *part = isa.fma(*part, tt, isa.splat(GELU[k]));
    }
    isa.mul(x, isa.fma(near, isa.fma(odd, t, even), isa.splat(0.5)))
}

/// Quantises a block whose largest and smallest values are known; `value` gives its sixteens. Returns its scale and its middle.
#[inline(always)]
fn quantise<I: Isa>(isa: I, value: impl Fn(usize) -> I::Floats, most: I::Floats, least: I::Floats, to: &mut [[u8; LANES]]) -> (f32, f32) {
    let (most, least) = (isa.largest(most), isa.smallest(least));
    // Which of two zeros is the largest differs by processor: adding one makes them alike.
    let middle = (most + least) * 0.5 + 0.0;
    let reach = ((most - least) * 0.5).max(TINY);
    let (step, from) = (isa.splat(127.0 / reach), isa.splat(middle));
    for (i, to) in to.iter_mut().enumerate() {
        // Adding a half and cutting off rounds. Next to a huge middle the difference may be more than the reach by a rounding.
        let y = isa.fma(isa.sub(value(i), from), step, isa.splat(128.5));
        isa.bytes(isa.max(isa.min(y, isa.splat(255.5)), isa.splat(0.0)), to);
    }
    (reach * (1.0 / 127.0), middle)
}

/// Rows to bytes; they are changed where there are factors.
pub(super) struct Quantise<'a> {
    pub(super) rows: &'a mut [f32],
    /// GELU before, and one factor a column after it.
    pub(super) gelu: Option<&'a [f32]>,
    pub(super) to: &'a mut Quantised,
}

impl Kernel for Quantise<'_> {
    type Out = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let (width, block) = (self.to.width, self.to.block);
        let parts =
            self.rows.chunks_exact_mut(block).zip(self.to.bytes.chunks_exact_mut(block)).zip(&mut self.to.scale).zip(&mut self.to.middle);
        let mut at = 0;
        for (((row, to), scale), middle) in parts {
            let row = row.as_chunks_mut().0;
            let (mut most, mut least) = (isa.splat(f32::MIN), isa.splat(f32::MAX));
            if let Some(factors) = self.gelu {
                for (x, factor) in row.iter_mut().zip(factors[at..at + block].as_chunks().0) {
                    let y = isa.mul(gelu(isa, isa.load(x)), isa.load(factor));
                    isa.store(y, x);
                    (most, least) = (isa.max(most, y), isa.min(least, y));
                }
            } else {
                for x in row.iter() {
                    let x = isa.load(x);
                    (most, least) = (isa.max(most, x), isa.min(least, x));
                }
            }
            (*scale, *middle) = quantise(isa, |i| isa.load(&row[i]), most, least, to.as_chunks_mut().0);
            at = (at + block) % width;
        }
    }
}

/// Weight and bias of a layer norm.
pub(super) struct Norm {
    pub(super) weight: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

/// `rows = norm(rows + more)`, and the same times `factors` as bytes, from the row `from` of `to` on.
pub(super) struct AddNorm<'a> {
    pub(super) rows: &'a mut [f32],
    pub(super) more: &'a [f32],
    pub(super) norm: &'a Norm,
    /// One a column.
    pub(super) factors: &'a [f32],
    pub(super) to: &'a mut Quantised,
    pub(super) from: usize,
}

impl Kernel for AddNorm<'_> {
    type Out = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let (width, block, blocks) = (self.to.width, self.to.block, self.to.blocks());
        let one = 1.0 / width as f32;
        let norm = || self.norm.weight.chunks_exact(block).zip(self.norm.bias.chunks_exact(block)).zip(self.factors.chunks_exact(block));
        let bytes = self.to.bytes[self.from * width..]
            .chunks_exact_mut(width)
            .zip(self.to.scale[self.from * blocks..].chunks_exact_mut(blocks))
            .zip(self.to.middle[self.from * blocks..].chunks_exact_mut(blocks));
        let rows = self.rows.chunks_exact_mut(width).zip(self.more.chunks_exact(width)).zip(bytes);
        for ((row, more), ((to, scale), middle)) in rows {
            let more = more.as_chunks().0;
            let mut sum = isa.splat(0.0);
            for (x, more) in row.as_chunks_mut().0.iter_mut().zip(more) {
                let y = isa.add(isa.load(x), isa.load(more));
                isa.store(y, x);
                sum = isa.add(sum, y);
            }
            let mean = isa.splat(isa.sum(sum) * one);
            let mut sum = isa.splat(0.0);
            for x in row.as_chunks().0 {
                let y = isa.sub(isa.load(x), mean);
                sum = isa.fma(y, y, sum);
            }
            let factor = isa.splat(1.0 / (isa.sum(sum) * one + EPSILON).sqrt());
            let parts = row.chunks_exact_mut(block).zip(to.chunks_exact_mut(block)).zip(scale.iter_mut().zip(middle)).zip(norm());
            for (((row, to), (scale, middle)), ((weight, bias), factors)) in parts {
                let (row, factors) = (row.as_chunks_mut().0, factors.as_chunks().0);
                let (mut most, mut least) = (isa.splat(f32::MIN), isa.splat(f32::MAX));
                for (((x, weight), bias), by) in row.iter_mut().zip(weight.as_chunks().0).zip(bias.as_chunks().0).zip(factors) {
                    let y = isa.mul(isa.sub(isa.load(x), mean), factor);
                    let y = isa.fma(y, isa.load(weight), isa.load(bias));
                    isa.store(y, x);
                    let y = isa.mul(y, isa.load(by));
                    (most, least) = (isa.max(most, y), isa.min(least, y));
                }
                let value = |i: usize| isa.mul(isa.load(&row[i]), isa.load(&factors[i]));
                (*scale, *middle) = quantise(isa, value, most, least, to.as_chunks_mut().0);
            }
        }
    }
}
