//! The command line: arguments, verbs, exit codes. The only room that prints.
//!
//! Arguments are parsed whole before anything is read. `check` then plans (which files, which settings: one thread), checks (all
//! cores, [`check`]), and reports (one thread, by path), so that the same files give the same output on any machine.
//!
//! What stands here and nowhere else: file names, standard input, the terminal, exit codes, writing to files. Of the environment
//! only `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE` are read.

mod args;
mod baseline;
mod check;
mod config_verb;
mod draft;
mod explain;
mod files;
mod git;
mod init;
mod input;
mod lsp;
mod man;
mod model;
// Not named rust_bert: rustc would look the crate of that name up, and whatever it has looked up it links.
#[cfg(feature = "rust-bert")]
mod other_program;
mod out;
mod output;
mod prepare;
mod progress;
mod replace;
mod rules;
mod scope;
mod score;
mod settings;
mod version;

use args::{Cli, Verb};
use clap::{CommandFactory as _, Parser as _};
#[cfg(feature = "rust-bert")]
pub use other_program::rust_bert_main;
use out::Console;
use std::process::ExitCode;

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    Findings = 1,
    /// Something could not be done; everything else was.
    Failed = 2,
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version arrive here, too, with code 0. A closed pipe is no error.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let console = Console::new(cli.color);
    let exit = match cli.verb {
        None => check::run(&cli.check, console),
        Some(Verb::Check(check)) => check::run(&check, console),
        Some(Verb::Rules { output_format }) => rules::run(output_format, console),
        Some(Verb::Explain { rule }) => explain::run(&rule, console),
        Some(Verb::Lsp { .. }) => lsp::run(console),
        Some(Verb::Score(score)) => score::run(&score, console),
        Some(Verb::Model(verb)) => model::run(&verb, console),
        Some(Verb::Baseline(verb)) => baseline::run(&verb, console),
        Some(Verb::Init(args)) => init::run(&args, console),
        Some(Verb::Config(verb)) => config_verb::run(&verb, console),
        Some(Verb::Man { dir }) => man::run(dir.as_deref(), console),
        Some(Verb::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut args::to_complete(&Cli::command()), "tonelint", &mut script);
            console.finish(Exit::Clean, std::io::Write::write_all(&mut console.stdout(), &script))
        }
    };
    ExitCode::from(exit as u8)
}
