//! The command line, with the real binary in a folder of its own and no environment. Hardly any case needs the model: findings come
//! from a phrase in the settings.

mod check;
mod errors;
mod fixes;
#[cfg(feature = "rust-bert")]
mod rust_bert;
mod score;
mod settings;
mod verbs;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A phrase at level warning, so that a draft with "mumpitz" has one finding.
pub(crate) const PHRASE: &str = "[[phrase]]\nname = \"house\"\npattern = \"mumpitz\"\nmessage = \"a house word\"\n";

/// A folder to run in.
pub(crate) struct Place {
    dir: TempDir,
    stdin: Option<Vec<u8>>,
}

#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Place {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let place = Self { dir: tempfile::tempdir().expect("a folder"), stdin: None };
        for (name, text) in files {
            place.write(name, text.as_bytes());
        }
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(path, bytes).expect("written");
    }

    /// A script of the shell that can be started. Another process writes it: a file that this one has open for writing, a child started by a test
    /// beside it may have too for a moment, and what is so held cannot be started ("text file busy").
    #[cfg(unix)]
    pub(crate) fn program(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        let write = r#"mkdir -p "${1%/*}" && printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod 755 "$1""#;
        let written = Command::new("/bin/sh").args(["-c", write, "sh"]).arg(&path).arg(text).status().expect("it starts");
        assert!(written.success());
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    pub(crate) fn stdin(mut self, text: impl AsRef<[u8]>) -> Self {
        self.stdin = Some(text.as_ref().to_vec());
        self
    }

    pub(crate) fn command(&self, line: &str) -> Command {
        command(self.dir.path(), line)
    }

    /// Runs `tonelint` with the words of `line`.
    #[track_caller]
    pub(crate) fn run(&self, line: &str) -> Ran {
        let mut child = self.command(line).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let text = self.stdin.clone().unwrap_or_default();
        let writer = std::thread::spawn(move || {
            // A program that does not read its input is fine.
            let _ = stdin.write_all(&text);
        });
        let out = child.wait_with_output().expect("it ends");
        writer.join().expect("written");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Ran { code: out.status.code().expect("no signal"), stdout: text(out.stdout), stderr: text(out.stderr) }
    }
}

pub(crate) fn command(dir: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tonelint"));
    command.args(line.split_whitespace()).current_dir(dir).env_clear();
    // Git is looked for there. Its own settings are not to be those of whoever runs the tests.
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
    command
}

impl Ran {
    #[track_caller]
    pub(crate) fn code(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn stdout(&self, part: &str) -> &Self {
        assert!(self.stdout.contains(part), "no {part:?} in {self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn stderr(&self, part: &str) -> &Self {
        assert!(self.stderr.contains(part), "no {part:?} in {self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn silent_stderr(&self) -> &Self {
        assert_eq!(self.stderr, "", "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e} in {self:#?}"))
    }

    /// The paths of the files in the JSON report.
    #[track_caller]
    pub(crate) fn paths(&self) -> Vec<String> {
        let json = self.json();
        json["files"].as_array().expect("files").iter().map(|f| f["path"].as_str().expect("a path").to_owned()).collect()
    }
}
