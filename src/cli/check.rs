//! The verb `check`: plan, check on all cores, report by path.

use super::args::CheckArgs;
use super::baseline::{self, Book, Use};
use super::draft::{self, Change, Checked, Content, Job, Repeat};
use super::files::{self, Origin, Plan, Stopped, Target};
use super::out::{self, Console};
use super::prepare::{Prepared, prepare};
use super::progress::Progress;
use super::{Exit, input, output};
use crate::config::{Backend, ModelSettings};
use crate::document;
use crate::lint::Level;
use crate::model::ModelInfo;
use crate::report::{self, FileError, OutputFormat, RuleMeta, Run, Summary};
use crate::rules::{META, RULES};
use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Instant;

/// A draft may nest its markup deeply.
const STACK: usize = 16 << 20;

pub(super) fn run(args: &CheckArgs, console: Console) -> Exit {
    let started = Instant::now();
    let context = match args.input.context.as_deref().map(read_context).transpose() {
        Ok(context) => context,
        Err(message) => {
            console.error(&message);
            return Exit::Failed;
        }
    };
    let Prepared { plan, cwd, book, here, failed, errors } = match prepare(args, Use::Check, console) {
        Ok(prepared) => prepared,
        Err(exit) => return exit,
    };

    let format = args.output.output_format;
    let change = match &args.change {
        c if c.diff_fixes => Change::Diff,
        c if c.fix || c.unsafe_fixes => Change::Apply,
        _ => Change::Nothing,
    };
    let job = Job {
        engines: Arc::default(),
        format: args.input.input_format.format(),
        context,
        change,
        unsafe_fixes: args.change.unsafe_fixes,
        keep_source: matches!(format, OutputFormat::Full | OutputFormat::Rdjson),
        repeat: match format {
            OutputFormat::Json | OutputFormat::Sarif => Repeat::SettingsAndModel,
            _ if args.output.is_for_programs() => Repeat::Settings,
            _ => Repeat::Nothing,
        },
    };
    let passed_stdin = plan.passed_stdin;
    let mut origins = plan.targets.values().map(|t| &t.origin).chain(plan.stopped.values().map(|s| &s.origin));
    let report_to_stderr =
        change == Change::Diff || (change == Change::Apply && (passed_stdin || origins.any(|origin| *origin == Origin::Stdin)));
    let least = plan.targets.values().map(|t| t.effective.level).min();
    // Where no settings could be read, none turned the model off.
    let unknown = plan.targets.is_empty() && here.is_none() && !args.model.no_model && args.model.engine.model.is_none();
    let embedded = unknown
        || plan
            .targets
            .values()
            .map(|t| &t.effective)
            .chain(&here)
            .any(|e| e.model.enabled && e.model.path.is_none() && e.model.backend == Backend::Embedded);
    let named = models_by_file(args, &plan);
    let checked = check_all(plan, &job, !args.output.quiet);

    let (model_errors, model) = job.engines.outcome();
    tell_model_errors(&model_errors, &named, &cwd, console);
    let failed = failed || !model_errors.is_empty() || checked.iter().any(|c| !c.report.errors.is_empty());
    let stale = tell_about_baselines(args, &book, &checked, &cwd, console);
    let exit = if failed {
        Exit::Failed
    } else if checked.iter().any(|c| c.fails) || (stale && args.scope.fail_on_stale) {
        Exit::Findings
    } else {
        Exit::Clean
    };
    // In CI standard input is often no terminal and empty: whoever names no path there would take silence for a good report.
    let unasked = args.input.paths.is_empty() && args.input.stdin_filename.is_none();
    if unasked && !args.output.quiet && checked.iter().any(|c| c.content == Content::Blank && c.report.path == "-") {
        console.note("note: nothing was checked: no path was given, and standard input is empty. To check this folder: tonelint .");
    }
    let changed = checked.iter().filter(|c| c.changed).count();
    if changed > 0 && !args.output.quiet {
        console.note(&format!("changed {changed} {}", if changed == 1 { "file" } else { "files" }));
    }

    let model = model.or_else(|| if embedded && model_errors.is_empty() { crate::model::embedded_info() } else { None });
    let level = least.or(args.choose.level.map(Level::from)).unwrap_or(Level::Warning);
    let (run, mut outputs) = collect(checked, errors, model, level, started);
    if passed_stdin && change == Change::Apply {
        outputs.push(input::read(std::io::stdin().lock()).map_or_else(|unreadable| unreadable.bytes, String::into_bytes));
    }
    let meta = if format == OutputFormat::Sarif { rule_meta() } else { Vec::new() };
    let options = |color, width: Option<usize>| report::Options {
        color,
        width: width.unwrap_or(usize::MAX),
        repository: Some(env!("CARGO_PKG_REPOSITORY")).filter(|r| !r.is_empty()).map(str::to_owned),
        rules: &meta,
        quiet: args.output.quiet,
        statistics: args.output.statistics,
        folder: files::display(&cwd),
    };
    let written = if let Some(path) = &args.output.output_file {
        let texts = print(&outputs);
        match output::write(path, |out| report::write(format, &run, out, &options(console.always_color(), None))) {
            Ok(()) => {
                if !args.output.quiet {
                    console.note(&format!("{}: {}", path.display(), report::summary_line(&run)));
                }
                texts
            }
            Err(message) => {
                console.error(&message);
                return Exit::Failed;
            }
        }
    } else if report_to_stderr {
        let texts = print(&outputs);
        let report = report::write(format, &run, &mut console.stderr(), &options(console.stderr_color(), out::stderr_width()));
        texts.and(report)
    } else {
        report::write(format, &run, &mut console.stdout(), &options(console.stdout_color(), out::stdout_width()))
    };
    console.finish(exit, written)
}

/// To standard output, as it is.
fn print(outputs: &[Vec<u8>]) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    outputs.iter().try_for_each(|text| stdout.write_all(text)).and_then(|()| stdout.flush())
}

fn read_context(path: &Path) -> Result<String, String> {
    if path.as_os_str() == "-" {
        return Err("--context -: what the draft answers cannot come from standard input: name a file".to_owned());
    }
    input::read_file(path).map_err(|unreadable| {
        let line = unreadable.error.line.map(|line| format!("{line}:")).unwrap_or_default();
        format!("--context {}:{line} {}", path.display(), unreadable.error.message)
    })
}

/// Which settings file names a model folder, where no flag does.
pub(super) fn models_by_file(args: &CheckArgs, plan: &Plan) -> HashMap<PathBuf, PathBuf> {
    let effective = plan.targets.values().map(|target| &target.effective).filter(|_| args.model.engine.model.is_none());
    effective.filter_map(|e| Some((e.model.path.clone()?, e.file.clone()?))).collect()
}

pub(super) fn tell_model_errors(errors: &[(String, ModelSettings)], named: &HashMap<PathBuf, PathBuf>, cwd: &Path, console: Console) {
    for (error, settings) in errors {
        let file = settings.path.as_ref().and_then(|path| named.get(path));
        let place =
            file.map(|file| format!("{}: model.path: ", files::display(file.strip_prefix(cwd).unwrap_or(file)))).unwrap_or_default();
        console.error(&format!("{place}{error} (checked with patterns only)"));
    }
}

/// Says what is to be known of baselines; true where one of them is stale.
fn tell_about_baselines(args: &CheckArgs, book: &Book, checked: &[Checked], cwd: &Path, console: Console) -> bool {
    let (notes, mut stale) = baseline::notes(book, checked, cwd);
    if !args.scope.fail_on_stale && baseline::finds_less(args) {
        stale.clear();
    }
    for message in &stale {
        if args.scope.fail_on_stale {
            console.error(message);
        } else if !args.output.quiet {
            console.note(&format!("note: {message}"));
        }
    }
    notes.iter().filter(|_| !args.output.quiet).for_each(|note| console.note(note));
    !stale.is_empty()
}

/// Checks everything in the plan, on all cores; the result stands in the order of the paths.
///
/// Plain threads, and not rayon's: a draft waits for the model while it is loaded, and loading may need rayon's pool.
pub(super) fn check_all(plan: Plan, job: &Job, progress: bool) -> Vec<Checked> {
    let targets: Vec<Target> = plan.targets.into_values().collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(targets.len());
    let next = AtomicUsize::new(0);
    let mut progress = Progress::new(targets.len(), progress);
    let mut results: Vec<Option<Checked>> = Vec::new();
    results.resize_with(targets.len(), || None);
    let (sender, receiver) = mpsc::channel();
    let work = |sender: mpsc::Sender<(usize, Checked)>| {
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            let Some(target) = targets.get(i) else { break };
            if sender.send((i, draft::check(target, job))).is_err() {
                break;
            }
        }
    };
    std::thread::scope(|scope| {
        let mut started = 0;
        for _ in 0..workers {
            let (sender, work) = (sender.clone(), &work);
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || work(sender));
            started += usize::from(thread.is_ok());
        }
        if started == 0 {
            work(sender);
        } else {
            drop(sender);
        }
        for (i, checked) in receiver {
            if let Some(slot) = results.get_mut(i) {
                *slot = Some(checked);
            }
            progress.done_one();
        }
    });
    progress.finish();
    let broken = |path: String, error: FileError| {
        let format = job.format.unwrap_or_else(|| document::detect_format(Some(&path), ""));
        Checked::broken(path, format, error)
    };
    let stopped = plan.stopped.into_values().map(|Stopped { origin, shown, error }| {
        let mut checked = broken(shown, error);
        if job.repeat == Repeat::Nothing {
            checked.report.errors.clear();
        }
        if job.change == Change::Apply && origin == Origin::Stdin {
            checked.output = Some(input::read(std::io::stdin().lock()).map_or_else(|unreadable| unreadable.bytes, String::into_bytes));
        }
        checked
    });
    let unread = plan.broken.into_iter().map(|(path, error)| broken(files::display(&path), error));
    let mut all: Vec<Checked> = results.into_iter().flatten().chain(unread).chain(stopped).collect();
    all.sort_by(|a, b| a.report.path.cmp(&b.report.path));
    all
}

/// The run that is reported, and what goes to standard output besides.
fn collect(checked: Vec<Checked>, errors: Vec<String>, model: Option<ModelInfo>, level: Level, started: Instant) -> (Run, Vec<Vec<u8>>) {
    let mut outputs = Vec::new();
    let mut summary = Summary { files: checked.len(), ..Summary::default() };
    let mut reports = Vec::with_capacity(checked.len());
    for c in checked {
        for finding in &c.report.findings {
            match finding.level {
                Level::Error => summary.error += 1,
                Level::Warning => summary.warning += 1,
                Level::Info => summary.info += 1,
            }
        }
        let [info, warning, error] = c.hidden;
        summary.hidden_info += info;
        summary.hidden_warning += warning;
        summary.hidden_error += error;
        summary.hidden += info + warning + error + c.elsewhere;
        summary.baselined += c.baselined;
        summary.suppressed += c.suppressed;
        summary.unread += usize::from(c.content == Content::Unread);
        outputs.extend(c.output);
        reports.push(c.report);
    }
    (Run { files: reports, errors, summary, model, elapsed: started.elapsed(), level }, outputs)
}

/// All rules, as a report describes them.
fn rule_meta() -> Vec<RuleMeta> {
    let rules = RULES.iter().map(|r| RuleMeta {
        name: r.name.to_owned(),
        group: r.group,
        level: r.level,
        summary: r.message.to_owned(),
        help: r.page(),
    });
    let meta = META.iter().map(|m| RuleMeta {
        name: m.name.to_owned(),
        group: crate::lint::Group::Meta,
        level: m.level,
        summary: m.message.to_owned(),
        help: m.page.to_owned(),
    });
    rules.chain(meta).collect()
}
