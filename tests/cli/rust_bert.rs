//! The backend rust-bert against the engine inside, and as its user meets it. What it makes of other people's checkpoints is tested where it
//! stands, in `src/model/rust_bert/`.

use super::Place;
use crate::rules::MODEL;
use std::path::Path;
use std::sync::LazyLock;
use tonelint::document::{self, Document, InputFormat, ParseOptions};
use tonelint::lint::{self, Cache, Cancel, Finding, Settings};
use tonelint::model::rust_bert::RustBertProcess;
use tonelint::model::{Label, Passage, Scores, ToneModel};
use tonelint::rules::RULES;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tonelint-rust-bert");

static SHIPPED: LazyLock<RustBertProcess> = LazyLock::new(|| RustBertProcess::start(Path::new(PROGRAM), None, "cpu").expect("it loads"));

/// How far both may be apart in the mean.
const MEAN: f32 = 0.01;

/// How far any score of a sentence. The engine inside rounds what flows between its layers to eight bits, which moves none by more.
const MOST: f32 = 0.05;

/// So near to where a finding begins, either may fall on the other side.
const NEAR: f32 = 0.05;

/// Texts of many kinds, evenly from all of the corpus: unkind and kind, one sentence and several.
fn texts(count: usize) -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/corpus");
    let mut files: Vec<_> =
        ["groups", "harmless"].iter().flat_map(|d| std::fs::read_dir(corpus.join(d)).unwrap()).map(|f| f.unwrap().path()).collect();
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        if path.extension().is_some_and(|e| e == "txt") {
            all.extend(text.lines().filter(|l| !l.is_empty()).map(str::to_owned));
        } else {
            all.extend(
                text.lines().filter_map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["bad"].as_str().map(str::to_owned)),
            );
        }
    }
    let step = all.len() / count;
    all.into_iter().step_by(step).take(count).collect()
}

fn parse(text: &str) -> Document {
    document::parse(text.to_owned(), &ParseOptions { format: Some(InputFormat::Text), file_name: None })
}

fn findings(document: &Document, model: &dyn ToneModel) -> Vec<Finding> {
    let outcome = lint::lint(document, &Settings::default(), Some(model), None, &mut Cache::default(), &Cancel::default());
    assert_eq!(outcome.notes, []);
    outcome.findings
}

/// Scores of each block by itself, as the linter asks for them.
fn scores(documents: &[Document], model: &dyn ToneModel) -> Vec<Scores> {
    let blocks: Vec<_> = documents.iter().flat_map(|d| &d.blocks).filter(|b| !b.sentences.is_empty()).collect();
    let ranges: Vec<Vec<_>> = blocks.iter().map(|b| b.sentences.iter().map(|s| s.range.clone()).collect()).collect();
    let passages: Vec<_> = blocks.iter().zip(&ranges).map(|(b, sentences)| Passage { text: &b.text, sentences, context: None }).collect();
    passages.chunks(64).flat_map(|chunk| model.score(chunk).unwrap()).collect()
}

/// How far the confidence is from what a finding of the rule needs.
fn margin(finding: &Finding) -> f32 {
    let floor = RULES.iter().find(|r| r.name == finding.rule).and_then(|r| r.floor).map_or(0.7, |f| f.min(0.7));
    [floor, 0.7, 0.8].into_iter().map(|f| (finding.confidence - f).abs()).fold(1.0, f32::min)
}

/// The same rule, perhaps under another's name, in the same short text: which words a finding marks hangs on thresholds of its own.
fn same(a: &Finding, b: &Finding) -> bool {
    let named = |f: &Finding, rule: &str| f.rule == rule || f.also.iter().any(|r| r == rule);
    named(b, &a.rule) || named(a, &b.rule)
}

#[test]
fn agrees_with_the_engine_inside() {
    let documents: Vec<Document> = texts(500).iter().map(|t| parse(t)).collect();
    // By sentence: the mean over its scores, and the largest.
    let mut differences = Vec::new();
    for (ours, theirs) in scores(&documents, &**MODEL).iter().zip(scores(&documents, &*SHIPPED)) {
        for (a, b) in ours.sentences.iter().zip(&theirs.sentences) {
            let labels = Label::ALL.iter().map(|&l| (a.get(l).unwrap() - b.get(l).unwrap()).abs());
            let all: Vec<f32> = labels.chain([(a.readers - b.readers).abs()]).collect();
            differences.push((all.iter().sum::<f32>() / 20.0, all.into_iter().fold(0.0, f32::max)));
        }
    }
    let count = f32::from(u16::try_from(differences.len()).unwrap());
    let mean = differences.iter().map(|d| d.0).sum::<f32>() / count;
    let most = differences.iter().map(|d| d.1).fold(0.0, f32::max);
    println!("{count} sentences: mean difference {mean:.4}, the largest {most:.3}");
    let (mut found, mut other_words, mut apart) = (0, 0, Vec::new());
    for document in &documents {
        let (ours, theirs) = (findings(document, &**MODEL), findings(document, &*SHIPPED));
        found += ours.len();
        other_words += ours
            .iter()
            .filter(|f| theirs.iter().any(|o| same(f, o)) && !theirs.iter().any(|o| same(f, o) && f.source_range == o.source_range))
            .count();
        for (of, other, who) in [(&ours, &theirs, "embedded"), (&theirs, &ours, "rust-bert")] {
            let missing = of.iter().filter(|f| !other.iter().any(|o| same(f, o)));
            apart.extend(missing.map(|f| (margin(f), format!("only {who}: {} {:.3} \"{}\"", f.rule, f.confidence, f.text))));
        }
    }
    println!("{found} findings, {} of one only, {other_words} of both that mark other words", apart.len());
    for (margin, text) in &apart {
        println!("{text} ({margin:.3} from a threshold)");
    }
    assert!(count >= 500.0 && mean <= MEAN && most <= MOST, "mean {mean}, largest {most}");
    assert!(apart.iter().all(|(margin, _)| *margin <= NEAR), "findings differ far from a threshold");
}

/// The names of the shared libraries that a program of Linux asks for stand in it as they are.
fn names(program: &str, library: &str) -> bool {
    let bytes = std::fs::read(program).unwrap();
    bytes.windows(library.len()).any(|w| w == library.as_bytes())
}

#[test]
#[cfg(target_os = "linux")]
fn the_linter_itself_links_nothing_of_torch() {
    assert!(names(PROGRAM, "libtorch_cpu.so\0"));
    assert!(!names(env!("CARGO_BIN_EXE_tonelint"), "libtorch_cpu.so\0"));
}

const DRAFT: &str = "Only an idiot would merge this without a test.\n\nThanks for the fix!\n";

#[test]
fn the_exported_model_finds_what_the_one_inside_finds() {
    let place = Place::new(&[("draft.md", DRAFT)]);
    place.run("model export --format hf out").code(0).stdout("out/model.safetensors");
    let inside = place.run("draft.md").code(1).stdout.clone();
    let outside = place.run("--backend rust-bert --model out draft.md");
    let findings = |text: &str| text.lines().take_while(|l| !l.contains(" · ")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(findings(&outside.code(1).silent_stderr().stdout), findings(&inside));
    place.run("model info --backend rust-bert --model out --output-format json").code(0).stdout("\"path\": \"out\"");
    place.run("--model out draft.md").code(2).stderr("out: this is a checkpoint of Hugging Face's form: add --backend rust-bert");
}

#[test]
fn settings_choose_the_backend_and_its_errors_are_told() {
    let config = "[model]\nbackend = \"rust-bert\"\npath = \"checkpoint\"\n";
    let place = Place::new(&[("draft.md", DRAFT), ("tonelint.toml", config), ("checkpoint/config.json", "{}")]);
    place
        .run("draft.md")
        .code(2)
        .stderr("checkpoint/config.json: it lacks \"model_type\": tonelint runs bert, roberta, xlm-roberta, distilbert");
    place.run("--model nowhere draft.md").code(2).stderr("there is no model folder at nowhere");
    place.run("--backend embedded --model checkpoint draft.md").code(2).stderr("add --backend rust-bert");
}

#[test]
fn score_reads_other_peoples_checkpoints() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/checkpoints/roberta");
    let place = Place::new(&[]).stdin("Thank you, that helps a lot!\nok\n");
    let ran = place.run(&format!("score --backend rust-bert --model {}", fixture.display()));
    let lines: Vec<serde_json::Value> = ran.code(0).stdout.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0]["scores"]["polite"].as_f64().unwrap() > 0.0 && lines[0]["scores"]["insult"].is_null());
}

#[cfg(unix)]
#[track_caller]
fn does_not_start(text: &str, says: &str) {
    let place = Place::new(&[]);
    let path = place.program("program", text);
    let error = RustBertProcess::start(&path, None, "cpu").err().unwrap().to_string();
    assert!(error.contains(says), "{error}");
}

#[test]
#[cfg(unix)]
fn a_program_that_cannot_work_is_told() {
    does_not_start(
        "echo 'program: error while loading shared libraries: libtorch_cpu.so: not found' >&2; exit 127",
        "it needs libtorch where it was when tonelint was built",
    );
    does_not_start("exit 3", "it stopped before the model was loaded (exit status: 3)");
    does_not_start("echo nonsense", "it stopped before the model was loaded");
    let ready = r#"{"ready":{"version":"0.0.0/9","name":"x","model_version":"1","sha256":"","labels":[],"readers_for":[]}}"#;
    does_not_start(&format!("echo '{ready}'"), "it is of another build (0.0.0/9, this is ");
    assert!(
        RustBertProcess::start(Path::new("/nowhere/program"), None, "cpu").is_err_and(|e| e.to_string().contains("it cannot be started"))
    );
}

#[test]
#[cfg(unix)]
fn after_a_crash_the_next_request_starts_it_again() {
    let place = Place::new(&[]);
    let flag = place.path("crashed");
    // The first time it loads and dies of the first request.
    let text = format!(
        "[ -e {0} ] || {{ touch {0}; echo ouch >&2; \"{PROGRAM}\" \"$@\" </dev/null; read line; exit 9; }}\nexec \"{PROGRAM}\" \"$@\"",
        flag.display()
    );
    let path = place.program("program", &text);
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/checkpoints/bert");
    let model = RustBertProcess::start(&path, Some(&fixture), "cpu").unwrap();
    let passage = [Passage { text: "ok", sentences: &[0..2], context: None }];
    let error = model.score(&passage).unwrap_err().to_string();
    assert!(error.contains("tonelint-rust-bert stopped: ouch"), "{error}");
    assert!(model.score(&passage).is_ok());
}
