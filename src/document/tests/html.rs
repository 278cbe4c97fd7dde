use super::*;
use InputFormat::Html;

#[test]
fn prose_from_blocks() {
    let source = "<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><h1>One</h1><p>Two <b>three</b>\n four</p><ul><li>a<li>b</ul><table><tr><td>c</td></tr></table>five<script>idiot</script></body></html>";
    let document = check(Html, source, &["h One", "p Two three four", "li a", "li b", "log c", "p five"]);
    words_stand(&document);
}

#[test]
fn code_and_quotes() {
    check(
        Html,
        "<p>Run <code>x <b>y</b></code> now.</p><pre>idiot</pre><blockquote><p>q</p></blockquote><textarea>z</textarea><p>r",
        &["p Run code now.", "p> q", "p r"],
    );
    let document = read(Html, "<p>Run <code>x</code>.");
    assert_eq!(&document.source[document.blocks[0].source_range(4..8)], "<code>x</code>");
    let document = read(Html, "<p>He said <q>no way</q>.");
    assert!(document.blocks[0].inlines.iter().any(|i| i.kind == InlineKind::ReportedSpeech));
    check(Html, "<code>never closed<p>x", &["p code", "p x"]);
}

#[test]
fn entities() {
    let source = "<p>a &amp; b &lt;c&gt; &nbsp; d&copy;e &notit; AT&T &#x41; &hellip;";
    let document = check(Html, source, &["p a & b <c> d©e ¬it; AT&T A …"]);
    let block = &document.blocks[0];
    let at = block.text.find('©').expect("sign");
    assert_eq!(&source[block.source_range(at..at + 2)], "&copy;");
    assert_eq!(&source[block.source_range(at + 2..at + 3)], "e");
}

#[test]
fn breaks_and_hidden_text() {
    check(Html, "a<br>b<br><br>c<hr>d", &["p a/b", "p c", "p d"]);
    check(Html, "<div style=\"display: none\">x</div><p hidden>y</p>z", &["p z"]);
    check(Html, "a<!-- b -->c <unfinished tag", &["p ac"]);
    check(Html, "1 < 2 and 3 > 2", &["p 1 < 2 and 3 > 2"]);
}

#[test]
fn mail_programs() {
    check(
        Html,
        "<div>No.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Anna wrote:</div><blockquote>x</blockquote></div>",
        &["p No.", "p> On Mon, Anna wrote:", "p> x"],
    );
    check(Html, "<p>No.</p><div id=\"divRplyFwdMsg\"><b>From:</b> Anna</div><p>x</p>", &["p No.", "p> From: Anna", "p> x"]);
    check(
        Html,
        "<p>No.</p><p><b>From:</b> Anna<br><b>Sent:</b> Monday<br><b>To:</b> Bob<br><b>Subject:</b> x</p><p>You idiot.</p>",
        &["p No.", "p> From: Anna/Sent: Monday/To: Bob/Subject: x", "p> You idiot."],
    );
    check(Html, "<p>No.</p><div class=gmail_signature><p>Anna</p></div>", &["p No.", "sig Anna"]);
}

#[test]
fn directives() {
    let document =
        read(Html, "<p>x</p><!-- tonelint-disable curt --><p>y</p><!-- tonelint-enable curt --><pre><!-- tonelint-enable --></pre>");
    assert_eq!(document.directives.len(), 2);
}

#[test]
fn carriage_returns_keep_places() {
    let document = read(Html, "<p>one\r\n\r\n&eacute; two\rthree &amp; four</p>\r\n<p>five &lt; six</p>");
    words_stand_but(&document, "é");
    assert_eq!(shown(&document), ["p one é two three & four", "p five < six"]);
}

#[track_caller]
fn words_stand_but(document: &Document, skip: &str) {
    for block in &document.blocks {
        for token in block.tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            let word = block.slice(token.range.clone());
            if word != skip {
                assert_eq!(&document.source[block.source_range(token.range.clone())], word);
            }
        }
    }
}

#[test]
fn no_directives_from_code_and_quotes() {
    let comment = "<!-- tonelint-disable-file -->";
    for source in [
        format!("<pre><code>{comment}</code></pre><p>x"),
        format!("<pre>{comment}</pre>"),
        format!("<p>a <code>{comment}</code> b"),
        format!("<blockquote>{comment}<p>x</p></blockquote>"),
    ] {
        assert!(read(Html, &source).directives.is_empty(), "{source}");
    }
    assert_eq!(read(Html, &format!("<pre>x</pre>{comment}<p>y")).directives.len(), 1);
}
