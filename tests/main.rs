//! All integration tests in one binary: it links once.

mod cli;
mod model;
mod pairs;
mod readme;
mod rules;
