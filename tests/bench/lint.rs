//! `cargo bench`: what a draft costs. Times are per iteration; the prose below is repeated to size.

#![allow(clippy::expect_used, clippy::single_range_in_vec_init)]

use std::fmt::Write;
use std::sync::LazyLock;
use tonelint::document::{self, Document, InputFormat, ParseOptions};
use tonelint::lint::{self, Cache, Cancel, Outcome, Settings};
use tonelint::model::{self, Passage, ToneModel};

fn main() {
    divan::main();
}

static MODEL: LazyLock<Box<dyn ToneModel>> = LazyLock::new(|| model::load_embedded().expect("the model inside the binary loads"));

const PARAGRAPHS: [&str; 5] = [
    "Thanks for the patch, it reads well. The loop in `copy_rows` still goes past the end of the buffer when the count is zero, so could you guard it and add a test?",
    "We talked about the timetable on Monday. As the hall is closed on Friday, the rehearsal moves to Thursday at six; bring the blue folders, please.",
    "I was wrong about the cache. It is not stale, my own script wrote the old file back. Sorry for the noise, and thank you for looking at the logs with me.",
    "The export takes forty minutes on the big database. Most of that is the join over the address table, which has no index on the second key since March.",
    "Did you even test this on the small screen? The button is under the keyboard, and nobody can press it. Please have another look before the release.",
];

/// A Markdown draft of about `words` words.
fn draft(words: usize) -> String {
    let mut out = String::new();
    let mut n = 0;
    for (i, paragraph) in PARAGRAPHS.iter().cycle().enumerate() {
        if n >= words {
            break;
        }
        let _ = write!(out, "Point {i}. {paragraph}\n\n");
        n += paragraph.split_whitespace().count() + 2;
    }
    out
}

fn parse(text: &str) -> Document {
    document::parse(text.to_owned(), &ParseOptions { format: Some(InputFormat::Markdown), file_name: None })
}

fn check(document: &Document, model: Option<&dyn ToneModel>, cache: &mut Cache) -> Outcome {
    lint::lint(document, &Settings::default(), model, None, cache, &Cancel::default())
}

#[divan::bench(args = [1_000, 5_000])]
fn parse_words(bencher: divan::Bencher, words: usize) {
    let text = draft(words);
    bencher.bench(|| parse(&text));
}

/// All rules, no model.
#[divan::bench(args = [1_000, 5_000])]
fn rules_words(bencher: divan::Bencher, words: usize) {
    let document = parse(&draft(words));
    bencher.bench(|| check(&document, None, &mut Cache::default()));
}

#[divan::bench(args = [1, 8, 64], sample_count = 10)]
fn score_paragraphs(bencher: divan::Bencher, count: usize) {
    let sentences = [0..PARAGRAPHS[0].len()];
    let passages: Vec<_> = (0..count).map(|_| Passage { text: PARAGRAPHS[0], sentences: &sentences, context: None }).collect();
    let model = &**MODEL;
    bencher.bench(|| model.score(&passages));
}

/// Word pieces a second through the whole model: sentences of about the same length, none of them with a neighbour, so that each is read once.
#[divan::bench(sample_count = 10)]
fn score_word_pieces(bencher: divan::Bencher) {
    let sentences = [0..PARAGRAPHS[0].len()];
    let passages: Vec<_> = (0..256).map(|_| Passage { text: PARAGRAPHS[0], sentences: &sentences, context: None }).collect();
    // PARAGRAPHS[0] has 43 word pieces, with those at its ends.
    let model = &**MODEL;
    bencher.counter(divan::counter::ItemsCount::new(256 * 43usize)).bench(|| model.score(&passages));
}

/// A draft that was never seen before.
#[divan::bench(args = [1_000, 5_000], sample_count = 10)]
fn whole_words(bencher: divan::Bencher, words: usize) {
    let text = draft(words);
    let model = &**MODEL;
    bencher.bench(|| check(&parse(&text), Some(model), &mut Cache::default()));
}

/// One paragraph of 5,000 words was edited since.
#[divan::bench(sample_count = 20)]
fn edit_in_5000_words(bencher: divan::Bencher) {
    let (text, model) = (draft(5_000), &**MODEL);
    let mut cache = Cache::default();
    let _ = check(&parse(&text), Some(model), &mut cache);
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let edited = text.replacen("Point 40.", &format!("Point 40, edit {n}."), 1);
        check(&parse(&edited), Some(model), &mut cache)
    });
}

/// The same with `--backend rust-bert`, for comparison.
#[cfg(feature = "rust-bert")]
mod rust_bert {
    use super::{Cache, LazyLock, PARAGRAPHS, Passage, ToneModel, check, draft, parse};
    use std::path::Path;
    use tonelint::model::rust_bert::RustBertProcess;

    fn load() -> RustBertProcess {
        RustBertProcess::start(Path::new(env!("CARGO_BIN_EXE_tonelint-rust-bert")), None, "cpu").expect("the model inside the binary loads")
    }

    static MODEL: LazyLock<RustBertProcess> = LazyLock::new(load);

    #[divan::bench(args = [1, 8, 64], sample_count = 10)]
    fn score_paragraphs(bencher: divan::Bencher, count: usize) {
        let sentences = [0..PARAGRAPHS[0].len()];
        let passages: Vec<_> = (0..count).map(|_| Passage { text: PARAGRAPHS[0], sentences: &sentences, context: None }).collect();
        let model = &*MODEL;
        bencher.bench(|| model.score(&passages));
    }

    #[divan::bench(args = [1_000, 5_000], sample_count = 10)]
    fn whole_words(bencher: divan::Bencher, words: usize) {
        let text = draft(words);
        let model = &*MODEL;
        bencher.bench(|| check(&parse(&text), Some(model), &mut Cache::default()));
    }

    #[divan::bench(sample_count = 5)]
    fn load_model() -> RustBertProcess {
        load()
    }
}

#[divan::bench(sample_count = 5)]
fn load_model() -> Box<dyn ToneModel> {
    model::load_embedded().expect("the model inside the binary loads")
}
