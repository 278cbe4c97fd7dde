//! One module a family of formats; here is how a run is put together.

mod machine;
mod people;
mod sarif;
mod summary;

use super::{ErrorCode, FileError, FileReport, Options, OutputFormat, Run, Summary, write};
use crate::document::{InputFormat, LineIndex, Span};
use crate::fix::{Applicability, Edit, Suggestion};
use crate::lint::{Finding, Group, Level, Source};
use crate::model::ModelInfo;
use std::time::Duration;

/// A finding on the first `words` of `source`.
#[track_caller]
fn finding(source: &str, words: &str, rule: &str, level: Level) -> Finding {
    let start = source.find(words).expect("the words stand in the source");
    let range = start..start + words.len();
    Finding {
        rule: rule.to_owned(),
        group: Group::Misreadable,
        level,
        confidence: 0.83,
        readers: None,
        message: "this can read as a reproach".to_owned(),
        reading: "it can read as \"hurry up\"".to_owned(),
        help: String::new(),
        source: Source::Model,
        also: Vec::new(),
        text: words.to_owned(),
        span: span(source, range.clone()),
        source_range: range,
        prose: None,
        suggestions: Vec::new(),
    }
}

fn span(source: &str, range: std::ops::Range<usize>) -> Span {
    let lines = LineIndex::new(source);
    Span { start: lines.position(source, range.start), end: lines.position(source, range.end) }
}

fn replace(finding: &mut Finding, source: &str, title: &str, replacement: &str) {
    let range = finding.source_range.clone();
    finding.suggestions.push(Suggestion {
        title: title.to_owned(),
        applicability: Applicability::Safe,
        edits: vec![Edit { span: span(source, range.clone()), range, replacement: replacement.to_owned() }],
        readers_after: Some(0.1),
    });
}

fn file(path: &str, source: &str, findings: Vec<Finding>) -> FileReport {
    FileReport {
        path: path.to_owned(),
        input_format: InputFormat::Markdown,
        findings,
        errors: Vec::new(),
        source: source.into(),
        skipped_paragraphs: 0,
    }
}

fn run(files: Vec<FileReport>) -> Run {
    let count = |level| files.iter().flat_map(|f| &f.findings).filter(|f| f.level == level).count();
    let summary = Summary {
        files: files.len(),
        error: count(Level::Error),
        warning: count(Level::Warning),
        info: count(Level::Info),
        ..Summary::default()
    };
    let model = ModelInfo {
        name: "tonelint-en".to_owned(),
        version: "1".to_owned(),
        sha256: "c0ffee".to_owned(),
        labels: Vec::new(),
        readers_for: Vec::new(),
    };
    Run { files, errors: Vec::new(), summary, model: Some(model), elapsed: Duration::from_millis(41), level: Level::Warning }
}

fn broken(path: &str, code: ErrorCode, message: &str, line: Option<u32>) -> FileReport {
    FileReport { errors: vec![FileError { code, message: message.to_owned(), line }], ..file(path, "", Vec::new()) }
}

fn text(format: OutputFormat, run: &Run, options: &Options<'_>) -> String {
    let mut out = Vec::new();
    write(format, run, &mut out, options).expect("writing to memory");
    String::from_utf8(out).expect("UTF-8")
}

#[track_caller]
fn check(format: OutputFormat, run: &Run, expected: &str) {
    assert_same(&text(format, run, &Options::default()), expected);
}

#[track_caller]
fn assert_same(actual: &str, expected: &str) {
    assert!(actual == expected, "expected:\n{expected}\nactual:\n{actual}\nactual, escaped:\n{}", actual.escape_debug());
}

/// The draft of the contract's transcript.
fn transcript() -> Run {
    let source = "# Export\n\nAs I already said, the export is broken.\n\nSee above.\n\nOnly an idiot would merge this without a test.\n";
    let mut insult = finding(source, "an idiot", "insult", Level::Error);
    insult.group = Group::Inflammatory;
    insult.readers = Some(0.78);
    insult.message = "this calls the reader a name".to_owned();
    replace(&mut insult, source, "Please add a test before this is merged.", "Please add a test before this is merged.");
    let mut reproach = finding(source, "As I already said", "passive-aggressive", Level::Warning);
    reproach.message = "without your voice, this can read as a reproach".to_owned();
    reproach.reading = "it can read as \"you did not listen the first time\"".to_owned();
    replace(&mut reproach, source, "The export is broken.", "The export is broken.");
    let mut run = run(vec![file("draft.md", source, vec![reproach, insult])]);
    run.summary.hidden = 1;
    run.summary.hidden_info = 1;
    run
}
