//! The gate, with the real binary and real repositories: which findings count. A finding is the word "mumpitz".

mod baseline;
mod changed;
mod diff;
mod formats;
#[cfg(unix)]
mod mail;
mod setup;

use crate::cli::{PHRASE, Place};
use std::process::Command;

/// A folder with settings that flag "mumpitz", and a repository in it.
struct Repo {
    place: Place,
}

impl Repo {
    fn new(files: &[(&str, &str)]) -> Self {
        let repo = Self { place: Place::new(files) };
        repo.place.write("tonelint.toml", PHRASE.as_bytes());
        repo.git(&["init", "-q", "-b", "main"]);
        repo.commit();
        repo
    }

    #[track_caller]
    fn git(&self, args: &[&str]) -> String {
        git(&self.place, ".", args)
    }

    /// Everything as it stands.
    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "x"]);
    }

    fn write(&self, name: &str, text: &str) {
        self.place.write(name, text.as_bytes());
    }

    /// The findings as `path:line`, with these arguments.
    #[track_caller]
    fn found(&self, line: &str) -> Vec<String> {
        found(&self.place, line)
    }

    #[track_caller]
    fn since(&self, rev: &str) -> Vec<String> {
        self.found(&format!("--changed-since {rev}"))
    }
}

#[track_caller]
fn git(place: &Place, folder: &str, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always"]);
    command.args(args).current_dir(place.path(folder));
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    let out = command.output().expect("git is there");
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

#[track_caller]
fn found(place: &Place, line: &str) -> Vec<String> {
    let ran = place.run(&format!("--no-model --output-format json {line}"));
    assert!(ran.code < 2, "{ran:#?}");
    let mut found = Vec::new();
    for file in ran.json()["files"].as_array().expect("files") {
        for finding in file["findings"].as_array().expect("findings") {
            found.push(format!("{}:{}", file["path"].as_str().expect("a path"), finding["span"]["start"]["line"]));
        }
    }
    assert_eq!(ran.code, i32::from(!found.is_empty()), "{ran:#?}");
    found
}
