//! What is checked, what is shown, how it ends.

use super::{PHRASE, Place};
use std::io::Read as _;
use std::process::Stdio;

fn place(files: &[(&str, &str)]) -> Place {
    let place = Place::new(files);
    place.write("tonelint.toml", PHRASE.as_bytes());
    place
}

#[test]
fn a_finding_ends_in_1_and_none_in_0() {
    let place = place(&[("bad.md", "This is mumpitz.\n"), ("good.md", "Thank you.\n"), ("empty.md", "")]);
    place.run("--no-model bad.md").code(1).stdout("warning[house]: a house word").stdout("bad.md:1:9").stdout("1 warning").silent_stderr();
    place.run("check --no-model bad.md").code(1);
    place.run("--no-model good.md").code(0).stdout("no findings in 1 file");
    place.run("--no-model empty.md").code(0);
    place.run("--no-model --fail-on error bad.md").code(0).stdout("warning[house]");
    place.run("--no-model --fail-on never bad.md").code(0);
    place.run("--no-model --level error bad.md").code(0).stdout("1 warning (show it with --level warning)");
}

#[test]
fn quiet_leaves_out_the_summary() {
    let place = place(&[("bad.md", "This is mumpitz.\n"), ("good.md", "Thank you.\n")]);
    place.run("--no-model --quiet good.md").code(0).silent_stderr();
    assert_eq!(place.run("--no-model -q good.md").stdout, "");
    assert!(!place.run("--no-model -q bad.md").code(1).stdout.contains("no model"));
}

#[test]
fn files_come_by_path_and_once() {
    let place = place(&[("b.md", "x\n"), ("a/c.md", "x\n"), ("a.md", "x\n")]);
    assert_eq!(place.run("--no-model --output-format json b.md ./a.md . a.md").code(0).paths(), ["a.md", "a/c.md", "b.md"]);
    // Whatever it is called.
    let absolute = place.path("b.md").canonicalize().expect("a file");
    let named = format!("b.md a/../b.md {} a/../a a", absolute.display());
    assert_eq!(place.run(&format!("--no-model --output-format json {named}")).code(0).paths(), ["a/../a/c.md", "b.md"]);
}

#[test]
fn folders_are_walked_as_git_would() {
    let files = [
        (".gitignore", "out/\n*.skip.md\n"),
        ("out/a.md", "x"),
        ("a.skip.md", "x"),
        (".ignore", "b.md\n"),
        ("b.md", "x"),
        (".github/c.md", "x"),
        (".git/d.md", "x"),
        ("e.rs", "x"),
        ("f.MD", "x"),
        ("g.txt", "x"),
        ("h.eml", "x"),
        ("i.html", "x"),
        ("j.mdx", "x"),
        ("k.markdown", "x"),
        ("l.htm", "x"),
        ("COMMIT_EDITMSG", "x"),
        ("README", "x"),
    ];
    let place = place(&files);
    let expect = [".github/c.md", "COMMIT_EDITMSG", "f.MD", "g.txt", "h.eml", "i.html", "j.mdx", "k.markdown", "l.htm"];
    assert_eq!(place.run("--no-model --output-format json .").paths(), expect);
    // What is named is checked, whatever it is called.
    assert_eq!(place.run("--no-model --output-format json README out/a.md e.rs").paths(), ["README", "e.rs", "out/a.md"]);
    // A folder that is ignored and named is walked.
    assert_eq!(place.run("--no-model --output-format json out").paths(), ["out/a.md"]);
}

#[test]
fn exclude_holds_in_folders_and_not_for_what_is_named() {
    let place = Place::new(&[
        ("tonelint.toml", "exclude = [\"vendor/**\", \"old\"]\n"),
        ("vendor/a.md", "x"),
        ("old/b.md", "x"),
        ("sub/old/d.md", "x"),
        ("c.md", "x"),
    ]);
    assert_eq!(place.run("--no-model --output-format json .").paths(), ["c.md"]);
    assert_eq!(place.run("--no-model --output-format json sub").paths(), Vec::<String>::new());
    assert_eq!(place.run("--no-model --output-format json vendor/a.md").paths(), ["vendor/a.md"]);
    assert_eq!(place.run("--no-model --isolated --output-format json .").paths().len(), 4);
}

#[test]
fn exclude_holds_for_what_is_named_where_it_is_forced() {
    let place = Place::new(&[
        ("tonelint.toml", "exclude = [\"vendor\", \"*.gen.md\"]\n"),
        ("vendor/a.md", "x"),
        ("vendor/own/tonelint.toml", ""),
        ("vendor/own/b.md", "x"),
        ("c.gen.md", "x"),
        ("d.md", "x"),
    ]);
    let named = "vendor/a.md ./vendor/own/b.md c.gen.md d.md";
    assert_eq!(place.run(&format!("--no-model --output-format json {named}")).paths().len(), 4);
    assert_eq!(place.run(&format!("--no-model --force-exclude --output-format json {named}")).code(0).paths(), ["d.md"]);
    assert_eq!(place.run("--no-model --force-exclude --output-format json vendor").code(0).paths(), Vec::<String>::new());
    assert_eq!(place.run("--no-model -q --force-exclude vendor/a.md").code(0).silent_stderr().stdout, "");
}

#[test]
fn exclude_holds_for_the_name_of_standard_input_where_it_is_forced() {
    let mumpitz = || place(&[("vendor/a.md", "x")]).stdin("This is mumpitz.\n");
    let excluding = |place: Place| {
        place.write("tonelint.toml", format!("exclude = [\"vendor\"]\n{PHRASE}").as_bytes());
        place
    };
    excluding(mumpitz()).run("--no-model --stdin-filename vendor/a.md").code(1);
    excluding(mumpitz()).run("--no-model --force-exclude --stdin-filename b.md").code(1);
    excluding(mumpitz()).run("--no-model --force-exclude --stdin-filename vendor/a.md").code(0).stdout("no files to check");
    // An editor puts what comes out in the place of what went in.
    let fixed = excluding(mumpitz()).run("--no-model --fix --force-exclude --stdin-filename vendor/a.md");
    assert_eq!(fixed.code(0).stdout, "This is mumpitz.\n");
}

#[test]
fn patterns_work_without_a_shell() {
    let place = place(&[("docs/a.md", "x"), ("docs/b.text", "x"), ("docs/sub/c.md", "x")]);
    assert_eq!(place.run("--no-model --output-format json docs/*.md").paths(), ["docs/a.md"]);
    assert_eq!(place.run("--no-model --output-format json docs/**/*.md").paths(), ["docs/a.md", "docs/sub/c.md"]);
    assert_eq!(place.run("--no-model --output-format json ./docs/*.text").paths(), ["docs/b.text"]);
    place.run("--no-model docs/*.rst").code(2).stdout("docs/*.rst: no file matches this pattern");
}

#[test]
fn a_file_called_like_a_verb_is_named_with_its_folder() {
    let place = place(&[("rules", "This is mumpitz.\n")]);
    place.run("--no-model ./rules").code(1);
    place.run("--no-model -- rules").code(1);
    place.run("rules").code(0).stdout("insult");
    place.run("--no-model ruls").code(2).stdout("did you mean the verb \"rules\"?");
    place.run("--no-model lps").code(2).stdout("did you mean the verb \"lsp\"?");
    place.run("help").code(2).stdout("did you mean tonelint --help?");
}

#[test]
fn standard_input_is_checked_when_piped_or_named() {
    let place = place(&[]).stdin("This is mumpitz.\n");
    place.run("--no-model").code(1).stdout("-:1:9");
    place.run("--no-model -").code(1);
    place.run("check --no-model -").code(1);
    place.run("--no-model --stdin-filename notes/x.md").code(1).stdout("notes/x.md:1:9");
    let json = place.run("--no-model --stdin-filename x.html --output-format json").json();
    assert_eq!(json["files"][0]["input_format"], "html");
    let json = place.run("--no-model --input-format commit --output-format json").json();
    assert_eq!((&json["files"][0]["path"], &json["files"][0]["input_format"]), (&"-".into(), &"commit".into()));
}

#[test]
fn empty_standard_input_that_nobody_named_is_told() {
    for text in ["", " \n\n"] {
        let place = place(&[("a.md", "This is mumpitz.\n")]).stdin(text);
        place.run("--no-model").code(0).stderr("no path was given, and standard input is empty. To check this folder: tonelint .");
        for line in ["--no-model -", "--no-model --stdin-filename a.md", "--no-model -q"] {
            place.run(line).code(0).silent_stderr();
        }
        place.run("--no-model .").code(1).silent_stderr();
    }
}

#[cfg(unix)]
#[test]
fn a_device_is_no_standard_input_that_nobody_named() {
    let place = place(&[("a.md", "This is mumpitz.\n")]);
    let found = |line: &str, stdin: Stdio| {
        let out = place.command(line).stdin(stdin).output().expect("it runs");
        (out.status.code(), String::from_utf8(out.stdout).expect("UTF-8"))
    };
    for line in ["--no-model -q", "--no-model --output-format github"] {
        let (code, said) = found(line, Stdio::null());
        assert!(code == Some(1) && said.contains("a.md"), "{said}");
    }
    assert_eq!(found("--no-model -q -", Stdio::null()), (Some(0), String::new()));
    let file = std::fs::File::open(place.path("a.md")).expect("a file");
    let (code, said) = found("--no-model", Stdio::from(file));
    assert!(code == Some(1) && said.contains("-:1:9"), "{said}");
}

#[test]
fn a_name_for_standard_input_that_is_not_read_is_an_error() {
    let place = place(&[("a.md", "This is mumpitz.\n")]).stdin("This is mumpitz.\n");
    place.run("--no-model --stdin-filename x.md a.md").code(2).stderr("--stdin-filename: standard input is not read");
    place.run("--no-model --stdin-filename x.md a.md -").code(1).stdout("x.md:1:9").stdout("a.md:1:9");
}

#[test]
fn every_output_format_is_written() {
    let place = place(&[("bad.md", "This is mumpitz.\n")]);
    let json = place.run("--no-model --output-format json bad.md").code(1).json();
    assert_eq!(json["version"], 1);
    assert!(json["tool"]["model"].is_null());
    assert_eq!(json["files"][0]["findings"][0]["group"], "phrase");
    assert_eq!(json["summary"]["warning"], 1);
    place.run("--no-model --output-format jsonl bad.md").code(1).stdout("\"path\":\"bad.md\"");
    place.run("--no-model --output-format concise bad.md").code(1).stdout("bad.md:1:9");
    place.run("--no-model --output-format github bad.md").code(1).stdout("::warning file=bad.md");
    let sarif = place.run("--no-model --output-format sarif bad.md").code(1).json();
    assert!(sarif["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules").len() > 20);
}

#[test]
fn colours_are_for_terminals_and_for_who_asks() {
    let place = place(&[("bad.md", "This is mumpitz.\n")]);
    let colored = |line: &str, env: &[(&str, &str)]| {
        let out = place.command(line).envs(env.iter().copied()).stdin(Stdio::null()).output().expect("it runs");
        String::from_utf8_lossy(&out.stdout).contains('\u{1b}')
    };
    assert!(!colored("--no-model bad.md", &[]));
    assert!(colored("--no-model --color always bad.md", &[]));
    assert!(colored("--no-model --color always bad.md", &[("NO_COLOR", "1")]));
    assert!(colored("--no-model bad.md", &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored("--no-model --color never bad.md", &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored("--no-model bad.md", &[("NO_COLOR", "1")]));
    assert!(colored("--no-model bad.md", &[("FORCE_COLOR", "1")]));
    for env in [[("FORCE_COLOR", ""), ("X", "")], [("FORCE_COLOR", "0"), ("X", "")], [("FORCE_COLOR", "1"), ("NO_COLOR", "1")]] {
        assert!(!colored("--no-model bad.md", &env), "{env:?}");
    }
    assert!(!colored("--no-model --color never bad.md", &[("FORCE_COLOR", "1")]));
    assert!(colored("rules --color always", &[]));
}

#[test]
fn a_closed_pipe_is_no_error_and_keeps_the_code() {
    let text = "This is mumpitz.\n\n".repeat(5000);
    let place = place(&[("bad.md", &text), ("good.md", "Thank you.\n")]);
    for (line, code) in [
        ("--no-model bad.md", 1),
        ("--no-model --fail-on never bad.md", 0),
        ("--no-model --output-format json bad.md", 1),
        ("rules", 0),
        ("completions bash", 0),
    ] {
        let mut child = place.command(line).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        assert_eq!((child.wait().expect("it ends").code(), said.as_str()), (Some(code), ""), "{line}");
    }
}

#[test]
fn context_is_read_along_and_must_exist() {
    let place = place(&[("good.md", "Thank you.\n"), ("question.md", "Can you help?\n")]);
    place.run("--no-model --context question.md good.md").code(0);
    place.run("--no-model --context none.md good.md").code(2).stderr("--context none.md: there is no such file");
    place.run("--no-model --context - good.md").code(2).stderr("--context -: what the draft answers cannot come from standard input");
}
