use super::*;
use InputFormat::Commit;
use InputFormat::Text as Txt;

#[test]
fn paragraphs_and_lists() {
    check(Txt, "One two\nthree.\n\n\nFour.", &["p One two/three.", "p Four."]);
    check(Txt, "Todo:\n- a\n  goes on\n- b\n1) c\n", &["p Todo:", "li a/goes on", "li b", "li c"]);
    check(Txt, "Title\n=====\ntext\n-----\n", &["h Title", "h text"]);
    check(Txt, "See https://x.y/z?a=b, or write to a@b.org.", &["p See link, or write to link."]);
    check(Txt, "", &[]);
    check(Txt, " \n\t\n", &[]);
}

#[test]
fn wrapped_lines_are_joined_meant_ones_kept() {
    let wrapped = "This is a longer paragraph that somebody has wrapped at about seventy\nBytes, so that the next line goes on with the very same sentence here.";
    assert_eq!(read(Txt, wrapped).blocks[0].text, wrapped.replace('\n', " "));
    let document = check(Txt, "Hi Anna,\nI do not think so.\nBye", &["p Hi Anna,/I do not think so./Bye"]);
    assert_eq!(document.blocks[0].sentences.len(), 3);
}

#[test]
fn quotes() {
    check(Txt, "> a\n> b\n>> c\nNo.", &["p> a/b", "p> c", "p No."]);
    check(
        Txt,
        "On Tue, Jan 2, 2024 at 3:04 PM Anna <a@b.org> wrote:\n> x\n\nNo.",
        &["p> On Tue, Jan 2, 2024 at 3:04 PM Anna link wrote:", "p> x", "p No."],
    );
    check(
        Txt,
        "No.\n\nOn Tue, Jan 2, 2024, Anna\nExample wrote:\n\nYes.\n\nTruly.",
        &["p No.", "p> On Tue, Jan 2, 2024, Anna/Example wrote:", "p> Yes.", "p> Truly."],
    );
    check(
        Txt,
        "No.\n\n-----Original Message-----\nFrom: Anna\nSent: Monday\nTo: Bob\nSubject: x\n\nYou idiot.",
        &["p No.", "p> -----Original Message-----/From: Anna/Sent: Monday/To: Bob/Subject: x", "p> You idiot."],
    );
    check(
        Txt,
        "No.\n\n________________________________\nFrom: Anna\nSent: Monday\nTo: Bob\n\nYou idiot.",
        &["p No.", "p> From: Anna/Sent: Monday/To: Bob", "p> You idiot."],
    );
    check(
        Txt,
        "FYI\n\nBegin forwarded message:\n\nFrom: Anna\nDate: today\nSubject: x\n\nYou idiot.",
        &["p FYI", "p> Begin forwarded message:", "p> From: Anna/Date: today/Subject: x", "p> You idiot."],
    );
}

#[test]
fn signatures() {
    check(Txt, "No.\n\n-- \nAnna\nACME", &["p No.", "sig Anna/ACME"]);
    check(Txt, "No.\n\nBest regards,\nAnna", &["p No.", "sig Best regards,/Anna"]);
    check(
        Txt,
        "No.\n\nThanks,\nAnna\n\nOn Mon, Jan 1, 2024, Bob wrote:\n> x",
        &["p No.", "sig Thanks,/Anna", "p> On Mon, Jan 1, 2024, Bob wrote:", "p> x"],
    );
    check(Txt, "Yes.\n\nSent from my iPhone", &["p Yes.", "sig Sent from my iPhone"]);
}

#[test]
fn output_is_a_log() {
    check(
        Txt,
        "It fails:\n\n    at com.foo.Bar(Bar.java:3)\n    at com.foo.Baz(Baz.java:4)\n\nWhy?",
        &["p It fails:", "log at com.foo.Bar(Bar.java:3)/at com.foo.Baz(Baz.java:4)", "p Why?"],
    );
    check(Txt, "So:\n2024-01-02T03:04:05 killed\nNo?", &["p So:", "log 2024-01-02T03:04:05 killed", "p No?"]);
    check(Txt, "Do:\n\n    make clean\n    make\n\nOk.", &["p Do:", "log make clean/make", "p Ok."]);
    check(Txt, "Name    p50   p99\nfoo     1.2   3.4\nbar     2.2   4.4", &["log Name p50 p99/foo 1.2 3.4/bar 2.2 4.4"]);
    assert_eq!(read(Txt, "2024-01-02T03:04:05 killed\n2024-01-02T03:04:06 killed\n").genre, Genre::Log);
}

#[test]
fn commits() {
    let source = "\n# hello\nStop the server\n\nIt was\nbroken.\n- a\n# tonelint-disable-line curt\n\nFixes: #12\nSigned-off-by: Anna <a@b.org>\n# comment\n# ------------------------ >8 ------------------------\n# below\ndiff --git a/x b/x\n";
    let document = check(
        Commit,
        source,
        &["subject Stop the server", "p It was/broken.", "li a", "trailer Fixes: #12", "trailer Signed-off-by: Anna link"],
    );
    words_stand(&document);
    assert_eq!(document.genre, Genre::Commit);
    assert_eq!(document.directives[0].names[0].0, "curt");
    check(Commit, "Subject\n\nNote: this is\nno trailer.\n", &["subject Subject", "p Note: this is/no trailer."]);
    check(Commit, "# only\n", &[]);
}

#[test]
fn the_mark_of_comments_is_seen_in_what_git_wrote() {
    let read = |message: &str, template: &str| {
        let source = format!("{message}\n{template}");
        let document = check(Commit, &source, &["subject Subject", "p # not a comment"]);
        document.directives.iter().map(|d| d.names[0].0.clone()).collect::<Vec<_>>()
    };
    let message = "Subject\n\n# not a comment\n; You idiot\n; tonelint-disable-next-line curt";
    let english = "\n; Please enter the commit message for your changes. Lines starting\n; with ';' will be ignored, and an empty message aborts the commit.\n;\n; On branch main\n;\n\n";
    assert_eq!(read(message, english), ["curt"]);
    let german = "; Bitte geben Sie eine Beschreibung ein. Zeilen, die mit ';' beginnen, werden ignoriert.\n;\tneue Datei: x\n";
    assert_eq!(read(message, german), ["curt"]);
    assert_eq!(
        read(message, "; ------------------------ >8 ------------------------\n; Do not modify this.\ndiff --git a/x b/x\n"),
        ["curt"]
    );
    let slashes = message.replace(';', "//");
    assert_eq!(read(&slashes, "// Lines that start with '//' are ignored.\n"), ["curt"]);
    // A list is no template.
    check(Commit, "Subject\n\n- one thing\n- '-' is a dash\n", &["subject Subject", "li one thing", "li '-' is a dash"]);
}

#[test]
fn two_lines_without_a_blank_one() {
    check(Commit, "Subject\nbody", &["subject Subject", "p body"]);
}

#[test]
fn code_in_plain_text() {
    let document = check(
        Txt,
        "Use `dumb terminal` here.\n\n```\nidiot\n\nmore\n```\nok\n",
        &["p Use code here.", "log ```/idiot", "log more/```", "p ok"],
    );
    assert_eq!(&document.source[document.blocks[0].source_range(4..8)], "`dumb terminal`");
    check(Txt, "a\n```\nb", &["p a/```/b"]);
}
