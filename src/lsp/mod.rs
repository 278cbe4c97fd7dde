//! The language server: `tonelint lsp`.
//!
//! # Who does what
//! * The **reader** ([`transport`]) takes messages from the client, one by one. It starts the handler of each and runs it up to its first await
//!   before it looks at the next message.
//! * A **handler** ([`backend`]) hands its message over to the owner before its first await. A notification is done with that; a request
//!   waits for the owner's answer, an immutable snapshot, and makes the response of it.
//! * The **owner** ([`session`]) is one thread that holds all state. It waits for nothing but its events.
//! * The **linters** ([`work`]) are a few threads. A job holds all that it needs; what comes of it goes back to the owner as an event.
//! * The **writer** takes what is in the [`outbox`], in order.
//!
//! # Invariants
//! 1. Events reach the owner in the order in which their messages arrived.
//! 2. Diagnostics that leave the server are those of the newest state that the owner knew: a result whose revision is not the newest
//!    is thrown away, whether it would be pushed or was asked for.
//!    Of a long draft that the model is still to read there may be a preview first: what patterns say, of that same state.
//! 3. A document has at most one job. An edit stops it; what was scored until then stays in the document's cache.
//! 4. Nobody waits for the client: neither for an answer to a request of ours, nor for it to read.
//! 5. A panic costs the request, the notification or the job in which it happens, and nothing else: the owner lives on, and a document whose edit
//!    was lost is not answered for until the next one. Should the owner end all the same, the server does.
//! 6. A client either gets diagnostics pushed or pulls them, never both.
//! 7. The server ends when the client says so, when its side of the pipe is closed, and when its process is gone.
//!
//! `tests/lsp/` holds each of them to it: thousands of edits, requests and cancellations in disorder against a lint from scratch (1, 2, 3), a client that
//! answers nothing (4), handlers, models and an owner that panic (5), one that is killed (7).
//!
//! Events wait in a queue without an end, because the owner takes them faster than any client types: an edit costs it a copy of the text at
//! most. Answers wait until the client reads them; diagnostics of one document that it did not read are replaced by newer ones.
//!
//! What is absent on purpose: a lock around the state, a cache on disk, a network connection, printing (standard output belongs to the
//! protocol, and what there is to tell goes to the client's log).

mod actions;
mod backend;
mod client;
mod convert;
mod files;
mod hover;
mod open;
mod orphan;
mod outbox;
mod paths;
mod progress;
mod requests;
mod scopes;
mod session;
mod settings;
mod text;
mod transport;
mod uris;
mod work;

pub use backend::Probe;

use crate::engine::Engines;
use backend::Backend;
use outbox::Outbox;
use session::{Event, Session};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::LspService;

/// What a server is made of; the default is what `tonelint lsp` runs.
#[derive(Clone, Default)]
pub struct Options {
    /// Where models come from.
    pub engines: Arc<Engines>,
    /// For tests.
    pub probe: Option<Probe>,
}

/// Serves one client. True where it said `shutdown` before it left.
///
/// # Errors
/// Where the system gives no thread.
pub async fn serve(
    input: impl AsyncRead + Unpin,
    output: impl AsyncWrite + Unpin + Send + 'static,
    options: Options,
) -> std::io::Result<bool> {
    let outbox = Outbox::default();
    let (owner, events) = mpsc::channel();
    let (jobs, todo) = work::jobs();
    let report = {
        let owner = owner.clone();
        move |report| {
            let _ = owner.send(Event::Report(report));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).clamp(1, 4);
    let threads = work::start(threads, todo, &options.engines, report);
    if threads == 0 {
        return Err(std::io::Error::other("the system gives no thread"));
    }
    let gone = Arc::new(tokio::sync::Notify::new());
    let session = Session::new((owner.clone(), events), outbox.clone(), (jobs, threads), options.probe.clone());
    let session = {
        let gone = gone.clone();
        let run = move || {
            let _ = catch_unwind(AssertUnwindSafe(|| session.run()));
            gone.notify_one();
        };
        std::thread::Builder::new().name("session".to_owned()).spawn(run)?
    };

    let was_shut_down = Arc::new(AtomicBool::new(false));
    let backend = Backend { owner: owner.clone(), probe: options.probe, was_shut_down: was_shut_down.clone(), gone: gone.clone() };
    let (service, _socket) = LspService::new(|_| backend);
    let replies = {
        let owner = owner.clone();
        move |response| {
            let _ = owner.send(Event::Reply(response));
        }
    };
    transport::serve(input, output, service, &outbox, replies, &gone).await;
    let _ = owner.send(Event::End);
    let _ = session.join();
    Ok(was_shut_down.load(Ordering::Relaxed))
}

/// Serves the client at standard input and output. True where it took its leave as it should.
///
/// # Errors
/// Where the system gives no threads.
pub fn serve_stdio() -> std::io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let served = runtime.block_on(serve(tokio::io::stdin(), tokio::io::stdout(), Options::default()));
    // A thread may still wait for standard input, which nobody will ever write to.
    runtime.shutdown_background();
    served
}
