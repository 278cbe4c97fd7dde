//! The lines below the findings.

use super::*;
use OutputFormat::Full;

#[track_caller]
fn line(change: impl FnOnce(&mut Run), expected: &str) {
    let mut run = run(vec![file("a.md", "", Vec::new()), file("b.md", "", Vec::new()), file("c.md", "", Vec::new())]);
    change(&mut run);
    check(Full, &run, &format!("{expected}\n"));
}

#[test]
fn no_findings() {
    line(|_| (), "no findings in 3 files · tonelint-en 1 · 41 ms");
    line(|run| run.summary.files = 1, "no findings in 1 file · tonelint-en 1 · 41 ms");
    line(|run| run.summary.files = 0, "no files to check · tonelint-en 1 · 41 ms");
    line(|run| run.model = None, "no findings in 3 files · no model · 41 ms");
}

#[test]
fn counts_and_plurals() {
    line(
        |run| (run.summary.error, run.summary.warning, run.summary.info) = (2, 1, 3),
        "2 errors, 1 warning, 3 infos · tonelint-en 1 · 41 ms",
    );
}

#[test]
fn hidden_findings() {
    line(|run| (run.summary.hidden, run.summary.hidden_info) = (2, 2), "2 infos (show them with --level info) · tonelint-en 1 · 41 ms");
    line(
        |run| (run.summary.hidden, run.summary.hidden_warning) = (1, 1),
        "1 warning (show it with --level warning) · tonelint-en 1 · 41 ms",
    );
    line(
        |run| (run.summary.error, run.summary.warning, run.summary.hidden, run.summary.hidden_warning) = (7, 6, 1, 1),
        "7 errors, 6 warnings · not shown: 1 warning (--level warning) · tonelint-en 1 · 41 ms",
    );
    line(
        |run| (run.summary.error, run.summary.hidden, run.summary.hidden_warning, run.summary.hidden_info) = (1, 3, 2, 1),
        "1 error · not shown: 2 warnings, 1 info (--level info) · tonelint-en 1 · 41 ms",
    );
    line(
        |run| (run.summary.hidden, run.summary.hidden_warning, run.summary.hidden_info) = (2, 1, 1),
        "not shown: 1 warning, 1 info (--level info) · tonelint-en 1 · 41 ms",
    );
    line(
        |run| (run.summary.hidden, run.summary.baselined) = (4, 2),
        "no findings in 3 files, 4 outside the changed lines, 2 in the baseline · tonelint-en 1 · 41 ms",
    );
}

#[test]
fn time() {
    line(|run| run.elapsed = Duration::from_micros(300), "no findings in 3 files · tonelint-en 1 · under 1 ms");
    line(|run| run.elapsed = Duration::from_millis(1234), "no findings in 3 files · tonelint-en 1 · 1.2 s");
    line(|run| run.elapsed = Duration::from_millis(59_990), "no findings in 3 files · tonelint-en 1 · 59.9 s");
    line(|run| run.elapsed = Duration::from_secs(125), "no findings in 3 files · tonelint-en 1 · 2 min 5 s");
}

#[test]
fn problems_and_notes() {
    line(
        |run| {
            run.files[0] = broken("a.md", ErrorCode::Encoding, "this line is not UTF-8; save the file as UTF-8", Some(12));
            run.files[1] = broken("b.md", ErrorCode::Io, "permission denied", None);
            run.files[2].skipped_paragraphs = 1;
            run.summary.unread = 2;
        },
        "error: a.md:12: this line is not UTF-8; save the file as UTF-8
error: b.md: permission denied
note: 1 paragraph in c.md is not English and was not checked
no findings in 1 file, 2 files could not be checked · tonelint-en 1 · 41 ms",
    );
    line(
        |run| {
            run.files = vec![broken("a.md", ErrorCode::Io, "permission denied", None)];
            (run.summary.files, run.summary.unread) = (1, 1);
        },
        "error: a.md: permission denied
1 file could not be checked · tonelint-en 1 · 41 ms",
    );
    line(
        |run| run.files[0] = broken("a.md", ErrorCode::Model, "the model failed", None),
        "error: a.md: the model failed
no findings in 3 files, 1 file not fully checked · tonelint-en 1 · 41 ms",
    );
    line(
        |run| (run.files[0].skipped_paragraphs, run.files[2].skipped_paragraphs) = (2, 1),
        "note: 3 paragraphs in 2 files are not English and were not checked
no findings in 3 files · tonelint-en 1 · 41 ms",
    );
}

#[test]
fn quiet_keeps_findings_and_errors() {
    let mut run = run(vec![broken("a.md", ErrorCode::TooLarge, "larger than 10 MB", None)]);
    run.files[0].skipped_paragraphs = 1;
    assert_eq!(text(Full, &run, &Options { quiet: true, ..Options::default() }), "error: a.md: larger than 10 MB\n");
}
