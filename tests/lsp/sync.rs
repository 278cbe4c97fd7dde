//! Versions, push and pull, encodings.

use super::{INSULT, Mild, Setup, edit, scratch, utf16};
use serde_json::json;
use std::sync::atomic::Ordering;

const URI: &str = "untitled:Untitled-1";

#[test]
fn what_the_server_can_do() {
    let (mut editor, initialize) = Setup::push().silent();
    let answer = editor.request("initialize", &initialize).unwrap();
    let can = &answer["capabilities"];
    assert_eq!(can["positionEncoding"], "utf-16");
    assert_eq!(can["textDocumentSync"]["change"], 2);
    assert!(can.get("diagnosticProvider").is_none(), "push only");
    assert_eq!(answer["serverInfo"]["name"], "tonelint");

    let (mut editor, initialize) = Setup::pull().can("/general/positionEncodings", json!(["utf-7", "utf-32", "utf-8"])).silent();
    let answer = editor.request("initialize", &initialize).unwrap();
    let can = &answer["capabilities"];
    assert_eq!(can["positionEncoding"], "utf-32");
    assert_eq!(can["diagnosticProvider"]["identifier"], "tonelint");
    assert_eq!(can["diagnosticProvider"]["interFileDependencies"], false);
}

#[test]
fn diagnostics_are_pushed_with_the_version_and_cleared_in_the_end() {
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", &format!("Hi 🙂 all. {INSULT}\n"));
    let found = editor.pushed();
    assert_eq!(found.version, Some(1));
    assert_eq!(found.places(), scratch(&format!("Hi 🙂 all. {INSULT}\n"), "Untitled-1", utf16));
    let first = &found.items[0];
    assert_eq!((&first["source"], &first["code"], &first["severity"]), (&json!("tonelint"), &json!("insult"), &json!(2)));
    assert_eq!(first["data"]["version"], 1);
    assert!(first["data"]["confidence"].as_f64().unwrap() > 0.7 && first["data"]["readers"].is_null());
    assert!(first.get("codeDescription").is_none(), "nobody said that they can show one");
    editor.change(URI, 5, &[edit(Some([0, 11, 0, 28]), "Thanks!")]);
    assert_eq!(editor.pushed_for(5).rules(), [] as [&str; 0]);
    editor.close(URI);
    let last = editor.pushed();
    assert_eq!((last.version, last.items.len()), (None, 0));
}

#[test]
fn who_pulls_gets_nothing_unasked() {
    let mut editor = Setup::pull().start();
    editor.open(URI, "markdown", INSULT);
    let found = editor.pull(URI);
    assert_eq!(found.rules(), ["insult"]);
    let again = json!({ "textDocument": { "uri": URI }, "previousResultId": found.result_id });
    let report = editor.request("textDocument/diagnostic", &again).unwrap();
    assert_eq!((&report["kind"], &report["resultId"]), (&json!("unchanged"), &json!(found.result_id)));
    editor.change(URI, 2, &[edit(None, "Thanks!")]);
    let report = editor.request("textDocument/diagnostic", &again).unwrap();
    assert_eq!((&report["kind"], &report["items"]), (&json!("full"), &json!([])));
    editor.close(URI);
    assert_eq!(editor.pull(URI).rules(), [] as [&str; 0]);
}

#[test]
fn places_in_all_encodings() {
    let text = format!("Dear 👍 é all. {INSULT}\r\n");
    let units: [(&str, super::Units); 3] = [("utf-8", |c| c.len_utf8() as u64), ("utf-16", utf16), ("utf-32", |_| 1)];
    for (name, units) in units {
        let mut editor = Setup::push().can("/general/positionEncodings", json!([name])).start();
        editor.open(URI, "markdown", &text);
        let found = editor.pushed();
        assert_eq!(found.places(), scratch(&text, "Untitled-1", units), "{name}");
        // The edit's place counts in the same units.
        let at = super::position(&text, text.find("You").unwrap(), units);
        let end = super::position(&text, text.find(" an").unwrap(), units);
        editor.change(URI, 2, &[edit(Some([at.0, at.1, end.0, end.1]), "I was")]);
        assert_eq!(editor.pushed_for(2).rules(), [] as [&str; 0], "{name}: about oneself");
    }
}

#[test]
fn edits_of_one_notification_build_on_each_other() {
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", "one\rtwo\r\nthree\n");
    editor.pushed();
    // CR, CRLF and LF all end a line.
    editor.change(
        URI,
        2,
        &[edit(Some([1, 0, 1, 3]), "zwei\nand\n"), edit(Some([0, 0, 3, 0]), ""), edit(Some([1, 0, 1, 0]), &format!("\n{INSULT} "))],
    );
    let text = format!("\r\n\n{INSULT} three\n");
    assert_eq!(editor.pushed_for(2).places(), scratch(&text, "Untitled-1", utf16));
}

#[test]
fn only_the_paragraph_that_changed_is_read_again() {
    let model = Mild::default();
    let mut editor = Setup::push().model(&model).start();
    let text = super::paragraphs(40, |i| format!("This is paragraph {i}, it is about the weather."));
    editor.open(URI, "markdown", &text);
    editor.pushed();
    let first = model.read.swap(0, Ordering::Relaxed);
    assert_eq!(first, 40);
    editor.change(URI, 2, &[edit(Some([20, 0, 20, 0]), "Well. ")]);
    editor.pushed_for(2);
    assert_eq!(model.read.load(Ordering::Relaxed), 1);
}

#[test]
fn a_document_that_is_opened_again_starts_afresh() {
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), ["insult"]);
    editor.open(URI, "markdown", "Thanks!");
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("opened twice"));
}
