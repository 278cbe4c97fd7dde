//! Which model settings ask for.

use crate::config::{Backend, ModelSettings};
use crate::model::{self, ToneModel};

/// Loads the model that `settings` ask for.
pub(crate) fn load(settings: &ModelSettings) -> Result<Box<dyn ToneModel>, String> {
    match &settings.path {
        Some(path) if !path.exists() => Err(format!("there is no model folder at {}: `tonelint model export` writes one", path.display())),
        Some(path) if !path.is_dir() => Err(format!("{} is a file and no model folder", path.display())),
        _ if settings.backend == Backend::RustBert => rust_bert(settings),
        _ if settings.device != "cpu" => Err(format!(
            "the embedded engine runs on the processor, not on {}: choose --backend rust-bert, or --device cpu",
            settings.device
        )),
        Some(path) if path.join("config.json").is_file() && !path.join("model.json").exists() => {
            Err(format!("{}: this is a checkpoint of Hugging Face's form: add --backend rust-bert", path.display()))
        }
        Some(path) if !path.join("model.json").exists() => Err(format!(
            "{}: this is no model folder, since there is no model.json in it: name another, or let `tonelint model export` write one",
            path.display()
        )),
        Some(path) => model::load_dir(path).map_err(|error| error.to_string()),
        None => model::load_embedded().map_err(|error| error.to_string()),
    }
}

/// The program beside this one, since whatever links libtorch starts slowly.
#[cfg(feature = "rust-bert")]
fn rust_bert(settings: &ModelSettings) -> Result<Box<dyn ToneModel>, String> {
    use model::rust_bert::{PROGRAM, RustBertProcess};
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let here =
        std::env::current_exe().and_then(|exe| exe.canonicalize()).map_err(|e| format!("the folder of tonelint cannot be found: {e}"))?;
    let program = here.with_file_name(&name);
    if !program.is_file() {
        return Err(format!(
            "{}: this program belongs to tonelint and is missing: install both again (see models/rust-bert.md)",
            program.display()
        ));
    }
    match RustBertProcess::start(&program, settings.path.as_deref(), &settings.device) {
        Ok(model) => Ok(Box::new(model)),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(not(feature = "rust-bert"))]
fn rust_bert(_: &ModelSettings) -> Result<Box<dyn ToneModel>, String> {
    Err("this build of tonelint has no rust-bert: install it with `cargo install --locked --path . --features rust-bert` in its source \
         (models/rust-bert.md says how to get libtorch), or choose --backend embedded"
        .to_owned())
}
