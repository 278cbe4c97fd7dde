//! Reports for other programs, `--output-file`, `--statistics`.

use crate::cli::{PHRASE, Place};
use serde_json::{Value, json};

fn place(text: &str) -> Place {
    Place::new(&[("tonelint.toml", PHRASE), ("a.md", text), ("sub/b.md", "This is mumpitz.\n")])
}

fn fingerprints(text: &str) -> Vec<String> {
    let report = place(text).run("--no-model --output-format gitlab a.md").json();
    report.as_array().expect("issues").iter().map(|i| i["fingerprint"].as_str().expect("text").to_owned()).collect()
}

#[test]
fn gitlab_names_place_severity_and_rule() {
    let place = place("Hé, mumpitz.\n");
    place.write("c.md", b"\xFF");
    let report = place.run("--no-model --output-format gitlab .").code(2).json();
    let mut first = report[0].clone();
    assert_eq!(first["fingerprint"].as_str().map(str::len), Some(32));
    first["fingerprint"] = Value::Null;
    let expect = json!({
        "description": "a house word: \"mumpitz\"", "check_name": "house", "fingerprint": null, "severity": "minor",
        "location": {"path": "a.md", "lines": {"begin": 1, "end": 1}}
    });
    assert_eq!(first, expect);
    assert_eq!((&report[1]["check_name"], &report[1]["severity"]), (&"tonelint-encoding".into(), &"critical".into()));
    assert_eq!(report[2]["location"]["path"], "sub/b.md");
    place.run("--no-model --isolated --output-format gitlab a.md").code(0).stdout("[]");
}

#[test]
fn paths_are_those_that_a_forge_can_find() {
    let place = place("This is mumpitz.\n").stdin("This is mumpitz.\n");
    let folder = place.path("").canonicalize().expect("a folder");
    let gitlab = |line: &str| place.run(&format!("--no-model --config tonelint.toml --output-format gitlab {line}")).json()[0].clone();
    let named = gitlab("a.md");
    let absolute = gitlab(&folder.join("a.md").display().to_string());
    assert_eq!((&absolute["location"]["path"], &absolute["fingerprint"]), (&"a.md".into(), &named["fingerprint"]));
    assert_eq!(gitlab("-")["location"]["path"], "stdin");
    let sarif = place.run("--no-model --output-format sarif -").json();
    assert_eq!(sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "stdin");
}

#[test]
fn fingerprints_survive_moved_lines_and_tell_repeats_and_files_apart() {
    let before = fingerprints("This is mumpitz.\n\nMumpitz again.\n");
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
    assert_eq!(before, fingerprints("# Title\n\nA new line.\n\nNow this is\nmumpitz.\n\nYes, MUMPITZ again.\n"));
    let all = place("This is mumpitz.\n").run("--no-model --output-format gitlab .").json();
    assert_ne!(all[0]["fingerprint"], all[1]["fingerprint"]);
}

#[test]
fn rdjson_counts_bytes_and_carries_suggestions() {
    let place = Place::new(&[("a.md", "Hé. As I already said, the export is broken.\n")]);
    let report = place.run("--no-model --output-format rdjson a.md").code(1).json();
    assert_eq!((&report["source"]["name"], &report["severity"]), (&"tonelint".into(), &"WARNING".into()));
    let one = &report["diagnostics"][0];
    assert_eq!(one["location"]["path"], "a.md");
    // "Hé. " has five bytes.
    assert_eq!(one["location"]["range"]["start"], json!({"line": 1, "column": 6}));
    assert_eq!((&one["severity"], &one["code"]["value"]), (&"WARNING".into(), &"passive-aggressive".into()));
    let suggestion = &one["suggestions"][0];
    let (start, end) = (&suggestion["range"]["start"]["column"], &suggestion["range"]["end"]["column"]);
    let (start, end) = (start.as_u64().expect("a column") - 1, end.as_u64().expect("a column") - 1);
    let mut line = b"H\xC3\xA9. As I already said, the export is broken.".to_vec();
    line.splice(usize::try_from(start).unwrap()..usize::try_from(end).unwrap(), suggestion["text"].as_str().expect("text").bytes());
    assert_eq!(String::from_utf8(line).expect("UTF-8"), "Hé. The export is broken.");
    assert_eq!(place.run("--no-model --level error --output-format rdjson a.md").code(0).json()["diagnostics"], json!([]));
}

#[test]
fn a_report_goes_to_a_file_and_is_no_draft() {
    let place = place("This is mumpitz.\n");
    let ran = place.run("--no-model --output-format json --output-file out.txt .");
    ran.code(1).stderr("out.txt: 2 warnings · no model");
    assert_eq!(ran.stdout, "");
    assert!(place.read("out.txt").starts_with("{\n  \"version\": 1"));
    // The report of last time is not read.
    assert_eq!(place.run("--no-model --output-format concise --output-file out.txt -q .").code(1).stderr, "");
    assert_eq!(place.read("out.txt").lines().count(), 2);
    place.run("--no-model --output-file none/out.txt").code(2).stderr("--output-file none/out.txt: its folder does not exist");
    place.run("--no-model --output-file sub").code(2).stderr("this is a folder");
}

#[test]
fn statistics_count_by_rule() {
    let place = place("Mumpitz, MUMPITZ, mumpitz.\n\nAs I already said, the export is broken.\n");
    let ran = place.run("--no-model --statistics .");
    ran.code(1)
        .stdout("4  warning  house ")
        .stdout("a house word (in 2 files)\n")
        .stdout("1  warning  passive-aggressive")
        .stdout("5 warnings");
    assert!(ran.stdout.find("house") < ran.stdout.find("passive"));
    assert_eq!(place.run("--no-model --statistics -q .").stdout.lines().count(), 2);
    place.run("--no-model --statistics --output-format sarif").code(2).stderr("--statistics is for people");
    place.run("--no-model --isolated --statistics sub").code(0).stdout("no findings in 1 file");
}
