//! What the formats for people say of a finding, and how text of a draft is made safe to show.

use crate::lint::Finding;
use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a terminal would act on instead of showing: control characters, and the marks that reorder a line.
pub(super) fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}')
}

/// Has no width and no picture, and terminals do not agree about it: better not shown at all.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The text with every harmful character made visible. Line breaks and tabs, too: see [`one_line`].
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_harmful(c) || is_invisible(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        match c {
            '\0'..='\x1f' => shown.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or(' ')),
            '\x7f' => shown.push('␡'),
            c if is_harmful(c) => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// The text on one line: runs of white space become one space, the rest is made [`visible`].
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&visible(word));
    }
    line
}

/// At most `width` columns, the last of them `…` where something is missing.
pub(super) fn shorten(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = 1;
    for cluster in text.graphemes(true) {
        used += cluster.width();
        if used > width {
            break;
        }
        kept.push_str(cluster);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// Lines of at most `width` columns, broken between words only.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        if !line.is_empty() && used + 1 + word.width() > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += word.width();
    }
    lines.push(line);
    lines
}

/// `draft.md:7:12`, or `draft.md:7` where only the line is known.
pub(super) fn place(path: &str, finding: &Finding) -> String {
    let start = finding.span.start;
    match start.column {
        Some(column) => format!("{}:{}:{column}", visible(path), start.line),
        None => format!("{}:{}", visible(path), start.line),
    }
}

/// What stands beside the words: how many readers would take them badly where that is known and not few, else how they can be read.
pub(super) fn label(finding: &Finding) -> String {
    match finding.share_to_tell() {
        Some(share) => {
            // Nobody can promise that all readers, or none, will.
            let n = (share * 10.0).round().clamp(1.0, 9.0);
            format!("about {n:.0} in 10 readers would take it badly")
        }
        None => one_line(&finding.reading),
    }
}

/// The [`label`], where it says more than the message: of a user's own phrase it does not.
pub(super) fn more_than_message(finding: &Finding) -> String {
    let label = label(finding);
    if label == one_line(&finding.message) { String::new() } else { label }
}

/// What would read better.
pub(super) enum Advice {
    /// New words, to be copied.
    Words(String),
    /// A hint.
    Hint(String),
    Help(String),
}

impl Advice {
    pub(super) fn keyword(&self) -> &'static str {
        match self {
            Self::Words(_) | Self::Hint(_) => "try",
            Self::Help(_) => "help",
        }
    }

    pub(super) fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Hint(text) | Self::Help(text) => text,
        }
    }
}

/// The first suggestion, else the help; `None` where the finding has neither, or the [`label`] says the same.
pub(super) fn advice(finding: &Finding) -> Option<Advice> {
    if let Some((suggestion, title)) = finding.suggestions.iter().map(|s| (s, one_line(&s.title))).find(|(_, title)| !title.is_empty()) {
        return Some(if suggestion.is_instruction() {
            Advice::Hint(title)
        } else {
            Advice::Words(if title.starts_with(['"', '“']) { title } else { format!("\"{title}\"") })
        });
    }
    let help = one_line(&finding.help);
    (!help.is_empty() && help != label(finding)).then_some(Advice::Help(help))
}

/// `1 file`, `2 files`.
pub(super) fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}
