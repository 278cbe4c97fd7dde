//! Which settings hold: the nearest file, overrides, flags.

use super::{PHRASE, Place};

const DRAFT: &str = "This is mumpitz.\n";

#[test]
fn the_nearest_file_holds_and_files_are_not_merged() {
    let place = Place::new(&[
        ("tonelint.toml", PHRASE),
        ("a.md", DRAFT),
        ("sub/.tonelint.toml", "strictness = \"strict\"\n"),
        ("sub/b.md", DRAFT),
        ("sub/deep/c.md", DRAFT),
    ]);
    place.run("--no-model a.md").code(1);
    place.run("--no-model sub/b.md sub/deep/c.md").code(0);
    place.run("--no-model --config tonelint.toml sub/b.md").code(1);
    place.run("--no-model --isolated a.md").code(0);
    place.run("--no-model .").code(1).stdout("1 warning");
}

#[test]
fn settings_are_found_from_the_draft_and_not_from_where_one_stands() {
    let place = Place::new(&[("p/tonelint.toml", PHRASE), ("p/x/a.md", DRAFT), ("q/r.md", "")]);
    place.run("--no-model p/x/a.md").code(1);
    place.run("--no-model q/../p/x/a.md").code(1);
    let out = super::command(&place.path("q"), "--no-model ../p/x/a.md").stdin(std::process::Stdio::null()).output().expect("it runs");
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn standard_input_has_the_settings_of_its_name() {
    let place = Place::new(&[("p/tonelint.toml", PHRASE)]).stdin(DRAFT);
    place.run("--no-model -").code(0);
    place.run("--no-model --stdin-filename p/new/x.md -").code(1);
}

#[test]
fn flags_beat_overrides_and_these_beat_the_top() {
    let settings = format!("level = \"error\"\n[[overrides]]\npaths = [\"docs/**\"]\nlevel = \"warning\"\n{PHRASE}");
    let place = Place::new(&[("tonelint.toml", &settings), ("a.md", DRAFT), ("docs/b.md", DRAFT)]);
    place.run("--no-model a.md").code(0).stdout("1 warning (show it with --level warning)");
    place.run("--no-model docs/b.md").code(1);
    place.run("--no-model --level warning a.md").code(1);
    place.run("--no-model --level error docs/b.md").code(0);
    place.run("--no-model --ignore house docs/b.md").code(0);
    place.command("--no-model a.md").args(["--select", ""]).output().map(|out| assert_eq!(out.status.code(), Some(2))).expect("it runs");
    place.run("--no-model --select , a.md").code(2).stderr("--select names no rule");
    place.run("--no-model --select phrase --level info a.md").code(1);
    place.run("--no-model --select insult,threat --select curt docs/b.md").code(0);
}

#[test]
fn rules_and_phrases_can_be_turned_and_allowed() {
    let run = |more: &str| Place::new(&[("tonelint.toml", &format!("{more}\n{PHRASE}")), ("a.md", DRAFT)]).run("--no-model a.md").code;
    assert_eq!(run(""), 1);
    assert_eq!(run("allow = [\"MUMPITZ\"]"), 0);
    assert_eq!(run("ignore = [\"phrase\"]"), 0);
    assert_eq!(run("[rules.house]\nlevel = \"off\""), 0);
    assert_eq!(run("[model]\nenabled = false"), 1);
    assert_eq!(run("baseline = \"none.json\""), 2);
}

#[test]
fn a_later_list_replaces_an_earlier_one() {
    let top = format!("ignore = [\"house\"]\n{PHRASE}");
    let place = Place::new(&[("tonelint.toml", &top), ("a.md", DRAFT)]);
    place.run("--no-model a.md").code(0);
    place.run("--no-model --ignore curt a.md").code(1);
}

#[test]
fn a_model_can_be_turned_off_in_the_file_and_on_by_a_flag() {
    let place = Place::new(&[("tonelint.toml", "[model]\nenabled = false\n"), ("a.md", "Thank you for the patch.\n")]);
    place.run("a.md").code(0).stdout("no model");
    place.run("--model none a.md").code(2).stderr("none");
}
