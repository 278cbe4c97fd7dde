//! The lines of one draft that were changed.
//!
//! Lines are counted as git and `diff` count them: they end at `\n` and nowhere else, unlike in an editor, for which a lone `\r` ends
//! one, too.

use similar::{DiffOp, TextDiff};
use std::ops::Range;

/// Which lines (from 1) of a draft count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ChangedLines {
    /// A new file, or one of which nothing more is known.
    All,
    /// Sorted, apart, none empty.
    Some(Vec<Range<u32>>),
}

impl ChangedLines {
    /// True where no line counts.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::Some(lines) if lines.is_empty())
    }

    /// Adds `line`, which is no earlier than those that are there.
    pub(crate) fn push(&mut self, line: u32) {
        if let Self::Some(lines) = self {
            match lines.last_mut() {
                Some(last) if line < last.end => {}
                Some(last) if last.end == line => last.end = line.saturating_add(1),
                _ => lines.push(line..line.saturating_add(1)),
            }
        }
    }

    /// Puts both together.
    pub(crate) fn join(self, other: Self) -> Self {
        let (Self::Some(mut lines), Self::Some(more)) = (self, other) else { return Self::All };
        lines.extend(more);
        lines.sort_by_key(|l| l.start);
        let mut joined = Self::Some(Vec::new());
        for line in lines.into_iter().flatten() {
            joined.push(line);
        }
        joined
    }

    fn has(&self, line: u32) -> bool {
        match self {
            Self::All => true,
            Self::Some(lines) => lines.get(lines.partition_point(|l| l.end <= line)).is_some_and(|l| l.contains(&line)),
        }
    }

    /// These lines, to be looked up by byte in `source`.
    pub(crate) fn within(&self, source: &str) -> Touched<'_> {
        let breaks = match self {
            Self::All => Vec::new(),
            Self::Some(_) => source.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i).collect(),
        };
        Touched { lines: self, breaks }
    }

    /// The lines of `new` that count, where `new` came out of `old` by an edit: those that did before, and those that the edit touched.
    pub(crate) fn follow(&self, old: &str, new: &str) -> Self {
        if *self == Self::All {
            return Self::All;
        }
        let mut lines = Self::Some(Vec::new());
        let number = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
        let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
        for op in TextDiff::from_slices(&old, &new).ops() {
            match *op {
                DiffOp::Equal { old_index, new_index, len } => {
                    (0..len).filter(|i| self.has(number(old_index + i))).for_each(|i| lines.push(number(new_index + i)));
                }
                DiffOp::Insert { new_index, new_len, .. } | DiffOp::Replace { new_index, new_len, .. } => {
                    (0..new_len).for_each(|i| lines.push(number(new_index + i)));
                }
                DiffOp::Delete { .. } => {}
            }
        }
        lines
    }
}

/// Changed lines of a text at hand.
#[derive(Debug)]
pub(crate) struct Touched<'a> {
    lines: &'a ChangedLines,
    /// Where its lines end.
    breaks: Vec<usize>,
}

impl Touched<'_> {
    /// True where a changed line holds a byte of `range`; an empty range is where it stands.
    pub(crate) fn overlaps(&self, range: &Range<usize>) -> bool {
        let ChangedLines::Some(lines) = self.lines else { return true };
        let number = |byte: usize| u32::try_from(self.breaks.partition_point(|&b| b < byte) + 1).unwrap_or(u32::MAX);
        let (first, last) = (number(range.start), number(range.end.saturating_sub(1).max(range.start)));
        lines.get(lines.partition_point(|l| l.end <= first)).is_some_and(|l| l.start <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lines: &[u32]) -> ChangedLines {
        let mut all = ChangedLines::Some(Vec::new());
        lines.iter().for_each(|l| all.push(*l));
        all
    }

    #[test]
    fn neighbours_become_one_range() {
        assert_eq!(lines(&[1, 2, 3, 7, 7, 8]), ChangedLines::Some(vec![1..4, 7..9]));
        assert_eq!(lines(&[5]).join(lines(&[1, 2, 6])), ChangedLines::Some(vec![1..3, 5..7]));
        assert_eq!(lines(&[5]).join(ChangedLines::All), ChangedLines::All);
    }

    #[track_caller]
    fn check(changed: &[u32], source: &str, words: &str, expect: bool) {
        let start = source.find(words).expect("the words");
        assert_eq!(lines(changed).within(source).overlaps(&(start..start + words.len())), expect, "{words:?} in {source:?}");
    }

    #[test]
    fn words_count_where_a_line_of_theirs_changed() {
        let source = "one\ntwo\nthree\nfour";
        for (line, words) in [(1, "one"), (2, "two"), (3, "three"), (4, "four")] {
            check(&[line], source, words, true);
            check(&[line % 4 + 1], source, words, false);
        }
        check(&[2], source, "one\ntwo", true);
        check(&[3], source, "one\ntwo", false);
        // The break belongs to the line that it ends.
        check(&[2], source, "one\n", false);
        check(&[], source, "two", false);
        assert!(ChangedLines::All.within(source).overlaps(&(0..1)));
        assert!(lines(&[2]).within(source).overlaps(&(5..5)));
    }

    #[test]
    fn a_lone_carriage_return_ends_no_line_and_windows_line_breaks_are_fine() {
        check(&[2], "one\rstill one\ntwo\n", "two", true);
        check(&[1], "one\rstill one\ntwo\n", "still", true);
        check(&[2], "one\r\ntwo\r\nthree", "two", true);
        check(&[2], "one\r\ntwo\r\nthree", "three", false);
    }

    #[test]
    fn lines_follow_an_edit() {
        let follow = |changed: &[u32], old: &str, new: &str| lines(changed).follow(old, new);
        assert_eq!(follow(&[3], "a\nb\nc\nd\n", "a\nb\nc!\nd\n"), lines(&[3]));
        assert_eq!(follow(&[2, 4], "a\nb\nc\nd\n", "a\nc\nd\n"), lines(&[3]));
        assert_eq!(follow(&[1, 4], "a\nb\nc\nd\n", "x\ny\nb\nc\nd\n"), lines(&[1, 2, 5]));
        assert_eq!(ChangedLines::All.follow("a", "b"), ChangedLines::All);
    }
}
