//! What the client can do, as it says in `initialize`; and what we answer.

use crate::document::Encoding;
use serde_json::Value;
use tower_lsp::ls_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, DiagnosticOptions, DiagnosticServerCapabilities,
    HoverProviderCapability, InitializeParams, InitializeResult, OneOf, PositionEncodingKind, SaveOptions, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

/// Name in `diagnosticProvider` and `source`.
pub(super) const SOURCE: &str = "tonelint";
/// The code action that applies all safe edits.
pub(super) const FIX_ALL: &str = "source.fixAll.tonelint";

/// What matters to us of the client.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)]
pub(super) struct ClientInfo {
    pub(super) encoding: Encoding,
    /// It asks for diagnostics, and gets none unasked.
    pub(super) pulls: bool,
    pub(super) refresh: bool,
    pub(super) configuration: bool,
    pub(super) register_configuration: bool,
    pub(super) register_watch: bool,
    pub(super) progress: bool,
    pub(super) code_descriptions: bool,
    pub(super) action_literals: bool,
    pub(super) document_changes: bool,
    pub(super) create_files: bool,
    pub(super) markdown: bool,
}

impl ClientInfo {
    pub(super) fn new(capabilities: &ClientCapabilities) -> Self {
        // Looked up by name: some of it is missing in the types, and all of it may be missing in the message.
        let all = serde_json::to_value(capabilities).unwrap_or_default();
        let is = |path: &str| all.pointer(path).and_then(Value::as_bool).unwrap_or(false);
        let has = |path: &str| all.pointer(path).is_some_and(|v| !v.is_null());
        let contains = |path: &str, name: &str| all.pointer(path).and_then(Value::as_array).is_some_and(|a| a.iter().any(|v| v == name));
        Self {
            encoding: encoding(capabilities),
            pulls: has("/textDocument/diagnostic"),
            refresh: is("/workspace/diagnostic/refreshSupport") || is("/workspace/diagnostics/refreshSupport"),
            configuration: is("/workspace/configuration"),
            register_configuration: is("/workspace/didChangeConfiguration/dynamicRegistration"),
            register_watch: is("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            progress: is("/window/workDoneProgress"),
            code_descriptions: is("/textDocument/publishDiagnostics/codeDescriptionSupport")
                || is("/textDocument/diagnostic/codeDescriptionSupport"),
            action_literals: has("/textDocument/codeAction/codeActionLiteralSupport"),
            document_changes: is("/workspace/workspaceEdit/documentChanges"),
            create_files: contains("/workspace/workspaceEdit/resourceOperations", "create"),
            markdown: contains("/textDocument/hover/contentFormat", "markdown"),
        }
    }
}

/// The first of the client's encodings that we have, which are all there are; UTF-16 where it names none.
fn encoding(capabilities: &ClientCapabilities) -> Encoding {
    let offered = capabilities.general.as_ref().and_then(|g| g.position_encodings.as_deref()).unwrap_or_default();
    let known = |kind: &PositionEncodingKind| match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    };
    offered.iter().find_map(known).unwrap_or(Encoding::Utf16)
}

pub(super) fn answer(params: &InitializeParams) -> InitializeResult {
    let client = ClientInfo::new(&params.capabilities);
    let encoding = match client.encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    };
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
        ..TextDocumentSyncOptions::default()
    };
    let diagnostics = DiagnosticOptions {
        identifier: Some(SOURCE.to_owned()),
        inter_file_dependencies: false,
        workspace_diagnostics: false,
        work_done_progress_options: WorkDoneProgressOptions::default(),
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::from(FIX_ALL)]),
        resolve_provider: Some(false),
        ..CodeActionOptions::default()
    };
    InitializeResult {
        server_info: Some(ServerInfo { name: SOURCE.to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        capabilities: ServerCapabilities {
            position_encoding: Some(encoding),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            diagnostic_provider: client.pulls.then_some(DiagnosticServerCapabilities::Options(diagnostics)),
            code_action_provider: client.action_literals.then_some(CodeActionProviderCapability::Options(actions)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                    supported: Some(true),
                    change_notifications: Some(OneOf::Left(true)),
                }),
                ..WorkspaceServerCapabilities::default()
            }),
            ..ServerCapabilities::default()
        },
        ..InitializeResult::default()
    }
}
