//! An open document, as the owner of the session knows it.

use super::client::ClientInfo;
use super::files::Files;
use super::progress::Progress;
use super::text::Text;
use super::work::{Linted, Place};
use crate::lint::{Cache, Cancel};
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::Uri;

/// A request that needs the newest state of a document, linted.
pub(super) struct Want {
    pub(super) uri: Uri,
    /// Do not wait for more edits.
    pub(super) now: bool,
    pub(super) reply: oneshot::Sender<Result<Option<Fresh>>>,
}

/// The newest state of a document with what was found in it. Immutable.
#[derive(Clone)]
pub(super) struct Fresh {
    pub(super) place: Arc<Place>,
    pub(super) version: i32,
    pub(super) text: Text,
    pub(super) linted: Arc<Linted>,
    pub(super) client: Arc<ClientInfo>,
    pub(super) files: Arc<Mutex<Files>>,
}

pub(super) struct Running {
    pub(super) cancel: Cancel,
    pub(super) revision: u64,
    pub(super) progress: Progress,
}

pub(super) struct Open {
    pub(super) place: Arc<Place>,
    pub(super) version: i32,
    pub(super) text: Text,
    /// Of the newest state: changes with every edit and every setting, and never comes twice in a session.
    pub(super) revision: u64,
    /// With the job while one runs.
    pub(super) cache: Option<Cache>,
    pub(super) running: Option<Running>,
    /// When the newest state is to be linted; `None` where it is, or is being.
    pub(super) due: Option<Instant>,
    pub(super) linted: Option<Arc<Linted>>,
    /// The lint of the newest state broke: there is nothing to wait for until the next edit.
    pub(super) broken: bool,
    pub(super) waiting: Vec<Want>,
}

impl Open {
    pub(super) fn new(place: Arc<Place>, version: i32, text: String, revision: u64) -> Self {
        Self {
            place,
            version,
            text: Text::new(text),
            revision,
            cache: Some(Cache::default()),
            running: None,
            due: Some(Instant::now()),
            linted: None,
            broken: false,
            waiting: Vec::new(),
        }
    }

    /// What was found in the newest state, where it is known.
    pub(super) fn fresh(&self) -> Option<Arc<Linted>> {
        self.linted.clone().filter(|l| l.revision == self.revision)
    }

    /// What was found no longer holds: it is to be linted at `due`, and a job is of no use any more.
    pub(super) fn renew(&mut self, revision: u64, due: Instant) {
        self.revision = revision;
        self.due = Some(due);
        self.broken = false;
        if let Some(running) = &self.running {
            running.cancel.cancel();
        }
    }

    /// Somebody waits who does not want to wait for more edits.
    pub(super) fn is_hurried(&self) -> bool {
        self.waiting.iter().any(|w| w.now && !w.reply.is_closed())
    }
}
