//! `tonelint-rust-bert`, which `tonelint` starts. It has no flags of its own: the folder or `-`, and the device.

use crate::model::rust_bert::serve;
use crate::model::{ModelError, ToneModel};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// Runs the program with the arguments of the process. `load` brings the model: this library knows nothing of libtorch.
#[must_use]
pub fn rust_bert_main(load: impl FnOnce(Option<&Path>, &str) -> Result<Box<dyn ToneModel>, ModelError>) -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let [folder, device] = args.as_slice() else {
        let _ = writeln!(anstream::stderr(), "tonelint starts this program by itself: use tonelint --backend rust-bert");
        return ExitCode::from(2);
    };
    let folder = (folder != "-").then(|| Path::new(folder));
    match serve(|| load(folder, &device.to_string_lossy()), std::io::stdin().lock(), std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
