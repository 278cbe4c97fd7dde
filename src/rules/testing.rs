//! Test help: a draft in, what the rules say of it out; and the tests that hold for every rule.

use super::pattern::Pattern;
use super::scope::{Draft, Scope};
use super::{RULES, hits};
use crate::document::{InputFormat, ParseOptions, parse};

/// What a rule found.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) rule: &'static str,
    pub(crate) words: String,
    pub(crate) p: f32,
}

/// Everything the rules find in a draft. `kind`: mail, review, issue, forum, chat, post, commit, docs.
pub(crate) fn seen(kind: &str, text: &str) -> Vec<Seen> {
    let (format, file_name) = match kind {
        "commit" => (InputFormat::Commit, None),
        "docs" => (InputFormat::Markdown, Some("docs/guide.md")),
        "mail" | "chat" | "post" => (InputFormat::Text, None),
        _ => (InputFormat::Markdown, None),
    };
    let document = parse(text.to_owned(), &ParseOptions { format: Some(format), file_name });
    let draft = Draft::of(&document, None);
    let mut out = Vec::new();
    for block in document.blocks.iter().filter(|b| super::scope::is_author_prose(b)) {
        for scope in (0..block.sentences.len()).filter_map(|i| Scope::new(draft, block, i)) {
            for (rule, hit) in hits(&scope) {
                out.push(Seen { rule: RULES[rule].name, words: block.slice(scope.bytes(hit.words)).to_owned(), p: hit.p });
            }
        }
    }
    out
}

/// The words that a pattern matches in the first sentence of a message; empty for none.
pub(crate) fn matched(pattern: &str, text: &str) -> String {
    in_sentence(text, |scope| {
        Pattern::new(pattern).matches(scope).first().map_or(String::new(), |r| scope.block.slice(scope.bytes(r.clone())).to_owned())
    })
}

/// What `ask` says of the first sentence of a message.
pub(crate) fn in_sentence<T>(text: &str, ask: impl Fn(&Scope<'_>) -> T) -> T {
    let document = parse(text.to_owned(), &ParseOptions { format: Some(InputFormat::Text), file_name: None });
    let draft = Draft::of(&document, None);
    let scope = document.blocks.first().and_then(|b| Scope::new(draft, b, 0));
    ask(&scope.expect("a sentence"))
}

mod tests {
    use super::*;
    use crate::lint::Group;
    use std::collections::HashSet;

    /// The default floor of confidence.
    const FLOOR: f32 = 0.70;

    #[test]
    fn every_phrase_compiles() {
        for rule in RULES {
            for phrase in rule.all_phrases() {
                let pattern = Pattern::new(phrase.pattern);
                assert!((0.3..1.0).contains(&phrase.p), "{}: p of {}", rule.name, phrase.pattern);
                assert!(pattern.first_words().is_none_or(|w| !w.is_empty()), "{}: {} can match nothing", rule.name, phrase.pattern);
                if let Some(reading) = phrase.reading {
                    assert!(reading.starts_with("it can read as ") || reading.starts_with("it reads as "), "{}: {reading}", rule.name);
                }
            }
        }
    }

    #[test]
    fn phrases_stand_once() {
        for rule in RULES {
            let mut known = HashSet::new();
            for phrase in rule.all_phrases() {
                assert!(known.insert(phrase.pattern), "{}: {} stands twice", rule.name, phrase.pattern);
            }
        }
    }

    #[test]
    fn names_read_as_names() {
        let mut known = HashSet::new();
        for rule in RULES {
            assert!(known.insert(rule.name), "{} stands twice", rule.name);
            assert!(rule.name.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !rule.name.starts_with('-'), "{}", rule.name);
            if let Some(label) = rule.label {
                assert_eq!(label.name(), rule.name);
            }
        }
    }

    #[test]
    fn pages_have_their_headings() {
        for rule in RULES {
            let page = rule.page();
            let mut rest = page.as_str();
            assert!(page.starts_with(&format!("# {}\n", rule.name)), "{}", rule.name);
            for heading in ["## What it flags", "## How it can be read", "## When it is fine", "## Instead", "## Evidence"] {
                let Some((_, below)) = rest.split_once(heading) else { panic!("{}: no {heading}, or out of order", rule.name) };
                assert!(below.trim_start().len() > 20, "{}: nothing below {heading}", rule.name);
                rest = below;
            }
        }
    }

    #[test]
    fn texts_are_short_and_plain() {
        for rule in RULES {
            assert!(
                !rule.message.is_empty() && !rule.message.ends_with('.') && !rule.message.contains('\n'),
                "{}: {}",
                rule.name,
                rule.message
            );
            assert!(!rule.message.starts_with(char::is_uppercase), "{}: {}", rule.name, rule.message);
            assert!(!rule.reading.is_empty() && rule.help.ends_with('.'), "{}", rule.name);
            assert!(rule.all_phrases().next().is_some() || rule.check.is_some(), "{} finds nothing", rule.name);
        }
    }

    /// A fixture line: kind, text without marks, the marked words.
    fn fixture(line: &str) -> Option<(&str, String, Vec<String>)> {
        let (kind, text) = line.strip_prefix("- ")?.split_once(": ")?;
        let parts: Vec<&str> = text.split("==").collect();
        let marked = parts.iter().skip(1).step_by(2).map(|p| (*p).to_owned()).collect();
        Some((kind, parts.concat().replace("\\n", "\n"), marked))
    }

    #[test]
    fn fixtures_hold() {
        let mut wrong = Vec::new();
        for rule in RULES {
            let path = format!("{}/tests/fixtures/rules/{}.md", env!("CARGO_MANIFEST_DIR"), rule.name);
            let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
            let Some((flagged, alone)) = text.split_once("## Left alone") else { panic!("{path}: no section Left alone") };
            let alone = alone.split("## Known wrong").next().unwrap_or_default();
            let (mut bad, mut good) = (0, 0);
            for (kind, draft, marked) in flagged.lines().filter_map(fixture) {
                bad += 1;
                let found: Vec<Seen> = seen(kind, &draft).into_iter().filter(|s| s.rule == rule.name).collect();
                for words in &marked {
                    if !found.iter().any(|s| s.p >= 0.5 && (s.words.contains(words.as_str()) || words.contains(s.words.as_str()))) {
                        wrong.push(format!("{}: missed {words:?} in {draft:?}, found {found:?}", rule.name));
                    }
                }
            }
            for (kind, draft, _) in alone.lines().filter_map(fixture) {
                good += 1;
                let own = |s: &Seen| {
                    s.rule == rule.name
                        || (rule.group == Group::Misreadable && RULES.iter().any(|r| r.name == s.rule && r.group == Group::Misreadable))
                };
                for s in seen(kind, &draft).into_iter().filter(|s| own(s) && s.p >= FLOOR) {
                    wrong.push(format!("{}: false alarm {s:?} in {draft:?}", rule.name));
                }
            }
            assert!(bad >= 10 && good >= 10, "{path}: {bad} flagged, {good} left alone");
        }
        assert!(wrong.is_empty(), "{} of the fixtures fail:\n{}", wrong.len(), wrong.join("\n"));
    }
}
