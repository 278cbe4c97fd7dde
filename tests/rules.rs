//! Every rule against its fixtures (`tests/fixtures/rules/<rule>.md`), patterns and model together, at default settings.
//!
//! A line under *Flagged* must get a finding of that rule, or one that lists it in `also`, on the marked words. A line under
//! *Left alone* must get none of that rule and no warning of any other. Lines under *Known wrong* are for people: what this version gets wrong.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tonelint::document::{self, InputFormat, ParseOptions};
use tonelint::lint::{self, Cache, Cancel, Finding, Level, Settings};
use tonelint::model::{self, ToneModel};
use tonelint::rules::RULES;

pub(crate) static MODEL: LazyLock<Box<dyn ToneModel>> =
    LazyLock::new(|| model::load_embedded().expect("the model inside the binary loads"));

/// Findings of a draft at default settings.
fn findings(text: &str, (format, file_name): (InputFormat, Option<&str>)) -> Vec<Finding> {
    let document = document::parse(text.to_owned(), &ParseOptions { format: Some(format), file_name });
    let outcome = lint::lint(&document, &Settings::default(), Some(&**MODEL), None, &mut Cache::default(), &Cancel::default());
    assert_eq!(outcome.notes, []);
    outcome.findings
}

struct Line {
    text: String,
    /// How the linter would get it: format, and a name where the genre hangs on it.
    format: (InputFormat, Option<&'static str>),
    /// Byte ranges of the marked words.
    marks: Vec<std::ops::Range<usize>>,
}

#[derive(Default)]
struct Fixture {
    flagged: Vec<Line>,
    left_alone: Vec<Line>,
}

fn fixture(rule: &str) -> Fixture {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rules").join(format!("{rule}.md"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let (mut out, mut section) = (Fixture::default(), String::new());
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.trim().to_lowercase();
        } else if let Some(item) = line.strip_prefix("- ") {
            let (kind, body) = item.split_once(": ").unwrap_or_else(|| panic!("{rule}: a line must read `- kind: text`: {item}"));
            match section.as_str() {
                "flagged" => out.flagged.push(parse(kind, body)),
                "left alone" => out.left_alone.push(parse(kind, body)),
                "known wrong" => {}
                other => panic!("{rule}: unknown section {other}"),
            }
        }
    }
    out
}

fn parse(kind: &str, body: &str) -> Line {
    let format = match kind {
        "commit" => (InputFormat::Commit, None),
        "docs" => (InputFormat::Markdown, Some("docs/guide.md")),
        "mail" | "chat" | "post" => (InputFormat::Text, None),
        _ => (InputFormat::Markdown, None),
    };
    let (mut text, mut marks) = (String::new(), Vec::new());
    for (i, part) in body.split("==").enumerate() {
        let start = text.len();
        text.push_str(&part.replace("\\n", "\n"));
        if i % 2 == 1 {
            marks.push(start..text.len());
        }
    }
    Line { text, format, marks }
}

fn names(f: &Finding, rule: &str) -> bool {
    f.rule == rule || f.also.iter().any(|a| a == rule)
}

#[test]
fn every_rule_has_enough_fixtures() {
    for rule in RULES {
        let f = fixture(rule.name);
        assert!(
            f.flagged.len() >= 10 && f.left_alone.len() >= 10,
            "{}: {} flagged, {} left alone",
            rule.name,
            f.flagged.len(),
            f.left_alone.len()
        );
        assert!(f.flagged.iter().all(|l| !l.marks.is_empty()), "{}: a flagged line marks no words", rule.name);
        assert!(f.left_alone.iter().all(|l| l.marks.is_empty()), "{}: a line to leave alone marks words", rule.name);
    }
}

#[test]
fn rules_flag_and_leave_alone_what_their_fixtures_say() {
    let mut wrong = BTreeMap::<&str, Vec<String>>::new();
    for rule in RULES {
        let fixture = fixture(rule.name);
        let mut note = |what: &str, line: &Line, found: &[Finding]| {
            let found: Vec<_> = found.iter().map(|f| format!("{}({} {:.2} {:?})", f.rule, f.level.name(), f.confidence, f.text)).collect();
            wrong.entry(rule.name).or_default().push(format!("{what}: {} -> {found:?}", line.text));
        };
        for line in &fixture.flagged {
            let found = findings(&line.text, line.format);
            let hit = found
                .iter()
                .any(|f| names(f, rule.name) && line.marks.iter().any(|m| m.start < f.source_range.end && f.source_range.start < m.end));
            if !hit {
                note("missed", line, &found);
            }
        }
        for line in &fixture.left_alone {
            let found = findings(&line.text, line.format);
            if found.iter().any(|f| names(f, rule.name) || f.level > Level::Info) {
                note("false alarm", line, &found);
            }
        }
    }
    let shown: Vec<_> =
        wrong.iter().flat_map(|(rule, lines)| std::iter::once(format!("{rule}:")).chain(lines.iter().map(|l| format!("  {l}")))).collect();
    assert!(wrong.is_empty(), "{} lines\n{}", wrong.values().map(Vec::len).sum::<usize>(), shown.join("\n"));
}

/// The pages promise these words; `…` stands for more than they show, marks are no texts.
#[test]
fn rules_flag_what_their_pages_quote() {
    let mut missed = Vec::new();
    for rule in RULES.iter().filter(|r| !matches!(r.name, "scare-quotes" | "punctuation-pile")) {
        let page = rule.page();
        let section = page.split("## What it flags").nth(1).and_then(|s| s.split("\n## ").next()).expect("a page says what it flags");
        let section = section.split_whitespace().collect::<Vec<_>>().join(" ");
        for quoted in
            section.split('"').skip(1).step_by(2).filter(|q| !q.contains('…') || q.ends_with("…") && rule.name == "trailing-ellipsis")
        {
            if !findings(quoted, (InputFormat::Text, None)).iter().any(|f| names(f, rule.name)) {
                missed.push(format!("{}: {quoted}", rule.name));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn no_rule_flags_what_another_one_suggests() {
    for rule in RULES {
        for line in fixture(rule.name).flagged {
            for finding in findings(&line.text, line.format) {
                for suggestion in finding.suggestions.iter().filter(|s| !s.edits.is_empty()) {
                    let mut text = line.text.clone();
                    for edit in suggestion.edits.iter().rev() {
                        text.replace_range(edit.range.clone(), &edit.replacement);
                    }
                    let again = findings(&text, line.format);
                    let touched = suggestion.edits[0].range.start;
                    assert!(
                        !again.iter().any(|f| f.rule == finding.rule && f.source_range.start <= touched && touched <= f.source_range.end),
                        "{}: {text:?} is flagged again: {again:?}",
                        finding.rule
                    );
                }
            }
        }
    }
}
