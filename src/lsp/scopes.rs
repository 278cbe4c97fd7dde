//! Roots, and the settings that hold in each.

use super::files::{Files, Memory};
use super::paths;
use super::settings::ClientSettings;
use super::work::Place;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tower_lsp::ls_types::{InitializeParams, Uri, WorkspaceFoldersChangeEvent};

/// Settings of one root, or of what has none.
#[derive(Clone)]
pub(super) struct Scope {
    pub(super) settings: Arc<ClientSettings>,
    pub(super) files: Arc<Mutex<Files>>,
}

impl Scope {
    fn new(root: Option<PathBuf>, settings: ClientSettings, memory: &Arc<Mutex<Memory>>) -> Self {
        let settings = Arc::new(settings);
        Self { files: Arc::new(Mutex::new(Files::new(root, settings.clone(), memory.clone()))), settings }
    }
}

/// The root of a scope; `None`: documents outside of all roots.
pub(super) type Root = Option<PathBuf>;

#[derive(Default)]
pub(super) struct Scopes {
    roots: Vec<PathBuf>,
    scopes: HashMap<Root, Scope>,
    /// What holds until the client says more.
    pub(super) options: ClientSettings,
    memory: Arc<Mutex<Memory>>,
}

impl Scopes {
    pub(super) fn initialize(&mut self, params: &InitializeParams) {
        #[allow(deprecated)]
        let old_root = params.root_uri.as_ref().and_then(paths::path_of);
        self.roots = match &params.workspace_folders {
            Some(folders) if !folders.is_empty() => folders.iter().filter_map(|f| paths::path_of(&f.uri)).collect(),
            _ => old_root.into_iter().collect(),
        };
    }

    /// `options` hold in all roots.
    pub(super) fn reset(&mut self) {
        self.scopes.clear();
    }

    /// What holds in roots that stay goes on to hold.
    pub(super) fn change_roots(&mut self, event: &WorkspaceFoldersChangeEvent) {
        for removed in event.removed.iter().filter_map(|f| paths::path_of(&f.uri)) {
            self.roots.retain(|r| *r != removed);
        }
        for added in event.added.iter().filter_map(|f| paths::path_of(&f.uri)) {
            if !self.roots.contains(&added) {
                self.roots.push(added);
            }
        }
        self.scopes.retain(|root, _| root.as_ref().is_none_or(|root| self.roots.contains(root)));
    }

    /// Names and formats hang on the root.
    pub(super) fn place(&self, uri: Uri, language: String) -> Place {
        let path = paths::path_of(&uri);
        let name = paths::display_name(&uri, path.as_deref(), path.as_deref().and_then(|p| paths::root_of(&self.roots, p)));
        Place { uri, path, name, language }
    }

    pub(super) fn root(&self, place: &Place) -> Root {
        match &place.path {
            Some(path) => paths::root_of(&self.roots, path).cloned(),
            // An untitled buffer belongs to the only root there is.
            None if self.roots.len() == 1 => self.roots.first().cloned(),
            None => None,
        }
    }

    pub(super) fn of(&mut self, place: &Place) -> &Scope {
        let root = self.root(place);
        self.at(root)
    }

    pub(super) fn at(&mut self, root: Root) -> &Scope {
        let (options, memory) = (&self.options, &self.memory);
        self.scopes.entry(root.clone()).or_insert_with(|| Scope::new(root, options.clone(), memory))
    }

    /// New settings of a root. True where they are other than before.
    pub(super) fn set(&mut self, root: &Root, settings: ClientSettings) -> bool {
        let is_new = *self.at(root.clone()).settings != settings;
        if is_new {
            self.scopes.insert(root.clone(), Scope::new(root.clone(), settings, &self.memory));
        }
        is_new
    }

    /// What to ask the client for: settings of what has no root, then of each root.
    pub(super) fn question(&self) -> (Vec<Root>, Value) {
        let roots: Vec<Root> = std::iter::once(None).chain(self.roots.iter().cloned().map(Some)).collect();
        let items: Vec<Value> = roots
            .iter()
            .map(|root| match root.as_ref().and_then(Uri::from_file_path) {
                Some(uri) => json!({ "scopeUri": uri, "section": "tonelint" }),
                None => json!({ "section": "tonelint" }),
            })
            .collect();
        (roots, json!({ "items": items }))
    }
}
