//! What people see: the transcript of the contract, and marks that stay on their words.

use super::*;
use OutputFormat::{Concise, Full};

/// One warning on `words`, shown without the summary.
#[track_caller]
fn mark(source: &str, words: &str, expected: &str) {
    let run = run(vec![file("a.md", source, vec![finding(source, words, "curt", Level::Warning)])]);
    let actual = text(Full, &run, &Options { quiet: true, ..Options::default() });
    assert_same(actual.trim_end(), format!("warning[curt]: this can read as a reproach\n{expected}").trim_end());
}

#[track_caller]
fn narrow(source: &str, words: &str, width: usize, expected: &str) {
    let run = run(vec![file("a.md", source, vec![finding(source, words, "curt", Level::Warning)])]);
    let actual = text(Full, &run, &Options { quiet: true, width, ..Options::default() });
    assert_same(actual.trim_end(), format!("warning[curt]: this can read as a reproach\n{expected}").trim_end());
}

#[test]
fn the_transcript_of_the_contract() {
    check(
        Full,
        &transcript(),
        r#"error[insult]: this calls the reader a name
  ╭▸ draft.md:7:6
7 │ Only an idiot would merge this without a test.
  │      ━━━━━━━━ about 8 in 10 readers would take it badly
  ╰ try: "Please add a test before this is merged."

warning[passive-aggressive]: without your voice, this can read as a reproach
  ╭▸ draft.md:3:1
3 │ As I already said, the export is broken.
  │ ━━━━━━━━━━━━━━━━━ it can read as "you did not listen the first time"
  ╰ try: "The export is broken."

1 error, 1 warning, 1 info (show it with --level info) · tonelint-en 1 · 41 ms
"#,
    );
}

#[test]
fn colour_marks_levels_frame_and_advice() {
    let source = "Do it now.";
    let mut f = finding(source, "now", "impatience", Level::Warning);
    f.help = "Say by when you need it.".to_owned();
    let actual = text(Full, &run(vec![file("a.md", source, vec![f])]), &Options { color: true, ..Options::default() });
    assert_same(
        &actual.replace('\x1b', "E"),
        "E[1mE[33mwarning[impatience]E[0mE[1m: this can read as a reproachE[0m
  E[34m╭▸E[0m a.md:1:7
E[34m1 │E[0m Do it now.
  E[34m│E[0m       E[1mE[33m━━━ it can read as \"hurry up\"E[0m
  E[34m╰E[0m E[1mE[32mhelpE[0m: Say by when you need it.

E[1mE[33m1 warningE[0m · tonelint-en 1 · 41 ms
",
    );
}

#[test]
fn concise() {
    check(
        Concise,
        &transcript(),
        "draft.md:3:1: warning[passive-aggressive] without your voice, this can read as a reproach: \"As I already said\"
draft.md:7:6: error[insult] this calls the reader a name: \"an idiot\"
1 error, 1 warning, 1 info (show it with --level info) · tonelint-en 1 · 41 ms
",
    );
}

#[test]
fn concise_keeps_to_one_short_line() {
    let source = format!("No\r\n  \x1b[31m{}", "very ".repeat(30));
    let f = finding(&source, source.as_str(), "curt", Level::Info);
    let actual = text(Concise, &run(vec![file("a.md", &source, vec![f])]), &Options { color: true, quiet: true, ..Options::default() });
    assert_same(
        &actual.replace('\x1b', "E"),
        "a.md:1:1: E[1mE[36minfo[curt]E[0m this can read as a reproach: \"No ␛[31mvery very very very very very very very very very very very very very v…\"\n",
    );
}

#[test]
fn tabs_take_four_columns() {
    mark(
        "\tif you\tmust, fine",
        "must",
        "  ╭▸ a.md:1:9
1 │     if you    must, fine
  │               ━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn wide_characters_take_two_columns() {
    mark(
        "日本 says no 🙂👩‍👩‍👧 ok",
        "no 🙂👩‍👩‍👧",
        "  ╭▸ a.md:1:9
1 │ 日本 says no 🙂👩‍👩‍👧 ok
  │           ━━━━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn combining_marks_take_no_column() {
    mark(
        "Cafe\u{301} re\u{301}sume\u{301} no",
        "re\u{301}sume\u{301}",
        "  ╭▸ a.md:1:7
1 │ Cafe\u{301} re\u{301}sume\u{301} no
  │      ━━━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn a_mark_inside_a_cluster_covers_the_cluster() {
    mark(
        "a e\u{301} b",
        "\u{301}",
        "  ╭▸ a.md:1:4
1 │ a e\u{301} b
  │   ━ it can read as \"hurry up\"",
    );
}

#[test]
fn the_end_of_a_line_and_of_a_crlf_file() {
    mark(
        "One.\r\nFine then.\r\nTwo.\r\n",
        "then.\r\n",
        "  ╭▸ a.md:2:6
2 │ Fine then.
  │      ━━━━━ it can read as \"hurry up\"",
    );
    mark(
        "Fine.",
        "Fine.",
        "  ╭▸ a.md:1:1
1 │ Fine.
  │ ━━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn an_empty_mark_has_one_column() {
    mark(
        "Fine then",
        "",
        "  ╭▸ a.md:1:1
1 │ Fine then
  │ ━ it can read as \"hurry up\"",
    );
}

#[test]
fn an_empty_file_shows_the_words() {
    let mut f = finding("Fine.", "Fine.", "curt", Level::Warning);
    f.message = "short".to_owned();
    check(
        Full,
        &run(vec![file("a.md", "", vec![f])]),
        "warning[curt]: short
  ╭▸ a.md:1:1
1 │ \"Fine.\"
  │ it can read as \"hurry up\"

1 warning · tonelint-en 1 · 41 ms
",
    );
}

#[test]
fn encoded_mail_knows_the_line_only() {
    let source = "x\n".repeat(11) + "QXMgSSBzYWlk\n";
    let mut f = finding(&source, "QXMgSSBzYWlk", "curt", Level::Warning);
    f.text = "As I\nsaid".to_owned();
    for p in [&mut f.span.start, &mut f.span.end] {
        (p.column, p.byte) = (None, None);
    }
    f.help = "Say what is missing.".to_owned();
    let run = run(vec![file("a.eml", &source, vec![f])]);
    check(
        Full,
        &run,
        "warning[curt]: this can read as a reproach
   ╭▸ a.eml:12
12 │ \"As I said\"
   │ it can read as \"hurry up\"
   ╰ help: Say what is missing.

1 warning · tonelint-en 1 · 41 ms
",
    );
    check(Concise, &run, "a.eml:12: warning[curt] this can read as a reproach: \"As I said\"\n1 warning · tonelint-en 1 · 41 ms\n");
}

#[test]
fn two_lines() {
    mark(
        "Hi. As I\n  already said",
        "As I\n  already",
        "  ╭▸ a.md:1:5
1 │ Hi. As I
  │     ━━━━
2 │   already said
  │   ━━━━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn many_lines_show_the_first_and_the_last() {
    mark(
        "0\n0\n0\n0\n0\n0\n0\nAs\nI\nsaid, so",
        "As\nI\nsaid",
        "   ╭▸ a.md:8:1
 8 │ As
   │ ━━
   ┆
10 │ said, so
   │ ━━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn a_long_line_is_cut_around_its_mark() {
    let source = format!("{}never works {}", "so and ".repeat(20), "and on ".repeat(20));
    narrow(
        &source,
        "never works",
        44,
        "  ╭▸ a.md:1:141
1 │ …o and so and never works and on and on…
  │               ━━━━━━━━━━━
  │               it can read as \"hurry up\"",
    );
    narrow(
        &source,
        "so and so and so",
        44,
        "  ╭▸ a.md:1:1
1 │ so and so and so and so and so and so a…
  │ ━━━━━━━━━━━━━━━━
  │ it can read as \"hurry up\"",
    );
    narrow(
        "so and so and so and so and so and so never works",
        "works",
        44,
        "  ╭▸ a.md:1:45
1 │ …nd so and so and so and so never works
  │                                   ━━━━━
  │                it can read as \"hurry up\"",
    );
}

#[test]
fn a_mark_longer_than_the_terminal() {
    narrow(
        &format!("Oh {}", "日".repeat(30)),
        &"日".repeat(30),
        24,
        "  ╭▸ a.md:1:4
1 │ …日日日日日日日日日…
  │  ━━━━━━━━━━━━━━━━━━
  │  it can read as
  │  \"hurry up\"",
    );
}

#[test]
fn a_very_long_line_is_read_near_its_mark_only() {
    let source = format!("{}stop{}", "ü".repeat(1_000_000), "é".repeat(1_000_000));
    narrow(
        &source,
        "stop",
        24,
        "  ╭▸ a.md:1:1000001
1 │ …üüüüüüüstopééééééé…
  │         ━━━━
  │       it can read as
  │       \"hurry up\"",
    );
}

#[test]
fn control_characters_are_made_visible() {
    let source = "\u{feff}a\x1b[2J\u{9b}1m\u{202e}b\x07 now\u{200b}";
    mark(
        source,
        "now",
        "  ╭▸ a.md:1:13
1 │ a␛[2J\\u{9b}1m\\u{202e}b␇ now
  │                         ━━━ it can read as \"hurry up\"",
    );
}

#[test]
fn text_from_elsewhere_cannot_reach_the_terminal() {
    let source = "now";
    let mut f = finding(source, "now", "my\x1bphrase", Level::Error);
    f.message = "a\x1b[31m\nb".to_owned();
    f.reading = "c\u{9b}d".to_owned();
    f.help = "e\u{202e}f".to_owned();
    let mut files = vec![file("x\x1b\n.md", source, vec![f]), broken("y\x07.md", ErrorCode::Io, "g\x1bh", None)];
    files[0].skipped_paragraphs = 1;
    let mut run = run(files);
    run.model.as_mut().expect("a model").name = "m\x1b".to_owned();
    for format in [Full, Concise, OutputFormat::Json, OutputFormat::Jsonl, OutputFormat::Github, OutputFormat::Sarif] {
        let text = text(format, &run, &Options::default());
        assert!(!text.contains(|c: char| c != '\n' && super::super::words::is_harmful(c)), "{format:?}: {text:?}");
    }
}

#[test]
fn advice_is_new_words_a_hint_or_help() {
    let source = "Do it now.";
    let mut hint = finding(source, "now", "impatience", Level::Warning);
    hint.readers = Some(1.0);
    hint.help = "not shown".to_owned();
    replace(&mut hint, source, "leave it out", "");
    let mut bare = finding(source, "Do it", "curt", Level::Info);
    bare.reading = String::new();
    check(
        Full,
        &run(vec![file("a.md", source, vec![bare, hint])]),
        "warning[impatience]: this can read as a reproach
  ╭▸ a.md:1:7
1 │ Do it now.
  │       ━━━ about 9 in 10 readers would take it badly
  ╰ try: leave it out

info[curt]: this can read as a reproach
  ╭▸ a.md:1:1
1 │ Do it now.
  │ ━━━━━

1 warning, 1 info · tonelint-en 1 · 41 ms
",
    );
}

#[test]
fn long_help_is_wrapped() {
    let source = "now";
    let mut f = finding(source, "now", "impatience", Level::Warning);
    f.help = "Say by when you need it, and why it cannot wait.".to_owned();
    let run = run(vec![file("a.md", source, vec![f])]);
    let actual = text(Full, &run, &Options { quiet: true, width: 44, ..Options::default() });
    assert_same(
        &actual,
        "warning[impatience]: this can read as a reproach
  ╭▸ a.md:1:1
1 │ now
  │ ━━━ it can read as \"hurry up\"
  ╰ help: Say by when you need it, and why
          it cannot wait.

",
    );
}

#[test]
fn nothing_is_said_twice() {
    let source = "Do it now.";
    let mut phrase = finding(source, "now", "house", Level::Error);
    phrase.message = "be nice".to_owned();
    phrase.reading = "be nice".to_owned();
    let mut comment = finding(source, "Do it", "unknown-suppression", Level::Warning);
    comment.reading = "did you mean \"sarcasm\"?".to_owned();
    comment.help = comment.reading.clone();
    let run = run(vec![file("a.md", source, vec![phrase, comment])]);
    assert_same(
        &text(Full, &run, &Options { quiet: true, ..Options::default() }),
        "error[house]: be nice
  ╭▸ a.md:1:7
1 │ Do it now.
  │       ━━━

warning[unknown-suppression]: this can read as a reproach
  ╭▸ a.md:1:1
1 │ Do it now.
  │ ━━━━━ did you mean \"sarcasm\"?

",
    );
}

#[test]
fn a_small_share_of_readers_is_not_told() {
    let source = "Good job, genius.";
    let mut f = finding(source, "genius", "insult", Level::Error);
    f.readers = Some(0.12);
    let run = |f: Finding| run(vec![file("a.md", source, vec![f])]);
    let said = |f: Finding| text(Full, &run(f), &Options::default());
    assert!(said(f.clone()).contains("━ it can read as \"hurry up\""), "the reading in its place");
    f.readers = Some(0.3);
    assert!(said(f).contains("about 3 in 10 readers"));
}

#[test]
fn what_an_edit_does_is_no_wording() {
    let source = "With respect, this is a mess.";
    let mut f = finding(source, "With respect, t", "passive-aggressive", Level::Warning);
    replace(&mut f, source, "leave out \"With respect\"", "T");
    let mut g = finding(source, "a mess", "sweeping-verdict", Level::Warning);
    replace(&mut g, source, "With respect, this is.", "");
    let said = text(Full, &run(vec![file("a.md", source, vec![f, g])]), &Options::default());
    assert!(said.contains("try: leave out \"With respect\"\n"), "{said}");
    assert!(said.contains("try: \"With respect, this is.\"\n"), "a wording, also where nothing is put in: {said}");
}
