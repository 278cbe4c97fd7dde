//! Layers of settings, and what they come to for one draft.

use super::file::{Backend, FailOn, ModelTable, RuleLevel, RuleTable};
use super::problem::{ConfigError, Problem};
use crate::lint::{Group, Level, RuleSettings, Settings, Strictness, UserPhrase};
use crate::rules;
use ignore::gitignore::Gitignore;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Settings that one source gives: the top of a file, an override, or the flags.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    pub level: Option<Level>,
    pub fail_on: Option<FailOn>,
    pub strictness: Option<Strictness>,
    pub select: Option<Vec<String>>,
    pub ignore: Option<Vec<String>>,
    /// Lower case.
    pub allow: Option<Vec<String>>,
    pub rules: BTreeMap<String, RuleTable>,
    pub phrases: Vec<UserPhrase>,
    pub model: ModelTable,
}

/// Which model reads the draft, and how it is run.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModelSettings {
    pub enabled: bool,
    /// `None`: the model inside tonelint.
    pub path: Option<PathBuf>,
    pub backend: Backend,
    pub device: String,
}

impl Default for ModelSettings {
    fn default() -> Self {
        Self { enabled: true, path: None, backend: Backend::Embedded, device: "cpu".to_owned() }
    }
}

/// Everything that holds for one draft.
#[derive(Clone, Debug)]
pub struct Effective {
    pub settings: Arc<Settings>,
    /// Least level shown.
    pub level: Level,
    pub fail_on: FailOn,
    pub model: ModelSettings,
    /// Known findings, which `check` will leave out.
    pub baseline: Option<PathBuf>,
    /// The settings file; `None` where there is none.
    pub file: Option<PathBuf>,
}

/// One entry of `[[overrides]]`.
#[derive(Debug)]
pub(super) struct OverrideEntry {
    pub(super) paths: Gitignore,
    /// In place of the one at the top, for these paths.
    pub(super) exclude: Option<Gitignore>,
    pub(super) layer: Layer,
}

/// A settings file, checked; or, with no file, the defaults.
#[derive(Debug)]
pub struct Config {
    /// Where it stands.
    pub path: Option<PathBuf>,
    pub(super) root: PathBuf,
    pub(super) baseline: Option<PathBuf>,
    pub(super) base: Layer,
    pub(super) exclude: Gitignore,
    pub(super) overrides: Vec<OverrideEntry>,
    /// Names of all its phrases, also of those in overrides.
    pub(super) phrases: BTreeSet<String>,
    /// What was resolved before, by the overrides that matched.
    pub(super) resolved: Mutex<HashMap<Vec<usize>, Arc<Settings>>>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            path: None,
            root: PathBuf::new(),
            baseline: None,
            base: Layer::default(),
            exclude: Gitignore::empty(),
            overrides: Vec::new(),
            phrases: BTreeSet::new(),
            resolved: Mutex::default(),
        }
    }
}

impl Config {
    /// What holds for the draft at `path` (absolute; `None`: it has none). All calls on one `Config` must bring the same flags.
    ///
    /// # Errors
    /// Where file and flags together make no sense: a flag names an unknown rule, `fail-on` lies below `level`.
    pub fn resolve(&self, path: Option<&Path>, flags: &Layer) -> Result<Effective, ConfigError> {
        let matched: Vec<usize> = match self.relative(path) {
            Some(path) => (0..self.overrides.len()).filter(|&i| matches(&self.overrides[i].paths, path)).collect(),
            None => Vec::new(),
        };
        let layers: Vec<&Layer> =
            std::iter::once(&self.base).chain(matched.iter().map(|&i| &self.overrides[i].layer)).chain([flags]).collect();
        self.check_names(flags)?;
        let settings = self.settings(&matched, &layers);

        let level = last(&layers, |l| l.level).unwrap_or(Level::Warning);
        let fail_on = last(&layers, |l| l.fail_on);
        check_levels(level, fail_on).map_err(|message| {
            let path = self.path.as_ref().map(|_| " (with the settings file and the flags taken together)").unwrap_or_default();
            ConfigError::from(Problem { path: None, line: None, message: message + path })
        })?;
        let defaults = ModelSettings::default();
        Ok(Effective {
            settings,
            level,
            fail_on: fail_on.unwrap_or_else(|| level.max(Level::Warning).into()),
            model: ModelSettings {
                enabled: last(&layers, |l| l.model.enabled).unwrap_or(true),
                path: last(&layers, |l| l.model.path.clone()),
                backend: last(&layers, |l| l.model.backend).unwrap_or(defaults.backend),
                device: last(&layers, |l| l.model.device.clone()).unwrap_or(defaults.device),
            },
            baseline: self.baseline.clone(),
            file: self.path.clone(),
        })
    }

    /// True where `exclude` leaves the file or folder at `path` (absolute) out.
    #[must_use]
    pub fn is_excluded(&self, path: &Path) -> bool {
        self.relative(Some(path)).is_some_and(|path| {
            let later = self.overrides.iter().rev().find_map(|o| o.exclude.as_ref().filter(|_| matches(&o.paths, path)));
            matches(later.unwrap_or(&self.exclude), path)
        })
    }

    /// The phrase of that name, also one that holds for some paths only.
    #[must_use]
    pub fn phrase(&self, name: &str) -> Option<&UserPhrase> {
        let layers = std::iter::once(&self.base).chain(self.overrides.iter().map(|o| &o.layer));
        layers.flat_map(|layer| &layer.phrases).find(|phrase| phrase.name == name)
    }

    fn relative<'a>(&self, path: Option<&'a Path>) -> Option<&'a Path> {
        path?.strip_prefix(&self.root).ok().filter(|p| !p.as_os_str().is_empty() && !p.has_root())
    }

    fn settings(&self, matched: &[usize], layers: &[&Layer]) -> Arc<Settings> {
        // A poisoned lock holds whole entries all the same: each is put in at once.
        let mut resolved = self.resolved.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        resolved.entry(matched.to_vec()).or_insert_with(|| Arc::new(combine(layers))).clone()
    }

    /// Flags may name a phrase of the file, so that they are checked against it.
    fn check_names(&self, flags: &Layer) -> Result<(), ConfigError> {
        let phrases = self.phrases.iter().map(String::as_str).collect();
        let select = flags.select.iter().flatten().map(|name| ("--select", name));
        let ignore = flags.ignore.iter().flatten().map(|name| ("--ignore", name));
        let unknown = select.chain(ignore).filter(|(_, name)| !is_group(name) && !is_rule(name, &phrases));
        let mut messages: Vec<String> = unknown.map(|(flag, name)| unknown_rule(flag, name, &phrases)).collect();
        if flags.select.as_ref().is_some_and(Vec::is_empty) {
            messages.push("--select names no rule: name rules or groups, like --select insult,bubble".to_owned());
        }
        let problems: Vec<Problem> = messages.into_iter().map(|message| Problem { path: None, line: None, message }).collect();
        if problems.is_empty() { Ok(()) } else { Err(ConfigError { problems }) }
    }
}

fn matches(globs: &Gitignore, path: &Path) -> bool {
    !globs.is_empty() && globs.matched_path_or_any_parents(path, false).is_ignore()
}

fn last<T>(layers: &[&Layer], get: impl Fn(&Layer) -> Option<T>) -> Option<T> {
    layers.iter().rev().find_map(|l| get(l))
}

/// `fail-on` may not lie below `level`: what is not shown cannot fail.
pub(super) fn check_levels(level: Level, fail_on: Option<FailOn>) -> Result<(), String> {
    match fail_on.and_then(FailOn::floor) {
        Some(floor) if floor < level => Err(format!(
            "fail-on \"{}\" lies below level \"{}\", so that findings nobody sees would fail: set level to \"{0}\", or fail-on to \"{1}\"",
            floor.name(),
            level.name()
        )),
        _ => Ok(()),
    }
}

const GROUPS: &[(&str, Group)] = &[
    ("inflammatory", Group::Inflammatory),
    ("misreadable", Group::Misreadable),
    ("bubble", Group::Bubble),
    ("phrase", Group::Phrase),
    ("meta", Group::Meta),
];

/// True for `all` and the names of groups.
pub(super) fn is_group(name: &str) -> bool {
    name == "all" || GROUPS.iter().any(|(n, _)| *n == name)
}

/// The rules that `name` stands for; `None` where there is no such rule or group.
fn expand(name: &str, phrases: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let owned = |names: &mut dyn Iterator<Item = &str>| names.map(str::to_owned).collect();
    let group = |group: Group| -> BTreeSet<String> {
        match group {
            Group::Phrase => owned(&mut phrases.iter().copied()),
            Group::Meta => owned(&mut rules::META.iter().map(|m| m.name)),
            _ => owned(&mut rules::RULES.iter().filter(|r| r.group == group).map(|r| r.name)),
        }
    };
    if name == "all" {
        return Some(GROUPS.iter().flat_map(|(_, g)| group(*g)).collect());
    }
    if let Some((_, g)) = GROUPS.iter().find(|(n, _)| *n == name) {
        return Some(group(*g));
    }
    is_rule(name, phrases).then(|| BTreeSet::from([name.to_owned()]))
}

/// True for a rule, also of group `meta`, and for a phrase of the user.
pub(super) fn is_rule(name: &str, phrases: &BTreeSet<&str>) -> bool {
    rules::find(name).is_some() || rules::META.iter().any(|m| m.name == name) || phrases.contains(name)
}

/// What to say of a name that is neither rule nor group.
pub(super) fn unknown_rule(place: &str, name: &str, phrases: &BTreeSet<&str>) -> String {
    let near = rules::suggest(&name.to_lowercase()).or_else(|| super::problem::closest(name, phrases.iter().copied()));
    match near {
        Some(near) => format!("{place}: there is no rule or group \"{name}\": did you mean \"{near}\"?"),
        None => format!("{place}: there is no rule or group \"{name}\": `tonelint rules` lists them"),
    }
}

/// The layers, lowest first and flags last, as one. Their names were checked before; one that is unknown here is a phrase that holds elsewhere.
fn combine(layers: &[&Layer]) -> Settings {
    let phrases: BTreeMap<&str, &UserPhrase> = layers.iter().flat_map(|l| &l.phrases).map(|p| (p.name.as_str(), p)).collect();
    let names: BTreeSet<&str> = phrases.keys().copied().collect();
    let expand = |name: &str| expand(name, &names).unwrap_or_default();
    let mut enabled = expand("all");
    let mut off = BTreeSet::new();
    let mut settings = BTreeMap::<String, RuleSettings>::new();
    for layer in layers {
        if let Some(list) = &layer.select {
            enabled = list.iter().flat_map(|name| expand(name)).filter(|rule| !off.contains(rule) || list.contains(rule)).collect();
        }
        for (rule, table) in &layer.rules {
            let entry = settings.entry(rule.clone()).or_default();
            entry.min_confidence = table.min_confidence.or(entry.min_confidence);
            match table.level {
                Some(RuleLevel::Off) => {
                    enabled.remove(rule);
                    off.insert(rule.clone());
                }
                Some(level) => {
                    entry.level = level.level();
                    if off.remove(rule) {
                        enabled.insert(rule.clone());
                    }
                }
                None => {}
            }
        }
    }
    // `ignore` wins over `select`, also over one of an override; the flag `--select curt` beats what files ignore.
    let flags = layers.split_last().filter(|(flags, _)| flags.select.is_some()).map_or(0, |(_, files)| files.len());
    for rule in last(&layers[flags..], |l| l.ignore.clone()).iter().flatten().flat_map(|name| expand(name)) {
        enabled.remove(&rule);
    }
    Settings {
        strictness: last(layers, |l| l.strictness).unwrap_or_default(),
        enabled,
        rules: settings,
        allow: last(layers, |l| l.allow.clone()).unwrap_or_default(),
        phrases: phrases.into_values().cloned().collect(),
    }
}
