//! Where the command line touches rooms that are built elsewhere: each is one call.

use crate::config::{Backend, ModelSettings};
use crate::model::{ModelError, ModelInfo, ToneModel};
use std::path::Path;

/// Loads the model that `settings` ask for.
pub(super) fn load(settings: &ModelSettings) -> Result<Box<dyn ToneModel>, ModelError> {
    if settings.backend == Backend::RustBert {
        let message = "this build of tonelint has no rust-bert: build it with the feature rust-bert, or set backend = \"embedded\"".to_owned();
        return Err(ModelError::Load { path: "model.backend".to_owned(), message });
    }
    match &settings.path {
        Some(path) => load_dir(path),
        None => load_embedded(),
    }
}

fn load_embedded() -> Result<Box<dyn ToneModel>, ModelError> {
    let message = "there is none: use --no-model for patterns alone, or --model DIR".to_owned();
    Err(ModelError::Load { path: "the model inside tonelint".to_owned(), message })
}

fn load_dir(path: &Path) -> Result<Box<dyn ToneModel>, ModelError> {
    let message = "models in folders cannot be loaded yet: use --no-model for patterns alone".to_owned();
    Err(ModelError::Load { path: path.display().to_string(), message })
}

/// Who the model inside is, without loading it.
pub(super) fn embedded_info() -> Option<ModelInfo> {
    None
}

/// The files of the model inside, by name.
pub(super) fn embedded_files() -> &'static [(&'static str, &'static [u8])] {
    &[]
}
