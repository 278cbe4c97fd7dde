//! `--fix`, `--unsafe-fixes`, `--diff-fixes`. The fix is a safe one of a rule: the reproach in front is left out.

use super::Place;

const BEFORE: &str = "As I already said, the export is broken.\n";

#[test]
fn a_diff_changes_nothing_and_can_be_piped() {
    let place = Place::new(&[("a.md", BEFORE)]);
    let ran = place.run("--no-model --diff-fixes a.md");
    ran.code(1).stdout("--- a/a.md\n+++ b/a.md\n").stdout("-As I already said").stderr("passive-aggressive");
    assert!(ran.stdout.starts_with("---") && !ran.stdout.contains("no model"));
    assert_eq!(place.read("a.md"), BEFORE);
}

#[test]
fn a_fix_is_written_and_what_remains_is_judged() {
    let place = Place::new(&[("a.md", BEFORE), ("b.md", "Thank you.\n")]);
    place.run("--no-model --fix a.md b.md").code(0).stdout("no findings in 2 files").stderr("changed 1 file");
    let after = place.read("a.md");
    assert!(after.ends_with("he export is broken.\n") && !after.contains("already"), "{after}");
    // Again: there is nothing left to do.
    place.run("--no-model --fix a.md").code(0).silent_stderr();
    assert_eq!(place.read("a.md"), after);
}

#[test]
fn standard_input_comes_back_fixed() {
    let place = Place::new(&[]).stdin(BEFORE);
    let ran = place.run("--no-model --fix -");
    ran.code(0).stderr("no findings");
    assert!(ran.stdout.ends_with("he export is broken.\n") && !ran.stdout.contains("already"), "{ran:?}");
    let place = Place::new(&[]).stdin("Thank you.\n");
    assert_eq!(place.run("--no-model --fix").code(0).stdout, "Thank you.\n");
}

#[test]
fn what_cannot_be_read_is_never_written() {
    let place = Place::new(&[]);
    let bytes = b"As I already said, caf\xE9.\n";
    place.write("latin1.md", bytes);
    place.run("--no-model --fix latin1.md").code(2);
    assert_eq!(std::fs::read(place.path("latin1.md")).expect("there"), bytes);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_read_only_files_left_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new(&[("a.md", BEFORE), ("b.md", BEFORE)]);
    let set = |name: &str, mode| std::fs::set_permissions(place.path(name), std::fs::Permissions::from_mode(mode)).expect("set");
    set("a.md", 0o600);
    set("b.md", 0o444);
    place
        .run("--no-model --fix a.md b.md")
        .code(2)
        .stdout("b.md: it was not fixed, since it may not be written")
        .stdout("passive-aggressive");
    assert_eq!(std::fs::metadata(place.path("a.md")).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(place.read("b.md"), BEFORE);
}

#[test]
fn a_fix_changes_no_facts() {
    const DRAFT: &str = "As I already told Anna, the shop is closed.\n";
    let place = Place::new(&[("a.md", DRAFT)]);
    place.run("--no-model --fix --unsafe-fixes a.md").code(1).stdout("passive-aggressive");
    assert_eq!(place.read("a.md"), DRAFT);
}
