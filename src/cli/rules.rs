//! The verb `rules`: every rule there is.

use super::Exit;
use super::args::ListFormat;
use super::out::Console;
use crate::lint::{Group, Level};
use crate::rules::{META, RULES};
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    group: &'static str,
    level: &'static str,
    message: &'static str,
    help: &'static str,
    /// The first version that had it.
    since: &'static str,
    /// The model has an opinion of its own on it.
    model: bool,
}

#[derive(Serialize)]
struct List {
    version: u8,
    rules: Vec<Entry>,
}

fn entries() -> Vec<Entry> {
    let rules = RULES.iter().map(|r| Entry {
        name: r.name,
        group: r.group.name(),
        level: r.level.name(),
        message: r.message,
        help: r.help,
        since: r.since,
        model: r.label.is_some(),
    });
    let meta = META.iter().map(|m| Entry {
        name: m.name,
        group: Group::Meta.name(),
        level: m.level.name(),
        message: m.message,
        help: "",
        since: "0.1.0",
        model: false,
    });
    rules.chain(meta).collect()
}

pub(super) fn run(format: ListFormat, console: Console) -> Exit {
    let mut out = console.stdout();
    let written = match format {
        ListFormat::Text => text(&mut out),
        ListFormat::Json => json(&mut out),
        ListFormat::Markdown => markdown(&mut out),
    };
    console.finish(Exit::Clean, written.and_then(|()| out.flush()))
}

fn text(out: &mut impl Write) -> io::Result<()> {
    let bold = Style::new().bold();
    let mut group = "";
    for rule in entries() {
        if rule.group != group {
            let gap = if group.is_empty() { "" } else { "\n" };
            group = rule.group;
            writeln!(out, "{gap}{bold}{group}{bold:#}")?;
        }
        let style = level_style(rule.level);
        writeln!(out, "  {:<20} {style}{:<8}{style:#} {}", rule.name, rule.level, rule.message)?;
    }
    writeln!(out, "\nMore about one of them: tonelint explain RULE")
}

fn level_style(level: &str) -> Style {
    let color = if level == Level::Error.name() {
        AnsiColor::Red
    } else if level == Level::Warning.name() {
        AnsiColor::Yellow
    } else {
        AnsiColor::Blue
    };
    Style::new().fg_color(Some(color.into()))
}

fn json(out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &List { version: 1, rules: entries() })?;
    writeln!(out)
}

fn markdown(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "| rule | group | level | what it says |\n|---|---|---|---|")?;
    for rule in entries() {
        writeln!(out, "| `{}` | {} | {} | {} |", rule.name, rule.group, rule.level, rule.message.replace('|', "\\|"))?;
    }
    Ok(())
}
