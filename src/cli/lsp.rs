//! The verb `lsp`: standard input and output belong to the editor.

use super::Exit;
use super::out::Console;

pub(super) fn run(console: Console) -> Exit {
    match crate::lsp::serve_stdio() {
        Ok(true) => Exit::Clean,
        // The protocol asks for 1 where the client left without a word.
        Ok(false) => Exit::Findings,
        Err(error) => {
            console.error(&format!("the language server did not start: {error}"));
            Exit::Failed
        }
    }
}
