//! Attention of the pieces of one text to each other, head by head, in 32-bit fractions.
//!
//! Both products have the same shape: rows of single values times rows of vectors, so one block serves both. Each sum goes over its terms in
//! order, whatever the block, so a result depends on its text alone. Nothing is padded but the last vector of a row of weights.

use super::isa::{Isa, Kernel, LANES, Tile};
use super::linear::{sixteen, sixteen_mut};
use super::rows::exp;

/// `joined` holds query, key and value of each piece side by side; `out` gets the heads side by side.
pub(super) struct Attention<'a> {
    pub(super) joined: &'a [f32],
    pub(super) out: &'a mut [f32],
    pub(super) heads: usize,
    pub(super) width: usize,
    pub(super) room: &'a mut Room,
}

/// Memory for one head.
#[derive(Default)]
pub(super) struct Room {
    /// Keys, one column a piece.
    keys: Vec<f32>,
    values: Vec<f32>,
    /// Of each piece, how much it takes from each other one.
    shares: Vec<f32>,
}

impl Kernel for Attention<'_> {
    type Out = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let (width, size, stride) = (self.width, self.width / self.heads, 3 * self.width);
        let pieces = self.joined.len() / stride;
        let padded = pieces.next_multiple_of(LANES);
        self.room.keys.resize(size * padded, 0.0);
        self.room.shares.resize(pieces * padded, 0.0);
        self.room.values.resize(pieces * size, 0.0);
        let Room { keys, values, shares } = self.room;
        for head in 0..self.heads {
            let at = head * size;
            // A copy, since rows that lie far apart fall on the same few lines of the cache.
            for (piece, value) in self.joined.chunks_exact(stride).zip(values.chunks_exact_mut(size)) {
                value.copy_from_slice(&piece[2 * width + at..2 * width + at + size]);
            }
            for (first, some) in (0..).step_by(LANES).zip(self.joined.chunks(LANES * stride)) {
                for d in (0..size).step_by(LANES) {
                    let mut square = [isa.splat(0.0); LANES];
                    for (row, piece) in square.iter_mut().zip(some.chunks_exact(stride)) {
                        *row = isa.load(sixteen(piece, width + at + d));
                    }
                    for (i, column) in isa.turned(square).into_iter().enumerate() {
                        isa.store(column, sixteen_mut(keys, (d + i) * padded + first));
                    }
                }
            }
            let left = Rows { values: &self.joined[at..], stride };
            let out = &mut RowsMut { values: shares, stride: padded };
            product(isa, left, size, Rows { values: keys, stride: padded }, out, pieces, padded);
            for row in shares.chunks_exact_mut(padded) {
                softmax(isa, row, pieces);
            }
            let left = Rows { values: shares, stride: padded };
            let out = &mut RowsMut { values: &mut self.out[at..], stride: width };
            product(isa, left, pieces, Rows { values, stride: size }, out, pieces, size);
        }
    }
}

#[derive(Clone, Copy)]
struct Rows<'a> {
    values: &'a [f32],
    stride: usize,
}

struct RowsMut<'a> {
    values: &'a mut [f32],
    stride: usize,
}

/// `out = left · right`: `rows` by `depth` times `depth` by `columns`, a multiple of sixteen.
#[inline(always)]
fn product<I: Isa>(isa: I, left: Rows<'_>, depth: usize, right: Rows<'_>, out: &mut RowsMut<'_>, rows: usize, columns: usize) {
    let mut row = 0;
    while row < rows {
        let count = (rows - row).div_ceil((rows - row).div_ceil(I::ROWS));
        let mut column = 0;
        while column < columns {
            let block = Block {
                left: Rows { values: &left.values[row * left.stride..], stride: left.stride },
                right: Rows { values: &right.values[column..], stride: right.stride },
                out: RowsMut { values: &mut out.values[row * out.stride + column..], stride: out.stride },
                depth,
            };
            column += isa.tile(block, count, (columns - column) / LANES) * LANES;
        }
        row += count;
    }
}

/// A block of a product, at the front of its three parts.
struct Block<'a> {
    left: Rows<'a>,
    right: Rows<'a>,
    out: RowsMut<'a>,
    depth: usize,
}

impl Tile for Block<'_> {
    /// Vectors of columns that were done.
    type Out = usize;

    #[inline(always)]
    fn run<I: Isa, const R: usize, const C: usize>(self, isa: I) -> usize {
        let Self { left, right, out, depth } = self;
        if depth == 0 {
            return C;
        }
        assert!(left.values.len() >= (R - 1) * left.stride + depth);
        assert!(right.values.len() >= (depth - 1) * right.stride + C * LANES);
        let mut sums = [[isa.splat(0.0); C]; R];
        for k in 0..depth {
            // SAFETY: `k < depth` and `c < C`, so by the second assertion the sixteen values lie within `right`.
            let vectors: [I::Floats; C] =
                std::array::from_fn(|c| isa.load(unsafe { &*right.values.as_ptr().add(k * right.stride + c * LANES).cast() }));
            for (r, sums) in sums.iter_mut().enumerate() {
                // SAFETY: `r < R` and `k < depth`, so by the first assertion the value lies within `left`.
                let x = isa.splat(unsafe { *left.values.get_unchecked(r * left.stride + k) });
                for (sum, vector) in sums.iter_mut().zip(vectors) {
                    *sum = isa.fma(x, vector, *sum);
                }
            }
        }
        for (r, sums) in sums.iter().enumerate() {
            for (c, sum) in sums.iter().enumerate() {
                isa.store(*sum, sixteen_mut(out.values, r * out.stride + c * LANES));
            }
        }
        C
    }
}

/// Weights that sum to one, from the first `pieces` values; the rest of the row becomes zero.
#[inline(always)]
fn softmax<I: Isa>(isa: I, row: &mut [f32], pieces: usize) {
    row[pieces..].fill(f32::MIN);
    let row = row.as_chunks_mut().0;
    let mut most = isa.splat(f32::MIN);
    for x in row.iter() {
        most = isa.max(most, isa.load(x));
    }
    let most = isa.splat(isa.largest(most));
    let mut sum = isa.splat(0.0);
    for x in row.iter_mut() {
        let y = exp(isa, isa.sub(isa.load(x), most));
        isa.store(y, x);
        sum = isa.add(sum, y);
    }
    let factor = isa.splat(1.0 / isa.sum(sum));
    for x in row.iter_mut() {
        isa.store(isa.mul(isa.load(x), factor), x);
    }
}
