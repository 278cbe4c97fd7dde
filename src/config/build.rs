//! A settings file's text becomes a [`Config`]: every name, number, glob and expression is checked here, and everything that is wrong is
//! told at once. So are unknown keys; they, and a value of the wrong kind, hide what is wrong besides.

use super::file::{ConfigFile, Keys, PhraseTable, schema};
use super::layer::{Config, Layer, OverrideEntry, check_levels, is_group, is_rule, unknown_rule};
use super::problem::{ConfigError, Problem, Step, explain, line_of, unknown_keys};
use crate::lint::{Level, UserPhrase, expression, whole_words};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;

/// Reads `text`, the content of the file at `path`; `shown` is its name in messages.
pub(super) fn build(path: &Path, shown: &str, text: &str) -> Result<Config, ConfigError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: ConfigFile = toml::from_str(text).map_err(|error| unreadable(shown, text, &error))?;
    let root = path.parent().unwrap_or(Path::new("")).to_path_buf();

    let phrases: BTreeSet<String> =
        file.phrase.iter().chain(file.overrides.iter().flat_map(|o| &o.phrase)).map(|p| p.name.clone()).collect();
    let mut builder = Builder { shown, text, root: &root, phrases: phrases.iter().map(String::as_str).collect(), problems: Vec::new() };

    let baseline = file.baseline.as_ref().map(|p| root.join(p));
    let mut overrides = Vec::new();
    for (i, entry) in file.overrides.iter().cloned().enumerate() {
        let place = [Step::Key("overrides"), Step::Index(i)];
        if entry.paths.is_empty() {
            builder.problem(&place, &[], "an override needs paths: add paths = [\"docs/**\"]".to_owned());
        }
        let paths = builder.globs(&place, "paths", &entry.paths);
        let (layer, exclude) = builder.layer(&place, entry.into());
        overrides.push(OverrideEntry { paths, exclude, layer });
    }
    let (base, exclude) = builder.layer(&[], file.into());
    let exclude = exclude.unwrap_or_else(Gitignore::empty);
    let mut problems = builder.problems;
    if !problems.is_empty() {
        problems.sort_by_key(|p| p.line);
        return Err(ConfigError { problems });
    }
    Ok(Config { path: Some(path.to_path_buf()), root, baseline, base, exclude, overrides, phrases, resolved: Mutex::default() })
}

/// The TOML reader stops at the first thing that it does not understand.
fn unreadable(shown: &str, text: &str, error: &toml::de::Error) -> ConfigError {
    let mut problems = unknown_keys(shown, text, &schema());
    if problems.is_empty() || !error.message().trim().starts_with("unknown field") {
        problems.push(explain(shown, text, error));
        problems.sort_by_key(|p| p.line);
    }
    ConfigError { problems }
}

struct Builder<'a> {
    shown: &'a str,
    text: &'a str,
    root: &'a Path,
    phrases: BTreeSet<&'a str>,
    problems: Vec<Problem>,
}

impl Builder<'_> {
    /// Notes what is wrong at `place`, and there at `rest`.
    fn problem(&mut self, place: &[Step<'_>], rest: &[Step<'_>], message: String) {
        let steps: Vec<Step<'_>> = place.iter().chain(rest).copied().collect();
        self.problems.push(Problem { path: Some(self.shown.to_owned()), line: line_of(self.text, &steps), message });
    }

    /// The keys that stand at `place`, as a layer, and what they exclude.
    fn layer(&mut self, place: &[Step<'_>], keys: Keys) -> (Layer, Option<Gitignore>) {
        self.levels(place, &keys);
        self.names(place, "select", keys.select.as_deref().unwrap_or_default());
        self.names(place, "ignore", keys.ignore.as_deref().unwrap_or_default());
        self.rules(place, &keys);
        self.model(place, &keys);
        for (i, word) in keys.allow.iter().flatten().enumerate() {
            if word.trim().is_empty() {
                self.problem(place, &[Step::Key("allow"), Step::Index(i)], "allow: an empty text allows nothing: remove it".to_owned());
            }
        }
        let exclude = keys.exclude.as_deref().map(|globs| self.globs(place, "exclude", globs));
        let mut seen = BTreeSet::new();
        let mut phrases = Vec::new();
        for (i, phrase) in keys.phrase.into_iter().enumerate() {
            let steps = [Step::Key("phrase"), Step::Index(i)];
            if !seen.insert(phrase.name.clone()) {
                self.problem(place, &steps, format!("phrase: the name \"{}\" is taken by an earlier phrase: choose another", phrase.name));
            }
            match user_phrase(phrase) {
                Ok(phrase) => phrases.push(phrase),
                Err((key, message)) => self.problem(place, &[steps[0], steps[1], Step::Key(key)], message),
            }
        }
        let mut model = keys.model;
        model.path = model.path.map(|p| self.root.join(p));
        let layer = Layer {
            level: keys.level,
            fail_on: keys.fail_on,
            strictness: keys.strictness,
            select: keys.select,
            ignore: keys.ignore,
            allow: keys.allow.map(|list| list.iter().map(|s| s.trim().to_lowercase()).collect()),
            rules: keys.rules,
            phrases,
            model,
        };
        (layer, exclude)
    }

    fn levels(&mut self, place: &[Step<'_>], keys: &Keys) {
        // An override may lean on the level at the top, and the flags may change that: what both together come to is seen later.
        let level = if place.is_empty() { keys.level.or(Some(Level::Warning)) } else { keys.level };
        if let Some(Err(message)) = level.map(|level| check_levels(level, keys.fail_on)) {
            self.problem(place, &[Step::Key("fail-on")], message);
        }
    }

    fn names(&mut self, place: &[Step<'_>], key: &str, names: &[String]) {
        for (i, name) in names.iter().enumerate() {
            if !is_group(name) && !is_rule(name, &self.phrases) {
                let message = unknown_rule(key, name, &self.phrases);
                self.problem(place, &[Step::Key(key), Step::Index(i)], message);
            }
        }
    }

    fn rules(&mut self, place: &[Step<'_>], keys: &Keys) {
        for (name, table) in &keys.rules {
            let steps = [Step::Key("rules"), Step::Key(name)];
            if is_group(name) {
                let message = format!("rules.{name}: this is a group and no rule: name its rules one by one, or use select and ignore");
                self.problem(place, &steps, message);
            } else if !is_rule(name, &self.phrases) {
                let message = unknown_rule("rules", name, &self.phrases);
                self.problem(place, &steps, message);
            }
            if let Some(p) = table.min_confidence.filter(|p| !(0.0..=1.0).contains(p)) {
                let message = format!("rules.{name}.min-confidence is {p}: it must lie between 0 and 1");
                self.problem(place, &[steps[0], steps[1], Step::Key("min-confidence")], message);
            }
        }
    }

    fn model(&mut self, place: &[Step<'_>], keys: &Keys) {
        if let Some(device) = &keys.model.device
            && !is_device(device)
        {
            let message = format!("model.device cannot be \"{device}\": use cpu, cuda or cuda:N");
            self.problem(place, &[Step::Key("model"), Step::Key("device")], message);
        }
    }

    fn globs(&mut self, place: &[Step<'_>], key: &str, globs: &[String]) -> Gitignore {
        let mut builder = GitignoreBuilder::new("");
        builder.allow_unclosed_class(false);
        for (i, glob) in globs.iter().enumerate() {
            let plain = glob.strip_prefix("./").unwrap_or(glob);
            if let Err(error) = builder.add_line(None, plain) {
                let message = format!("{key}: \"{glob}\" is no glob: {}", glob_error(&error));
                self.problem(place, &[Step::Key(key), Step::Index(i)], message);
            }
        }
        match builder.build() {
            Ok(globs) => globs,
            Err(error) => {
                self.problem(place, &[Step::Key(key)], format!("{key}: {}", glob_error(&error)));
                Gitignore::empty()
            }
        }
    }
}

fn glob_error(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    }
}

/// `cpu`, `cuda` or `cuda:N`.
pub(crate) fn is_device(device: &str) -> bool {
    match device.split_once(':') {
        None => device == "cpu" || device == "cuda",
        Some(("cuda", n)) => !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()),
        Some(_) => false,
    }
}

/// The phrase, or the key that is at fault and why.
fn user_phrase(table: PhraseTable) -> Result<UserPhrase, (&'static str, String)> {
    let PhraseTable { name, pattern, regex, message, level, suggestion, unless } = table;
    let kebab = !name.is_empty()
        && name.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    if !kebab {
        return Err(("name", format!("phrase: the name \"{name}\" must be lower-case words joined by hyphens, like house-phrase")));
    }
    if is_group(&name) || is_rule(&name, &BTreeSet::new()) {
        return Err(("name", format!("phrase: \"{name}\" is a rule or group of tonelint already: choose another name")));
    }
    if pattern.trim().is_empty() {
        return Err(("pattern", format!("phrase \"{name}\": the pattern is empty: say which words to look for")));
    }
    let compiled = if regex { expression(&pattern) } else { whole_words(&pattern) };
    let written = pattern;
    let pattern =
        compiled.map_err(|error| ("pattern", format!("phrase \"{name}\": this is no regular expression: {}", regex_error(&error))))?;
    if pattern.is_match("") {
        return Err(("pattern", format!("phrase \"{name}\": the expression also matches no text at all: make a part of it obligatory")));
    }
    Ok(UserPhrase {
        name,
        pattern,
        written,
        regex,
        message,
        level,
        suggestion,
        unless: unless.iter().map(|s| s.trim().to_lowercase()).filter(|s| !s.is_empty()).collect(),
    })
}

/// The last line of the message: the others draw the expression.
fn regex_error(error: &regex::Error) -> String {
    let message = error.to_string();
    message.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
