//! What kind of writing a file is.
//!
//! "Stop the server." is fine in a runbook and rude in a mail, so rules ask for the genre. Taking a message for a manual silences
//! rules that should have spoken; the other way round costs a false warning that a setting can cure. Therefore: a message,
//! unless the name or several signs of structure together say otherwise, and never a manual where a person is addressed.

use super::prose::Shape;
use super::{Block, BlockKind, Genre, InputFormat, Speaker, TokenKind};

/// Tells the genre from the format, the file's name and its blocks.
pub(super) fn tell(format: InputFormat, file_name: Option<&str>, blocks: &[Block], shape: &Shape) -> Genre {
    if is_log(blocks) {
        return Genre::Log;
    }
    match format {
        InputFormat::Commit => return Genre::Commit,
        InputFormat::Email => return Genre::Message,
        InputFormat::Markdown | InputFormat::Text | InputFormat::Html => {}
    }
    file_name.and_then(by_name).unwrap_or_else(|| by_structure(blocks, shape))
}

/// Nothing but output: one line of words above a page of it is a message about it.
fn is_log(blocks: &[Block]) -> bool {
    !blocks.is_empty() && blocks.iter().all(|b| b.kind == BlockKind::Log)
}

fn by_name(path: &str) -> Option<Genre> {
    let lower = path.to_lowercase().replace('\\', "/");
    let (folders, base) = lower.rsplit_once('/').unwrap_or(("", &lower));
    let stem = base.split('.').next().unwrap_or(base);
    let begins = |names: &[&str]| names.iter().any(|n| stem == *n || stem.strip_prefix(n).is_some_and(|r| r.starts_with(['-', '_'])));
    if begins(&["changelog", "changes", "history", "news", "releases", "release-notes", "release_notes", "relnotes"]) {
        return Some(Genre::Changelog);
    }
    if begins(&["runbook", "playbook", "sop"]) || stem.ends_with("runbook") || stem.ends_with("playbook") {
        return Some(Genre::Runbook);
    }
    let names = [
        "readme",
        "contributing",
        "howto",
        "install",
        "installation",
        "security",
        "code_of_conduct",
        "architecture",
        "manual",
        "guide",
        "tutorial",
        "faq",
        "reference",
        "usage",
        "getting-started",
        "getting_started",
        "quickstart",
        "support",
        "governance",
        "maintainers",
        "license",
        "licence",
        "authors",
        "notice",
        "todo",
        "hacking",
        "building",
        "development",
        "design",
        "roadmap",
        "glossary",
        "overview",
        "troubleshooting",
    ];
    let is_page = |b: &str| b.rsplit_once('.').is_some_and(|(_, e)| e.len() == 1 && e.bytes().all(|c| (b'1'..=b'9').contains(&c)));
    if begins(&names) || is_page(base) {
        return Some(Genre::Documentation);
    }
    for folder in folders.split('/') {
        match folder {
            "runbooks" | "playbooks" | "runbook" | "playbook" => return Some(Genre::Runbook),
            "docs" | "doc" | "documentation" | "man" | "manual" | "guides" | "guide" | "wiki" | "rfcs" | "adr" | "adrs" | "tutorials"
            | "handbook" => {
                return Some(Genre::Documentation);
            }
            _ => {}
        }
    }
    None
}

/// What is counted in the author's own blocks.
#[derive(Default)]
struct Counts {
    headings: usize,
    releases: usize,
    words: usize,
    /// Headings of the forms that issues and pull requests are written in.
    form_headings: usize,
    /// Greetings and mentions: signs of a letter.
    address: usize,
    first_person: usize,
    items: usize,
    imperative_items: usize,
}

fn by_structure(blocks: &[Block], shape: &Shape) -> Genre {
    let counts = count(blocks);
    if counts.releases >= 2 || counts.releases >= 1 && counts.headings <= 5 && counts.items >= 2 && counts.address == 0 {
        return Genre::Changelog;
    }
    let personal = counts.first_person + counts.address * 2;
    let calm = personal * 100 <= counts.words * 2;
    // A filled-in form has the headings of a manual, and is written to somebody all the same.
    let form = counts.form_headings >= 2 || shape.form_fields >= 2;
    if !calm || form || counts.words < 80 {
        return Genre::Message;
    }
    if shape.ordered_items >= 4
        && counts.imperative_items >= 4
        && counts.headings >= 1
        && counts.imperative_items * 2 >= shape.ordered_items
    {
        return Genre::Runbook;
    }
    let sections = counts.headings + shape.code_blocks + usize::from(shape.front_matter) * 2;
    // A description of a pull request has a heading or three, too; a manual has many, or much code between.
    if counts.headings >= 4 && counts.words >= 150 && sections >= 6 { Genre::Documentation } else { Genre::Message }
}

fn count(blocks: &[Block]) -> Counts {
    let mut counts = Counts::default();
    for (i, block) in blocks.iter().filter(|b| b.speaker == Speaker::Author && b.kind != BlockKind::Log).enumerate() {
        let words = block.tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
        counts.words += words;
        counts.headings += usize::from(block.kind == BlockKind::Heading);
        counts.form_headings += usize::from(block.kind == BlockKind::Heading && is_form_heading(&block.text));
        counts.releases += usize::from(block.kind == BlockKind::Heading && is_release(&block.text));
        counts.releases += usize::from(block.text.starts_with("Released on "));
        counts.items += usize::from(block.kind == BlockKind::ListItem);
        counts.imperative_items += usize::from(block.kind == BlockKind::ListItem && begins_with_order(block));
        counts.address += block.tokens.iter().filter(|t| t.kind == TokenKind::Mention).count();
        counts.address += usize::from(i < 2 && is_greeting(&block.text)) * 3;
        for token in block.tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            let word = block.slice(token.range.clone());
            let myself = word == "I" || word.starts_with("I'") || word.starts_with("I’");
            if myself || word.len() <= 6 && ["my", "me", "thanks", "sorry", "lgtm", "imo"].iter().any(|w| w.eq_ignore_ascii_case(word)) {
                counts.first_person += 1;
            }
        }
    }
    counts
}

/// "## [1.2.0] - 2024-01-02", "v1.2", "1.2.0 (2024-01-02)", "Unreleased".
fn is_release(heading: &str) -> bool {
    let text = heading.trim_start_matches(['[', '(', ' ']);
    let text = text.strip_prefix("Version ").or_else(|| text.strip_prefix("Release ")).unwrap_or(text);
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let number = text.split(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or_default();
    let dotted = number.contains('.') && number.split('.').filter(|p| !p.is_empty()).count() >= 2;
    let rest = text.get(number.len()..).unwrap_or_default();
    dotted && !rest.starts_with(|c: char| c.is_alphabetic()) && rest.split_whitespace().count() <= 6
        || heading.trim_matches(['[', ']']).eq_ignore_ascii_case("unreleased")
}

fn is_form_heading(heading: &str) -> bool {
    const FORM: [&str; 30] = [
        "what",
        "why",
        "how",
        "description",
        "summary",
        "motivation",
        "checklist",
        "test plan",
        "testing",
        "type of change",
        "changes",
        "additional context",
        "additional information",
        "steps to reproduce",
        "reproduction",
        "to reproduce",
        "expected behavior",
        "expected behaviour",
        "actual behavior",
        "actual behaviour",
        "environment",
        "proposed solution",
        "problem",
        "context",
        "screenshots",
        "related issues",
        "release notes",
        "describe the bug",
        "proposal",
        "versions",
    ];
    let heading = heading.trim_end_matches([':', '?', '.', '!']).to_lowercase();
    FORM.contains(&heading.as_str()) || heading.starts_with("how has this been tested") || heading.starts_with("what does this")
}

fn is_greeting(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
    matches!(first.as_str(), "hi" | "hello" | "hey" | "dear" | "thanks" | "thank" | "morning" | "sorry" | "hiya")
}

/// A verb that instructions begin with.
fn begins_with_order(block: &Block) -> bool {
    const ORDERS: [&str; 60] = [
        "add", "apply", "attach", "build", "change", "check", "choose", "clear", "click", "clone", "close", "confirm", "connect", "copy",
        "create", "delete", "deploy", "disable", "download", "drain", "edit", "enable", "ensure", "enter", "execute", "export", "fail",
        "find", "go", "import", "install", "log", "make", "monitor", "move", "navigate", "notify", "open", "page", "paste", "press",
        "promote", "pull", "push", "remove", "rename", "replace", "restart", "restore", "revert", "roll", "run", "scale", "select", "set",
        "start", "stop", "update", "verify", "wait",
    ];
    let first = block.tokens.iter().find(|t| t.kind == TokenKind::Word).map(|t| block.slice(t.range.clone()).to_lowercase());
    first.is_some_and(|w| ORDERS.contains(&w.as_str()))
}
