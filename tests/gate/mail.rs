//! The scripts for mail programs, and the hook of `git send-email`, with a shell.

use super::Repo;
use crate::cli::{PHRASE, Place};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs `script` in the folder of `place`, with tonelint and the folder's own programs on the path.
fn sh(place: &Place, script: &Path, args: &[&str], env: &[(&str, &str)], stdin: &str) -> (i32, String) {
    let bin = Path::new(env!("CARGO_BIN_EXE_tonelint")).parent().expect("a folder");
    let path = std::env::join_paths([place.path("bin"), bin.to_path_buf(), "/usr/bin".into(), "/bin".into()]).expect("a path");
    let mut command = Command::new("sh");
    command.arg(script).args(args).current_dir(place.path(".")).env_clear().env("PATH", path).envs(env.iter().copied());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("a pipe").write_all(stdin.as_bytes()).expect("written");
    let out = child.wait_with_output().expect("it ends");
    (out.status.code().expect("no signal"), String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr))
}

/// A folder with programs that stand for the editor and for sendmail.
fn place() -> Place {
    let place = Place::new(&[("tonelint.toml", &format!("{PHRASE}[model]\nenabled = false\n"))]);
    place.program("bin/sendmail", "echo \"$@\" > sent.args\ncat > sent.eml");
    place.program("bin/vi", "echo edited >> edits");
    place
}

fn script(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/mail").join(name)
}

const GOOD: &str = "Subject: Hi\n\nThank you.\n\nOn Monday, A wrote:\n> This is mumpitz.\n";
const BAD: &str = "Subject: Hi\n\nThis is mumpitz.\n";

#[test]
fn a_message_is_sent_as_it_is_or_not_at_all() {
    let place = place();
    let (code, said) = sh(&place, &script("tonelint-sendmail"), &["-oi", "a@example.org"], &[], BAD);
    assert!(code == 65 && said.contains("message.eml:3:9") && said.contains("was not sent"), "{said}");
    assert!(!place.path("sent.eml").exists());
    let (code, said) = sh(&place, &script("tonelint-sendmail"), &["-oi", "a@example.org"], &[], GOOD);
    assert_eq!(code, 0, "{said}");
    assert_eq!((place.read("sent.eml").as_str(), place.read("sent.args").as_str()), (GOOD, "-oi a@example.org\n"));
}

#[test]
fn the_editor_comes_back_until_the_draft_is_fine_or_left() {
    let place = place();
    place.write("draft", BAD.as_bytes());
    let (code, said) = sh(&place, &script("tonelint-editor"), &["+3", "draft"], &[], "\n\nx\n");
    assert!(code == 0 && said.contains("a house word"), "{said}");
    assert_eq!(place.read("edits").lines().count(), 3);
    place.write("draft", GOOD.as_bytes());
    let (code, said) = sh(&place, &script("tonelint-editor"), &["draft"], &[("TONELINT_EDITOR", "vi -x")], "");
    assert!(code == 0 && !said.contains("edit again"), "{said}");
}

#[test]
fn the_hook_of_send_email_reads_words_and_no_diff() {
    let repo = Repo::new(&[("a.md", "This is mumpitz.\n")]);
    repo.place.run("init --hook sendemail-validate").code(0);
    let hook = repo.place.path(".git/hooks/sendemail-validate");
    let check = |message: &str| {
        repo.write("a.md", &format!("This is mumpitz.\n\n{message}\n"));
        repo.git(&["commit", "-qam", message]);
        repo.git(&["format-patch", "-q", "-1", "-o", "out", "--start-number=1"]);
        let name = std::fs::read_dir(repo.place.path("out")).expect("patches").next().expect("a patch").expect("readable").file_name();
        let name = format!("out/{}", name.to_string_lossy());
        let result = sh(&repo.place, &hook, &[&name], &[], "");
        std::fs::remove_dir_all(repo.place.path("out")).expect("removed");
        result
    };
    let (code, said) = check("Fix the export\n\nThank you, all of you.");
    assert_eq!((code, said.as_str()), (0, ""));
    let (code, said) = check("Fix the export again\n\nThis was mumpitz.");
    assert!(code == 1 && said.contains(".patch:6:10") && said.contains("--no-validate"), "{said}");
}

/// The README shows the hook that `init` writes.
#[test]
fn the_recipe_is_the_hook() {
    let readme = std::fs::read_to_string(script("README.md")).expect("the README");
    let place = Repo::new(&[]).place;
    place.run("init --hook sendemail-validate").code(0);
    let hook = place.read(".git/hooks/sendemail-validate");
    let sed = hook.lines().find(|l| l.starts_with("sed ")).expect("a line").trim_end_matches('|').trim();
    assert!(readme.contains(sed), "{sed}");
}
