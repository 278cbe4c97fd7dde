//! All integration tests in one binary: it links once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::single_range_in_vec_init)]

mod cli;
mod lint;
mod model;
mod pairs;
mod readme;
mod rules;
