//! Settings of the client and of files.

use super::{INSULT, Setup, edit, uri};
use serde_json::{Value, json};
use std::path::Path;

const URI: &str = "untitled:u";

/// A warning by pattern alone, and an info.
const WARNING: &str = "As I already said, the export is broken.";

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn severities_are_mild_unless_they_are_to_be_literal() {
    for (setting, insult, warning) in [("advisory", 2, 3), ("literal", 1, 2)] {
        let mut editor = Setup::push().options(json!({ "tonelint": { "severity": setting, "debounceMs": 0 } })).start();
        editor.open(URI, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
        let found = editor.pushed();
        assert_eq!(found.items.iter().map(|d| d["severity"].as_i64().unwrap()).collect::<Vec<_>>(), [insult, warning], "{setting}");
    }
}

#[test]
fn the_client_says_how_much_is_shown() {
    let mut editor = Setup::push().options(json!({ "level": "error" })).start();
    editor.open(URI, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
    assert_eq!(editor.pushed().rules(), ["insult"]);
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "level": "warning" } } }));
    assert_eq!(editor.pushed().rules(), ["insult", "passive-aggressive"]);
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "enable": false } } }));
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    // Null says nothing at all.
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": null }));
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "enable": true } } }));
    assert_eq!(editor.pushed().rules(), ["insult", "passive-aggressive"]);
}

#[test]
fn a_wrong_setting_is_told_once_and_the_others_hold() {
    let mut editor = Setup::push().options(json!({ "level": "loud", "severity": "literal", "debounceMs": "soon", "path": 7 })).start();
    for key in ["level", "debounceMs"] {
        let message = editor.expect("window/showMessage")["message"].as_str().unwrap().to_owned();
        assert!(message.contains(&format!("tonelint.{key}")) && message.contains("should be"), "{message}");
        editor.expect("window/logMessage");
    }
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().items[0]["severity"], 1);
}

#[test]
fn settings_are_asked_for_where_the_client_can_answer() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b) = (dir.path().join("a"), dir.path().join("b"));
    let mut editor = Setup::pull()
        .can("/workspace/configuration", json!(true))
        .can("/workspace/diagnostics/refreshSupport", json!(true))
        .can("/workspace/didChangeConfiguration/dynamicRegistration", json!(true))
        .folder(&a)
        .folder(&b)
        .start();
    let registered = editor.reply("client/registerCapability", &Value::Null);
    assert_eq!(registered["registrations"][0]["method"], "workspace/didChangeConfiguration");
    let (in_a, in_b) = (uri(&a.join("x.md")), uri(&b.join("x.md")));
    editor.open(&in_a, "markdown", INSULT);
    editor.open(&in_b, "markdown", INSULT);
    // Nothing waits for the answer.
    assert_eq!(editor.pull(&in_a).rules(), ["insult"]);
    assert_eq!(editor.pull(&in_b).rules(), ["insult"]);
    let asked = editor.reply("workspace/configuration", &json!([{}, { "enable": false }, null]));
    assert_eq!(asked["items"].as_array().unwrap().len(), 3);
    assert_eq!(asked["items"][1], json!({ "scopeUri": uri(&a), "section": "tonelint" }));
    editor.reply("workspace/diagnostic/refresh", &Value::Null);
    assert_eq!(editor.pull(&in_a).rules(), [] as [&str; 0]);
    assert_eq!(editor.pull(&in_b).rules(), ["insult"]);
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": null }));
    editor.reply("workspace/configuration", &json!([{}, {}, {}]));
    editor.reply("workspace/diagnostic/refresh", &Value::Null);
    assert_eq!(editor.pull(&in_a).rules(), ["insult"]);
}

#[test]
fn a_client_that_never_answers_is_served_all_the_same() {
    let mut editor = Setup::push()
        .can("/workspace/configuration", json!(true))
        .can("/workspace/didChangeWatchedFiles/dynamicRegistration", json!(true))
        .start();
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), ["insult"]);
    let watched = editor.expect("client/registerCapability");
    assert_eq!(watched["registrations"][0]["registerOptions"]["watchers"][0]["globPattern"], "**/tonelint.toml");
    editor.expect("workspace/configuration");
}

#[test]
fn the_nearest_file_holds_and_is_read_again_when_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let config = write(dir.path(), "tonelint.toml", "ignore = [\"insult\"]\n");
    write(dir.path(), "sub/.tonelint.toml", "exclude = [\"left-out.md\"]\n");
    let (top, sub, out) = (uri(&dir.path().join("a.md")), uri(&dir.path().join("sub/b.md")), uri(&dir.path().join("sub/left-out.md")));
    let mut editor = Setup::push().folder(dir.path()).start();
    for (uri, rules) in [(&top, &[][..]), (&sub, &["insult"]), (&out, &[])] {
        editor.open(uri, "markdown", INSULT);
        assert_eq!(editor.pushed().rules(), rules, "{uri}");
    }
    std::fs::write(&config, "level = \"info\" # another length\n").unwrap();
    editor.notify("workspace/didChangeWatchedFiles", &json!({ "changes": [{ "uri": uri(&config), "type": 2 }] }));
    let params = editor.expect("textDocument/publishDiagnostics");
    assert_eq!((&params["uri"], &params["diagnostics"][0]["code"], &params["version"]), (&json!(top), &json!("insult"), &json!(1)));
    // Both documents below a file hear of it, also where an edit of one comes first.
    let low = uri(&dir.path().join("low/c.md"));
    editor.open(&low, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), ["insult"]);
    std::fs::write(&config, "ignore = [\"insult\"]  # yet another length of it\n").unwrap();
    editor.change(&low, 2, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
    let mut told: Vec<_> = (0..2).map(|_| editor.expect("textDocument/publishDiagnostics")).collect();
    told.sort_by_key(|p| p["uri"].as_str().unwrap().to_owned());
    assert_eq!((&told[0]["uri"], &told[0]["diagnostics"]), (&json!(top), &json!([])));
    assert_eq!((&told[1]["uri"], &told[1]["diagnostics"]), (&json!(low), &json!([])));
    editor.close(&low);
    editor.pushed();
    std::fs::write(&config, "level = \"info\" # back\n").unwrap();
    assert_eq!(editor.expect("textDocument/publishDiagnostics")["uri"], top);
    // A client that tells nothing: the server looks for itself.
    std::fs::write(&config, "ignore = [\"insult\"] # and another one\n").unwrap();
    let params = editor.expect("textDocument/publishDiagnostics");
    assert_eq!((&params["uri"], &params["diagnostics"]), (&json!(top), &json!([])));
}

#[test]
fn a_buffer_that_stands_nowhere_follows_the_file_that_the_client_names() {
    let dir = tempfile::tempdir().unwrap();
    let config = write(dir.path(), "mine.toml", "ignore = [\"insult\"]\n");
    let mut editor = Setup::push().options(json!({ "config": config.to_str().unwrap(), "debounceMs": 0 })).start();
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    std::fs::write(&config, "level = \"info\"\n").unwrap();
    editor.notify("workspace/didChangeWatchedFiles", &json!({ "changes": [{ "uri": uri(&config), "type": 2 }] }));
    assert_eq!(editor.pushed().rules(), ["insult"]);
    std::fs::write(&config, "ignore = [\"insult\"] # longer\n").unwrap();
    editor.change(URI, 2, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
    assert_eq!(editor.pushed_for(2).rules(), [] as [&str; 0]);
}

#[test]
fn a_wrong_file_is_told_once_and_the_last_good_one_holds() {
    let dir = tempfile::tempdir().unwrap();
    let config = write(dir.path(), "tonelint.toml", "ignore = [\"insult\"]\n");
    let uri = uri(&dir.path().join("a.md"));
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&uri, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
    assert_eq!(editor.pushed().rules(), ["passive-aggressive"]);
    std::fs::write(&config, "ignore = [\"insult\"]\nstrictnes = \"relaxed\"\n").unwrap();
    editor.change(&uri, 2, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
    assert_eq!(editor.pushed_for(2).rules(), ["passive-aggressive"]);
    let message = editor.expect("window/showMessage")["message"].as_str().unwrap().to_owned();
    assert!(message.contains("tonelint.toml:2:") && message.contains("did you mean \"strictness\"?"), "{message}");
    editor.change(&uri, 3, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
    assert_eq!(editor.pushed_for(3).rules(), ["passive-aggressive"]);
    std::fs::write(&config, "level = \"info\"\n").unwrap();
    editor.change(&uri, 4, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
    assert_eq!(editor.pushed_for(4).rules(), ["insult", "passive-aggressive"]);
    editor.skip("textDocument/publishDiagnostics");
    editor.expect("window/logMessage");
}

#[test]
fn a_file_that_is_wrong_again_is_told_again() {
    let dir = tempfile::tempdir().unwrap();
    let (good, wrong) = ("ignore = [\"insult\"]\n", "levle = \"info\"\n");
    let config = write(dir.path(), "tonelint.toml", good);
    let uri = uri(&dir.path().join("a.md"));
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&uri, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    for (version, text, is_told) in [(2, wrong, true), (3, wrong, false), (4, good, false), (5, wrong, true)] {
        std::fs::write(&config, text).unwrap();
        editor.change(&uri, version, &[edit(Some([0, 0, 0, 0]), "Well. ")]);
        assert_eq!(editor.pushed_for(version).rules(), [] as [&str; 0]);
        if is_told {
            assert!(editor.expect("window/showMessage")["message"].as_str().unwrap().contains("did you mean \"level\"?"));
            editor.expect("window/logMessage");
        }
    }
    editor.skip("textDocument/publishDiagnostics");
}

#[test]
fn last_good_settings_outlive_new_ones_of_the_client_and_new_roots() {
    let dir = tempfile::tempdir().unwrap();
    let config = write(dir.path(), "tonelint.toml", "ignore = [\"insult\"]\n");
    let draft = uri(&dir.path().join("a.md"));
    let mut editor = Setup::push().start();
    editor.open(&draft, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
    assert_eq!(editor.pushed().rules(), ["passive-aggressive"]);
    std::fs::write(&config, "ignore = [\"insult\"]\nlevle = \"info\"\n").unwrap();
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "debounceMs": 1, "strictness": "relaxed" } } }));
    editor.expect("window/showMessage");
    editor.expect("window/logMessage");
    let relaxed = editor.pushed().rules().len();
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "debounceMs": 1 } } }));
    assert_eq!(editor.pushed().rules(), ["passive-aggressive"]);
    assert!(relaxed <= 1, "the insult is ignored all along");
    let folder = json!({ "uri": uri(dir.path()), "name": "x" });
    editor.notify("workspace/didChangeWorkspaceFolders", &json!({ "event": { "added": [folder], "removed": [] } }));
    assert_eq!(editor.pushed().rules(), ["passive-aggressive"]);
    editor.skip("textDocument/publishDiagnostics");
}

#[test]
fn a_file_that_the_client_reports_is_read_again_whatever_its_date() {
    let dir = tempfile::tempdir().unwrap();
    let config = write(dir.path(), "tonelint.toml", "ignore = [\"insult\"]\n");
    let date = config.metadata().unwrap().modified().unwrap();
    let mut editor = Setup::push().folder(dir.path()).start();
    editor.open(&uri(&dir.path().join("a.md")), "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    std::fs::write(&config, "select = [\"insult\"]\n").unwrap();
    std::fs::File::options().write(true).open(&config).unwrap().set_modified(date).unwrap();
    editor.notify("workspace/didChangeWatchedFiles", &json!({ "changes": [{ "uri": uri(&config), "type": 2 }] }));
    assert_eq!(editor.pushed().rules(), ["insult"]);
    editor.skip("textDocument/publishDiagnostics");
}

#[test]
fn a_setting_that_is_wrong_again_is_told_again() {
    let mut editor = Setup::push().start();
    for level in ["loud", "loud", "error", "loud"] {
        editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": { "level": level } } }));
    }
    editor.notify("workspace/didChangeConfiguration", &json!({ "settings": { "tonelint": {} } }));
    for _ in 0..2 {
        assert!(editor.expect("window/showMessage")["message"].as_str().unwrap().contains("tonelint.level"));
        editor.expect("window/logMessage");
    }
}

#[test]
fn settings_of_other_servers_change_nothing() {
    let mut editor = Setup::push().options(json!({ "level": "error", "debounceMs": 0 })).start();
    editor.open(URI, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
    assert_eq!(editor.pushed().rules(), ["insult"]);
    for settings in [json!({}), json!({ "other": {} }), json!({ "tonelint": null })] {
        editor.notify("workspace/didChangeConfiguration", &json!({ "settings": settings }));
    }
    editor.change(URI, 2, &[edit(Some([2, 0, 2, 0]), "Well. ")]);
    assert_eq!(editor.pushed_for(2).rules(), ["insult"]);
}

#[test]
fn settings_that_are_none_are_told() {
    let mut editor = Setup::push().options(json!("level")).can("/workspace/configuration", json!(true)).start();
    editor.reply("workspace/configuration", &json!([[1, 2]]));
    for what in ["\"level\"", "[1,2]"] {
        let message = editor.expect("window/showMessage")["message"].as_str().unwrap().to_owned();
        assert!(message.contains(what) && message.contains("should be an object"), "{message}");
        editor.expect("window/logMessage");
    }
}

#[test]
fn roots_that_stay_keep_their_settings() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b) = (dir.path().join("a"), dir.path().join("b"));
    let mut editor = Setup::push().can("/workspace/configuration", json!(true)).folder(&a).start();
    editor.reply("workspace/configuration", &json!([null, { "level": "error", "debounceMs": 0 }]));
    let draft = uri(&a.join("x.md"));
    editor.open(&draft, "markdown", &format!("{INSULT}\n\n{WARNING}\n"));
    assert_eq!(editor.pushed().rules(), ["insult"]);
    let folder = json!({ "uri": uri(&b), "name": "b" });
    editor.notify("workspace/didChangeWorkspaceFolders", &json!({ "event": { "added": [folder], "removed": [] } }));
    // Before the client answers, and without a look at what did not change.
    editor.expect("workspace/configuration");
    editor.change(&draft, 2, &[edit(Some([2, 0, 2, 0]), "Well. ")]);
    let found = editor.pushed();
    assert_eq!((found.version, found.rules()), (Some(2), vec!["insult"]));
}

#[test]
fn the_client_can_name_the_file() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "tonelint.toml", "level = \"info\"\n");
    write(dir.path(), "mine.toml", "ignore = [\"insult\"]\n");
    let mut editor = Setup::push().options(json!({ "config": "mine.toml", "debounceMs": 0 })).folder(dir.path()).start();
    editor.open(&uri(&dir.path().join("a.md")), "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    // An untitled buffer belongs to the only root.
    editor.open(URI, "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
}

#[test]
fn roots_come_and_go() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "tonelint.toml", "[[overrides]]\npaths = [\"docs/**\"]\nignore = [\"insult\"]\n");
    let uri_of = |name: &str| uri(&dir.path().join(name));
    let mut editor = Setup::push().start();
    editor.open(&uri_of("docs/a.md"), "markdown", INSULT);
    assert_eq!(editor.pushed().rules(), [] as [&str; 0], "files are found without any root");
    let folder = json!({ "uri": uri(dir.path()), "name": "x" });
    editor.notify("workspace/didChangeWorkspaceFolders", &json!({ "event": { "added": [folder], "removed": [] } }));
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
    editor.notify("workspace/didChangeWorkspaceFolders", &json!({ "event": { "added": [], "removed": [folder] } }));
    assert_eq!(editor.pushed().rules(), [] as [&str; 0]);
}
