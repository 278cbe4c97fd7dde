use super::*;
use InputFormat::Email;

#[test]
fn plain_mail() {
    let source = "From: Anna <a@b.org>\r\nTo: c@d.org\r\nSubject: The build\r\nDate: Tue, 2 Jan 2024 15:04:05 +0000\r\n\r\nHello Bob,\r\n\r\nit is broken.\r\n\r\n-- \r\nAnna\r\n";
    let document = check(Email, source, &["subject The build", "p Hello Bob,", "p it is broken.", "sig Anna"]);
    words_stand(&document);
    assert_eq!(document.genre, Genre::Message);
}

#[test]
fn replies_carry_the_subject_of_somebody_else() {
    check(
        Email,
        "Subject: Re: Broken again?!\n\nNo.\n\nOn Mon, 1 Jan 2024 at 10:00, Anna <a@b.org>\nwrote:\n\n> Really?\n> Yes.\n",
        &["subject> Re: Broken again?!", "p No.", "p> On Mon, 1 Jan 2024 at 10:00, Anna link/wrote:", "p> Really?/Yes."],
    );
}

#[test]
fn encoded_mail_knows_its_lines() {
    let source = "Subject: =?UTF-8?Q?Caf=C3=A9?= now\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nYou are an=\n idiot=2E\n\nCaf=C3=A9.\n";
    let document = check(Email, source, &["subject Café now", "p You are an idiot.", "p Café."]);
    assert!(document.blocks.iter().all(|b| !b.exact));
    let block = &document.blocks[1];
    let at = block.text.find("idiot").expect("word");
    let span = document.span(block, at..at + 5);
    assert_eq!((span.start.line, span.start.column, span.start.byte), (6, None, None));
    assert_eq!(document.span(block, 0..3).start.line, 5);
    assert!(!block.is_editable(&document.source, 0..3));
    let source = "Subject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8gQm9iLAoK\nbm8gd2F5Lgo=\n";
    let document = check(Email, source, &["subject x", "p Hello Bob,", "p no way."]);
    assert_eq!(document.span(&document.blocks[2], 0..2).start.line, 6);
}

#[test]
fn parts() {
    let source = "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\npreamble\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain\n\nPlain words.\n--i\nContent-Type: text/html\n\n<p>Html words.</p>\n--i--\n--o\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nAttached.\n--o\nContent-Type: message/rfc822\n\nSubject: inner\n\nForwarded words.\n--o--\n";
    let document = check(Email, source, &["subject x", "p Plain words.", "subject> inner", "p> Forwarded words."]);
    words_stand(&document);
}

#[test]
fn html_alone_is_read() {
    let source = "Subject: x\nContent-Type: text/html\n\n<p>Some <b>words</b>.</p><blockquote>old</blockquote>\n";
    let document = check(Email, source, &["subject x", "p Some words.", "p> old"]);
    words_stand(&document);
    let source = "Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p style=3D\"a\">Some=\n words</p>\n";
    check(Email, source, &["subject x", "p Some words"]);
}

#[test]
fn patches_are_code() {
    let patch = "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\nFrom: Anna <a@b.org>\nSubject: [PATCH] parser: read the header\n\nThe old one was slow.\n\nSigned-off-by: Anna <a@b.org>\n---\nWhat do you think?\n\n x.c | 4 +++-\n 1 file changed, 3 insertions(+), 1 deletion(-)\n\ndiff --git a/x.c b/x.c\nindex 1234567..89abcde 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,3 +1,5 @@\n int x;\n \n-- this is stupid\n+- you are an idiot\n+> and so are you\n+Why do you always break it?\n-- \n2.43.0\n";
    let document = check(
        Email,
        patch,
        &[
            "subject [PATCH] parser: read the header",
            "p The old one was slow.",
            "p Signed-off-by: Anna link",
            "p What do you think?",
            "p x.c | 4 +++-/1 file changed, 3 insertions(+), 1 deletion(-)",
            "log diff --git a/x.c b/x.c/index 1234567..89abcde 100644/--- a/x.c/+++ b/x.c/@@ -1,3 +1,5 @@/int x;",
            "log -- this is stupid/+- you are an idiot/+> and so are you/+Why do you always break it?",
            "sig 2.43.0",
        ],
    );
    words_stand(&document);
    // What is written below a patch is the author's again.
    let below = "Subject: x\n\nSee:\n@@ -1 +1 @@\n-a\n+b\nYou could have told me.\n- a point\n";
    check(Email, below, &["subject x", "p See:", "log @@ -1 +1 @@/-a/+b", "p You could have told me.", "li a point"]);
}

#[test]
fn three_dashes_are_no_underline() {
    check(Email, "Subject: x\n\nYou never told me about it.\n---\nok\n", &["subject x", "p You never told me about it.", "p ok"]);
    check(Email, "Subject: x\n\nThe plan\n--------\nok\n", &["subject x", "h The plan", "p ok"]);
}

#[test]
fn flowed_text() {
    let source = "Subject: x\nContent-Type: text/plain; format=flowed\n\nThis goes \non here. \nAnd ends.\nNew line.\n";
    check(Email, source, &["subject x", "p This goes on here. And ends./New line."]);
}

#[test]
fn mailboxes() {
    let source =
        "From a@b.org Tue Jan  2 15:04:05 2024\nSubject: one\n\nFirst.\n\nFrom a@b.org Tue Jan  2 15:04:06 2024\nSubject: two\n\nSecond.\n";
    let document = check(Email, source, &["subject one", "p First.", "subject two", "p Second."]);
    words_stand(&document);
}

#[test]
fn no_header_is_all_body() {
    check(Email, "Just some words.\n\nMore.", &["p Just some words.", "p More."]);
    check(Email, "", &[]);
    check(Email, "Subject: only", &["subject only"]);
    check(Email, "Content-Type: multipart/mixed; boundary=x\n\nno parts\n", &["p no parts"]);
}
