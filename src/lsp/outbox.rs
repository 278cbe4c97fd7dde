//! What goes to the client, in order. Any thread may push; one task writes.
//!
//! Diagnostics of one document replace each other while they wait, so that a client that reads slowly gets the newest ones and costs no
//! memory. Log lines are dropped where too much waits already.

use super::uris::Spellings;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tower_lsp::jsonrpc::Response;
use tower_lsp::ls_types::{MessageType, PublishDiagnosticsParams, Uri};

/// Log lines are dropped while more than this many messages wait.
const MANY: usize = 1000;

#[derive(Debug, Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    diagnostics: HashMap<Uri, PublishDiagnosticsParams>,
    closed: bool,
}

#[derive(Debug)]
enum Waiting {
    Message(String),
    /// Those that stand in `diagnostics` by then.
    Diagnostics(Uri),
}

#[derive(Clone, Debug, Default)]
pub(super) struct Outbox {
    queue: Arc<Mutex<Queue>>,
    ready: Arc<Notify>,
    pub(super) spellings: Spellings,
}

impl Outbox {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, message: &impl Serialize) {
        // A message is made of strings, numbers and maps with string keys: writing it cannot fail.
        let text = if self.spellings.is_empty() {
            serde_json::to_string(message)
        } else {
            serde_json::to_value(message).map(|mut message| {
                self.spellings.write(&mut message);
                message.to_string()
            })
        };
        if let Ok(text) = text {
            self.queue().waiting.push_back(Waiting::Message(text));
            self.ready.notify_one();
        }
    }

    pub(super) fn respond(&self, response: &Response) {
        self.push(response);
    }

    pub(super) fn notify(&self, method: &str, params: &impl Serialize) {
        self.push(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    pub(super) fn request(&self, id: i64, method: &str, params: &Value) {
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        if !params.is_null() {
            message["params"] = params.clone();
        }
        self.push(&message);
    }

    pub(super) fn publish(&self, params: PublishDiagnosticsParams) {
        let mut queue = self.queue();
        let uri = params.uri.clone();
        if queue.diagnostics.insert(uri.clone(), params).is_none() {
            queue.waiting.push_back(Waiting::Diagnostics(uri));
        }
        drop(queue);
        self.ready.notify_one();
    }

    pub(super) fn log(&self, level: MessageType, message: &str) {
        if self.queue().waiting.len() < MANY {
            self.notify("window/logMessage", &json!({ "type": level, "message": message }));
        }
    }

    pub(super) fn show(&self, level: MessageType, message: &str) {
        self.notify("window/showMessage", &json!({ "type": level, "message": message }));
    }

    /// Nothing is pushed any more; the writer ends when all is written.
    pub(super) fn close(&self) {
        self.queue().closed = true;
        self.ready.notify_one();
    }

    /// The next message; `None` at the end. For one reader.
    pub(super) async fn next(&self) -> Option<String> {
        loop {
            {
                let mut queue = self.queue();
                match queue.waiting.pop_front() {
                    Some(Waiting::Message(text)) => return Some(text),
                    Some(Waiting::Diagnostics(uri)) => {
                        let params = queue.diagnostics.remove(&uri);
                        let mut message = json!({ "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params });
                        self.spellings.write(&mut message);
                        return Some(message.to_string());
                    }
                    None if queue.closed => return None,
                    None => {}
                }
            }
            self.ready.notified().await;
        }
    }
}
