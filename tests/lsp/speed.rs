//! Floods of edits and very long drafts. The clock is for `cargo bench --bench lsp`; here only what must hold on any machine is asked.

use super::{INSULT, Mild, Setup, edit, paragraphs, scratch, utf16};
use serde_json::{Value, json};
use std::time::Duration;

#[test]
fn a_flood_of_edits_ends_in_the_last_state() {
    let model = Mild { each: Duration::from_millis(2), ..Mild::default() };
    let mut editor = Setup::push().options(json!({ "debounceMs": 20 })).model(&model).start();
    let uri = "untitled:u";
    let mut text = paragraphs(50, |i| format!("Paragraph {i} is about the weather, as ever."));
    editor.open(uri, "markdown", &text);
    for version in 2..302 {
        editor.change(uri, version, &[edit(Some([10, 0, 10, 0]), "a")]);
        std::thread::sleep(Duration::from_millis(2));
    }
    let at = text.match_indices('\n').nth(9).unwrap().0 + 1;
    text.insert_str(at, &"a".repeat(300));
    editor.change(uri, 302, &[edit(Some([20, 0, 20, 0]), &format!("{INSULT} "))]);
    let at = text.match_indices('\n').nth(19).unwrap().0 + 1;
    text.insert_str(at, &format!("{INSULT} "));
    assert_eq!(editor.pushed_for(302).places(), scratch(&text, "u", utf16));
}

#[test]
fn a_long_first_scan_shows_a_bar_and_gives_way_to_an_edit() {
    let model = Mild { each: Duration::from_millis(20), ..Mild::default() };
    let mut editor = Setup::push().can("/window/workDoneProgress", json!(true)).model(&model).start();
    let uri = "untitled:draft.md";
    let text = paragraphs(150, |i| format!("Paragraph {i} is about the weather, as ever."));
    editor.open(uri, "markdown", &text);
    let token = editor.reply("window/workDoneProgress/create", &Value::Null)["token"].clone();
    let begin = editor.expect("$/progress");
    assert_eq!((&begin["token"], &begin["value"]["kind"]), (&token, &json!("begin")));
    assert!(begin["value"]["message"].as_str().unwrap().contains("draft.md"));
    editor.change(uri, 2, &[edit(Some([0, 0, 0, 0]), &format!("{INSULT} "))]);
    loop {
        let value = editor.expect("$/progress")["value"].clone();
        if value["kind"] == "end" {
            break;
        }
        assert_eq!(value["kind"], "report");
    }
    // What was read before the edit is not read again.
    // The patterns have spoken before: of both versions, if there was time.
    loop {
        let found = editor.pushed_for(2);
        assert_eq!(found.rules(), ["insult"]);
        if model.read.load(std::sync::atomic::Ordering::Relaxed) >= 150 {
            break;
        }
    }
    assert!(model.read.load(std::sync::atomic::Ordering::Relaxed) <= 152);
    // The second job may have had a bar of its own by now.
    sync(&mut editor, uri);
    editor.skip("textDocument/publishDiagnostics");
    editor.skip("window/workDoneProgress/create");
    editor.skip("$/progress");
}

#[test]
fn two_megabytes_stay_usable() {
    let mut editor = Setup::push().options(json!({ "debounceMs": 20 })).start();
    let uri = "untitled:long.md";
    let paragraph = "We talked about the timetable on Monday. As the hall is closed on Friday, the rehearsal moves to Thursday.\n\n";
    let text = paragraph.repeat(2_000_000 / paragraph.len());
    editor.open(uri, "markdown", &text);
    for version in 2..30 {
        editor.change(uri, version, &[edit(Some([0, 0, 0, 0]), "a")]);
    }
    editor.change(uri, 30, &[edit(Some([0, 0, 0, 0]), &format!("{INSULT}\n\n"))]);
    assert_eq!(editor.pushed_for(30).places()[0], ("insult".to_owned(), [0, 0, 0, 16]));
    // What the model says of it comes later, or has come.
    editor.close(uri);
    sync(&mut editor, uri);
    editor.skip("textDocument/publishDiagnostics");
}

#[test]
fn who_pulls_a_long_draft_gets_the_patterns_first_and_is_told_of_the_rest() {
    let model = Mild { each: Duration::from_millis(5), ..Mild::default() };
    let mut editor = Setup::pull().can("/workspace/diagnostics/refreshSupport", json!(true)).model(&model).start();
    let uri = "untitled:draft.md";
    // Doubtful by itself: the model, which has no opinion, is asked, too.
    let text = format!("{INSULT}\n\n{}", "Did you even test this? It is about the weather, as ever.\n\n".repeat(20));
    let text = text + &paragraphs(150, |i| format!("Paragraph {i}: {INSULT}"));
    editor.open(uri, "markdown", &text);
    let first = editor.pull(uri);
    assert!(first.result_id.as_ref().unwrap().ends_with("-preview"));
    editor.reply("workspace/diagnostic/refresh", &Value::Null);
    let second = editor.pull(uri);
    assert_ne!(first.result_id, second.result_id);
    assert_eq!(second.places(), scratch(&text, "draft.md", utf16));
}

/// Nobody would tell it that there is more.
#[test]
fn who_pulls_and_is_not_told_of_more_gets_all_at_once() {
    let model = Mild { each: Duration::from_millis(2), ..Mild::default() };
    let mut editor = Setup::pull().model(&model).start();
    let uri = "untitled:draft.md";
    let text =
        format!("Did you even test this? It is about the weather, as ever.\n\n{}", paragraphs(150, |i| format!("Paragraph {i}: {INSULT}")));
    editor.open(uri, "markdown", &text);
    let found = editor.pull(uri);
    assert!(!found.result_id.as_ref().unwrap().ends_with("-preview"));
    assert_eq!(found.places(), scratch(&text, "draft.md", utf16));
}

/// All that the server had to say by now has been said.
fn sync(editor: &mut super::Editor, uri: &str) {
    let hover = json!({ "textDocument": { "uri": uri }, "position": { "line": 0, "character": 0 } });
    editor.request("textDocument/hover", &hover).unwrap();
}
