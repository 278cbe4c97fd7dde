//! The real binary: how it ends.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn start() -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tonelint"));
    // Both say what is known anyway, and some editors say them.
    command.args(["lsp", "--stdio", "--clientProcessId=4711"]).env_clear();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
}

fn send(server: &mut Child, message: &Value) {
    let text = message.to_string();
    let input = server.stdin.as_mut().unwrap();
    write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
    input.flush().unwrap();
}

fn initialize(server: &mut Child, process: Option<u32>) -> BufReader<std::process::ChildStdout> {
    let params = json!({ "processId": process, "rootUri": null, "workspaceFolders": null, "capabilities": {} });
    send(server, &json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params }));
    let mut output = BufReader::new(server.stdout.take().unwrap());
    read(&mut output);
    send(server, &json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }));
    output
}

fn read(output: &mut BufReader<std::process::ChildStdout>) -> Value {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        match line.trim().strip_prefix("Content-Length: ") {
            Some(n) => length = n.parse().unwrap(),
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// The exit code; fails where the server does not end by itself.
#[track_caller]
fn ends(server: &mut Child) -> Option<i32> {
    let until = Instant::now() + Duration::from_secs(20);
    while Instant::now() < until {
        if let Some(status) = server.try_wait().unwrap() {
            return status.code();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    server.kill().unwrap();
    panic!("the server is still there");
}

#[test]
fn it_ends_as_the_protocol_says_and_prints_nothing_else() {
    let mut server = start();
    let mut output = initialize(&mut server, None);
    send(&mut server, &json!({ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }));
    assert_eq!(read(&mut output)["id"], 2);
    send(&mut server, &json!({ "jsonrpc": "2.0", "method": "exit" }));
    // Standard input stays open, and that is no reason to stay.
    assert_eq!(ends(&mut server), Some(0));
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    server.stderr.take().unwrap().read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
}

#[test]
fn exit_without_shutdown_and_a_closed_pipe_are_no_good_end() {
    let mut server = start();
    let _output = initialize(&mut server, None);
    send(&mut server, &json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(ends(&mut server), Some(1));
    let mut server = start();
    let _output = initialize(&mut server, None);
    server.stdin = None;
    assert_eq!(ends(&mut server), Some(1));
}

/// The pipe stays open, since this test holds it: the process that the client named is what counts.
#[cfg(unix)]
#[test]
fn a_client_that_is_killed_leaves_no_server() {
    let mut client = Command::new("sleep").arg("1000").spawn().expect("a client");
    let mut server = start();
    let _output = initialize(&mut server, Some(client.id()));
    std::thread::sleep(Duration::from_millis(300));
    assert!(server.try_wait().unwrap().is_none(), "the client lives");
    client.kill().unwrap();
    client.wait().unwrap();
    assert_eq!(ends(&mut server), Some(1));
}

/// Its parent has not looked yet.
#[cfg(target_os = "linux")]
#[test]
fn a_client_that_is_a_zombie_leaves_no_server() {
    let mut client = Command::new("sleep").arg("1000").spawn().expect("a client");
    let mut server = start();
    let _output = initialize(&mut server, Some(client.id()));
    client.kill().unwrap();
    assert_eq!(ends(&mut server), Some(1));
    client.wait().unwrap();
}

/// The editor is outside of the container in which the server runs.
#[cfg(unix)]
#[test]
fn a_client_that_is_not_to_be_seen_is_served() {
    let mut server = start();
    let mut output = initialize(&mut server, Some(0x3fff_ffff));
    std::thread::sleep(Duration::from_millis(1500));
    assert!(server.try_wait().unwrap().is_none());
    send(&mut server, &json!({ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }));
    assert_eq!(read(&mut output)["id"], 2);
    send(&mut server, &json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(ends(&mut server), Some(0));
}

#[test]
fn the_model_does_not_keep_initialize_waiting() {
    let mut server = start();
    let started = Instant::now();
    let mut output = initialize(&mut server, None);
    assert!(started.elapsed() < Duration::from_secs(5));
    let text = "Hi all,\n\nOnly an idiot would merge this without a test.\n";
    let item = json!({ "uri": "untitled:u", "languageId": "markdown", "version": 3, "text": text });
    send(&mut server, &json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": item } }));
    let published = read(&mut output);
    assert_eq!(published["params"]["version"], 3);
    assert_eq!(published["params"]["diagnostics"][0]["code"], "insult");
    assert!(published["params"]["diagnostics"][0]["data"]["readers"].is_number(), "the real model spoke: {published}");
    server.stdin = None;
    ends(&mut server);
}

/// The server loads models as the command line does. Without the feature it says what is missing and goes on with patterns.
#[test]
fn settings_choose_rust_bert_for_the_server_too() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("tonelint.toml"), "[model]\nbackend = \"rust-bert\"\n").unwrap();
    let mut server = start();
    let mut output = initialize(&mut server, None);
    let uri = super::uri(&dir.path().join("draft.md"));
    let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": "Only an idiot would merge this without a test.\n" });
    send(&mut server, &json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": item } }));
    let (mut said, mut published) = (Vec::new(), Value::Null);
    while published.is_null() || (said.is_empty() && cfg!(not(feature = "rust-bert"))) {
        let message = read(&mut output);
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => published = message["params"]["diagnostics"].clone(),
            Some("window/showMessage") => said.push(message["params"]["message"].as_str().unwrap().to_owned()),
            _ => {}
        }
    }
    assert_eq!(published[0]["code"], "insult");
    if cfg!(feature = "rust-bert") {
        assert!(published[0]["data"]["readers"].is_number() && said.is_empty(), "the model spoke: {published} {said:?}");
    } else {
        assert!(said[0].contains("--features rust-bert") && said[0].contains("goes on with patterns only"), "{said:?}");
    }
    server.stdin = None;
    ends(&mut server);
}
