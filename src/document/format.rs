//! Which format a draft has: by its name, and without a telling name by its first lines.
//!
//! A wrong guess towards Markdown costs little, since plain text is nearly Markdown; a wrong guess away from it would judge code
//! blocks. Mail and HTML are only guessed from what cannot be anything else.

use super::lines::{head, lines, words};
use super::{InputFormat, front_matter};

/// How much of an unnamed text is looked at.
const SAMPLE: usize = 64 * 1024;

/// Tells the format. `.md`, `.markdown`, `.mdx` and kin are Markdown, `.eml`, `.mbox`, `.mail` mail, `.html`, `.htm`, `.xhtml` HTML,
/// `COMMIT_EDITMSG` and kin commit messages, `.txt`, `.text`, `.log` plain text. Standard input and other names are mail if
/// they begin with two known header lines, HTML if they begin with a tag of a page, Markdown if they begin with front matter or
/// hold markup that plain text has no use for, else text.
#[must_use]
pub fn detect_format(file_name: Option<&str>, source: &str) -> InputFormat {
    file_name.and_then(by_name).unwrap_or_else(|| by_content(source))
}

fn by_name(name: &str) -> Option<InputFormat> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if matches!(base, "COMMIT_EDITMSG" | "MERGE_MSG" | "TAG_EDITMSG" | "SQUASH_MSG" | "NOTES_EDITMSG" | "EDIT_DESCRIPTION") {
        return Some(InputFormat::Commit);
    }
    if matches!(base, "PULLREQ_EDITMSG" | "ISSUE_EDITMSG" | "RELEASE_EDITMSG") {
        return Some(InputFormat::Markdown);
    }
    let (_, extension) = base.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mdx" | "mdown" | "mkd" | "mkdn" | "mdwn" | "mdtext" | "rmd" | "qmd" => InputFormat::Markdown,
        "eml" | "mbox" | "mail" | "email" | "mbx" => InputFormat::Email,
        "gitcommit" | "commit" => InputFormat::Commit,
        "html" | "htm" | "xhtml" | "xht" => InputFormat::Html,
        "txt" | "text" | "log" => InputFormat::Text,
        _ => return None,
    })
}

fn by_content(source: &str) -> InputFormat {
    let sample = head(source.trim_start_matches('\u{FEFF}'), SAMPLE);
    if front_matter::read(sample).is_some() {
        InputFormat::Markdown
    } else if is_mail(sample) {
        InputFormat::Email
    } else if is_page(sample) {
        InputFormat::Html
    } else if has_comment(sample) || is_markdown(sample) {
        InputFormat::Markdown
    } else {
        InputFormat::Text
    }
}

/// Header lines at the very start, two of them well known.
fn is_mail(sample: &str) -> bool {
    const KNOWN: [&str; 17] = [
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "content-type",
        "return-path",
        "received",
        "delivered-to",
        "reply-to",
        "in-reply-to",
        "references",
        "sender",
        "x-mailer",
    ];
    let mut known = 0;
    for (i, line) in lines(sample).take(60).enumerate() {
        let line = words(sample, &line);
        if line.trim().is_empty() {
            break;
        }
        if i > 0 && line.starts_with([' ', '\t']) || i == 0 && line.starts_with("From ") && line.contains('@') {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')) {
            return false;
        }
        known += usize::from(KNOWN.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 2
}

fn is_page(sample: &str) -> bool {
    let mut rest = sample.trim_start();
    // A page may begin with a comment on its licence.
    while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|r| r.split_once("-->")) {
        rest = after.trim_start();
    }
    let start = head(rest, 64).to_ascii_lowercase();
    ["<!doctype html", "<html", "<body", "<head>", "<head "].iter().any(|t| start.starts_with(t))
}

/// `<!-- … -->`: the reader of plain text would see it.
fn has_comment(sample: &str) -> bool {
    sample.split_once("<!--").is_some_and(|(_, rest)| rest.contains("-->"))
}

/// A fence, a link, a suppression comment or a heading at the top is enough; of other headings, code and emphasis, two.
fn is_markdown(sample: &str) -> bool {
    let mut hints = 0;
    let mut top = true;
    for line in lines(sample) {
        let line = words(sample, &line);
        let trimmed = line.trim_start();
        let marks = trimmed.bytes().take_while(|b| *b == b'#').count();
        let heading = (1..=6).contains(&marks) && trimmed.as_bytes().get(marks) == Some(&b' ');
        let has_link = line.contains("](http") || line.contains("](/") || line.contains("](#") || line.contains("](./");
        if trimmed.starts_with("```")
            || trimmed.starts_with("~~~")
            || has_link
            || trimmed.starts_with("<!-- tonelint-")
            || trimmed.starts_with("<details")
        {
            return true;
        }
        let strong = line.split_once("**").is_some_and(|(_, r)| r.contains("**"));
        let code = line.split_once('`').is_some_and(|(_, r)| r.contains('`'));
        let task = trimmed.starts_with("- [ ] ") || trimmed.starts_with("- [x] ");
        hints += usize::from(heading) + usize::from(heading && top) + usize::from(strong) + usize::from(code) + 2 * usize::from(task);
        if hints >= 2 {
            return true;
        }
        top &= trimmed.is_empty();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_decide() {
        for (name, format) in [
            ("a/README.md", InputFormat::Markdown),
            ("a.MARKDOWN", InputFormat::Markdown),
            ("x.mdx", InputFormat::Markdown),
            ("x.eml", InputFormat::Email),
            ("x.mbox", InputFormat::Email),
            (".git/COMMIT_EDITMSG", InputFormat::Commit),
            ("C:\\x\\.git\\MERGE_MSG", InputFormat::Commit),
            ("x.gitcommit", InputFormat::Commit),
            ("x.htm", InputFormat::Html),
            ("x.txt", InputFormat::Text),
        ] {
            assert_eq!(detect_format(Some(name), "# a `b` **c**"), format, "{name}");
        }
    }

    #[test]
    fn content_decides_without_a_name() {
        for (text, format) in [
            ("", InputFormat::Text),
            ("Hi Anna,\n\n> you said\n\nNo.", InputFormat::Text),
            ("Note: this\nand: that", InputFormat::Text),
            ("From: a\nSubject: b\n\nhi", InputFormat::Email),
            ("\u{FEFF}Received: x\n y\nDate: z\n\nhi", InputFormat::Email),
            ("<!DOCTYPE html><p>x", InputFormat::Html),
            ("See [this](https://x.y).", InputFormat::Markdown),
            ("Use `a` here.\nAnd `b` there.", InputFormat::Markdown),
            ("```\nx\n```", InputFormat::Markdown),
            ("#1 is bad", InputFormat::Text),
            ("---\ntitle: x\nto: y\n---\n\nhi", InputFormat::Markdown),
            ("\u{FEFF}---\ntonelint: {disable: [curt]}\n---\nNo.", InputFormat::Markdown),
            ("---\nHello there.\n---\n", InputFormat::Text),
            ("No.\n\nMore <!-- a note --> text.", InputFormat::Markdown),
            ("An arrow <!-- and no end", InputFormat::Text),
            ("<!-- licence -->\n<html><p>x", InputFormat::Html),
        ] {
            assert_eq!(detect_format(None, text), format, "{text}");
        }
    }
}
