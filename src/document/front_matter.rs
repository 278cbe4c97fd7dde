//! The block of settings that static-site tools and editors put above a Markdown text: YAML between `---`, TOML between `+++`.
//!
//! It is no prose. The one thing read from it is which rules the author turned off: `tonelint: {disable: [sarcasm]}`. A parser
//! for all of YAML would be much code for one key, and would lose the places of the names, so only the forms that people write
//! for such a list are understood; anything else is left alone.

use std::ops::Range;

use super::directives;
use super::lines::{lines, words};
use super::{Directive, DirectiveKind};

/// Front matter: how long it is, and what it turns off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) len: usize,
    pub(super) directive: Option<Directive>,
}

/// Reads the front matter at the start of `source`, if there is some.
pub(super) fn read(source: &str) -> Option<FrontMatter> {
    let mut all = lines(source);
    let first = all.next()?;
    let fence = words(source, &first).trim_end();
    let closes: &[&str] = match fence {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        _ => return None,
    };
    let mut key_seen = false;
    let mut last = first.next;
    for line in all {
        let text = words(source, &line);
        if closes.contains(&text.trim_end()) {
            if !key_seen {
                return None;
            }
            let body = first.next..last;
            return Some(FrontMatter { len: line.next, directive: directive(source, &body) });
        }
        let trimmed = text.trim();
        // Between two rules of a message stand sentences, between the fences of front matter keys.
        if !key_seen && !trimmed.is_empty() && !trimmed.starts_with('#') {
            key_seen = is_key(text);
            if !key_seen {
                return None;
            }
        }
        last = line.next;
    }
    None
}

fn is_key(line: &str) -> bool {
    let len = line.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '"' | '\'' | '.' | '@' | '$')).unwrap_or(line.len());
    let rest = line.get(len..).unwrap_or_default();
    let pair = len > 0 && (rest.starts_with(": ") || rest.trim_end() == ":" || rest.trim_start().starts_with('='));
    pair || line.starts_with('[') && line.trim_end().ends_with(']')
}

/// The list of rules behind `tonelint` and `disable`, wherever in the two the line breaks stand.
fn directive(source: &str, body: &Range<usize>) -> Option<Directive> {
    let text = source.get(body.clone())?;
    let at = section(text)?;
    let section = text.get(at.clone())?;
    let Some(list_at) = list_at(section) else { return misspelt(section, body.start + at.start) };
    let list = section.get(list_at..)?;
    let list_start = at.start + list_at;
    let len = list_len(list);
    let value = list.get(..len)?;
    let range = body.start + at.start..body.start + list_start + value.trim_end().len();
    let mut names = directives::names(&without_comments(value).replace(['{', '}'], " "), body.start + list_start);
    names.retain(|(name, _)| name != "-");
    let all = names.len() == 1 && names.iter().all(|(n, _)| matches!(n.as_str(), "true" | "all"));
    let none = names.is_empty() || names.iter().all(|(n, _)| matches!(n.as_str(), "false" | "null" | "~"));
    if all {
        names.clear();
    }
    (all || !none).then_some(Directive { kind: DirectiveKind::DisableFile, names, range, reason: None })
}

/// With blanks in place of comments, so that all other words stay where they are.
fn without_comments(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for line in value.split_inclusive('\n') {
        let comment = line.match_indices('#').map(|(at, _)| at).find(|&at| line[..at].chars().next_back().is_none_or(char::is_whitespace));
        let (words, comment) = line.split_at(comment.unwrap_or(line.len()));
        out.push_str(words);
        out.extend(comment.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
    }
    out
}

/// Where in the section the list behind `disable` begins.
fn list_at(section: &str) -> Option<usize> {
    let key = section.find("disable")? + "disable".len();
    let (quote, _) = section.get(key..)?.split_once([':', '='])?;
    quote.trim_matches(['"', '\'', ' ']).is_empty().then_some(key + quote.len() + 1)
}

/// `tonelint: off` and `tonelint: {disabel: [curt]}` do nothing, and their author shall hear of it: the word stands as a name that no rule
/// has. `at` is where the section begins in the source.
fn misspelt(section: &str, at: usize) -> Option<Directive> {
    let behind = section.find("tonelint")? + "tonelint".len();
    let rest =
        section.get(behind..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '=' | '.' | ']' | '{' | '"' | '\''));
    let len = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
    let word = rest.get(..len)?;
    let like = matches!(word, "off" | "false" | "no" | "none" | "skip" | "ignore" | "enable" | "enabled")
        || strsim::osa_distance(word, "disable") <= 2;
    let start = at + section.len() - rest.len();
    let names = vec![(word.to_owned(), start..start + len)];
    // As an end of what nobody began it changes nothing.
    like.then_some(Directive { kind: DirectiveKind::Enable, names, range: at..start + len, reason: None })
}

/// The bytes of `text` from the key `tonelint` to the next key of its rank.
fn section(text: &str) -> Option<Range<usize>> {
    let mut start: Option<usize> = None;
    for line in lines(text) {
        let content = words(text, &line);
        let top = !content.starts_with([' ', '\t', '-', '#']) && !content.trim().is_empty();
        match start {
            Some(from) if top && !content.starts_with(['}', ']']) => {
                // A TOML table goes on to the next one, a key of YAML to the next key.
                let is_table = text.get(from..)?.starts_with('[');
                if !is_table || content.starts_with('[') {
                    return Some(from..line.range.start);
                }
            }
            None if top => {
                let bare = content.trim_start_matches(['[', '"', '\'']);
                let rest = bare.strip_prefix("tonelint");
                if rest.is_some_and(|r| r.starts_with([':', ' ', '=', ']', '.', '"', '\''])) {
                    start = Some(line.range.start);
                }
            }
            _ => {}
        }
    }
    start.map(|from| from..text.len())
}

/// How much of `list` is the value: up to the closing bracket, or the rest of the line, or the `- item` lines below.
fn list_len(list: &str) -> usize {
    let trimmed = list.trim_start();
    if trimmed.starts_with('[') {
        return list.find(']').map_or(list.len(), |i| i + 1);
    }
    let mut all = lines(list);
    let first = all.next();
    let Some(first) = first else { return list.len() };
    let own = words(list, &first).trim();
    if !own.is_empty() && !own.starts_with('#') {
        return words(list, &first).find(['}', '#']).unwrap_or(first.range.end);
    }
    let mut len = first.range.end;
    for line in all {
        let item = words(list, &line).trim();
        if !item.is_empty() && !item.starts_with(['-', '#']) {
            break;
        }
        len = line.range.end;
    }
    len
}

#[cfg(test)]
mod unit {
    use super::*;

    #[track_caller]
    fn check(source: &str, names: Option<&[&str]>) {
        let found = read(source).expect("front matter");
        assert!(source[..found.len].ends_with('\n') || found.len == source.len());
        let shown = found.directive.as_ref().map(|d| d.names.iter().map(|n| n.0.as_str()).collect::<Vec<_>>());
        assert_eq!(shown.as_deref(), names, "{source}");
        for (name, range) in found.directive.iter().flat_map(|d| &d.names) {
            assert_eq!(&source[range.clone()], name);
        }
    }

    #[test]
    fn finds_what_is_disabled() {
        check("---\ntitle: x\n---\n", None);
        check("---\ntonelint: {disable: [sarcasm, curt]}\n---\nx", Some(&["sarcasm", "curt"]));
        check("---\ntonelint:\n  disable:\n    - sarcasm # we joke here\n    # and more\n    - curt\n---\n", Some(&["sarcasm", "curt"]));
        check("---\ntitle: a\ntonelint:\n  disable: [sarcasm]\nother: disable\n---\n", Some(&["sarcasm"]));
        check("---\r\ntonelint:\r\n  disable:\r\n    - sarcasm\r\n    - \"curt\"\r\nother: x\r\n---\r\n", Some(&["sarcasm", "curt"]));
        check("---\ntonelint:\n  disable: sarcasm # why\n---\n", Some(&["sarcasm"]));
        check("---\ntonelint: {disable: true}\n---\n", Some(&[]));
        check("---\ntonelint:\n  disable: []\n---\n", None);
        check("---\ntonelint:\n  strictness: x\nfoo:\n  disable: [a]\n---\n", None);
        check("+++\n[tonelint]\ndisable = [\"sarcasm\"]\n[x]\n+++\n", Some(&["sarcasm"]));
        check("+++\ntonelint = { disable = [\"sarcasm\", \"curt\"] }\n+++", Some(&["sarcasm", "curt"]));
        check("+++\ntonelint.disable = ['sarcasm']\n+++", Some(&["sarcasm"]));
        check("---\ntonelint:\n  disable: [\n    sarcasm,\n    curt,\n  ]\n---\n", Some(&["sarcasm", "curt"]));
    }

    #[test]
    fn what_is_misspelt_stands_as_an_unknown_name() {
        for (source, name) in [
            ("---\ntonelint: off\n---\n", "off"),
            ("---\ntitle: x\ntonelint: false # all\n---\n", "false"),
            ("---\ntonelint: disable\nother: x\n---\n", "disable"),
            ("---\ntonelint: {disabel: [sarcasm]}\n---\n", "disabel"),
            ("---\ntonelint:\n  disabled:\n    - curt\n---\n", "disabled"),
            ("+++\n[tonelint]\nignore = [\"curt\"]\n+++\n", "ignore"),
        ] {
            check(source, Some(&[name]));
            let found = read(source).expect("front matter").directive.expect("a directive");
            assert_eq!(found.kind, DirectiveKind::Enable);
            assert!(source[found.range].trim_start_matches('[').starts_with("tonelint"), "{source}");
        }
    }

    #[test]
    fn a_rule_between_sentences_is_none() {
        for source in [
            "",
            "---",
            "---\n",
            "---\nHello there.\n---\n",
            "---\nTo be clear: no.\n---\n",
            "text\n---\na: b\n---\n",
            "+++\n+++",
            "---\na: b\n",
        ] {
            assert_eq!(read(source), None, "{source}");
        }
    }
}
