//! GitLab's code quality report, shown in the merge request: findings that are new beside the target branch.
//!
//! GitLab tells new from old by the fingerprint alone, and wants it once in a report, so that it holds the path, too. Its levels are
//! those of Code Climate: an error is `major`, a warning `minor`, an info `info`. A file that could not be checked is an issue, `critical`:
//! the format has no other place to say so. Standard input without a name is called `stdin`: a path there must be.

use super::fingerprint::{digest, fingerprints};
use super::wire::write_pretty;
use super::words::{advice, more_than_message, one_line};
use super::{FileReport, Options, Run};
use crate::lint::{Finding, Level};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let issues: Vec<Issue<'_>> = run.files.iter().flat_map(|file| issues(file, &options.folder)).collect();
    write_pretty(&issues, out)
}

/// GitLab knows files by their path from the root of the repository, where its jobs run: `folder`.
fn from_root<'a>(path: &'a str, folder: &str) -> &'a str {
    if path == "-" {
        return "stdin";
    }
    let below =
        if folder.is_empty() { None } else { path.strip_prefix(folder.trim_end_matches('/')).and_then(|rest| rest.strip_prefix('/')) };
    below.or_else(|| path.strip_prefix("./")).unwrap_or(path)
}

fn issues<'a>(file: &'a FileReport, folder: &str) -> Vec<Issue<'a>> {
    let path = from_root(&file.path, folder);
    let location = |begin: u32, end: u32| Location { path, lines: Lines { begin, end } };
    let findings = fingerprints(file, path).map(|(finding, fingerprint)| Issue {
        description: description(finding),
        check_name: finding.rule.clone(),
        fingerprint,
        severity: match finding.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Info => "info",
        },
        location: location(finding.span.start.line, finding.span.end.line),
    });
    let errors = file.errors.iter().enumerate().map(|(i, error)| {
        let line = error.line.unwrap_or(1);
        Issue {
            description: format!("not checked: {}", one_line(&error.message)),
            check_name: format!("tonelint-{}", error.code.name()),
            fingerprint: digest(&format!("{path}\0{}\0{i}", error.code.name())),
            severity: "critical",
            location: location(line, line),
        }
    });
    findings.chain(errors).collect()
}

/// One line: it is all that is shown.
fn description(finding: &Finding) -> String {
    let mut text = one_line(&finding.message);
    let words = one_line(&finding.text);
    if !words.is_empty() {
        text += &format!(": \"{words}\"");
    }
    let more = [more_than_message(finding), advice(finding).map(|a| format!("{}: {}", a.keyword(), a.text())).unwrap_or_default()];
    for more in more.iter().filter(|m| !m.is_empty()) {
        text += &format!(" ({more})");
    }
    text
}
