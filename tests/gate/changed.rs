//! `--changed-since`.

use super::{Repo, git};
use std::fmt::Write as _;

/// `n` paragraphs with a finding each, in lines 1, 3, 5, …
fn paragraphs(n: usize) -> String {
    (0..n).fold(String::new(), |mut text, i| {
        let _ = write!(text, "Paragraph number {i} is mumpitz.\n\n");
        text
    })
}

#[test]
fn three_lines_of_a_file_with_forty_old_findings() {
    let repo = Repo::new(&[("a.md", &paragraphs(40)), ("b.md", &paragraphs(5))]);
    let text = std::fs::read_to_string(repo.place.path("a.md")).unwrap();
    let text = text
        .replace("number 7 is", "number 7 was")
        .replace("number 20 is", "no. 20 is")
        .replace("number 33 is mumpitz", "number 33 is fine");
    repo.write("a.md", &text);
    assert_eq!(repo.since("HEAD"), ["a.md:15", "a.md:41"]);
    let json = repo.place.run("--no-model --changed-since HEAD --output-format json").json();
    assert_eq!((&json["summary"]["hidden"], &json["summary"]["warning"], &json["summary"]["files"]), (&37.into(), &2.into(), &1.into()));
    repo.place.run("--no-model --changed-since HEAD").code(1).stdout("2 warnings, 37 outside the changed lines").silent_stderr();
    // Without it, everything; with nothing changed, nothing.
    assert_eq!(repo.found(".").len(), 44);
    repo.commit();
    assert_eq!(repo.since("HEAD"), Vec::<String>::new());
    assert_eq!(repo.since("HEAD~1"), ["a.md:15", "a.md:41"]);
}

#[test]
fn what_the_target_branch_did_meanwhile_is_not_ours() {
    let repo = Repo::new(&[("a.md", "one\n"), ("b.md", "This is mumpitz.\n")]);
    repo.git(&["checkout", "-q", "-b", "ours"]);
    repo.write("a.md", "one\n\nmumpitz of ours\n");
    repo.commit();
    repo.git(&["checkout", "-q", "main"]);
    repo.write("b.md", "This was mumpitz.\n");
    repo.commit();
    repo.git(&["checkout", "-q", "ours"]);
    assert_eq!(repo.since("main"), ["a.md:3"]);
}

#[test]
fn staged_unstaged_and_untracked_changes_count() {
    let repo = Repo::new(&[("a.md", "one\n"), ("b.md", "two\n"), (".gitignore", "ignored.md\n")]);
    repo.write("a.md", "one\nmumpitz\n");
    repo.git(&["add", "a.md"]);
    repo.write("b.md", "two\nmumpitz\n");
    repo.write("new/c d.md", "Old mumpitz.\n");
    repo.write("ignored.md", "mumpitz\n");
    assert_eq!(repo.since("HEAD"), ["a.md:2", "b.md:2", "new/c d.md:1"]);
    // What is named is checked, and git knows nothing of it.
    assert_eq!(repo.found("--changed-since HEAD ignored.md a.md"), ["a.md:2", "ignored.md:1"]);
    assert_eq!(repo.found("--changed-since HEAD b.md"), ["b.md:2"]);
}

#[test]
fn renames_keep_old_findings_old() {
    let repo = Repo::new(&[("old.md", &paragraphs(9)), ("x.md", "x\n")]);
    repo.git(&["mv", "old.md", "new name.md"]);
    assert_eq!(repo.since("HEAD"), Vec::<String>::new());
    repo.write("new name.md", &paragraphs(9).replace("number 3 is", "number 3 was"));
    assert_eq!(repo.since("HEAD"), ["new name.md:7"]);
}

#[test]
fn moved_paragraphs_are_no_change_and_copies_are() {
    let repo = Repo::new(&[("a.md", &paragraphs(6)), ("b.md", "Start.\n")]);
    let paragraph = "Paragraph number 4 is mumpitz.\n\n";
    let without = paragraphs(6).replace(paragraph, "");
    repo.write("a.md", &format!("{paragraph}{without}"));
    assert_eq!(repo.since("HEAD"), Vec::<String>::new());
    repo.write("a.md", &without);
    repo.write("b.md", &format!("Start.\n\n{paragraph}"));
    assert_eq!(repo.since("HEAD"), Vec::<String>::new());
    repo.write("a.md", &paragraphs(6));
    assert_eq!(repo.since("HEAD"), ["b.md:3"]);
}

#[test]
fn line_breaks_are_no_change() {
    let repo = Repo::new(&[("a.md", &paragraphs(4)), ("b.md", "This sentence is mumpitz to us all."), ("c.md", "One.\r\n\r\nmumpitz\r\n")]);
    repo.write("a.md", &paragraphs(4).replace('\n', "\r\n"));
    repo.write("b.md", "This sentence is mumpitz to us all.\n");
    repo.write("c.md", "One.\r\n\r\nmumpitz\r\n\r\nmumpitz again\r\n");
    assert_eq!(repo.since("HEAD"), ["c.md:5"]);
}

#[test]
fn few_words_on_a_line_that_got_another_end_are_no_change() {
    let repo = Repo::new(&[("a.md", "Mumpitz."), ("b.md", "Mumpitz.\n\nYes.\n")]);
    repo.write("a.md", "Mumpitz.\n\nThank you.\n");
    repo.write("b.md", "Mumpitz.\r\n\r\nMumpitz, yes.\r\n");
    assert_eq!(repo.since("HEAD"), ["b.md:3"]);
}

#[test]
fn a_finding_over_two_lines_counts_where_one_of_them_changed() {
    let repo = Repo::new(&[("a.md", "Start.\n\nThis is mum\npitz.\n")]);
    let two = crate::cli::PHRASE.replace("pattern = \"mumpitz\"", "pattern = \"mum pitz\"");
    repo.write("tonelint.toml", &two);
    repo.commit();
    repo.write("a.md", "Start.\n\nThis is mum\npitz!\n");
    assert_eq!(repo.since("HEAD"), ["a.md:3"]);
    repo.write("a.md", "Begin.\n\nThis is mum\npitz.\n");
    assert_eq!(repo.since("HEAD"), Vec::<String>::new());
}

#[test]
fn settings_of_the_user_change_nothing() {
    let repo = Repo::new(&[("ä \"q\".md", "one\n"), ("sub/a.md", "one\n")]);
    for (key, value) in [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("color.diff", "always"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("diff.relative", "true"),
        ("diff.renames", "false"),
        ("diff.srcPrefix", "x/"),
        ("core.pager", "false"),
        ("core.quotePath", "false"),
        ("diff.wordRegex", "."),
        ("diff.orderFile", "none"),
    ] {
        repo.git(&["config", key, value]);
    }
    repo.git(&["config", "--unset", "diff.orderFile"]);
    repo.write("ä \"q\".md", "one\nmumpitz\n");
    repo.write("sub/a.md", "one\nmumpitz\n");
    assert_eq!(repo.since("HEAD"), ["sub/a.md:2", "ä \"q\".md:2"]);
}

#[test]
fn a_file_that_git_takes_for_binary_counts_whole() {
    let repo = Repo::new(&[("a b.md", "mumpitz\nx\n"), (".gitattributes", "*.md -diff\n")]);
    repo.write("a b.md", "mumpitz\ny\n");
    assert_eq!(repo.since("HEAD"), ["a b.md:1"]);
}

#[test]
fn from_a_folder_further_down_and_from_outside() {
    let repo = Repo::new(&[("sub/a.md", "one\n"), ("b.md", "one\n")]);
    repo.write("sub/a.md", "one\nmumpitz\n");
    repo.write("b.md", "one\nmumpitz\n");
    let run = |folder: &std::path::Path, line: &str| {
        let out = crate::cli::command(folder, line).stdin(std::process::Stdio::null()).output().expect("it runs");
        (out.status.code(), String::from_utf8(out.stdout).expect("UTF-8"))
    };
    let concise = "--no-model -q --output-format concise --changed-since HEAD";
    let (code, text) = run(&repo.place.path("sub"), concise);
    assert!(code == Some(1) && text.starts_with("a.md:2:1") && text.lines().count() == 1, "{text}");
    let (code, text) = run(&std::env::temp_dir(), &format!("{concise} {}", repo.place.path("").display()));
    assert!(code == Some(1) && text.lines().count() == 2, "{text}");
}

#[test]
fn worktrees_and_nested_repositories() {
    let repo = Repo::new(&[("a.md", "one\n"), (".gitignore", "inner/\ntree/\n")]);
    repo.git(&["worktree", "add", "-q", "tree"]);
    repo.write("tree/a.md", "one\nmumpitz\n");
    repo.write("inner/b.md", "mumpitz\n");
    git(&repo.place, "inner", &["init", "-q"]);
    git(&repo.place, "inner", &["add", "-A"]);
    git(&repo.place, "inner", &["commit", "-q", "-m", "x"]);
    repo.write("inner/b.md", "mumpitz\nmumpitz\n");
    repo.write("inner/tonelint.toml", crate::cli::PHRASE);
    assert_eq!(repo.found("--changed-since HEAD tree inner a.md"), ["inner/b.md:2", "tree/a.md:2"]);
    // A revision that only one of them knows: the rest is checked.
    repo.git(&["tag", "here"]);
    repo.write("a.md", "one\nmumpitz\n");
    let ran = repo.place.run("--no-model --changed-since here a.md inner");
    ran.code(2).stderr("this is another repository: check it by itself").stdout("a.md:2:1").stdout("1 warning");
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let place = crate::cli::Place::new(&[("a.md", "mumpitz\n"), ("tonelint.toml", crate::cli::PHRASE)]);
    git(&place, ".", &["init", "-q"]);
    assert_eq!(super::found(&place, "--changed-since HEAD"), ["a.md:1"]);
    git(&place, ".", &["add", "-A"]);
    assert_eq!(super::found(&place, "--changed-since HEAD"), ["a.md:1"]);
    place.run("--no-model --changed-since main~1").code(2).stderr("there is no revision \"main~1\"");
}

#[test]
fn what_git_cannot_tell_is_told() {
    let repo = Repo::new(&[("a.md", "mumpitz\n")]);
    repo.place
        .run("--no-model --changed-since nowhere")
        .code(2)
        .stderr("there is no revision \"nowhere\" in")
        .stderr("check its name, or fetch it");
    repo.place.run("--no-model --changed-since HEAD..main a.md").code(2).stderr("name one revision, not a range");
    repo.place.run("--no-model --changed-since=--output=x a.md").code(2).stderr("there is no revision \"--output=x\"");
    assert!(!repo.place.path("x").exists());
    repo.place.run("--no-model --changed-since HEAD --diff x").code(2).stderr("cannot be used with");
    repo.place.run("--no-model --changed-since HEAD -").code(2).stderr("git knows nothing of standard input");
    let place = crate::cli::Place::new(&[("a.md", "mumpitz\n"), ("b/c.md", "x\n")]);
    let ran = place.run("--no-model --changed-since HEAD");
    ran.code(2).stderr("is in no git repository");
    assert_eq!(ran.stderr.lines().count(), 1, "{ran:?}");
    let out = repo.place.command("--no-model --changed-since HEAD").env("PATH", "/nowhere").output().expect("it runs");
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("git was not found: install it"));
}

#[test]
fn a_shallow_clone_says_what_to_fetch() {
    let repo = Repo::new(&[("a.md", "one\n")]);
    for _ in 0..2 {
        repo.commit();
    }
    repo.git(&["clone", "-q", "--depth=1", &format!("file://{}", repo.place.path(".").display()), "clone"]);
    let out =
        crate::cli::command(&repo.place.path("clone"), "--no-model --changed-since HEAD~1").stdin(std::process::Stdio::null()).output();
    let out = out.expect("it runs");
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("this clone is shallow: fetch the revision"), "{out:?}");
}

#[test]
fn without_a_common_ancestor_the_revision_itself_counts_and_a_note_says_so() {
    let repo = Repo::new(&[("a.md", "one\n")]);
    repo.git(&["checkout", "-q", "--orphan", "other"]);
    repo.write("a.md", "one\nmumpitz\n");
    repo.commit();
    repo.place.run("--no-model --changed-since main").code(1).stderr("have no common ancestor").stdout("a.md:2:1");
}

#[test]
fn only_what_counts_is_fixed() {
    let reproach = "As I already said, the export is broken.\n";
    let repo = Repo::new(&[("a.md", &format!("{reproach}\n\nx\n"))]);
    repo.write("a.md", &format!("{reproach}\n\n{reproach}"));
    repo.place.run("--no-model --changed-since HEAD --fix").code(0).stdout("1 outside the changed lines").stderr("changed 1 file");
    let text = repo.place.read("a.md");
    assert!(text.starts_with(reproach) && text.matches("already").count() == 1, "{text}");
}
