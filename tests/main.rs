//! The one integration binary: the real program, run as a user runs it.

mod cli;
