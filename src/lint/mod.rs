//! The one place where document, rules, model, protective cues and suppressions meet. Pure: no IO, no clock, no environment.

mod finding;

pub use finding::{Finding, Group, Level, Source};
