//! Suppression comments: `tonelint-disable-next-line sarcasm, curt -- the irony is the point`.
//!
//! This room only reads what stands there. Whether a rule of that name exists, and whether the comment suppressed anything, is
//! for the linter to say; that is why every name keeps its place.

use std::ops::Range;

use super::{Directive, DirectiveKind};

/// Longest first, since each is the beginning of the one before.
const VERBS: [(&str, DirectiveKind); 5] = [
    ("disable-next-line", DirectiveKind::DisableNextLine),
    ("disable-line", DirectiveKind::DisableLine),
    ("disable-file", DirectiveKind::DisableFile),
    ("disable", DirectiveKind::Disable),
    ("enable", DirectiveKind::Enable),
];

/// Reads the words of a comment. `at` is where `words` start in the source, `range` is the whole comment with its marks.
pub(super) fn parse(words: &str, at: usize, range: Range<usize>) -> Option<Directive> {
    let start = words.len() - words.trim_start().len();
    let own = words.trim_start().strip_prefix("tonelint")?;
    let Some(rest) = own.strip_prefix('-') else { return torn(own, at + start + "tonelint".len(), range) };
    let at_rest = at + start + "tonelint-".len();
    let Some((verb, kind)) = verb(rest) else { return misspelt(rest, at + start, range) };
    let list = rest.get(verb.len()..).unwrap_or_default();
    let (list_words, reason) = split_reason(list);
    let names = names(list_words, at_rest + verb.len());
    Some(Directive { kind, names, range, reason })
}

/// The verb that `rest` begins with.
fn verb(rest: &str) -> Option<(&'static str, DirectiveKind)> {
    let ends = |r: &str| !r.starts_with(|c: char| c.is_alphanumeric() || c == '_') && !is_hyphenated(r);
    VERBS.into_iter().find(|(verb, _)| rest.strip_prefix(verb).is_some_and(ends))
}

/// `tonelint disable-line` lacks its first hyphen, does nothing, and its author shall hear of it, too: the verb is no rule. `own` is what
/// stands behind `tonelint`, at `at`.
fn torn(own: &str, at: usize, range: Range<usize>) -> Option<Directive> {
    let rest = own.trim_start_matches([' ', '\t', ':', '_']);
    let (verb, _) = verb(rest).filter(|_| rest.len() < own.len())?;
    let start = at + own.len() - rest.len();
    Some(Directive { kind: DirectiveKind::Enable, names: vec![(verb.to_owned(), start..start + verb.len())], range, reason: None })
}

/// `tonelint-disable-nextline` does nothing, and its author shall hear of it: the verb stands as a name that no rule has. A word that
/// is like none of the verbs is another program's.
fn misspelt(rest: &str, at: usize, range: Range<usize>) -> Option<Directive> {
    let len = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
    let word = rest.get(..len)?.trim_end_matches('-');
    let like = word.starts_with("disable")
        || matches!(word, "ignore" | "off" | "on" | "ignore-next-line" | "ignore-line" | "ignore-file")
        || len < 24 && VERBS.iter().any(|(verb, _)| strsim::osa_distance(verb, word) <= 2);
    let name = format!("tonelint-{word}");
    let place = at..at + name.len();
    // As an end of what nobody began it changes nothing.
    like.then(|| Directive { kind: DirectiveKind::Enable, names: vec![(name, place)], range, reason: None })
}

/// `disable-foo` is no `disable`, while `disable -- because` and `disable--because` are.
fn is_hyphenated(rest: &str) -> bool {
    rest.starts_with('-') && !rest.starts_with("--")
}

fn split_reason(list: &str) -> (&str, Option<String>) {
    for mark in ["--", "—", "–"] {
        if let Some((names, reason)) = list.split_once(mark) {
            let reason = reason.trim();
            return (names, (!reason.is_empty()).then(|| reason.to_owned()));
        }
    }
    (list, None)
}

/// Names separated by commas or white space, with their places; `at` is where `list` starts in the source.
pub(super) fn names(list: &str, at: usize) -> Vec<(String, Range<usize>)> {
    let mut names = Vec::new();
    let mut from = 0;
    let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '"' | '\'' | '[' | ']');
    for name in list.split(is_gap) {
        if !name.is_empty() {
            names.push((name.to_owned(), at + from..at + from + name.len()));
        }
        let gap = list.get(from + name.len()..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        from += name.len() + gap;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, kind: DirectiveKind, names: &[&str], reason: Option<&str>) {
        let found = parse(words, 4, 0..words.len() + 7).expect("a directive");
        assert_eq!(found.kind, kind);
        assert_eq!(found.names.iter().map(|n| n.0.as_str()).collect::<Vec<_>>(), names);
        for (name, range) in &found.names {
            assert_eq!(&words[range.start - 4..range.end - 4], name);
        }
        assert_eq!(found.reason.as_deref(), reason);
    }

    #[test]
    fn reads_each_form() {
        check(" tonelint-disable-next-line sarcasm -- a joke ", DirectiveKind::DisableNextLine, &["sarcasm"], Some("a joke"));
        check("tonelint-disable-line curt, shouting", DirectiveKind::DisableLine, &["curt", "shouting"], None);
        check("tonelint-disable curt shouting,sarcasm", DirectiveKind::Disable, &["curt", "shouting", "sarcasm"], None);
        check("\ttonelint-disable", DirectiveKind::Disable, &[], None);
        check("tonelint-enable\n", DirectiveKind::Enable, &[], None);
        check("tonelint-disable-file -- generated", DirectiveKind::DisableFile, &[], Some("generated"));
        check("tonelint-disable: passive-aggressive — né", DirectiveKind::Disable, &["passive-aggressive"], Some("né"));
        check("tonelint-disable --", DirectiveKind::Disable, &[], None);
    }

    #[test]
    fn leaves_other_comments_alone() {
        let others = ["", "tonelint", "tonelint-report", "tonelint-rules-table", "eslint-disable", "see tonelint-disable", "tonelint-"];
        for words in others.into_iter().chain(["tonelint disables it", "tonelint can disable", "tonelintdisable"]) {
            assert_eq!(parse(words, 0, 0..1), None, "{words}");
        }
    }

    #[test]
    fn a_misspelt_verb_stands_as_an_unknown_name() {
        for words in
            ["tonelint-disabled", "tonelint-disable-nextline curt", "tonelint-disable-foo", "tonelint-enabel", "tonelint-ignore sarcasm"]
        {
            let verb = words.split(' ').next().unwrap_or_default();
            check(words, DirectiveKind::Enable, &[verb], None);
        }
        check("tonelint disable-next-line curt", DirectiveKind::Enable, &["disable-next-line"], None);
        check(" tonelint: disable -- why", DirectiveKind::Enable, &["disable"], None);
    }
}
