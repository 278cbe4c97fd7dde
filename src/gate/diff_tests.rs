//! Diffs as git and others write them, and as nobody should.

use super::*;

fn parse(diff: &str) -> Result<Diff, DiffError> {
    read(diff.as_bytes())
}

/// `name: 1-2 5` for each file; `!` before a name with prefix.
#[track_caller]
fn check(diff: &str, expect: &[&str]) {
    let diff = parse(diff).unwrap_or_else(|e| panic!("{e}"));
    let shown: Vec<String> = diff.files.iter().map(show).collect();
    assert_eq!(shown, expect);
}

fn show(file: &FileChange) -> String {
    let lines = match &file.lines {
        ChangedLines::All => " all".to_owned(),
        ChangedLines::Some(lines) => lines
            .iter()
            .map(|l| if l.end - l.start == 1 { format!(" {}", l.start) } else { format!(" {}-{}", l.start, l.end - 1) })
            .collect(),
    };
    format!("{}{}:{lines}", if file.prefixed { "!" } else { "" }, String::from_utf8_lossy(&file.name))
}

#[track_caller]
fn fails(diff: &str, says: &str) {
    let error = parse(diff).expect_err("no diff").to_string();
    assert!(error.contains(says), "{error}");
}

#[test]
fn lines_of_a_change() {
    check(
        "diff --git a/d.md b/d.md\nindex 1..2 100644\n--- a/d.md\n+++ b/d.md\n@@ -1,3 +1,4 @@ heading\n one\n-two\n+2\n+zwei\n three\n@@ -9,0 +11 @@\n+eleven\n",
        &["!b/d.md: 2-3 11"],
    );
    check("--- a/d.md\n+++ b/d.md\n@@ -5,2 +4,0 @@\n-one\n-two\n", &["!b/d.md:"]);
    check("", &[]);
    check("\n\n", &[]);
}

#[test]
fn new_deleted_renamed_copied_and_binary_files() {
    check(
        "diff --git a/n.md b/n.md\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/n.md\n@@ -0,0 +1,2 @@\n+one\n+two\n",
        &["!b/n.md: 1-2"],
    );
    check("diff --git a/n.md b/n.md\nnew file mode 100644\nindex 0..0\n", &["!b/n.md:"]);
    check("diff --git a/d.md b/d.md\ndeleted file mode 100644\n--- a/d.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n", &[]);
    check("diff --git a/o.md b/n.md\nsimilarity index 100%\nrename from o.md\nrename to n.md\n", &["n.md:"]);
    check(
        "diff --git a/o.md b/b/n.md\nsimilarity index 90%\nrename from o.md\nrename to b/n.md\n--- a/o.md\n+++ b/b/n.md\n@@ -3 +3 @@\n-x\n+y\n",
        &["b/n.md: 3"],
    );
    check("diff --git a/o.md b/n.md\nsimilarity index 100%\ncopy from o.md\ncopy to n.md\n", &["n.md:"]);
    check("diff --git a/a b.md b/a b.md\nindex 1..2 100644\nBinary files a/a b.md and b/a b.md differ\n", &["!b/a b.md: all"]);
    check("diff --git a/d.md b/d.md\nold mode 100644\nnew mode 100755\n", &["!b/d.md:"]);
}

#[test]
fn several_files_and_the_text_around_them() {
    check(
        "From 1 Mon\nSubject: [PATCH] x\n\n--- not a name\nplain\n---\n d.md | 2 +-\n\ndiff --git a/d.md b/d.md\n--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-a\n+b\ndiff --git a/e.md b/e.md\n--- a/e.md\n+++ b/e.md\n@@ -2 +2 @@\n-a\n+b\n-- \n2.47.3\n\n",
        &["!b/d.md: 1", "!b/e.md: 2"],
    );
    check("Index: d.md\n=====\n--- d.md\t(revision 1)\n+++ d.md\t(working copy)\n@@ -1 +1 @@\n-a\n+b\n", &["d.md: 1"]);
    check(
        "diff -ru old/d.md new/d.md\n--- old/d.md\t2026-01-01 00:00:00\n+++ new/d.md\t2026-01-02 00:00:00\n@@ -1 +1 @@\n-a\n+b\nOnly in new: f.md\n--- old/e.md\n+++ new/e.md\n@@ -1,0 +2 @@\n+b\n",
        &["new/d.md: 1", "new/e.md: 2"],
    );
}

#[test]
fn text_between_patches_renames_nothing() {
    check(
        "diff --git a/d.md b/d.md\n--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-one\n+two\n-- \n2.40\n\nFrom 1\n\nrename to the new spelling\nBinary files a and b differ\n\ndiff --git a/e.md b/e.md\n--- a/e.md\n+++ b/e.md\n@@ -1 +1 @@\n-three\n+four\n",
        &["!b/d.md: 1", "!b/e.md: 1"],
    );
    check("copy to clipboard works\n--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-one\n+two\n", &["!b/d.md: 1"]);
}

#[test]
fn prefixes_by_what_is_compared() {
    for (old, new, prefixed) in [
        ("a", "b", "!"),
        ("i", "w", "!"),
        ("c", "i", "!"),
        ("c", "w", "!"),
        ("o", "w", "!"),
        ("1", "2", "!"),
        ("b", "b", ""),
        ("x", "y", ""),
    ] {
        check(&format!("--- {old}/d.md\n+++ {new}/d.md\n@@ -1 +1 @@\n-a\n+b\n"), &[&format!("{prefixed}{new}/d.md: 1")]);
    }
    check("diff --git d.md d.md\n--- d.md\n+++ d.md\n@@ -1 +1 @@\n-a\n+b\n", &["d.md: 1"]);
}

#[test]
fn no_line_break_at_the_end() {
    check("--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", &["!b/d.md: 1"]);
    check("--- a/d.md\n+++ b/d.md\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n@@ -7 +8 @@\n-x\n+y", &["!b/d.md: 2 8"]);
}

#[test]
fn windows_line_breaks() {
    check("--- a/d.md\r\n+++ b/d.md\r\n@@ -1,3 +1,3 @@\r\n one\r\n\r\n-a\r\n+b\r\n", &["!b/d.md: 3"]);
    let text = "This whole line has enough letters.";
    check(&format!("--- a/d.md\n+++ b/d.md\n@@ -1,2 +1,2 @@\n-{text}\n-b\n+{text}\r\n+b!\r\n"), &["!b/d.md: 2"]);
    check("--- a/d.md\n+++ b/d.md\n@@ -1,3 +1,4 @@\n-a\n-b\n-c\n+a\r\n+x\r\n+y\r\n+c\r\n", &["!b/d.md: 2-3"]);
    // Of two copies one is new.
    check("--- a/d.md\n+++ b/d.md\n@@ -1 +1,2 @@\n-a\n+a\n+a\n", &["!b/d.md: 2"]);
}

#[test]
fn quoted_names() {
    check(
        "diff --git \"a/\\303\\274 \\\"x\\\".md\" \"b/\\303\\274 \\\"x\\\".md\"\n--- \"a/\\303\\274 \\\"x\\\".md\"\n+++ \"b/\\303\\274 \\\"x\\\".md\"\n@@ -1 +1 @@\n-a\n+b\n",
        &["!b/ü \"x\".md: 1"],
    );
    check("diff --git \"a/t\\tn\\\\.md\" \"b/t\\tn\\\\.md\"\nBinary files differ\nBinary files a and b differ\n", &["!b/t\tn\\.md: all"]);
    check("diff --git a/x.md \"b/\\001.md\"\nrename from x.md\nrename to \"\\001.md\"\n", &["\u{1}.md:"]);
    check("--- a/two words.md\t\n+++ b/two words.md\t\n@@ -1 +1 @@\n-a\n+b\n", &["!b/two words.md: 1"]);
}

#[test]
fn lines_that_look_like_headers() {
    check(
        "--- a/d.md\n+++ b/d.md\n@@ -1,2 +1,3 @@\n--- a/x.md\n-@@ -1 +1 @@\n+++ b/y.md\n+@@ -9 +9 @@\n+diff --git a/z b/z\n",
        &["!b/d.md: 1-3"],
    );
}

#[test]
fn a_combined_diff_of_a_merge() {
    check(
        "diff --cc d.md\nindex 1,2..3\n--- a/d.md\n+++ b/d.md\n@@@ -1,3 -1,3 +1,4 @@@\n  same\n- ours\n -theirs\n++new\n+ from theirs\n +from ours\n",
        &["!b/d.md: 2"],
    );
}

#[test]
fn what_moved_does_not_count() {
    let paragraph = "A paragraph of its own that has enough letters.";
    check(
        &format!("--- a/d.md\n+++ b/d.md\n@@ -1,2 +0,0 @@\n-{paragraph}\n-\n@@ -9,0 +8,3 @@\n+\n+{paragraph}\n+And more.\n"),
        &["!b/d.md: 8 10"],
    );
    let two = |name: &str| {
        format!("--- a/d.md\n+++ b/d.md\n@@ -1 +0,0 @@\n-{paragraph}\n--- a/{name}\n+++ b/{name}\n@@ -0,0 +1 @@\n+{paragraph}\n")
    };
    check(&two("e.md"), &["!b/d.md:", "!b/e.md:"]);
    check(&two("e.txt"), &["!b/d.md:", "!b/e.txt: 1"]);
    // Whoever takes a quotation mark away says it himself.
    check(&format!("--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-> {paragraph}\n+{paragraph}\n"), &["!b/d.md: 1"]);
}

#[test]
fn what_is_no_diff_says_so() {
    fails("just text\n", "no unified diff");
    fails("*** a/d.md\n--- b/d.md\n***************\n*** 1 ****\n", "context diff");
    fails("\u{1b}[1mdiff --git a/d.md b/d.md\u{1b}[m\n\u{1b}[31m-a\u{1b}[m\n", "--no-color");
    fails("--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n-a\n", "3: the diff ends in the middle");
    fails("--- a/d.md\n+++ b/d.md\n@@ -1,2 +1,2 @@\n-a\n+b\ndiff --git a/e b/e\n", "6: this line belongs to no hunk");
    fails("--- a/d.md\n+++ b/d.md\n@@ -1 +1 @@\n+a\n+b\n-c\n", "5: this line belongs to no hunk");
    for header in ["@@ -x +1 @@", "@@ -1 @@", "@@@@", "@@", "@@ -1 +4294967295,9 @@", "@@ +1 -1 @@", "@@ -1 +1 +1 @@"] {
        fails(&format!("--- a/d.md\n+++ b/d.md\n{header}\n"), "3: this hunk header");
    }
    fails("@@ -1 +1 @@\n-a\n+b\n", "1: this hunk header");
}

#[test]
fn whatever_comes_in_it_ends() {
    let parts = [
        "diff --git ",
        "\"",
        "a/",
        "\\",
        "--- ",
        "+++ ",
        "@@ -1,9 +1,9 @@\n",
        "@@@",
        "\n",
        "+",
        "-",
        " ",
        "\r",
        "\0",
        "\u{1b}[m",
        "rename to ",
        "Binary files  differ\n",
    ];
    let mut state = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text += parts[usize::try_from(state >> 33).unwrap() % parts.len()];
        }
        let _ = parse(&text);
    }
}
