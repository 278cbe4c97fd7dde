//! Code actions and hover.

use super::{Editor, INSULT, Setup, range, uri};
use serde_json::{Value, json};

const URI: &str = "untitled:u";
const REPROACH: &str = "As I already said, the export is broken.";

#[track_caller]
fn actions(editor: &mut Editor, uri: &str, at: [u64; 4], only: &Value) -> Vec<Value> {
    let mut context = json!({ "diagnostics": [] });
    if !only.is_null() {
        context["only"] = only.clone();
    }
    let params = json!({ "textDocument": { "uri": uri }, "range": range(at), "context": context });
    editor.request("textDocument/codeAction", &params).unwrap().as_array().unwrap().clone()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().map(|a| a["title"].as_str().unwrap()).collect()
}

/// The text after an action, as an editor would make it. ASCII, and `\n`.
#[track_caller]
fn apply(text: &str, action: &Value, uri: &str) -> String {
    let edits = match action.pointer("/edit/documentChanges") {
        Some(changes) => &changes.as_array().unwrap().iter().find(|c| c["textDocument"]["uri"] == uri).unwrap()["edits"],
        None => &action["edit"]["changes"][uri],
    };
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
    let byte = |line: u64, character: u64| {
        let start = starts.get(usize::try_from(line).unwrap()).copied().unwrap_or(text.len());
        start + usize::try_from(character).unwrap()
    };
    let mut edits: Vec<_> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            let [a, b, c, d] = super::place(&e["range"]);
            (byte(a, b)..byte(c, d), e["newText"].as_str().unwrap())
        })
        .collect();
    edits.sort_by_key(|(r, _)| std::cmp::Reverse(r.start));
    let mut out = text.to_owned();
    for (range, new) in edits {
        out.replace_range(range, new);
    }
    out
}

#[test]
fn a_suggestion_is_applied() {
    let text = format!("Hi all,\n\n{REPROACH}\n");
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", &text);
    let pushed = editor.pushed();
    let offered = actions(&mut editor, URI, [2, 3, 2, 3], &Value::Null);
    let write = offered.iter().find(|a| a["title"] == "Write: The export is broken.").unwrap();
    assert_eq!((&write["kind"], &write["isPreferred"]), (&json!("quickfix"), &json!(true)));
    assert_eq!(write["diagnostics"], json!(pushed.items), "the editor shows which finding it cures");
    assert_eq!(apply(&text, write, URI), "Hi all,\n\nThe export is broken.\n");
    // The data of the diagnostic says the same.
    assert_eq!(pushed.items[0]["data"]["suggestions"][0]["edits"], write["edit"]["changes"][URI]);
    assert_eq!(titles(&actions(&mut editor, URI, [0, 0, 0, 2], &json!(["quickfix"]))), [] as [&str; 0], "no finding there");
}

#[test]
fn a_suggestion_goes_over_the_end_of_a_line() {
    let long = "We looked at it on Monday, with Anna and her friends. As I already said,";
    for (language, head) in
        [("markdown", ""), ("plaintext", ""), ("mail", "From: a@b.c\nSubject: export\n\n"), ("git-commit", "Fix the export\n\n")]
    {
        let text = format!("{head}{long}\nthe export is broken.\n");
        let mut editor = Setup::push().start();
        editor.open(URI, language, &text);
        let place = super::place(&editor.pushed().items[0]["range"]);
        let offered = actions(&mut editor, URI, place, &Value::Null);
        let write =
            offered.iter().find(|a| a["title"] == "Write: The export is broken.").unwrap_or_else(|| panic!("{language}: {offered:?}"));
        assert_eq!(apply(&text, write, URI), text.replace("As I already said,\nthe", "The"), "{language}");
    }
    // Not over marks that stand between.
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", "> [!NOTE]\n> As I already said,\n> the export is broken.\n");
    let place = super::place(&editor.pushed().items[0]["range"]);
    let offered = actions(&mut editor, URI, place, &json!(["quickfix"]));
    assert!(!titles(&offered).iter().any(|title| title.starts_with("Write")), "{offered:?}");
}

#[test]
fn all_safe_changes_at_once_and_right_after_an_edit() {
    let mut editor =
        Setup::push().options(json!({ "debounceMs": 5000 })).can("/workspace/workspaceEdit/documentChanges", json!(true)).start();
    editor.open(URI, "markdown", "Thanks!\n");
    editor.pushed();
    let text = format!("{REPROACH}\n\n{REPROACH}\n\n{INSULT}\n");
    editor.change(URI, 2, &[super::edit(None, &text)]);
    for only in ["source.fixAll", "source.fixAll.tonelint", "source"] {
        let offered = actions(&mut editor, URI, [0, 0, 0, 0], &json!([only]));
        assert_eq!(offered.len(), 1, "{only}");
        assert_eq!(offered[0]["kind"], "source.fixAll.tonelint");
        assert_eq!(offered[0]["edit"]["documentChanges"][0]["textDocument"]["version"], 2);
        assert_eq!(apply(&text, &offered[0], URI), format!("The export is broken.\n\nThe export is broken.\n\n{INSULT}\n"));
    }
    assert_eq!(titles(&actions(&mut editor, URI, [0, 0, 0, 0], &json!(["source.organizeImports"]))), [] as [&str; 0]);
    assert_eq!(titles(&actions(&mut editor, URI, [0, 0, 0, 0], &json!(["refactor"]))), [] as [&str; 0]);
    editor.pushed_for(2);
}

/// The suppression "here" that is offered for the insult in `text`; and it works, and nothing else is offered to change.
#[track_caller]
fn here(language: &str, text: &str, expect: &str) {
    let mut editor = Setup::push().start();
    editor.open(URI, language, text);
    let pushed = editor.pushed();
    let at = super::place(&pushed.items[0]["range"]);
    let offered = actions(&mut editor, URI, at, &Value::Null);
    let action = offered.iter().find(|a| a["title"] == "Leave it: no insult here").unwrap_or_else(|| panic!("{:?}", titles(&offered)));
    let new = apply(text, action, URI);
    assert_eq!(new, expect);
    editor.change(URI, 2, &[super::edit(None, &new)]);
    assert_eq!(editor.pushed_for(2).rules(), [] as [&str; 0]);
    let file = offered.iter().find(|a| a["title"] == "Leave it: no insult in this file").unwrap();
    editor.change(URI, 3, &[super::edit(None, &apply(text, file, URI))]);
    assert_eq!(editor.pushed_for(3).rules(), [] as [&str; 0]);
}

#[test]
fn a_finding_can_be_left_as_it_is() {
    here("markdown", "You are an idiot.\n", "<!-- tonelint-disable-next-line insult -->\nYou are an idiot.\n");
    here("markdown", "# Hi\n\nYou are an idiot.", "# Hi\n\n<!-- tonelint-disable-next-line insult -->\nYou are an idiot.");
    // A line in between would tear these apart.
    here("markdown", "Hi Anna,\nyou are an idiot.\nBye", "Hi Anna,\nyou are an idiot. <!-- tonelint-disable-line insult -->\nBye");
    here("markdown", "- one\n- You are an idiot.\n- two\n", "- one\n- You are an idiot. <!-- tonelint-disable-line insult -->\n- two\n");
    here("git-commit", "You are an idiot.\n", "# tonelint-disable-next-line insult\nYou are an idiot.\n");
    here("git-commit", "Fix it\n\nYou are an idiot.\n", "Fix it\n\n# tonelint-disable-next-line insult\nYou are an idiot.\n");
    here("html", "<p>\nYou are an idiot.\n</p>\n", "<p>\nYou are an idiot. <!-- tonelint-disable-line insult -->\n</p>\n");
}

/// What is open at the end swallows a comment there.
#[test]
fn a_file_can_be_left_as_it_is_whatever_it_ends_in() {
    let comment = "<!-- tonelint-disable-file insult -->\n";
    for (head, rest) in [
        ("", "You are an idiot.\n\n```\ncode\n"),
        ("", "You are an idiot.\n\n<!-- open\n"),
        ("", "You are an idiot.\n\n<pre>\n"),
        ("---\ntitle: x\n---\n", "You are an idiot.\n\n~~~\n"),
    ] {
        let text = format!("{head}{rest}");
        let mut editor = Setup::push().start();
        editor.open(URI, "markdown", &text);
        let place = super::place(&editor.pushed().items[0]["range"]);
        let offered = actions(&mut editor, URI, place, &Value::Null);
        let file =
            offered.iter().find(|a| a["title"] == "Leave it: no insult in this file").unwrap_or_else(|| panic!("{text}: {offered:?}"));
        let new = apply(&text, file, URI);
        assert_eq!(new, format!("{head}{comment}{rest}"));
        editor.change(URI, 2, &[super::edit(None, &new)]);
        assert_eq!(editor.pushed_for(2).rules(), [] as [&str; 0]);
    }
}

#[test]
fn no_comment_goes_into_what_is_read_as_it_is() {
    // The last is a comment on a review, which is posted.
    for (uri, language) in [(URI, "plaintext"), (URI, "mail"), ("comment://1/commentinput-1.md", "markdown")] {
        let mut editor = Setup::push().start();
        editor.open(uri, language, INSULT);
        editor.pushed();
        let offered = actions(&mut editor, uri, [0, 0, 0, 20], &Value::Null);
        assert!(!titles(&offered).iter().any(|t| t.contains("Leave it")), "{offered:?}");
    }
}

#[test]
fn settings_are_edited() {
    let dir = tempfile::tempdir().unwrap();
    let config = dir.path().join("tonelint.toml");
    std::fs::write(&config, "level = \"warning\" # mine\n").unwrap();
    let draft = uri(&dir.path().join("a.md"));
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&draft, "markdown", INSULT);
    let words = &editor.pushed().items[0]["range"].clone();
    let offered = actions(&mut editor, &draft, super::place(words), &Value::Null);
    let off = offered.iter().find(|a| a["title"] == "Turn insult off in tonelint.toml").unwrap();
    let old = std::fs::read_to_string(&config).unwrap();
    assert_eq!(apply(&old, off, &uri(&config)), "level = \"warning\" # mine\n\n[rules.insult]\nlevel = \"off\"\n");
    let allow = offered.iter().find(|a| a["title"].as_str().unwrap().starts_with("Allow \"")).unwrap();
    let new = apply(&old, allow, &uri(&config));
    assert!(new.starts_with("level = \"warning\" # mine\nallow = [\""), "{new}");
    std::fs::write(&config, new).unwrap();
    editor.notify("workspace/didChangeWatchedFiles", &json!({ "changes": [] }));
    assert_eq!(editor.pushed().rules(), [] as [&str; 0], "what is allowed is no finding");
}

#[test]
fn settings_are_edited_where_they_hold() {
    let dir = tempfile::tempdir().unwrap();
    let config = dir.path().join("tonelint.toml");
    let draft = uri(&dir.path().join("posts/a.md"));
    let overrides = "[[overrides]]\r\npaths = [\"posts/**\"]\r\n[overrides.rules.insult]\r\nlevel = \"warning\"\r\n";
    std::fs::write(&config, overrides).unwrap();
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&draft, "markdown", INSULT);
    let words = super::place(&editor.pushed().items[0]["range"]);
    let offered = actions(&mut editor, &draft, words, &Value::Null);
    let off = offered.iter().find(|a| a["title"] == "Turn insult off in tonelint.toml").unwrap();
    // Lines end as they did.
    assert_eq!(apply(overrides, off, &uri(&config)), overrides.replace("\"warning\"", "\"off\""));
    let allow = offered.iter().find(|a| a["title"].as_str().unwrap().starts_with("Allow \"")).unwrap();
    let new = apply(overrides, allow, &uri(&config));
    assert!(new.starts_with("allow = [\"") && new.ends_with(overrides) && !new.replace("\r\n", "").contains(['\r', '\n']), "{new:?}");
}

#[test]
fn a_settings_file_is_made_where_the_client_can() {
    let dir = tempfile::tempdir().unwrap();
    let draft = uri(&dir.path().join("a.md"));
    let find = |offered: &[Value]| offered.iter().find(|a| a["title"] == "Turn insult off in tonelint.toml").cloned();
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&draft, "markdown", INSULT);
    editor.pushed();
    let offered = actions(&mut editor, &draft, [0, 0, 0, 20], &Value::Null);
    assert!(find(&offered).is_none());
    drop(editor);
    let mut editor = Setup::push()
        .folder(dir.path())
        .can("/workspace/workspaceEdit", json!({ "documentChanges": true, "resourceOperations": ["create"] }))
        .start();
    editor.open(&draft, "markdown", INSULT);
    editor.pushed();
    let offered = actions(&mut editor, &draft, [0, 0, 0, 20], &Value::Null);
    let changes = &find(&offered).unwrap()["edit"]["documentChanges"];
    assert_eq!(changes[0]["kind"], "create");
    assert_eq!(changes[1]["edits"][0]["newText"], "[rules.insult]\nlevel = \"off\"\n");
}

#[test]
fn hover_says_how_it_reads_and_how_sure_that_is() {
    let mut editor = Setup::push().can("/textDocument/hover/contentFormat", json!(["markdown"])).start();
    editor.open(URI, "markdown", INSULT);
    editor.pushed();
    let mut at = |character: u64| {
        let params = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": character } });
        editor.request("textDocument/hover", &params).unwrap()
    };
    let hover = at(13);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.contains("*When it is fine:* "), "{text}");
    assert_eq!(hover["contents"]["kind"], "markdown");
    assert!(text.starts_with("**insult**: ") && text.contains(" % sure (") && text.contains("`tonelint explain insult`"), "{text}");
    assert_eq!(at(99), Value::Null);
}

/// Somebody waits for the answer; a menu that comes up by itself can wait.
#[test]
fn who_asks_need_not_wait_until_nobody_types() {
    let mut editor = Setup::push().options(json!({ "debounceMs": 40_000 })).start();
    editor.open(URI, "markdown", "Thanks!\n");
    editor.pushed();
    let started = std::time::Instant::now();
    editor.change(URI, 2, &[super::edit(None, INSULT)]);
    let at = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 13 } });
    assert_ne!(editor.request("textDocument/hover", &at).unwrap(), Value::Null);
    editor.change(URI, 3, &[super::edit(None, &format!("Well. {INSULT}"))]);
    let context = json!({ "diagnostics": [], "triggerKind": 1 });
    let params = json!({ "textDocument": { "uri": URI }, "range": range([0, 19, 0, 19]), "context": context });
    assert!(!editor.request("textDocument/codeAction", &params).unwrap().as_array().unwrap().is_empty());
    assert!(started.elapsed() < std::time::Duration::from_secs(30));
    editor.pushed_for(3);
}

#[test]
fn a_text_that_is_message_and_reading_stands_there_once() {
    let dir = tempfile::tempdir().unwrap();
    let phrase = "[[phrase]]\nname = \"folder\"\npattern = \"blue folder\"\nmessage = \"we have none\"\nsuggestion = \"the green one\"\n";
    std::fs::write(dir.path().join("tonelint.toml"), phrase).unwrap();
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&uri(&dir.path().join("a.md")), "markdown", "Please bring the blue folder on Monday.\n");
    assert_eq!(editor.pushed().items[0]["message"], "we have none\ntry: the green one");
}
