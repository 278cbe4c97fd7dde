//! Baselines on disk: which one knows which draft, and what became stale.
//!
//! `--baseline` names one for all drafts; otherwise it is the one of their settings, so that a tree may have several. A baseline that is
//! named and cannot be read is an error, and its drafts are not checked: with every old finding on the screen nobody would find
//! out why.

mod verbs;

pub(super) use verbs::run;

use super::args::CheckArgs;
use super::draft::Checked;
use super::files::{Entry, Plan, Stopped, display};
use super::input::{self, Unreadable};
use crate::config::absolute;
use crate::gate::{Baseline, Counts};
use crate::report::{ErrorCode, FileError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// The name of a baseline that nobody gave one.
const FILE_NAME: &str = "tonelint-baseline.json";

/// What a run does with baselines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// What they know is left out.
    Check,
    /// They are made: what is there is not read.
    Create,
    /// They are lowered to what there is, and nothing is left out.
    Prune,
}

/// The baselines of a run.
#[derive(Default)]
pub(super) struct Book {
    pub(super) baselines: BTreeMap<PathBuf, Baseline>,
}

/// An entry that knows more than there is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stale {
    pub(super) name: String,
    pub(super) rule: String,
    pub(super) known: usize,
    pub(super) found: usize,
}

impl Book {
    /// Gives every target what a baseline knows of it; also what was wrong with baselines.
    pub(super) fn open(plan: &mut Plan, flag: Option<&Path>, purpose: Use, cwd: &Path) -> (Self, Vec<String>) {
        let mut book = Self::default();
        let mut broken: BTreeMap<PathBuf, String> = BTreeMap::new();
        let flag = flag.map(|path| absolute(path, cwd));
        let otherwise = (purpose != Use::Check).then(|| cwd.join(FILE_NAME));
        // Also one that no draft of this run has: its drafts may all be gone.
        let named: Vec<PathBuf> = flag.iter().cloned().collect();
        let paths = plan.targets.values().filter_map(|t| t.effective.baseline.clone()).map(|path| absolute(&path, cwd));
        for path in
            named.into_iter().chain(paths.filter(|_| flag.is_none())).chain(otherwise.clone().filter(|p| flag.is_none() && p.is_file()))
        {
            if book.baselines.contains_key(&path) || broken.contains_key(&path) {
                continue;
            }
            match if purpose == Use::Create { Ok(Baseline::default()) } else { read(&path, &shown(&path, cwd)) } {
                Ok(baseline) => drop(book.baselines.insert(path, baseline)),
                Err(message) => drop(broken.insert(path, message)),
            }
        }
        let mut stopped = Vec::new();
        plan.targets.retain(|path, target| {
            let own = target.effective.baseline.as_deref().map(|path| absolute(path, cwd));
            let Some(baseline) = flag.clone().or(own).or_else(|| otherwise.clone()) else { return true };
            let Some(full) = &target.full else { return true };
            let name = relative(full, baseline.parent().unwrap_or(Path::new("")));
            if purpose == Use::Check
                && let Some(known) = book.baselines.get(&baseline).and_then(|b| b.files.get(&name))
            {
                target.gate.known = Arc::new(known.clone());
            }
            if let Some(message) = broken.get(&baseline) {
                let error = FileError { code: ErrorCode::Format, message: message.clone(), line: None };
                stopped.push((path.clone(), Stopped { origin: target.origin.clone(), shown: target.shown.clone(), error }));
                return false;
            }
            target.entry = Some(Entry { baseline, name });
            true
        });
        plan.stopped.extend(stopped);
        (book, broken.into_values().collect())
    }

    /// The entries of `baseline` that know more than there is, as far as this run can tell: of checked drafts, and of drafts that are gone.
    pub(super) fn stale(&self, path: &Path, checked: &[Checked]) -> Vec<Stale> {
        let Some(baseline) = self.baselines.get(path) else { return Vec::new() };
        let looked_at: BTreeMap<&str, &Checked> =
            checked.iter().filter_map(|c| c.entry.as_ref().filter(|e| e.baseline == path).map(|e| (e.name.as_str(), c))).collect();
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut stale = Vec::new();
        for (name, known) in &baseline.files {
            let none = Counts::new();
            let (found, judged) = match looked_at.get(name.as_str()) {
                // What was not checked whole tells nothing.
                Some(checked) if !checked.report.errors.is_empty() => continue,
                Some(checked) => (&checked.all, Some(&checked.rules)),
                None if !folder.join(name).exists() => (&none, None),
                None => continue,
            };
            for (rule, &known) in known {
                let found = found.get(rule).copied().unwrap_or(0);
                let is_judged = judged.is_none_or(|rules| rules.is_enabled(rule) || !is_rule(rule, rules));
                if found < known && is_judged {
                    stale.push(Stale { name: name.clone(), rule: rule.clone(), known, found });
                }
            }
        }
        stale
    }
}

/// True for names of rules that there are, if not for this draft.
fn is_rule(rule: &str, settings: &crate::lint::Settings) -> bool {
    crate::rules::find(rule).is_some()
        || settings.phrases.iter().any(|p| p.name == rule)
        || crate::rules::META.iter().any(|m| m.name == rule)
}

/// True where flags make a run find less than the one that made the baseline, so that it can call no entry stale.
pub(super) fn finds_less(args: &CheckArgs) -> bool {
    args.choose.strictness.is_some() || args.model.no_model || args.model.engine.names_one()
}

/// What a check has to say of baselines: notes, and what is stale.
pub(super) fn notes(book: &Book, checked: &[Checked], cwd: &Path) -> (Vec<String>, Vec<String>) {
    let mut over = Vec::new();
    for c in checked {
        let Some(known) = c.entry.as_ref().and_then(|e| book.baselines.get(&e.baseline)?.files.get(&e.name)) else { continue };
        for (rule, known) in known {
            let found = c.counts.get(rule).copied().unwrap_or(0);
            if found > *known && c.report.findings.iter().any(|f| f.rule == *rule) {
                over.push(format!("{} has {found} × {rule}, the baseline knows {known}", c.report.path));
            }
        }
    }
    let mut notes = Vec::new();
    if let Some(first) = over.first() {
        let more = if over.len() > 1 { format!(" (and {} more like this)", over.len() - 1) } else { String::new() };
        notes.push(format!("note: {first}, so that all of them are shown{more}"));
    }
    let mut stale = Vec::new();
    for path in book.baselines.keys() {
        let entries = book.stale(path, checked);
        let gone: usize = entries.iter().map(|s| s.known - s.found).sum();
        let files: BTreeSet<&str> = entries.iter().map(|s| s.name.as_str()).collect();
        if let Some(first) = files.first() {
            let others = if files.len() > 1 { format!(" and {} more", files.len() - 1) } else { String::new() };
            let (findings, are, them) = if gone == 1 { ("finding", "is", "it") } else { ("findings", "are", "them") };
            let path = shown(path, cwd);
            stale.push(format!(
                "{path} knows {gone} {findings} that {are} gone ({first}{others}): `tonelint baseline prune` takes {them} out"
            ));
        }
    }
    (notes, stale)
}

/// The baseline at `path`; or what is wrong with it, and where: `name` is what the user calls it.
fn read(path: &Path, name: &str) -> Result<Baseline, String> {
    if !path.exists() {
        return Err(format!("{name}: there is no such baseline: `tonelint baseline create` makes one"));
    }
    let place = |line: Option<usize>| line.map_or_else(|| name.to_owned(), |line| format!("{name}:{line}"));
    let text = input::read_file(path).map_err(|Unreadable { error, .. }| {
        format!("{}: {}", place(error.line.and_then(|line| usize::try_from(line).ok())), error.message)
    })?;
    Baseline::parse(&text).map_err(|error| format!("{}: {error}", place(error.line())))
}

/// As the user would name it.
fn shown(path: &Path, cwd: &Path) -> String {
    display(path.strip_prefix(cwd).unwrap_or(path))
}

/// `full` as seen from `folder`, both from the root.
fn relative(full: &Path, folder: &Path) -> String {
    let (full, folder): (Vec<Component<'_>>, Vec<Component<'_>>) = (full.components().collect(), folder.components().collect());
    let same = full.iter().zip(&folder).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n(Component::ParentDir, folder.len() - same);
    display(&up.chain(full[same..].iter().copied()).collect::<PathBuf>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn names_are_those_from_the_folder_of_the_baseline() {
        for (full, folder, expect) in
            [("/p/a.md", "/p", "a.md"), ("/p/s/a.md", "/p", "s/a.md"), ("/p/a.md", "/p/s/t", "../../a.md"), ("/q/a.md", "/p", "../q/a.md")]
        {
            assert_eq!(relative(Path::new(full), Path::new(folder)), expect);
        }
    }
}
