//! Text that only moved.
//!
//! A diff shows a paragraph that went somewhere else as taken away here and added there. For a reader nothing was added, and whoever moves
//! a chapter should not have to answer for every old sentence in it: "only what changed" means words, not places. So added lines
//! that were taken away elsewhere in the same diff do not count. The same holds for lines of which only the line break or trailing white
//! space changed.
//!
//! What keeps that honest:
//! - the unit is a block: lines in a row that were in a row before, with at least [`LEAST`] letters and digits in all, so that a "No." or
//!   a "Thanks!" somewhere else in the diff excuses nothing;
//! - every line taken away excuses one line added: a copy is new;
//! - only drafts of the same kind (by the file name's ending) count as a source: what was a comment in a program was never judged;
//! - what stands before the words counts (`> `, four spaces), since it says whose words they are and whether they are code.
//!
//! Lines that stay where they are, with other line ends, need no such measure: [`super::diff`] takes them out before.
//!
//! Left out: a paragraph that was wrapped anew is changed on every line whose words are others than before, and text that leaves a
//! code block without any change of its own is taken for moved.

use std::collections::HashMap;

/// No shorter block is recognised again, in letters and digits. Git's `--color-moved` has the same measure.
const LEAST: usize = 20;

/// How many places are looked at for the start of a block. Real text has few; a hostile diff shall not cost more.
const PLACES: usize = 64;

/// What is kept of a line of a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Of its text and of the kind of its file.
    pub(super) hash: u64,
    /// Letters and digits.
    pub(super) weight: u32,
}

/// Lines that stand in a row.
pub(super) type Block = Vec<Line>;

/// For every line of every block of `added`: whether it only moved here.
pub(super) fn moved(removed: &[Block], added: &[Block]) -> Vec<Vec<bool>> {
    let mut places: HashMap<u64, Vec<(usize, usize)>> = HashMap::new();
    // The first place stands last, so that what is used up can be taken off the end.
    for (b, block) in removed.iter().enumerate().rev() {
        for (l, line) in block.iter().enumerate().rev().filter(|(_, line)| line.weight > 0) {
            places.entry(line.hash).or_default().push((b, l));
        }
    }
    let mut used: Vec<Vec<bool>> = removed.iter().map(|block| vec![false; block.len()]).collect();
    let mut result = Vec::with_capacity(added.len());
    for block in added {
        let mut marks = vec![false; block.len()];
        let mut at = 0;
        while let Some(first) = block.get(at) {
            let found = if first.weight == 0 { None } else { longest(&block[at..], removed, &used, places.get_mut(&first.hash)) };
            match found {
                Some((b, l, len)) => {
                    used[b][l..l + len].fill(true);
                    marks[at..at + len].fill(true);
                    at += len;
                }
                None => at += 1,
            }
        }
        result.push(marks);
    }
    result
}

/// The longest row of lines at the start of `block` that was in a row before and is heavy enough: block, line, length.
fn longest(
    block: &[Line],
    removed: &[Block],
    used: &[Vec<bool>],
    places: Option<&mut Vec<(usize, usize)>>,
) -> Option<(usize, usize, usize)> {
    let places = places?;
    while places.last().is_some_and(|&(b, l)| used[b][l]) {
        places.pop();
    }
    let mut best: Option<(usize, usize, usize)> = None;
    for &(b, l) in places.iter().rev().filter(|&&(b, l)| !used[b][l]).take(PLACES) {
        let before = removed[b][l..].iter().zip(&used[b][l..]);
        let len = block.iter().zip(before).take_while(|(new, (old, used))| new.hash == old.hash && !**used).count();
        let weight: usize = block[..len].iter().map(|line| line.weight as usize).sum();
        if weight >= LEAST && best.is_none_or(|(_, _, longest)| len > longest) {
            best = Some((b, l, len));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter a line; a capital is heavy, a digit weighs nothing.
    fn block(text: &str) -> Block {
        let weight = |c: char| if c.is_ascii_digit() { 0 } else { 5 + 20 * u32::from(c.is_uppercase()) };
        text.chars().map(|c| Line { hash: u64::from(c), weight: weight(c) }).collect()
    }

    /// `-` where an added line is new, `m` where it moved.
    #[track_caller]
    fn check(removed: &[&str], added: &[&str], expect: &[&str]) {
        let blocks = |texts: &[&str]| -> Vec<Block> { texts.iter().map(|t| block(t)).collect() };
        let marks = moved(&blocks(removed), &blocks(added));
        let shown: Vec<String> = marks.iter().map(|b| b.iter().map(|m| if *m { 'm' } else { '-' }).collect()).collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn a_block_is_known_again() {
        check(&["xABCy"], &["ABC"], &["mmm"]);
        check(&["ABC"], &["xABCy"], &["-mmm-"]);
        check(&["A", "B"], &["BA"], &["mm"]);
        check(&[], &["A"], &["-"]);
    }

    #[test]
    fn a_copy_is_new() {
        check(&["A"], &["A", "A"], &["m", "-"]);
        check(&["AB"], &["ABAB"], &["mm--"]);
    }

    #[test]
    fn few_words_are_no_move() {
        check(&["abc"], &["abc"], &["---"]);
        check(&["abcd"], &["abcd"], &["mmmm"]);
        check(&["ab", "cd"], &["abcd"], &["----"]);
    }

    #[test]
    fn the_longest_row_wins_and_empty_lines_go_along() {
        check(&["A1C", "A1B1"], &["A1B1"], &["mmmm"]);
        check(&["1"], &["1"], &["-"]);
    }

    #[test]
    fn many_equal_lines_cost_little() {
        let many: String = "A".repeat(20_000);
        let marks = moved(&[block(&many)], &[block(&many), block(&many)]);
        assert!(marks[0].iter().all(|m| *m) && !marks[1].iter().any(|m| *m));
    }
}
