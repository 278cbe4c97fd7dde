//! Which drafts are to be checked: what was named, what stands in named folders, what a pattern finds.
//!
//! A named file is always checked, whatever its name and whatever `exclude` says (but for `--force-exclude`: a hook names files that nobody
//! chose). In folders, files are found as git would: ignore files hold, links are not followed, and only formats that we read count.

use super::args::InputArgs;
use super::input::io_message;
use super::settings::Settings;
use crate::config::Effective;
use crate::config::absolute;
use crate::gate::Gate;
use crate::report::{ErrorCode, FileError};
use globset::{GlobBuilder, GlobMatcher};
use ignore::{DirEntry, WalkBuilder};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Where a draft comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Stdin,
    File(PathBuf),
}

/// A file in a baseline.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) baseline: PathBuf,
    pub(super) name: String,
}

/// A draft to check.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) origin: Origin,
    /// As the user would name it, with forward slashes.
    pub(super) shown: String,
    /// From the root; `None` for standard input without a name.
    pub(super) full: Option<PathBuf>,
    pub(super) effective: Effective,
    /// Which of its findings count.
    pub(super) gate: Gate,
    /// Where a baseline has it, or would.
    pub(super) entry: Option<Entry>,
}

/// A draft that is not checked, since its settings or its baseline cannot be used.
pub(super) struct Stopped {
    pub(super) origin: Origin,
    /// As the user would name it, with forward slashes.
    pub(super) shown: String,
    pub(super) error: FileError,
}

/// What is to be done, by path.
#[derive(Default)]
pub(super) struct Plan {
    /// By the path from the root, so that a file with two names is checked once; standard input without a name by `-`.
    pub(super) targets: BTreeMap<PathBuf, Target>,
    /// What was named and cannot be checked.
    pub(super) broken: BTreeMap<PathBuf, FileError>,
    /// Why is told once for all of them; reports for programs say it of each.
    pub(super) stopped: BTreeMap<PathBuf, Stopped>,
    /// Standard input has a name that is left out: it is not checked, and with `--fix` goes through as it is.
    pub(super) passed_stdin: bool,
}

const EXTENSIONS: [&str; 7] = ["md", "markdown", "mdx", "txt", "eml", "html", "htm"];
const NAMES: [&str; 7] = ["COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG", "NOTES_EDITMSG", "PULLREQ_EDITMSG", "ISSUE_EDITMSG"];
const VERBS: [&str; 11] = ["check", "rules", "explain", "score", "lsp", "model", "completions", "init", "config", "baseline", "man"];

/// Flags that make no sense together.
pub(super) fn check_flags(args: &InputArgs) -> Result<(), String> {
    let reads_stdin = args.paths.is_empty() || args.paths.iter().any(|path| path.as_os_str() == "-");
    if args.stdin_filename.is_some() && !reads_stdin {
        return Err(
            "--stdin-filename: standard input is not read, since other paths are named: name - too, or leave the flag out".to_owned()
        );
    }
    Ok(())
}

/// `folder`: without a path the current folder is meant, and never standard input.
pub(super) fn plan(args: &InputArgs, folder: bool, settings: Arc<Mutex<Settings>>, cwd: &Path) -> Plan {
    let mut planner = Planner { args, settings, cwd, plan: Plan::default() };
    if args.paths.is_empty() {
        if args.stdin_filename.is_some() || (!folder && stdin_brings_text()) {
            planner.stdin();
        } else {
            planner.folder(Path::new("."));
        }
    }
    for path in &args.paths {
        if path.as_os_str() == "-" {
            planner.stdin();
        } else {
            planner.named(path);
        }
    }
    planner.plan
}

/// A pipe, a socket or a file. A terminal brings nothing by itself, nor does `/dev/null`, which stands for "no input" where programs are
/// started by programs.
#[cfg(unix)]
fn stdin_brings_text() -> bool {
    use std::os::fd::AsFd as _;
    use std::os::unix::fs::FileTypeExt as _;
    let copy = std::io::stdin().as_fd().try_clone_to_owned().map(std::fs::File::from);
    let kind = copy.and_then(|file| file.metadata()).map(|data| data.file_type());
    kind.is_ok_and(|kind| kind.is_fifo() || kind.is_socket() || kind.is_file())
}

#[cfg(not(unix))]
fn stdin_brings_text() -> bool {
    use std::io::IsTerminal as _;
    !std::io::stdin().is_terminal()
}

struct Planner<'a> {
    args: &'a InputArgs,
    settings: Arc<Mutex<Settings>>,
    cwd: &'a Path,
    plan: Plan,
}

impl Planner<'_> {
    fn stdin(&mut self) {
        let name = self.args.stdin_filename.as_deref();
        let path = name.map(|name| absolute(name, self.cwd));
        if self.args.force_exclude && path.as_deref().is_some_and(|path| self.is_excluded(path)) {
            self.plan.passed_stdin = true;
            return;
        }
        self.add(Origin::Stdin, &clean(name.unwrap_or(Path::new("-"))), path.as_deref());
    }

    fn named(&mut self, path: &Path) {
        match std::fs::metadata(path) {
            Ok(_) if self.args.force_exclude && self.is_excluded(&absolute(path, self.cwd)) => {}
            Ok(data) if data.is_dir() => self.folder(path),
            Ok(_) => self.file(path.to_path_buf(), &absolute(path, self.cwd)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && is_pattern(path) => self.pattern(path),
            Err(error) => {
                let mut message = io_message(&error);
                if path.as_os_str() == "help" {
                    message += " (or did you mean tonelint --help?)";
                } else if let Some(verb) =
                    path.to_str().and_then(|name| VERBS.into_iter().find(|verb| strsim::damerau_levenshtein(name, verb) <= 1))
                {
                    message += &format!(" (or did you mean the verb \"{verb}\"? It comes first: tonelint {verb})");
                }
                self.broken(path, message);
            }
        }
    }

    fn file(&mut self, path: PathBuf, full: &Path) {
        let name = clean(&path);
        self.add(Origin::File(path), &name, Some(full));
    }

    /// As where its folder is checked: a folder further up that is left out takes all that is in it along.
    fn is_excluded(&self, full: &Path) -> bool {
        let mut settings = lock(&self.settings);
        let inside = |path: &&Path| path.starts_with(self.cwd) && *path != self.cwd;
        settings.is_excluded(full) || full.ancestors().skip(1).take_while(inside).any(|folder| settings.is_excluded(folder))
    }

    fn add(&mut self, origin: Origin, name: &Path, full: Option<&Path>) {
        let key = full.unwrap_or(name).to_path_buf();
        if self.plan.targets.contains_key(&key) {
            return;
        }
        let shown = display(name);
        let effective = lock(&self.settings).resolve(full);
        match effective {
            Ok(effective) => {
                let full = full.map(Path::to_path_buf);
                self.plan.targets.insert(key, Target { origin, shown, full, effective, gate: Gate::default(), entry: None });
            }
            Err(error) => {
                let message = error.to_string().replace('\n', "; ");
                self.plan.stopped.insert(key, Stopped { origin, shown, error: FileError { code: ErrorCode::Format, message, line: None } });
            }
        }
    }

    fn broken(&mut self, path: &Path, message: String) {
        self.plan.broken.insert(clean(path), FileError { code: ErrorCode::Io, message, line: None });
    }

    fn folder(&mut self, folder: &Path) {
        self.walk(folder, is_draft);
    }

    /// For shells that leave `*.md` as it is.
    fn pattern(&mut self, path: &Path) {
        let text = display(&clean(path));
        let fixed: PathBuf = path.components().take_while(|part| !is_pattern(Path::new(part.as_os_str()))).collect();
        let folder = if fixed.as_os_str().is_empty() { Path::new(".") } else { &fixed };
        match GlobBuilder::new(&text).literal_separator(true).build().map(|glob| glob.compile_matcher()) {
            Ok(glob) => {
                if !folder.is_dir() || self.walk(folder, move |path| is_match(&glob, path)) == 0 {
                    self.broken(path, "no file matches this pattern: check it, or quote it less".to_owned());
                }
            }
            Err(error) => self.broken(path, format!("there is no such file, and it is no pattern either: {}", error.kind())),
        }
    }

    /// Adds the files in `folder` that are `wanted`, and says how many there were.
    fn walk(&mut self, folder: &Path, wanted: impl Fn(&Path) -> bool) -> usize {
        let root = folder.canonicalize().unwrap_or_else(|_| absolute(folder, self.cwd));
        let full = {
            let (folder, root) = (folder.to_path_buf(), root.clone());
            move |path: &Path| {
                path.strip_prefix(&folder)
                    .map_or_else(|_| path.to_path_buf(), |rest| if rest.as_os_str().is_empty() { root.clone() } else { root.join(rest) })
            }
        };
        let (settings, full_of) = (self.settings.clone(), full.clone());
        let enter =
            move |entry: &DirEntry| entry.depth() == 0 || (!is_repository(entry) && !lock(&settings).is_excluded(&full_of(entry.path())));
        let mut found = 0;
        // As git, we look into hidden folders (.github), and we honour .gitignore also where there is no repository.
        let walk = WalkBuilder::new(folder).hidden(false).require_git(false).follow_links(false).filter_entry(enter).build();
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|t| t.is_file()) && wanted(entry.path()) => {
                    found += 1;
                    let full = full(entry.path());
                    self.file(entry.into_path(), &full);
                }
                Ok(_) => {}
                Err(error) => {
                    let path = path_of(&error).unwrap_or(folder).to_path_buf();
                    let message = error.io_error().map_or_else(|| error.to_string(), io_message);
                    self.broken(&path, message);
                }
            }
        }
        found
    }
}

fn lock(settings: &Mutex<Settings>) -> std::sync::MutexGuard<'_, Settings> {
    settings.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_match(glob: &GlobMatcher, path: &Path) -> bool {
    glob.is_match(clean(path))
}

fn is_repository(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|t| t.is_dir()) && matches!(entry.file_name().to_str(), Some(".git" | ".hg" | ".svn" | ".jj"))
}

/// A file that is checked where it is found in a folder.
fn is_draft(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
    extension.is_some_and(|e| EXTENSIONS.contains(&e.as_str()))
        || path.file_name().and_then(|n| n.to_str()).is_some_and(|n| NAMES.contains(&n))
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

/// Without `./` at the front.
fn clean(path: &Path) -> PathBuf {
    let rest: PathBuf = path.components().skip_while(|part| *part == Component::CurDir).collect();
    if rest.as_os_str().is_empty() { path.to_path_buf() } else { rest }
}

/// As the user would name it, with forward slashes.
pub(super) fn display(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}
