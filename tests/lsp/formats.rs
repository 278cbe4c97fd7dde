//! Commit messages, mail, plain text, by the editor's language.

use super::{INSULT, Setup};

#[track_caller]
fn check(uri: &str, language: &str, text: &str, lines: &[u64]) {
    let mut editor = Setup::push().start();
    editor.open(uri, language, text);
    let found: Vec<u64> = editor.pushed().places().iter().map(|(_, place)| place[0]).collect();
    assert_eq!(found, lines, "{language}: {text}");
}

#[test]
fn the_language_of_the_editor_decides() {
    let commit = format!("Fix the export\n\n{INSULT}\n# {INSULT}\n# ------------------------ >8 ------------------------\n{INSULT}\n");
    check("file:///r/.git/COMMIT_EDITMSG", "git-commit", &commit, &[2]);
    check("untitled:1", "gitcommit", &commit, &[2]);
    let mail = format!("From: a@b.c\nTo: d@e.f\nSubject: hi\n\n{INSULT}\n\n> {INSULT}\n");
    check("untitled:2", "mail", &mail, &[4]);
    check("untitled:3", "html", &format!("<p>\n{INSULT}\n</p>\n<pre>\n{INSULT}\n</pre>\n"), &[1]);
    check("untitled:4", "markdown", &format!("```\n{INSULT}\n```\n\n{INSULT}\n"), &[4]);
    // Without a telling language: by name, else by content.
    check("file:///x/a.md", "plaintext", &format!("```\n{INSULT}\n```\n\n{INSULT}\n"), &[4]);
    check("untitled:5", "plaintext", INSULT, &[0]);
    check("untitled:6", "", INSULT, &[0]);
    // A line may end in CR alone.
    check("untitled:7", "markdown", &format!("```\r{INSULT}\r```\r\r{INSULT}\r"), &[4]);
}

/// VS Code's box for the message of a commit: a message that git takes as it is.
#[test]
fn orders_are_fine_in_the_box_for_commit_messages() {
    for text in ["Fix it", "no", "ok"] {
        check("vscode-scm:git/scm0/input", "scminput", text, &[]);
    }
    check("vscode-scm:git/scm0/input", "scminput", &format!("Fix it\n\n# {INSULT}\n"), &[2]);
}

#[test]
fn what_is_not_english_is_counted_in_the_log() {
    let german = "Das ist doch kompletter Unsinn, und das weißt du auch ganz genau.\n\n";
    let mut editor = Setup::push().start();
    for (version, count, said) in
        [(1, 1, "draft.md: 1 paragraph is not English and was skipped"), (2, 2, "draft.md: 2 paragraphs are not English and were skipped")]
    {
        let text = german.repeat(count);
        match version {
            1 => editor.open("untitled:draft.md", "markdown", &text),
            _ => editor.change("untitled:draft.md", version, &[super::edit(None, &text)]),
        }
        editor.pushed();
        assert_eq!(editor.expect("window/logMessage")["message"], said);
    }
    editor.change("untitled:draft.md", 3, &[super::edit(None, "Thanks!")]);
    editor.pushed_for(3);
}

#[test]
fn in_encoded_mail_only_the_line_is_known() {
    let mail = format!(
        "From: a@b.c\nTo: d@e.f\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n",
        "You are an idiot, M=C3=A4rtin."
    );
    let mut editor = Setup::push().start();
    editor.open("untitled:2", "mail", &mail);
    let found = editor.pushed();
    assert_eq!(found.places(), [("insult".to_owned(), [5, 0, 5, 30])]);
}
