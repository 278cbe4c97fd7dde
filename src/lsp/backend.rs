//! Handlers: each hands its message over to the owner of the session before its first await, and then waits for the answer, if there is one.

use super::client;
use super::open::{Fresh, Want};
use super::session::Event;
use super::{actions, hover, orphan, paths};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use tokio::sync::{Notify, oneshot};
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, CodeActionTriggerKind, DidChangeConfigurationParams, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, DocumentDiagnosticParams, DocumentDiagnosticReport, DocumentDiagnosticReportResult,
    FullDocumentDiagnosticReport, Hover, HoverParams, InitializeParams, InitializeResult, InitializedParams,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Uri,
};

/// Called with the method's name at the start of every handler, and with `owner: ` and a name where the owner of the session begins something: for
/// tests, which let it panic.
pub type Probe = Arc<dyn Fn(&str) + Send + Sync>;

pub(super) struct Backend {
    pub(super) owner: Sender<Event>,
    pub(super) probe: Option<Probe>,
    pub(super) was_shut_down: Arc<AtomicBool>,
    /// To be told when the client's process is gone.
    pub(super) gone: Arc<Notify>,
}

impl Backend {
    fn tell(&self, method: &str, event: Event) {
        self.enter(method);
        // The owner lives as long as we do.
        let _ = self.owner.send(event);
    }

    fn enter(&self, method: &str) {
        if let Some(probe) = &self.probe {
            probe(method);
        }
    }

    /// What is known of the newest state of a document, when it is known; `None` where no such document is open.
    fn fresh(&self, method: &str, uri: Uri, now: bool) -> impl Future<Output = Result<Option<Fresh>>> + use<> {
        let (reply, answer) = oneshot::channel();
        self.tell(method, Event::Want(Want { uri, now, reply }));
        async move { answer.await.unwrap_or_else(|_| Err(Error::internal_error())) }
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let answer = client::answer(&params);
        // Before it has its answer: whoever is there to ask is seen, however soon it goes.
        if let Some(process) = params.process_id {
            orphan::watch(process, &self.gone);
        }
        self.tell("initialize", Event::Initialize(Box::new(params)));
        Ok(answer)
    }

    async fn initialized(&self, _: InitializedParams) {
        self.tell("initialized", Event::Initialized);
    }

    async fn shutdown(&self) -> Result<()> {
        self.was_shut_down.store(true, Ordering::Relaxed);
        self.tell("shutdown", Event::Shutdown);
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        self.tell("textDocument/didOpen", Event::Open(params.text_document));
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.tell("textDocument/didChange", Event::Change(params));
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.tell("textDocument/didSave", Event::Save(params.text_document.uri));
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tell("textDocument/didClose", Event::Close(params.text_document.uri));
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell("workspace/didChangeConfiguration", Event::Settings(params.settings));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.tell("workspace/didChangeWorkspaceFolders", Event::Folders(params.event));
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        let changed = params.changes.iter().filter_map(|change| paths::path_of(&change.uri)).collect();
        self.tell("workspace/didChangeWatchedFiles", Event::Watched(changed));
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let fresh = self.fresh("textDocument/diagnostic", params.text_document.uri, false).await?;
        let (result_id, items) = match &fresh {
            Some(fresh) => (Some(fresh.linted.result_id.clone()), fresh.linted.diagnostics.clone()),
            None => (None, Vec::new()),
        };
        let report = match result_id {
            Some(result_id) if params.previous_result_id.as_ref() == Some(&result_id) => {
                DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
                    related_documents: None,
                    unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
                })
            }
            result_id => DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
                related_documents: None,
                full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id, items },
            }),
        };
        Ok(report.into())
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        // Somebody waits for it.
        let fresh = self.fresh("textDocument/hover", at.text_document.uri, true).await?;
        Ok(fresh.and_then(|fresh| hover::hover(&fresh, at.position)))
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        // Fixing on save follows an edit at once, and the user waits for it; as for a menu that was called.
        let called = params.context.trigger_kind == Some(CodeActionTriggerKind::INVOKED);
        let now = called || actions::is_fix_all(params.context.only.as_deref());
        let fresh = self.fresh("textDocument/codeAction", params.text_document.uri.clone(), now).await?;
        let Some(fresh) = fresh else { return Ok(None) };
        // It looks at the settings file.
        let actions = tokio::task::spawn_blocking(move || actions::actions(&fresh, &params)).await;
        actions.map(Some).map_err(|_| Error::internal_error())
    }
}
