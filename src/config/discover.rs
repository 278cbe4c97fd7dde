//! Finds the settings file of a draft: the nearest one upward. Each folder is looked at once.

use super::build::build;
use super::layer::Config;
use super::problem::{ConfigError, Problem};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The names of settings files. Where a folder has both, the first one holds.
pub const FILE_NAMES: [&str; 2] = ["tonelint.toml", ".tonelint.toml"];

/// No settings file is longer.
const MAX_BYTES: u64 = 1 << 20;

type Found = Result<Arc<Config>, Arc<ConfigError>>;

/// Reads settings files, and remembers them.
#[derive(Debug)]
pub struct Loader {
    /// Paths in messages are shown relative to this folder.
    cwd: PathBuf,
    defaults: Arc<Config>,
    folders: HashMap<PathBuf, Found>,
}

impl Loader {
    #[must_use]
    pub fn new(cwd: &Path) -> Self {
        Self { cwd: cwd.to_path_buf(), defaults: Arc::new(Config::default()), folders: HashMap::new() }
    }

    /// No file: the defaults.
    #[must_use]
    pub fn defaults(&self) -> Arc<Config> {
        self.defaults.clone()
    }

    /// The settings for drafts in `folder` (absolute, without `..`).
    ///
    /// # Errors
    /// Where the nearest file cannot be read or is wrong. A file further up is not taken instead.
    pub fn for_folder(&mut self, folder: &Path) -> Found {
        if let Some(found) = self.folders.get(folder) {
            return found.clone();
        }
        let found = match FILE_NAMES.iter().map(|name| folder.join(name)).find(|path| path.is_file()) {
            Some(path) => self.read(&path),
            None => match folder.parent() {
                Some(parent) => self.for_folder(parent),
                None => Ok(self.defaults()),
            },
        };
        self.folders.insert(folder.to_path_buf(), found.clone());
        found
    }

    /// Reads the settings file at `path`.
    ///
    /// # Errors
    /// Where it cannot be read or is wrong.
    pub fn read(&self, path: &Path) -> Found {
        let path = self.cwd.join(path);
        let shown = path.strip_prefix(&self.cwd).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let shown = if shown.is_empty() { ".".to_owned() } else { shown };
        let text = read_text(&path).map_err(|message| ConfigError::from(Problem { path: Some(shown.clone()), line: None, message }))?;
        Ok(Arc::new(build(&path, &shown, &text)?))
    }

    /// Forgets everything, so that changed files are read again.
    pub fn clear(&mut self) {
        self.folders.clear();
    }
}

fn read_text(path: &Path) -> Result<String, String> {
    use io::Read as _;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes));
    read.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such settings file: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "the settings file may not be read: check its permissions".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder: name the settings file in it".to_owned(),
        _ => format!("the settings file cannot be read: {error}"),
    })?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err("the settings file is over 1 MiB: this is hardly the right file".to_owned());
    }
    String::from_utf8(bytes).map_err(|_| "the settings file is not UTF-8: save it as UTF-8".to_owned())
}

/// `path` from the root, without `.` and `..`; a link as last part stays, since the settings are those of the folder in which it stands.
#[must_use]
pub fn absolute(path: &Path, cwd: &Path) -> PathBuf {
    let path = cwd.join(path);
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return path.canonicalize().unwrap_or(path);
    };
    // The folder of `--stdin-filename` need not exist yet: then the nearest one that does counts.
    let known = parent.ancestors().find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let folder = match known {
        Some((folder, full)) => full.join(parent.strip_prefix(folder).unwrap_or(Path::new(""))),
        None => parent.to_path_buf(),
    };
    folder.join(name)
}
