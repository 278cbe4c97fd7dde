//! Workflow commands for GitHub Actions: each finding becomes an annotation on the lines of a pull request.
//!
//! GitHub shows at most ten annotations a level and step, and takes columns only where a finding begins and ends on one line. Nothing of a
//! draft can start a command of its own: a line break in a value is written as `%0A`.

use super::words::{advice, label, one_line, visible};
use super::{FileReport, Options, Run};
use crate::lint::{Finding, Level};
use std::fmt::Write as _;
use std::io;

pub(super) fn write(run: &Run, out: &mut dyn io::Write, _: &Options<'_>) -> io::Result<()> {
    for file in &run.files {
        for finding in &file.findings {
            writeln!(out, "{}", annotation(file, finding))?;
        }
        for error in &file.errors {
            let mut command = Command::new("error", &file.path);
            command.number("line", error.line);
            command.property("title", "tonelint");
            writeln!(out, "{}", command.end(&one_line(&error.message)))?;
        }
    }
    Ok(())
}

fn annotation(file: &FileReport, finding: &Finding) -> String {
    let mut command = Command::new(
        match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "notice",
        },
        &file.path,
    );
    let (start, end) = (finding.span.start, finding.span.end);
    let one_line_only = start.line == end.line;
    command.number("line", Some(start.line));
    command.number("col", start.column.filter(|_| one_line_only));
    command.number("endLine", Some(end.line));
    command.number("endColumn", end.column.filter(|_| one_line_only));
    command.property("title", &format!("tonelint({})", finding.rule));

    let mut message = one_line(&finding.message);
    let words = one_line(&finding.text);
    if !words.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(message, ": \"{words}\"");
    }
    let label = label(finding);
    if !label.is_empty() {
        message.push('\n');
        message.push_str(&label);
    }
    if let Some(advice) = advice(finding) {
        let _ = write!(message, "\n{}: {}", advice.keyword(), advice.text());
    }
    command.end(&message)
}

/// `::name key=value,key=value::data`, escaped as the runner's toolkit does it.
struct Command {
    text: String,
    properties: usize,
}

impl Command {
    fn new(name: &str, path: &str) -> Self {
        let mut command = Self { text: format!("::{name}"), properties: 0 };
        // Standard input is no file of the repository.
        if path != "-" {
            command.property("file", path);
        }
        command
    }

    fn number(&mut self, key: &str, value: Option<u32>) {
        if let Some(value) = value {
            self.property(key, &value.to_string());
        }
    }

    fn property(&mut self, key: &str, value: &str) {
        self.text.push(if self.properties == 0 { ' ' } else { ',' });
        self.properties += 1;
        self.text.push_str(key);
        self.text.push('=');
        for c in visible(value).chars() {
            match c {
                ':' => self.text.push_str("%3A"),
                ',' => self.text.push_str("%2C"),
                c => self.data(c),
            }
        }
    }

    fn data(&mut self, c: char) {
        match c {
            '%' => self.text.push_str("%25"),
            '\r' => self.text.push_str("%0D"),
            '\n' => self.text.push_str("%0A"),
            c => self.text.push(c),
        }
    }

    /// `message` is made [`visible`] already, but for its line breaks.
    fn end(mut self, message: &str) -> String {
        self.text.push_str("::");
        message.chars().for_each(|c| self.data(c));
        self.text
    }
}
