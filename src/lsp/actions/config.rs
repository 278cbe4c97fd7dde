//! "Turn the rule off" and "allow this phrase": edits of the settings file that holds, or of a new one at the root.

use super::{difference, edit_of, is_about_comments, quickfix};
use crate::config::FILE_NAMES;
use crate::lint::{Finding, Group};
use crate::lsp::open::Fresh;
use crate::lsp::text::Text;
use std::path::Path;
use std::sync::PoisonError;
use toml_edit::{Array, DocumentMut, Item, Table, value};
use tower_lsp::ls_types::{
    CodeAction, CreateFile, CreateFileOptions, Diagnostic, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

/// Whoever allows a whole sentence hardly wants to meet it again.
const LONG: usize = 80;

pub(super) fn actions(fresh: &Fresh, diagnostic: &Diagnostic, finding: &Finding) -> Vec<CodeAction> {
    let (nearest, place) = {
        let files = fresh.files.lock().unwrap_or_else(PoisonError::into_inner);
        let path = fresh.place.path.as_deref();
        let nearest = files.nearest(path);
        let new = files.root().map(Path::to_path_buf).or_else(|| path.and_then(Path::parent).map(Path::to_path_buf));
        (nearest, new.map(|folder| folder.join(FILE_NAMES[0])))
    };
    let Some(path) = nearest.or(place) else { return Vec::new() };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut out = Vec::new();
    out.extend(
        change(fresh, &path, |file| turn_off(file, &finding.rule))
            .map(|edit| CodeAction { title: format!("Turn {} off in {name}", finding.rule), ..quickfix(diagnostic, edit) }),
    );
    let words = finding.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !is_about_comments(finding) && finding.group != Group::Phrase && !words.is_empty() && words.len() <= LONG && finding.text == words {
        out.extend(
            change(fresh, &path, |file| allow(file, &words))
                .map(|edit| CodeAction { title: format!("Allow \"{words}\" in {name}"), ..quickfix(diagnostic, edit) }),
        );
    }
    out
}

fn turn_off(file: &mut DocumentMut, rule: &str) -> Option<()> {
    let rules = file.entry("rules").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    rules.as_table_like_mut()?.entry(rule).or_insert_with(toml_edit::table).as_table_like_mut()?.insert("level", value("off"));
    Some(())
}

fn allow(file: &mut DocumentMut, words: &str) -> Option<()> {
    file.entry("allow").or_insert_with(|| value(Array::new())).as_array_mut()?.push(words);
    Some(())
}

/// The settings file at `path` after `make`; `None` where it cannot be changed: then it is wrong, and the user was told.
fn change(fresh: &Fresh, path: &Path, make: impl Fn(&mut DocumentMut) -> Option<()>) -> Option<WorkspaceEdit> {
    let uri = Uri::from_file_path(path)?;
    let old = match std::fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(_) => return None,
    };
    let mut file: DocumentMut = old.as_deref().unwrap_or_default().parse().ok()?;
    make(&mut file)?;
    let new = file.to_string();
    match old {
        Some(old) => {
            let edit = difference(&Text::new(old), &new, fresh.client.encoding);
            Some(edit_of(fresh, &uri, None, vec![edit]))
        }
        None => create(fresh, uri, new),
    }
}

/// A new file, where the client can make one.
fn create(fresh: &Fresh, uri: Uri, text: String) -> Option<WorkspaceEdit> {
    if !(fresh.client.document_changes && fresh.client.create_files) {
        return None;
    }
    let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let edit = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![OneOf::Left(TextEdit { range: Range::default(), new_text: text })],
    };
    let operations = vec![DocumentChangeOperation::Op(ResourceOp::Create(create)), DocumentChangeOperation::Edit(edit)];
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(old: &str, make: impl Fn(&mut DocumentMut) -> Option<()>, expect: &str) {
        let mut file: DocumentMut = old.parse().expect("TOML");
        make(&mut file).expect("changed");
        assert_eq!(file.to_string(), expect);
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("tonelint.toml");
        std::fs::write(&path, file.to_string()).expect("written");
        crate::config::Loader::new(dir.path()).read(&path).expect("good settings");
    }

    #[test]
    fn settings_keep_what_stands_there() {
        check("", |f| turn_off(f, "curt"), "[rules.curt]\nlevel = \"off\"\n");
        check("level = \"info\" # mine\n", |f| turn_off(f, "curt"), "level = \"info\" # mine\n\n[rules.curt]\nlevel = \"off\"\n");
        check("[rules.curt]\nmin-confidence = 0.9\n", |f| turn_off(f, "curt"), "[rules.curt]\nmin-confidence = 0.9\nlevel = \"off\"\n");
        check("rules = { curt = { level = \"info\" } }\n", |f| turn_off(f, "curt"), "rules = { curt = { level = \"off\" } }\n");
        check("", |f| allow(f, "dumb terminal"), "allow = [\"dumb terminal\"]\n");
        check(
            "allow = [\"a\"]\n[rules.curt]\nlevel = \"off\"\n",
            |f| allow(f, "b"),
            "allow = [\"a\", \"b\"]\n[rules.curt]\nlevel = \"off\"\n",
        );
        check("[rules.curt]\nlevel = \"off\"\n", |f| allow(f, "b \"c\""), "allow = ['b \"c\"']\n[rules.curt]\nlevel = \"off\"\n");
    }
}
