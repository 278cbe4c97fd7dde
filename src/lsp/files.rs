//! Settings files, as the documents of one root see them. Read on the threads that lint, never by the owner of the session.
//!
//! A file that is wrong is told once; until it is right again its last good state holds, whatever the client says meanwhile. Whether a file
//! changed is asked before every lint with a look at its date, because not every client watches files for us.

use super::settings::ClientSettings;
use crate::config::{Config, Effective, FILE_NAMES, Loader, absolute};
use crate::lint::Settings;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// Date and size of the settings file that holds in a folder, behind those that could stand nearer and do not.
type Stamp = Vec<(PathBuf, Option<(SystemTime, u64)>)>;

/// What outlives new settings of the client and new roots. One for all roots.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Last good settings by folder; `None` for documents that stand nowhere.
    good: HashMap<Option<PathBuf>, Arc<Config>>,
    /// What was told of a file that is wrong: lines and messages.
    told: HashMap<PathBuf, Vec<(Option<usize>, String)>>,
}

pub(super) struct Files {
    root: Option<PathBuf>,
    client: Arc<ClientSettings>,
    loader: Loader,
    /// By folder; `None` for documents that stand nowhere.
    stamps: HashMap<Option<PathBuf>, Stamp>,
    /// The same when a document was last resolved: its neighbours may have been since.
    resolved: HashMap<PathBuf, Stamp>,
    memory: Arc<Mutex<Memory>>,
}

/// What holds for a document.
pub(super) struct Holding {
    /// `None`: the document is not to be checked.
    pub(super) effective: Option<Effective>,
    /// What to tell the user: it was not told since the file was last right.
    pub(super) problems: Vec<String>,
}

impl Files {
    pub(super) fn new(root: Option<PathBuf>, client: Arc<ClientSettings>, memory: Arc<Mutex<Memory>>) -> Self {
        let cwd = root.clone().unwrap_or_default();
        Self { root, client, loader: Loader::new(&cwd), stamps: HashMap::new(), resolved: HashMap::new(), memory }
    }

    /// The settings file that holds at `path`, where there is one.
    pub(super) fn nearest(&self, path: Option<&Path>) -> Option<PathBuf> {
        if let Some(config) = &self.client.config {
            return Some(self.absolute(config));
        }
        let folder = self.folder(path)?;
        folder.ancestors().flat_map(|f| FILE_NAMES.iter().map(move |n| f.join(n))).find(|p| p.is_file())
    }

    pub(super) fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    fn absolute(&self, path: &Path) -> PathBuf {
        let path = match path.strip_prefix("~") {
            Ok(rest) => std::env::home_dir().map_or_else(|| path.to_path_buf(), |home| home.join(rest)),
            Err(_) => path.to_path_buf(),
        };
        self.root.as_ref().map_or_else(|| path.clone(), |root| root.join(&path))
    }

    /// The folder whose settings hold: the document's, else the root.
    fn folder(&self, path: Option<&Path>) -> Option<PathBuf> {
        path.and_then(Path::parent).map(Path::to_path_buf).or_else(|| self.root.clone())
    }

    pub(super) fn resolve(&mut self, path: Option<&Path>) -> Holding {
        let path = path.map(|p| absolute(p, Path::new("/")));
        let folder = self.folder(path.as_deref());
        self.refresh(folder.clone());
        if let Some((path, stamp)) = path.as_ref().zip(self.stamps.get(&folder)) {
            self.resolved.insert(path.clone(), stamp.clone());
        }
        let found = match (&self.client.config, &folder) {
            (Some(config), _) => self.loader.read(&self.absolute(config)),
            (None, Some(folder)) => self.loader.for_folder(folder),
            (None, None) => Ok(self.loader.defaults()),
        };
        let flags = self.client.layer();
        let resolved = found.and_then(|config| config.resolve(path.as_deref(), &flags).map(|e| (config, e)).map_err(Arc::new));
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let (config, mut effective, problems) = match resolved {
            Ok((config, effective)) => {
                // Nor is one wrong any more that stood nearer and is gone.
                let nearer = self.stamps.get(&folder);
                let is_gone = |file: &PathBuf| nearer.is_some_and(|all| all.iter().any(|(path, date)| path == file && date.is_none()));
                memory.told.retain(|file, _| config.path.as_ref() != Some(file) && !is_gone(file));
                memory.good.insert(folder, config.clone());
                (config, Some(effective), Vec::new())
            }
            Err(error) => {
                let last = memory.good.get(&folder).cloned().unwrap_or_else(|| self.loader.defaults());
                let effective = last.resolve(path.as_deref(), &flags).ok();
                let what: Vec<_> = error.problems.iter().map(|problem| (problem.line, problem.message.clone())).collect();
                let before = memory.told.insert(self.nearest(path.as_deref()).unwrap_or_default(), what.clone());
                let is_told = before == Some(what);
                let message = format!("{error} (tonelint goes on with the last good settings)");
                (last, effective, if is_told { Vec::new() } else { vec![message] })
            }
        };
        drop(memory);
        if let (Some(effective), Some(strictness)) = (&mut effective, self.client.strictness)
            && effective.settings.strictness != strictness
        {
            effective.settings = Arc::new(Settings { strictness, ..Settings::clone(&effective.settings) });
        }
        let excluded = path.as_deref().is_some_and(|p| config.is_excluded(p));
        Holding { effective: effective.filter(|_| !excluded && self.client.enable), problems }
    }

    /// Forgets what was read where a file on the way up changed.
    fn refresh(&mut self, folder: Option<PathBuf>) {
        let stamp = self.stamp(folder.as_deref());
        match self.stamps.get(&folder) {
            Some(known) if *known == stamp => {}
            known => {
                if known.is_some() {
                    // Other folders keep their stamps: they find out for themselves that the file changed.
                    self.loader.clear();
                }
                self.stamps.insert(folder, stamp);
            }
        }
    }

    /// True where a settings file of a document at `path` changed since it was last read.
    pub(super) fn is_stale(&self, path: Option<&Path>) -> bool {
        let path = path.map(|p| absolute(p, Path::new("/")));
        let folder = self.folder(path.as_deref());
        let known = path.and_then(|path| self.resolved.get(&path)).or_else(|| self.stamps.get(&folder));
        known.is_some_and(|known| *known != self.stamp(folder.as_deref()))
    }

    /// The files `changed`, and are to be read again whatever their dates say. True where the settings of a document at `path` hang on one of
    /// them.
    pub(super) fn forget(&mut self, path: Option<&Path>, changed: &[PathBuf]) -> bool {
        let folder = self.folder(path.map(|p| absolute(p, Path::new("/"))).as_deref());
        let known = self.stamps.get(&folder);
        let hangs = known.is_some_and(|known| known.iter().any(|(file, _)| changed.contains(file)));
        if hangs {
            self.loader.clear();
        }
        hangs
    }

    /// Without a settings file of the client's and without a folder there is none.
    fn stamp(&self, folder: Option<&Path>) -> Stamp {
        let of = |path: PathBuf| {
            let date = std::fs::metadata(&path).ok().and_then(|data| Some((data.modified().ok()?, data.len())));
            (path, date)
        };
        if let Some(config) = &self.client.config {
            return vec![of(self.absolute(config))];
        }
        let mut stamp = Stamp::new();
        for folder in folder.into_iter().flat_map(Path::ancestors) {
            stamp.extend(FILE_NAMES.iter().map(|name| of(folder.join(name))));
            // What stands further up does not hold.
            if stamp.iter().any(|(_, date)| date.is_some()) {
                break;
            }
        }
        stamp
    }
}
