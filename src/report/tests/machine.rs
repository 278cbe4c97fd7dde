//! JSON, JSON lines and workflow commands, to the letter.

use super::*;
use OutputFormat::{Github, Json, Jsonl};

fn sample() -> Run {
    let source = "Hé.\nOh great.\n";
    let mut f = finding(source, "Oh great.", "sarcasm", Level::Warning);
    f.confidence = 0.829_99;
    f.readers = Some(2.0 / 3.0);
    f.also = vec!["curt".to_owned()];
    f.help = "Say it plainly.".to_owned();
    replace(&mut f, source, "Thanks.", "Thanks.");
    let mut run = run(vec![file("draft.md", source, vec![f]), broken("x.md", ErrorCode::Encoding, "not UTF-8", Some(12))]);
    run.summary.suppressed = 1;
    run.model.as_mut().expect("a model").sha256 = "ab".to_owned();
    run
}

#[test]
fn json_version_1() {
    check(
        Json,
        &sample(),
        &r#"{
  "version": 1,
  "tool": {
    "name": "tonelint",
    "version": "VERSION",
    "model": {
      "name": "tonelint-en",
      "version": "1",
      "sha256": "ab"
    }
  },
  "files": [
    {
      "path": "draft.md",
      "input_format": "markdown",
      "findings": [
        {
          "rule": "sarcasm",
          "group": "misreadable",
          "level": "warning",
          "confidence": 0.83,
          "readers": 0.667,
          "message": "this can read as a reproach",
          "help": "Say it plainly.",
          "source": "model",
          "also": [
            "curt"
          ],
          "text": "Oh great.",
          "span": {
            "start": {
              "line": 2,
              "column": 1,
              "byte": 5
            },
            "end": {
              "line": 2,
              "column": 10,
              "byte": 14
            }
          },
          "suggestions": [
            {
              "title": "Thanks.",
              "applicability": "safe",
              "edits": [
                {
                  "span": {
                    "start": {
                      "line": 2,
                      "column": 1,
                      "byte": 5
                    },
                    "end": {
                      "line": 2,
                      "column": 10,
                      "byte": 14
                    }
                  },
                  "replacement": "Thanks."
                }
              ],
              "readers_after": 0.1
            }
          ]
        }
      ],
      "errors": []
    },
    {
      "path": "x.md",
      "input_format": "markdown",
      "findings": [],
      "errors": [
        {
          "code": "encoding",
          "message": "not UTF-8",
          "line": 12
        }
      ]
    }
  ],
  "summary": {
    "files": 2,
    "error": 0,
    "warning": 1,
    "info": 0,
    "hidden": 0,
    "suppressed": 1,
    "baselined": 0
  }
}
"#
        .replace("VERSION", env!("CARGO_PKG_VERSION")),
    );
}

#[test]
fn json_of_nothing_has_every_key() {
    let mut run = run(Vec::new());
    run.model = None;
    check(
        Json,
        &run,
        &r#"{
  "version": 1,
  "tool": {
    "name": "tonelint",
    "version": "VERSION",
    "model": null
  },
  "files": [],
  "summary": {
    "files": 0,
    "error": 0,
    "warning": 0,
    "info": 0,
    "hidden": 0,
    "suppressed": 0,
    "baselined": 0
  }
}
"#
        .replace("VERSION", env!("CARGO_PKG_VERSION")),
    );
}

#[test]
fn json_lines() {
    check(
        Jsonl,
        &sample(),
        concat!(
            r#"{"path":"draft.md","rule":"sarcasm","group":"misreadable","level":"warning","confidence":0.83,"readers":0.667,"#,
            r#""message":"this can read as a reproach","help":"Say it plainly.","source":"model","also":["curt"],"text":"Oh great.","#,
            r#""span":{"start":{"line":2,"column":1,"byte":5},"end":{"line":2,"column":10,"byte":14}},"#,
            r#""suggestions":[{"title":"Thanks.","applicability":"safe","edits":[{"span":{"start":{"line":2,"column":1,"byte":5},"#,
            r#""end":{"line":2,"column":10,"byte":14}},"replacement":"Thanks."}],"readers_after":0.1}]}"#,
            "\n",
            r#"{"path":"x.md","error":{"code":"encoding","message":"not UTF-8","line":12}}"#,
            "\n",
        ),
    );
}

#[test]
fn encoded_mail_has_no_columns_and_no_edits() {
    let source = "bm93";
    let mut f = finding(source, source, "curt", Level::Info);
    replace(&mut f, source, "later", "later");
    for p in [&mut f.span.start, &mut f.span.end, &mut f.suggestions[0].edits[0].span.start] {
        (p.column, p.byte) = (None, None);
    }
    let text = text(Jsonl, &run(vec![file("a.eml", source, vec![f])]), &Options::default());
    assert!(text.contains(r#""span":{"start":{"line":1,"column":null,"byte":null},"end":{"line":1,"column":null,"byte":null}}"#), "{text}");
    assert!(text.contains(r#""edits":[],"#), "{text}");
}

#[test]
fn json_escapes_what_a_terminal_obeys_and_nothing_else() {
    let source = "é🙂\x1b\u{9b}\u{202e}\u{7f}\"\\\t";
    let text = text(Jsonl, &run(vec![file("a.md", source, vec![finding(source, source, "curt", Level::Info)])]), &Options::default());
    assert!(text.contains(r#""text":"é🙂\u001b\u009b\u202e\u007f\"\\\t""#), "{text}");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["text"], source);
}

#[test]
fn workflow_commands() {
    check(
        Github,
        &sample(),
        concat!(
            "::warning file=draft.md,line=2,col=1,endLine=2,endColumn=10,title=tonelint(sarcasm)::",
            "this can read as a reproach: \"Oh great.\"%0Aabout 7 in 10 readers would take it badly%0Atry: \"Thanks.\"\n",
            "::error file=x.md,line=12,title=tonelint::not UTF-8\n",
        ),
    );
}

#[test]
fn workflow_commands_escape_properties_and_data() {
    let source = "100 %\n::error::now";
    let mut f = finding(source, source, "curt", Level::Info);
    f.reading = String::new();
    check(
        Github,
        &run(vec![file("a,b:100%.md", source, vec![f])]),
        "::notice file=a%2Cb%3A100%25.md,line=1,endLine=2,title=tonelint(curt)::this can read as a reproach: \"100 %25 ::error::now\"\n",
    );
}

#[test]
fn standard_input_is_no_file_of_the_repository() {
    let mut f = finding("now", "now", "insult", Level::Error);
    f.reading = String::new();
    check(
        Github,
        &run(vec![file("-", "now", vec![f])]),
        "::error line=1,col=1,endLine=1,endColumn=4,title=tonelint(insult)::this can read as a reproach: \"now\"\n",
    );
}

#[test]
fn formats_are_named_as_the_contract_names_them() {
    use clap::ValueEnum as _;
    let names: Vec<String> =
        OutputFormat::value_variants().iter().filter_map(OutputFormat::to_possible_value).map(|v| v.get_name().to_owned()).collect();
    assert_eq!(names, ["full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson"]);
}
