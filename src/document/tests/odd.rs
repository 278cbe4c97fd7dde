use super::*;

const FORMATS: [InputFormat; 5] = [InputFormat::Markdown, InputFormat::Text, InputFormat::Email, InputFormat::Commit, InputFormat::Html];

/// Pieces of all formats and of none, to be put together in all the wrong ways.
const PIECES: [&str; 95] = [
    "You are wrong. ",
    "Hello Anna,",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    "> ",
    ">> ",
    "- ",
    "1. ",
    "# ",
    "## x\n",
    "`",
    "```\n",
    "~~~",
    "**",
    "*",
    "_",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "</",
    "<b>",
    "</b>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "<!--",
    "-->",
    "<!-- tonelint-disable-line curt -->",
    "<br>",
    "<p>",
    "</p>",
    "<div class=\"gmail_quote\">",
    "</div>",
    "<script>",
    "</script>",
    "&amp;",
    "&",
    "&#x",
    "&copy",
    "&nbsp;",
    "\"",
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "...",
    "?!",
    "…",
    "。",
    "e.g. ",
    "Dr. ",
    "https://a.b/c_(d)",
    "www.x.y",
    "a@b.org",
    "@anna",
    ":)",
    "👍🏽",
    "👩‍👩‍👧",
    "🇩🇪",
    "é",
    "e\u{301}",
    "日本語",
    "\0",
    "\u{FEFF}",
    "\t",
    "    ",
    "|",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[^1]: ",
    "$x$",
    "\\",
    "---\n",
    "+++\n",
    "tonelint: {disable: [a]}\n",
    "On Mon, Jan 1, 2024, Anna wrote:\n",
    "-- \n",
    "Subject: =?utf-8?Q?a=C3=A9?=\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Type: multipart/mixed; boundary=x\n\n",
    "--x\n",
    "--x--\n",
];
const MORE: [&str; 12] = [
    "Content-Type: message/rfc822\n\n",
    "Content-Type: text/html; charset=utf-16\n\n",
    "=C3=A9=\n",
    "SGVsbG8=\n",
    "From a@b.org Tue Jan  2 15:04:05 2024\n",
    "From: a\nSent: b\nTo: c\n",
    "# ---- >8 ----\n",
    "Signed-off-by: a\n",
    "2024-01-02 03:04:05 x\n",
    "\u{2028}",
    "\u{A0}",
    "<a href='",
];

/// Enough to find a slip at once; more of them were run while this was written.
const ROUNDS: usize = 150;

/// A small generator of numbers, the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }

    fn piece(&mut self) -> &'static str {
        let i = self.roll(PIECES.len() + MORE.len());
        PIECES.get(i).or_else(|| MORE.get(i - PIECES.len())).copied().unwrap_or("")
    }
}

#[test]
fn any_mixture_holds_the_invariants() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for round in 0..ROUNDS {
        let mut source = String::new();
        for _ in 0..=dice.roll(40) {
            source.push_str(dice.piece());
        }
        for format in FORMATS {
            let result = std::panic::catch_unwind(|| {
                read(format, &source);
            });
            assert!(result.is_ok(), "round {round}: {format:?} {source:?}");
        }
    }
}

#[test]
fn spliced_fixtures_hold_the_invariants() {
    let fixtures = [
        "---\ntitle: x\n---\n# Title\n\nSome *words* and `code`, \"quoted words\".\r\n\r\n> quote\n> more\n\n- a\n- b\n\n<div>\nhtml &amp; more\n</div>\n\n| a | b |\n|---|---|\n| c | d |\n",
        "From: a@b.org\nSubject: Re: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 au=\n lait.\n--o\nContent-Type: message/rfc822\n\nSubject: inner\n\nwords\n--o\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+SGk8L3A+\n--o--\n",
        "<html><body><p>One &eacute; <b>two</b><br>three</p><blockquote>q</blockquote><pre>x</pre><script>if (a < b) {}</script></body></html>",
        "Subject line\n\nBody text that\ngoes on.\n\n# comment\nSigned-off-by: Anna <a@b.org>\n",
        "Hi Anna,\n\nOn Tue, Jan 2, 2024 at 3:04 PM Anna <a@b.org> wrote:\n> one\n>> two\n\nThanks,\nBob\n-- \nsig\n",
    ];
    let mut dice = Dice(42);
    for round in 0..ROUNDS {
        let one: Vec<char> = fixtures[dice.roll(fixtures.len())].chars().collect();
        let two: Vec<char> = fixtures[dice.roll(fixtures.len())].chars().collect();
        let (a, b) = (dice.roll(one.len()), dice.roll(two.len()));
        let mut source: String = one[..a].iter().collect();
        source.push_str(dice.piece());
        source.extend(&two[b..]);
        for format in FORMATS {
            let result = std::panic::catch_unwind(|| {
                read(format, &source);
            });
            assert!(result.is_ok(), "round {round}: {format:?} {source:?}");
        }
    }
}

/// Each of these is read in a time that grows with its length and no faster; a quadratic step would take minutes.
#[test]
fn large_and_deep_input_is_read_in_linear_time() {
    let n = 6_000;
    let big = [
        "x".repeat(40 * n),
        "word ".repeat(8 * n),
        "You are wrong. ".repeat(3 * n),
        "> ".repeat(n),
        ">".repeat(10_000) + " deep",
        "- ".repeat(500) + "deep",
        "<div>".repeat(n),
        "<b>".repeat(n) + &"</i>".repeat(n),
        "&".repeat(4 * n),
        "&amp;".repeat(2 * n),
        "<".repeat(4 * n),
        "\"".repeat(4 * n),
        "'a ".repeat(2 * n),
        "“".repeat(n),
        ". ".repeat(4 * n),
        ".)".repeat(4 * n),
        "a@".repeat(4 * n),
        "://".repeat(2 * n),
        "http://".repeat(n),
        "www.".repeat(n),
        ":a".repeat(4 * n),
        "\n".repeat(8 * n),
        "a:\n".repeat(2 * n),
        "On Mon\n".repeat(n),
        "From: a\n".repeat(n),
        "| ".repeat(2 * n),
        "日本語。".repeat(n),
        "👩‍👩‍👧".repeat(n / 2),
        "e\u{301}".repeat(2 * n),
        "\u{301}".repeat(2 * n),
        "=\n".repeat(2 * n),
        "From a@b.org Tue Jan  2 15:04:05 2024\n\n".repeat(n / 10),
        "Content-Type: message/rfc822\n\n".repeat(2 * n),
        "Subject: a\nContent-Type: message/rfc822\n\n".repeat(2 * n) + "words",
        (0..n).fold(String::new(), |s, i| s + &format!("Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")),
        "<!-- tonelint-disable -->\n".repeat(n / 4),
        "\"a b\" ".repeat(n),
        "- [ ] a\n".repeat(n / 2),
    ];
    for source in big {
        for format in FORMATS {
            let start = std::time::Instant::now();
            let document = parse(source.clone(), &ParseOptions { format: Some(format), file_name: None });
            let name: String = source.chars().take(12).collect();
            let took = start.elapsed();
            assert!(took.as_secs() < 20, "{name:?} as {format:?} took {took:?}");
            hold(&document);
        }
    }
}
