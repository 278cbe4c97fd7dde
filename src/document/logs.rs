//! Program output pasted into prose: log lines, stack traces, diffs, tables of figures, shell sessions, code.
//!
//! Such lines are full of words that would be rude from a person ("fatal: bad object", "killed child") and are nobody's words.
//! Each line is weighed on its own: *strong* signs (a timestamp, a stack frame) make it output wherever it stands, *weak* signs
//! (a semicolon at the end) count only in company. Only the head of a line is looked at, so that one long line costs no more
//! than a short one.

use super::lines::head;

/// How much a line looks like program output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Prose,
    Weak,
    Strong,
}

/// Weighs one line.
pub(super) fn likeness(line: &str) -> Likeness {
    let line = head(line, 400);
    let indent = line.len() - line.trim_start().len();
    let words = line.trim();
    if words.is_empty() {
        return Likeness::Prose;
    }
    if begins_with_time(words) || is_trace(words) || is_diff(line) || is_shell(words) || is_table(words) || is_dump(words) {
        return Likeness::Strong;
    }
    let module =
        (words.starts_with("import ") || words.starts_with("export ")) && (words.contains(" from '") || words.contains(" from \""));
    if module {
        return Likeness::Strong;
    }
    let code = is_code(words);
    if code && indent >= 4 {
        return Likeness::Strong;
    }
    if code || begins_with_level(words) || is_mostly_marks(words) || has_pairs(words) { Likeness::Weak } else { Likeness::Prose }
}

/// True where the lines of a paragraph are, taken together, program output.
pub(super) fn is_log<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut weak, mut strong) = (0_usize, 0_usize, 0_usize);
    for line in lines.filter(|l| !l.trim().is_empty()) {
        all += 1;
        match likeness(line) {
            Likeness::Prose => {}
            Likeness::Weak => weak += 1,
            Likeness::Strong => strong += 1,
        }
    }
    // One weak line alone may be a sentence about code; one strong line is output.
    all > 0 && (strong * 2 > all || (strong + weak) * 3 > all * 2 && (strong > 0 || weak > 1))
}

/// A date, a time, a boot clock, a glog or syslog head.
fn begins_with_time(words: &str) -> bool {
    let bracketed = words.starts_with(['[', '(']);
    let words = words.trim_start_matches(['[', '(', '<']);
    let shape: String = words.chars().take(40).map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let iso = ["9999-99-99T99:99", "9999-99-99 99:99", "9999/99/99 99:99", "99.99.9999 99:99", "99/99/9999 99:99", "99-99-9999 99:99"];
    // "02/Jan/2024:10:00:00", as web servers write it.
    let named = shape
        .strip_prefix("99/")
        .and_then(|s| s.split_once('/'))
        .is_some_and(|(month, year)| month.len() == 3 && month.bytes().all(|b| b.is_ascii_alphabetic()) && year.starts_with("9999"));
    if named || iso.iter().any(|i| shape.starts_with(i)) {
        return true;
    }
    if shape.starts_with("99:99:99") {
        // "12:30:05 works for me" is an odd way to say it, but one that people have.
        return bracketed || shape.as_bytes().get(8).is_some_and(|b| matches!(b, b'.' | b',')) || has_level(words);
    }
    let glog = shape.get(1..).is_some_and(|s| s.starts_with("9999 99:99:99")) && words.starts_with(['I', 'W', 'E', 'F']);
    let clock = bracketed
        && shape.trim_start().trim_start_matches('9').starts_with('.')
        && shape.contains("9]")
        && shape.trim_start().starts_with('9');
    let mut parts = words.split_whitespace();
    let month = parts.next().is_some_and(|m| MONTHS.contains(&m));
    let syslog = month
        && parts.next().is_some_and(|d| d.len() <= 2 && d.bytes().all(|b| b.is_ascii_digit()))
        && parts.next().is_some_and(|t| t.len() == 8 && t.matches(':').count() == 2);
    glog || clock || syslog
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LEVELS: [&str; 13] =
    ["ERROR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "CRITICAL", "SEVERE", "NOTICE", "VERBOSE", "ERR", "PANIC"];

fn has_level(words: &str) -> bool {
    words.split(|c: char| !c.is_ascii_alphanumeric()).take(8).any(|w| LEVELS.contains(&w))
}

/// `ERROR: …`, `[WARN] …`, `error[E0382]: …`, `fatal: …`.
fn begins_with_level(words: &str) -> bool {
    let first = words.trim_start_matches(['[', '<', '(']);
    let len = first.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(first.len());
    let (level, rest) = first.split_at(len);
    let known = LEVELS.contains(&level) || matches!(level, "error" | "warning" | "fatal" | "panic" | "note" | "npm");
    known
        && (rest.starts_with([':', ']', '[', '>', '|', ')']) || level == "npm" && (rest.starts_with(" ERR!") || rest.starts_with(" WARN ")))
}

fn is_trace(words: &str) -> bool {
    let frame = words.strip_prefix("at ").is_some_and(|r| {
        r.ends_with(')') && r.contains('(') && (r.contains(':') || r.contains("Native Method") || r.contains("<anonymous>"))
            || r.split_once(':')
                .is_some_and(|(f, l)| f.contains(['/', '.', '\\']) && !f.contains(' ') && l.starts_with(|c: char| c.is_ascii_digit()))
    });
    let python = words.starts_with("File \"") && words.contains(", line ") || words.starts_with("Traceback (most recent call last)");
    let numbered = words.split_once(": 0x").is_some_and(|(n, _)| n.trim().bytes().all(|b| b.is_ascii_digit()))
        || words.starts_with('#') && words.contains(" 0x");
    let rust = words.starts_with("thread '") && words.contains("panicked at")
        || words.starts_with("stack backtrace:")
        || words.starts_with("--> ");
    let rustc = words.starts_with("error[E") || words.starts_with("warning[") || words.starts_with("note: run with `RUST_BACKTRACE");
    let name = words.split([':', ' ']).next().unwrap_or_default();
    let dotted = name.contains('.') && (name.ends_with("Exception") || name.ends_with("Error"));
    let bare = [
        "TypeError:",
        "ValueError:",
        "KeyError:",
        "ReferenceError:",
        "SyntaxError:",
        "RuntimeError:",
        "AttributeError:",
        "ImportError:",
        "ModuleNotFoundError:",
        "AssertionError:",
        "IndexError:",
        "NullPointerException:",
    ];
    let other = words.starts_with("Caused by: ") && words.contains('.')
        || words.starts_with("Exception in thread")
        || words.starts_with("goroutine ") && words.contains('[')
        || words.starts_with("... ") && words.ends_with(" more")
        || words.starts_with("Segmentation fault");
    frame || python || numbered || rust || rustc || dotted || other || bare.iter().any(|b| words.starts_with(b))
}

fn is_diff(line: &str) -> bool {
    ["diff --git ", "@@ -", "+++ ", "--- a/", "--- b/", "index "].iter().any(|m| line.starts_with(m))
        && (!line.starts_with("index ") || line.contains("..") && !line.trim_end().ends_with('.'))
        && (!line.starts_with("+++ ") || line.contains(['/', '.']))
}

fn is_shell(words: &str) -> bool {
    let dollar = words.strip_prefix("$ ").is_some_and(|r| r.starts_with(|c: char| c.is_ascii_lowercase() || matches!(c, '.' | '/')));
    let prompt = words
        .split_once(['$', '#'])
        .is_some_and(|(p, r)| p.contains('@') && p.contains([':', '~']) && !p.contains(' ') && r.starts_with(' '));
    let windows = words.starts_with("PS C:\\") || words.starts_with("C:\\") && words.contains('>');
    dollar || prompt || windows
}

/// Rows between bars, rules of a table, or columns of figures.
fn is_table(words: &str) -> bool {
    if words.starts_with('|') && words.matches('|').count() >= 3 && words.ends_with('|') {
        return true;
    }
    if words.starts_with('+') && words.ends_with('+') && words.len() > 3 && words.bytes().all(|b| matches!(b, b'+' | b'-' | b'=')) {
        return true;
    }
    let columns: Vec<&str> = words.split(['\t']).flat_map(|c| c.split("  ")).map(str::trim).filter(|c| !c.is_empty()).collect();
    let figures = columns.iter().filter(|c| c.contains(|d: char| d.is_ascii_digit())).count();
    columns.len() >= 3 && figures * 2 >= columns.len()
}

fn is_dump(words: &str) -> bool {
    let first = words.split([' ', ':']).next().unwrap_or_default();
    let hex = first.trim_start_matches("0x");
    let long_hex = hex.len() >= 7 && hex.bytes().all(|b| b.is_ascii_hexdigit()) && hex.bytes().any(|b| b.is_ascii_digit());
    let pairs = words
        .split_whitespace()
        .skip(1)
        .take(6)
        .filter(|w| matches!(w.len(), 2 | 4 | 8) && w.bytes().all(|b| b.is_ascii_hexdigit()))
        .count();
    long_hex && pairs >= 4
}

/// Three settings in a row: `host=a port=1 retries=3`.
fn has_pairs(words: &str) -> bool {
    words.split_whitespace().filter(|w| w.split_once('=').is_some_and(|(k, v)| !k.is_empty() && !v.is_empty())).count() >= 3
}

fn is_code(words: &str) -> bool {
    let ends = words.ends_with([';', '{', '}']) && !words.ends_with(" ;");
    let only_marks = words.chars().all(|c| "{}[]();,<>/".contains(c));
    let holds = ["();", "=>", "::", " == ", " != ", "->", "</", "/>", " := ", " += ", "&&", "||", "());", "self."];
    let begins = [
        "#include", "#!/", "import ", "from ", "def ", "fn ", "pub ", "let ", "const ", "var ", "public ", "private ", "static ",
        "return ", "if (", "for (", "while (", "class ", "struct ", "impl ", "use ", "package ", "func ", "SELECT ", "INSERT ", "<?php",
        "//", "/*", "async ", "await ",
    ];
    let keyword = begins.iter().any(|b| words.starts_with(b))
        && words.contains(['(', '{', '=', ';', '<', '"', ':'])
        && !words.ends_with(['.', '?', '!']);
    let comment = words.starts_with("//") || words.starts_with("/*") || words.starts_with("#include") || words.starts_with("#!/");
    let json = words.starts_with(['"', '{', '[', '}', ']']) && (words.ends_with([',', '{', '[']) || words.contains("\": "));
    ends && words.contains(['(', '=', '{', '}', ':', '.', '<', '>'])
        || only_marks
        || holds.iter().filter(|h| words.contains(*h)).count() >= 2
        || keyword
        || comment
        || json
}

/// Less letters than anything else: a hash, a bar of signs, a formula.
fn is_mostly_marks(words: &str) -> bool {
    let all = words.chars().filter(|c| !c.is_whitespace()).count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    all >= 12 && words.is_ascii() && letters * 2 < all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_is_told_from_prose() {
        for line in [
            "2024-01-02 03:04:05 INFO starting",
            "[2024-01-02T03:04:05Z ERROR app] killed child",
            "[12:30:05] fatal error",
            "12:30:05.123 bad request",
            "[    0.000000] Linux version 6.1",
            "I0102 12:34:56.789 main.go:3] x",
            "Jan  2 12:34:56 host sshd[1]: bad",
            "  at com.foo.Bar.baz(Bar.java:12)",
            "    at Object.<anonymous> (/app/index.js:3:7)",
            "  File \"/a/b.py\", line 3, in x",
            "Traceback (most recent call last):",
            "TypeError: undefined is not a function",
            "java.lang.IllegalStateException: dead",
            "thread 'main' panicked at src/main.rs:2:5:",
            "   3: 0x55d0 - std::panic",
            "@@ -1,3 +1,4 @@",
            "diff --git a/x b/x",
            "$ cargo test",
            "anna@host:~/x$ ls",
            "| a | b |",
            "+----+----+",
            "p50    12.1   13.4   9",
            "00000000: 7f45 4c46 0201 0100 0000",
            "    return foo(bar);",
        ] {
            assert_eq!(likeness(line), Likeness::Strong, "{line}");
        }
        for line in [
            "I looked at the log: it says nothing.",
            "at 10:30 (or later) I can help",
            "Why do you always do this?",
            "10:30 works for me",
            "In 2019-01 we had this before.",
            "Use `foo()`; it is better",
            "import the data first, then run it.",
            "from what I can see, you broke it",
            "let me know.",
            "    indented but plain words",
            "index of the book",
            "if you want (really)",
            "$5 is too much",
            "--- snip ---",
        ] {
            assert_eq!(likeness(line), Likeness::Prose, "{line}");
        }
    }

    #[test]
    fn company_decides_for_weak_lines() {
        assert!(!is_log(["ERROR: you forgot the test."].into_iter()));
        assert!(is_log(["ERROR: no such file", "INFO: giving up"].into_iter()));
        assert!(!is_log(["I think that is wrong.", "let x = 5;", "is better."].into_iter()));
        assert!(!is_log([""].into_iter()));
    }
}
