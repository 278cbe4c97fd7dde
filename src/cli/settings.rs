//! Which settings hold for which draft, and what was wrong with them.

use super::args::{CheckArgs, SettingsArgs};
use crate::config::{Config, ConfigError, Effective, Layer, Loader, Problem, absolute};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

enum Source {
    /// `--isolated`, or `--config`.
    Fixed(Arc<Config>),
    Nearest(Loader),
}

/// Settings by draft. What is wrong with them is remembered, once.
pub(super) struct Settings {
    source: Source,
    flags: Layer,
    cwd: PathBuf,
    pub(super) problems: Vec<Problem>,
    seen: BTreeSet<String>,
}

impl Settings {
    /// # Errors
    /// Where `--config` names a file that cannot be used.
    pub(super) fn new(args: &CheckArgs, cwd: &Path) -> Result<Self, Arc<ConfigError>> {
        let loader = Loader::new(cwd);
        let source = match &args.settings {
            SettingsArgs { config: Some(path), .. } => Source::Fixed(loader.read(&absolute(path, cwd))?),
            SettingsArgs { isolated: true, .. } => Source::Fixed(loader.defaults()),
            _ => Source::Nearest(loader),
        };
        Ok(Self { source, flags: args.layer(), cwd: cwd.to_path_buf(), problems: Vec::new(), seen: BTreeSet::new() })
    }

    /// What holds for the draft at `path` (absolute); without one, for a draft that stands in the current folder.
    ///
    /// # Errors
    /// What is wrong with them; it is remembered, too.
    pub(super) fn resolve(&mut self, path: Option<&Path>) -> Result<Effective, ConfigError> {
        let cwd = self.cwd.clone();
        let folder = path.and_then(Path::parent).unwrap_or(&cwd);
        let config = self.config(folder).map_err(|error| ConfigError::clone(&error))?;
        config.resolve(path, &self.flags).inspect_err(|error| self.remember(error))
    }

    /// The settings file for drafts in `folder` (from the root), where there is one.
    pub(super) fn file(&mut self, folder: &Path) -> Option<PathBuf> {
        self.config(folder).ok()?.path.clone()
    }

    /// True where the settings leave the file or folder at `path` (absolute) out.
    pub(super) fn is_excluded(&mut self, path: &Path) -> bool {
        path.parent().and_then(|folder| self.config(folder).ok()).is_some_and(|config| config.is_excluded(path))
    }

    fn config(&mut self, folder: &Path) -> Result<Arc<Config>, Arc<ConfigError>> {
        let found = match &mut self.source {
            Source::Fixed(config) => return Ok(config.clone()),
            Source::Nearest(loader) => loader.for_folder(folder),
        };
        found.inspect_err(|error| self.remember(error))
    }

    fn remember(&mut self, error: &ConfigError) {
        for problem in &error.problems {
            if self.seen.insert(problem.to_string()) {
                self.problems.push(problem.clone());
            }
        }
    }
}
