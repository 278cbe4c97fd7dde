//! Settings files, as the documents of one root see them. Read on the threads that lint, never by the owner of the session.
//!
//! A file that is wrong is told once; until it is right again its last good state holds. Whether a file changed is asked before
//! every lint with a look at its date, because not every client watches files for us.

use super::settings::ClientSettings;
use crate::config::{Config, Effective, FILE_NAMES, Loader, absolute};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// Date and size of the settings file that holds in a folder, behind those that could stand nearer and do not.
type Stamp = Vec<Option<(SystemTime, u64)>>;

pub(super) struct Files {
    root: Option<PathBuf>,
    client: Arc<ClientSettings>,
    loader: Loader,
    stamps: HashMap<PathBuf, Stamp>,
    /// By folder; `None` for documents that stand nowhere.
    good: HashMap<Option<PathBuf>, Arc<Config>>,
    told: BTreeSet<String>,
}

/// What holds for a document.
pub(super) struct Holding {
    /// `None`: the document is not to be checked.
    pub(super) effective: Option<Effective>,
    /// What to tell the user.
    pub(super) problems: Vec<String>,
}

impl Files {
    pub(super) fn new(root: Option<PathBuf>, client: Arc<ClientSettings>) -> Self {
        let cwd = root.clone().unwrap_or_default();
        Self { root, client, loader: Loader::new(&cwd), stamps: HashMap::new(), good: HashMap::new(), told: BTreeSet::new() }
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
        self.refresh(folder.as_deref());
        let found = match (&self.client.config, &folder) {
            (Some(config), _) => self.loader.read(&self.absolute(config)),
            (None, Some(folder)) => self.loader.for_folder(folder),
            (None, None) => Ok(self.loader.defaults()),
        };
        let flags = self.client.layer();
        let resolved = found.and_then(|config| config.resolve(path.as_deref(), &flags).map(|e| (config, e)).map_err(Arc::new));
        let (config, effective, problems) = match resolved {
            Ok((config, effective)) => {
                self.good.insert(folder, config.clone());
                (config, Some(effective), Vec::new())
            }
            Err(error) => {
                let last = self.good.get(&folder).cloned().unwrap_or_else(|| self.loader.defaults());
                let effective = last.resolve(path.as_deref(), &flags).ok();
                let message = format!("{error} (tonelint goes on with the last good settings)");
                (last, effective, if self.told.insert(message.clone()) { vec![message] } else { Vec::new() })
            }
        };
        let excluded = path.as_deref().is_some_and(|p| config.is_excluded(p));
        Holding { effective: effective.filter(|_| !excluded && self.client.enable), problems }
    }

    /// Forgets what was read where a file on the way up changed.
    fn refresh(&mut self, folder: Option<&Path>) {
        let Some(folder) = folder else { return };
        let stamp = self.stamp(folder);
        match self.stamps.get(folder) {
            Some(known) if *known == stamp => {}
            known => {
                if known.is_some() {
                    // Other folders keep their stamps: they find out for themselves that the file changed.
                    self.loader.clear();
                    self.told.clear();
                }
                self.stamps.insert(folder.to_path_buf(), stamp);
            }
        }
    }

    /// True where a settings file of a document at `path` changed since it was last read.
    pub(super) fn is_stale(&self, path: Option<&Path>) -> bool {
        let folder = self.folder(path.map(|p| absolute(p, Path::new("/"))).as_deref());
        folder.is_some_and(|folder| self.stamps.get(&folder).is_some_and(|known| *known != self.stamp(&folder)))
    }

    fn stamp(&self, folder: &Path) -> Stamp {
        let of = |path: PathBuf| {
            let data = std::fs::metadata(path).ok()?;
            Some((data.modified().ok()?, data.len()))
        };
        if let Some(config) = &self.client.config {
            return vec![of(self.absolute(config))];
        }
        let mut stamp = Stamp::new();
        for folder in folder.ancestors() {
            stamp.extend(FILE_NAMES.iter().map(|name| of(folder.join(name))));
            // What stands further up does not hold.
            if stamp.iter().any(Option::is_some) {
                break;
            }
        }
        stamp
    }
}
