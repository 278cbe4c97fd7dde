//! `cargo bench --bench lsp`: the language server over its protocol, with the model: the real program at the end of a pipe, no debounce.
//!
//! * `edit`: an edit of one paragraph of a 5,000-word draft, to the diagnostics of that very version.
//! * `flood`: 100 edits a second (for a minute, or as many seconds as the first argument says): memory, and whether the last state is right.
//! * `long`: a draft of 2 MB: the first diagnostics, then edits.
//! * `replace`: a word replaced in 20,000 lines by one notification. Somebody else wrote them, so that the model's time is not in it.
//! * `chat`: a paragraph of 9,000 words, a line a sentence: the first diagnostics, then edits in its middle.
//!
//! It ends with an error where what was found is wrong, or does not come. How long it takes is for the reader to judge.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const URI: &str = "untitled:draft.md";
const INSULT: &str = "Only an idiot would merge this without a test. ";

const PARAGRAPHS: [&str; 5] = [
    "Thanks for the patch, it reads well. The loop in `copy_rows` still goes past the end of the buffer when the count is zero, so could you guard it and add a test?",
    "We talked about the timetable on Monday. As the hall is closed on Friday, the rehearsal moves to Thursday at six; bring the blue folders, please.",
    "I was wrong about the cache. It is not stale, my own script wrote the old file back. Sorry for the noise, and thank you for looking at the logs with me.",
    "The export takes forty minutes on the big database. Most of that is the join over the address table, which has no index on the second key since March.",
    "Did you even test this on the small screen? The button is under the keyboard, and nobody can press it. Please have another look before the release.",
];

/// A draft of different paragraphs. Each stands on one line, the even ones.
fn draft(paragraphs: usize, each: usize) -> String {
    let mut out = String::new();
    for i in 0..paragraphs {
        let _ = write!(out, "Point {i}. ");
        for j in 0..each {
            out.push_str(PARAGRAPHS[(i + j) % PARAGRAPHS.len()]);
            out.push(' ');
        }
        out.push_str("\n\n");
    }
    out
}

struct Server {
    child: Child,
    input: ChildStdin,
    messages: Receiver<(Instant, Value)>,
    version: i64,
}

impl Server {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tonelint"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            loop {
                let mut length = 0;
                loop {
                    let mut line = String::new();
                    if output.read_line(&mut line).unwrap_or(0) == 0 {
                        return;
                    }
                    match line.trim().strip_prefix("Content-Length: ") {
                        Some(n) => length = n.parse().unwrap(),
                        None => break,
                    }
                }
                let mut body = vec![0; length];
                output.read_exact(&mut body).unwrap();
                let _ = sender.send((Instant::now(), serde_json::from_slice(&body).unwrap()));
            }
        });
        let mut server = Self { child, input, messages, version: 1 };
        let params = json!({ "processId": null, "rootUri": null, "capabilities": {}, "initializationOptions": { "debounceMs": 0 } });
        server.send(&json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params }));
        server.messages.recv().unwrap();
        server.send(&json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }));
        server
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn open(&mut self, text: &str) {
        let item = json!({ "uri": URI, "languageId": "markdown", "version": 1, "text": text });
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": item } }));
    }

    /// Replaces `from..to` of a line.
    fn edit(&mut self, line: usize, from: usize, to: usize, text: &str) {
        self.version += 1;
        let range = json!({ "start": { "line": line, "character": from }, "end": { "line": line, "character": to } });
        let params = json!({
            "textDocument": { "uri": URI, "version": self.version },
            "contentChanges": [{ "range": range, "text": text }],
        });
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params }));
    }

    /// The diagnostics of the newest version, and when they came.
    fn fresh(&mut self) -> (Instant, Vec<Value>) {
        loop {
            let (at, message) = self.messages.recv_timeout(Duration::from_mins(10)).expect("diagnostics");
            if message["method"] == "textDocument/publishDiagnostics" {
                let version = message["params"]["version"].as_i64().unwrap();
                assert!(version <= self.version, "from the future");
                if version == self.version {
                    return (at, message["params"]["diagnostics"].as_array().unwrap().clone());
                }
            }
        }
    }

    /// Resident memory in MiB, now and at most; where the system tells.
    fn memory(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let mib = |key: &str| {
            let line = status.lines().find(|l| l.starts_with(key))?;
            Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
        };
        match (mib("VmRSS:"), mib("VmHWM:")) {
            (Some(now), Some(most)) => format!("{now} MiB resident, at most {most}"),
            _ => "memory unknown".to_owned(),
        }
    }

    fn end(mut self) {
        self.send(&json!({ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }));
        self.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
        assert!(self.child.wait().unwrap().success());
    }
}

fn percentiles(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!("{name}: p50 {:.1} ms, p95 {:.1} ms, max {:.1} ms ({} edits)", at(50), at(95), at(100), times.len());
}

fn is_insult(diagnostic: &Value) -> bool {
    diagnostic["code"] == "insult"
}

fn edits(server: &mut Server, paragraphs: usize, count: usize) -> Vec<Duration> {
    (0..count)
        .map(|i| {
            let started = Instant::now();
            // Words that the paragraph never had.
            server.edit(2 * (i * 7 % paragraphs), 0, 5, &format!("{:05}", i + 7 * count));
            server.fresh().0.duration_since(started)
        })
        .collect()
}

fn edit() {
    let (paragraphs, each) = (48, 4);
    let text = draft(paragraphs, each);
    let mut server = Server::start();
    let started = Instant::now();
    server.open(&text);
    let first = server.fresh().0.duration_since(started);
    println!(
        "5,000 words are {}, in {paragraphs} paragraphs of {}",
        text.split_whitespace().count(),
        text.split_whitespace().count() / paragraphs
    );
    println!("  first diagnostics, the model loaded on the way: {:.0} ms", first.as_secs_f64() * 1000.0);
    edits(&mut server, paragraphs, 10);
    percentiles("  edit to fresh diagnostics", &mut edits(&mut server, paragraphs, 200));
    println!("  {}", server.memory());
    server.end();
}

fn flood(seconds: u64) {
    let text = draft(48, 4);
    let mut server = Server::start();
    server.open(&text);
    server.fresh();
    println!("100 edits a second for {seconds} s: {}", server.memory());
    let started = Instant::now();
    let mut sent = 0_u32;
    while started.elapsed() < Duration::from_secs(seconds) {
        server.edit(20, 0, 0, if sent % 60 == 59 { "\n\n" } else { "a" });
        sent += 1;
        std::thread::sleep((Duration::from_millis(10) * sent).saturating_sub(started.elapsed()));
    }
    server.edit(0, 0, 0, INSULT);
    let last = Instant::now();
    let (at, found) = server.fresh();
    let right = found.iter().filter(|d| is_insult(d)).count() == 1 && is_insult(&found[0]) && found[0]["range"]["start"]["line"] == 0;
    assert!(right, "the last state is WRONG: {found:?}");
    println!("  {sent} edits, the last state {:.1} ms after the last: right", at.duration_since(last).as_secs_f64() * 1000.0);
    println!("  {}", server.memory());
    server.end();
}

fn long() {
    let paragraphs = 2_000_000 / draft(1, 1).len();
    let text = draft(paragraphs, 1);
    let mut server = Server::start();
    let started = Instant::now();
    server.open(&text);
    server.edit(0, 0, 0, "a");
    server.edit(0, 0, 1, "");
    server.fresh();
    println!(
        "{} KB, {} words: first diagnostics after {:.1} s",
        text.len() / 1000,
        text.split_whitespace().count(),
        started.elapsed().as_secs_f64()
    );
    edits(&mut server, paragraphs, 3);
    percentiles("  edit to fresh diagnostics", &mut edits(&mut server, paragraphs, 30));
    println!("  {}", server.memory());
    server.end();
}

fn replace() {
    const LINES: usize = 20_000;
    let text = "> Item 17 is on the list, and the list is long.\n".repeat(LINES) + "\n" + INSULT + "\n";
    let mut server = Server::start();
    server.open(&text);
    server.fresh();
    server.version += 1;
    let change = |line: usize| {
        let range = json!({ "start": { "line": line, "character": 2 }, "end": { "line": line, "character": 6 } });
        json!({ "range": range, "text": "Entry" })
    };
    let params = json!({
        "textDocument": { "uri": URI, "version": server.version },
        "contentChanges": (0..LINES).rev().map(change).collect::<Vec<_>>(),
    });
    let started = Instant::now();
    server.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params }));
    let (at, found) = server.fresh();
    assert!(found.len() == 1 && found[0]["range"]["start"]["line"] == LINES + 1, "the last state is WRONG: {found:?}");
    println!("{LINES} places of {} KB at once: {:.0} ms", text.len() / 1000, at.duration_since(started).as_secs_f64() * 1000.0);
    server.end();
}

fn chat() {
    const LINES: usize = 1000;
    let mut text = String::new();
    for i in 0..LINES {
        let _ = writeln!(text, "The train number {i} leaves from platform two today.");
    }
    let mut server = Server::start();
    let started = Instant::now();
    server.open(&text);
    let first = server.fresh().0.duration_since(started);
    println!("a paragraph of {} words: first diagnostics after {:.0} ms", text.split_whitespace().count(), first.as_secs_f64() * 1000.0);
    let mut edit = |i: usize| {
        let started = Instant::now();
        server.edit(LINES / 2 + i, 4, 9, &format!("tram{i}"));
        server.fresh().0.duration_since(started)
    };
    percentiles("  edit to fresh diagnostics", &mut (0..40).map(&mut edit).collect::<Vec<_>>());
    println!("  {}", server.memory());
    server.end();
}

fn main() {
    // `cargo bench` adds `--bench`; `cargo test --benches` does not, and wants no long run.
    if !std::env::args().any(|a| a == "--bench") {
        return;
    }
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let seconds = args.iter().find_map(|a| a.parse().ok()).unwrap_or(60);
    let wanted = |name: &str| args.iter().all(|a| a.parse::<u64>().is_ok()) || args.iter().any(|a| a == name);
    if wanted("edit") {
        edit();
    }
    if wanted("flood") {
        flood(seconds);
    }
    if wanted("long") {
        long();
    }
    if wanted("replace") {
        replace();
    }
    if wanted("chat") {
        chat();
    }
}
