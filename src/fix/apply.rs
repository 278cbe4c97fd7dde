//! Puts suggestions into a draft, and shows what that changes.
//!
//! One call is one round: fixing can make room for the next finding or take its ground away, so the caller lints again and
//! calls again until nothing changes.

use super::{Applicability, Edit, Suggestion};
use crate::lint::Finding;
use similar::TextDiff;

/// `source` with [`edits`] made.
#[must_use]
pub fn apply(source: &str, findings: &[Finding], unsafe_too: bool) -> String {
    let mut fixed = source.to_owned();
    for edit in edits(source, findings, unsafe_too).iter().rev() {
        fixed.replace_range(edit.range.clone(), &edit.replacement);
    }
    fixed
}

/// The edits of `findings` that can be made at once, by place: of each finding the first suggestion that may be applied. Safe ones come
/// first, then the more confident finding; one whose edits would touch those of an earlier one is left for the next round.
#[must_use]
pub fn edits<'a>(source: &str, findings: &'a [Finding], unsafe_too: bool) -> Vec<&'a Edit> {
    let mut chosen: Vec<(&Finding, &Suggestion)> = findings
        .iter()
        .filter_map(|finding| {
            let fits = |s: &&Suggestion| is_allowed(s, unsafe_too) && s.edits.iter().all(|e| is_exact(source, e)) && are_apart(&s.edits);
            Some((finding, finding.suggestions.iter().find(fits)?))
        })
        .collect();
    chosen.sort_by(|(a, x), (b, y)| {
        let rank = |s: &Suggestion| s.applicability != Applicability::Safe;
        (rank(x).cmp(&rank(y))).then(b.confidence.total_cmp(&a.confidence)).then(a.source_range.start.cmp(&b.source_range.start))
    });
    let mut edits: Vec<&Edit> = Vec::new();
    for (_, suggestion) in chosen {
        if suggestion.edits.iter().all(|new| edits.iter().all(|old| !touch(old, new))) {
            edits.extend(&suggestion.edits);
        }
    }
    edits.sort_by_key(|e| e.range.start);
    edits
}

fn is_allowed(suggestion: &Suggestion, unsafe_too: bool) -> bool {
    match suggestion.applicability {
        Applicability::Safe => !suggestion.edits.is_empty(),
        Applicability::Unsafe => unsafe_too && !suggestion.edits.is_empty(),
        Applicability::Manual => false,
    }
}

/// The edit names a place of the source, to the byte: in encoded mail only the line is known.
fn is_exact(source: &str, edit: &Edit) -> bool {
    edit.span.start.byte.is_some() && edit.span.end.byte.is_some() && source.get(edit.range.clone()).is_some()
}

fn are_apart(edits: &[Edit]) -> bool {
    edits.iter().enumerate().all(|(i, a)| edits.iter().skip(i + 1).all(|b| !touch(a, b)))
}

/// The two cannot both be made: they share a byte, or one inserts where the other begins or ends.
fn touch(a: &Edit, b: &Edit) -> bool {
    let (a, b) = (&a.range, &b.range);
    if a.is_empty() || b.is_empty() { a.start <= b.end && b.start <= a.end } else { a.start < b.end && b.start < a.end }
}

/// What turns `old` into `new`, as `git apply` and `patch -p1` take it; empty where both are the same.
#[must_use]
pub fn unified_diff(path: &str, old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    // With an absolute path the prefixes would name a folder that is not there.
    let (a, b) = if path.starts_with('/') || path.contains(':') {
        (path.to_owned(), path.to_owned())
    } else {
        (format!("a/{path}"), format!("b/{path}"))
    };
    TextDiff::from_lines(old, new).unified_diff().header(&a, &b).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::LineIndex;
    use crate::lint::{Group, Level, Source};

    fn finding(source: &str, words: &str, replacement: &str, applicability: Applicability, confidence: f32) -> Finding {
        let start = source.find(words).expect("the words stand in the source");
        let range = start..start + words.len();
        let lines = LineIndex::new(source);
        let span = crate::document::Span { start: lines.position(source, range.start), end: lines.position(source, range.end) };
        let edits = vec![Edit { range: range.clone(), span, replacement: replacement.to_owned() }];
        Finding {
            rule: "r".to_owned(),
            group: Group::Misreadable,
            level: Level::Warning,
            confidence,
            readers: None,
            message: String::new(),
            reading: String::new(),
            help: String::new(),
            source: Source::Pattern,
            also: Vec::new(),
            text: words.to_owned(),
            span,
            source_range: range,
            prose: None,
            suggestions: vec![Suggestion { title: String::new(), applicability, edits, readers_after: None }],
        }
    }

    #[track_caller]
    fn check(source: &str, fixes: &[(&str, &str, Applicability, f32)], unsafe_too: bool, expect: &str) {
        let findings: Vec<Finding> = fixes.iter().map(|(words, new, a, c)| finding(source, words, new, *a, *c)).collect();
        assert_eq!(apply(source, &findings, unsafe_too), expect);
    }

    use Applicability::{Manual, Safe, Unsafe};

    #[test]
    fn safe_edits_are_made_and_others_only_when_asked() {
        let fixes = [("As I said, ", "", Safe, 0.9), ("obviously ", "", Unsafe, 0.9), ("broken", "fine", Manual, 0.9)];
        check("As I said, it is obviously broken.", &fixes, false, "it is obviously broken.");
        check("As I said, it is obviously broken.", &fixes, true, "it is broken.");
    }

    #[test]
    fn where_edits_overlap_safe_beats_unsafe_and_then_confidence_decides() {
        check("one two three", &[("one two", "A", Unsafe, 0.99), ("two three", "B", Safe, 0.6)], true, "one B");
        check("one two three", &[("one two", "A", Safe, 0.7), ("two three", "B", Safe, 0.8)], true, "one B");
        check("one two", &[("one ", "", Safe, 0.7), ("two", "2", Safe, 0.7)], true, "2");
    }

    #[test]
    fn edits_outside_the_source_or_without_a_byte_are_left_out() {
        let mut far = finding("abc", "abc", "x", Safe, 0.9);
        far.suggestions[0].edits[0].range = 1..9;
        assert_eq!(apply("abc", &[far], true), "abc");
        let mut inside = finding("äbc", "äbc", "x", Safe, 0.9);
        inside.suggestions[0].edits[0].range = 1..3;
        assert_eq!(apply("äbc", &[inside], true), "äbc");
        let mut encoded = finding("abc", "abc", "x", Safe, 0.9);
        encoded.suggestions[0].edits[0].span.start.byte = None;
        assert_eq!(apply("abc", &[encoded], true), "abc");
    }

    #[test]
    fn a_diff_is_what_git_apply_takes() {
        assert_eq!(unified_diff("d.md", "a\nb\n", "a\nc\n"), "--- a/d.md\n+++ b/d.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
        assert!(unified_diff("d.md", "a", "b").contains("\\ No newline at end of file"));
        assert_eq!(unified_diff("d.md", "a\n", "a\n"), "");
        assert!(unified_diff("/tmp/d.md", "a\n", "b\n").starts_with("--- /tmp/d.md\n+++ /tmp/d.md\n"));
    }
}
