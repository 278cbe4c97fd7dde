//! `baseline create` and `baseline prune`.
//!
//! Both check as `check` would, with the same settings, and write nothing where the model fails: a baseline without its findings would
//! let them all through as new, or forget them.

use super::super::Exit;
use super::super::args::{BaselineArgs, BaselineVerb, CheckArgs, InputArgs, OutputArgs, ScopeArgs};
use super::super::check::{check_all, models_by_file, tell_model_errors};
use super::super::draft::{Change, Checked, Job, Repeat};
use super::super::files::Entry;
use super::super::out::Console;
use super::super::prepare::{Prepared, prepare};
use super::{Book, Use, shown};
use crate::gate::Baseline;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(in crate::cli) fn run(verb: &BaselineVerb, console: Console) -> Exit {
    let (args, purpose, force) = match verb {
        BaselineVerb::Create { args, force } => (args, Use::Create, *force),
        BaselineVerb::Prune { args } => (args, Use::Prune, false),
    };
    let check = check_args(args);
    let Prepared { plan, cwd, book, failed, .. } = match prepare(&check, purpose, console) {
        Ok(prepared) => prepared,
        Err(exit) => return exit,
    };
    let mut files: Vec<PathBuf> = plan.targets.values().filter_map(|t| t.entry.as_ref().map(|e| e.baseline.clone())).collect();
    files.extend(book.baselines.keys().cloned());
    files.sort();
    files.dedup();
    let existing = files.iter().find(|path| purpose == Use::Create && !force && path.exists());
    if let Some(path) = existing.map(|path| shown(path, &cwd)) {
        console
            .error(&format!("{path}: this baseline exists already: lower it with `tonelint baseline prune`, or make it anew with --force"));
        return Exit::Failed;
    }
    if files.is_empty() {
        console.error("there are no drafts here: name files or folders");
        return Exit::Failed;
    }
    let named = plan.targets.values().any(|t| t.effective.baseline.is_some());
    let job = Job {
        engines: Arc::default(),
        format: None,
        context: None,
        change: Change::Nothing,
        unsafe_fixes: false,
        keep_source: false,
        repeat: Repeat::Nothing,
    };
    let models = models_by_file(&check, &plan);
    let checked = check_all(plan, &job, true);
    let model_errors = job.engines.outcome().0;
    if !model_errors.is_empty() || checked.iter().flat_map(|c| &c.report.errors).any(|e| e.code == crate::report::ErrorCode::Model) {
        tell_model_errors(&model_errors, &models, &cwd, console);
        console.error("no baseline was written, since the model could not read the drafts");
        return Exit::Failed;
    }
    let mut failed = failed;
    for c in &checked {
        for error in &c.report.errors {
            failed = true;
            console.error(&format!("{}: {}", c.report.path, error.message));
        }
    }
    if let Some(path) = files.iter().find(|path| failed && purpose == Use::Create && path.exists()) {
        console.error(&format!("{}: the baseline stays as it is, since not every draft could be read", shown(path, &cwd)));
        return Exit::Failed;
    }
    let written = files.iter().try_for_each(|path| match purpose {
        Use::Create => create(path, &checked, named || args.baseline.is_some(), &cwd, console),
        _ => prune(path, &book, &checked, &cwd, console),
    });
    match written {
        Ok(()) if !failed => Exit::Clean,
        Ok(()) => Exit::Failed,
        Err(message) => {
            console.error(&message);
            Exit::Failed
        }
    }
}

/// The check that a baseline is made from.
fn check_args(args: &BaselineArgs) -> CheckArgs {
    CheckArgs {
        input: InputArgs {
            paths: if args.paths.is_empty() { vec![PathBuf::from(".")] } else { args.paths.clone() },
            ..InputArgs::default()
        },
        choose: args.choose.clone(),
        scope: ScopeArgs { baseline: args.baseline.clone(), ..ScopeArgs::default() },
        output: OutputArgs::default(),
        model: args.model.clone(),
        settings: args.settings.clone(),
        ..CheckArgs::default()
    }
}

fn create(path: &Path, checked: &[Checked], is_known: bool, cwd: &Path, console: Console) -> Result<(), String> {
    let mut baseline = Baseline::default();
    for c in checked {
        if let Some(Entry { name, .. }) = c.entry.as_ref().filter(|e| e.baseline == path) {
            baseline.files.insert(name.clone(), c.counts.clone());
        }
    }
    baseline.files.retain(|_, counts| !counts.is_empty());
    save(path, &baseline, cwd)?;
    let (total, files) = (baseline.total(), baseline.files.len());
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    say(console, &format!("{}: {total} finding{} in {files} file{}", shown(path, cwd), plural(total), plural(files)));
    if !is_known {
        say(console, &format!("To use it, add to tonelint.toml: baseline = \"{}\" (or give --baseline)", super::FILE_NAME));
    }
    Ok(())
}

fn prune(path: &Path, book: &Book, checked: &[Checked], cwd: &Path, console: Console) -> Result<(), String> {
    let Some(mut baseline) = book.baselines.get(path).cloned() else {
        return Err(format!("{}: there is no such baseline: `tonelint baseline create` makes one", shown(path, cwd)));
    };
    let stale = book.stale(path, checked);
    let gone: usize = stale.iter().map(|s| s.known - s.found).sum();
    for s in &stale {
        if let Some(known) = baseline.files.get_mut(&s.name).and_then(|counts| counts.get_mut(&s.rule)) {
            *known = s.found;
        }
    }
    let path_shown = shown(path, cwd);
    if gone == 0 {
        say(console, &format!("{path_shown}: nothing to take out"));
        return Ok(());
    }
    save(path, &baseline, cwd)?;
    say(console, &format!("{path_shown}: {gone} fewer, {} left", baseline.total()));
    Ok(())
}

/// Whole or not at all.
fn save(path: &Path, baseline: &Baseline, cwd: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: the baseline cannot be written: {error}", shown(path, cwd));
    let folder = path.parent().unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(format!("{}: the baseline cannot be written: its folder does not exist: make it first", shown(path, cwd)));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tonelint-");
    #[cfg(unix)]
    {
        // As any other file, as far as the user's mask allows; a temporary one is for its owner alone otherwise.
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(failed)?;
    file.write_all(baseline.text().as_bytes()).map_err(failed)?;
    file.persist(path).map(drop).map_err(|error| failed(error.error))
}

fn say(console: Console, line: &str) {
    // A closed pipe is no error, and the file is written.
    let _ = writeln!(console.stdout(), "{line}");
}
