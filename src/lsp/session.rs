//! The owner of all state: one thread that takes events one by one.
//!
//! It never waits for anything but the next event or the next deadline: linting, reading files and writing to the client happen elsewhere,
//! and every answer comes back as an event. So the state needs no lock, and what is true of one event after the other is true.

mod settings;

use super::backend::Probe;
use super::client::ClientInfo;
use super::open::{Fresh, Open, Running, Want};
use super::outbox::Outbox;
use super::progress::Progress;
use super::requests::{Ask, Requests};
use super::scopes::Scopes;
use super::settings::ClientSettings;
use super::work::{Done, Job, Linted, Outcome, Report};
use crate::lint::Cancel;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use tower_lsp::jsonrpc::{Error, Response};
use tower_lsp::ls_types::{
    ClientCapabilities, DidChangeTextDocumentParams, InitializeParams, MessageType, PublishDiagnosticsParams, TextDocumentItem, Uri,
    WorkspaceFoldersChangeEvent,
};

/// All that can happen.
pub(super) enum Event {
    Initialize(Box<InitializeParams>),
    Initialized,
    Shutdown,
    Open(TextDocumentItem),
    Change(DidChangeTextDocumentParams),
    Save(Uri),
    Close(Uri),
    Settings(Value),
    Folders(WorkspaceFoldersChangeEvent),
    /// These files changed, as the client says; where it names none, some may have.
    Watched(Vec<PathBuf>),
    /// Settings files of these documents changed.
    Stale(Vec<Uri>),
    Want(Want),
    /// The client's answer to a request of ours.
    Reply(Response),
    Report(Report),
    /// There will be no more.
    End,
}

impl Event {
    /// For the client's log.
    fn name(&self) -> &'static str {
        match self {
            Self::Initialize(_) => "initialize",
            Self::Initialized => "initialized",
            Self::Shutdown => "shutdown",
            Self::Open(_) => "textDocument/didOpen",
            Self::Change(_) => "textDocument/didChange",
            Self::Save(_) => "textDocument/didSave",
            Self::Close(_) => "textDocument/didClose",
            Self::Settings(_) => "workspace/didChangeConfiguration",
            Self::Folders(_) => "workspace/didChangeWorkspaceFolders",
            Self::Watched(_) => "workspace/didChangeWatchedFiles",
            Self::Stale(_) => "settings files",
            Self::Want(_) => "a request",
            Self::Reply(_) => "an answer",
            Self::Report(_) => "what was found",
            Self::End => "the end",
        }
    }
}

pub(super) struct Session {
    events: Receiver<Event>,
    /// Where helpers send what they find out.
    owner: Sender<Event>,
    outbox: Outbox,
    jobs: Sender<Job>,
    /// Threads that have no job.
    idle: usize,
    client: Arc<ClientInfo>,
    requests: Requests,
    scopes: Scopes,
    documents: BTreeMap<Uri, Open>,
    revisions: u64,
    told: BTreeSet<String>,
    /// What is wrong with the client's settings.
    wrong: Vec<String>,
    /// A helper looks at settings files.
    looking: bool,
    /// Files that changed, for the next helper.
    changed: Vec<PathBuf>,
    /// For tests.
    probe: Option<Probe>,
}

/// How often settings files are looked at for clients that do not watch them for us.
const LOOK: Duration = Duration::from_secs(2);

impl Session {
    pub(super) fn new(
        (owner, events): (Sender<Event>, Receiver<Event>),
        outbox: Outbox,
        (jobs, threads): (Sender<Job>, usize),
        probe: Option<Probe>,
    ) -> Self {
        Self {
            events,
            owner,
            outbox,
            jobs,
            idle: threads,
            client: Arc::new(ClientInfo::new(&ClientCapabilities::default())),
            requests: Requests::default(),
            scopes: Scopes::default(),
            documents: BTreeMap::new(),
            revisions: 0,
            told: BTreeSet::new(),
            wrong: Vec::new(),
            looking: false,
            changed: Vec::new(),
            probe,
        }
    }

    pub(super) fn run(mut self) {
        let mut look = Instant::now() + LOOK;
        loop {
            let now = Instant::now();
            if look <= now {
                self.look();
                look = now + LOOK;
            }
            // Without an idle thread the next event is a job that is done.
            let due = self.documents.values().filter(|d| d.running.is_none() && self.idle > 0).filter_map(|d| d.due).min();
            let wake = [Some(look), due, self.progress(now)].into_iter().flatten().min().unwrap_or(look);
            match self.events.recv_timeout(wake.saturating_duration_since(now)) {
                Ok(event) => {
                    // All that came meanwhile is taken before anything is started: it may make it stale.
                    let mut next = Some(event);
                    while let Some(event) = next {
                        if matches!(event, Event::End) {
                            return;
                        }
                        self.guard(event);
                        next = self.events.try_recv().ok();
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if catch_unwind(AssertUnwindSafe(|| self.start_due())).is_err() {
                // Whatever is due would fail again at once.
                let now = Instant::now();
                self.failed("a start", |_, document| document.running.is_none() && document.due.is_some_and(|due| due <= now));
            }
        }
    }

    /// A panic costs the event. An edit that was lost leaves its document broken until the next one.
    fn guard(&mut self, event: Event) {
        let name = event.name();
        let edited = match &event {
            Event::Change(params) => Some(params.text_document.uri.clone()),
            _ => None,
        };
        if catch_unwind(AssertUnwindSafe(|| self.take(event))).is_err() {
            self.failed(name, |uri, _| edited.as_ref() == Some(uri));
        }
    }

    /// Something broke, and with it the documents that `which` names.
    fn failed(&mut self, name: &str, which: impl Fn(&Uri, &Open) -> bool) {
        self.outbox.log(MessageType::ERROR, &format!("tonelint failed on {name}, which is a bug: please report it"));
        let mut broken = Vec::new();
        for (uri, document) in &mut self.documents {
            if which(uri, document) {
                self.revisions += 1;
                document.renew(self.revisions, Instant::now());
                document.due = None;
                document.broken = true;
                broken.push(uri.clone());
            }
        }
        broken.iter().for_each(|uri| self.answer(uri));
    }

    fn probe(&self, name: &str) {
        if let Some(probe) = &self.probe {
            probe(&format!("owner: {name}"));
        }
    }

    fn take(&mut self, event: Event) {
        self.probe(event.name());
        match event {
            Event::Initialize(params) => self.initialize(&params),
            Event::Initialized => self.initialized(),
            Event::Shutdown => self.documents.values().filter_map(|d| d.running.as_ref()).for_each(|r| r.cancel.cancel()),
            Event::Open(item) => self.open(item),
            Event::Change(params) => self.change(params),
            Event::Save(uri) => self.save(&uri),
            Event::Close(uri) => self.close(&uri),
            Event::Settings(value) => self.settings(&value),
            Event::Folders(event) => self.folders(&event),
            Event::Watched(changed) => {
                self.changed.extend(changed);
                self.look();
            }
            Event::Stale(uris) => {
                self.looking = false;
                self.again(|uri, _| uris.contains(uri));
                if !self.changed.is_empty() {
                    self.look();
                }
            }
            Event::Want(want) => self.want(want),
            Event::Reply(response) => self.reply(response),
            Event::Report(Report::Preview(uri, linted)) => self.found(&uri, linted),
            Event::Report(Report::Done(done)) => self.done(*done),
            Event::End => {}
        }
    }

    fn revision(&mut self) -> u64 {
        self.revisions += 1;
        self.revisions
    }

    fn initialize(&mut self, params: &InitializeParams) {
        self.client = Arc::new(ClientInfo::new(&params.capabilities));
        self.scopes.initialize(params);
        if let Some(options) = &params.initialization_options {
            let (settings, problems) = ClientSettings::read(options, &ClientSettings::default());
            self.scopes.options = settings;
            self.complain(problems);
        }
    }

    fn initialized(&mut self) {
        let registrations = Requests::registrations(&self.client);
        if !registrations.is_null() {
            self.ask(Ask::Plain, "client/registerCapability", &registrations);
        }
        self.ask_settings();
    }

    fn ask(&mut self, ask: Ask, method: &str, params: &Value) {
        let id = self.requests.next(ask);
        self.outbox.request(id, method, params);
    }

    fn open(&mut self, item: TextDocumentItem) {
        let uri = item.uri;
        if let Some(before) = self.documents.remove(&uri) {
            self.outbox.log(MessageType::WARNING, &format!("{} was opened twice", uri.as_str()));
            self.end(before);
        }
        let place = Arc::new(self.scopes.place(uri.clone(), item.language_id));
        let revision = self.revision();
        self.documents.insert(uri, Open::new(place, item.version, item.text, revision));
    }

    fn change(&mut self, params: DidChangeTextDocumentParams) {
        let revision = self.revision();
        let encoding = self.client.encoding;
        let uri = params.text_document.uri;
        let Some(document) = self.documents.get_mut(&uri) else {
            self.outbox.log(MessageType::WARNING, &format!("{} was changed but never opened", uri.as_str()));
            return;
        };
        document.version = params.text_document.version;
        document.text.apply(params.content_changes, encoding);
        // Somebody who saves wants an answer now; who types on can wait.
        let debounce = if document.is_hurried() { Duration::ZERO } else { self.scopes.of(&document.place).settings.debounce };
        document.renew(revision, Instant::now() + debounce);
    }

    fn close(&mut self, uri: &Uri) {
        let Some(document) = self.documents.remove(uri) else { return };
        self.end(document);
        if !self.client.pulls {
            self.outbox.publish(PublishDiagnosticsParams::new(uri.clone(), Vec::new(), None));
        }
    }

    /// A document is closed: its job is of no use, and who waits for it gets nothing.
    fn end(&self, document: Open) {
        if let Some(running) = &document.running {
            running.cancel.cancel();
            running.progress.end(&self.outbox);
        }
        for want in document.waiting {
            let _ = want.reply.send(Ok(None));
        }
    }

    /// What was found no longer holds for the documents that `which` names.
    fn again(&mut self, which: impl Fn(&Uri, &Open) -> bool) {
        let mut any = false;
        for (uri, document) in &mut self.documents {
            if which(uri, document) {
                any = true;
                self.revisions += 1;
                document.renew(self.revisions, Instant::now());
            }
        }
        if any {
            self.refresh();
        }
    }

    /// A client that pulls is told that there is something new.
    fn refresh(&mut self) {
        if self.client.pulls && self.client.refresh {
            self.ask(Ask::Plain, "workspace/diagnostic/refresh", &Value::Null);
        }
    }

    fn want(&mut self, want: Want) {
        let uri = want.uri.clone();
        let Some(document) = self.documents.get_mut(&uri) else {
            let _ = want.reply.send(Ok(None));
            return;
        };
        if want.now && document.due.is_some() {
            document.due = Some(Instant::now());
        }
        document.waiting.retain(|w| !w.reply.is_closed());
        document.waiting.push(want);
        self.answer(&uri);
    }

    /// Answers who waits for a document, where its newest state is linted, or cannot be.
    fn answer(&mut self, uri: &Uri) {
        let Some(document) = self.documents.get_mut(uri) else { return };
        let Some(linted) = document.fresh() else {
            if document.broken {
                for want in document.waiting.drain(..) {
                    let _ = want.reply.send(Err(Error::internal_error()));
                }
            }
            return;
        };
        let fresh = Fresh {
            place: document.place.clone(),
            version: document.version,
            text: document.text.clone(),
            linted,
            client: self.client.clone(),
            files: self.scopes.of(&document.place).files.clone(),
        };
        for want in document.waiting.drain(..) {
            let _ = want.reply.send(Ok(Some(fresh.clone())));
        }
    }

    /// Moves the bars of long jobs on; says when there is something to do next.
    fn progress(&mut self, now: Instant) -> Option<Instant> {
        if !self.client.progress {
            return None;
        }
        let mut asks = Vec::new();
        let mut next = None;
        for (uri, document) in &mut self.documents {
            let Some(Running { cancel, progress, .. }) = &mut document.running else { continue };
            if progress.tick(now, cancel, &self.outbox) {
                asks.push((uri.clone(), progress.token().to_owned()));
            }
            next = [next, progress.due()].into_iter().flatten().min();
        }
        for (uri, token) in asks {
            let params = json!({ "token": token });
            self.ask(Ask::Progress(uri, token), "window/workDoneProgress/create", &params);
        }
        next
    }

    fn reply(&mut self, response: Response) {
        let (id, result) = response.into_parts();
        let Some(ask) = self.requests.take(&id) else {
            self.outbox.log(MessageType::WARNING, "the client answered what was never asked");
            return;
        };
        match (ask, result) {
            (_, Err(error)) => self.outbox.log(MessageType::WARNING, &format!("the client refused a request: {error}")),
            (Ask::Plain, Ok(_)) => {}
            (Ask::Progress(uri, token), Ok(_)) => {
                let Some(document) = self.documents.get_mut(&uri) else { return };
                if let Some(running) = document.running.as_mut().filter(|r| r.progress.token() == token) {
                    running.progress.begin(&document.place.name, &running.cancel, &self.outbox);
                }
            }
            (Ask::Settings(roots), Ok(Value::Array(values))) => self.configured(roots, &values),
            (Ask::Settings(_), Ok(_)) => self.outbox.log(MessageType::WARNING, "the client sent no settings when asked for them"),
        }
    }

    /// Starts what is due, as long as there are threads.
    fn start_due(&mut self) {
        self.probe("start");
        let now = Instant::now();
        while self.idle > 0 {
            let waiting = self.documents.iter().filter(|(_, d)| d.running.is_none());
            let next = waiting.filter_map(|(uri, d)| Some((d.due.filter(|due| *due <= now)?, uri))).min();
            let Some(uri) = next.map(|(_, uri)| uri.clone()) else { return };
            self.start(&uri);
        }
    }

    fn start(&mut self, uri: &Uri) {
        let Some(document) = self.documents.get_mut(uri) else { return };
        let scope = self.scopes.of(&document.place).clone();
        let cancel = Cancel::default();
        let job = Job {
            place: document.place.clone(),
            revision: document.revision,
            text: document.text.clone(),
            files: scope.files,
            settings: scope.settings,
            client: self.client.clone(),
            cache: document.cache.take().unwrap_or_default(),
            cancel: cancel.clone(),
        };
        document.due = None;
        document.running = Some(Running { cancel, revision: document.revision, progress: Progress::new(document.revision) });
        self.idle -= 1;
        // The threads end only after us.
        let _ = self.jobs.send(job);
    }

    fn done(&mut self, done: Done) {
        self.idle += 1;
        self.tell(done.problems);
        done.settings_problems.iter().for_each(|problem| self.announce(problem));
        // Of a document that was closed, or closed and opened again, nobody wants to know.
        let Some(document) = self.documents.get_mut(&done.uri) else { return };
        let Some(running) = document.running.take_if(|r| r.revision == done.revision) else { return };
        running.progress.end(&self.outbox);
        document.cache = Some(done.cache);
        match done.result {
            Outcome::Linted(linted) => self.found(&done.uri, linted),
            Outcome::Cancelled => {}
            Outcome::Panicked => {
                self.outbox.log(MessageType::ERROR, &format!("tonelint failed on {}, which is a bug: please report it", done.uri.as_str()));
                document.broken = document.revision == done.revision;
                self.answer(&done.uri);
            }
        }
    }

    /// What a lint, or the preview of one, came to. That of any but the newest state is thrown away.
    fn found(&mut self, uri: &Uri, linted: Linted) {
        let Some(document) = self.documents.get_mut(uri).filter(|d| d.revision == linted.revision) else { return };
        let before = document.linted.replace(Arc::new(linted));
        let Some(now) = &document.linted else { return };
        if now.skipped > 0 && now.skipped != before.as_ref().map_or(0, |b| b.skipped) {
            let (paragraphs, are, were) = if now.skipped == 1 { ("paragraph", "is", "was") } else { ("paragraphs", "are", "were") };
            let message = format!("{}: {} {paragraphs} {are} not English and {were} skipped", document.place.name, now.skipped);
            self.outbox.log(MessageType::INFO, &message);
        }
        if !self.client.pulls {
            self.outbox.publish(PublishDiagnosticsParams::new(uri.clone(), now.diagnostics.clone(), Some(document.version)));
        }
        // Whoever pulled the preview is to know that there is more.
        let is_more = before.is_some_and(|b| b.revision == now.revision && b.diagnostics != now.diagnostics);
        self.answer(uri);
        if is_more {
            self.refresh();
        }
    }
}
