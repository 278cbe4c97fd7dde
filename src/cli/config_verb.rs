//! The verbs `config show` and `config schema`.
//!
//! What is shown is a settings file itself: put in the place of all others, it gives the same findings. Where a value comes from is
//! not shown, only which file holds.

use super::Exit;
use super::args::{CheckArgs, ConfigVerb, ShowArgs};
use super::files::display;
use super::out::Console;
use super::settings::Settings;
use crate::config::absolute;
use crate::config::{Backend, Effective, ModelSettings, schema};
use crate::lint::{Strictness, UserPhrase};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

pub(super) fn run(verb: &ConfigVerb, console: Console) -> Exit {
    let text = match verb {
        ConfigVerb::Schema => serde_json::to_string_pretty(&schema()).map(|text| text + "\n").map_err(|e| e.to_string()),
        ConfigVerb::Show(args) => show(args),
    };
    match text {
        Ok(text) => {
            let mut out = console.stdout();
            console.finish(Exit::Clean, out.write_all(text.as_bytes()).and_then(|()| out.flush()))
        }
        Err(message) => {
            console.error(&message);
            Exit::Failed
        }
    }
}

fn show(args: &ShowArgs) -> Result<String, String> {
    let cwd = std::env::current_dir().and_then(|dir| dir.canonicalize()).map_err(|e| format!("the current folder cannot be read: {e}"))?;
    let check =
        CheckArgs { choose: args.choose.clone(), model: args.model.clone(), settings: args.settings.clone(), ..CheckArgs::default() };
    let mut settings = Settings::new(&check, &cwd).map_err(|error| error.to_string())?;
    // Of a folder the settings that hold for any file in it.
    let path = args.path.as_deref().map(|path| absolute(path, &cwd)).map(|path| if path.is_dir() { path.join("-") } else { path });
    let folder = path.as_deref().and_then(Path::parent).unwrap_or(&cwd);
    let file = settings.file(folder);
    let effective = settings.resolve(path.as_deref()).ok();
    let Some(effective) = effective.filter(|_| settings.problems.is_empty()) else {
        return Err(settings.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    };
    let name = |path: &Path| display(path.strip_prefix(&cwd).unwrap_or(path));
    let mut text = match file {
        Some(file) => format!("# from {}, and the flags\n", name(&file)),
        None => "# no settings file: the defaults, and the flags\n".to_owned(),
    };
    if path.as_deref().is_some_and(|path| settings.is_excluded(path)) {
        text += "# exclude leaves this file out where its folder is checked; named, it is checked, but for --force-exclude\n";
    }
    Ok(text + &document(&effective, &cwd))
}

/// The settings as a file in `cwd`.
fn document(effective: &Effective, cwd: &Path) -> String {
    let settings = &effective.settings;
    let mut top = Table::new();
    let mut set = |key: &str, value: Value| drop(top.insert(key.to_owned(), value));
    set("level", effective.level.name().into());
    set("fail-on", effective.fail_on.name().into());
    let strictness = match settings.strictness {
        Strictness::Relaxed => "relaxed",
        Strictness::Default => "default",
        Strictness::Strict => "strict",
    };
    set("strictness", strictness.into());
    set("select", settings.enabled.iter().map(String::as_str).collect::<Vec<_>>().into());
    set("allow", settings.allow.iter().map(String::as_str).collect::<Vec<_>>().into());
    if let Some(baseline) = &effective.baseline {
        set("baseline", path_value(baseline, cwd));
    }
    let mut rules = Table::new();
    for (rule, table) in &settings.rules {
        let mut entry = Table::new();
        entry.extend(table.level.map(|level| ("level".to_owned(), level.name().into())));
        // By way of text, since .8 of 32 bits is not .8 of 64.
        entry.extend(table.min_confidence.and_then(|p| Some(("min-confidence".to_owned(), p.to_string().parse::<f64>().ok()?.into()))));
        if !entry.is_empty() {
            rules.insert(rule.clone(), entry.into());
        }
    }
    if !rules.is_empty() {
        set("rules", rules.into());
    }
    if !settings.phrases.is_empty() {
        set("phrase", Value::Array(settings.phrases.iter().map(phrase).collect()));
    }
    set("model", model(&effective.model, cwd).into());
    top.to_string()
}

fn phrase(phrase: &UserPhrase) -> Value {
    let mut table = Table::new();
    let mut set = |key: &str, value: Value| drop(table.insert(key.to_owned(), value));
    set("name", phrase.name.as_str().into());
    set("pattern", phrase.written.as_str().into());
    if phrase.regex {
        set("regex", true.into());
    }
    set("message", phrase.message.as_str().into());
    set("level", phrase.level.name().into());
    if let Some(suggestion) = &phrase.suggestion {
        set("suggestion", suggestion.as_str().into());
    }
    set("unless", phrase.unless.iter().map(String::as_str).collect::<Vec<_>>().into());
    table.into()
}

fn model(settings: &ModelSettings, cwd: &Path) -> Table {
    let mut table = Table::new();
    table.insert("enabled".to_owned(), settings.enabled.into());
    if let Some(path) = &settings.path {
        table.insert("path".to_owned(), path_value(path, cwd));
    }
    let backend = match settings.backend {
        Backend::Embedded => "embedded",
        Backend::RustBert => "rust-bert",
    };
    table.insert("backend".to_owned(), backend.into());
    table.insert("device".to_owned(), settings.device.as_str().into());
    table
}

fn path_value(path: &Path, cwd: &Path) -> Value {
    let path: PathBuf = path.components().collect();
    display(path.strip_prefix(cwd).unwrap_or(&path)).into()
}
