//! Reports: one file an output format, each with wire structs of its own. Writes to any `io::Write`; prints nothing itself.

use crate::document::InputFormat;
use crate::lint::{Finding, Level};
use crate::model::ModelInfo;
use std::sync::Arc;
use std::time::Duration;

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
    pub summary: Summary,
    /// `None` with `--no-model`.
    pub model: Option<ModelInfo>,
    pub elapsed: Duration,
    /// Least level shown.
    pub level: Level,
}
