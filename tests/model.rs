//! The engine against the training side: fp32 `PyTorch` scores of 200 passages (`tests/fixtures/golden.jsonl`, made by
//! `models/training/golden.py`).

use crate::rules::MODEL;
use sha2::{Digest, Sha256};
use tonelint::model::{Label, Passage, embedded_files};

/// int8 rounding moves a score a little: by this much at most, and by this much in the mean.
const MOST: f32 = 0.25;
const MEAN: f32 = 0.02;

#[test]
fn scores_are_those_of_the_training_side() {
    let golden = include_str!("fixtures/golden.jsonl");
    let (mut sum, mut count, mut worst) = (0.0, 0usize, (0.0, String::new()));
    for line in golden.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = row["text"].as_str().unwrap();
        let scores = MODEL.score(&[Passage { text, sentences: &[0..text.len()], context: None }]).unwrap();
        let sentence = &scores[0].sentences[0];
        let mut compare = |name: &str, mine: f32| {
            #[allow(clippy::cast_possible_truncation)]
            let difference = (mine - row["scores"][name].as_f64().unwrap() as f32).abs();
            sum += difference;
            count += 1;
            if difference > worst.0 {
                worst = (difference, format!("{name}: {text}"));
            }
        };
        for label in Label::ALL {
            compare(label.name(), sentence.get(label).unwrap());
        }
        compare("readers", sentence.readers);
    }
    assert_eq!(golden.lines().count(), 200);
    #[allow(clippy::cast_precision_loss)]
    let mean = sum / count as f32;
    println!("mean difference {mean:.4}, largest {:.3} ({})", worst.0, worst.1);
    assert!(mean <= MEAN, "mean difference {mean}");
    assert!(worst.0 <= MOST, "largest difference {worst:?}");
}

#[test]
fn a_batch_scores_as_its_passages_do_one_by_one() {
    let texts = [
        "You never read what I write.",
        "Thank you, that helps a lot!",
        "The door is open from nine. Please bring the blue folder, the red one is for guests only.",
    ];
    let one = |t: &&str| MODEL.score(&[Passage { text: t, sentences: &[0..t.len()], context: None }]).unwrap().remove(0);
    let ranges: Vec<_> = texts.iter().map(|t| [0..t.len()]).collect();
    let passages: Vec<_> = texts.iter().zip(&ranges).map(|(text, sentences)| Passage { text, sentences, context: None }).collect();
    for (alone, together) in texts.iter().map(one).zip(MODEL.score(&passages).unwrap()) {
        for label in Label::ALL {
            let (a, b) = (alone.sentences[0].get(label).unwrap(), together.sentences[0].get(label).unwrap());
            assert!(a.to_bits() == b.to_bits(), "{}: {a} alone, {b} in a batch", label.name());
        }
    }
}

#[test]
fn the_manifest_names_the_files_that_are_inside() {
    let get = |name: &str| embedded_files().iter().find(|f| f.0 == name).unwrap().1;
    let mut hash = Sha256::new();
    for name in ["encoder.onnx", "heads.safetensors", "calibration.json"] {
        hash.update(get(name));
    }
    let hex = hash.finalize().iter().fold(String::new(), |out, b| out + &format!("{b:02x}"));
    assert_eq!(MODEL.info().sha256, hex);
}

#[test]
fn odd_input_scores_without_a_panic() {
    for text in ["", " ", "\u{0}", "🙂", "漢字", "a\u{301}", &"very ".repeat(3000), &"x".repeat(100_000)] {
        let scores = MODEL.score(&[Passage { text, sentences: &[0..text.len()], context: Some(text) }]).unwrap();
        assert_eq!(scores[0].sentences.len(), 1);
        assert!(scores[0].sentences[0].readers.is_finite());
        assert!(scores[0].spans.iter().all(|s| text.is_char_boundary(s.range.start) && text.is_char_boundary(s.range.end)));
    }
}
