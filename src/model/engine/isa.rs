//! What a processor can do, as one trait, and the choice of the best one at run time.
//!
//! A kernel is written once, over [`Isa`], and compiled once for each instruction set. All sets give the same bits: whole-number products
//! are exact, and for fractions the trait fixes what else could differ. Vectors have sixteen lanes everywhere (an instruction set with
//! shorter registers uses several), a multiply-add rounds once everywhere, and a sum over lanes is always folded in the same order.
//!
//! A value of an [`Isa`] type is the proof that this processor has its instructions: [`Cpu::run`] is the only place that makes one.
//!
//! Left out: AVX-512 without VNNI (AVX2 serves there), and matrix instructions (AMX, SME).

#[cfg(target_arch = "aarch64")]
use super::neon::Neon;
use super::plain::Plain;
#[cfg(target_arch = "x86_64")]
use super::x86::{Avx2, Avx512};

/// Sixteen columns of four packed weights each: what one dot product reads.
pub(super) const GROUP: usize = 64;

/// Sixteen lanes.
pub(super) const LANES: usize = 16;

/// Vectors of sixteen lanes.
pub(super) trait Isa: Copy {
    type Floats: Copy;
    type Ints: Copy;
    type Weights: Copy;
    type Inputs: Copy;

    fn splat(self, x: f32) -> Self::Floats;
    fn load(self, from: &[f32; LANES]) -> Self::Floats;
    fn store(self, x: Self::Floats, to: &mut [f32; LANES]);
    fn add(self, a: Self::Floats, b: Self::Floats) -> Self::Floats;
    fn sub(self, a: Self::Floats, b: Self::Floats) -> Self::Floats;
    fn mul(self, a: Self::Floats, b: Self::Floats) -> Self::Floats;
    /// `a * b + c`, rounded once.
    fn fma(self, a: Self::Floats, b: Self::Floats, c: Self::Floats) -> Self::Floats;
    /// Neither argument is NaN; of two zeros either.
    fn max(self, a: Self::Floats, b: Self::Floats) -> Self::Floats;
    fn min(self, a: Self::Floats, b: Self::Floats) -> Self::Floats;
    /// `a` times two to the power that stands in the lowest bits of `power`'s mantissa; both are in the normal range.
    fn scale(self, a: Self::Floats, power: Self::Floats) -> Self::Floats;
    /// Whole parts of numbers from 0 to 256 exclusive.
    fn bytes(self, a: Self::Floats, to: &mut [u8; LANES]);

    /// What sums start with, so that inputs count as if 128 lower: from [`Packed::start`](super::packed::Packed), if the set stores them so.
    fn start(self, from: &[i32; LANES]) -> Self::Ints;
    fn weights(self, from: &[i8; GROUP]) -> Self::Weights;
    /// The same four inputs for every lane.
    fn inputs(self, from: [u8; 4]) -> Self::Inputs;
    /// Adds to each lane the sum of its four products. A weight lies within ±64.
    fn dot(self, sum: Self::Ints, inputs: Self::Inputs, weights: Self::Weights) -> Self::Ints;
    fn floats(self, a: Self::Ints) -> Self::Floats;

    /// Calls the kernel with a shape that suits the number of registers: all rows, at most [`Self::ROWS`], and not more vectors of columns
    /// than there are, at least one.
    fn tile<T: Tile>(self, tile: T, rows: usize, vectors: usize) -> T::Out;
    /// The most rows that [`Self::tile`] takes at a time.
    const ROWS: usize;

    /// Rows to columns.
    #[inline(always)]
    fn turned(self, rows: [Self::Floats; LANES]) -> [Self::Floats; LANES] {
        let rows = rows.map(|row| {
            let mut lanes = [0.0; LANES];
            self.store(row, &mut lanes);
            lanes
        });
        std::array::from_fn(|i| self.load(&rows.map(|row| row[i])))
    }

    /// Sum of the lanes: halves are added until one is left.
    #[inline(always)]
    fn sum(self, a: Self::Floats) -> f32 {
        self.fold(a, |x, y| x + y)
    }

    /// The largest lane.
    #[inline(always)]
    fn largest(self, a: Self::Floats) -> f32 {
        self.fold(a, |x, y| if x > y { x } else { y })
    }

    /// The smallest lane.
    #[inline(always)]
    fn smallest(self, a: Self::Floats) -> f32 {
        self.fold(a, |x, y| if x < y { x } else { y })
    }

    #[inline(always)]
    fn fold(self, a: Self::Floats, f: impl Fn(f32, f32) -> f32) -> f32 {
        let mut lanes = [0.0; LANES];
        self.store(a, &mut lanes);
        let mut half = LANES / 2;
        while half > 0 {
            for i in 0..half {
                lanes[i] = f(lanes[i], lanes[i + half]);
            }
            half /= 2;
        }
        lanes[0]
    }
}

/// A piece of a product whose sums stay in registers: `R` rows by `16 · C` columns.
pub(super) trait Tile {
    type Out;
    fn run<I: Isa, const R: usize, const C: usize>(self, isa: I) -> Self::Out;
}

/// Something that is compiled for each instruction set. `run` must be `#[inline(always)]`, or it is compiled for none.
pub(super) trait Kernel {
    type Out;
    fn run<I: Isa>(self, isa: I) -> Self::Out;
}

/// Instruction sets, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cpu {
    #[cfg(target_arch = "x86_64")]
    Avx512Vnni(Avx512),
    #[cfg(target_arch = "x86_64")]
    AvxVnni(Avx2<true>),
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2<false>),
    #[cfg(target_arch = "aarch64")]
    NeonDot(Neon<true>),
    #[cfg(target_arch = "aarch64")]
    Neon(Neon<false>),
    Plain,
}

impl Cpu {
    /// What this processor has, best first.
    pub(super) fn all() -> Vec<Self> {
        let mut all = Vec::new();
        #[cfg(target_arch = "x86_64")]
        {
            all.extend(Avx512::detect().map(Self::Avx512Vnni));
            all.extend(Avx2::<true>::detect().map(Self::AvxVnni));
            all.extend(Avx2::<false>::detect().map(Self::Avx2));
        }
        #[cfg(target_arch = "aarch64")]
        {
            all.extend(Neon::<true>::detect().map(Self::NeonDot));
            all.extend(Neon::<false>::detect().map(Self::Neon));
        }
        all.push(Self::Plain);
        all
    }

    pub(super) fn best() -> Self {
        Self::all().first().copied().unwrap_or(Self::Plain)
    }

    #[inline]
    pub(super) fn run<K: Kernel>(self, kernel: K) -> K::Out {
        match self {
            #[cfg(target_arch = "x86_64")]
            Self::Avx512Vnni(isa) => isa.enter(kernel),
            #[cfg(target_arch = "x86_64")]
            Self::AvxVnni(isa) => isa.enter(kernel),
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(isa) => isa.enter(kernel),
            #[cfg(target_arch = "aarch64")]
            Self::NeonDot(isa) => isa.enter(kernel),
            #[cfg(target_arch = "aarch64")]
            Self::Neon(isa) => isa.enter(kernel),
            Self::Plain => kernel.run(Plain),
        }
    }
}
