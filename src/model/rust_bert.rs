//! The same linter on libtorch: larger fine-tuned checkpoints, GPUs, other people's models. Behind the feature `rust-bert`.
//!
//! A program that links libtorch takes almost half a second longer on every start, whether it loads a model or not, and whatever this library
//! names, the linter links. So libtorch is run by a program of its own, `tonelint-rust-bert` (`src/model/rust_bert/`), which the linter starts when the
//! settings ask for it and talks to through a pipe. Loading libtorch on demand instead would need `unsafe` and a stable C interface of our
//! own; and a process has one more virtue: when C++ gives up, the editor's language server lives on.
//!
//! This file holds both ends of the pipe. One JSON object a line. The program is started with the folder (or `-`) and the device, loads, and writes who the model is or why it
//! could not be loaded; then each line in is a list of passages and each line out their scores. It ends when its input does, so it
//! never outlives the linter. Should it die, the next request starts it again: a language server goes on where it was. One that hangs is ended after
//! some minutes, so that nobody waits for it for ever: therefore threads of their own hold both ends of the pipe.

use super::{Label, LabelSpan, ModelError, ModelInfo, Passage, Scores, SentenceScores, ToneModel};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The program that links libtorch.
pub const PROGRAM: &str = "tonelint-rust-bert";

/// Both programs have to be of one build.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");

/// How much of what it says on its way out is kept.
const KEPT: u64 = 16 << 10;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Hello {
    Ready { version: String, name: String, model_version: String, sha256: String, labels: Vec<String>, readers_for: Vec<String> },
    Failed { path: String, message: String },
}

#[derive(Serialize, Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    passages: Vec<Text<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Text<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
    sentences: Vec<(usize, usize)>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Scores(Vec<Scored>),
    Failed(String),
}

#[derive(Serialize, Deserialize)]
struct Scored {
    /// Labels in the order of [`Label::ALL`], and `readers`.
    sentences: Vec<([Option<f32>; Label::COUNT], f32)>,
    /// Start, end, number of the label, score.
    spans: Vec<(usize, usize, usize, f32)>,
}

/// The program's part: loads, and answers until its input ends.
///
/// # Errors
/// Where the pipe is broken: then nobody is left to tell.
pub fn serve(
    load: impl FnOnce() -> Result<Box<dyn ToneModel>, ModelError>,
    input: impl BufRead,
    mut output: impl Write,
) -> std::io::Result<()> {
    let model = match load() {
        Ok(model) => model,
        Err(error) => {
            let failed = match error {
                ModelError::Load { path, message } => Hello::Failed { path, message },
                ModelError::Run(message) => Hello::Failed { path: String::new(), message },
            };
            return send(&mut output, &failed);
        }
    };
    let info = model.info();
    let names = |labels: &[Label]| labels.iter().map(|l| l.name().to_owned()).collect();
    let ready = Hello::Ready {
        version: VERSION.to_owned(),
        name: info.name.clone(),
        model_version: info.version.clone(),
        sha256: info.sha256.clone(),
        labels: names(&info.labels),
        readers_for: names(&info.readers_for),
    };
    send(&mut output, &ready)?;
    for line in input.lines() {
        let answer = answer(model.as_ref(), &line?).unwrap_or_else(Answer::Failed);
        send(&mut output, &answer)?;
    }
    Ok(())
}

fn answer(model: &dyn ToneModel, line: &str) -> Result<Answer, String> {
    let request: Request<'_> = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let ranges: Vec<Vec<_>> = request.passages.iter().map(|p| p.sentences.iter().map(|&(a, b)| a..b).collect()).collect();
    let passages: Vec<_> =
        request.passages.iter().zip(&ranges).map(|(p, sentences)| Passage { text: &p.text, sentences, context: None }).collect();
    let scores = model.score(&passages).map_err(|e| match e {
        ModelError::Run(message) => message,
        other @ ModelError::Load { .. } => other.to_string(),
    })?;
    let spans = |s: &Scores| s.spans.iter().map(|s| (s.range.start, s.range.end, s.label as usize, s.score)).collect();
    Ok(Answer::Scores(
        scores.iter().map(|s| Scored { sentences: s.sentences.iter().map(|s| (s.labels, s.readers)).collect(), spans: spans(s) }).collect(),
    ))
}

fn send(output: &mut impl Write, message: &impl Serialize) -> std::io::Result<()> {
    serde_json::to_writer(&mut *output, message)?;
    output.write_all(b"\n")?;
    output.flush()
}

/// A model in the program beside this one.
pub struct RustBertProcess {
    info: ModelInfo,
    start: Start,
    running: Mutex<Option<Running>>,
}

/// How it is started, and how long it may keep us waiting.
struct Start {
    program: PathBuf,
    folder: Option<PathBuf>,
    device: String,
    patience: Duration,
}

/// Longer than a large checkpoint takes to load from a slow disk, and a processor to read a few dozen paragraphs with it.
const PATIENCE: Duration = Duration::from_mins(10);

struct Running {
    child: Child,
    /// Lines for it; its input ends with them.
    requests: Option<Sender<String>>,
    /// Lines of its own.
    answers: Receiver<String>,
    /// Collects what it says to standard error.
    says: Option<JoinHandle<String>>,
}

impl RustBertProcess {
    /// Starts `program`, which is [`PROGRAM`], and waits until it has loaded the checkpoint.
    ///
    /// # Errors
    /// [`ModelError::Load`]: it cannot be started, or says what is wrong with the checkpoint.
    pub fn start(program: &Path, folder: Option<&Path>, device: &str) -> Result<Self, ModelError> {
        let (program, folder) = (program.to_path_buf(), folder.map(Path::to_path_buf));
        let start = Start { program, folder, device: device.to_owned(), patience: PATIENCE };
        let (running, info) = start.run()?;
        Ok(Self { info, start, running: Mutex::new(Some(running)) })
    }

    fn ask(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        let request = Request {
            passages: passages
                .iter()
                .map(|p| Text { text: p.text.into(), sentences: p.sentences.iter().map(|s| (s.start, s.end)).collect() })
                .collect(),
        };
        let mut slot = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let running = if let Some(running) = slot.take() {
            running
        } else {
            let (running, info) = self.start.run()?;
            if info != self.info {
                return Err(ModelError::Run("the model's files were changed: start tonelint again".to_owned()));
            }
            running
        };
        match running.ask(&request, self.start.patience) {
            Ok(answer) => {
                *slot = Some(running);
                match answer {
                    Answer::Scores(scores) => {
                        unpack(scores, passages).ok_or_else(|| ModelError::Run(format!("{PROGRAM} gave no sensible answer")))
                    }
                    Answer::Failed(message) => Err(ModelError::Run(message)),
                }
            }
            Err(Silence::Gone) => Err(ModelError::Run(format!("{PROGRAM} stopped{}", running.end()))),
            Err(Silence::Late) => {
                let message = format!("{PROGRAM} gave no answer in {} and was ended", minutes(self.start.patience));
                running.end();
                Err(ModelError::Run(message))
            }
        }
    }
}

impl ToneModel for RustBertProcess {
    fn info(&self) -> &ModelInfo {
        &self.info
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        if passages.is_empty() { Ok(Vec::new()) } else { self.ask(passages) }
    }
}

impl Start {
    fn run(&self) -> Result<(Running, ModelInfo), ModelError> {
        let bad = |message: String| ModelError::Load { path: self.program.display().to_string(), message };
        let folder = self.folder.as_ref().map_or_else(|| OsString::from("-"), |f| f.as_os_str().to_owned());
        let mut command = Command::new(&self.program);
        command.arg(folder).arg(&self.device).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // libtorch's threads otherwise wait for each other in a busy loop, which on a busy machine makes them five times slower than one.
        if std::env::var_os("OMP_WAIT_POLICY").is_none() {
            command.env("OMP_WAIT_POLICY", "PASSIVE");
        }
        let mut child = command.spawn().map_err(|e| bad(format!("it cannot be started: {e}")))?;
        let (Some(input), Some(output), Some(errors)) = (child.stdin.take(), child.stdout.take(), child.stderr.take()) else {
            return Err(bad("it cannot be talked to".to_owned()));
        };
        let says = std::thread::spawn(move || keep(errors));
        let running = Running { child, requests: Some(writer(input)), answers: reader(output), says: Some(says) };
        match running.receive::<Hello>(self.patience) {
            Ok(Hello::Ready { version, name, model_version, sha256, labels, readers_for }) => {
                if version != VERSION {
                    return Err(bad(format!("it is of another build ({version}, this is {VERSION}): install both together")));
                }
                let known = |names: &[String]| names.iter().filter_map(|n| Label::from_name(n)).collect();
                let info = ModelInfo { name, version: model_version, sha256, labels: known(&labels), readers_for: known(&readers_for) };
                Ok((running, info))
            }
            Ok(Hello::Failed { path, message }) => Err(ModelError::Load { path, message }),
            Err(Silence::Gone) => Err(bad(format!("it stopped before the model was loaded{}", running.end()))),
            Err(Silence::Late) => {
                running.end();
                Err(bad(format!("it did not load the model in {} and was ended", minutes(self.patience))))
            }
        }
    }
}

/// Why there is no answer.
enum Silence {
    /// It is gone, or talks nonsense.
    Gone,
    Late,
}

fn minutes(time: Duration) -> String {
    let minutes = time.as_secs() / 60;
    if minutes == 1 { "a minute".to_owned() } else { format!("{minutes} minutes") }
}

/// Writes lines until there can be no more, or nobody reads them.
fn writer(mut input: ChildStdin) -> Sender<String> {
    let (sender, lines) = channel::<String>();
    std::thread::spawn(move || lines.iter().try_for_each(|line| input.write_all(line.as_bytes()).and_then(|()| input.flush())));
    sender
}

/// Reads lines until there are no more, or nobody wants them.
fn reader(output: ChildStdout) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
    lines
}

impl Running {
    fn receive<T: serde::de::DeserializeOwned>(&self, patience: Duration) -> Result<T, Silence> {
        let line = self.answers.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => Silence::Late,
            RecvTimeoutError::Disconnected => Silence::Gone,
        })?;
        serde_json::from_str(&line).map_err(|_| Silence::Gone)
    }

    fn ask(&self, request: &Request<'_>, patience: Duration) -> Result<Answer, Silence> {
        let line = serde_json::to_string(request).map_err(|_| Silence::Gone)? + "\n";
        self.requests.as_ref().and_then(|requests| requests.send(line).ok()).ok_or(Silence::Gone)?;
        self.receive(patience)
    }

    /// Ends it, and tells what it had to say, as the end of a message.
    fn end(mut self) -> String {
        self.requests = None;
        let _ = self.child.kill();
        let status = self.child.wait().ok();
        let says = self.says.take().and_then(|s| s.join().ok()).unwrap_or_default();
        let last = says.lines().map(str::trim).rfind(|l| !l.is_empty());
        match (last, status.filter(|s| !s.success())) {
            (Some(line), _) if line.contains("shared librar") || line.contains("Library not loaded") => {
                format!(": {line}; it needs libtorch where it was when tonelint was built{}", built_with())
            }
            (Some(line), _) => format!(": {line}"),
            (None, Some(status)) => format!(" ({status})"),
            (None, None) => String::new(),
        }
    }
}

impl Drop for Running {
    /// There is nothing it could lose.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn built_with() -> String {
    option_env!("TONELINT_LIBTORCH_LIB").map(|dir| format!(" ({dir})")).unwrap_or_default()
}

/// Reads to the end and keeps the last part.
fn keep(mut from: impl Read) -> String {
    let mut kept = Vec::new();
    while matches!(from.by_ref().take(KEPT).read_to_end(&mut kept), Ok(n) if n > 0) {
        let extra = kept.len().saturating_sub(usize::try_from(KEPT).unwrap_or(0));
        kept.drain(..extra);
    }
    String::from_utf8_lossy(&kept).into_owned()
}

/// `None` where it does not fit what was asked.
fn unpack(scores: Vec<Scored>, passages: &[Passage<'_>]) -> Option<Vec<Scores>> {
    if scores.len() != passages.len() {
        return None;
    }
    scores.into_iter().zip(passages).map(|(s, passage)| unpack_one(&s, passage)).collect()
}

fn unpack_one(scored: &Scored, passage: &Passage<'_>) -> Option<Scores> {
    let sentences = scored.sentences.iter().map(|&(labels, readers)| SentenceScores { labels, readers }).collect();
    let span = |&(start, end, label, score): &(usize, usize, usize, f32)| {
        passage.text.get(start..end)?;
        Some(LabelSpan { range: start..end, label: *Label::ALL.get(label)?, score })
    };
    let spans = scored.spans.iter().map(span).collect::<Option<_>>()?;
    (scored.sentences.len() == passage.sentences.len()).then_some(Scores { sentences, spans })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// A process that runs `script` in place of the program.
    fn process(dir: &Path, script: &str) -> Start {
        let file = dir.join("program.sh");
        std::fs::write(&file, script).unwrap();
        Start { program: "/bin/sh".into(), folder: Some(file), device: "cpu".to_owned(), patience: Duration::from_millis(500) }
    }

    #[test]
    fn one_that_hangs_is_ended() {
        let dir = tempfile::tempdir().unwrap();
        let Err(error) = process(dir.path(), "exec sleep 1000").run() else { panic!("it loads nothing") };
        assert!(error.to_string().contains("did not load the model"), "{error}");
        let ready = Hello::Ready {
            version: VERSION.to_owned(),
            name: "x".to_owned(),
            model_version: "1".to_owned(),
            sha256: "0".to_owned(),
            labels: Vec::new(),
            readers_for: Vec::new(),
        };
        let script = format!("echo '{}'\nexec sleep 1000", serde_json::to_string(&ready).unwrap());
        let start = process(dir.path(), &script);
        let (running, info) = start.run().unwrap_or_else(|error| panic!("{error}"));
        let model = RustBertProcess { info, start, running: Mutex::new(Some(running)) };
        // More than a pipe holds, so that it hangs in writing, too.
        let text = "Thanks for the fix! ".repeat(20_000);
        let error = model.score(&[Passage { text: &text, sentences: &[0..19], context: None }]).unwrap_err();
        assert!(error.to_string().contains("gave no answer"), "{error}");
        assert!(model.running.lock().unwrap().is_none(), "the next one starts it again");
    }
}
