//! Tiny checkpoints with random weights against what transformers computed (`tests/fixtures/checkpoints/make.py`), and broken ones.

use crate::model::RustBertModel;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tonelint::model::{Label, ModelError, Passage, Scores, ToneModel};

#[derive(serde::Deserialize)]
struct Row {
    text: String,
    windows: Vec<Vec<i64>>,
    logits: Vec<Vec<f32>>,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/checkpoints").join(name)
}

fn rows(name: &str) -> Vec<Row> {
    let text = fs::read_to_string(fixture(name).join("expected.jsonl")).unwrap();
    text.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn score(model: &RustBertModel, texts: &[&str]) -> Vec<Scores> {
    let ranges: Vec<_> = texts.iter().map(|t| vec![0..t.len()]).collect();
    let passages: Vec<_> = texts.iter().zip(&ranges).map(|(text, sentences)| Passage { text, sentences, context: None }).collect();
    model.score(&passages).unwrap()
}

#[track_caller]
fn near(found: &[f32], expected: &[f32], of: &str) {
    assert_eq!(found.len(), expected.len(), "{of}");
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= 1e-4, "{of}: {found:?}, transformers has {expected:?}");
    }
}

#[test]
fn ids_and_logits_are_those_of_transformers_also_in_padded_batches() {
    for name in ["bert", "distilbert", "roberta"] {
        let model = RustBertModel::load(Some(&fixture(name)), "cpu").unwrap();
        let rows = rows(name);
        assert!(rows.iter().any(|r| r.windows.len() > 2) && rows.iter().any(|r| r.windows[0].len() < 6), "{name}: short and long ones");
        for row in &rows {
            assert_eq!(model.windows(&row.text).unwrap(), row.windows, "{name}: {}", row.text);
        }
        let windows: Vec<&[i64]> = rows.iter().flat_map(|r| r.windows.iter().map(Vec::as_slice)).collect();
        let together = model.logits(&windows).unwrap();
        for ((found, window), expected) in together.iter().zip(&windows).zip(rows.iter().flat_map(|r| &r.logits)) {
            near(found, expected, name);
            near(&model.logits(&[window]).unwrap()[0], expected, name);
        }
    }
}

#[test]
fn logits_become_scores_as_tone_toml_says() {
    let sigmoid = |x: f32| 1.0 / (1.0 + (-x).exp());
    let softmax = |l: &[f32]| {
        let sum: f32 = l.iter().map(|x| x.exp()).sum();
        l.iter().map(|x| x.exp() / sum).collect::<Vec<_>>()
    };
    for name in ["bert", "distilbert", "roberta"] {
        let model = RustBertModel::load(Some(&fixture(name)), "cpu").unwrap();
        let rows = rows(name);
        let texts: Vec<&str> = rows.iter().map(|r| r.text.as_str()).collect();
        for (row, scores) in rows.iter().zip(score(&model, &texts)) {
            let most = |f: &dyn Fn(&[f32]) -> f32| row.logits.iter().map(|l| f(l)).fold(0.0, f32::max);
            #[allow(clippy::cast_precision_loss)]
            let mean = |f: &dyn Fn(&[f32]) -> f32| row.logits.iter().map(|l| f(l)).sum::<f32>() / row.logits.len() as f32;
            let (expected, readers): (Vec<(Label, f32)>, f32) = match name {
                "bert" => {
                    let p = most(&|l| sigmoid(0.8 * (l[1] - l[0]) - 0.3));
                    (vec![(Label::Hostility, p), (Label::Toxic, p)], p)
                }
                "distilbert" => {
                    let toxic = most(&|l| sigmoid(l[0].max(l[1])));
                    (
                        vec![
                            (Label::Toxic, toxic),
                            (Label::Profanity, most(&|l| sigmoid(l[2]))),
                            (Label::Insult, most(&|l| sigmoid(l[3]))),
                        ],
                        toxic,
                    )
                }
                _ => {
                    let (polite, impolite) = (mean(&|l| softmax(l)[0] + softmax(l)[1]), most(&|l| softmax(l)[3]));
                    (vec![(Label::Polite, polite), (Label::Curt, impolite), (Label::Hostility, impolite)], impolite)
                }
            };
            let sentence = &scores.sentences[0];
            near(&[sentence.readers], &[readers], name);
            for label in Label::ALL {
                let expected = expected.iter().find(|e| e.0 == label).map(|e| e.1);
                match (sentence.get(label), expected) {
                    (Some(found), Some(expected)) => near(&[found], &[expected], name),
                    (found, expected) => assert_eq!(found, expected, "{name}: {}", label.name()),
                }
            }
        }
    }
}

#[test]
fn who_it_is_and_what_it_has_labels_for() {
    let info = |name| RustBertModel::load(Some(&fixture(name)), "cpu").unwrap().info().clone();
    let (one, other) = (info("distilbert"), info("roberta"));
    assert_eq!((one.name.as_str(), one.version.as_str()), ("tiny-distilbert", "7"));
    assert_eq!((other.name.as_str(), other.readers_for.len()), ("roberta", 0));
    assert_eq!(one.labels, [Label::Insult, Label::Profanity, Label::Toxic]);
    assert!(one.sha256.len() == 64 && one.sha256 != other.sha256 && one == info("distilbert"));
}

/// A copy of a fixture, to be broken.
fn copy(name: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for file in fs::read_dir(fixture(name)).unwrap() {
        let path = file.unwrap().path();
        fs::copy(&path, dir.path().join(path.file_name().unwrap())).unwrap();
    }
    dir
}

#[test]
fn weights_of_libtorchs_own_form_are_read_too() {
    let dir = copy("roberta");
    let safe = dir.path().join("model.safetensors");
    tch::Tensor::save_multi(&tch::Tensor::read_safetensors(&safe).unwrap(), dir.path().join("rust_model.ot")).unwrap();
    fs::remove_file(safe).unwrap();
    let model = RustBertModel::load(Some(dir.path()), "cpu").unwrap();
    for row in rows("roberta") {
        near(&model.logits(&[&row.windows[0]]).unwrap()[0], &row.logits[0], &row.text);
    }
}

#[test]
fn old_names_half_precision_and_a_missing_prefix_are_read() {
    let dir = copy("bert");
    let safe = dir.path().join("model.safetensors");
    let renamed: Vec<_> = tch::Tensor::read_safetensors(&safe)
        .unwrap()
        .into_iter()
        .map(|(name, t)| {
            let name = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta");
            (name.trim_start_matches("bert.").to_owned(), t.to_kind(tch::Kind::Half))
        })
        .collect();
    tch::Tensor::write_safetensors(&renamed, &safe).unwrap();
    let model = RustBertModel::load(Some(dir.path()), "cpu").unwrap();
    for row in rows("bert") {
        let found = &model.logits(&[&row.windows[0]]).unwrap()[0];
        assert!(found.iter().zip(&row.logits[0]).all(|(f, e)| (f - e).abs() < 0.02), "{found:?} {:?}", row.logits[0]);
    }
}

#[track_caller]
fn fails(name: &str, change: impl FnOnce(&Path), says: &str) {
    let dir = copy(name);
    change(dir.path());
    match RustBertModel::load(Some(dir.path()), "cpu") {
        Err(ModelError::Load { path, message }) => {
            let error = format!("{path}: {message}");
            assert!(error.contains(says) && error.starts_with(&dir.path().display().to_string()) && !error.contains('\n'), "{error}");
        }
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it loads; expected: {says}"),
    }
}

fn edit(file: &'static str, from: &'static str, to: &'static str) -> impl FnOnce(&Path) {
    move |dir| {
        let text = fs::read_to_string(dir.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(dir.join(file), text.replacen(from, to, 1)).unwrap();
    }
}

fn without(file: &'static str) -> impl FnOnce(&Path) {
    move |dir| fs::remove_file(dir.join(file)).unwrap()
}

#[test]
fn what_is_wrong_with_a_checkpoint_is_told() {
    fails("roberta", without("config.json"), "/config.json: there is no such file");
    fails("roberta", without("model.safetensors"), ": there are no weights: a checkpoint has model.safetensors or rust_model.ot");
    fails("roberta", without("merges.txt"), "/merges.txt: ");
    fails("roberta", without("vocab.json"), ": there is no vocabulary: a checkpoint has tokenizer.json, or vocab.txt, or");
    fails("bert", without("tone.toml"), "/tone.toml: the label \"LABEL_0\" maps nowhere: under [labels], write LABEL_0 = ");
    fails("roberta", edit("tone.toml", "neutral = false\n", ""), "the label \"neutral\" maps nowhere");
    fails("roberta", edit("tone.toml", "[labels]", "[lables]"), "/tone.toml: line 1: unknown field `lables`");
    fails("roberta", edit("tone.toml", "[labels]", "max-tokens = 600\n[labels]"), "max-tokens is 600: between 8 and 40 are possible");
    fails(
        "roberta",
        edit("tone.toml", "[labels]", "architecture = 'tonelint'\n[labels]"),
        "this is a RobertaForSequenceClassification: architecture = \"tonelint\" in tone.toml needs a BertModel",
    );
    fails(
        "bert",
        edit("config.json", "BertForSequenceClassification", "BertForMaskedLM"),
        "this is a BertForMaskedLM, a model for another task",
    );
    fails("bert", edit("config.json", "\"hidden_size\": 16", "\"hidden_size\": 32"), "has the shape [16], and config.json calls for [32]");
    fails("bert", edit("config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3"), "it has no bert.encoder.layer.2.");
    fails("bert", edit("config.json", "\"vocab_size\": 260", "\"vocab_size\": 100"), "they do not belong together");
    fails("bert", edit("vocab.txt", "[CLS]", "[cls]"), "neither [CLS] and [SEP] nor <s> and </s>");
    fails("distilbert", |d| fs::write(d.join("tokenizer.json"), "{}").unwrap(), "/tokenizer.json: ");
    fails("bert", |d| fs::write(d.join("model.safetensors"), "version https://git-lfs").unwrap(), "a pointer of Git LFS, perhaps");
    fails("bert", |d| fs::rename(d.join("model.safetensors"), d.join("pytorch_model.bin")).unwrap(), "pytorch_model.bin is not read");
    let cut = |at: usize| {
        move |d: &Path| {
            let bytes = fs::read(d.join("model.safetensors")).unwrap();
            fs::write(d.join("model.safetensors"), &bytes[..bytes.len() - at]).unwrap();
        }
    };
    fails("bert", cut(9), "it ends too early");
    let headless = |d: &Path| {
        let safe = d.join("model.safetensors");
        let kept: Vec<_> = tch::Tensor::read_safetensors(&safe).unwrap().into_iter().filter(|t| !t.0.starts_with("classifier")).collect();
        tch::Tensor::write_safetensors(&kept, &safe).unwrap();
    };
    fails("bert", headless, "this is no classifier, but a model for another task");
    fails(
        "bert",
        |d| {
            fs::remove_file(d.join("model.safetensors")).unwrap();
            fs::write(d.join("rust_model.ot"), "nonsense").unwrap();
        },
        "rust_model.ot: libtorch cannot read it: ",
    );
}

#[test]
fn weights_that_are_no_numbers_are_no_scores() {
    let dir = copy("distilbert");
    let safe = dir.path().join("model.safetensors");
    let broken: Vec<_> = tch::Tensor::read_safetensors(&safe)
        .unwrap()
        .into_iter()
        .map(|(name, t)| if name == "classifier.bias" { (name, t * f64::NAN) } else { (name, t) })
        .collect();
    tch::Tensor::write_safetensors(&broken, &safe).unwrap();
    let model = RustBertModel::load(Some(dir.path()), "cpu").unwrap();
    let found = model.score(&[Passage { text: "ok", sentences: &[0..2], context: None }]);
    assert!(matches!(found, Err(ModelError::Run(m)) if m.contains("no number")));
}

#[test]
fn a_panic_inside_libtorchs_wrappers_is_an_error() {
    let model = RustBertModel::load(Some(&fixture("bert")), "cpu").unwrap();
    assert!(model.logits(&[&[1_000_000]]).unwrap_err().contains("libtorch gave up: "));
    assert!(model.logits(&[&[2, 3]]).is_ok());
}

#[test]
fn a_device_that_is_not_there_is_told() {
    for device in ["cuda:99", "tpu", "cuda:x", ""] {
        assert!(matches!(RustBertModel::load(None, device), Err(ModelError::Load { .. })), "{device}");
    }
}

#[test]
fn texts_without_words_score_nothing() {
    let model = RustBertModel::load(Some(&fixture("roberta")), "cpu").unwrap();
    let scores = score(&model, &["", "fine"]);
    assert_eq!((scores[0].sentences[0].get(Label::Curt), scores[0].sentences[0].readers), (Some(0.0), 0.0));
    assert!(scores[1].sentences[0].get(Label::Curt).is_some_and(|p| p > 0.0));
    assert!(model.score(&[]).unwrap().is_empty());
}
