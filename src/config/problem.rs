//! What is wrong with settings, and where: file, line, key, cure.

use serde_json::Value;
use std::fmt;
use toml::de::{DeTable, DeValue};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// The file, as shown to the user; `None` where a flag is at fault.
    pub path: Option<String>,
    /// From 1.
    pub line: Option<usize>,
    /// Names the key and the cure.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{path}:")?;
            if let Some(line) = self.line {
                write!(f, "{line}:")?;
            }
            write!(f, " ")?;
        }
        f.write_str(&self.message)
    }
}

/// Settings that cannot be used. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct ConfigError {
    pub problems: Vec<Problem>,
}

impl From<Problem> for ConfigError {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem] }
    }
}

/// A step on the way to a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

/// The line (from 1) on which the key or array item at the end of `steps` stands, or the nearest place on the way to it.
pub(super) fn line_of(text: &str, steps: &[Step<'_>]) -> Option<usize> {
    let root = DeTable::parse(text).ok()?;
    let mut value: Option<&DeValue<'_>> = None;
    let mut found = None;
    for step in steps {
        let (at, next) = match *step {
            Step::Key(name) => {
                let table = match value {
                    None => root.get_ref(),
                    Some(v) => match v.as_table() {
                        Some(table) => table,
                        None => break,
                    },
                };
                let Some((key, next)) = table.iter().find(|(key, _)| key.get_ref() == name) else { break };
                (key.span().start, next)
            }
            Step::Index(i) => match value.and_then(DeValue::as_array).and_then(|array| array.get(i)) {
                Some(next) => (next.span().start, next),
                None => break,
            },
        };
        found = Some(at);
        value = Some(next.get_ref());
    }
    found.map(|at| line_at(text, at))
}

pub(super) fn line_at(text: &str, byte: usize) -> usize {
    text.as_bytes().iter().take(byte).filter(|&&b| b == b'\n').count() + 1
}

/// The dotted name of the innermost key whose value holds `byte`. The span of a `[table]` is its head alone, so that tables are
/// always looked into.
fn key_at(table: &DeTable<'_>, byte: usize) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let name = key.get_ref();
        let inner = match value.get_ref() {
            DeValue::Table(inner) => key_at(inner, byte),
            DeValue::Array(items) => items.iter().filter_map(|i| i.get_ref().as_table()).find_map(|t| key_at(t, byte)),
            _ => None,
        };
        match inner {
            Some(inner) => Some(format!("{name}.{inner}")),
            None => (key.span().start..=value.span().end).contains(&byte).then(|| name.to_string()),
        }
    })
}

/// Every key that `schema`, that of the whole file, does not know.
pub(super) fn unknown_keys(path: &str, text: &str, schema: &Value) -> Vec<Problem> {
    let Ok(root) = DeTable::parse(text) else { return Vec::new() };
    let mut found = Vec::new();
    unknown_in(root.get_ref(), schema, schema, &mut found);
    found.sort();
    found.into_iter().map(|(at, message)| Problem { path: Some(path.to_owned()), line: Some(line_at(text, at)), message }).collect()
}

/// Those in `table`, with the bytes where they stand.
fn unknown_in(table: &DeTable<'_>, schema: &Value, root: &Value, found: &mut Vec<(usize, String)>) {
    let schema = resolved(schema, root);
    let properties = schema.get("properties").and_then(Value::as_object);
    let any = schema.get("additionalProperties").filter(|inner| inner.is_object());
    for (key, value) in table {
        let name: &str = key.get_ref();
        let Some(inner) = properties.and_then(|p| p.get(name)).or(any) else {
            if let Some(properties) = properties {
                let known: Vec<&str> = properties.keys().map(String::as_str).collect();
                found.push((key.span().start, format!("unknown key \"{name}\": {}", cure(name, &known))));
            }
            continue;
        };
        let inner = resolved(inner, root);
        match value.get_ref() {
            DeValue::Table(table) => unknown_in(table, inner, root, found),
            DeValue::Array(items) => {
                let Some(item) = inner.get("items") else { continue };
                for table in items.iter().filter_map(|item| item.get_ref().as_table()) {
                    unknown_in(table, item, root, found);
                }
            }
            _ => {}
        }
    }
}

/// What a schema refers to, or itself.
fn resolved<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let place = schema.get("$ref").and_then(Value::as_str);
    place.and_then(|place| root.pointer(place.trim_start_matches('#'))).unwrap_or(schema)
}

/// What the TOML reader says, in our words.
pub(super) fn explain(path: &str, text: &str, error: &toml::de::Error) -> Problem {
    let line = error.span().map(|span| line_at(text, span.start));
    let said = error.message().trim();
    // The names between back quotes: first the one that is wrong, then those that would do.
    let names: Vec<&str> = said.split('`').skip(1).step_by(2).collect();
    let key = || {
        let byte = error.span()?.start;
        key_at(DeTable::parse(text).ok()?.get_ref(), byte)
    };
    let message = match (said, names.as_slice()) {
        (s, [wrong, known @ ..]) if s.starts_with("unknown field") => format!("unknown key \"{wrong}\": {}", cure(wrong, known)),
        (s, [wrong, known @ ..]) if s.starts_with("unknown variant") => match key() {
            Some(key) => format!("{key} cannot be \"{wrong}\": {}", cure(wrong, known)),
            None => format!("\"{wrong}\" is not known: {}", cure(wrong, known)),
        },
        (s, [missing]) if s.starts_with("missing field") => format!("the key \"{missing}\" is missing here: add it"),
        (s, _) if s.starts_with("invalid type") => {
            // What a table is called in the program says nothing to the reader.
            let said = s.split_once("struct ").map_or(s, |(before, _)| before);
            let mut plain = said
                .trim_start_matches("invalid type: ")
                .replace("a sequence", "a list [...]")
                .replace("f32", "a number")
                .replace("a map", "a table");
            if said != s {
                plain.push_str("a table");
            }
            match key() {
                Some(key) => format!("wrong kind of value for \"{key}\": it is {plain}"),
                None => format!("wrong kind of value: {plain}"),
            }
        }
        // Names out of a set, where something else stands.
        ("wanted string or table", _) => match key() {
            Some(key) => format!("wrong kind of value for \"{key}\": expected a name in quotation marks"),
            None => "wrong kind of value: expected a name in quotation marks".to_owned(),
        },
        _ => format!("this is not valid TOML: {}", said.replace('\n', "; ")),
    };
    Problem { path: Some(path.to_owned()), line, message }
}

fn cure(wrong: &str, known: &[&str]) -> String {
    match closest(wrong, known.iter().copied()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("use one of {}", known.join(", ")),
    }
}

/// The name that was most likely meant.
pub(super) fn closest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase().replace('_', "-");
    let distance = |name: &str| strsim::damerau_levenshtein(&wrong, name);
    known.into_iter().map(|name| (distance(name), name)).filter(|(d, name)| *d <= (name.len() / 3).max(1)).min().map(|(_, name)| name)
}
