use super::*;
use InputFormat::Markdown as Md;

#[test]
fn blocks() {
    check(Md, "# One\n\nTwo\nthree\n\nFour\n====\n", &["h One", "p Two three", "h Four"]);
    check(Md, "- a\n- b\n  - c\n\n1. d\n\n   e\n", &["li a", "li b", "li c", "li d", "li e"]);
    check(Md, "| a | b |\n|---|:-:|\n| c `x` | |\n| d e f | |\n", &["log a", "log b", "log c code", "td d e f"]);
    check(Md, "x[^1]\n\n[^1]: A note.\n", &["p x", "fn A note."]);
    check(Md, "- [ ] open\n- [x] done", &["li open", "li done"]);
    check(Md, "a  \nb\\\nc\nd", &["p a/b/c d"]);
    check(Md, "a\n\n***\n\nb", &["p a", "p b"]);
}

#[test]
fn quotes_are_somebody_elses() {
    check(Md, "> a\n> b\n\nc\n", &["p> a b", "p c"]);
    check(Md, "> > a\n>\n> - b\n>   - c\n>\n> # d\n\ne", &["p> a", "li> b", "li> c", "h> d", "p e"]);
    check(Md, "> [!WARNING]\n> Mind the gap.\n", &["p Mind the gap."]);
    check(Md, "- x\n\n  > y\n\n  z\n", &["li x", "p> y", "li z"]);
    check(Md, "On Tue, Jan 2, 2024 Anna wrote:\n\n> a\n\nb", &["p> On Tue, Jan 2, 2024 Anna wrote:", "p> a", "p b"]);
    check(
        Md,
        "I agree.\n\nOn Tue, Jan 2, 2024 Anna wrote:\n\na\n\nb",
        &["p I agree.", "p> On Tue, Jan 2, 2024 Anna wrote:", "p> a", "p> b"],
    );
}

#[test]
fn code_is_no_prose() {
    check(Md, "a\n\n```\nidiot\n```\n\n    dumb\n\nb", &["p a", "p b"]);
    let document = check(Md, "Run `x y` and ``a`b``, then $a+b$.", &["p Run code and code, then code."]);
    let codes: Vec<_> = document.blocks[0]
        .tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Code)
        .map(|t| &document.source[document.blocks[0].source_range(t.range.clone())])
        .collect();
    assert_eq!(codes, ["`x y`", "``a`b``", "$a+b$"]);
    check(Md, "it costs $5 or $10 today", &["p it costs $5 or $10 today"]);
}

#[test]
fn links_keep_their_words() {
    let document = check(
        Md,
        "See [the *docs*](http://x/idiot \"dumb\"), <https://a.b>, https://c.d/e_f_g. ![alt](i.png) [r][1] <a@b.org>\n\n[1]: http://y\n",
        &["p See the docs, link, link. r link"],
    );
    let block = &document.blocks[0];
    let link = block.inlines.iter().find(|i| i.kind == InlineKind::Link).expect("a link");
    assert_eq!(block.slice(link.range.clone()), "the docs");
    assert_eq!(block.tokens.iter().filter(|t| t.kind == TokenKind::Link).count(), 3);
    check(Md, "[![build](a.svg)](http://x)", &[]);
    check(Md, "[https://x.y](https://x.y) @anna", &["p link @anna"]);
    check(Md, "[broken][nowhere] [x]", &["p [broken][nowhere] [x]"]);
}

#[test]
fn entities_and_escapes() {
    let document = check(Md, "a &amp; b \\*c\\* &copy; &#39;d&#39;", &["p a & b *c* © 'd'"]);
    let block = &document.blocks[0];
    assert_eq!(&document.source[block.source_range(2..3)], "&amp;");
    assert_eq!(&document.source[block.source_range(7..8)], "c");
}

#[test]
fn html_in_markdown() {
    check(Md, "a <b>bold</b> <kbd>Ctrl</kbd> x<br>y <!-- z --> w", &["p a bold code x/y w"]);
    check(Md, "<div>\n<p>one</p>\n</div>\n\n<details>\n<summary>Sum</summary>\n\nIn *it*.\n\n</details>", &["p one", "h Sum", "p In it."]);
    check(Md, "<blockquote>\n\nsaid *they*\n\n</blockquote>\n\nsay I", &["p> said they", "p say I"]);
    check(Md, "<blockquote>x</blockquote>\n\ny", &["p> x", "p y"]);
    check(Md, "<pre>\nidiot\n</pre>\n\nx <code>y z\n\nw", &["p x", "p w"]);
    check(Md, "> <div>\n> a\n> b\n> </div>\n\nc", &["p> a b", "p c"]);
    check(Md, "<script>\nlet idiot;\n</script>\n<style>x</style>\n\nhi", &["p hi"]);
    let document = check(Md, "x <em>so *very* good</em>", &["p x so very good"]);
    words_stand(&document);
}

#[test]
fn directives_outside_code() {
    let source = "<!-- tonelint-disable-next-line sarcasm -- why not -->\nOh great.\n\nx <!-- tonelint-disable-line curt,shouting --> y\n\n`<!-- tonelint-disable -->`\n\n```\n<!-- tonelint-disable-file -->\n```\n\n> <!-- tonelint-enable -->\n";
    let document = read(Md, source);
    let kinds: Vec<_> = document.directives.iter().map(|d| d.kind).collect();
    assert_eq!(kinds, [DirectiveKind::DisableNextLine, DirectiveKind::DisableLine]);
    assert_eq!(&source[document.directives[0].range.clone()], "<!-- tonelint-disable-next-line sarcasm -- why not -->");
    assert_eq!(document.directives[0].reason.as_deref(), Some("why not"));
    assert_eq!(document.directives[1].names.len(), 2);
    assert_eq!(&source[document.directives[1].range.clone()], "<!-- tonelint-disable-line curt,shouting -->");
}

#[test]
fn front_matter_is_no_prose() {
    let document = check(Md, "---\ntitle: You idiot\ntonelint:\n  disable: [sarcasm]\n---\n\nHello *you*.\n", &["p Hello you."]);
    words_stand(&document);
    assert_eq!(document.directives[0].kind, DirectiveKind::DisableFile);
    check(Md, "---\nNo front matter.\n---\n", &["h No front matter."]);
    check(Md, "+++\na = 1\n+++\nx", &["p x"]);
}

#[test]
fn emphasis_is_marked() {
    let document = read(Md, "a *b* **c d** ~~e~~ f**g**h");
    let block = &document.blocks[0];
    let marked: Vec<_> = block.inlines.iter().map(|i| (i.kind, block.slice(i.range.clone()))).collect();
    assert_eq!(
        marked,
        [(InlineKind::Emphasis, "b"), (InlineKind::Strong, "c d"), (InlineKind::Strikethrough, "e"), (InlineKind::Strong, "g")]
    );
    assert_eq!(&document.source[block.source_range(block.text.len() - 3..block.text.len())], "f**g**h");
}

#[test]
fn pasted_output_is_a_log() {
    check(
        Md,
        "It says\n\n2024-01-02 03:04:05 ERROR dumb client\n2024-01-02 03:04:06 FATAL killed\n\nWhy?",
        &["p It says", "log 2024-01-02 03:04:05 ERROR dumb client 2024-01-02 03:04:06 FATAL killed", "p Why?"],
    );
}

#[test]
fn signatures() {
    check(Md, "Please look.\n\nBest regards,\nAnna", &["p Please look.", "sig Best regards, Anna"]);
    check(Md, "Thanks!", &["p Thanks!"]);
}

#[test]
fn other_languages_are_counted() {
    let document = read(Md, "Das ist doch kompletter Unsinn, und das weißt du auch ganz genau.\n\nThis is English text.\n\n> Да\n\nДа");
    let languages: Vec<_> = document.blocks.iter().map(|b| b.language).collect();
    assert_eq!(languages, [Language::Other, Language::English, Language::Other, Language::Other]);
    assert_eq!(document.skipped_paragraphs, 2);
}

#[test]
fn boxes_of_mkdocs() {
    check(Md, "!!! note \"Mind this\"\n    The gap.\n\n??? tip\n\n!!! really\n", &["p \"Mind this\" The gap.", "p !!! really"]);
}

#[test]
fn whose_words() {
    use InlineKind::{QuotedWords, ReportedSpeech};
    for (source, kind) in [
        ("He said \"no\" to me.", ReportedSpeech),
        ("The review said: 'garbage'.", ReportedSpeech),
        ("“You are an idiot and a fool,” he wrote.", ReportedSpeech),
        ("«Non», he said.", ReportedSpeech),
        ("She told me 'it works' again.", ReportedSpeech),
        ("According to the \"docs\" it works.", ReportedSpeech),
        ("\"Sure.\"", ReportedSpeech),
        ("\"Fine\", he replied.", ReportedSpeech),
        ("You called it \"trash\".", ReportedSpeech),
        ("You called that \"trash\".", ReportedSpeech),
        ("Your \"fix\" broke it.", QuotedWords),
        ("Your so-called \"fix\" broke it.", QuotedWords),
        ("Tell your \"experts\" to look.", QuotedWords),
        ("Nice \"quick fix\" there.", QuotedWords),
        ("That is the “best practice” here.", QuotedWords),
        ("It is ‘done’ I guess.", QuotedWords),
        ("Your \"tests\" said it is fine.", QuotedWords),
    ] {
        let document = read(Md, source);
        let found: Vec<_> = document.blocks[0].inlines.iter().map(|i| i.kind).collect();
        assert_eq!(found, [kind], "{source}");
    }
    for source in ["I don't think the users' data isn't there", "It's 5\" wide", "'cause it's the '90s", "rock 'n' roll", "\"", "a \" b"] {
        assert!(read(Md, source).blocks[0].inlines.is_empty(), "{source}");
    }
}

#[test]
fn reported_sentences() {
    let document = read(Md, "He said \"That is bad. You are dumb.\" I agree.\n\n\"You are dumb.\"\n\nYou are \"dumb\".");
    let speakers: Vec<Vec<Speaker>> = document.blocks.iter().map(|b| b.sentences.iter().map(|s| s.speaker).collect()).collect();
    assert_eq!(speakers, [vec![Speaker::Author, Speaker::Reported, Speaker::Author], vec![Speaker::Reported], vec![Speaker::Author]]);
}

#[test]
fn mdx() {
    let document = check(Md, "import X from './x'\n\n{/* tonelint-disable curt */}\n\nHi.", &["log import X from './x'", "p Hi."]);
    assert_eq!(document.directives[0].names[0].0, "curt");
    assert_eq!(&document.source[document.directives[0].range.clone()], "{/* tonelint-disable curt */}");
    for (source, expect) in [
        ("{/* tonelint-disable-next-line curt -- why */}\nNo.\n", "p No."),
        ("No. {/* tonelint-disable-line curt */}\nMore.\n", "p No. More."),
        ("No {/* tonelint-disable-line curt */}.\n", "p No ."),
        ("{/* tonelint-disable\n   curt */}\n\nNo.\n", "p No."),
    ] {
        let document = check(Md, source, &[expect]);
        assert_eq!(document.directives.iter().map(|d| d.names[0].0.as_str()).collect::<Vec<_>>(), ["curt"], "{source}");
        words_stand(&document);
    }
    // In Markdown the reader sees it.
    check(Md, "A {/* comment */} here.\n", &["p A {/* comment */} here."]);
}

#[test]
fn no_directives_from_code_and_quotes() {
    let comment = "<!-- tonelint-disable-file -->";
    for source in [
        format!("<pre><code>{comment}</code></pre>\n\nx"),
        format!("<pre>\n{comment}\n</pre>\n"),
        format!("a <code>{comment}</code> b"),
        format!("`{comment}`\n\n```\n{comment}\n```\n"),
        format!("> {comment}\n\nx"),
        format!("> a {comment} b\n\nx"),
        format!("> > {comment}\n"),
        format!("<blockquote>\n\n{comment}\n\n</blockquote>\n"),
        "> {/* tonelint-disable-file */}\n".to_owned(),
    ] {
        assert!(read(Md, &source).directives.is_empty(), "{source}");
    }
    assert_eq!(read(Md, &format!("> a\n\n{comment}\n\nx")).directives.len(), 1);
    assert_eq!(read(Md, &format!("- a {comment} b\n")).directives.len(), 1);
}
