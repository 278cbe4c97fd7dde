//! The verb `man`: manual pages, made from the same definition as `--help`.

use super::Exit;
use super::args::Cli;
use super::out::Console;
use clap::CommandFactory as _;
use std::io::Write as _;
use std::path::Path;

/// The page of `tonelint` to standard output; or, with a folder, a page for every verb into it.
pub(super) fn run(dir: Option<&Path>, console: Console) -> Exit {
    // The version line names the model by its hash: too much for the foot of a page.
    let command = Cli::command().version(env!("CARGO_PKG_VERSION"));
    let Some(dir) = dir else {
        let mut page = Vec::new();
        let made = clap_mangen::Man::new(command).render(&mut page);
        return console.finish(Exit::Clean, made.and_then(|()| console.stdout().write_all(&page)));
    };
    match std::fs::create_dir_all(dir).and_then(|()| clap_mangen::generate_to(command, dir)) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            console.error(&format!("{}: the manual pages cannot be written here: {error}", dir.display()));
            Exit::Failed
        }
    }
}
