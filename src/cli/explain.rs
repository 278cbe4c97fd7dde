//! The verb `explain`: the page of a rule, set for a terminal.
//!
//! Pages are Markdown of our own: headings, paragraphs, lists, fenced code, inline code and emphasis. No more is understood here.

use super::Exit;
use super::out::{self, Console};
use crate::config::Loader;
use crate::lint::{Group, UserPhrase};
use crate::rules::{self, META, RULES};
use anstyle::{AnsiColor, Style};
use std::fmt::Write as _;
use std::io::Write as _;
use unicode_width::UnicodeWidthStr as _;

pub(super) fn run(name: &str, console: Console) -> Exit {
    let (group, level, page) = match (rules::find(name), META.iter().find(|m| m.name == name)) {
        (Some(rule), _) => (rule.group, rule.level, rule.page()),
        (None, Some(meta)) => (Group::Meta, meta.level, meta.page.to_owned()),
        (None, None) => {
            let Some((phrase, file)) = own_phrase(name) else {
                console.error(&unknown(name));
                return Exit::Failed;
            };
            (Group::Phrase, phrase.level, phrase_page(&phrase, &file))
        }
    };
    let width = out::stdout_width().unwrap_or(100).min(100);
    let facts = format!("{} · {} by default", group.name(), level.name());
    let text = render(&page, &facts, width);
    let mut out = console.stdout();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    console.finish(Exit::Clean, written)
}

/// The user's own phrase of that name in the settings of the current folder, and what their file is called.
fn own_phrase(name: &str) -> Option<(UserPhrase, String)> {
    let cwd = std::env::current_dir().and_then(|dir| dir.canonicalize()).ok()?;
    let config = Loader::new(&cwd).for_folder(&cwd).ok()?;
    let file = config.path.as_deref()?;
    Some((config.phrase(name)?.clone(), super::files::display(file.strip_prefix(&cwd).unwrap_or(file))))
}

fn phrase_page(phrase: &UserPhrase, file: &str) -> String {
    let UserPhrase { name, written, message, suggestion, unless, .. } = phrase;
    let mut page = format!("# {name}\n\nA phrase of your own, from {file}: {message}\n\n## What it flags\n```\n{written}\n```\n");
    if !unless.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## When it is fine\nWhere one of these stands in the same sentence: {}\n", unless.join(", "));
    }
    if let Some(suggestion) = suggestion {
        let _ = write!(page, "\n## Instead\n{suggestion}\n");
    }
    page
}

fn unknown(name: &str) -> String {
    let of_group: Vec<&str> = RULES
        .iter()
        .filter(|r| r.group.name() == name)
        .map(|r| r.name)
        .chain(META.iter().filter(|_| name == "meta").map(|m| m.name))
        .collect();
    if !of_group.is_empty() {
        return format!("\"{name}\" is a group; its rules are {}", of_group.join(", "));
    }
    match name {
        "phrase" => return "\"phrase\" is a group; its rules are your own: the [[phrase]] entries in tonelint.toml".to_owned(),
        "all" => return "\"all\" stands for all rules: `tonelint rules` lists them".to_owned(),
        _ => {}
    }
    match rules::suggest(&name.to_lowercase()) {
        Some(near) => format!("there is no rule \"{name}\": did you mean \"{near}\"?"),
        None => format!("there is no rule \"{name}\": `tonelint rules` lists them"),
    }
}

const STRONG: Style = Style::new().bold();
const CODE: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));

/// The page with colours, which the stream takes out where nobody wants them.
fn render(page: &str, facts: &str, width: usize) -> String {
    let mut text = String::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut fenced = false;
    // Writing to a string cannot fail.
    for line in page.lines() {
        let start = line.trim_start();
        if start.starts_with("```") {
            flush(&mut text, &mut paragraph, width);
            fenced = !fenced;
        } else if fenced {
            let _ = writeln!(text, "    {CODE}{line}{CODE:#}");
        } else if let Some(title) = line.strip_prefix("# ") {
            let _ = writeln!(text, "{STRONG}{title}{STRONG:#} ({facts})");
        } else if let Some(title) = line.strip_prefix("## ").or_else(|| line.strip_prefix("### ")) {
            flush(&mut text, &mut paragraph, width);
            let _ = writeln!(text, "{STRONG}{title}{STRONG:#}");
        } else if start.is_empty() {
            flush(&mut text, &mut paragraph, width);
            if !text.ends_with("\n\n") {
                text.push('\n');
            }
        } else {
            if start.starts_with("- ") || start.starts_with("* ") {
                flush(&mut text, &mut paragraph, width);
            }
            paragraph.push(line);
        }
    }
    flush(&mut text, &mut paragraph, width);
    format!("{}\n", text.trim_end())
}

/// Sets the paragraph between the margins. What follows a list mark hangs behind it.
fn flush(text: &mut String, paragraph: &mut Vec<&str>, width: usize) {
    let Some(first) = paragraph.first() else { return };
    let indent = first.len() - first.trim_start().len();
    let hanging = if first.trim_start().starts_with(['-', '*']) { indent + 2 } else { indent };
    let all = paragraph.join(" ");
    let (mut line, mut used) = (" ".repeat(indent), indent);
    let mut is_first = true;
    for word in all.split_whitespace() {
        let long = word.replace(['`'], "").width();
        if !is_first && used + 1 + long > width {
            text.push_str(&inline(line.trim_end()));
            text.push('\n');
            (line, used, is_first) = (" ".repeat(hanging), hanging, true);
        }
        if !is_first {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        (used, is_first) = (used + long, false);
    }
    text.push_str(&inline(&line));
    text.push('\n');
    paragraph.clear();
}

/// Inline code and strong words in style. A mark without its partner on the line stands as it is.
fn inline(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['`', '*']) {
        let (before, from) = rest.split_at(at);
        let (mark, style) = if from.starts_with('`') {
            ("`", CODE)
        } else if from.starts_with("**") {
            ("**", STRONG)
        } else {
            ("*", Style::new().italic())
        };
        let inner = from.strip_prefix(mark).unwrap_or_default();
        out.push_str(before);
        match inner.find(mark) {
            Some(end) if end > 0 && !inner.starts_with(' ') => {
                let _ = write!(out, "{style}{}{style:#}", &inner[..end]);
                rest = &inner[end + mark.len()..];
            }
            _ => {
                out.push_str(mark);
                rest = inner;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expect: &str) {
        assert_eq!(anstream::adapter::strip_str(&render(page, "g", 24)).to_string(), expect);
    }

    #[test]
    fn paragraphs_and_lists_are_set_between_the_margins() {
        check(
            "# r\n\n## What\nA `word` and\nmore words to break.\n\n- one two three four five six\n- x\n",
            "r (g)\n\nWhat\nA word and more words to\nbreak.\n\n- one two three four\n  five six\n- x\n",
        );
        check("# r\n```\na  b\n```\n2 * 3\n", "r (g)\n    a  b\n2 * 3\n");
    }

    #[test]
    fn an_unknown_rule_has_a_cure() {
        assert_eq!(unknown("sarcsm"), "there is no rule \"sarcsm\": did you mean \"sarcasm\"?");
        assert_eq!(unknown("SARCASM"), "there is no rule \"SARCASM\": did you mean \"sarcasm\"?");
        assert_eq!(unknown("bubble"), "\"bubble\" is a group; its rules are consensus-claim, unsourced-claim");
        assert_eq!(unknown("phrase"), "\"phrase\" is a group; its rules are your own: the [[phrase]] entries in tonelint.toml");
        assert_eq!(unknown("meta"), "\"meta\" is a group; its rules are unknown-suppression, unused-suppression");
        assert_eq!(unknown("zzzzzzzz"), "there is no rule \"zzzzzzzz\": `tonelint rules` lists them");
    }
}
