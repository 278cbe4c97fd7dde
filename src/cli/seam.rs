//! Where the command line touches the rooms of the model: each is one call.

use crate::config::{Backend, ModelSettings};
use crate::model::{self, ToneModel};

pub(super) use model::{embedded_files, embedded_info};

/// Loads the model that `settings` ask for.
pub(super) fn load(settings: &ModelSettings) -> Result<Box<dyn ToneModel>, String> {
    if settings.backend == Backend::RustBert {
        return Err(
            "model.backend: this build of tonelint has no rust-bert: build it with the feature rust-bert, or set backend = \"embedded\""
                .to_owned(),
        );
    }
    match &settings.path {
        Some(path) if !path.exists() => Err(format!("there is no model folder at {}: `tonelint model export` writes one", path.display())),
        Some(path) if !path.is_dir() => Err(format!("{} is a file and no model folder", path.display())),
        Some(path) => model::load_dir(path).map_err(|error| error.to_string()),
        None => model::load_embedded().map_err(|error| error.to_string()),
    }
}
