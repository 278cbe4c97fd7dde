//! "Turn the rule off" and "allow this phrase": edits of the settings file that holds, or of a new one at the root.

use super::{difference, edit_of, is_about_comments, quickfix};
use crate::config::{self, FILE_NAMES, FailOn, Layer, absolute};
use crate::lint::{Finding, Group, Settings};
use crate::lsp::open::Fresh;
use crate::lsp::text::Text;
use std::path::Path;
use std::sync::PoisonError;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};
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
        // As when the settings were read: a link may lead elsewhere.
        let nearest = files.nearest(path.map(|path| absolute(path, Path::new("/"))).as_deref());
        let new = files.root().map(Path::to_path_buf).or_else(|| path.and_then(Path::parent).map(Path::to_path_buf));
        (nearest, new.map(|folder| folder.join(FILE_NAMES[0])))
    };
    let Some(path) = nearest.or(place) else { return Vec::new() };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut out = Vec::new();
    out.extend(
        change(fresh, &path, Wish::Off(&finding.rule))
            .map(|edit| CodeAction { title: format!("Turn {} off in {name}", finding.rule), ..quickfix(diagnostic, edit) }),
    );
    let words = finding.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !is_about_comments(finding) && finding.group != Group::Phrase && !words.is_empty() && words.len() <= LONG && finding.text == words {
        out.extend(
            change(fresh, &path, Wish::Allow(&words))
                .map(|edit| CodeAction { title: format!("Allow \"{words}\" in {name}"), ..quickfix(diagnostic, edit) }),
        );
    }
    out
}

/// What settings are to say.
#[derive(Clone, Copy)]
enum Wish<'a> {
    /// The rule is off.
    Off(&'a str),
    /// The words are allowed.
    Allow(&'a str),
}

impl Wish<'_> {
    /// Writes it into `table`: the top of a file, or an override.
    fn write(self, table: &mut Table) -> Option<()> {
        match self {
            Self::Off(rule) => {
                let rules = table.entry("rules").or_insert_with(|| {
                    let mut table = Table::new();
                    table.set_implicit(true);
                    Item::Table(table)
                });
                let new = if rules.is_inline_table() { value(InlineTable::new()) } else { toml_edit::table() };
                rules.as_table_like_mut()?.entry(rule).or_insert(new).as_table_like_mut()?.insert("level", value("off"));
            }
            Self::Allow(words) => table.entry("allow").or_insert_with(|| value(Array::new())).as_array_mut()?.push(words),
        }
        Some(())
    }

    /// True where the override `table` can stand against what is written at the top.
    fn is_met_in(self, table: &Table) -> bool {
        let keys: &[&str] = match self {
            Self::Off(_) => &["rules", "select"],
            Self::Allow(_) => &["allow"],
        };
        keys.iter().any(|key| table.contains_key(key))
    }

    fn holds(self, settings: &Settings) -> bool {
        match self {
            Self::Off(rule) => !settings.is_enabled(rule),
            Self::Allow(words) => settings.allow.contains(&words.to_lowercase()),
        }
    }
}

/// The text of a settings file with `wish` in it, so that it holds: at the top, or in the last override that says otherwise of the draft. `None` where
/// neither would do, or the file is wrong, of which the user was told. `holds` reads a text.
fn with(wish: Wish<'_>, old: &str, holds: impl Fn(&str) -> bool) -> Option<String> {
    let file: DocumentMut = old.parse().ok()?;
    let overrides = file.get("overrides").and_then(Item::as_array_of_tables).map_or(0, ArrayOfTables::len);
    std::iter::once(None).chain((0..overrides).rev().map(Some)).find_map(|at| {
        let mut file = file.clone();
        let table = match at {
            None => file.as_table_mut(),
            Some(i) => file.get_mut("overrides")?.as_array_of_tables_mut()?.get_mut(i).filter(|table| wish.is_met_in(table))?,
        };
        wish.write(table)?;
        let new = file.to_string();
        holds(&new).then_some(new)
    })
}

/// The edit of the settings file at `path` that makes `wish` hold for the draft.
fn change(fresh: &Fresh, path: &Path, wish: Wish<'_>) -> Option<WorkspaceEdit> {
    let uri = Uri::from_file_path(path)?;
    let old = match std::fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(_) => return None,
    };
    let root = Path::new("/");
    let (place, draft) = (absolute(path, root), fresh.place.path.as_deref().map(|p| absolute(p, root)));
    let flags = Layer { fail_on: Some(FailOn::Never), ..Layer::default() };
    let holds = |text: &str| {
        let effective = config::parse(&place, text).and_then(|config| config.resolve(draft.as_deref(), &flags));
        effective.is_ok_and(|effective| wish.holds(&effective.settings))
    };
    let Some(old) = old else { return create(fresh, uri, with(wish, "", holds)?) };
    // Editors neither show a byte order mark nor count it.
    let old = old.strip_prefix('\u{feff}').unwrap_or(&old);
    let new = with(wish, &old.replace("\r\n", "\n"), holds)?;
    let new = if old.contains("\r\n") { new.replace('\n', "\r\n") } else { new };
    let edit = difference(&Text::new(old.to_owned()), &new, fresh.client.encoding);
    Some(edit_of(fresh, &uri, None, vec![edit]))
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
    use crate::document::Encoding;

    /// `old` with the wish, for the draft `docs/a.md`; `None`: it is not offered.
    #[track_caller]
    fn check(old: &str, wish: Wish<'_>, expect: Option<&str>) {
        let holds = |text: &str| {
            let config = config::parse(Path::new("/x/tonelint.toml"), text);
            let effective = config.and_then(|config| config.resolve(Some(Path::new("/x/docs/a.md")), &Layer::default()));
            effective.is_ok_and(|effective| wish.holds(&effective.settings))
        };
        assert_eq!(with(wish, old, holds).as_deref(), expect);
    }

    #[test]
    fn settings_keep_what_stands_there() {
        let (off, allow) = (Wish::Off("curt"), Wish::Allow("b \"c\""));
        check("", off, Some("[rules.curt]\nlevel = \"off\"\n"));
        check("level = \"info\" # mine\n", off, Some("level = \"info\" # mine\n\n[rules.curt]\nlevel = \"off\"\n"));
        check("[rules.curt]\nmin-confidence = 0.9\n", off, Some("[rules.curt]\nmin-confidence = 0.9\nlevel = \"off\"\n"));
        check("rules = { curt = { level = \"info\" } }\n", off, Some("rules = { curt = { level = \"off\" } }\n"));
        check(
            "rules = { sarcasm = { level = \"info\" } }\n",
            off,
            Some("rules = { sarcasm = { level = \"info\" } , curt = { level = \"off\" } }\n"),
        );
        check("", Wish::Allow("dumb terminal"), Some("allow = [\"dumb terminal\"]\n"));
        check(
            "allow = [\"a\"]\n[rules.curt]\nlevel = \"off\"\n",
            Wish::Allow("b"),
            Some("allow = [\"a\", \"b\"]\n[rules.curt]\nlevel = \"off\"\n"),
        );
        check("[rules.curt]\nlevel = \"off\"\n", allow, Some("allow = ['b \"c\"']\n[rules.curt]\nlevel = \"off\"\n"));
    }

    #[test]
    fn an_override_that_says_otherwise_is_changed() {
        let other = "[[overrides]]\npaths = [\"docs/**\"]\n";
        let others = format!("{other}allow = [\"a\"]\nselect = [\"curt\"]\n\n[[overrides]]\npaths = [\"src/**\"]\nallow = [\"x\"]\n");
        check(&others, Wish::Allow("B"), Some(&others.replace("[\"a\"]", "[\"a\", \"B\"]")));
        // Off at the top holds here: to select everything brings nothing back that is off.
        check(
            &format!("{other}select = [\"all\"]\n"),
            Wish::Off("curt"),
            Some(&format!("{other}select = [\"all\"]\n\n[rules.curt]\nlevel = \"off\"\n")),
        );
        let named = format!("{other}select = [\"curt\"]\n");
        check(&named, Wish::Off("curt"), Some(&format!("{named}\n[overrides.rules.curt]\nlevel = \"off\"\n")));
        let info = format!("{other}[overrides.rules.curt]\nlevel = \"info\"\n");
        check(&info, Wish::Off("curt"), Some(&info.replace("info", "off")));
        // Not where the file is wrong, nor where nothing helps.
        check("levle = \"info\"\n", Wish::Off("curt"), None);
        check("overrides = [{ paths = [\"docs/**\"], allow = [\"a\"] }]\n", Wish::Allow("b"), None);
    }

    #[test]
    fn line_breaks_stay_whole() {
        for (old, new, range, words) in [
            ("a\r\nb\r\n", "a\r\nb\r\n\r\nc\r\n", [2, 0, 2, 0], "\r\nc\r\n"),
            ("a\r\nb", "a\rb", [0, 1, 1, 0], "\r"),
            ("a\nb", "a\r\nb", [0, 1, 1, 0], "\r\n"),
        ] {
            let edit = difference(&Text::new(old.to_owned()), new, Encoding::Utf16);
            let at = [edit.range.start.line, edit.range.start.character, edit.range.end.line, edit.range.end.character];
            assert_eq!((at, edit.new_text.as_str()), (range, words), "{old:?}");
        }
    }
}
