//! JSON, version 1: one document for a whole run. Every key is always there; what is not known is null.

use super::wire::{FileError, Finding, write_pretty};
use super::{Options, Run};
use serde::{Serialize, Serializer};
use std::io;

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    tool: Tool<'a>,
    files: Files<'a>,
    summary: Summary,
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'static str,
    model: Option<Model<'a>>,
}

#[derive(Serialize)]
struct Model<'a> {
    name: &'a str,
    version: &'a str,
    sha256: &'a str,
}

/// Written a file at a time, so that a run over ten thousand of them is not kept twice.
struct Files<'a>(&'a [super::FileReport]);

impl Serialize for Files<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|file| File {
            path: &file.path,
            input_format: file.input_format.name(),
            findings: file.findings.iter().map(Finding::from).collect(),
            errors: file.errors.iter().map(FileError::from).collect(),
        }))
    }
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    input_format: &'static str,
    findings: Vec<Finding<'a>>,
    errors: Vec<FileError<'a>>,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    error: usize,
    warning: usize,
    info: usize,
    hidden: usize,
    suppressed: usize,
    baselined: usize,
}

pub(super) fn write(run: &Run, out: &mut dyn io::Write, _: &Options<'_>) -> io::Result<()> {
    let super::Summary { files, error, warning, info, hidden, suppressed, baselined, .. } = run.summary;
    let report = Report {
        version: 1,
        tool: Tool {
            name: "tonelint",
            version: env!("CARGO_PKG_VERSION"),
            model: run.model.as_ref().map(|m| Model { name: &m.name, version: &m.version, sha256: &m.sha256 }),
        },
        files: Files(&run.files),
        summary: Summary { files, error, warning, info, hidden, suppressed, baselined },
    };
    write_pretty(&report, out)
}
