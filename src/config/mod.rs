//! Settings from files: where they are found, how they are checked, how they become the [`Effective`] settings of one draft.
//!
//! The nearest `tonelint.toml` or `.tonelint.toml` upward from a draft holds for it, alone: files are not merged. Inside a file, and
//! above it, settings come in layers: defaults, the file, each of its `[[overrides]]` whose paths match, then flags.
//! A later layer wins:
//!
//! - a single value (`level`, `strictness`, a rule's `min-confidence`) replaces the earlier one;
//! - so does a list: `--ignore curt` stands in place of the file's `ignore`, and the `allow` or `exclude` of an override in place of the one
//!   at the top, for its paths;
//! - `select` starts afresh, so that `--select curt` also beats the file's `ignore`; in one layer `ignore` wins. A rule that is turned off by
//!   `level = "off"` comes back only where a later layer names it itself;
//! - `[[phrase]]` entries add up, by name.
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

pub(crate) use build::is_device;
pub use discover::{FILE_NAMES, Loader, absolute};
pub use file::{Backend, FailOn, RuleLevel, RuleTable, schema};
pub use layer::{Config, Effective, Layer, ModelSettings};
pub use problem::{ConfigError, Problem};

/// The settings that `text` would be, were it the file at `path`.
pub(crate) fn parse(path: &std::path::Path, text: &str) -> Result<Config, ConfigError> {
    build::build(path, &path.to_string_lossy(), text)
}
