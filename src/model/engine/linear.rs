//! The product of quantised rows with packed weights, as fractions again, with the bias.
//!
//! Nearly all of the engine's time is spent in [`Product::run`]'s inner loop. It keeps a block of sums in registers (six rows by 64 columns
//! with AVX-512), so that each weight that is read serves several rows and each input several columns. A panel of weights stays in the
//! nearest cache while all rows go past it. Inputs come in blocks with a scale each, so sums become fractions after each block.

use super::isa::{Isa, Kernel, LANES, Tile};
use super::packed::{GROUPS, Line, PANEL, Packed};

/// Rows of bytes in blocks, each block with what gives its fractions back: `(byte - 128) * scale + middle`.
#[derive(Default)]
pub(super) struct Quantised {
    pub(super) width: usize,
    /// Values of a block: a part of `width`, a multiple of sixteen.
    pub(super) block: usize,
    pub(super) bytes: Vec<u8>,
    /// Block by block, row after row.
    pub(super) scale: Vec<f32>,
    pub(super) middle: Vec<f32>,
}

impl Quantised {
    /// Makes room for this many rows; what they hold is left open.
    pub(super) fn resize(&mut self, rows: usize, width: usize, block: usize) {
        (self.width, self.block) = (width, block);
        self.bytes.resize(rows * width, 128);
        self.scale.resize(rows * self.blocks(), 0.0);
        self.middle.resize(rows * self.blocks(), 0.0);
    }

    /// Blocks of a row.
    pub(super) fn blocks(&self) -> usize {
        self.width / self.block
    }
}

/// `out = input · weights + bias`, all rows of `out`, from the row `from` of the input on.
pub(super) struct Linear<'a> {
    pub(super) input: &'a Quantised,
    pub(super) from: usize,
    pub(super) weights: &'a Packed,
    pub(super) out: &'a mut [f32],
}

impl Kernel for Linear<'_> {
    type Out = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let Packed { depth, width, .. } = *self.weights;
        debug_assert_eq!((self.input.width, self.input.block), (depth, self.weights.block));
        let (rows, blocks) = (self.out.len() / width, self.input.blocks());
        for panel in 0..width / PANEL {
            let lines = self.weights.panel(panel);
            let mut done = 0;
            while done < rows {
                // The rows are shared out evenly: a block of one or two would read the weights for too little.
                let turns = (rows - done).div_ceil(I::ROWS);
                let count = (rows - done).div_ceil(turns);
                let first = self.from + done;
                let block = Block {
                    input: &self.input.bytes[first * depth..(first + count) * depth],
                    scale: &self.input.scale[first * blocks..(first + count) * blocks],
                    middle: &self.input.middle[first * blocks..(first + count) * blocks],
                    lines,
                    weights: self.weights,
                    column: panel * PANEL,
                    out: &mut self.out[done * width..(done + count) * width],
                };
                isa.tile(block, count, GROUPS);
                done += count;
            }
        }
    }
}

/// `R` rows by one panel.
struct Block<'a> {
    input: &'a [u8],
    scale: &'a [f32],
    middle: &'a [f32],
    lines: &'a [Line],
    weights: &'a Packed,
    column: usize,
    out: &'a mut [f32],
}

impl Tile for Block<'_> {
    type Out = ();

    #[inline(always)]
    fn run<I: Isa, const R: usize, const C: usize>(self, isa: I) {
        let Packed { depth, width, block, .. } = *self.weights;
        let (quads, blocks) = (depth / 4, depth / block);
        assert!(self.input.len() == R * depth && self.out.len() == R * width && block.is_multiple_of(4) && blocks * block == depth);
        assert!(self.scale.len() == R * blocks && self.middle.len() == R * blocks);
        assert!(self.lines.len() == quads * GROUPS && GROUPS.is_multiple_of(C) && self.column + PANEL <= width);
        for group in (0..GROUPS).step_by(C) {
            let at = self.column + group * LANES;
            let scale: [I::Floats; C] = std::array::from_fn(|c| isa.load(sixteen(&self.weights.scale, at + c * LANES)));
            let bias: [I::Floats; C] = std::array::from_fn(|c| isa.load(sixteen(&self.weights.bias, at + c * LANES)));
            let mut out = [bias; R];
            for part in 0..blocks {
                let start: [I::Ints; C] = std::array::from_fn(|c| isa.start(sixteen(&self.weights.start, part * width + at + c * LANES)));
                let mut sums = [start; R];
                for quad in part * block / 4..(part + 1) * block / 4 {
                    // SAFETY: `quad < quads` and `group + c < GROUPS`, and `lines` holds `quads * GROUPS` of them.
                    let weights: [I::Weights; C] =
                        std::array::from_fn(|c| isa.weights(unsafe { &self.lines.get_unchecked(quad * GROUPS + group + c).0 }));
                    for (r, sums) in sums.iter_mut().enumerate() {
                        // SAFETY: `r < R` and `4 * quad + 4 <= depth`, and `input` holds `R * depth` bytes; an array of bytes may stand anywhere.
                        let inputs = isa.inputs(unsafe { *self.input.as_ptr().add(r * depth + 4 * quad).cast::<[u8; 4]>() });
                        for (sum, weights) in sums.iter_mut().zip(weights) {
                            *sum = isa.dot(*sum, inputs, weights);
                        }
                    }
                }
                let total: [I::Floats; C] = std::array::from_fn(|c| isa.load(sixteen(&self.weights.total, part * width + at + c * LANES)));
                for (r, (sums, out)) in sums.iter().zip(&mut out).enumerate() {
                    let (row, middle) = (isa.splat(self.scale[r * blocks + part]), isa.splat(self.middle[r * blocks + part]));
                    for (c, (sum, out)) in sums.iter().zip(out).enumerate() {
                        *out = isa.fma(isa.mul(isa.floats(*sum), scale[c]), row, isa.fma(middle, total[c], *out));
                    }
                }
            }
            for (r, out) in out.iter().enumerate() {
                for (c, y) in out.iter().enumerate() {
                    isa.store(*y, sixteen_mut(self.out, r * width + at + c * LANES));
                }
            }
        }
    }
}

/// Sixteen values from `at` on.
#[inline(always)]
pub(super) fn sixteen<T>(from: &[T], at: usize) -> &[T; LANES] {
    let slice = &from[at..at + LANES];
    // SAFETY: the slice has just this length.
    unsafe { &*slice.as_ptr().cast() }
}

#[inline(always)]
pub(super) fn sixteen_mut<T>(from: &mut [T], at: usize) -> &mut [T; LANES] {
    let slice = &mut from[at..at + LANES];
    // SAFETY: the slice has just this length.
    unsafe { &mut *slice.as_mut_ptr().cast() }
}
