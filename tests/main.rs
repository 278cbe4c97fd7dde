//! All integration tests in one binary: it links once.

mod cli;
mod pairs;
mod rules;
