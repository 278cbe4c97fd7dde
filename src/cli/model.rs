//! The verbs `model info` and `model export`.

use super::Exit;
use super::args::{EngineArgs, ExportFormat, InfoFormat, ModelVerb};
use super::out::Console;
use crate::engine;
use crate::model::{self, Label, ModelInfo};
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

#[derive(Serialize)]
struct Info<'a> {
    name: &'a str,
    version: &'a str,
    sha256: &'a str,
    labels: Vec<&'static str>,
    /// Labels for which the share of readers is printed with a finding.
    readers_for: Vec<&'static str>,
    /// Null: inside tonelint.
    path: Option<String>,
}

pub(super) fn run(verb: &ModelVerb, console: Console) -> Exit {
    match verb {
        ModelVerb::Info { output_format, engine } => info(*output_format, engine, console),
        ModelVerb::Export { format, dir } => match export(*format, dir) {
            Ok(files) => {
                let mut out = console.stdout();
                let written = files.iter().try_for_each(|file| writeln!(out, "{file}")).and_then(|()| out.flush());
                console.finish(Exit::Clean, written)
            }
            Err(message) => {
                console.error(&message);
                Exit::Failed
            }
        },
    }
}

fn info(format: InfoFormat, args: &EngineArgs, console: Console) -> Exit {
    let path = args.model.as_deref();
    let model = match engine::load(&args.settings()) {
        Ok(model) => model,
        Err(error) => {
            console.error(&error);
            return Exit::Failed;
        }
    };
    let ModelInfo { name, version, sha256, labels, readers_for } = model.info();
    let names = |labels: &[Label]| labels.iter().map(|l| l.name()).collect();
    let info =
        Info { name, version, sha256, labels: names(labels), readers_for: names(readers_for), path: path.map(|p| p.display().to_string()) };
    let mut out = console.stdout();
    let written = match format {
        InfoFormat::Json => serde_json::to_writer_pretty(&mut out, &info).map_err(io::Error::from).and_then(|()| writeln!(out)),
        InfoFormat::Text => text(&info, &mut out),
    };
    console.finish(Exit::Clean, written.and_then(|()| out.flush()))
}

fn text(info: &Info<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} {}", info.name, info.version)?;
    writeln!(out, "sha256  {}", info.sha256)?;
    writeln!(out, "from    {}", info.path.as_deref().unwrap_or("inside tonelint"))?;
    writeln!(out, "labels  {}", info.labels.join(", "))
}

/// Writes the files of the model inside, and names them.
fn export(format: ExportFormat, dir: &Path) -> Result<Vec<String>, String> {
    let files = match format {
        ExportFormat::Tonelint => model::embedded_files().iter().map(|&(name, bytes)| (name, Cow::Borrowed(bytes))).collect(),
        ExportFormat::Hf => {
            let files = model::hf_files().map_err(|error| error.to_string())?;
            files.into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes))).collect::<Vec<_>>()
        }
    };
    if files.is_empty() {
        return Err("there is no model inside this build of tonelint".to_owned());
    }
    let failed = |path: &Path| {
        let shown = path.display().to_string();
        move |error: io::Error| format!("{shown}: the model cannot be written here: {error}")
    };
    if dir.exists() && !dir.is_dir() {
        return Err(format!("{}: this is a file: name a folder for the model", dir.display()));
    }
    std::fs::create_dir_all(dir).map_err(failed(dir))?;
    if let Some(path) = files.iter().map(|(name, _)| dir.join(name)).find(|path| path.exists()) {
        return Err(format!("{}: this file exists already: name a folder without a model", path.display()));
    }
    let mut written = Vec::new();
    for (name, bytes) in &files {
        let path = dir.join(name);
        std::fs::write(&path, bytes).map_err(failed(&path))?;
        written.push(path.display().to_string());
    }
    Ok(written)
}
