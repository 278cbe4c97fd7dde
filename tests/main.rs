//! All integration tests in one binary: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::single_range_in_vec_init,
    clippy::field_reassign_with_default
)]

mod cli;
mod gate;
mod lint;
mod lsp;
mod model;
mod pairs;
mod readme;
mod rules;
