//! Reports: one file an output format, each with wire structs of its own. Writes to any `io::Write`; prints nothing itself.
//!
//! Two families live here. `full` and `concise` are for people: they share the words of `words`, the last line of `summary`,
//! the colours of `theme`, and `full` draws its source lines with `snippet`. `json`, `jsonl`, `github`, `gitlab`, `sarif` and `rdjson` are for programs: what stands
//! in them is a contract, so every one has structs that say exactly what is written, apart from the linter's own types.
//!
//! Invariant of all of them: a draft is somebody else's text. No control character and no bidirectional override of it reaches
//! the terminal as itself; for people they are made visible, in JSON they are escaped.

use crate::document::InputFormat;
use crate::lint::{Finding, Group, Level};
use crate::model::ModelInfo;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::time::Duration;

mod concise;
mod fingerprint;
mod full;
mod github;
mod gitlab;
mod json;
mod jsonl;
mod rdjson;
mod sarif;
mod snippet;
mod statistics;
mod summary;
#[cfg(test)]
mod tests;
mod theme;
mod wire;
mod words;

/// How a run is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum OutputFormat {
    /// Every finding with its line, for people
    #[default]
    Full,
    /// One line a finding, for people and for grep
    Concise,
    /// One JSON document, version 1
    Json,
    /// One finding a line, as JSON
    Jsonl,
    /// Workflow commands: annotations in GitHub Actions
    Github,
    /// Code quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Diagnostics for reviewdog
    Rdjson,
}

/// What a report says about a rule. The command line fills it from the registry, so that this room need not know the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleMeta {
    pub name: String,
    pub group: Group,
    /// The level it has by default.
    pub level: Level,
    /// One line.
    pub summary: String,
    /// Its page, Markdown; paragraphs separated by an empty line.
    pub help: String,
}

#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Write colours. Whether the terminal wants any is for the command line to find out.
    pub color: bool,
    /// Columns of the terminal; `usize::MAX` where there is none.
    pub width: usize,
    /// Address of the project, where it has one.
    pub repository: Option<String>,
    /// All rules there are, for formats that describe them (SARIF).
    pub rules: &'a [RuleMeta],
    /// Findings and file errors only: no note, no summary line.
    pub quiet: bool,
    /// How many findings each rule has, in place of the findings; in formats for people.
    pub statistics: bool,
    /// The folder from which relative paths are meant, with forward slashes, for formats that want no other ones; empty: not known.
    pub folder: String,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { color: false, width: 100, repository: None, rules: &[], quiet: false, statistics: false, folder: String::new() }
    }
}

/// Writes `run` as `format`, buffered and flushed.
///
/// # Errors
/// Those of `out`; a closed pipe comes back as [`io::ErrorKind::BrokenPipe`].
pub fn write(format: OutputFormat, run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    match format {
        OutputFormat::Full | OutputFormat::Concise if options.statistics => statistics::write(run, &mut out, options),
        OutputFormat::Full => full::write(run, &mut out, options),
        OutputFormat::Concise => concise::write(run, &mut out, options),
        OutputFormat::Json => json::write(run, &mut out, options),
        OutputFormat::Jsonl => jsonl::write(run, &mut out, options),
        OutputFormat::Github => github::write(run, &mut out, options),
        OutputFormat::Gitlab => gitlab::write(run, &mut out, options),
        OutputFormat::Sarif => sarif::write(run, &mut out, options),
        OutputFormat::Rdjson => rdjson::write(run, &mut out, options),
    }?;
    out.flush()
}

/// The last line of the formats for people, without colours.
#[must_use]
pub fn summary_line(run: &Run) -> String {
    summary::line(run, &theme::Theme::new(false))
}

/// Why a file, or a part of the job, could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    Io,
    Encoding,
    TooLarge,
    Format,
    Model,
}

impl ErrorCode {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Io => "io",
            Self::Encoding => "encoding",
            Self::TooLarge => "too-large",
            Self::Format => "format",
            Self::Model => "model",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    pub code: ErrorCode,
    /// Names the cure; without the path.
    pub message: String,
    /// From 1.
    pub line: Option<u32>,
}

/// One checked file.
#[derive(Clone, Debug)]
pub struct FileReport {
    /// As the user would name it, with forward slashes; `-` or `--stdin-filename` for standard input.
    pub path: String,
    pub input_format: InputFormat,
    /// Sorted by place; only those to show.
    pub findings: Vec<Finding>,
    pub errors: Vec<FileError>,
    /// The draft, for snippets; empty when it could not be read.
    pub source: Arc<str>,
    /// Paragraphs skipped because they are not English.
    pub skipped_paragraphs: usize,
}

/// Counts over all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub files: usize,
    /// Shown findings by level.
    pub error: usize,
    pub warning: usize,
    pub info: usize,
    /// Left out by `--level` or by changed lines.
    pub hidden: usize,
    pub suppressed: usize,
    pub baselined: usize,
    /// Files of `files` that could not be checked at all.
    pub unread: usize,
    /// The hidden ones that are below the shown level, by level, for the summary line.
    pub hidden_info: usize,
    pub hidden_warning: usize,
    pub hidden_error: usize,
}

/// A whole run, ready to report.
#[derive(Clone, Debug)]
pub struct Run {
    /// Sorted by path.
    pub files: Vec<FileReport>,
    /// What went wrong with none of the files in particular. People were told.
    pub errors: Vec<String>,
    pub summary: Summary,
    /// `None` with `--no-model`.
    pub model: Option<ModelInfo>,
    pub elapsed: Duration,
    /// Least level shown.
    pub level: Level,
}
