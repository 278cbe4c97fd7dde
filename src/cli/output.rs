//! `--output-file`: the report goes to a file, and one line about it to the terminal.

use super::args::{InputArgs, OutputArgs};
use super::files::Plan;
use crate::config::absolute;
use crate::report::OutputFormat;
use std::fs::File;
use std::io;
use std::path::Path;

/// Flags that make no sense together.
pub(super) fn check_flags(args: &OutputArgs, input: &InputArgs, cwd: &Path) -> Result<(), String> {
    if args.statistics && !matches!(args.output_format, OutputFormat::Full | OutputFormat::Concise) {
        return Err("--statistics is for people: leave out --output-format, or count the findings of the JSON report".to_owned());
    }
    match &args.output_file {
        Some(path) if path.as_os_str() == "-" => {
            Err("--output-file -: the report goes to standard output without this flag: leave it out".to_owned())
        }
        Some(path) if path.is_dir() => Err(format!("--output-file {}: this is a folder: name a file in it", path.display())),
        Some(path) if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) => {
            Err(format!("--output-file {}: its folder does not exist: make it first", path.display()))
        }
        Some(path) if input.paths.iter().chain(&input.stdin_filename).any(|draft| is_same(draft, path, cwd)) => {
            Err(format!("--output-file {}: this is a draft to be checked: name another file", path.display()))
        }
        _ => Ok(()),
    }
}

/// Both names lead to one file.
fn is_same(one: &Path, other: &Path, cwd: &Path) -> bool {
    absolute(one, cwd) == absolute(other, cwd) || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// The report of last time is no draft, whatever its name.
pub(super) fn leave_out(path: &Path, plan: &mut Plan, cwd: &Path) {
    let report = absolute(path, cwd);
    plan.targets.remove(&report);
    plan.stopped.remove(&report);
}

/// Writes the report at `path`, over what was there.
pub(super) fn write(path: &Path, report: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Result<(), String> {
    let written = File::create(path).and_then(|mut file| report(&mut file));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => format!("{}: the report may not be written here: check the permissions", path.display()),
        _ => format!("{}: the report cannot be written: {error}", path.display()),
    })
}
