//! What we asked the client. Nothing waits for an answer: it comes back as an event, or never.

use super::client::ClientInfo;
use crate::config::FILE_NAMES;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tower_lsp::jsonrpc::Id;
use tower_lsp::ls_types::Uri;

/// What an answer is good for.
#[derive(Debug)]
pub(super) enum Ask {
    /// Nothing.
    Plain,
    /// Room for a bar, for the job on this document that has this token.
    Progress(Uri, String),
    /// Settings of these roots, in this order.
    Settings(Vec<Option<PathBuf>>),
}

/// A client that never answers must not cost memory without end.
const MANY: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Requests {
    last: i64,
    open: BTreeMap<i64, Ask>,
}

impl Requests {
    pub(super) fn next(&mut self, ask: Ask) -> i64 {
        self.last += 1;
        self.open.insert(self.last, ask);
        if self.open.len() > MANY {
            self.open.pop_first();
        }
        self.last
    }

    pub(super) fn take(&mut self, id: &Id) -> Option<Ask> {
        match id {
            Id::Number(n) => self.open.remove(n),
            _ => None,
        }
    }

    /// What the client is to tell us of from now on; null where it needs no telling or cannot.
    pub(super) fn registrations(client: &ClientInfo) -> Value {
        let mut all = Vec::new();
        if client.register_configuration {
            all.push(json!({ "id": "configuration", "method": "workspace/didChangeConfiguration", "registerOptions": { "section": "tonelint" } }));
        }
        if client.register_watch {
            let watchers: Vec<_> = FILE_NAMES.iter().map(|name| json!({ "globPattern": format!("**/{name}") })).collect();
            all.push(json!({ "id": "watch", "method": "workspace/didChangeWatchedFiles", "registerOptions": { "watchers": watchers } }));
        }
        if all.is_empty() { Value::Null } else { json!({ "registrations": all }) }
    }
}
