//! Weights in the order in which the product reads them.
//!
//! Columns stand in panels of 64. Within a panel the inputs go by fours, and for each four of them come its 64 columns with four weights
//! each: what a dot-product instruction takes. A panel is read from front to back, for several rows of inputs at a time.

use super::isa::{GROUP, LANES};

/// Columns of a panel.
pub(super) const PANEL: usize = 64;
/// Groups of sixteen columns in a panel.
pub(super) const GROUPS: usize = PANEL / LANES;

/// The largest weight, either way: two products with inputs up to 255 then fit into 16 bits.
pub(super) const MOST: u8 = 64;

/// Weights of sixteen columns for four inputs, on a cache line.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Line(pub(super) [i8; GROUP]);

/// A matrix of weights with one scale a column, and a bias.
pub(super) struct Packed {
    /// Inputs.
    pub(super) depth: usize,
    /// Inputs that share a scale.
    pub(super) block: usize,
    /// Outputs.
    pub(super) width: usize,
    /// By panel, by four inputs, by sixteen columns.
    pub(super) lines: Vec<Line>,
    /// Where a sum starts, block by block: inputs are stored 128 too high, and this takes it off again.
    pub(super) start: Vec<i32>,
    pub(super) scale: Vec<f32>,
    /// The sum of a column's weights in each block: what the middle of the inputs there adds, as often as it is high.
    pub(super) total: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

/// A matrix as it stands in the file: `[depth, width]` by rows.
pub(super) struct Loose<'a> {
    pub(super) weights: &'a [u8],
    pub(super) scale: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

impl Packed {
    /// Puts matrices of the same inputs side by side.
    pub(super) fn new(parts: Vec<Loose<'_>>, depth: usize, block: usize) -> Result<Self, String> {
        let width: usize = parts.iter().map(|p| p.bias.len()).sum();
        if block == 0 || !block.is_multiple_of(LANES) || depth == 0 || !depth.is_multiple_of(block) {
            return Err(format!("this engine runs blocks of a multiple of {LANES} inputs, here are {depth} inputs in blocks of {block}"));
        }
        if parts.iter().any(|p| p.bias.is_empty() || !p.bias.len().is_multiple_of(PANEL)) {
            return Err(format!("this engine runs layers of a multiple of {PANEL} units, here are {width} after {depth}"));
        }
        if parts.iter().any(|p| p.weights.len() != depth * p.bias.len() || p.scale.len() != p.bias.len()) {
            return Err("a matrix, its scales and its bias differ in size".into());
        }
        if parts.iter().any(|p| p.weights.iter().fold(0, |most, w| w.cast_signed().unsigned_abs().max(most)) > MOST) {
            return Err(format!("a weight lies outside ±{MOST}: export it with seven bits"));
        }
        let mut lines = Vec::with_capacity(depth * width / GROUP);
        let mut start = vec![0i32; depth / block * width];
        let mut column = 0;
        for part in &parts {
            for panel in (0..part.bias.len()).step_by(PANEL) {
                for (index, rows) in part.weights.chunks_exact(block * part.bias.len()).enumerate() {
                    let mut sums = [0i32; PANEL];
                    for four in rows.chunks_exact(4 * part.bias.len()) {
                        let mut rows = four.chunks_exact(part.bias.len()).filter_map(|row| row[panel..].first_chunk::<PANEL>());
                        let (Some(a), Some(b), Some(c), Some(d)) = (rows.next(), rows.next(), rows.next(), rows.next()) else { continue };
                        let groups = a.as_chunks().0.iter().zip(b.as_chunks().0).zip(c.as_chunks().0).zip(d.as_chunks().0);
                        for ((((a, b), c), d), sums) in groups.zip(sums.as_chunks_mut().0) {
                            lines.push(woven(a, b, c, d, sums));
                        }
                    }
                    start[index * width + column..][..PANEL].copy_from_slice(&sums.map(|sum| -128 * sum));
                }
                column += PANEL;
            }
        }
        let (scale, bias) = parts.into_iter().fold((Vec::new(), Vec::new()), |(mut scale, mut bias), part| {
            scale.extend(part.scale);
            bias.extend(part.bias);
            (scale, bias)
        });
        let total = start.iter().zip(scale.iter().cycle()).map(|(&start, scale): (&i32, &f32)| (start / -128) as f32 * scale).collect();
        Ok(Self { depth, block, width, lines, start, scale, total, bias })
    }

    /// The lines of a panel.
    #[inline]
    pub(super) fn panel(&self, panel: usize) -> &[Line] {
        let size = self.depth / 4 * GROUPS;
        &self.lines[panel * size..(panel + 1) * size]
    }
}

/// Four rows of sixteen columns as one line; `sums` grow by each column's weights. Written so that the compiler makes vectors of it.
#[inline]
fn woven(a: &[u8; LANES], b: &[u8; LANES], c: &[u8; LANES], d: &[u8; LANES], sums: &mut [i32; LANES]) -> Line {
    let mut line = Line([0; GROUP]);
    for i in 0..LANES {
        line.0[4 * i] = a[i].cast_signed();
        line.0[4 * i + 1] = b[i].cast_signed();
        line.0[4 * i + 2] = c[i].cast_signed();
        line.0[4 * i + 3] = d[i].cast_signed();
    }
    for row in [a, b, c, d] {
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += i32::from(weight.cast_signed());
        }
    }
    line
}
