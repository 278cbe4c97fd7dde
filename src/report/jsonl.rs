//! JSON lines: the findings of JSON version 1, one a line with its path, for tools that read as they go. A file error is a line, too.

use super::wire::{FileError, Finding, write_line};
use super::{Options, Run};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct FindingLine<'a> {
    path: &'a str,
    #[serde(flatten)]
    finding: Finding<'a>,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    path: &'a str,
    error: FileError<'a>,
}

pub(super) fn write(run: &Run, out: &mut dyn io::Write, _: &Options<'_>) -> io::Result<()> {
    for file in &run.files {
        let path = file.path.as_str();
        for finding in &file.findings {
            write_line(&FindingLine { path, finding: finding.into() }, out)?;
        }
        for error in &file.errors {
            write_line(&ErrorLine { path, error: error.into() }, out)?;
        }
    }
    Ok(())
}
