//! Source lines for a terminal, and where on them a mark belongs.
//!
//! annotate-snippets draws something close, but with empty frame lines above and below the source, no limit on a mark over many
//! lines, and widths a character at a time: an emoji of several characters pushes the underline off its words. Here a line is a row of
//! grapheme clusters with their widths, so that tabs, wide characters and combining marks keep the mark where it belongs.

use super::words::visible;
use crate::document::LineIndex;
use std::borrow::Cow;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

const TAB: &str = "    ";
/// Bytes of a line that are looked at on either side of a mark's start: the cost of a finding does not depend on the length of its line.
const BEFORE: usize = 2048;
const AFTER: usize = 8192;
/// A terminal narrower than this gets lines this wide all the same.
const LEAST_WIDTH: usize = 20;

/// One line as shown.
pub(super) struct Line {
    /// From 1.
    pub(super) number: usize,
    pub(super) text: String,
    /// Columns of `text` to underline; never empty.
    pub(super) mark: Range<usize>,
}

/// The first line of a marked range and, where it ends on another one, the last.
pub(super) struct Snippet {
    pub(super) first: Line,
    pub(super) last: Option<Line>,
    /// Lines in between are left out.
    pub(super) gap: bool,
    /// Columns of the longest line number.
    pub(super) gutter: usize,
}

/// Columns right of the frame, in a terminal of `width` columns.
pub(super) fn columns(width: usize, gutter: usize) -> usize {
    width.saturating_sub(gutter + 3).max(LEAST_WIDTH)
}

/// `None` where `range` does not lie in `source`, for instance because the file could not be kept.
pub(super) fn snippet(source: &str, lines: &LineIndex, range: Range<usize>, width: usize) -> Option<Snippet> {
    if range.start >= source.len() || range.start > range.end {
        return None;
    }
    let marked = source.get(range.clone())?;
    // A mark that takes in the line break does not begin or end on the next line.
    let blank = marked.trim().is_empty();
    let start = if blank { range.start } else { range.end - marked.trim_start().len() };
    let end = if blank { range.start } else { range.start + marked.trim_end().len() };

    let (first, last) = (lines.line_of(start), lines.line_of(end));
    let gutter = (last + 1).to_string().len();
    let width = columns(width, gutter);
    let draw = |number: usize| {
        let line = lines.line_range(number);
        let text = source.get(line.clone()).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let from = if number == first { start - line.start } else { text.len() - text.trim_start().len() };
        let to = if number == last { end - line.start } else { text.trim_end().len() };
        draw(number + 1, text, from.min(text.len())..to.clamp(from.min(text.len()), text.len()), width)
    };
    Some(Snippet { first: draw(first), last: (last > first).then(|| draw(last)), gap: last > first + 1, gutter })
}

struct Cell<'a> {
    /// Bytes in the line.
    bytes: Range<usize>,
    text: Cow<'a, str>,
    width: usize,
}

fn draw(number: usize, line: &str, mark: Range<usize>, width: usize) -> Line {
    let near = floor(line, mark.start.saturating_sub(BEFORE))..floor(line, mark.start.saturating_add(AFTER));
    let part = line.get(near.clone()).unwrap_or_default();
    let cells: Vec<Cell<'_>> = part
        .grapheme_indices(true)
        .map(|(at, cluster)| {
            let text = if cluster == "\t" { Cow::Borrowed(TAB) } else { visible(cluster) };
            Cell { bytes: near.start + at..near.start + at + cluster.len(), width: text.width(), text }
        })
        .collect();
    // An empty mark stands for the character that follows.
    let mark = mark.start..mark.end.max(mark.start + 1);
    let marked = |cell: &Cell<'_>| cell.bytes.start < mark.end && cell.bytes.end > mark.start;
    let before: usize = cells.iter().take_while(|cell| cell.bytes.end <= mark.start).map(|cell| cell.width).sum();
    let inside: usize = cells.iter().filter(|cell| marked(cell)).map(|cell| cell.width).sum();

    let window = Window::new(&cells, before..before + inside.max(1), width, near.start > 0, near.end < line.len());
    let mut text = String::new();
    let mut column = 0;
    let (mut from, mut to) = (None, 0);
    if window.cut_left {
        text.push('…');
        column = 1;
    }
    for cell in cells.get(window.cells).unwrap_or_default() {
        if marked(cell) {
            from.get_or_insert(column);
            to = column + cell.width;
        }
        text.push_str(&cell.text);
        column += cell.width;
    }
    let from = from.unwrap_or(column);
    if window.cut_right {
        text.push('…');
    } else {
        text.truncate(text.trim_end().len());
    }
    Line { number, text, mark: from..to.max(from + 1) }
}

/// The part of a line that is shown.
struct Window {
    cells: Range<usize>,
    cut_left: bool,
    cut_right: bool,
}

impl Window {
    fn new(cells: &[Cell<'_>], mark: Range<usize>, width: usize, more_left: bool, more_right: bool) -> Self {
        let total: usize = cells.iter().map(|cell| cell.width).sum();
        if total <= width && !more_left && !more_right {
            return Self { cells: 0..cells.len(), cut_left: false, cut_right: false };
        }
        // One column on either side is kept for the sign that something is missing.
        let room = width.saturating_sub(2);
        let context = room.saturating_sub(mark.len()) / 2;
        let mut left = if !more_left && mark.end <= room { 0 } else { mark.start.saturating_sub(context) };
        if !more_right {
            left = left.min(total.saturating_sub(room));
        }
        // What is not cut on the left needs no sign there.
        let right = left.saturating_add(room + usize::from(left == 0 && !more_left));
        let mut column = 0;
        let (mut first, mut end) = (cells.len(), 0);
        for (i, cell) in cells.iter().enumerate() {
            if column >= left && column + cell.width <= right {
                first = first.min(i);
                end = i + 1;
            }
            column += cell.width;
        }
        let first = first.min(end);
        Self { cells: first..end, cut_left: first > 0 || more_left, cut_right: end < cells.len() || more_right }
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
