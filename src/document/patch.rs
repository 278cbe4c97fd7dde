//! Patches in a mail or another plain text, as `git format-patch` and people paste them: code, and nobody's words.
//!
//! Line by line an added comment looks like prose with a bullet, so a patch is read as one: the head of a hunk says how many lines it has
//! of the old text and of the new, and after exactly these prose may go on. Where a line is no line of a hunk the patch ends early, since
//! people write between the lines of a patch, and cut it. A patch under quote marks is somebody else's anyway.

/// Which of `lines` belong to a patch.
pub(super) fn mark(lines: &[&str]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let len = patch(&lines[at..]);
        out[at..at + len].fill(true);
        at += len.max(1);
    }
    out
}

/// How many of the first lines are a patch of one file; 0 where they are none.
fn patch(lines: &[&str]) -> usize {
    let line = |i: usize| lines.get(i).copied().unwrap_or_default();
    let mut at = 0;
    let git = line(0).strip_prefix("diff --git ").is_some_and(|names| names.contains(' '));
    let named = git || line(0).starts_with("diff -") && line(1).starts_with("--- ") && line(2).starts_with("+++ ");
    let subversion = line(0).starts_with("Index: ") && line(1).starts_with("=====");
    if named || subversion {
        at = 1 + usize::from(subversion);
        at += lines.iter().skip(at).take_while(|l| is_extended(l)).count();
    }
    if line(at).starts_with("--- ") && line(at + 1).starts_with("+++ ") && hunk(line(at + 2)).is_some() {
        at += 2;
    }
    while let Some(counts) = hunk(line(at)) {
        at += 1 + hunk_lines(&lines[at + 1..], counts);
    }
    at
}

/// What git says of a file between its name and its lines.
fn is_extended(line: &str) -> bool {
    const HEADS: [&str; 12] = [
        "index ",
        "old mode ",
        "new mode ",
        "deleted file mode ",
        "new file mode ",
        "similarity index ",
        "dissimilarity index ",
        "rename from ",
        "rename to ",
        "copy from ",
        "copy to ",
        "Binary files ",
    ];
    HEADS.iter().any(|head| line.starts_with(head))
}

/// `@@ -12,7 +12,9 @@ fn main()`: 7 lines of the old text, 9 of the new.
fn hunk(line: &str) -> Option<(usize, usize)> {
    let (ranges, _) = line.strip_prefix("@@ -")?.split_once(" @@")?;
    let (old, new) = ranges.split_once(" +")?;
    let count = |range: &str| match range.split_once(',') {
        Some((start, count)) => start.parse::<usize>().ok().and(count.parse().ok()),
        None => range.parse::<usize>().ok().map(|_| 1),
    };
    Some((count(old)?, count(new)?))
}

/// How many of `lines` are of a hunk with so many old and new lines.
fn hunk_lines(lines: &[&str], (mut old, mut new): (usize, usize)) -> usize {
    let mut at = 0;
    for line in lines {
        match line.bytes().next() {
            Some(b'\\') => {}
            _ if old == 0 && new == 0 => break,
            Some(b'-') if old > 0 => old -= 1,
            Some(b'+') if new > 0 => new -= 1,
            // A blank line of the text, of which many programs cut the blank in front.
            Some(b' ' | b'\t') | None if old > 0 && new > 0 => (old, new) = (old - 1, new - 1),
            _ => break,
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod unit {
    use super::mark;

    /// The patch of `text`, one letter a line.
    fn marked(text: &str) -> String {
        let lines: Vec<&str> = text.split('\n').collect();
        mark(&lines).into_iter().map(|m| if m { 'x' } else { '.' }).collect()
    }

    #[test]
    fn the_head_of_a_hunk_counts_its_lines() {
        assert_eq!(marked("Hi\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n- a point\n"), ".xxxx..");
        assert_eq!(marked("@@ -1 +1 @@\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\nHi"), "xxxxx.");
        // A blank line whose blank was cut, and one after the patch.
        assert_eq!(marked("@@ -1,3 +1,3 @@ fn a()\n a\n\n-b\n+c\n\nHi"), "xxxxx..");
        assert_eq!(marked("@@ -0,0 +1,2 @@\n+a\n+b\n+1 from me"), "xxx.");
    }

    #[test]
    fn heads_of_files() {
        assert_eq!(marked("diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\nHi"), "xxxxxxx.");
        assert_eq!(marked("diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\nHi"), "xxxx.");
        assert_eq!(marked("Index: x\n=========\n--- x\t(revision 1)\n+++ x\t(working copy)\n@@ -1 +1 @@\n-a\n+b"), "xxxxxxx");
        assert_eq!(marked("diff -u x y\n--- x\n+++ y\n@@ -1 +1 @@\n-a\n+b"), "xxxxxx");
    }

    #[test]
    fn words_between_and_words_alike_stay() {
        assert_eq!(marked("@@ -1,3 +1,3 @@\n a\nWhy this?\n b"), "xx..");
        for text in ["Index: see below", "diff - the tool - is fine", "--- a\n+++ b", "@@ what @@", "- a\n+ b", "@@ -x,1 +2 @@\n+a"] {
            assert!(!marked(text).contains('x'), "{text}");
        }
    }
}
