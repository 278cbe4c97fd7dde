//! The threads that lint. Each takes a job, which holds all it needs, and hands back what came of it: nothing is shared with the owner of
//! the session but the flag that stops a job.

use super::client::ClientInfo;
use super::convert::Converter;
use super::files::{Files, Holding};
use super::paths;
use super::settings::ClientSettings;
use super::text::Text;
use crate::config::Effective;
use crate::document::{self, Document, Genre, InputFormat, ParseOptions};
use crate::engine::Engines;
use crate::lint::{self, Cache, Cancel, Finding, Note};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use tower_lsp::ls_types::{Diagnostic, Uri};

/// A draft may nest its markup deeply.
const STACK: usize = 16 << 20;

/// A document as it stood when the job was made.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) uri: Uri,
    pub(super) path: Option<PathBuf>,
    /// By this name format and genre are told.
    pub(super) name: String,
    pub(super) language: String,
}

pub(super) struct Job {
    pub(super) place: Arc<Place>,
    /// Which state of the document this is; the owner alone knows what it means.
    pub(super) revision: u64,
    pub(super) text: Text,
    pub(super) files: Arc<Mutex<Files>>,
    pub(super) settings: Arc<ClientSettings>,
    pub(super) client: Arc<ClientInfo>,
    pub(super) cache: Cache,
    pub(super) cancel: Cancel,
}

/// What is known of one state of a document.
#[derive(Debug, Default)]
pub(super) struct Linted {
    pub(super) revision: u64,
    /// Name of this result among all that the client ever gets.
    pub(super) result_id: String,
    pub(super) format: Option<InputFormat>,
    /// Sorted by place.
    pub(super) findings: Vec<Finding>,
    /// One for each finding, in their order.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Paragraphs that are not English.
    pub(super) skipped: usize,
}

pub(super) struct Done {
    pub(super) uri: Uri,
    pub(super) revision: u64,
    pub(super) cache: Cache,
    pub(super) result: Outcome,
    /// To tell the user, once in a session.
    pub(super) problems: Vec<String>,
    /// What is wrong with a settings file, to be told now.
    pub(super) settings_problems: Vec<String>,
}

pub(super) enum Outcome {
    Linted(Linted),
    Cancelled,
    Panicked,
}

/// What a thread has to say.
pub(super) enum Report {
    /// A long draft is not yet read: what patterns say of it, for the time being.
    Preview(Uri, Linted),
    Done(Box<Done>),
}

/// A draft with more unread paragraphs gets a preview. The model reads that many in about half a second.
const FEW: usize = 100;

/// Starts `count` threads that work on `jobs` until there can be no more. Fewer where the system gives no more.
pub(super) fn start(count: usize, jobs: Receiver<Job>, engines: &Arc<Engines>, report: impl Fn(Report) + Clone + Send + 'static) -> usize {
    let jobs = Arc::new(Mutex::new(jobs));
    (0..count)
        .filter(|_| {
            let (jobs, engines, report) = (jobs.clone(), engines.clone(), report.clone());
            let work = move || {
                loop {
                    let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    match job {
                        Ok(job) => {
                            let done = run(job, &engines, &report);
                            report(Report::Done(Box::new(done)));
                        }
                        Err(_) => return,
                    }
                }
            };
            std::thread::Builder::new().name("lint".to_owned()).stack_size(STACK).spawn(work).is_ok()
        })
        .count()
}

/// The channel of jobs.
pub(super) fn jobs() -> (Sender<Job>, Receiver<Job>) {
    std::sync::mpsc::channel()
}

fn run(job: Job, engines: &Engines, report: &dyn Fn(Report)) -> Done {
    let (uri, revision) = (job.place.uri.clone(), job.revision);
    catch_unwind(AssertUnwindSafe(|| check(job, engines, report))).unwrap_or_else(|_| Done {
        uri,
        revision,
        cache: Cache::default(),
        result: Outcome::Panicked,
        problems: Vec::new(),
        settings_problems: Vec::new(),
    })
}

fn check(mut job: Job, engines: &Engines, report: &dyn Fn(Report)) -> Done {
    let Holding { effective, problems: settings_problems } =
        job.files.lock().unwrap_or_else(PoisonError::into_inner).resolve(job.place.path.as_deref());
    let mut problems = Vec::new();
    let linted = match effective {
        Some(effective) if job.settings.enable => lint(&mut job, &effective, engines, &mut problems, report),
        _ => Some(Linted { revision: job.revision, result_id: job.revision.to_string(), ..Linted::default() }),
    };
    let result = match linted {
        Some(linted) => Outcome::Linted(linted),
        None => Outcome::Cancelled,
    };
    Done { uri: job.place.uri.clone(), revision: job.revision, cache: job.cache, result, problems, settings_problems }
}

/// `None` where it was stopped.
fn lint(job: &mut Job, effective: &Effective, engines: &Engines, problems: &mut Vec<String>, report: &dyn Fn(Report)) -> Option<Linted> {
    let options = ParseOptions { format: paths::format_of(&job.place.language), file_name: Some(&job.place.name) };
    let mut document = document::parse(job.text.text.to_string(), &options);
    // VS Code's box for commit messages. Git strips no comments from what stands there, so it is none of git's files.
    if job.place.language == "scminput" {
        document.genre = Genre::Commit;
    }
    if job.cancel.is_cancelled() {
        return None;
    }
    let model = if effective.model.enabled && document.blocks.iter().any(|b| !b.sentences.is_empty()) {
        engines.get_again(&effective.model).map_err(|error| problems.push(format!("{error} (tonelint goes on with patterns only)"))).ok()
    } else {
        None
    };
    let (settings, cancel) = (&effective.settings, job.cancel.clone());
    // Whoever pulls and cannot be told that there is more would never ask for it.
    let has_preview = !job.client.pulls || job.client.refresh;
    let previewed = model.as_deref().filter(|_| has_preview);
    let preview = previewed.and_then(|m| lint::preview(&document, settings, m, None, &mut job.cache, &cancel, FEW));
    if let Some(outcome) = preview.filter(|o| !o.cancelled) {
        let linted = linted(job, effective, &document, outcome, format!("{}-preview", job.revision));
        report(Report::Preview(job.place.uri.clone(), linted));
    }
    let outcome = lint::lint(&document, settings, model.as_deref(), None, &mut job.cache, &cancel);
    if outcome.cancelled || cancel.is_cancelled() {
        return None;
    }
    for note in &outcome.notes {
        if let Note::Model(message) = note {
            problems.push(format!("{message} (checked with patterns only)"));
        }
    }
    Some(linted(job, effective, &document, outcome, job.revision.to_string()))
}

fn linted(job: &Job, effective: &Effective, document: &Document, outcome: lint::Outcome, result_id: String) -> Linted {
    let converter = Converter { text: &job.text, client: &job.client, severity: job.settings.severity };
    let findings: Vec<Finding> = outcome.findings.into_iter().filter(|f| f.level >= effective.level).collect();
    let diagnostics = findings.iter().map(|f| converter.diagnostic(f)).collect();
    let skipped = document.skipped_paragraphs;
    Linted { revision: job.revision, result_id, format: Some(document.format), findings, diagnostics, skipped }
}
