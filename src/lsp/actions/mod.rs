//! Code actions: apply a suggestion, leave words as they are, turn a rule off, allow a phrase, fix all that is safe.
//!
//! All that is offered is an edit for the client to make: the server writes no file.

mod config;
mod disable;

use super::client::FIX_ALL;
use super::convert::Data;
use super::open::Fresh;
use super::text::Text;
use crate::fix;
use crate::lint::{Finding, Group};
use std::collections::HashMap;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

/// True where only actions on the whole file are asked for.
pub(super) fn is_fix_all(only: Option<&[CodeActionKind]>) -> bool {
    only.is_some_and(|kinds| !kinds.is_empty() && kinds.iter().all(|k| k.as_str().split('.').next() == Some("source")))
}

/// True where the client wants actions of `kind`: a kind stands for all below it.
fn is_wanted(only: Option<&[CodeActionKind]>, kind: &str) -> bool {
    let stands_for = |k: &str| k.is_empty() || kind == k || kind.strip_prefix(k).is_some_and(|rest| rest.starts_with('.'));
    only.is_none_or(|kinds| kinds.iter().any(|k| stands_for(k.as_str())))
}

pub(super) fn actions(fresh: &Fresh, params: &CodeActionParams) -> CodeActionResponse {
    let only = params.context.only.as_deref();
    let mut out = Vec::new();
    if is_wanted(only, "quickfix") {
        for (diagnostic, finding) in touched(fresh, params.range) {
            out.extend(suggestions(fresh, diagnostic));
            out.extend(disable::actions(fresh, diagnostic, finding));
            out.extend(config::actions(fresh, diagnostic, finding));
        }
    }
    if is_wanted(only, FIX_ALL) {
        out.extend(fix_all(fresh));
    }
    out.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

fn touched(fresh: &Fresh, range: Range) -> impl Iterator<Item = (&Diagnostic, &Finding)> {
    let touches = move |d: &Diagnostic| d.range.start <= range.end && range.start <= d.range.end;
    fresh.linted.diagnostics.iter().zip(&fresh.linted.findings).filter(move |(d, _)| touches(d))
}

fn suggestions(fresh: &Fresh, diagnostic: &Diagnostic) -> Vec<CodeAction> {
    let data: Option<Data> = diagnostic.data.clone().and_then(|data| serde_json::from_value(data).ok());
    let suggestions = data.map(|d| d.suggestions).unwrap_or_default();
    let offered = suggestions.into_iter().filter(|s| !s.edits.is_empty());
    offered
        .map(|s| CodeAction {
            title: if fix::is_instruction(&s.title) { format!("Edit: {}", s.title) } else { format!("Write: {}", s.title) },
            is_preferred: (s.applicability == "safe").then_some(true),
            ..quickfix(diagnostic, edit(fresh, s.edits))
        })
        .collect()
}

fn quickfix(diagnostic: &Diagnostic, edit: WorkspaceEdit) -> CodeAction {
    CodeAction {
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic.clone()]),
        edit: Some(edit),
        ..CodeAction::default()
    }
}

fn fix_all(fresh: &Fresh) -> Option<CodeAction> {
    let encoding = fresh.client.encoding;
    let edits: Vec<TextEdit> = fix::edits(&fresh.text.text, &fresh.linted.findings, false)
        .into_iter()
        .map(|e| TextEdit { range: fresh.text.range(&e.range, encoding), new_text: e.replacement.clone() })
        .collect();
    (!edits.is_empty()).then(|| CodeAction {
        title: "Make all safe changes of tonelint".to_owned(),
        kind: Some(CodeActionKind::from(FIX_ALL)),
        edit: Some(edit(fresh, edits)),
        ..CodeAction::default()
    })
}

/// An edit of the document, of this very version where the client can hold us to it.
fn edit(fresh: &Fresh, edits: Vec<TextEdit>) -> WorkspaceEdit {
    edit_of(fresh, &fresh.place.uri, Some(fresh.version), edits)
}

fn edit_of(fresh: &Fresh, uri: &Uri, version: Option<i32>, edits: Vec<TextEdit>) -> WorkspaceEdit {
    if fresh.client.document_changes {
        let text_document = OptionalVersionedTextDocumentIdentifier { uri: uri.clone(), version };
        let edit = TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() };
        return WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(vec![edit])), ..WorkspaceEdit::default() };
    }
    WorkspaceEdit { changes: Some(HashMap::from([(uri.clone(), edits)])), ..WorkspaceEdit::default() }
}

/// What turns `old` into `new`, as one edit: what both begin and end with stays. It does not part the two halves of a line break.
fn difference(old: &Text, new: &str, encoding: crate::document::Encoding) -> TextEdit {
    let text = old.text.as_str();
    let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| -> usize {
        a.zip(b).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum()
    };
    let mut start = common(&mut text.chars(), &mut new.chars());
    let parts = |at: usize, text: &str| text[..at].ends_with('\r') && text[at..].starts_with('\n');
    start -= usize::from(parts(start, text) || parts(start, new));
    let mut end = common(&mut text[start..].chars().rev(), &mut new[start..].chars().rev());
    end -= usize::from(parts(text.len() - end, text) || parts(new.len() - end, new));
    let range = old.range(&(start..text.len() - end), encoding);
    TextEdit { range, new_text: new[start..new.len() - end].to_owned() }
}

/// Suppression comments and settings speak of rules, and not of comments about them.
fn is_about_comments(finding: &Finding) -> bool {
    finding.group == Group::Meta
}
