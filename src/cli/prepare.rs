//! What comes before a check: arguments become a plan, and whatever is wrong on the way is told.

use super::args::CheckArgs;
use super::baseline::{Book, Use};
use super::files::{self, Plan};
use super::out::Console;
use super::settings::Settings;
use super::{Exit, output, scope};
use crate::config::Effective;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Ready to check.
pub(super) struct Prepared {
    pub(super) plan: Plan,
    pub(super) cwd: PathBuf,
    pub(super) book: Book,
    /// What holds in the current folder, where there is no draft to check.
    pub(super) here: Option<Effective>,
    /// Something was wrong, and was told; the rest can be checked.
    pub(super) failed: bool,
    /// What of it the report cannot say of a draft.
    pub(super) errors: Vec<String>,
}

/// # Errors
/// Where nothing can be checked; why was told.
pub(super) fn prepare(args: &CheckArgs, baseline: Use, console: Console) -> Result<Prepared, Exit> {
    let fail = |message: &str| {
        console.error(message);
        Exit::Failed
    };
    let cwd = std::env::current_dir()
        .and_then(|dir| dir.canonicalize())
        .map_err(|error| fail(&format!("the current folder cannot be read: {error}")))?;
    output::check_flags(&args.output, &args.input, &cwd).map_err(|message| fail(&message))?;
    files::check_flags(&args.input).map_err(|message| fail(&message))?;
    let settings = Arc::new(Mutex::new(Settings::new(args, &cwd).map_err(|error| fail(&error.to_string()))?));
    let narrowed = args.scope.changed_since.is_some() || args.scope.diff.is_some();
    let mut plan = files::plan(&args.input, narrowed, settings.clone(), &cwd);
    let (reads_stdin, named) = (scope::reads_stdin(&plan.targets), args.input.stdin_filename.is_some());
    scope::check_flags(&args.scope, reads_stdin, named).map_err(|message| fail(&message))?;

    let mut told = scope::narrow(&args.scope, &mut plan, &cwd);
    if let Some(path) = &args.output.output_file {
        output::leave_out(path, &mut plan, &cwd);
    }
    let (here, problems) = {
        let mut settings = settings.lock().unwrap_or_else(PoisonError::into_inner);
        // Flags that make no sense are told also where there is nothing to check.
        let here = if plan.targets.is_empty() { settings.resolve(None).ok() } else { None };
        (here, std::mem::take(&mut settings.problems))
    };
    let (book, errors) = Book::open(&mut plan, args.scope.baseline.as_deref(), baseline, &cwd);
    // What stops a draft stands with it.
    let stop: Vec<String> = problems.iter().map(ToString::to_string).chain(errors).collect();
    let errors = told.errors.iter().chain(stop.iter().filter(|_| plan.stopped.is_empty())).cloned().collect();
    told.errors.extend(stop);
    for error in &told.errors {
        console.error(error);
    }
    for note in told.notes.iter().filter(|_| !args.output.quiet) {
        console.note(note);
    }
    let failed = !told.errors.is_empty();
    // Where flags make sense a report is written all the same, so that nobody takes the one of last time for it.
    let flags_are_sound = problems.iter().all(|problem| problem.path.is_some());
    let for_somebody = args.output.is_for_programs() || args.output.output_file.is_some() || !plan.stopped.is_empty();
    let reports = baseline == Use::Check && flags_are_sound && for_somebody;
    if failed && !reports && plan.targets.is_empty() && plan.broken.is_empty() {
        return Err(Exit::Failed);
    }
    Ok(Prepared { plan, cwd, book, here, failed, errors })
}
