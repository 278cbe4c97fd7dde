//! ARM's 128-bit registers, four for sixteen lanes; with dot products of its own where `DOT` holds.
//!
//! Products of signed with unsigned bytes are rare on ARM, so inputs are made signed by taking 128 off each; sums then start at zero.

use super::isa::{GROUP, Isa, Kernel, LANES, Tile};
#[allow(clippy::wildcard_imports)] // Some thirty instructions.
use std::arch::aarch64::*;
use std::array::from_fn;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Neon<const DOT: bool>(());

type Floats = [float32x4_t; 4];

impl<const DOT: bool> Neon<DOT> {
    pub(super) fn detect() -> Option<Self> {
        let has = std::arch::is_aarch64_feature_detected!("neon") && (!DOT || std::arch::is_aarch64_feature_detected!("dotprod"));
        has.then_some(Self(()))
    }

    #[inline]
    pub(super) fn enter<K: Kernel>(self, kernel: K) -> K::Out {
        #[target_feature(enable = "neon,dotprod")]
        fn with<K: Kernel, I: Isa>(isa: I, kernel: K) -> K::Out {
            kernel.run(isa)
        }
        if !DOT {
            // NEON itself belongs to every aarch64 target that this crate is built for.
            return kernel.run(self);
        }
        // SAFETY: `self` is made by `detect` alone, which found dot products on this processor.
        unsafe { with(self, kernel) }
    }
}

/// `vdotq_s32`, which stable Rust does not have yet.
///
/// # Safety
/// The processor has dot products.
#[inline(always)]
unsafe fn dot(mut sum: int32x4_t, weights: int8x16_t, inputs: int8x16_t) -> int32x4_t {
    // SAFETY: one instruction on registers, which the caller promises to be there.
    unsafe {
        std::arch::asm!(
            ".arch_extension dotprod",
            "sdot {sum:v}.4s, {weights:v}.16b, {inputs:v}.16b",
            sum = inout(vreg) sum,
            weights = in(vreg) weights,
            inputs = in(vreg) inputs,
            options(pure, nomem, nostack, preserves_flags)
        );
    }
    sum
}

/// Declares methods that are one expression of intrinsics.
macro_rules! ops {
    ($($name:ident($($arg:ident: $kind:ty),*) $(-> $out:ty)? = $body:expr;)*) => {$(
        #[inline(always)]
        #[allow(unused_unsafe)] // Most of these are safe where NEON belongs to the target.
        fn $name(self, $($arg: $kind),*) $(-> $out)? {
            // SAFETY: a value of this type is the proof that the processor has the instructions. Loads and stores are of four floats or
            // sixteen bytes each, at 4 · i or 16 · i with i < 4, within arrays of sixteen floats or 64 bytes; one of sixteen bytes is stored whole.
            unsafe { $body }
        }
    )*};
}

impl<const DOT: bool> Isa for Neon<DOT> {
    type Floats = Floats;
    type Ints = [int32x4_t; 4];
    type Weights = [int8x16_t; 4];
    type Inputs = int8x16_t;
    const ROWS: usize = 4;

    ops! {
        splat(x: f32) -> Floats = [vdupq_n_f32(x); 4];
        load(from: &[f32; LANES]) -> Floats = from_fn(|i| vld1q_f32(from.as_ptr().add(4 * i)));
        store(x: Floats, to: &mut [f32; LANES]) = for (i, x) in x.into_iter().enumerate() {
            vst1q_f32(to.as_mut_ptr().add(4 * i), x);
        };
        add(a: Floats, b: Floats) -> Floats = from_fn(|i| vaddq_f32(a[i], b[i]));
        sub(a: Floats, b: Floats) -> Floats = from_fn(|i| vsubq_f32(a[i], b[i]));
        mul(a: Floats, b: Floats) -> Floats = from_fn(|i| vmulq_f32(a[i], b[i]));
        fma(a: Floats, b: Floats, c: Floats) -> Floats = from_fn(|i| vfmaq_f32(c[i], a[i], b[i]));
        max(a: Floats, b: Floats) -> Floats = from_fn(|i| vmaxq_f32(a[i], b[i]));
        min(a: Floats, b: Floats) -> Floats = from_fn(|i| vminq_f32(a[i], b[i]));
        scale(a: Floats, power: Floats) -> Floats = from_fn(|i| {
            let power = vshlq_n_u32::<23>(vreinterpretq_u32_f32(power[i]));
            vreinterpretq_f32_u32(vaddq_u32(vreinterpretq_u32_f32(a[i]), power))
        });
        bytes(a: Floats, to: &mut [u8; LANES]) = {
            let words = a.map(|x| vmovn_u32(vcvtq_u32_f32(x)));
            let (low, high) = (vmovn_u16(vcombine_u16(words[0], words[1])), vmovn_u16(vcombine_u16(words[2], words[3])));
            vst1q_u8(to.as_mut_ptr(), vcombine_u8(low, high));
        };
        start(_from: &[i32; LANES]) -> Self::Ints = [vdupq_n_s32(0); 4];
        weights(from: &[i8; GROUP]) -> Self::Weights = from_fn(|i| vld1q_s8(from.as_ptr().add(16 * i)));
        inputs(from: [u8; 4]) -> int8x16_t = vreinterpretq_s8_u32(vdupq_n_u32(u32::from_le_bytes(from) ^ 0x8080_8080));
        dot(sum: Self::Ints, inputs: int8x16_t, weights: Self::Weights) -> Self::Ints = from_fn(|i| {
            if DOT {
                dot(sum[i], weights[i], inputs)
            } else {
                // Two products fit into 16 bits: 128 · 64 · 2 = 16384.
                let low = vmull_s8(vget_low_s8(weights[i]), vget_low_s8(inputs));
                vpadalq_s16(sum[i], vpaddq_s16(low, vmull_high_s8(weights[i], inputs)))
            }
        });
        floats(a: Self::Ints) -> Floats = a.map(|x| vcvtq_f32_s32(x));
    }

    #[inline(always)]
    fn tile<T: Tile>(self, tile: T, rows: usize, _: usize) -> T::Out {
        match rows {
            1 => tile.run::<Self, 1, 1>(self),
            2 => tile.run::<Self, 2, 1>(self),
            3 => tile.run::<Self, 3, 1>(self),
            _ => tile.run::<Self, 4, 1>(self),
        }
    }
}
