//! `--diff`.

use super::Repo;
use crate::cli::{PHRASE, Place};
use std::process::Stdio;

fn place(diff: &str) -> Place {
    Place::new(&[("tonelint.toml", PHRASE), ("a.md", "mumpitz\nmumpitz\n\nmumpitz\n"), ("sub/b.md", "mumpitz\n"), ("x.diff", diff)])
}

#[track_caller]
fn check(diff: &str, expect: &[&str]) {
    assert_eq!(super::found(&place(diff), "--diff x.diff"), expect);
}

#[test]
fn names_with_and_without_prefix() {
    let hunk = "@@ -1,0 +2 @@\n+mumpitz\n";
    check(&format!("diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n{hunk}"), &["a.md:2"]);
    check(&format!("diff --git a.md a.md\n--- a.md\n+++ a.md\n{hunk}"), &["a.md:2"]);
    check(&format!("--- old/a.md\n+++ new/a.md\n{hunk}"), &["a.md:2"]);
    check(&format!("--- a/none.md\n+++ b/none.md\n{hunk}"), &[]);
    check("--- a/sub/b.md\n+++ b/sub/b.md\n@@ -0,0 +1 @@\n+mumpitz\n", &["sub/b.md:1"]);
    check("--- sub/b.md\n+++ sub/b.md\n@@ -0,0 +1 @@\n+mumpitz\n", &["sub/b.md:1"]);
    check("", &[]);
}

#[test]
fn the_diff_of_git_through_a_pipe() {
    let mut repo = Repo::new(&[("a.md", "One.\n\nmumpitz\n"), ("sub/b.md", "x\n")]);
    repo.write("a.md", "One.\n\nmumpitz\n\nmumpitz, too\n");
    repo.write("sub/b.md", "mumpitz\n");
    for flags in [&["diff"][..], &["diff", "--no-prefix"], &["diff", "-U9"], &["diff", "HEAD", "--src-prefix=i/", "--dst-prefix=w/"]] {
        let diff = repo.git(flags);
        repo.place = repo.place.stdin(diff);
        assert_eq!(repo.found("--diff -"), ["a.md:5", "sub/b.md:1"], "{flags:?}");
    }
    // From a folder further down, names are still those from the root.
    std::fs::write(repo.place.path("d"), repo.git(&["diff"])).expect("written");
    let out =
        crate::cli::command(&repo.place.path("sub"), "--no-model -q --output-format concise --diff ../d ..").stdin(Stdio::null()).output();
    let out = String::from_utf8(out.expect("it runs").stdout).expect("UTF-8");
    assert_eq!(out.lines().count(), 2, "{out}");
}

#[test]
fn standard_input_can_be_the_draft() {
    let diff = "--- a/new.md\n+++ b/new.md\n@@ -1,0 +2 @@\n+mumpitz\n";
    let place = place(diff).stdin("mumpitz\nmumpitz\n");
    assert_eq!(super::found(&place, "--diff x.diff --stdin-filename new.md"), ["new.md:2"]);
    place.run("--no-model --diff x.diff -").code(2).stderr("say with --stdin-filename");
    place.run("--no-model --diff - --stdin-filename new.md").code(2).stderr("cannot be the draft, too");
}

#[test]
fn what_is_no_diff_is_an_error_and_never_a_pass() {
    let run = |diff: &str| place(diff).run("--no-model --diff x.diff");
    run("hello\n").code(2).stderr("--diff x.diff: it holds no unified diff");
    run("*** a\n--- b\n***************\n").code(2).stderr("context diff");
    run("--- a/a.md\n+++ b/a.md\n@@ -1 +1,2 @@\n-a\n").code(2).stderr("--diff x.diff: 3: the diff ends in the middle of a hunk");
    place("").run("--no-model --diff none.diff").code(2).stderr("--diff none.diff: there is no such file");
    place("").stdin("hello").run("--no-model --diff -").code(2).stderr("--diff -: it holds no unified diff");
}
