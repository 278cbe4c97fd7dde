//! Where the command line touches the rooms of the model: each is one call.

use crate::config::{Backend, ModelSettings};
use crate::model::{self, ModelError, ToneModel};

pub(super) use model::{embedded_files, embedded_info};

/// Loads the model that `settings` ask for.
pub(super) fn load(settings: &ModelSettings) -> Result<Box<dyn ToneModel>, ModelError> {
    if settings.backend == Backend::RustBert {
        let message = "this build of tonelint has no rust-bert: build it with the feature rust-bert, or set backend = \"embedded\"".to_owned();
        return Err(ModelError::Load { path: "model.backend".to_owned(), message });
    }
    match &settings.path {
        Some(path) => model::load_dir(path),
        None => model::load_embedded(),
    }
}
