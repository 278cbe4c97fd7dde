//! What cannot be done is told, with a cure; the rest is done; the code is 2.

use super::{PHRASE, Place};

fn place() -> Place {
    Place::new(&[("tonelint.toml", PHRASE), ("bad.md", "This is mumpitz.\n")])
}

/// Checks `name` beside a good draft: its error is reported, and the draft is checked all the same.
#[track_caller]
fn check(place: &Place, name: &str, code: &str, line: Option<u32>, says: &str) {
    let ran = place.run(&format!("--no-model --output-format json bad.md {name}"));
    ran.code(2).silent_stderr();
    let json = ran.json();
    let files = json["files"].as_array().expect("files");
    let error = files.iter().find(|f| f["path"] == name).map(|f| f["errors"][0].clone()).expect("the file");
    assert_eq!((&error["code"], &error["line"]), (&code.into(), &line.into()), "{error}");
    assert!(error["message"].as_str().expect("text").contains(says), "{error}");
    assert_eq!(json["summary"]["warning"], 1, "the rest is checked");
    place.run(&format!("--no-model {name}")).code(2).stdout(says).stdout(name);
}

#[test]
fn a_file_that_is_not_there() {
    check(&place(), "none.md", "io", None, "there is no such file: check the path");
}

#[test]
fn what_was_not_read_was_not_checked() {
    let place = place();
    let ran = place.run("none.md");
    ran.code(2).stdout("1 file could not be checked");
    assert!(!ran.stdout.contains("no findings"), "{ran:?}");
    place.run("--no-model --isolated none.md bad.md").code(2).stdout("no findings in 1 file, 1 file could not be checked");
    assert!(place.run("--output-format json none.md").code(2).json()["tool"]["model"]["sha256"].is_string());
    assert!(place.run("--no-model --output-format json none.md").code(2).json()["tool"]["model"].is_null());
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = place();
    place.write("secret.md", b"x");
    place.write("locked/x.md", b"x");
    let close = |name: &str, mode| std::fs::set_permissions(place.path(name), std::fs::Permissions::from_mode(mode)).expect("set");
    close("secret.md", 0o000);
    close("locked", 0o000);
    // Root may read everything.
    if std::fs::read(place.path("secret.md")).is_err() {
        check(&place, "secret.md", "io", None, "check its permissions");
        place.run("--no-model .").code(2).stdout("locked: it may not be read").stdout("a house word");
    }
    close("locked", 0o755);
}

#[test]
fn what_is_no_text() {
    let place = place();
    place.write("binary.md", b"PNG\0\x01\x02");
    check(&place, "binary.md", "format", None, "binary file");
    place.write("latin1.md", b"eins\nzw\xF6lf\n");
    check(&place, "latin1.md", "encoding", Some(2), "save the file as UTF-8");
    place.write("utf16.md", b"\xFF\xFEh\0i\0");
    check(&place, "utf16.md", "encoding", None, "UTF-16");
    place.write("big.md", &vec![b'a'; (16 << 20) + 1]);
    check(&place, "big.md", "too-large", None, "over 16 MiB");
}

#[test]
fn a_mail_in_an_older_encoding_is_read_by_its_header() {
    let place = place();
    let mail = b"Subject: Caf\xE9\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nDie T\xFCr.\n\nThis is mumpitz.\n";
    place.write("old.eml", mail);
    let json = place.run("--no-model --output-format json old.eml").code(1).json();
    let finding = &json["files"][0]["findings"][0];
    assert_eq!(finding["span"]["start"], serde_json::json!({"line": 7, "column": null, "byte": null}));
    place.run("--no-model --fix old.eml").code(1);
    assert_eq!(std::fs::read(place.path("old.eml")).expect("a file"), mail);
    // Without a header nobody knows.
    place.write("none.eml", b"Subject: x\n\nDie T\xFCr.\n");
    place.run("--no-model none.eml").code(2).stdout("this line is not UTF-8");
}

#[test]
fn a_byte_order_mark_is_no_error() {
    let place = place();
    place.write("bom.md", "\u{feff}This is mumpitz.\n".as_bytes());
    // The mark is no column; a byte of the file it is.
    let start = place.run("--no-model --output-format json bom.md").code(1).json()["files"][0]["findings"][0]["span"]["start"].clone();
    assert_eq!(start, serde_json::json!({"line": 1, "column": 9, "byte": 11}));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_where_it_is_named_and_passed_over_in_folders() {
    let place = place();
    let pipe = place.path("pipe.md");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("it runs").success());
    assert_eq!(place.run("--no-model --output-format json .").code(1).paths(), ["bad.md"]);
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::write(pipe, "This is mumpitz.\n").expect("written")
    });
    place.run("--no-model pipe.md").code(1);
    writer.join().expect("written");
    place.run("--no-model /dev/null").code(0);
    place.run("--no-model /dev/zero").code(2).stdout("over 16 MiB");
}

#[cfg(unix)]
#[test]
fn a_broken_link_and_a_strange_name_are_told_safely() {
    let place = place();
    std::os::unix::fs::symlink("nowhere", place.path("link.md")).expect("linked");
    check(&place, "link.md", "io", None, "there is no such file");
    place.write("a\u{1b}[31m.md", b"This is mumpitz.\n");
    let ran = place.run("--no-model .");
    assert!(!ran.stdout.contains('\u{1b}'), "{ran:?}");
}

#[test]
fn bad_flags() {
    let place = place();
    place.run("--no-modell bad.md").code(2).stderr("--no-model");
    place.run("--level loud bad.md").code(2).stderr("[possible values: error, warning, info]");
    place.run("--no-model --level error --fail-on warning bad.md").code(2).stderr("fail-on \"warning\" lies below level \"error\"");
    place.run("--no-model --fail-on info bad.md").code(2).stderr("set level to \"info\"");
    place
        .run("--no-model --select sarcsm bad.md")
        .code(2)
        .stderr("--select: there is no rule or group \"sarcsm\": did you mean \"sarcasm\"?");
    place.run("--no-model --ignore sarcsm,insul bad.md").code(2).stderr("\"insul\": did you mean \"insult\"?").stderr("sarcsm");
    place.run("--no-model --model x bad.md").code(2).stderr("cannot be used with");
    place.run("--isolated --config x bad.md").code(2).stderr("cannot be used with");
    place.run("--no-model --select ALL bad.md").code(2).stderr("did you mean \"all\"?");
    place.run("--no-model --config . bad.md").code(2).stderr("error: .: this is a folder: name the settings file in it");
    place.run("--fix --diff-fixes bad.md").code(2).stderr("cannot be used with");
}

#[test]
fn a_broken_settings_file_is_told_once_and_other_drafts_are_checked() {
    let place = place();
    for name in ["sub/a.md", "sub/b.md"] {
        place.write(name, b"This is mumpitz.\n");
    }
    place.write("sub/tonelint.toml", b"\nlevle = \"info\"\n");
    let ran = place.run("--no-model --output-format json .");
    ran.code(2).stderr("error: sub/tonelint.toml:2: unknown key \"levle\": did you mean \"level\"?\n");
    assert_eq!(ran.stderr.lines().count(), 1, "{ran:?}");
    assert_eq!(ran.paths(), ["bad.md", "sub/a.md", "sub/b.md"]);
    let json = ran.json();
    let error = serde_json::json!({
        "code": "format", "line": null, "message": "sub/tonelint.toml:2: unknown key \"levle\": did you mean \"level\"?"
    });
    assert_eq!((&json["files"][1]["errors"], &json["summary"]["warning"]), (&serde_json::json!([error]), &1.into()));
    // People are told once.
    let ran = place.run("--no-model .");
    ran.code(2).stdout("1 warning, 2 files could not be checked");
    assert_eq!((ran.stdout + &ran.stderr).matches("unknown key").count(), 1);
    place.run("--no-model sub/a.md").code(2).stderr("unknown key").stdout("1 file could not be checked");
    place.run("--no-model --isolated sub/a.md").code(0);
    place.run("--no-model --config none.toml bad.md").code(2).stderr("none.toml: there is no such settings file");
}

#[test]
fn reports_for_programs_are_written_also_where_nothing_could_be_checked() {
    let place = place();
    place.write("sub/a.md", b"This is mumpitz.\n");
    place.write("sub/tonelint.toml", b"levle = 1\n");
    let sarif = place.run("--no-model --output-format sarif sub").code(2).json();
    let invocation = &sarif["runs"][0]["invocations"][0];
    let message = &invocation["toolExecutionNotifications"][0]["message"]["text"];
    assert!(invocation["executionSuccessful"] == false && message.as_str().expect("text").contains("unknown key"), "{invocation}");
    // Not of a draft, but of the whole run.
    for line in ["--baseline none.json .", "--diff none.diff .", "--changed-since HEAD ."] {
        let sarif = place.run(&format!("--no-model --config tonelint.toml --output-format sarif {line}")).code(2).json();
        let invocation = &sarif["runs"][0]["invocations"][0];
        assert!(invocation["executionSuccessful"] == false, "{line}: {invocation}");
        assert!(invocation["toolExecutionNotifications"][0]["level"] == "error", "{line}: {invocation}");
    }
    for format in ["json", "jsonl", "github", "gitlab", "rdjson"] {
        place.run(&format!("--no-model --output-format {format} sub/a.md")).code(2).stdout("sub/a.md").stdout("unknown key");
    }
    // Nobody takes the report of last time for this one.
    place.write("report.txt", b"of last time");
    place.run("--no-model --output-file report.txt sub/a.md").code(2);
    assert!(!place.read("report.txt").contains("last time"));
    // A flag that makes no sense ends the run.
    let ran = place.run("--no-model --output-format json --select sarcsm bad.md");
    assert_eq!(ran.code(2).stdout, "");
    // An editor gets its text back.
    let place = place.stdin("This is mumpitz.\n");
    assert_eq!(place.run("--no-model --fix --stdin-filename sub/a.md -").code(2).stdout, "This is mumpitz.\n");
}

#[test]
fn a_draft_is_no_place_for_a_report() {
    let place = place();
    for draft in ["bad.md", "./sub/../bad.md", "--stdin-filename bad.md -"] {
        std::fs::create_dir_all(place.path("sub")).expect("a folder");
        let ran = place.run(&format!("--no-model --output-file bad.md {draft}"));
        ran.code(2).stderr("--output-file bad.md: this is a draft to be checked: name another file");
        assert_eq!(place.read("bad.md"), "This is mumpitz.\n");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("bad.md", place.path("link.md")).expect("linked");
        place.run("--no-model --output-file link.md bad.md").code(2).stderr("this is a draft");
    }
}

#[test]
fn a_model_that_cannot_be_loaded_leaves_the_patterns() {
    let place = place();
    place.write("model/model.json", b"{");
    place.write("two.md", b"This is mumpitz, too.\n");
    let ran = place.run("--model model bad.md two.md");
    ran.code(2).stderr("model.json").stderr("checked with patterns only").stdout("2 warnings");
    assert_eq!(ran.stderr.lines().filter(|l| l.starts_with("error")).count(), 1, "{ran:?}");
    place.run("--model none bad.md").code(2).stderr("there is no model folder at none");
    place.run("--model bad.md two.md").code(2).stderr("bad.md is a file and no model folder");
    let ran = place.run("--model . bad.md");
    ran.code(2).stderr("error: .: this is no model folder, since there is no model.json in it");
    // Settings that name one are named.
    place.write("p/tonelint.toml", format!("{PHRASE}[model]\npath = \"none\"\n").as_bytes());
    place.write("p/a.md", b"This is mumpitz.\n");
    place.run("p/a.md").code(2).stderr("error: p/tonelint.toml: model.path: there is no model folder at");
    place.run("--model none p/a.md").code(2).stderr("error: there is no model folder at none");
    let ran = place.run("--model none --output-format json bad.md two.md");
    let json = ran.code(2).json();
    assert_eq!(json["files"][0]["errors"][0]["code"], "model");
    assert!(json["tool"]["model"].is_null());
    assert_eq!(json["summary"]["warning"], 2);
}
