//! Order: many edits, requests and cancellations at once, and in the end what a lint from scratch finds.

use super::{INSULT, Mild, Setup, edit, position, scratch, utf16};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// A small generator of numbers, so that a failure can be run again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

const PIECES: [&str; 14] = [
    "",
    "x",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "👍 ",
    "é",
    "Thanks! ",
    "You are an idiot. ",
    "As I already said, the export is broken. ",
    "\n\n> quoted\n\n",
    "`code` ",
    "Did you even test this? ",
];

/// Any character boundary that an editor can name: not between the two halves of a line break.
fn boundary(text: &str, dice: &mut Dice) -> usize {
    let mut at = dice.below(text.len() + 1);
    while !text.is_char_boundary(at) || (at > 0 && text[..at].ends_with('\r') && text[at..].starts_with('\n')) {
        at -= 1;
    }
    at
}

/// A random edit of `text`, made; and as the editor would send it.
fn any_edit(text: &mut String, dice: &mut Dice) -> Value {
    let piece = PIECES[dice.below(PIECES.len())];
    if dice.below(40) == 0 || text.len() > 2000 {
        *text = format!("Hello. {piece}");
        return edit(None, text);
    }
    let a = boundary(text, dice);
    let b = if dice.below(3) == 0 { boundary(text, dice) } else { a };
    let (a, b) = (a.min(b), a.max(b).min(a.min(b) + 40));
    let b = (b..=text.len()).find(|&b| text.is_char_boundary(b) && !(text[..b].ends_with('\r') && text[b..].starts_with('\n'))).unwrap();
    let (start, end) = (position(text, a, utf16), position(text, b, utf16));
    text.replace_range(a..b, piece);
    edit(Some([start.0, start.1, end.0, end.1]), piece)
}

#[test]
fn thousands_of_edits_requests_and_cancellations() {
    for seed in [1, 2] {
        let mut dice = Dice(seed);
        let model = Mild { each: Duration::from_micros(300), ..Mild::default() };
        let mut editor = Setup::push().model(&model).start();
        let uris = ["file:///tmp/one.md", "file:///tmp/two.md", "untitled:three.md"];
        let mut texts: Vec<String> = vec!["Hello.\n".to_owned(); 3];
        let mut versions = [1_i64; 3];
        // What every version of every document said.
        let mut history: BTreeMap<(usize, i64), String> = BTreeMap::new();
        let mut asked = Vec::new();
        for (i, uri) in uris.iter().enumerate() {
            editor.open(uri, "markdown", &texts[i]);
            history.insert((i, 1), texts[i].clone());
        }
        for _ in 0..1500 {
            let i = dice.below(3);
            match dice.below(10) {
                0 => {
                    let position = json!({ "textDocument": { "uri": uris[i] }, "position": { "line": 0, "character": dice.below(9) } });
                    asked.push(editor.ask("textDocument/hover", &position));
                }
                1 => {
                    let params = json!({
                        "textDocument": { "uri": uris[i] }, "range": super::range([0, 0, 99, 0]), "context": { "diagnostics": [] }
                    });
                    asked.push(editor.ask("textDocument/codeAction", &params));
                }
                2 => {
                    if let Some(id) = asked.get(dice.below(asked.len())) {
                        let id = *id;
                        editor.notify("$/cancelRequest", &json!({ "id": id }));
                    }
                }
                _ => {
                    let edits: Vec<Value> = (0..=dice.below(3)).map(|_| any_edit(&mut texts[i], &mut dice)).collect();
                    versions[i] += 1;
                    editor.change(uris[i], versions[i], &edits);
                    history.insert((i, versions[i]), texts[i].clone());
                }
            }
        }
        for id in asked {
            match editor.answer(id) {
                Ok(_) => {}
                Err(error) => assert_eq!(error["code"], -32800, "{error}"),
            }
        }
        // Whatever was pushed is what its version said; and what was pushed last is what the last version said.
        let mut last = [0_i64; 3];
        while (0..3).any(|i| last[i] < versions[i]) {
            let params = editor.expect("textDocument/publishDiagnostics");
            let i = uris.iter().position(|u| params["uri"] == *u).unwrap();
            let version = params["version"].as_i64().unwrap();
            assert!(version > last[i], "seed {seed}: {version} after {}", last[i]);
            last[i] = version;
            let found: Vec<_> = params["diagnostics"]
                .as_array()
                .unwrap()
                .iter()
                .map(|d| (d["code"].as_str().unwrap().to_owned(), super::place(&d["range"])))
                .collect();
            let text = &history[&(i, version)];
            let name = if i == 2 { "three.md" } else { ["one.md", "two.md"][i] };
            assert_eq!(found, scratch(text, name, utf16), "seed {seed}, version {version} of {text:?}");
        }
    }
}

#[test]
fn four_pending_pulls_and_two_hundred_edits_at_once() {
    let model = Mild { each: Duration::from_millis(20), ..Mild::default() };
    let mut editor = Setup::pull().model(&model).start();
    let uri = "untitled:u";
    editor.open(uri, "markdown", "Hello.\n");
    let pulls: Vec<i64> = (0..4).map(|_| editor.ask_pull(uri)).collect();
    for version in 2..=201 {
        editor.change(uri, version, &[edit(Some([0, 0, 0, 0]), "a")]);
    }
    editor.change(uri, 202, &[edit(None, INSULT)]);
    let late = editor.ask_pull(uri);
    for id in pulls {
        // An answer to the early ones is either of the state they asked about or of the newest one.
        assert!(matches!(editor.pulled(id).rules().as_slice(), [] | ["insult"]));
    }
    assert_eq!(editor.pulled(late).rules(), ["insult"], "the edits came before it");
}

#[test]
fn a_pull_sees_the_edit_before_it_and_a_cancelled_one_is_answered() {
    let mut editor = Setup::pull().options(json!({ "debounceMs": 150 })).start();
    let uri = "untitled:u";
    editor.open(uri, "markdown", "Hello.\n");
    for version in 2..40 {
        let text = if version % 2 == 0 { INSULT } else { "Thanks!" };
        editor.change(uri, version, &[edit(None, text)]);
    }
    editor.change(uri, 40, &[edit(None, INSULT)]);
    let cancelled = editor.ask_pull(uri);
    editor.notify("$/cancelRequest", &json!({ "id": cancelled }));
    assert_eq!(editor.answer(cancelled).unwrap_err()["code"], -32800);
    assert_eq!(editor.pull(uri).rules(), ["insult"]);
}

#[test]
fn edits_are_waited_out() {
    let model = Mild::default();
    let mut editor = Setup::push().options(json!({ "debounceMs": 200 })).model(&model).start();
    let uri = "untitled:u";
    editor.open(uri, "markdown", "Hello.\n");
    editor.pushed_for(1);
    for version in 2..12 {
        editor.change(uri, version, &[edit(Some([0, 0, 0, 0]), "Well, ")]);
    }
    // One lint for all of them: none of the versions in between is ever told.
    assert_eq!(editor.pushed().version, Some(11));
    assert_eq!(model.read.load(std::sync::atomic::Ordering::Relaxed), 2);
}
