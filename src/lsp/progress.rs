//! A bar in the editor while a long draft is read for the first time.

use super::outbox::Outbox;
use crate::lint::Cancel;
use serde_json::json;
use std::time::{Duration, Instant};

/// What is done sooner needs no bar.
const QUIET_FOR: Duration = Duration::from_millis(500);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Quiet,
    /// The client was asked to make room for a bar.
    Asked,
    Shown,
}

/// The bar of one job.
#[derive(Debug)]
pub(super) struct Progress {
    token: String,
    state: State,
    next: Instant,
}

impl Progress {
    pub(super) fn new(revision: u64) -> Self {
        Self { token: format!("tonelint/{revision}"), state: State::Quiet, next: Instant::now() + QUIET_FOR }
    }

    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// When there is something to do next.
    pub(super) fn due(&self) -> Option<Instant> {
        (self.state != State::Asked).then_some(self.next)
    }

    /// Time has passed. True where the client is to be asked for a bar.
    pub(super) fn tick(&mut self, now: Instant, cancel: &Cancel, outbox: &Outbox) -> bool {
        if self.state == State::Asked || now < self.next {
            return false;
        }
        self.next = now + QUIET_FOR;
        if self.state == State::Shown {
            let value = match percent(cancel) {
                Some(percentage) => json!({ "kind": "report", "percentage": percentage }),
                None => json!({ "kind": "report" }),
            };
            self.send(outbox, &value);
            return false;
        }
        self.state = State::Asked;
        true
    }

    /// The client made room for a bar.
    pub(super) fn begin(&mut self, name: &str, cancel: &Cancel, outbox: &Outbox) {
        self.state = State::Shown;
        let percentage = percent(cancel).unwrap_or(0);
        let value = json!({ "kind": "begin", "title": "tonelint", "message": format!("reading {name}"), "percentage": percentage });
        self.send(outbox, &value);
    }

    pub(super) fn end(&self, outbox: &Outbox) {
        if self.state == State::Shown {
            self.send(outbox, &json!({ "kind": "end" }));
        }
    }

    fn send(&self, outbox: &Outbox, value: &serde_json::Value) {
        outbox.notify("$/progress", &json!({ "token": self.token, "value": value }));
    }
}

fn percent(cancel: &Cancel) -> Option<usize> {
    let (done, all) = cancel.progress();
    (all > 0).then(|| done * 100 / all)
}
