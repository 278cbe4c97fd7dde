//! The verb `score`: calibrated scores of many texts, for other programs.
//!
//! Texts come in and scores go out line by line, in order, in constant memory: a batch is scored when it is full, or when
//! no further line has arrived yet, so that a program may also talk to us line by line.
//!
//! A text is taken as the author's own plain prose. The document room's text front end only finds its paragraphs and sentences; all of
//! them are scored, also what looks like a quotation or a signature. The score of a text is the maximum over its sentences, that of
//! `polite` their mean.

use super::args::{ScoreArgs, ScoreInput};
use super::out::Console;
use super::{Exit, input};
use crate::engine;
use crate::model::{Passage, Scores, ToneModel};
use serde::Deserialize;
use serde_json::value::{RawValue, to_raw_value};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};

mod passages;
mod wire;

use passages::Text;
use wire::{ErrorLine, ScoreLine};

/// Texts that are scored at once.
const BATCH: usize = 64;

/// A batch of long texts is cut short here.
const BATCH_BYTES: usize = 1 << 20;

pub(super) fn run(args: &ScoreArgs, console: Console) -> Exit {
    let from: Box<dyn Read> = match args.file.as_deref() {
        Some(path) if path.as_os_str() != "-" => match File::open(path)
            .and_then(|file| if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) })
        {
            Ok(file) => Box::new(file),
            Err(error) => {
                console.error(&format!("{}: {}", path.display(), input::io_message(&error)));
                return Exit::Failed;
            }
        },
        _ => Box::new(io::stdin()),
    };
    let model = match engine::load(&args.engine.settings()) {
        Ok(model) => model,
        Err(error) => {
            console.error(&error);
            return Exit::Failed;
        }
    };
    let mut run = Run { model: model.as_ref(), out: io::BufWriter::new(io::stdout().lock()), batch: Vec::new(), failed: false };
    match run.all(BufReader::with_capacity(1 << 18, from), args.input) {
        Ok(()) => {}
        Err(Stop::Read(error)) => {
            console.error(&format!("the texts cannot be read any further: {error}"));
            return Exit::Failed;
        }
        Err(Stop::Write(error)) => return console.finish(if run.failed { Exit::Failed } else { Exit::Clean }, Err(error)),
    }
    if run.failed { Exit::Failed } else { Exit::Clean }
}

enum Stop {
    Read(io::Error),
    Write(io::Error),
}

/// A line that came in: a text, or why there is none.
struct Item {
    line: u64,
    text: Result<(Box<RawValue>, Text), String>,
}

struct Run<'a, W: Write> {
    model: &'a dyn ToneModel,
    out: W,
    batch: Vec<Item>,
    failed: bool,
}

impl<W: Write> Run<'_, W> {
    fn all(&mut self, mut from: BufReader<impl Read>, input: ScoreInput) -> Result<(), Stop> {
        let mut format = match input {
            ScoreInput::Auto => None,
            ScoreInput::Lines => Some(ScoreInput::Lines),
            ScoreInput::Jsonl => Some(ScoreInput::Jsonl),
        };
        let mut line = 0;
        // Empty lines before the first text: what they are depends on it.
        let mut blank = 0;
        while let Some(bytes) = next_line(&mut from).map_err(Stop::Read)? {
            line += 1;
            let bytes = bytes.map(|b| if line == 1 { b.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(b) } else { b });
            if format.is_none() {
                match bytes.as_deref().map(|b| b.trim_ascii_start().first()) {
                    Some(None) => {
                        blank += 1;
                        continue;
                    }
                    Some(Some(b'{')) => format = Some(ScoreInput::Jsonl),
                    _ => {
                        format = Some(ScoreInput::Lines);
                        for earlier in line - blank..line {
                            self.push(Item { line: earlier, text: numbered(earlier, String::new()) })?;
                        }
                    }
                }
            }
            if format == Some(ScoreInput::Jsonl) && bytes.as_ref().is_some_and(|b| b.trim_ascii().is_empty()) {
                continue;
            }
            let text = decode(bytes).and_then(|text| if format == Some(ScoreInput::Jsonl) { record(&text) } else { numbered(line, text) });
            self.push(Item { line, text })?;
            if !from.buffer().contains(&b'\n') {
                self.flush()?;
            }
        }
        if format.is_none() {
            // Nothing but empty lines.
            for earlier in 1..=blank {
                self.push(Item { line: earlier, text: numbered(earlier, String::new()) })?;
            }
        }
        self.flush()
    }

    fn push(&mut self, item: Item) -> Result<(), Stop> {
        self.batch.push(item);
        let bytes: usize = self.batch.iter().filter_map(|i| i.text.as_ref().ok()).map(|(_, text)| text.text.len()).sum();
        if self.batch.len() >= BATCH || bytes >= BATCH_BYTES { self.flush() } else { Ok(()) }
    }

    /// Scores and writes what has come in so far.
    fn flush(&mut self) -> Result<(), Stop> {
        let batch = std::mem::take(&mut self.batch);
        let texts: Vec<&Text> = batch.iter().filter_map(|item| item.text.as_ref().ok().map(|(_, text)| text)).collect();
        let mut scores = score(self.model, &texts).into_iter();
        for item in &batch {
            let line = match &item.text {
                Ok((id, text)) => match scores.next() {
                    Some(Ok(scores)) => {
                        ScoreLine::new(id, text, &scores, self.model.info()).ok_or_else(|| "the model gave no number".to_owned())
                    }
                    Some(Err(error)) => Err(error),
                    None => Err("the model gave no answer".to_owned()),
                },
                Err(error) => Err(error.clone()),
            };
            let written = match line {
                Ok(line) => serde_json::to_writer(&mut self.out, &line),
                Err(error) => {
                    self.failed = true;
                    serde_json::to_writer(&mut self.out, &ErrorLine { id: (), line: item.line, error: &error })
                }
            };
            written.map_err(io::Error::from).and_then(|()| self.out.write_all(b"\n")).map_err(Stop::Write)?;
        }
        self.out.flush().map_err(Stop::Write)
    }
}

/// The scores of each text, paragraph by paragraph. Where the model fails on the batch, the texts are scored one by one: only the
/// one that it fails on is lost.
fn score(model: &dyn ToneModel, texts: &[&Text]) -> Vec<Result<Vec<Scores>, String>> {
    let passages: Vec<Passage<'_>> = texts.iter().flat_map(|text| text.passages()).collect();
    let scored = if passages.is_empty() { Ok(Vec::new()) } else { model.score(&passages) };
    match scored {
        Ok(scores) if scores.len() == passages.len() => {
            let mut scores = scores.into_iter();
            texts.iter().map(|text| Ok(scores.by_ref().take(text.len()).collect())).collect()
        }
        _ if texts.len() > 1 => texts.iter().flat_map(|text| score(model, &[text])).collect(),
        Ok(_) => vec![Err("the model gave too few answers".to_owned())],
        Err(error) => vec![Err(error.to_string())],
    }
}

/// The next line without its end; `Some(None)`: it is too long, and was skipped.
#[allow(clippy::option_option)]
fn next_line(from: &mut impl BufRead) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut bytes = Vec::new();
    let read = from.by_ref().take(input::MAX_BYTES as u64 + 1).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(None);
    }
    if bytes.len() > input::MAX_BYTES && !bytes.ends_with(b"\n") {
        from.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    if bytes.ends_with(b"\n") {
        bytes.pop();
        if bytes.ends_with(b"\r") {
            bytes.pop();
        }
    }
    Ok(Some(Some(bytes)))
}

fn decode(bytes: Option<Vec<u8>>) -> Result<String, String> {
    let bytes = bytes.ok_or_else(|| format!("the line is over {} MiB", input::MAX_BYTES >> 20))?;
    String::from_utf8(bytes).map_err(|_| "the line is not UTF-8".to_owned())
}

#[derive(Deserialize)]
struct Record {
    /// As written: a large number stays what it is.
    id: Box<RawValue>,
    text: String,
    #[serde(default)]
    context: Option<String>,
}

/// A text whose id is the number of its line.
fn numbered(line: u64, text: String) -> Result<(Box<RawValue>, Text), String> {
    let id = to_raw_value(&line).map_err(|error| error.to_string())?;
    Ok((id, Text::new(text, None)))
}

fn record(line: &str) -> Result<(Box<RawValue>, Text), String> {
    let record: Record = serde_json::from_str(line).map_err(|_| flaw(line))?;
    if record.id.get() == "null" {
        return Err("\"id\" is null: give the text an id, so that its scores can be told from others".to_owned());
    }
    Ok((record.id, Text::new(record.text, record.context)))
}

/// Why the line is no record.
fn flaw(line: &str) -> String {
    let Ok(serde_json::Value::Object(keys)) = serde_json::from_str(line) else {
        return "this line is no JSON object with \"id\" and \"text\"".to_owned();
    };
    match (keys.get("id"), keys.get("text"), keys.get("context")) {
        (None, ..) => "\"id\" is missing: give the text an id, so that its scores can be told from others".to_owned(),
        (_, None, _) => "\"text\" is missing".to_owned(),
        (_, Some(text), _) if !text.is_string() => "\"text\" is no string".to_owned(),
        (.., Some(context)) if !context.is_string() && !context.is_null() => "\"context\" is no string".to_owned(),
        _ => "this line is no JSON object with \"id\" and \"text\", each once".to_owned(),
    }
}

#[cfg(test)]
mod tests;
