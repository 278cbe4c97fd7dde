//! Tests of the whole room: each format through `parse`, and odd input through all of them.

use super::*;

mod email;
mod genre;
mod html;
mod markdown;
mod odd;
mod sentences;
mod text;

/// Reads `source` in a format, and checks what must hold for every document.
#[track_caller]
fn read(format: InputFormat, source: &str) -> Document {
    let options = ParseOptions { format: Some(format), file_name: None };
    let document = parse(source.to_owned(), &options);
    hold(&document);
    document
}

/// One line a block: kind, speaker if not the author, text.
fn shown(document: &Document) -> Vec<String> {
    let line = |b: &Block| {
        let kind = match b.kind {
            BlockKind::Paragraph => "p",
            BlockKind::Heading => "h",
            BlockKind::ListItem => "li",
            BlockKind::TableCell => "td",
            BlockKind::Footnote => "fn",
            BlockKind::Subject => "subject",
            BlockKind::Signature => "sig",
            BlockKind::Trailer => "trailer",
            BlockKind::Log => "log",
        };
        let quoted = if b.speaker == Speaker::Quoted { ">" } else { "" };
        format!("{kind}{quoted} {}", b.text.replace('\n', "/"))
    };
    document.blocks.iter().map(line).collect()
}

#[track_caller]
fn check(format: InputFormat, source: &str, expect: &[&str]) -> Document {
    let document = read(format, source);
    assert_eq!(shown(&document), expect, "{source}");
    document
}

/// Each word of an exact document stands in the source where it is said to stand.
#[track_caller]
fn words_stand(document: &Document) {
    for block in document.blocks.iter().filter(|b| b.exact) {
        for token in block.tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            let words = block.slice(token.range.clone());
            assert_eq!(&document.source[block.source_range(token.range.clone())], words, "in {}", block.text);
        }
    }
}

/// The invariants of the room.
#[track_caller]
fn hold(document: &Document) {
    let source = document.source.as_str();
    for block in &document.blocks {
        let text = block.text.as_str();
        assert!(!text.is_empty());
        assert_eq!(text.trim_matches([' ', '\n']), text, "no blanks around");
        let mut at = 0;
        for s in &block.segments {
            assert_eq!(s.text, at, "segments cover the text");
            assert!(s.text_len > 0);
            at += s.text_len;
            assert!(source.is_char_boundary(s.source) && source.is_char_boundary(s.source + s.source_len), "{s:?}");
            if s.verbatim {
                assert_eq!(&source[s.source..s.source + s.source_len], &text[s.text..s.text + s.text_len]);
            }
        }
        assert_eq!(at, text.len());
        let mut end = 0;
        for t in &block.tokens {
            assert!(t.range.start >= end && t.range.end > t.range.start, "{:?} in {text:?}", t.range);
            assert!(text.get(t.range.clone()).is_some());
            end = t.range.end;
            let place = block.source_range(t.range.clone());
            assert!(place.start <= place.end && source.get(place).is_some());
        }
        let (mut end, mut token) = (0, 0);
        for s in &block.sentences {
            assert!(s.range.start >= end && s.range.end > s.range.start && s.range.end <= text.len());
            assert_eq!(s.tokens.start, token);
            assert_eq!(text[s.range.clone()].trim(), &text[s.range.clone()]);
            (end, token) = (s.range.end, s.tokens.end);
        }
        assert_eq!(token, block.tokens.len(), "sentences hold all tokens");
        let mut start = 0;
        for i in &block.inlines {
            assert!(i.range.start >= start && !i.range.is_empty() && text.get(i.range.clone()).is_some(), "{i:?} in {text:?}");
            start = i.range.start;
        }
        let whole = document.span(block, 0..text.len());
        assert!(whole.start <= whole.end);
    }
    for d in &document.directives {
        assert!(source.get(d.range.clone()).is_some());
        for (name, range) in &d.names {
            assert_eq!(source.get(range.clone()), Some(name.as_str()));
        }
    }
}

#[test]
fn every_format_finds_its_words() {
    for (format, source) in [
        (
            InputFormat::Markdown,
            "# Title one\n\nSome *words* here,\nand \"more\" & others.\n\n- item [text](http://x) é\n\n| a | b |\n|---|---|\n| c d | e |\n",
        ),
        (InputFormat::Markdown, "\u{FEFF}Some words\r\nmore words\r\n\r\n> quoted words\r\n> go on\r\n"),
        (InputFormat::Markdown, "lone\rcarriage\r\rreturns\u{301} 日本 👍🏽 x\ty\0z"),
        (InputFormat::Text, "\u{FEFF}Hi Anna,\r\n\r\n  - one thing\r\n  - two\r\n\r\n> quoted é\r\n> more\r\n"),
        (InputFormat::Html, "<p>Some <b>bold</b> words &amp; more<br>then\r\n  other</p><ul><li>an item é</ul>"),
        (InputFormat::Commit, "Fix the thing\n\nBecause it was\nbroken é.\n\nSigned-off-by: Anna\n# comment\n"),
        (InputFormat::Email, "From: a@b.org\r\nSubject: A very\r\n long subject\r\n\r\nHello é there,\r\n\r\n> you said\r\n\r\nno.\r\n"),
    ] {
        let document = read(format, source);
        assert!(document.blocks.len() >= 2, "{source}");
        words_stand(&document);
    }
}

#[test]
fn a_byte_order_mark_is_no_word() {
    let document = read(InputFormat::Markdown, "\u{FEFF}---\ntonelint: {disable: [curt]}\n---\nNo.");
    assert_eq!(shown(&document), ["p No."]);
    assert_eq!(document.blocks[0].source_range(0..2), 39..41);
    assert_eq!(document.directives.len(), 1);
}

#[test]
fn only_words_that_stand_in_the_original_can_be_edited() {
    let document = read(InputFormat::Markdown, "a `é` b **c** d &amp; e\nf  g");
    let block = &document.blocks[0];
    assert_eq!(block.text, "a code b c d & e f g");
    let can = |range| block.is_editable(&document.source, range);
    assert!(can(0..1) && can(9..10));
    assert!(!can(2..6) && !can(13..14));
    // Over the end of a line, and over more than one blank.
    assert!(can(15..18) && can(17..20));
    assert_eq!(&document.source[block.source_range(2..6)], "`é`");
    assert_eq!(&document.source[block.source_range(3..5)], "`é`");
    assert_eq!(&document.source[block.source_range(7..10)], "b **c");
    assert_eq!(&document.source[block.source_range(13..14)], "&amp;");
}
