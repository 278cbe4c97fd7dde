//! AVX-512 with VNNI, AVX2 with and without VNNI.

use super::isa::{GROUP, Isa, Kernel, LANES, Tile};
#[allow(clippy::wildcard_imports)] // Half a hundred instructions.
use std::arch::x86_64::*;

/// Registers of 512 bits, with dot products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Avx512(());

impl Avx512 {
    pub(super) fn detect() -> Option<Self> {
        let has = is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512vl")
            && is_x86_feature_detected!("avx512dq")
            && is_x86_feature_detected!("avx512vnni")
            && is_x86_feature_detected!("fma")
            && is_x86_feature_detected!("avx2");
        has.then_some(Self(()))
    }

    #[inline]
    pub(super) fn enter<K: Kernel>(self, kernel: K) -> K::Out {
        #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,fma,avx2")]
        fn inner<K: Kernel>(isa: Avx512, kernel: K) -> K::Out {
            kernel.run(isa)
        }
        // SAFETY: `self` is made by `detect` alone, which found these features on this processor.
        unsafe { inner(self, kernel) }
    }
}

/// Declares methods that are one expression of intrinsics.
macro_rules! ops {
    ($($name:ident($($arg:ident: $kind:ty),*) $(-> $out:ty)? = $body:expr;)*) => {$(
        #[inline(always)]
        fn $name(self, $($arg: $kind),*) $(-> $out)? {
            // SAFETY: a value of this type is the proof that the processor has the instructions. Loads and stores are unaligned ones on
            // arrays of just the length they touch.
            unsafe { $body }
        }
    )*};
}

impl Isa for Avx512 {
    type Floats = __m512;
    type Ints = __m512i;
    type Weights = __m512i;
    type Inputs = __m512i;
    const ROWS: usize = 6;

    ops! {
        splat(x: f32) -> __m512 = _mm512_set1_ps(x);
        load(from: &[f32; LANES]) -> __m512 = _mm512_loadu_ps(from.as_ptr());
        store(x: __m512, to: &mut [f32; LANES]) = _mm512_storeu_ps(to.as_mut_ptr(), x);
        add(a: __m512, b: __m512) -> __m512 = _mm512_add_ps(a, b);
        sub(a: __m512, b: __m512) -> __m512 = _mm512_sub_ps(a, b);
        mul(a: __m512, b: __m512) -> __m512 = _mm512_mul_ps(a, b);
        fma(a: __m512, b: __m512, c: __m512) -> __m512 = _mm512_fmadd_ps(a, b, c);
        max(a: __m512, b: __m512) -> __m512 = _mm512_max_ps(a, b);
        min(a: __m512, b: __m512) -> __m512 = _mm512_min_ps(a, b);
        scale(a: __m512, power: __m512) -> __m512 =
            _mm512_castsi512_ps(_mm512_add_epi32(_mm512_castps_si512(a), _mm512_slli_epi32::<23>(_mm512_castps_si512(power))));
        bytes(a: __m512, to: &mut [u8; LANES]) =
            _mm_storeu_si128(to.as_mut_ptr().cast(), _mm512_cvtepi32_epi8(_mm512_cvttps_epi32(a)));
        start(from: &[i32; LANES]) -> __m512i = _mm512_loadu_si512(from.as_ptr().cast());
        weights(from: &[i8; GROUP]) -> __m512i = _mm512_loadu_si512(from.as_ptr().cast());
        inputs(from: [u8; 4]) -> __m512i = _mm512_set1_epi32(i32::from_le_bytes(from));
        dot(sum: __m512i, inputs: __m512i, weights: __m512i) -> __m512i = _mm512_dpbusd_epi32(sum, inputs, weights);
        floats(a: __m512i) -> __m512 = _mm512_cvtepi32_ps(a);
    }

    #[inline(always)]
    fn turned(self, rows: [__m512; LANES]) -> [__m512; LANES] {
        let mut out = rows;
        // SAFETY: see `ops`.
        unsafe {
            // Squares of four by four, in the quarters of a register; then the quarters.
            for four in out.as_chunks_mut::<4>().0 {
                let [a, b, c, d] = *four;
                let (low, high) = (_mm512_castps_pd(_mm512_unpacklo_ps(a, b)), _mm512_castps_pd(_mm512_unpackhi_ps(a, b)));
                let (low2, high2) = (_mm512_castps_pd(_mm512_unpacklo_ps(c, d)), _mm512_castps_pd(_mm512_unpackhi_ps(c, d)));
                *four = [
                    _mm512_castpd_ps(_mm512_unpacklo_pd(low, low2)),
                    _mm512_castpd_ps(_mm512_unpackhi_pd(low, low2)),
                    _mm512_castpd_ps(_mm512_unpacklo_pd(high, high2)),
                    _mm512_castpd_ps(_mm512_unpackhi_pd(high, high2)),
                ];
            }
            for k in 0..4 {
                let [a, b, c, d] = [out[k], out[4 + k], out[8 + k], out[12 + k]];
                let (ab, cd) = (_mm512_shuffle_f32x4::<0x44>(a, b), _mm512_shuffle_f32x4::<0x44>(c, d));
                let (ab2, cd2) = (_mm512_shuffle_f32x4::<0xee>(a, b), _mm512_shuffle_f32x4::<0xee>(c, d));
                out[k] = _mm512_shuffle_f32x4::<0x88>(ab, cd);
                out[4 + k] = _mm512_shuffle_f32x4::<0xdd>(ab, cd);
                out[8 + k] = _mm512_shuffle_f32x4::<0x88>(ab2, cd2);
                out[12 + k] = _mm512_shuffle_f32x4::<0xdd>(ab2, cd2);
            }
        }
        out
    }

    #[inline(always)]
    fn tile<T: Tile>(self, tile: T, rows: usize, vectors: usize) -> T::Out {
        match (rows, vectors) {
            (1, 4..) => tile.run::<Self, 1, 4>(self),
            (2, 4..) => tile.run::<Self, 2, 4>(self),
            (3, 4..) => tile.run::<Self, 3, 4>(self),
            (4, 4..) => tile.run::<Self, 4, 4>(self),
            (5, 4..) => tile.run::<Self, 5, 4>(self),
            (_, 4..) => tile.run::<Self, 6, 4>(self),
            (1, 2..) => tile.run::<Self, 1, 2>(self),
            (2, 2..) => tile.run::<Self, 2, 2>(self),
            (3, 2..) => tile.run::<Self, 3, 2>(self),
            (4, 2..) => tile.run::<Self, 4, 2>(self),
            (5, 2..) => tile.run::<Self, 5, 2>(self),
            (_, 2..) => tile.run::<Self, 6, 2>(self),
            (1, _) => tile.run::<Self, 1, 1>(self),
            (2, _) => tile.run::<Self, 2, 1>(self),
            (3, _) => tile.run::<Self, 3, 1>(self),
            (4, _) => tile.run::<Self, 4, 1>(self),
            (5, _) => tile.run::<Self, 5, 1>(self),
            (_, _) => tile.run::<Self, 6, 1>(self),
        }
    }
}

/// Registers of 256 bits, two for sixteen lanes; with dot products of its own where `VNNI` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Avx2<const VNNI: bool>(());

type Pair = (__m256, __m256);
type IntPair = (__m256i, __m256i);

impl<const VNNI: bool> Avx2<VNNI> {
    pub(super) fn detect() -> Option<Self> {
        let has = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") && (!VNNI || is_x86_feature_detected!("avxvnni"));
        has.then_some(Self(()))
    }

    #[inline]
    pub(super) fn enter<K: Kernel>(self, kernel: K) -> K::Out {
        #[target_feature(enable = "avx2,fma")]
        fn without<K: Kernel, I: Isa>(isa: I, kernel: K) -> K::Out {
            kernel.run(isa)
        }
        #[target_feature(enable = "avx2,fma,avxvnni")]
        fn with<K: Kernel, I: Isa>(isa: I, kernel: K) -> K::Out {
            kernel.run(isa)
        }
        // SAFETY: `self` is made by `detect` alone, which found these features on this processor.
        unsafe { if VNNI { with(self, kernel) } else { without(self, kernel) } }
    }
}

impl<const VNNI: bool> Isa for Avx2<VNNI> {
    type Floats = Pair;
    type Ints = IntPair;
    type Weights = IntPair;
    type Inputs = __m256i;
    const ROWS: usize = 6;

    ops! {
        splat(x: f32) -> Pair = (_mm256_set1_ps(x), _mm256_set1_ps(x));
        load(from: &[f32; LANES]) -> Pair = (_mm256_loadu_ps(from.as_ptr()), _mm256_loadu_ps(from.as_ptr().add(8)));
        store(x: Pair, to: &mut [f32; LANES]) = {
            _mm256_storeu_ps(to.as_mut_ptr(), x.0);
            _mm256_storeu_ps(to.as_mut_ptr().add(8), x.1);
        };
        add(a: Pair, b: Pair) -> Pair = (_mm256_add_ps(a.0, b.0), _mm256_add_ps(a.1, b.1));
        sub(a: Pair, b: Pair) -> Pair = (_mm256_sub_ps(a.0, b.0), _mm256_sub_ps(a.1, b.1));
        mul(a: Pair, b: Pair) -> Pair = (_mm256_mul_ps(a.0, b.0), _mm256_mul_ps(a.1, b.1));
        fma(a: Pair, b: Pair, c: Pair) -> Pair = (_mm256_fmadd_ps(a.0, b.0, c.0), _mm256_fmadd_ps(a.1, b.1, c.1));
        max(a: Pair, b: Pair) -> Pair = (_mm256_max_ps(a.0, b.0), _mm256_max_ps(a.1, b.1));
        min(a: Pair, b: Pair) -> Pair = (_mm256_min_ps(a.0, b.0), _mm256_min_ps(a.1, b.1));
        scale(a: Pair, power: Pair) -> Pair = {
            let (low, high) = (_mm256_castps_si256(power.0), _mm256_castps_si256(power.1));
            let low = _mm256_add_epi32(_mm256_castps_si256(a.0), _mm256_slli_epi32::<23>(low));
            let high = _mm256_add_epi32(_mm256_castps_si256(a.1), _mm256_slli_epi32::<23>(high));
            (_mm256_castsi256_ps(low), _mm256_castsi256_ps(high))
        };
        bytes(a: Pair, to: &mut [u8; LANES]) = {
            // Packing works within halves of 128 bits; the permutation puts them in order again.
            let words = _mm256_permute4x64_epi64::<0b11_01_10_00>(_mm256_packs_epi32(_mm256_cvttps_epi32(a.0), _mm256_cvttps_epi32(a.1)));
            let bytes = _mm_packus_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256::<1>(words));
            _mm_storeu_si128(to.as_mut_ptr().cast(), bytes);
        };
        start(from: &[i32; LANES]) -> IntPair =
            (_mm256_loadu_si256(from.as_ptr().cast()), _mm256_loadu_si256(from.as_ptr().add(8).cast()));
        weights(from: &[i8; GROUP]) -> IntPair =
            (_mm256_loadu_si256(from.as_ptr().cast()), _mm256_loadu_si256(from.as_ptr().add(32).cast()));
        inputs(from: [u8; 4]) -> __m256i = _mm256_set1_epi32(i32::from_le_bytes(from));
        dot(sum: IntPair, inputs: __m256i, weights: IntPair) -> IntPair = if VNNI {
            (_mm256_dpbusd_avx_epi32(sum.0, inputs, weights.0), _mm256_dpbusd_avx_epi32(sum.1, inputs, weights.1))
        } else {
            // Two products fit into 16 bits: 255 · 64 · 2 = 32640.
            let ones = _mm256_set1_epi16(1);
            let low = _mm256_madd_epi16(_mm256_maddubs_epi16(inputs, weights.0), ones);
            let high = _mm256_madd_epi16(_mm256_maddubs_epi16(inputs, weights.1), ones);
            (_mm256_add_epi32(sum.0, low), _mm256_add_epi32(sum.1, high))
        };
        floats(a: IntPair) -> Pair = (_mm256_cvtepi32_ps(a.0), _mm256_cvtepi32_ps(a.1));
    }

    #[inline(always)]
    fn tile<T: Tile>(self, tile: T, rows: usize, _: usize) -> T::Out {
        match rows {
            1 => tile.run::<Self, 1, 1>(self),
            2 => tile.run::<Self, 2, 1>(self),
            3 => tile.run::<Self, 3, 1>(self),
            4 => tile.run::<Self, 4, 1>(self),
            5 => tile.run::<Self, 5, 1>(self),
            _ => tile.run::<Self, 6, 1>(self),
        }
    }
}
