//! Where a checkpoint's files come from: a folder, or the model inside tonelint, laid out in memory as `model export --format hf` would.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use tonelint::model::{ModelError, hf_files};

pub(super) enum Files {
    Folder(PathBuf),
    Inside(Vec<(&'static str, Vec<u8>)>),
}

impl Files {
    pub(super) fn new(folder: Option<&Path>) -> Result<Self, ModelError> {
        match folder {
            Some(path) => Ok(Self::Folder(path.to_path_buf())),
            None => hf_files().map(Self::Inside),
        }
    }

    /// How the file is called in messages.
    pub(super) fn shown(&self, name: &str) -> String {
        match self {
            Self::Folder(path) if name.is_empty() => path.display().to_string(),
            Self::Folder(path) => path.join(name).display().to_string(),
            Self::Inside(_) => format!("the model inside tonelint/{name}"),
        }
    }

    /// On the disk, if that is where they are.
    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Folder(path) => Some(path.join(name)),
            Self::Inside(_) => None,
        }
    }

    pub(super) fn folder_name(&self) -> Option<String> {
        let Self::Folder(path) = self else { return None };
        let path = path.canonicalize().unwrap_or_else(|_| path.clone());
        Some(path.file_name()?.to_string_lossy().into_owned())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Self::Folder(path) => path.join(name).is_file(),
            Self::Inside(files) => files.iter().any(|f| f.0 == name),
        }
    }

    /// The file, to be read from its start.
    pub(super) fn open(&self, name: &str) -> Result<Box<dyn Read + '_>, ModelError> {
        let failed = |e: io::Error| self.bad(name, &e);
        match self {
            Self::Folder(path) => Ok(Box::new(File::open(path.join(name)).map_err(failed)?)),
            Self::Inside(files) => match files.iter().find(|f| f.0 == name) {
                Some((_, bytes)) => Ok(Box::new(bytes.as_slice())),
                None => Err(failed(io::ErrorKind::NotFound.into())),
            },
        }
    }

    /// The whole of it, which also counts for what the model is called by.
    pub(super) fn read(&self, name: &str, hash: &mut Sha256) -> Result<Cow<'_, [u8]>, ModelError> {
        let bytes = match self {
            Self::Folder(path) => Cow::Owned(std::fs::read(path.join(name)).map_err(|e| self.bad(name, &e))?),
            Self::Inside(files) => match files.iter().find(|f| f.0 == name) {
                Some((_, bytes)) => Cow::Borrowed(bytes.as_slice()),
                None => return Err(self.bad(name, &io::Error::from(io::ErrorKind::NotFound))),
            },
        };
        hash.update(&bytes);
        Ok(bytes)
    }

    pub(super) fn bad(&self, name: &str, error: &dyn std::fmt::Display) -> ModelError {
        ModelError::Load { path: self.shown(name), message: error.to_string() }
    }
}
