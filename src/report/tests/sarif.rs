//! SARIF. With `TONELINT_SARIF_SAMPLE=FILE` the sample is written to FILE, to be checked against the published schema.

use super::super::RuleMeta;
use super::*;
use OutputFormat::Sarif;
use serde_json::{Value, json};

fn rules() -> Vec<RuleMeta> {
    vec![RuleMeta {
        name: "sarcasm".to_owned(),
        group: Group::Misreadable,
        level: Level::Warning,
        summary: "words that mean their opposite".to_owned(),
        help: "# sarcasm\n\n## What it flags\nPraise that is not meant.\n\n## When it is fine\n\nSee [the page](x) and {0}.".to_owned(),
    }]
}

fn sarif(run: &Run, repository: Option<&str>) -> Value {
    let rules = rules();
    let options = Options { rules: &rules, repository: repository.map(str::to_owned), ..Options::default() };
    serde_json::from_str(&text(Sarif, run, &options)).expect("JSON")
}

fn sample() -> Run {
    let source = "Hé.\nOh great.\nOh  great.\n";
    let mut first = finding(source, "Oh great.", "sarcasm", Level::Warning);
    first.readers = Some(0.7);
    first.help = "Say it plainly.".to_owned();
    replace(&mut first, source, "Thanks.", "Thanks.");
    let second = finding(source, "Oh  great.", "sarcasm", Level::Warning);
    let mut own = finding(source, "Hé", "house-phrase", Level::Info);
    own.group = Group::Phrase;
    let mut encoded = own.clone();
    for p in [&mut encoded.span.start, &mut encoded.span.end] {
        (p.column, p.byte) = (None, None);
    }
    let mut run = run(vec![
        file("a b/ü:100%.md", source, vec![own, first, second]),
        file("/tmp/a.eml", source, vec![encoded]),
        broken("x.md", ErrorCode::Io, "permission denied", Some(3)),
    ]);
    run.files[0].skipped_paragraphs = 2;
    run
}

#[test]
fn a_result_to_the_letter() {
    let log = sarif(&sample(), Some("https://example.org/tonelint"));
    assert_eq!(
        log["runs"][0]["results"][1],
        json!({
            "ruleId": "sarcasm",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "this can read as a reproach: about 7 in 10 readers would take it badly. Say it plainly."},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": "a%20b/%C3%BC%3A100%25.md"},
                "region": {
                    "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 10, "byteOffset": 5, "byteLength": 9,
                    "snippet": {"text": "Oh great."}
                }
            }}],
            "partialFingerprints": {"tonelint/v1": log["runs"][0]["results"][1]["partialFingerprints"]["tonelint/v1"]},
            "fixes": [{
                "description": {"text": "Thanks."},
                "artifactChanges": [{
                    "artifactLocation": {"uri": "a%20b/%C3%BC%3A100%25.md"},
                    "replacements": [{
                        "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 10, "byteOffset": 5, "byteLength": 9},
                        "insertedContent": {"text": "Thanks."}
                    }]
                }]
            }],
            "properties": {"confidence": 0.83, "readers": 0.7, "group": "misreadable", "also": []}
        })
    );
}

#[test]
fn the_frame_around_the_results() {
    let mut log = sarif(&sample(), Some("https://example.org/tonelint"));
    log["runs"][0]["results"] = Value::Null;
    assert_eq!(
        log,
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "tonelint",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "informationUri": "https://example.org/tonelint",
                    "rules": [
                        {
                            "id": "sarcasm",
                            "shortDescription": {"text": "words that mean their opposite"},
                            "fullDescription": {"text": "words that mean their opposite. Praise that is not meant."},
                            "help": {
                                "text": "# sarcasm\n\n## What it flags\nPraise that is not meant.\n\n## When it is fine\n\nSee \\[the page\\](x) and {{0}}.",
                                "markdown": "# sarcasm\n\n## What it flags\nPraise that is not meant.\n\n## When it is fine\n\nSee [the page](x) and {0}."
                            },
                            "defaultConfiguration": {"level": "warning"},
                            "properties": {"group": "misreadable", "tags": ["misreadable"], "problem.severity": "warning"}
                        },
                        {
                            "id": "house-phrase",
                            "shortDescription": {"text": "this can read as a reproach"},
                            "fullDescription": {"text": "this can read as a reproach"},
                            "help": {"text": "this can read as a reproach", "markdown": "this can read as a reproach"},
                            "defaultConfiguration": {"level": "note"},
                            "properties": {"group": "phrase", "tags": ["phrase"], "problem.severity": "recommendation"}
                        }
                    ]
                }},
                "invocations": [{
                    "executionSuccessful": false,
                    "toolExecutionNotifications": [
                        {
                            "level": "note",
                            "message": {"text": "2 paragraphs not English, not checked"},
                            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a%20b/%C3%BC%3A100%25.md"}}}]
                        },
                        {
                            "descriptor": {"id": "io"},
                            "level": "error",
                            "message": {"text": "permission denied"},
                            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "x.md"}, "region": {"startLine": 3, "endLine": 3}}}]
                        }
                    ]
                }],
                "columnKind": "unicodeCodePoints",
                "results": null,
                "properties": {"model": {"name": "tonelint-en", "version": "1", "sha256": "c0ffee"}}
            }]
        })
    );
}

#[test]
fn encoded_mail_has_lines_only() {
    let location = &sarif(&sample(), None)["runs"][0]["results"][3]["locations"][0]["physicalLocation"];
    assert_eq!(
        *location,
        json!({"artifactLocation": {"uri": "file:///tmp/a.eml"}, "region": {"startLine": 1, "endLine": 1, "snippet": {"text": "Hé"}}})
    );
}

#[test]
fn fingerprints_stay_when_lines_move_and_tell_repeats_apart() {
    let prints = |source: &str| -> Vec<String> {
        let findings = source.match_indices("Oh great").map(|(at, words)| {
            let mut f = finding(source, words, "sarcasm", Level::Warning);
            f.span = span(source, at..at + words.len());
            f
        });
        let log = sarif(&run(vec![file("a.md", source, findings.collect())]), None);
        let results = log["runs"][0]["results"].as_array().cloned().unwrap_or_default();
        results.iter().map(|r| r["partialFingerprints"]["tonelint/v1"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let before = prints("Oh great. Oh great.");
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
    assert!(before.iter().all(|p| p.len() == 32));
    assert_eq!(before, prints("Hello.\n\nOh great.\nOh great."));
}

#[test]
fn nothing_to_say() {
    let log = sarif(&run(Vec::new()), None);
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(log["runs"][0]["invocations"], json!([{"executionSuccessful": true, "toolExecutionNotifications": []}]));
    assert_eq!(log["runs"][0]["tool"]["driver"].get("informationUri"), None);
}

#[test]
fn sample_for_the_schema() {
    let rules = rules();
    let options = Options { rules: &rules, repository: Some("https://example.org/tonelint".to_owned()), ..Options::default() };
    let sample = text(Sarif, &sample(), &options);
    assert!(sample.ends_with("}\n"));
    if let Some(path) = std::env::var_os("TONELINT_SARIF_SAMPLE") {
        std::fs::write(path, sample).expect("the sample can be written");
    }
}
