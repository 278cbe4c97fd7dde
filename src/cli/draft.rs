//! One draft: read, parse, lint, and where it is asked for, fix.

use super::files::{Entry, Origin, Target};
use super::input::{self, Unreadable};
use super::replace::replace;
use crate::config::Effective;
use crate::document::{self, Document, InputFormat, Language, ParseOptions, Speaker};
use crate::engine::Engines;
use crate::fix;
use crate::gate::{Counts, Gate, Gated};
use crate::lint::{self, Cache, Cancel, Note, Outcome};
use crate::report::{ErrorCode, FileError, FileReport};
use crate::rules;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// After a fix a draft is checked again, since one can make room for the next; no more often than this.
const ROUNDS: usize = 10;

/// What to do with suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Nothing,
    /// Write them to the draft.
    Apply,
    /// Show them.
    Diff,
}

/// What the report says of each draft although it is the same for many. Otherwise that is said once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    Nothing,
    /// Why settings or a baseline cannot be used.
    Settings,
    /// That, and why the model could not be loaded.
    SettingsAndModel,
}

/// What holds for all drafts of a run.
pub(super) struct Job {
    pub(super) engines: Arc<Engines>,
    pub(super) format: Option<InputFormat>,
    pub(super) context: Option<String>,
    pub(super) change: Change,
    pub(super) unsafe_fixes: bool,
    /// The report shows lines of the drafts.
    pub(super) keep_source: bool,
    pub(super) repeat: Repeat,
}

/// What there was to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// It could not be read or checked at all.
    Unread,
    /// Nothing is written in it.
    Blank,
    Text,
}

/// A checked draft.
pub(super) struct Checked {
    pub(super) report: FileReport,
    pub(super) content: Content,
    /// How many findings are hidden by `level`, by their level.
    pub(super) hidden: [usize; 3],
    /// How many stand outside the changed lines.
    pub(super) elsewhere: usize,
    pub(super) baselined: usize,
    pub(super) entry: Option<Entry>,
    /// What a baseline made now would know of it, and the same with findings of every level.
    pub(super) counts: Counts,
    pub(super) all: Counts,
    /// Which rules were looked for.
    pub(super) rules: Arc<lint::Settings>,
    pub(super) suppressed: usize,
    /// A finding at or above `fail-on`.
    pub(super) fails: bool,
    /// For standard output: the fixed text of standard input, or a diff.
    pub(super) output: Option<Vec<u8>>,
    /// The file was changed.
    pub(super) changed: bool,
}

impl Checked {
    /// A draft that could not be checked.
    pub(super) fn broken(path: String, input_format: InputFormat, error: FileError) -> Self {
        let report =
            FileReport { path, input_format, findings: Vec::new(), errors: vec![error], source: Arc::from(""), skipped_paragraphs: 0 };
        Self {
            report,
            content: Content::Unread,
            hidden: [0; 3],
            elsewhere: 0,
            baselined: 0,
            suppressed: 0,
            fails: false,
            output: None,
            changed: false,
            entry: None,
            counts: Counts::new(),
            all: Counts::new(),
            rules: Arc::default(),
        }
    }
}

/// Checks a draft. A bug that strikes one draft leaves the others alone.
pub(super) fn check(target: &Target, job: &Job) -> Checked {
    catch_unwind(AssertUnwindSafe(|| check_draft(target, job))).unwrap_or_else(|_| {
        let message = "tonelint failed on this file, which is a bug: please report it".to_owned();
        broken(target, job, FileError { code: ErrorCode::Format, message, line: None })
    })
}

fn broken(target: &Target, job: &Job, error: FileError) -> Checked {
    let format = job.format.unwrap_or_else(|| document::detect_format(Some(&target.shown), ""));
    Checked::broken(target.shown.clone(), format, error)
}

fn check_draft(target: &Target, job: &Job) -> Checked {
    let read = match &target.origin {
        Origin::Stdin => input::read(std::io::stdin().lock()),
        Origin::File(path) => input::read_file(path),
    };
    let (source, encoded) = match read {
        Ok(source) => (source, None),
        Err(Unreadable { error, bytes }) => {
            let Some(source) = decode(target, job, &error, &bytes) else {
                let mut checked = broken(target, job, error);
                // An editor that filters a text through tonelint must get it back.
                checked.output = (job.change == Change::Apply && target.origin == Origin::Stdin && !bytes.is_empty()).then_some(bytes);
                return checked;
            };
            (source, Some(bytes))
        }
    };
    let draft = Draft { target, job, effective: &target.effective, is_decoded: encoded.is_some() };
    if !source.trim().is_empty() {
        job.engines.prefetch(&draft.effective.model);
    }
    let mut checked = draft.check(source);
    if job.change == Change::Apply && target.origin == Origin::Stdin {
        checked.output = encoded.or(checked.output);
    }
    checked
}

/// The text of a mail in an older encoding.
fn decode(target: &Target, job: &Job, error: &FileError, bytes: &[u8]) -> Option<String> {
    let format = || job.format.unwrap_or_else(|| document::detect_format(Some(&target.shown), &String::from_utf8_lossy(bytes)));
    (error.code == ErrorCode::Encoding && format() == InputFormat::Email).then(|| document::decode_mail(bytes)).flatten()
}

struct Draft<'a> {
    target: &'a Target,
    job: &'a Job,
    effective: &'a Effective,
    /// The source is not what stands in the file: only lines are known, and nothing can be changed.
    is_decoded: bool,
}

/// A look at the draft as it stands.
struct Look {
    document: Document,
    outcome: Outcome,
    /// Which findings count, as the draft stands.
    gate: Gate,
    /// What was wrong besides.
    errors: Vec<FileError>,
}

impl Draft<'_> {
    fn check(&self, source: String) -> Checked {
        let mut cache = Cache::default();
        let mut look = self.look(source, self.target.gate.clone(), &mut cache);
        let (mut output, mut changed) = (None, false);
        if self.job.change != Change::Nothing && !self.is_decoded {
            let fixed = self.fix(&look, &mut cache);
            let text = fixed.as_ref().map(|f| f.document.source.as_str());
            match (self.job.change, &self.target.origin) {
                (Change::Diff, _) => {
                    output = text.map(|new| fix::unified_diff(&self.target.shown, &look.document.source, new).into_bytes());
                }
                (_, Origin::Stdin) => {
                    output = Some(text.unwrap_or(&look.document.source).as_bytes().to_vec());
                    look = fixed.unwrap_or(look);
                }
                (_, Origin::File(path)) => {
                    if let Some(fixed) = fixed {
                        match replace(path, &look.document.source, &fixed.document.source) {
                            Ok(()) => {
                                changed = true;
                                look = fixed;
                            }
                            Err(message) => look.errors.push(FileError { code: ErrorCode::Io, message, line: None }),
                        }
                    }
                }
            }
        }
        self.report(look, output, changed)
    }

    fn look(&self, source: String, gate: Gate, cache: &mut Cache) -> Look {
        let mut document = document::parse(source, &ParseOptions { format: self.job.format, file_name: Some(&self.target.shown) });
        if self.is_decoded {
            document.blocks.iter_mut().for_each(|block| block.exact = false);
        }
        let mut errors = Vec::new();
        // While another thread loads the model.
        rules::prepare();
        let model =
            (self.effective.model.enabled && has_something_to_score(&document)).then(|| self.job.engines.get(&self.effective.model));
        let model = match model {
            Some(Ok(model)) => Some(model),
            Some(Err(message)) => {
                if self.job.repeat == Repeat::SettingsAndModel {
                    errors.push(FileError { code: ErrorCode::Model, message, line: None });
                }
                None
            }
            None => None,
        };
        let outcome =
            lint::lint(&document, &self.effective.settings, model.as_deref(), self.job.context.as_deref(), cache, &Cancel::default());
        errors.extend(outcome.notes.iter().filter_map(|note| match note {
            Note::Model(message) => {
                Some(FileError { code: ErrorCode::Model, message: format!("checked with patterns only: {message}"), line: None })
            }
            Note::Skipped(_) => None,
        }));
        Look { document, outcome, gate, errors }
    }

    /// The draft after all fixes; `None` where there is none to make. What is not shown is not fixed.
    fn fix(&self, first: &Look, cache: &mut Cache) -> Option<Look> {
        let mut last: Option<Look> = None;
        for _ in 0..ROUNDS {
            let look = last.as_ref().unwrap_or(first);
            let shown = look.gate.judge(look.outcome.findings.clone(), self.effective.level, &look.document.source).shown;
            let fixed = fix::apply(&look.document.source, &shown, self.job.unsafe_fixes);
            if fixed == look.document.source {
                break;
            }
            let gate = look.gate.follow(&look.document.source, &fixed);
            last = Some(self.look(fixed, gate, cache));
        }
        last.filter(|look| look.document.source != first.document.source)
    }

    fn report(&self, look: Look, output: Option<Vec<u8>>, changed: bool) -> Checked {
        let Look { document, outcome, gate, errors } = look;
        let blank = document.source.trim().is_empty();
        let Gated { shown: findings, below, elsewhere, baselined, counts, all } =
            gate.judge(outcome.findings, self.effective.level, &document.source);
        let fails = self.effective.fail_on.floor().is_some_and(|floor| findings.iter().any(|f| f.level >= floor));
        let source = if self.job.keep_source && !findings.is_empty() { Arc::from(document.source) } else { Arc::from("") };
        Checked {
            content: if blank { Content::Blank } else { Content::Text },
            hidden: below,
            elsewhere,
            baselined,
            entry: self.target.entry.clone(),
            counts,
            all,
            rules: self.effective.settings.clone(),
            suppressed: outcome.suppressed,
            fails,
            output,
            changed,
            report: FileReport {
                path: self.target.shown.clone(),
                input_format: document.format,
                findings,
                errors,
                source,
                skipped_paragraphs: document.skipped_paragraphs,
            },
        }
    }
}

fn has_something_to_score(document: &Document) -> bool {
    document.blocks.iter().any(|b| b.speaker == Speaker::Author && b.language == Language::English && !b.sentences.is_empty())
}
