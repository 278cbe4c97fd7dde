//! What of the plan is to be judged: with `--changed-since` and `--diff` the changed lines only.
//!
//! A draft in which no line counts is not even read. One that git does not track counts whole, whether it is ignored or was only just
//! written: nothing of it was there before.

use super::args::ScopeArgs;
use super::files::{Origin, Plan, Target};
use super::git::{self, GitError, Repository};
use crate::config::absolute;
use crate::gate::{self, ChangedLines, Diff, FileChange};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was wrong, and what is to be known.
#[derive(Default)]
pub(super) struct Told {
    pub(super) errors: Vec<String>,
    pub(super) notes: Vec<String>,
}

/// Flags that make no sense together, before anything is read.
pub(super) fn check_flags(args: &ScopeArgs, reads_stdin: bool, named: bool) -> Result<(), String> {
    let diff_from_stdin = args.diff.as_deref().is_some_and(|p| p.as_os_str() == "-");
    match (reads_stdin, &args.changed_since, &args.diff) {
        (true, Some(_), _) => {
            Err("--changed-since: git knows nothing of standard input: name the file, or give its diff with --diff FILE".to_owned())
        }
        (true, _, Some(_)) if diff_from_stdin => {
            Err("--diff -: standard input is the diff and cannot be the draft, too: name the file".to_owned())
        }
        (true, _, Some(_)) if !named => Err("--diff: say with --stdin-filename which file of the diff standard input is".to_owned()),
        _ => Ok(()),
    }
}

/// Leaves in the plan what is to be judged.
pub(super) fn narrow(args: &ScopeArgs, plan: &mut Plan, cwd: &Path) -> Told {
    if let Some(rev) = &args.changed_since {
        since(rev, plan, cwd)
    } else if let Some(path) = &args.diff {
        match read_diff(path) {
            Ok(diff) => keep(plan, &by_path(diff, cwd)),
            Err(message) => {
                plan.targets.clear();
                return Told { errors: vec![message], ..Told::default() };
            }
        }
        Told::default()
    } else {
        Told::default()
    }
}

fn read_diff(path: &Path) -> Result<Diff, String> {
    if path.as_os_str() == "-" {
        return gate::read(std::io::stdin().lock()).map_err(|e| format!("--diff -: {e}"));
    }
    let failed = |message: String| format!("--diff {}: {message}", path.display());
    let file = File::open(path).map_err(|e| failed(super::input::io_message(&e)))?;
    gate::read(BufReader::new(file)).map_err(|e| match e {
        gate::DiffError::Io(e) => failed(super::input::io_message(&e)),
        e => failed(e.to_string()),
    })
}

/// Only targets of which lines count.
fn keep(plan: &mut Plan, changes: &HashMap<PathBuf, Arc<ChangedLines>>) {
    plan.targets.retain(|_, target| {
        let lines = target.full.as_ref().and_then(|full| changes.get(full));
        target.gate.lines = lines.cloned();
        lines.is_some_and(|lines| !lines.is_empty())
    });
}

/// The files of a diff from elsewhere. Its names are those from the root of the repository, or from here; with a prefix, or without.
fn by_path(diff: Diff, cwd: &Path) -> HashMap<PathBuf, Arc<ChangedLines>> {
    let root = cwd.ancestors().find(|folder| folder.join(".git").exists());
    let mut files: HashMap<PathBuf, ChangedLines> = HashMap::new();
    for FileChange { name, prefixed, lines } in diff.files {
        let name = git::path(&name);
        let stripped: PathBuf = name.components().skip(1).collect();
        let names = if prefixed { [&stripped, &name] } else { [&name, &stripped] };
        let places: Vec<PathBuf> = names
            .into_iter()
            .filter(|name| !name.as_os_str().is_empty())
            .flat_map(|name| root.into_iter().chain([cwd]).map(|folder| absolute(name, folder)))
            .collect();
        let Some(place) = places.iter().find(|place| place.is_file()).or(places.first()) else { continue };
        let before = files.remove(place).unwrap_or(ChangedLines::Some(Vec::new()));
        files.insert(place.clone(), before.join(lines));
    }
    files.into_iter().map(|(path, lines)| (path, Arc::new(lines))).collect()
}

/// Asks every repository that a target stands in.
fn since(rev: &str, plan: &mut Plan, cwd: &Path) -> Told {
    let mut told = Told::default();
    let mut asked = Asked { rev, cwd, home: nearest(cwd).map(Path::to_path_buf), folders: HashMap::new(), unrelated: BTreeSet::new() };
    let mut errors = BTreeSet::new();
    let mut changes: HashMap<PathBuf, Arc<ChangedLines>> = HashMap::new();
    for target in plan.targets.values() {
        let Some(full) = &target.full else { continue };
        match asked.lines(full) {
            Ok(Some(lines)) => drop(changes.insert(full.clone(), lines)),
            Ok(None) => {}
            Err(error) => drop(errors.insert(error)),
        }
    }
    // A run over a folder without drafts must also say that the revision is not there.
    if plan.targets.is_empty()
        && let Err(error) = asked.lines(&cwd.join("-"))
    {
        errors.insert(error);
    }
    keep(plan, &changes);
    told.errors.extend(errors);
    for root in asked.unrelated {
        told.notes.push(format!(
            "note: \"{rev}\" and HEAD have no common ancestor in {}: compared with \"{rev}\" itself (is the clone shallow?)",
            root.display()
        ));
    }
    told
}

/// What is known of one repository.
struct Known {
    changed: HashMap<PathBuf, Arc<ChangedLines>>,
    tracked: HashSet<PathBuf>,
}

struct Asked<'a> {
    rev: &'a str,
    cwd: &'a Path,
    /// Where the repository of the current folder begins.
    home: Option<PathBuf>,
    /// By the folder that holds `.git`, or the draft's own where there is none.
    folders: HashMap<PathBuf, Result<Arc<Known>, String>>,
    unrelated: BTreeSet<PathBuf>,
}

impl Asked<'_> {
    /// The lines of the file at `full` that count; `None`: none.
    fn lines(&mut self, full: &Path) -> Result<Option<Arc<ChangedLines>>, String> {
        let folder = full.parent().unwrap_or(full);
        // Where there is none, git is asked once for all that stands below the current folder: the environment may name one.
        let outside = || if folder.starts_with(self.cwd) { self.cwd } else { folder };
        let at = nearest(folder).unwrap_or_else(outside).to_path_buf();
        let known = if let Some(known) = self.folders.get(&at) {
            known.clone()
        } else {
            let known = self.ask(&at).map(Arc::new).map_err(|e| e.to_string());
            self.folders.insert(at, known.clone());
            known
        }?;
        let new = || (!known.tracked.contains(full)).then(|| Arc::new(ChangedLines::All));
        Ok(known.changed.get(full).cloned().filter(|_| known.tracked.contains(full)).or_else(new))
    }

    fn ask(&mut self, at: &Path) -> Result<Known, GitError> {
        let foreign = self.home.as_deref() != Some(at);
        let repository = Repository::of(at, foreign && self.home.is_some())?;
        let changes = repository.changes(self.rev)?;
        if changes.unrelated {
            self.unrelated.insert(repository.root.clone());
        }
        let changed = changes.diff.files.into_iter().map(|file| {
            let name = if file.prefixed { file.name.get(2..).unwrap_or_default() } else { &file.name };
            (repository.root.join(git::path(name)), Arc::new(file.lines))
        });
        Ok(Known { changed: changed.collect(), tracked: changes.tracked })
    }
}

/// The nearest folder upward that holds a repository. `.git` is a file in worktrees and submodules.
fn nearest(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").exists())
}

/// Standard input is a draft to be checked.
pub(super) fn reads_stdin(targets: &BTreeMap<PathBuf, Target>) -> bool {
    targets.values().any(|t| t.origin == Origin::Stdin)
}
