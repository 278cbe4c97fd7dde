//! tonelint reads a draft the way a stranger will, and says so before it is posted.
pub mod cli;
pub mod config;
pub mod document;
pub mod fix;
pub mod lint;
pub mod model;
pub mod report;
pub mod rules;
