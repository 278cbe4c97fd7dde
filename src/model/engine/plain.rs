//! The instruction set that every processor has: arrays of sixteen. It also says what the others must compute.

use super::isa::{GROUP, Isa, LANES, Tile};
use std::array::from_fn;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plain;

type Lanes = [f32; LANES];

impl Isa for Plain {
    type Floats = Lanes;
    type Ints = [i32; LANES];
    type Weights = [i8; GROUP];
    type Inputs = [u8; 4];
    const ROWS: usize = 2;

    #[inline(always)]
    fn splat(self, x: f32) -> Lanes {
        [x; LANES]
    }
    #[inline(always)]
    fn load(self, from: &Lanes) -> Lanes {
        *from
    }
    #[inline(always)]
    fn store(self, x: Lanes, to: &mut Lanes) {
        *to = x;
    }
    #[inline(always)]
    fn add(self, a: Lanes, b: Lanes) -> Lanes {
        from_fn(|i| a[i] + b[i])
    }
    #[inline(always)]
    fn sub(self, a: Lanes, b: Lanes) -> Lanes {
        from_fn(|i| a[i] - b[i])
    }
    #[inline(always)]
    fn mul(self, a: Lanes, b: Lanes) -> Lanes {
        from_fn(|i| a[i] * b[i])
    }
    #[inline(always)]
    fn fma(self, a: Lanes, b: Lanes, c: Lanes) -> Lanes {
        from_fn(|i| fma(a[i], b[i], c[i]))
    }
    #[inline(always)]
    fn max(self, a: Lanes, b: Lanes) -> Lanes {
        from_fn(|i| if a[i] > b[i] { a[i] } else { b[i] })
    }
    #[inline(always)]
    fn min(self, a: Lanes, b: Lanes) -> Lanes {
        from_fn(|i| if a[i] < b[i] { a[i] } else { b[i] })
    }
    #[inline(always)]
    fn scale(self, a: Lanes, power: Lanes) -> Lanes {
        from_fn(|i| f32::from_bits(a[i].to_bits().wrapping_add(power[i].to_bits() << 23)))
    }
    #[inline(always)]
    fn bytes(self, a: Lanes, to: &mut [u8; LANES]) {
        *to = a.map(|x| x as u8);
    }
    #[inline(always)]
    fn start(self, from: &[i32; LANES]) -> Self::Ints {
        *from
    }
    #[inline(always)]
    fn weights(self, from: &[i8; GROUP]) -> Self::Weights {
        *from
    }
    #[inline(always)]
    fn inputs(self, from: [u8; 4]) -> [u8; 4] {
        from
    }
    #[inline(always)]
    fn dot(self, sum: Self::Ints, inputs: [u8; 4], weights: Self::Weights) -> Self::Ints {
        from_fn(|i| sum[i] + (0..4).map(|j| i32::from(inputs[j]) * i32::from(weights[4 * i + j])).sum::<i32>())
    }
    #[inline(always)]
    fn floats(self, a: Self::Ints) -> Lanes {
        a.map(|x| x as f32)
    }
    #[inline(always)]
    fn tile<T: Tile>(self, tile: T, rows: usize, _: usize) -> T::Out {
        match rows {
            1 => tile.run::<Self, 1, 1>(self),
            _ => tile.run::<Self, 2, 1>(self),
        }
    }
}

/// `a * b + c`, rounded once. Where the processor has no such instruction, the C library's function takes tens of nanoseconds; a sum
/// in 64 bits that rounds to odd is exact too: the product fits, and the odd last bit keeps what the second rounding needs to know.
#[inline(always)]
fn fma(a: f32, b: f32, c: f32) -> f32 {
    if cfg!(any(target_feature = "fma", target_arch = "aarch64")) {
        return a.mul_add(b, c);
    }
    let (product, c) = (f64::from(a) * f64::from(b), f64::from(c));
    let sum = product + c;
    let back = sum - product;
    let lost = (product - (sum - back)) + (c - back);
    if lost == 0.0 || !lost.is_finite() || sum.to_bits() & 1 == 1 {
        return sum as f32;
    }
    // Towards the lost part, by one unit in the last place: that makes the last bit odd.
    let bits = sum.to_bits();
    f64::from_bits(if (lost > 0.0) == (sum > 0.0) { bits + 1 } else { bits - 1 }) as f32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_multiply_add_rounds_once(a in any::<f32>(), b in any::<f32>(), c in any::<f32>(), near in -3i32..3) {
            for c in [c, -(a * b), f32::from_bits((-(a * b)).to_bits().wrapping_add_signed(near))] {
                let (mine, exact) = (super::fma(a, b, c), a.mul_add(b, c));
                prop_assert!(mine.to_bits() == exact.to_bits() || mine.is_nan() && exact.is_nan() || mine == 0.0 && exact == 0.0, "{a} {b} {c}: {mine} {exact}");
            }
        }
    }
}
