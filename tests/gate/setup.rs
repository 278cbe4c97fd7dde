//! `init` and its hooks, `config show`, `config schema`, `man`.

use super::{Repo, git};
use crate::cli::{PHRASE, Place};
use std::path::Path;
use std::process::Command;

#[test]
fn settings_are_written_once_and_change_nothing() {
    let place = Place::new(&[("a.md", "As I already said, the export is broken.\n"), ("sub/x", "")]);
    let before = place.run("--no-model --output-format concise -q a.md").stdout;
    place.run("init").code(0).stdout("tonelint.toml is written").stdout("tonelint init --hook commit-msg").silent_stderr();
    assert!(place.read("tonelint.toml").contains("# level = \"warning\""));
    assert_eq!(place.run("--no-model --output-format concise -q a.md").stdout, before);
    place.write("tonelint.toml", b"level = \"info\"\n");
    place.run("init").code(2).stderr("tonelint.toml: there are settings already: --force overwrites them");
    assert_eq!(place.read("tonelint.toml"), "level = \"info\"\n");
    place.run("init --force").code(0);
    assert!(place.read("tonelint.toml").len() > 100);
    place.write("sub/.tonelint.toml", b"");
    place.run("init sub").code(2).stderr("sub/.tonelint.toml: there are settings already");
    place.run("init none").code(2).stderr("none: there is no such folder");
    place.run("init --hook pre-push").code(2).stderr("[possible values: commit-msg, pre-commit, sendemail-validate]");
}

#[test]
fn hooks_are_never_overwritten_unasked() {
    let repo = Repo::new(&[]);
    repo.write(".git/hooks/commit-msg", "#!/bin/sh\n# mine\n");
    let ran = repo.place.run("init --hook commit-msg --hook pre-commit");
    ran.code(2).stderr(".git/hooks/commit-msg: there is such a hook already");
    assert!(!repo.place.path(".git/hooks/pre-commit").exists(), "all or nothing");
    assert_eq!(repo.place.read(".git/hooks/commit-msg"), "#!/bin/sh\n# mine\n");
    let settings = repo.place.read("tonelint.toml");
    repo.place.run("init --hook pre-commit").code(0).stdout("tonelint.toml is kept").stdout(".git/hooks/pre-commit is written");
    // Again: it is there as it should be.
    repo.place.run("init --hook pre-commit").code(0);
    assert_eq!(repo.place.read("tonelint.toml"), settings);
    repo.place.run("init --hook commit-msg --force").code(0);
    assert!(repo.place.read(".git/hooks/commit-msg").contains("tonelint --input-format commit"));
    let place = Place::new(&[]);
    place.run("init --hook commit-msg").code(2).stderr("make a repository first, with git init");
    assert!(!place.path("tonelint.toml").exists(), "all or nothing");
}

#[test]
fn hooks_go_where_git_looks_for_them() {
    let repo = Repo::new(&[]);
    repo.git(&["config", "core.hooksPath", "my/hooks"]);
    repo.place.run("init --hook commit-msg").code(0).stdout("my/hooks/commit-msg is written");
    assert!(repo.place.path("my/hooks/commit-msg").exists());
}

/// `git commit`, with tonelint on the path.
#[cfg(unix)]
fn commit(repo: &Repo, message: &str, more: &[&str]) -> (bool, String) {
    commit_in(repo, ".", message, more)
}

#[cfg(unix)]
fn commit_in(repo: &Repo, folder: &str, message: &str, more: &[&str]) -> (bool, String) {
    let bin = Path::new(env!("CARGO_BIN_EXE_tonelint")).parent().expect("a folder");
    let mut path = std::ffi::OsString::from(bin);
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new("git");
    command.args(["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--allow-empty", "-m", message]).args(more);
    command.current_dir(repo.place.path(folder)).env("PATH", path).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let out = command.output().expect("git is there");
    (out.status.success(), String::from_utf8_lossy(&out.stderr).into_owned() + &String::from_utf8_lossy(&out.stdout))
}

#[cfg(unix)]
#[test]
fn the_commit_msg_hook_reads_the_message_with_the_settings_of_the_folder() {
    let repo = Repo::new(&[]);
    repo.place.run("init --hook commit-msg").code(0);
    let (done, said) = commit(&repo, "Fix the mumpitz", &[]);
    assert!(!done && said.contains("a house word") && said.contains("git commit --no-verify"), "{said}");
    let (done, said) = commit(&repo, "Fix the export", &[]);
    assert!(done && !said.contains("no findings"), "{said}");
    assert!(commit(&repo, "Fix the mumpitz", &["--no-verify"]).0);
    // In a worktree those of the worktree hold.
    repo.git(&["worktree", "add", "-q", "tree"]);
    repo.write("tree/tonelint.toml", &PHRASE.replace("mumpitz", "mischmasch"));
    assert!(!commit_in(&repo, "tree", "Fix the mischmasch", &[]).0);
    assert!(commit_in(&repo, "tree", "Fix the mumpitz", &[]).0);
}

#[cfg(unix)]
#[test]
fn the_pre_commit_hook_looks_at_changed_lines_of_drafts_to_be_committed() {
    let repo = Repo::new(&[("a b.md", "Old mumpitz.\n"), ("c.md", "One.\n"), ("d.rs", "x\n")]);
    repo.place.run("init --hook pre-commit").code(0);
    repo.write("a b.md", "Old mumpitz.\n\nMore.\n");
    repo.write("d.rs", "// mumpitz\n");
    repo.git(&["add", "-A"]);
    // Not staged, and not looked at.
    repo.write("c.md", "One.\n\nmumpitz\n");
    repo.write("untracked.md", "mumpitz\n");
    let (done, said) = commit(&repo, "x", &[]);
    assert!(done, "{said}");
    repo.git(&["add", "c.md"]);
    let (done, said) = commit(&repo, "x", &[]);
    assert!(!done && said.contains("c.md:3:1") && !said.contains("untracked") && said.contains("--no-verify"), "{said}");
    // Nothing but other files, or nothing at all.
    repo.git(&["reset", "-q"]);
    assert!(commit(&repo, "x", &[]).0);
}

#[cfg(unix)]
#[test]
fn the_pre_commit_hook_leaves_excluded_files_alone() {
    let repo = Repo::new(&[("a.md", "One.\n")]);
    repo.write("tonelint.toml", &format!("exclude = [\"vendor/**\"]\n{PHRASE}"));
    repo.commit();
    repo.place.run("init --hook pre-commit").code(0);
    repo.write("vendor/x.md", "mumpitz\n");
    repo.git(&["add", "-A"]);
    let (done, said) = commit(&repo, "x", &[]);
    assert!(done && !said.contains("to check"), "{said}");
    repo.write("vendor/x.md", "mumpitz again\n");
    repo.write("a.md", "mumpitz\n");
    repo.git(&["add", "-A"]);
    let (done, said) = commit(&repo, "x", &[]);
    assert!(!done && said.contains("a.md:1:1") && !said.contains("vendor"), "{said}");
}

/// pre-commit names files, too.
#[test]
fn published_hooks_leave_excluded_files_alone() {
    let hooks = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml")).expect("the hooks");
    let entries: Vec<&str> = hooks.lines().filter(|line| line.contains("entry:")).collect();
    assert!(entries.len() == 2 && entries.iter().all(|entry| entry.contains("--force-exclude")), "{entries:?}");
}

#[cfg(unix)]
#[test]
fn the_pre_commit_hook_works_before_the_first_commit() {
    let repo = Repo { place: Place::new(&[("a.md", "mumpitz\n"), ("tonelint.toml", PHRASE)]) };
    git(&repo.place, ".", &["init", "-q"]);
    repo.place.run("init --hook pre-commit").code(0);
    repo.git(&["add", "-A"]);
    let (done, said) = commit(&repo, "x", &[]);
    assert!(!done && said.contains("a.md:1:1"), "{said}");
}

#[test]
fn settings_are_shown_as_they_hold_for_a_file() {
    let settings = format!(
        "level = \"info\"\nbaseline = \"b.json\"\nexclude = [\"out/**\"]\n[rules.sarcasm]\nmin-confidence = 0.8\n{PHRASE}\n[[overrides]]\npaths = [\"docs/**\"]\nstrictness = \"strict\"\nselect = [\"insult\", \"phrase\"]\nallow = [\"Dumb terminal\"]\n"
    );
    let place = Place::new(&[("p/tonelint.toml", &settings)]);
    let ran = place.run("config show p/docs/new.md");
    ran.code(0)
        .stdout("# from p/tonelint.toml")
        .stdout("strictness = \"strict\"")
        .stdout("select = [\"house\", \"insult\"]")
        .silent_stderr();
    ran.stdout("allow = [\"dumb terminal\"]").stdout("baseline = \"p/b.json\"").stdout("min-confidence = 0.8\n");
    place.run("config show p/a.md").code(0).stdout("strictness = \"default\"").stdout("level = \"info\"");
    place.run("config show p/a.md --level error --fail-on error --no-model").code(0).stdout("level = \"error\"").stdout("enabled = false");
    place.run("config show p/out/a.md").code(0).stdout("# exclude leaves this file out");
    place.run("config show p").code(0).stdout("# from p/tonelint.toml");
    place.run("config show").code(0).stdout("# no settings file").stdout("strictness = \"default\"");
    place.run("config show p/a.md --isolated").code(0).stdout("# no settings file");
    // What is shown gives the same again.
    place.write("again.toml", ran.stdout.as_bytes());
    let again = place.run("config show --config again.toml");
    assert_eq!(again.code(0).stdout.split_once('\n').map(|s| s.1), ran.stdout.split_once('\n').map(|s| s.1));
    place.write("p/tonelint.toml", b"levle = 1\n");
    place.run("config show p/a.md").code(2).stderr("p/tonelint.toml:1: unknown key \"levle\"");
}

#[test]
fn the_schema_is_printed() {
    let schema = Place::new(&[]).run("config schema").code(0).json();
    assert_eq!(schema["additionalProperties"], false);
    for key in ["level", "fail-on", "baseline", "overrides", "phrase", "model"] {
        assert!(schema["properties"][key].is_object(), "{key}");
    }
}

#[test]
fn manual_pages_are_made() {
    let place = Place::new(&[]);
    let ran = place.run("man");
    ran.code(0).stdout(".TH tonelint 1").stdout("changed\\-since").stdout(".SH EXAMPLES\n.nf\ntonelint draft.md  ");
    ran.stdout(".fi\n.SH \"EXIT STATUS\"\n.TP\n0\nnothing at or above \\-\\-fail\\-on\n").stdout("findings at or above \\-\\-fail\\-on\n");
    assert!(!ran.stdout.contains("EXTRA"), "{}", ran.stdout);
    place.run("man --dir pages/man1").code(0).silent_stderr();
    for page in ["tonelint.1", "tonelint-check.1", "tonelint-baseline-create.1", "tonelint-config-show.1"] {
        assert!(place.read(&format!("pages/man1/{page}")).contains(".TH"), "{page}");
    }
    assert_eq!(place.read("pages/man1/tonelint.1"), ran.stdout);
    place.write("file", b"");
    place.run("man --dir file").code(2).stderr("file: the manual pages cannot be written here");
}
