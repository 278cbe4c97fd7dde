//! What the session does about settings: the client's, those of files, and what is wrong with them.

use super::{Event, Session};
use crate::config::{FILE_NAMES, absolute};
use crate::lsp::files::Files;
use crate::lsp::paths;
use crate::lsp::requests::Ask;
use crate::lsp::scopes::Root;
use crate::lsp::settings::ClientSettings;
use crate::lsp::work::Place;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tower_lsp::ls_types::{MessageType, Uri, WorkspaceFoldersChangeEvent};

impl Session {
    /// Nothing waits for the answer.
    pub(super) fn ask_settings(&mut self) {
        if self.client.configuration {
            let (roots, question) = self.scopes.question();
            self.ask(Ask::Settings(roots), "workspace/configuration", &question);
        }
    }

    /// What is wrong with the client's settings is told once, and again when it was right meanwhile.
    pub(super) fn complain(&mut self, problems: Vec<String>) {
        for (i, problem) in problems.iter().enumerate() {
            if !self.wrong.contains(problem) && !problems[..i].contains(problem) {
                self.announce(problem);
            }
        }
        self.wrong = problems;
    }

    /// Each problem is told once: a lint finds the same ones again after every edit.
    pub(super) fn tell(&mut self, problems: Vec<String>) {
        for problem in problems {
            if !self.told.contains(&problem) {
                self.announce(&problem);
                self.told.insert(problem);
            }
        }
    }

    pub(super) fn announce(&self, problem: &str) {
        self.outbox.log(MessageType::WARNING, problem);
        self.outbox.show(MessageType::WARNING, problem);
    }

    /// New settings, in the notification or to be asked for.
    pub(super) fn settings(&mut self, value: &Value) {
        if self.client.configuration {
            self.ask_settings();
        } else if ClientSettings::are_in(value) {
            let (settings, problems) = ClientSettings::read(value, &self.scopes.options);
            self.scopes.options = settings;
            self.complain(problems);
            self.scopes.reset();
            self.again(|_, _| true);
        }
    }

    /// The client's answer: settings by root.
    pub(super) fn configured(&mut self, roots: Vec<Root>, values: &[Value]) {
        let mut changed = Vec::new();
        let mut problems: Option<Vec<String>> = None;
        for (root, value) in roots.into_iter().zip(values) {
            // Null: the client has no such section, and what it said at the start holds.
            if !value.is_null() {
                let last = self.scopes.at(root.clone()).settings.clone();
                let (settings, wrong) = ClientSettings::read(value, &last);
                problems.get_or_insert_default().extend(wrong);
                if self.scopes.set(&root, settings) {
                    changed.push(root);
                }
            }
        }
        if let Some(problems) = problems {
            self.complain(problems);
        }
        let touched: BTreeSet<Uri> =
            self.documents.values().filter(|d| changed.contains(&self.scopes.root(&d.place))).map(|d| d.place.uri.clone()).collect();
        self.again(|uri, _| touched.contains(uri));
    }

    pub(super) fn folders(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let before: Vec<Root> = self.documents.values().map(|document| self.scopes.root(&document.place)).collect();
        self.scopes.change_roots(event);
        let mut moved = BTreeSet::new();
        for (document, before) in self.documents.values_mut().zip(before) {
            if self.scopes.root(&document.place) != before {
                let Place { uri, language, .. } = Place::clone(&document.place);
                moved.insert(uri.clone());
                document.place = Arc::new(self.scopes.place(uri, language));
            }
        }
        self.ask_settings();
        self.again(|uri, _| moved.contains(uri));
    }

    pub(super) fn save(&mut self, uri: &Uri) {
        let Some(path) = paths::path_of(uri) else { return };
        if path.file_name().is_some_and(|name| FILE_NAMES.iter().any(|known| name == *known)) {
            self.changed.push(path);
            self.look();
        }
    }

    /// Has a helper look whether settings files changed: it reads dates, and a folder may be far away.
    pub(super) fn look(&mut self) {
        if self.looking {
            return;
        }
        let changed = std::mem::take(&mut self.changed);
        let mut places = Vec::new();
        // One that is being checked may have been so with the file as it was.
        for document in self.documents.values().filter(|d| d.fresh().is_some() || !changed.is_empty()) {
            places.push((document.place.clone(), self.scopes.of(&document.place).files.clone()));
        }
        if places.is_empty() {
            return;
        }
        let owner = self.owner.clone();
        let look = move || {
            let changed: Vec<PathBuf> = changed.into_iter().flat_map(|path| [absolute(&path, Path::new("/")), path]).collect();
            let is_stale = |(place, files): &(Arc<Place>, Arc<Mutex<Files>>)| {
                let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
                let path = place.path.as_deref();
                files.forget(path, &changed) || files.is_stale(path)
            };
            let stale = places.iter().filter(|p| is_stale(p)).map(|(place, _)| place.uri.clone()).collect();
            let _ = owner.send(Event::Stale(stale));
        };
        self.looking = std::thread::Builder::new().name("look".to_owned()).spawn(look).is_ok();
    }
}
