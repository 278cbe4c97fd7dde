//! The rules: what each one is called, what it says, and the patterns that serve it.
