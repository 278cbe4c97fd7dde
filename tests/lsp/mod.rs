//! The language server in memory: a client with typed helpers talks to the real server over a pipe. What the server sends must be read: the
//! end of a test fails on messages that nobody looked at, and on a server that does not take its leave.

mod actions;
mod formats;
mod order;
mod process;
mod robust;
mod settings;
mod speed;
mod sync;

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, WriteHalf};
use tonelint::document::{self, InputFormat, ParseOptions};
use tonelint::engine::Engines;
use tonelint::lint::{self, Cache, Cancel, Level, Settings};
use tonelint::lsp::{self, Options};
use tonelint::model::{Label, ModelError, ModelInfo, Passage, Scores, SentenceScores, ToneModel};

/// Longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

const INSULT: &str = "You are an idiot.";

/// A model that has no opinion, counts what it reads, takes its time where it is told to, and breaks on the words "panic now".
#[derive(Clone)]
pub(crate) struct Mild {
    info: ModelInfo,
    pub(crate) read: Arc<AtomicUsize>,
    pub(crate) each: Duration,
}

impl Default for Mild {
    fn default() -> Self {
        let info = ModelInfo {
            name: "mild".into(),
            version: "1".into(),
            sha256: "0".into(),
            labels: Label::ALL.to_vec(),
            readers_for: Vec::new(),
        };
        Self { info, read: Arc::default(), each: Duration::ZERO }
    }
}

impl ToneModel for Mild {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        self.read.fetch_add(passages.len(), Ordering::Relaxed);
        std::thread::sleep(self.each * u32::try_from(passages.len()).unwrap());
        assert!(!passages.iter().any(|p| p.text.contains("panic now")), "the model breaks, as it was told to");
        // So that what patterns say weighs about as much as without it.
        let sentence = SentenceScores { labels: [Some(0.4); Label::COUNT], readers: 0.1 };
        Ok(passages.iter().map(|p| Scores { sentences: vec![sentence.clone(); p.sentences.len()], spans: Vec::new() }).collect())
    }
}

/// What a client says of itself, and what the server is made of.
pub(crate) struct Setup {
    capabilities: Value,
    options: Value,
    folders: Value,
    model: Mild,
    probe: Option<lsp::Probe>,
}

impl Setup {
    /// A client that gets diagnostics pushed, at once.
    pub(crate) fn push() -> Self {
        Self {
            capabilities: json!({ "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } } }),
            options: json!({ "debounceMs": 0 }),
            folders: Value::Null,
            model: Mild::default(),
            probe: None,
        }
    }

    /// A client that asks for them.
    pub(crate) fn pull() -> Self {
        Self::push().can("/textDocument/diagnostic", json!({}))
    }

    /// The client can also do this.
    pub(crate) fn can(mut self, path: &str, value: Value) -> Self {
        let mut at = &mut self.capabilities;
        for key in path.split('/').filter(|k| !k.is_empty()) {
            at = at.as_object_mut().unwrap().entry(key).or_insert_with(|| json!({}));
        }
        *at = value;
        self
    }

    pub(crate) fn options(mut self, options: Value) -> Self {
        self.options = options;
        self
    }

    pub(crate) fn folder(mut self, path: &std::path::Path) -> Self {
        let folder = json!({ "uri": uri(path), "name": "x" });
        match &mut self.folders {
            Value::Array(folders) => folders.push(folder),
            other => *other = json!([folder]),
        }
        self
    }

    pub(crate) fn model(mut self, model: &Mild) -> Self {
        self.model = model.clone();
        self
    }

    pub(crate) fn probe(mut self, probe: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.probe = Some(Arc::new(probe));
        self
    }

    /// Starts the server, without a word to it.
    pub(crate) fn silent(self) -> (Editor, Value) {
        let model = self.model;
        let engines = Engines::new(move |_| Ok(Arc::new(model.clone())));
        let options = Options { engines: Arc::new(engines), probe: self.probe };
        let (ours, theirs) = tokio::io::duplex(1 << 16);
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let (input, output) = tokio::io::split(theirs);
            runtime.block_on(lsp::serve(input, output, options)).unwrap()
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (mut input, output) = tokio::io::split(ours);
        let (sender, messages) = mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                while let Some(message) = read(&mut input).await {
                    if sender.send(message).is_err() {
                        return;
                    }
                }
            });
        });
        let initialize = json!({
            "processId": null, "rootUri": null, "workspaceFolders": self.folders,
            "capabilities": self.capabilities, "initializationOptions": self.options,
        });
        let editor = Editor { runtime, output: Some(output), messages, kept: VecDeque::new(), last: 0, server: Some(server), leaves: true };
        (editor, initialize)
    }

    pub(crate) fn start(self) -> Editor {
        let (mut editor, initialize) = self.silent();
        editor.request("initialize", &initialize).expect("a server");
        editor.notify("initialized", &json!({}));
        editor
    }
}

async fn read(input: &mut (impl tokio::io::AsyncRead + Unpin)) -> Option<Value> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(input.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    let length: usize = head.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
    let mut body = vec![0; length];
    input.read_exact(&mut body).await.ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}

/// A client.
pub(crate) struct Editor {
    runtime: tokio::runtime::Runtime,
    output: Option<WriteHalf<DuplexStream>>,
    messages: mpsc::Receiver<Value>,
    /// Read from the pipe, but not looked at.
    kept: VecDeque<Value>,
    last: i64,
    server: Option<std::thread::JoinHandle<bool>>,
    /// The end of the test takes leave of the server.
    leaves: bool,
}

/// Diagnostics of one document.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) version: Option<i64>,
    pub(crate) result_id: Option<String>,
    pub(crate) items: Vec<Value>,
}

impl Found {
    /// Rule and place: line, character, line, character.
    pub(crate) fn places(&self) -> Vec<(String, [u64; 4])> {
        self.items.iter().map(|d| (d["code"].as_str().unwrap().to_owned(), place(&d["range"]))).collect()
    }

    pub(crate) fn rules(&self) -> Vec<&str> {
        self.items.iter().map(|d| d["code"].as_str().unwrap()).collect()
    }
}

pub(crate) fn place(range: &Value) -> [u64; 4] {
    ["/start/line", "/start/character", "/end/line", "/end/character"].map(|p| range.pointer(p).unwrap().as_u64().unwrap())
}

pub(crate) fn range(place: [u64; 4]) -> Value {
    json!({ "start": { "line": place[0], "character": place[1] }, "end": { "line": place[2], "character": place[3] } })
}

pub(crate) fn uri(path: &std::path::Path) -> String {
    format!("file://{}", path.to_str().unwrap().replace(' ', "%20"))
}

/// `count` paragraphs, as `words` says.
pub(crate) fn paragraphs(count: usize, words: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |text, i| text + &words(i) + "\n\n")
}

/// One edit: `None` replaces all.
pub(crate) fn edit(place: Option<[u64; 4]>, text: &str) -> Value {
    place.map_or_else(|| json!({ "text": text }), |p| json!({ "range": range(p), "text": text }))
}

impl Editor {
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        let output = self.output.as_mut().expect("connected");
        self.runtime.block_on(async {
            output.write_all(bytes).await.unwrap();
            output.flush().await.unwrap();
        });
    }

    pub(crate) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(crate) fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request, and does not wait.
    pub(crate) fn ask(&mut self, method: &str, params: &Value) -> i64 {
        self.last += 1;
        let mut message = json!({ "jsonrpc": "2.0", "id": self.last, "method": method });
        if !params.is_null() {
            message["params"] = params.clone();
        }
        self.send(&message);
        self.last
    }

    #[track_caller]
    pub(crate) fn answer(&mut self, id: i64) -> Result<Value, Value> {
        let message = self.wait(&format!("the answer to {id}"), |m| m["id"] == id && m.get("method").is_none());
        match message.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(message["result"].clone()),
        }
    }

    #[track_caller]
    pub(crate) fn request(&mut self, method: &str, params: &Value) -> Result<Value, Value> {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// The next message that `fits`; others are kept for who asks for them.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.kept.iter().position(&fits) {
            return self.kept.remove(at).unwrap();
        }
        loop {
            let message = self.messages.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{what} did not come; there is {:?}", self.kept));
            if fits(&message) {
                return message;
            }
            self.kept.push_back(message);
        }
    }

    /// The parameters of the next notification or request of this name.
    #[track_caller]
    pub(crate) fn expect(&mut self, method: &str) -> Value {
        self.wait(method, |m| m["method"] == method)["params"].clone()
    }

    /// Answers the server's next request of this name.
    #[track_caller]
    pub(crate) fn reply(&mut self, method: &str, result: &Value) -> Value {
        let request = self.wait(method, |m| m["method"] == method && m.get("id").is_some());
        self.send(&json!({ "jsonrpc": "2.0", "id": request["id"], "result": result }));
        request["params"].clone()
    }

    /// Messages of this kind are of no interest: reads away those that came.
    pub(crate) fn skip(&mut self, method: &str) {
        while let Ok(message) = self.messages.try_recv() {
            self.kept.push_back(message);
        }
        self.kept.retain(|m| m["method"] != method);
    }

    pub(crate) fn open(&mut self, uri: &str, language: &str, text: &str) {
        let item = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", &json!({ "textDocument": item }));
    }

    pub(crate) fn change(&mut self, uri: &str, version: i64, edits: &[Value]) {
        self.notify("textDocument/didChange", &json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": edits }));
    }

    pub(crate) fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", &json!({ "textDocument": { "uri": uri } }));
    }

    /// The next diagnostics that are pushed.
    #[track_caller]
    pub(crate) fn pushed(&mut self) -> Found {
        let params = self.expect("textDocument/publishDiagnostics");
        Found { version: params["version"].as_i64(), result_id: None, items: params["diagnostics"].as_array().unwrap().clone() }
    }

    /// Those of this version; ones of earlier versions may come before, later ones may not.
    #[track_caller]
    pub(crate) fn pushed_for(&mut self, version: i64) -> Found {
        loop {
            let found = self.pushed();
            assert!(found.version <= Some(version), "{found:?}");
            if found.version == Some(version) {
                return found;
            }
        }
    }

    #[track_caller]
    pub(crate) fn pull(&mut self, uri: &str) -> Found {
        let id = self.ask_pull(uri);
        self.pulled(id)
    }

    pub(crate) fn ask_pull(&mut self, uri: &str) -> i64 {
        self.ask("textDocument/diagnostic", &json!({ "textDocument": { "uri": uri }, "identifier": "tonelint" }))
    }

    #[track_caller]
    pub(crate) fn pulled(&mut self, id: i64) -> Found {
        let report = self.answer(id).expect("a report");
        assert_eq!(report["kind"], "full", "{report}");
        Found {
            version: None,
            result_id: report["resultId"].as_str().map(str::to_owned),
            items: report["items"].as_array().unwrap().clone(),
        }
    }

    /// Takes leave. True where the server thinks so, too.
    pub(crate) fn leave(&mut self) -> bool {
        self.request("shutdown", &Value::Null).expect("a farewell");
        self.notify("exit", &Value::Null);
        self.hang_up()
    }

    /// Closes the pipe without a word.
    pub(crate) fn hang_up(&mut self) -> bool {
        self.leaves = false;
        if let Some(mut output) = self.output.take() {
            self.runtime.block_on(output.shutdown()).expect("closed");
        }
        self.server.take().expect("a server").join().expect("no panic")
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        if self.leaves {
            assert!(self.leave(), "the server did not take its leave");
        }
        self.kept.extend(self.messages.try_iter());
        assert!(self.kept.is_empty(), "nobody looked at {:#?}", self.kept);
    }
}

/// What a lint from scratch finds in `text`, which is Markdown, in an editor's units.
pub(crate) fn scratch(text: &str, name: &str, units: Units) -> Vec<(String, [u64; 4])> {
    let document = document::parse(text.to_owned(), &ParseOptions { format: Some(InputFormat::Markdown), file_name: Some(name) });
    let model = Mild::default();
    let outcome = lint::lint(&document, &Settings::default(), Some(&model), None, &mut Cache::default(), &Cancel::default());
    let shown = outcome.findings.into_iter().filter(|f| f.level >= Level::Warning);
    shown
        .map(|f| {
            let (start, end) = (position(text, f.source_range.start, units), position(text, f.source_range.end, units));
            (f.rule, [start.0, start.1, end.0, end.1])
        })
        .collect()
}

/// Counted from the start of the text, one character after the other.
pub(crate) fn position(text: &str, byte: usize, units: Units) -> (u64, u64) {
    let (mut line, mut character) = (0, 0);
    let mut chars = text[..byte].chars().peekable();
    while let Some(c) = chars.next() {
        // A place between the two halves of a line break lies at the end of its line.
        let next = chars.peek().copied().or_else(|| text[byte..].chars().next());
        if c == '\n' || (c == '\r' && next != Some('\n')) {
            (line, character) = (line + 1, 0);
        } else {
            character += units(c);
        }
    }
    (line, character)
}

/// How many units of an encoding a character has.
pub(crate) type Units = fn(char) -> u64;

pub(crate) fn utf16(c: char) -> u64 {
    c.len_utf16() as u64
}
