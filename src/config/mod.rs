//! Settings from files: where they are found, how they are checked, how they become the [`Effective`] settings of one draft.
//!
//! The nearest `tonelint.toml` or `.tonelint.toml` upward from a draft holds for it, alone: files are not merged. Inside a file, and
//! above it, settings come in layers: defaults, the file, each of its `[[overrides]]` whose paths match, then flags.
//! A later layer wins:
//!
//! - a single value (`level`, `strictness`, a rule's `min-confidence`) replaces the earlier one;
//! - `select` starts afresh, and `ignore` takes away from what is selected so far, so that `--ignore curt` adds to the file's `ignore` and
//!   `--select curt` beats it. A rule that is turned off by `level = "off"` comes back only where a later layer names it itself;
//! - `allow`, `exclude` and `[[phrase]]` add up.
//!
//! A file is strict: an unknown key or rule is an error that names the file, the line, the key and the cure. What is wrong
//! is found when the file is read, not when a draft happens to need it.
//!
//! This room reads files and prints nothing; of the rules it knows their names only.

mod build;
mod discover;
mod file;
mod layer;
mod problem;
#[cfg(test)]
mod tests;

pub use discover::{FILE_NAMES, Loader};
pub use file::{Backend, FailOn, RuleLevel, RuleTable, schema};
pub use layer::{Config, Effective, Layer, ModelSettings};
pub use problem::{ConfigError, Problem};
