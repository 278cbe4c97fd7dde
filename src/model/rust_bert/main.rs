//! `tonelint-rust-bert`, the program that links libtorch. `tonelint` starts it and talks to it through a pipe: see `tonelint::model::rust_bert`.
//!
//! It is a crate of its own on purpose: what the library names, the linter links, and with libtorch it would take almost half a second longer on
//! every start.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::single_range_in_vec_init))]

mod config;
mod files;
mod mapping;
mod model;
mod network;
#[cfg(test)]
mod tests;
mod tokens;
mod weights;

use std::process::ExitCode;

fn main() -> ExitCode {
    tonelint::cli::rust_bert_main(|folder, device| Ok(Box::new(model::RustBertModel::load(folder, device)?)))
}
