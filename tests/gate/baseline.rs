//! `--baseline`, the key `baseline`, `baseline create` and `prune`.

use super::found;
use crate::cli::{PHRASE, Place, command};
use serde_json::json;
use std::process::Stdio;

const NAME: &str = "tonelint-baseline.json";
const MUMPITZ: &str = "This is mumpitz.\n\n";

/// A tree whose settings name a baseline and no model: what is stale can be judged without a flag.
fn place(files: &[(&str, &str)]) -> Place {
    let place = Place::new(files);
    place.write("tonelint.toml", format!("baseline = \"{NAME}\"\n{PHRASE}\n[model]\nenabled = false\n").as_bytes());
    place
}

fn files(place: &Place) -> serde_json::Value {
    let json: serde_json::Value = serde_json::from_str(&place.read(NAME)).expect("JSON");
    assert_eq!(json["version"], 1);
    json["files"].clone()
}

#[test]
fn what_is_known_is_left_out_and_counted() {
    let place = place(&[("a.md", &MUMPITZ.repeat(3)), ("sub/b.md", MUMPITZ), ("c.md", "Thank you.\n")]);
    place.run(".").code(2).stderr("tonelint-baseline.json: there is no such baseline: `tonelint baseline create` makes one");
    let ran = place.run("baseline create");
    ran.code(0).stdout("tonelint-baseline.json: 4 findings in 2 files\n").silent_stderr();
    assert_eq!(ran.stdout.lines().count(), 1, "the settings name it already");
    assert_eq!(files(&place), json!({"a.md": {"house": 3}, "sub/b.md": {"house": 1}}));
    place.run(".").code(0).stdout("no findings in 3 files, 4 in the baseline").silent_stderr();
    let json = place.run("--output-format json .").code(0).json();
    assert_eq!((&json["summary"]["baselined"], &json["summary"]["hidden"], &json["summary"]["warning"]), (&4.into(), &0.into(), &0.into()));
    // From further down, and of one file.
    let out = command(&place.path("sub"), "b.md").stdin(Stdio::null()).output().expect("it runs");
    assert_eq!(out.status.code(), Some(0));
    // Another rule, or another file, is not known.
    place.write("c.md", b"As I already said, the export is broken.\n");
    assert_eq!(found(&place, "."), ["c.md:1"]);
}

#[test]
fn nothing_known_is_lost_where_a_draft_cannot_be_read() {
    let place = place(&[("a.md", MUMPITZ), ("b.md", MUMPITZ)]);
    place.run("baseline create").code(0);
    let before = place.read(NAME);
    let says = "tonelint-baseline.json: the baseline stays as it is, since not every draft could be read";
    place.run("baseline create --force a.dm").code(2).stderr("a.dm: there is no such file").stderr(says);
    assert_eq!(place.read(NAME), before);
    place.write("b.md", b"caf\xE9\n");
    place.run("baseline create --force").code(2).stderr(says);
    assert_eq!(place.read(NAME), before);
    place.run("baseline create --baseline far/x.json a.md").code(2).stderr("its folder does not exist: make it first");
}

#[test]
fn where_there_are_more_than_known_all_are_shown() {
    let place = place(&[("a.md", &MUMPITZ.repeat(2))]);
    place.run("baseline create").code(0);
    place.write("a.md", MUMPITZ.repeat(3).as_bytes());
    place.run("a.md").code(1).stdout("3 warnings").stderr("note: a.md has 3 × house, the baseline knows 2, so that all of them are shown");
    place.run("-q a.md").code(1).silent_stderr();
}

#[test]
fn with_changed_lines_only_the_new_one_is_shown() {
    let repo = super::Repo::new(&[("a.md", &MUMPITZ.repeat(40))]);
    repo.place.run("baseline create --no-model").code(0);
    repo.commit();
    repo.write("a.md", &format!("New mumpitz.\n\n{}", MUMPITZ.repeat(40)));
    assert_eq!(repo.found(&format!("--baseline {NAME} --changed-since HEAD")), ["a.md:1"]);
}

#[test]
fn stale_entries_are_reported_and_taken_out() {
    let place = place(&[("a.md", &MUMPITZ.repeat(3)), ("b.md", MUMPITZ), ("gone.md", &MUMPITZ.repeat(2))]);
    place.run("baseline create").code(0);
    place.run("--fail-on-stale .").code(0).silent_stderr();
    place.write("a.md", MUMPITZ.as_bytes());
    std::fs::remove_file(place.path("gone.md")).expect("removed");
    let says = "tonelint-baseline.json knows 4 findings that are gone (a.md and 1 more): `tonelint baseline prune` takes them out";
    place.run(".").code(0).stderr(&format!("note: {says}")).stdout("no findings in 2 files, 2 in the baseline");
    place.run("-q .").code(0).silent_stderr();
    place.run("--fail-on-stale -q .").code(1).stderr(says);
    // A run that does not look at a.md can only tell what is gone altogether.
    place.run("b.md").code(0).stderr("knows 2 findings that are gone (gone.md)");
    // Nor can one that looks less closely, or for less.
    place.run("--no-model .").code(0).silent_stderr();
    place.run("--ignore house b.md a.md").code(0).stderr("2 findings that are gone (gone.md)");
    place.run("--level error b.md").code(0).stderr("2 findings that are gone (gone.md)");

    place.run("baseline prune").code(0).stdout("tonelint-baseline.json: 4 fewer, 2 left").silent_stderr();
    assert_eq!(files(&place), json!({"a.md": {"house": 1}, "b.md": {"house": 1}}));
    place.run("--fail-on-stale .").code(0).silent_stderr();
    place.run("baseline prune").code(0).stdout("nothing to take out");
}

#[test]
fn a_baseline_never_grows_by_itself() {
    let place = place(&[("a.md", MUMPITZ), ("b.md", MUMPITZ)]);
    place.run("baseline create a.md").code(0);
    place.write("a.md", MUMPITZ.repeat(5).as_bytes());
    place.run("baseline prune").code(0);
    assert_eq!(files(&place), json!({"a.md": {"house": 1}}));
    place.run("baseline create").code(2).stderr("exists already: lower it with `tonelint baseline prune`, or make it anew with --force");
    place.run("baseline create --force").code(0).stdout("6 findings in 2 files");
}

#[test]
fn what_could_not_be_checked_is_neither_stale_nor_forgotten() {
    let place = place(&[("a.md", MUMPITZ), ("b.md", MUMPITZ)]);
    place.run("baseline create").code(0);
    place.write("a.md", b"\xFF");
    place.run("baseline prune").code(2).stderr("a.md: this line is not UTF-8");
    assert_eq!(files(&place), json!({"a.md": {"house": 1}, "b.md": {"house": 1}}));
    place.run("baseline create --model none --force").code(2).stderr("no baseline was written");
}

#[test]
fn a_flag_names_another_baseline_for_all() {
    let place = Place::new(&[("p/tonelint.toml", PHRASE), ("p/a.md", MUMPITZ), ("p/s/b.md", MUMPITZ)]);
    let ran = place.run("baseline create --no-model --baseline p/s/known.json p");
    ran.code(0).stdout("p/s/known.json: 2 findings in 2 files");
    let json: serde_json::Value = serde_json::from_str(&place.read("p/s/known.json")).expect("JSON");
    assert_eq!(json["files"], json!({"../a.md": {"house": 1}, "b.md": {"house": 1}}));
    assert_eq!(found(&place, "--baseline p/s/known.json p"), Vec::<String>::new());
    assert_eq!(found(&place, "p").len(), 2);
    place.run("baseline create --no-model p").code(0).stdout("add to tonelint.toml: baseline = \"tonelint-baseline.json\"");
}

#[test]
fn every_settings_file_has_its_own() {
    let settings = format!("baseline = \"known.json\"\n{PHRASE}");
    let place = Place::new(&[("p/tonelint.toml", &settings), ("q/tonelint.toml", &settings), ("p/a.md", MUMPITZ), ("q/a.md", MUMPITZ)]);
    place.run("baseline create --no-model").code(0).stdout("p/known.json: 1 finding in 1 file\nq/known.json: 1 finding in 1 file\n");
    assert_eq!(found(&place, "."), Vec::<String>::new());
}

#[test]
fn a_baseline_that_cannot_be_read_stops_its_drafts() {
    let place = place(&[("a.md", MUMPITZ)]);
    place.write(NAME, b"{\"version\": 1, \"files\": {\"a.md\": 3}}");
    let ran = place.run(".");
    ran.code(2).stderr("error: tonelint-baseline.json:1: this is no baseline of tonelint");
    assert!(!ran.stdout.contains("mumpitz"));
    place.write(NAME, b"{\"version\": 9}");
    place.run(".").code(2).stderr("version 9, which this tonelint cannot read: update tonelint");
}

#[test]
fn what_is_known_is_not_fixed() {
    let reproach = "As I already said, the export is broken.\n";
    let place = place(&[("a.md", reproach), ("b.md", reproach)]);
    place.run("baseline create a.md").code(0);
    place.run("--fix .").code(0).stderr("changed 1 file");
    assert_eq!(place.read("a.md"), reproach);
}
