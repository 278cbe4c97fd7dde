//! What a client should not send, and what must not take the server down.

use super::{INSULT, Setup, edit};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

const URI: &str = "untitled:u";

#[test]
fn messages_that_are_none_are_answered_and_left_out() {
    let mut editor = Setup::push().start();
    for (bytes, code) in [
        (&b"Content-Length: 5\r\n\r\n{bad}"[..], -32700),
        (b"Content-Length: 2\r\n\r\n\xff\xfe", -32700),
        (b"Content-Length: 7\r\n\r\n[1,2,3]", -32600),
        (b"Content-Length: 19\r\n\r\n{\"jsonrpc\": \"2.0\"} ", -32600),
        (b"Content-Length: 32\r\n\r\n{\"jsonrpc\":\"1.0\",\"method\":\"x\"}  ", -32600),
        (b"Content-Length: nonsense\r\n\r\n", -32700),
        (b"hello there\r\n\r\n", -32700),
        (b"X-A: 1\r\nX-B: 2\r\nX-C: 3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 0\r\n\r\n", -32700),
    ] {
        editor.raw(bytes);
        let answer = editor.wait("an error", |m| m.get("error").is_some());
        assert_eq!((&answer["error"]["code"], &answer["id"]), (&json!(code), &Value::Null), "{}", String::from_utf8_lossy(bytes));
        editor.expect("window/logMessage");
    }
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), ["insult"]);
}

#[test]
fn calls_that_make_no_sense_get_an_error() {
    let mut editor = Setup::push().start();
    assert_eq!(editor.request("textDocument/hover", &json!({ "position": 7 })).unwrap_err()["code"], -32602);
    assert_eq!(editor.request("textDocument/hover", &Value::Null).unwrap_err()["code"], -32602);
    assert_eq!(editor.request("no/such", &json!({})).unwrap_err()["code"], -32601);
    assert_eq!(editor.request("initialize", &json!({ "capabilities": {} })).unwrap_err()["code"], -32600);
    editor.notify("no/such", &json!({}));
    editor.notify("$/setTrace", &json!({ "value": "off" }));
    editor.notify("textDocument/didChange", &json!({ "contentChanges": "?" }));
    editor.notify(
        "textDocument/didOpen",
        &json!({ "textDocument": { "uri": "no uri", "languageId": "markdown", "version": 1, "text": INSULT } }),
    );
    for name in ["textDocument/didChange", "textDocument/didOpen"] {
        let message = editor.expect("window/logMessage")["message"].as_str().unwrap().to_owned();
        assert!(message.contains(name) && message.contains("makes no sense"), "{message}");
    }
    // An answer to what was never asked.
    editor.send(&json!({ "jsonrpc": "2.0", "id": 4711, "result": null }));
    assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("never asked"));
}

#[test]
fn nothing_is_done_before_initialize_or_after_shutdown() {
    let (mut editor, initialize) = Setup::push().silent();
    assert_eq!(editor.request("textDocument/hover", &json!({})).unwrap_err()["code"], -32002);
    editor.open(URI, "markdown", INSULT);
    editor.request("initialize", &initialize).unwrap();
    editor.notify("initialized", &json!({}));
    editor.request("shutdown", &Value::Null).unwrap();
    assert_eq!(editor.request("textDocument/hover", &json!({})).unwrap_err()["code"], -32600);
    editor.notify("exit", &Value::Null);
    assert!(editor.hang_up());
}

#[test]
fn a_client_that_hangs_up_ends_the_server() {
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", INSULT);
    editor.pushed();
    assert!(!editor.hang_up(), "it said no shutdown");
}

#[test]
fn ranges_beyond_the_text_and_unknown_documents() {
    let mut editor = Setup::push().start();
    editor.open(URI, "markdown", "one\ntwo");
    editor.pushed();
    // Past the line, past the text, the wrong way round, and inside of a surrogate pair.
    editor.change(URI, 2, &[edit(Some([0, 99, 0, 4_000_000_000]), "!"), edit(Some([7, 7, 9, 9]), "\n👍\n")]);
    editor.change(URI, 3, &[edit(Some([2, 1, 2, 1]), "x"), edit(Some([3, 0, 0, 0]), ""), edit(Some([0, 0, 0, 0]), INSULT)]);
    assert_eq!(editor.pushed_for(3).rules(), ["insult"]);
    editor.change("untitled:never", 2, &[edit(None, INSULT)]);
    assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("never opened"));
    editor.close("untitled:never");
    let nobody = json!({ "textDocument": { "uri": "untitled:never" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.request("textDocument/hover", &nobody).unwrap(), Value::Null);
}

#[test]
fn paths_of_all_kinds() {
    let mut editor = Setup::push().start();
    for uri in [
        "file:///tmp/with%20space/%C3%A4%F0%9F%91%8D%23.md",
        "file:///c%3A/Users/me/a.md",
        "file:///C:/Users/me/a.md",
        "file://server/share/a.md",
        "file:///tmp/%FF.md",
        "vscode-notebook-cell:/a.ipynb#x",
        "untitled:C:%5Ca.md",
        "git:/a.md?ref=HEAD",
        "file:///",
        // Not what the standard allows, and what editors send.
        "file:///tmp/[slug] {a|b}^.md",
        "file:///tmp/ä 50%.md",
        "untitled:Untitled 1",
        "file:///tmp/a#b#c.md",
    ] {
        editor.open(uri, "markdown", INSULT);
        let params = editor.expect("textDocument/publishDiagnostics");
        assert_eq!((&params["uri"], params["diagnostics"].as_array().unwrap().len()), (&json!(uri), 1), "{uri}");
    }
}

#[test]
fn roots_of_all_kinds() {
    for root in ["file:///tmp/my folder", "file:///tmp/[x]", "file:///tmp/ä", "", "no uri"] {
        for folders in [Value::Null, json!([{ "uri": root, "name": "x" }])] {
            let (mut editor, mut initialize) = Setup::push().silent();
            initialize["rootUri"] = json!(root);
            initialize["workspaceFolders"] = folders;
            editor.request("initialize", &initialize).unwrap_or_else(|error| panic!("{root}: {error}"));
            editor.notify("initialized", &json!({}));
            editor.open(URI, "markdown", INSULT);
            assert_eq!(editor.pushed().rules(), ["insult"], "{root}");
        }
    }
}

#[test]
fn a_panic_in_a_request_answers_an_error_and_the_server_lives() {
    let mut editor = Setup::push().probe(|method| assert!(method != "textDocument/hover", "a bug")).start();
    editor.open(URI, "markdown", INSULT);
    editor.pushed();
    let hover = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.request("textDocument/hover", &hover).unwrap_err()["code"], -32603);
    assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("bug"));
    editor.change(URI, 2, &[edit(None, "Thanks!")]);
    assert_eq!(editor.pushed_for(2).rules(), [] as [&str; 0]);
}

#[test]
fn a_panic_in_a_notification_or_a_lint_costs_nothing_else() {
    let mut editor = Setup::pull().probe(|method| assert!(method != "textDocument/didSave", "a bug")).start();
    editor.notify("textDocument/didSave", &json!({ "textDocument": { "uri": URI } }));
    editor.expect("window/logMessage");
    editor.open(URI, "markdown", "Please panic now, will you?");
    let id = editor.ask_pull(URI);
    assert_eq!(editor.answer(id).unwrap_err()["code"], -32603);
    assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("bug"));
    let late = editor.ask_pull(URI);
    assert_eq!(editor.answer(late).unwrap_err()["code"], -32603, "who comes later need not wait for ever");
    editor.open("untitled:other", "markdown", INSULT);
    assert_eq!(editor.pull("untitled:other").rules(), ["insult"]);
    editor.change(URI, 2, &[edit(None, INSULT)]);
    assert_eq!(editor.pull(URI).rules(), ["insult"], "the document itself, too");
}

#[test]
fn a_panic_of_the_owner_costs_the_edit_and_nothing_else() {
    for broken in ["owner: textDocument/didChange", "owner: start"] {
        let (changes, armed) = (AtomicUsize::new(0), AtomicBool::new(false));
        let probe = move |name: &str| {
            if name == "textDocument/didChange" && changes.fetch_add(1, Ordering::Relaxed) == 0 {
                armed.store(true, Ordering::Relaxed);
            }
            assert!(!(name == broken && armed.swap(false, Ordering::Relaxed)), "a bug");
        };
        let mut editor = Setup::pull().probe(probe).start();
        editor.open(URI, "markdown", INSULT);
        assert_eq!(editor.pull(URI).rules(), ["insult"]);
        editor.change(URI, 2, &[edit(None, "Thanks!")]);
        assert!(editor.expect("window/logMessage")["message"].as_str().unwrap().contains("which is a bug"));
        let id = editor.ask_pull(URI);
        assert_eq!(editor.answer(id).unwrap_err()["code"], -32603, "what the document says is not known");
        editor.open("untitled:other", "markdown", INSULT);
        assert_eq!(editor.pull("untitled:other").rules(), ["insult"]);
        editor.change(URI, 3, &[edit(None, "Thanks!")]);
        assert_eq!(editor.pull(URI).rules(), [] as [&str; 0], "the next edit makes it whole");
    }
}
