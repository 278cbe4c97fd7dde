//! tonelint reads a draft the way a stranger will, and says so before it is posted.
//!
//! # Bird's-eye view
//! Data flows one way: bytes → [`document`] → findings ([`lint`]) → [`report`]. The command line ([`cli`]) and the language server ([`lsp`])
//! stand outside; only the first prints.
//!
//! | room | what lives there | what it never knows |
//! |---|---|---|
//! | [`document`] | bytes → prose blocks, sentences, tokens with offsets into the original; who is speaking | rules, model, IO |
//! | [`rules`] | the registry: one rule one file, its page, its phrases | model scores, settings, files |
//! | [`model`] | text → calibrated scores, behind the trait [`model::ToneModel`] | documents, rules |
//! | [`lint`] | the one place where document, rules, model, protective cues and suppressions meet | IO, clock, environment |
//! | `gate` | which findings count: changed lines, the baseline | IO, git, the command line |
//! | [`fix`] | suggestions, edits, unified diffs | the command line |
//! | [`config`] | `tonelint.toml`: discovery, layers, schema | what a rule does |
//! | [`report`] | one file an output format | the model |
//! | [`engine`] | from settings to a loaded model, once | what is read with it |
//! | [`cli`] | arguments, verbs, exit codes | the language server's insides |
//! | [`lsp`] | the language server | the command line |
//!
//! # Invariants
//! * The core (`document`, `rules`, `lint`, `fix`) does no IO and cannot fail: it returns findings and notes. A model error becomes a note, and
//!   what the patterns found stays.
//! * Every place is a byte range of the original on character boundaries; lines and columns are made at the edge.
//! * Only words that the author wrote are judged. What somebody else said, and code, never reaches a rule or the model as the author's own.
//! * Nothing here opens a network connection or writes text anywhere but where the user asked for it.
//! * What is absent on purpose: a global settings object, a cache on disk, an opinion about spelling and grammar.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::print_stdout,
        clippy::print_stderr,
        clippy::single_range_in_vec_init,
        clippy::redundant_closure_for_method_calls,
        clippy::format_collect
    )
)]

pub mod cli;
pub mod config;
pub mod document;
pub mod engine;
pub mod fix;
mod gate;
pub mod lint;
pub mod lsp;
pub mod model;
pub mod report;
pub mod rules;
