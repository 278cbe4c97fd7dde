//! All instruction sets against the plain one, bit for bit, and the plain one against arithmetic written down another way.
//! The sets that this processor lacks are not tried.

use super::attention::{Attention, Room};
use super::isa::{Cpu, Isa, Kernel, LANES};
use super::linear::{Linear, Quantised};
use super::packed::{Loose, MOST, PANEL, Packed};
use super::rows::{AddNorm, Norm, Quantise, exp};
use super::{Encoder, Scratch};
use proptest::prelude::*;
use std::borrow::Cow;

const MODEL: &[u8] = include_bytes!("../../../models/tonelint-en/encoder.onnx");

/// Numbers that look random, the same for the same seed.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    /// Within ±`most`.
    fn floats(&mut self, count: usize, most: f32) -> Vec<f32> {
        (0..count).map(|_| (self.next() as f32 / (1u32 << 30) as f32 - 1.0) * most).collect()
    }

    fn weights(&mut self, count: usize) -> Vec<u8> {
        let most = i64::from(MOST);
        (0..count).map(|_| (i64::from(self.next()) % (2 * most + 1) - most) as u8).collect()
    }

    fn quantised(&mut self, rows: usize, width: usize, block: usize) -> Quantised {
        let bytes = (0..rows * width).map(|_| if self.next().is_multiple_of(3) { 255 } else { self.next() as u8 }).collect();
        let parts = rows * width / block;
        Quantised { width, block, bytes, scale: self.floats(parts, 0.1), middle: self.floats(parts, 2.0) }
    }
}

/// Runs `f` on every instruction set; `f` gives back what it computed.
#[track_caller]
fn same_on_all<T: PartialEq + std::fmt::Debug>(f: impl Fn(Cpu) -> T) -> T {
    let plain = f(Cpu::Plain);
    for cpu in Cpu::all() {
        assert!(f(cpu) == plain, "{cpu:?} differs from the plain set");
    }
    plain
}

fn bits(x: &[f32]) -> Vec<u32> {
    x.iter().map(|x| x.to_bits()).collect()
}

#[track_caller]
fn near(mine: f32, exact: f64, most: f64) {
    assert!((f64::from(mine) - exact).abs() <= most, "{mine}, not {exact}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_product_is_exact(seed: u64, rows in 1usize..20, blocks in 1usize..5, vectors in 1usize..5, panels in 1usize..4, skip in 0usize..3) {
        let mut numbers = Numbers(seed);
        let block = LANES * vectors;
        let (depth, width) = (blocks * block, PANEL * panels);
        let weights = numbers.weights(depth * width);
        let (scale, bias) = (numbers.floats(width, 0.01), numbers.floats(width, 1.0));
        let input = numbers.quantised(rows + skip, depth, block);
        let packed = Packed::new(vec![Loose { weights: &weights, scale: scale.clone(), bias: bias.clone() }], depth, block).unwrap();
        let out = same_on_all(|cpu| {
            let mut out = vec![f32::NAN; rows * width];
            cpu.run(Linear { input: &input, from: skip, weights: &packed, out: &mut out });
            bits(&out)
        });
        for row in 0..rows {
            for column in 0..width {
                let mut exact = bias[column];
                for part in 0..blocks {
                    let within = part * block..(part + 1) * block;
                    let weight = |k: usize| i32::from(weights[k * width + column].cast_signed());
                    let sum: i32 = within.clone().map(|k| (i32::from(input.bytes[(row + skip) * depth + k]) - 128) * weight(k)).sum();
                    let all: i32 = within.map(weight).sum();
                    let at = (row + skip) * blocks + part;
                    exact = input.middle[at].mul_add(all as f32 * scale[column], exact);
                    exact = (sum as f32 * scale[column]).mul_add(input.scale[at], exact);
                }
                prop_assert_eq!(out[row * width + column], exact.to_bits());
            }
        }
    }

    #[test]
    fn attention_is_a_weighted_mean(seed: u64, pieces in 1usize..70, heads in 1usize..4, vectors in 1usize..5) {
        let mut numbers = Numbers(seed);
        let size = LANES * vectors;
        let width = heads * size;
        let joined = numbers.floats(pieces * 3 * width, 2.0);
        let out = same_on_all(|cpu| {
            let mut out = vec![f32::NAN; pieces * width];
            cpu.run(Attention { joined: &joined, out: &mut out, heads, width, room: &mut Room::default() });
            bits(&out)
        });
        let at = |piece: usize, part: usize, head: usize, d: usize| f64::from(joined[piece * 3 * width + part * width + head * size + d]);
        let (head, i) = (heads - 1, pieces / 2);
        let scores: Vec<f64> = (0..pieces).map(|j| (0..size).map(|d| at(i, 0, head, d) * at(j, 1, head, d)).sum()).collect();
        let top = scores.iter().copied().fold(f64::MIN, f64::max);
        let total: f64 = scores.iter().map(|s| (s - top).exp()).sum();
        for d in 0..size {
            let mean: f64 = (0..pieces).map(|j| (scores[j] - top).exp() / total * at(j, 2, head, d)).sum();
            near(f32::from_bits(out[i * width + head * size + d]), mean, 2e-5);
        }
    }

    #[test]
    fn rows_are_normed_and_quantised(seed: u64, rows in 1usize..6, blocks in 1usize..4, vectors in 1usize..12, most in 1e-3f32..50.0) {
        let mut numbers = Numbers(seed);
        let block = LANES * vectors;
        let width = blocks * block;
        let (first, more) = (numbers.floats(rows * width, most), numbers.floats(rows * width, most));
        let norm = Norm { weight: numbers.floats(width, 2.0), bias: numbers.floats(width, 1.0) };
        let factors = numbers.floats(width, 3.0);
        let (out, bytes, scale, middle) = same_on_all(|cpu| {
            let (mut rows, mut to) = (first.clone(), numbers_like(rows + 1, width, block));
            cpu.run(AddNorm { rows: &mut rows, more: &more, norm: &norm, factors: &factors, to: &mut to, from: 1 });
            (bits(&rows), to.bytes, bits(&to.scale), bits(&to.middle))
        });
        let sum: Vec<f64> = first.iter().zip(&more).map(|(a, b)| f64::from(*a) + f64::from(*b)).take(width).collect();
        let mean = sum.iter().sum::<f64>() / width as f64;
        let spread = (sum.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / width as f64).sqrt();
        for i in 0..width {
            let exact = (sum[i] - mean) / spread * f64::from(norm.weight[i]) + f64::from(norm.bias[i]);
            near(f32::from_bits(out[i]), exact, 2e-5);
            let (scale, middle) = (f32::from_bits(scale[blocks + i / block]), f32::from_bits(middle[blocks + i / block]));
            let back = scale * (f32::from(bytes[width + i]) - 128.0) + middle;
            near(back, exact * f64::from(factors[i]), f64::from(scale) * 0.5001 + 6e-5);
        }
    }

    #[test]
    fn quantising_is_the_same_everywhere(seed: u64, rows in 1usize..6, blocks in 1usize..4, vectors in 1usize..12, most in 1e-9f32..1e9, gelu: bool) {
        let mut numbers = Numbers(seed);
        let block = LANES * vectors;
        let width = blocks * block;
        let (input, factors) = (numbers.floats(rows * width, most), numbers.floats(width, 2.0));
        same_on_all(|cpu| {
            let (mut rows, mut to) = (input.clone(), numbers_like(rows, width, block));
            cpu.run(Quantise { rows: &mut rows, gelu: gelu.then_some(&factors), to: &mut to });
            (bits(&rows), to.bytes, bits(&to.scale), bits(&to.middle))
        });
    }
}

fn numbers_like(rows: usize, width: usize, block: usize) -> Quantised {
    let mut out = Quantised::default();
    out.resize(rows, width, block);
    out
}

#[test]
fn gelu_is_close_to_the_exact_one() {
    let x: Vec<f32> = (-1600..1600).map(|i| i as f32 / 200.0).collect();
    let mut y = x.clone();
    let ones = vec![1.0; x.len()];
    Cpu::best().run(Quantise { rows: &mut y, gelu: Some(&ones), to: &mut numbers_like(1, x.len(), x.len()) });
    for (x, y) in x.into_iter().zip(y) {
        let x = f64::from(x);
        near(y, x * normal(x), 2e-6);
    }
}

/// The normal distribution's integral from -∞ to `x`: Simpson's rule.
fn normal(x: f64) -> f64 {
    let density = |t: f64| (-t * t / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let (steps, h) = (400, x / 400.0);
    let inner: f64 = (1..steps).map(|i| density(f64::from(i) * h) * if i % 2 == 1 { 4.0 } else { 2.0 }).sum();
    0.5 + (density(0.0) + inner + density(x)) * h / 3.0
}

struct Exp(Vec<f32>);

impl Kernel for Exp {
    type Out = Vec<f32>;

    #[inline(always)]
    fn run<I: Isa>(mut self, isa: I) -> Vec<f32> {
        for x in self.0.as_chunks_mut().0 {
            isa.store(exp(isa, isa.load(x)), x);
        }
        self.0
    }
}

#[test]
fn exp_is_close_to_the_exact_one() {
    let x: Vec<f32> = (0..3200).map(|i| -(i as f32) / 40.0).collect();
    let y = same_on_all(|cpu| bits(&cpu.run(Exp(x.clone()))));
    for (x, y) in x.into_iter().zip(y) {
        let exact = f64::from(x).exp();
        near(f32::from_bits(y), exact, exact * 3e-7);
    }
}

fn ids(count: usize, seed: u64) -> Vec<u32> {
    let mut numbers = Numbers(seed);
    (0..count).map(|_| numbers.next() % 30_000).collect()
}

#[test]
fn the_whole_network_is_the_same_on_all_processors_and_beside_any_neighbour() {
    let mut encoder = Encoder::new(Cow::Borrowed(MODEL)).unwrap();
    let texts = [ids(5, 1), ids(1, 2), ids(33, 3), ids(120, 4), vec![], ids(17, 5)];
    let texts: Vec<&[u32]> = texts.iter().map(Vec::as_slice).collect();
    let mut scratch = Scratch::default();
    let alone: Vec<u32> = texts.iter().flat_map(|t| bits(encoder.run(&[t], &mut scratch))).collect();
    assert_eq!(alone.len(), 176 * encoder.width());
    for cpu in Cpu::all() {
        encoder.cpu = cpu;
        assert!(bits(encoder.run(&texts, &mut scratch)) == alone, "{cpu:?}");
    }
}

#[test]
fn ids_and_positions_out_of_range_are_harmless() {
    let encoder = Encoder::new(Cow::Borrowed(MODEL)).unwrap();
    let hidden = encoder.run(&[&[u32::MAX; 300]], &mut Scratch::default()).to_vec();
    assert!(hidden.len() == 300 * encoder.width() && hidden.iter().all(|x| x.is_finite()));
}

#[test]
fn a_file_that_does_not_fit_is_refused() {
    for (file, says) in [(&b""[..], "did not make this file"), (&MODEL[..1000], "cut off"), (&MODEL[..MODEL.len() - 1], "cut off")] {
        let Err(error) = Encoder::new(Cow::Borrowed(file)) else { panic!("{says}") };
        assert!(error.contains(says), "{error}");
    }
    // Blocks that do not part the inputs, or are no whole vectors.
    for block in [0, 8, 24] {
        let part = Loose { weights: &[0; 48 * PANEL], scale: vec![1.0; PANEL], bias: vec![0.0; PANEL] };
        assert!(Packed::new(vec![part], 48, block).is_err(), "{block}");
    }
    let loose = |weight: i8, width: usize| {
        vec![Loose { weights: &[], scale: vec![1.0; width], bias: vec![0.0; width] }].into_iter().map(move |l| (l, weight))
    };
    for (mut part, weight) in loose(MOST.cast_signed(), PANEL).chain(loose(MOST.cast_signed() + 1, PANEL)).chain(loose(0, PANEL - 1)) {
        let weights = vec![weight as u8; LANES * part.bias.len()];
        part.weights = &weights;
        let fits = part.bias.len() == PANEL && weight == MOST.cast_signed();
        assert_eq!(Packed::new(vec![part], LANES, LANES).is_ok(), fits, "{weight}");
    }
}
