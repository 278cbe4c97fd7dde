//! SARIF 2.1.0, for code scanning.
//!
//! The structs say what is written and no more: crates that model all of SARIF bring hundreds of optional fields for the forty used here.
//! Draft text stands in snippets, never in messages.

use super::fingerprint::fingerprints;
use super::wire::{located, round, write_pretty};
use super::words::more_than_message;
use super::{FileReport, Options, RuleMeta, Run};
use crate::document::Span;
use crate::lint::{Finding, Level};
use std::collections::HashMap;
use std::io;

mod log;

use log::{
    ArtifactChange, ArtifactLocation, Configuration, Descriptor, DescriptorProperties, DescriptorReference, Driver, Fingerprints, Fix,
    Invocation, Location, Log, Model, Notification, Region, Replacement, ResultProperties, SarifResult, SarifRun, Text, Tool,
};

/// Code scanning takes no more in a description.
const DESCRIPTION: usize = 1000;

pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let rules = Rules::new(run, options.rules);
    let results = run.files.iter().flat_map(|file| results(file, &rules)).collect();
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [SarifRun {
            tool: Tool {
                driver: Driver {
                    name: "tonelint",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: options.repository.as_deref(),
                    rules: rules.descriptors,
                },
            },
            invocations: [invocation(run)],
            column_kind: "unicodeCodePoints",
            results,
            properties: run
                .model
                .as_ref()
                .map(|m| log::RunProperties { model: Model { name: &m.name, version: &m.version, sha256: &m.sha256 } }),
        }],
    };
    write_pretty(&log, out)
}

/// The rules described in the log: those of the registry, then what else was found, such as a user's own phrases.
struct Rules<'a> {
    descriptors: Vec<Descriptor<'a>>,
    index: HashMap<&'a str, usize>,
}

impl<'a> Rules<'a> {
    fn new(run: &'a Run, known: &'a [RuleMeta]) -> Self {
        let mut rules = Self { descriptors: Vec::with_capacity(known.len()), index: HashMap::new() };
        for rule in known {
            rules.add(&rule.name, rule.group.name(), rule.level, &rule.summary, &rule.help);
        }
        for finding in run.files.iter().flat_map(|file| &file.findings) {
            rules.add(&finding.rule, finding.group.name(), finding.level, &finding.message, &finding.help);
        }
        rules
    }

    fn add(&mut self, id: &'a str, group: &'static str, level: Level, summary: &'a str, help: &'a str) {
        if self.index.contains_key(id) {
            return;
        }
        self.index.insert(id, self.descriptors.len());
        let first = first_paragraph(help).split_whitespace().collect::<Vec<_>>().join(" ");
        let full = if first.is_empty() { summary.to_owned() } else { format!("{}. {first}", summary.trim_end_matches('.')) };
        self.descriptors.push(Descriptor {
            id,
            short_description: Text::plain(summary),
            full_description: Text::plain(&full.chars().take(DESCRIPTION).collect::<String>()),
            help: Text::page(if help.trim().is_empty() { summary } else { help }),
            default_configuration: Configuration { level: level_name(level) },
            properties: DescriptorProperties { group, tags: [group], problem_severity: severity(level) },
        });
    }
}

/// The first paragraph of prose on a page: its headings say nothing that the name does not.
fn first_paragraph(page: &str) -> &str {
    let mut rest = page.trim_start();
    while rest.starts_with('#') {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest.trim_start());
    }
    rest.split("\n\n").next().unwrap_or_default().trim()
}

fn results<'a>(file: &'a FileReport, rules: &Rules<'a>) -> Vec<SarifResult<'a>> {
    let mut results = Vec::with_capacity(file.findings.len());
    // Code scanning compares within a file.
    for (finding, fingerprint) in fingerprints(file, "") {
        results.push(SarifResult {
            rule_id: &finding.rule,
            rule_index: rules.index.get(finding.rule.as_str()).copied(),
            level: level_name(finding.level),
            message: Text::plain(&message(finding)),
            locations: [Location::new(&file.path, Some(region(finding.span, Some(&finding.text))))],
            partial_fingerprints: Fingerprints { tonelint: fingerprint },
            fixes: fixes(file, finding),
            properties: ResultProperties {
                confidence: round(finding.confidence),
                readers: finding.readers.map(round),
                group: finding.group.name(),
                also: &finding.also,
            },
        });
    }
    results
}

/// The message, how the words can be read, and what helps; GitHub shows the first sentence where there is little room.
fn message(finding: &Finding) -> String {
    let mut message = finding.message.trim_end_matches('.').to_owned();
    for sentence in [more_than_message(finding), finding.help.clone()] {
        let sentence = sentence.trim().trim_end_matches('.');
        // What was said is not said again.
        if !message.ends_with(sentence) {
            message.push_str(if sentence.starts_with(char::is_lowercase) { ": " } else { ". " });
            message.push_str(sentence);
        }
    }
    message.push('.');
    message
}

fn fixes<'a>(file: &'a FileReport, finding: &'a Finding) -> Vec<Fix<'a>> {
    let mut fixes = Vec::new();
    for suggestion in &finding.suggestions {
        let replacements: Vec<Replacement<'a>> = located(suggestion)
            .map(|edit| Replacement { deleted_region: region(edit.span, None), inserted_content: log::Content { text: &edit.replacement } })
            .collect();
        if !replacements.is_empty() {
            fixes.push(Fix {
                description: Text::plain(&suggestion.title),
                artifact_changes: [ArtifactChange { artifact_location: ArtifactLocation::new(&file.path), replacements }],
            });
        }
    }
    fixes
}

fn region(span: Span, text: Option<&str>) -> Region<'_> {
    let bytes = span.start.byte.zip(span.end.byte).map(|(start, end)| (start, end.saturating_sub(start)));
    Region {
        start_line: span.start.line,
        start_column: span.start.column,
        end_line: span.end.line,
        end_column: span.end.column,
        byte_offset: bytes.map(|(start, _)| start),
        byte_length: bytes.map(|(_, length)| length),
        snippet: text.map(|text| log::Content { text }),
    }
}

fn invocation(run: &Run) -> Invocation<'_> {
    let mut notifications: Vec<Notification<'_>> = run
        .errors
        .iter()
        .map(|error| Notification { descriptor: None, level: "error", message: Text::plain(error), locations: Vec::new() })
        .collect();
    for file in &run.files {
        for error in &file.errors {
            let region = error.line.map(|line| Region { start_line: line, end_line: line, ..Region::default() });
            notifications.push(Notification {
                descriptor: Some(DescriptorReference { id: error.code.name() }),
                level: "error",
                message: Text::plain(&error.message),
                locations: vec![Location::new(&file.path, region)],
            });
        }
        if file.skipped_paragraphs > 0 {
            notifications.push(Notification {
                descriptor: None,
                level: "note",
                message: Text::plain(&format!("{} not English, not checked", super::words::count(file.skipped_paragraphs, "paragraph"))),
                locations: vec![Location::new(&file.path, None)],
            });
        }
    }
    let successful = run.errors.is_empty() && run.files.iter().all(|file| file.errors.is_empty());
    Invocation { execution_successful: successful, notifications }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// The name code scanning has for it.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "recommendation",
    }
}
