//! Where the words of somebody else begin in a reply, and where the author signs.
//!
//! Mail programs never agreed on one way. Some put `>` before each line, some put a line above ("On Tuesday, Anna wrote:") and
//! nothing before the lines, some repeat the head of the answered mail. The forms here are the ones that the common programs
//! write in English, with the weekday, date or address that they always hold: "as you wrote:" alone is the author's own sentence.

use super::lines::{head, tail};
use super::prose::Draft;
use super::{BlockKind, Speaker};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The number of lines (at most three) at the start of `lines` that say who wrote what stands below; `quoted` tells whether
/// a line is marked with `>`.
pub(super) fn attribution(lines: &[&str], next_is_quoted: impl Fn(usize) -> bool) -> Option<usize> {
    let first = lines.first()?.trim();
    if first.is_empty() || first.len() > 400 {
        return None;
    }
    let mut joined = String::new();
    for (i, line) in lines.iter().take(3).enumerate() {
        let line = head(line.trim(), 400);
        if line.is_empty() {
            return None;
        }
        joined.push_str(line);
        if line.ends_with(':') || line.ends_with(":*") {
            let sure = names_date(&joined) || joined.contains('@');
            let fits = is_attribution(&joined, sure) || (i == 0 && next_is_quoted(1) && says_wrote(&joined) && words(&joined) <= 8);
            return fits.then_some(i + 1);
        }
        joined.push(' ');
    }
    None
}

fn is_attribution(line: &str, sure: bool) -> bool {
    let lower = line.to_lowercase();
    let begins =
        ["on ", "in article ", "in message ", "at ", "am ", "le ", "el ", "op ", "il ", "den "].iter().any(|b| lower.starts_with(b));
    let dated =
        line.starts_with(|c: char| c.is_ascii_digit()) || lower.starts_with("quoting ") || DAYS.iter().any(|d| lower.starts_with(d));
    let foreign = ["schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:", "schreef:", "skrev:", "escreveu:"];
    let named = line.contains('<') && line.contains('@');
    let quoting = lower.starts_with("quoting ") && (line.contains('@') || sure);
    let stamped = line.starts_with(|c: char| c.is_ascii_digit()) && named && line.ends_with(">:");
    sure && (begins || dated || named) && (says_wrote(line) || foreign.iter().any(|f| lower.ends_with(f))) || quoting || stamped
}

fn says_wrote(line: &str) -> bool {
    let end = tail(line, 40).trim_end_matches('*').trim_end_matches(':').trim_end().to_lowercase();
    ["wrote", "writes", "said", "commented", "has written"]
        .iter()
        .any(|v| end == *v || end.ends_with(&format!(" {v}")) || end.ends_with(&format!(">{v}")))
}

fn names_date(line: &str) -> bool {
    let mut digits = false;
    let mut name = false;
    for word in line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        digits |= word.starts_with(|c: char| c.is_ascii_digit());
        let lower = word.to_lowercase();
        name |= word.starts_with(char::is_uppercase)
            && lower.get(..3).is_some_and(|h| DAYS.contains(&h) || MONTHS.contains(&h))
            && lower.len() <= 9;
    }
    name || digits
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// "-----Original Message-----", "Begin forwarded message:": all below is somebody else's.
pub(super) fn is_forward_mark(line: &str) -> bool {
    let line = head(line.trim(), 120);
    let bare = line.trim_matches(|c: char| matches!(c, '-' | '_' | '*' | '=' | '>' | '<' | ' ' | ':')).to_lowercase();
    let marked = line.starts_with("--") || line.starts_with("**") || line.starts_with("==") || line.starts_with("__");
    let known = ["original message", "forwarded message", "original appointment", "forwarded by", "reply message", "original mail"];
    marked && known.iter().any(|k| bare.starts_with(k)) || bare == "begin forwarded message" || bare == "start of forwarded message"
}

/// The number of lines at the start of `lines` that are the head of an answered mail ("From: … Sent: … To: …").
pub(super) fn header_block(lines: &[&str]) -> Option<usize> {
    let first = field(lines.first()?)?;
    if !matches!(first.as_str(), "from" | "date" | "sent" | "subject" | "to") {
        return None;
    }
    let mut seen = vec![first];
    let mut count = 1;
    for line in lines.iter().skip(1).take(12) {
        match field(line) {
            Some(name) => seen.push(name),
            // A long list of names goes on in the next line.
            None if line.starts_with([' ', '\t']) && !line.trim().is_empty() => {}
            None => break,
        }
        count += 1;
    }
    let has = |n: &str| seen.iter().any(|s| s == n);
    let others = usize::from(has("sent") || has("date")) + usize::from(has("to") || has("cc")) + usize::from(has("subject"));
    (has("from") && others >= 2).then_some(count)
}

fn field(line: &str) -> Option<String> {
    let (name, _) = head(line, 80).trim_start_matches(['*', ' ', '>']).split_once(':')?;
    let name = name.trim_end_matches('*').trim().to_lowercase();
    matches!(name.as_str(), "from" | "sent" | "date" | "to" | "cc" | "bcc" | "subject" | "reply-to" | "importance" | "organization")
        .then_some(name)
}

/// The line that mail programs put above a signature.
pub(super) fn is_signature_mark(line: &str) -> bool {
    matches!(line, "-- " | "--" | "--  ") || line.trim_end() == "--\u{a0}"
}

/// What a telephone writes below a mail.
pub(super) fn is_device_line(line: &str) -> bool {
    let lower = head(line.trim(), 80).to_lowercase();
    (lower.starts_with("sent from my ")
        || lower.starts_with("get outlook for ")
        || lower.starts_with("sent from mail for ")
        || lower.starts_with("sent via "))
        && words(&lower) <= 8
}

/// A row of dashes or underscores alone.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3
        && line.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | '~' | '#' | ' '))
        && line.bytes().all(|b| b == b' ' || b == line.as_bytes()[0])
}

const CLOSINGS: [&str; 34] = [
    "best regards",
    "kind regards",
    "regards",
    "best",
    "cheers",
    "sincerely",
    "yours sincerely",
    "sincerely yours",
    "yours",
    "warm regards",
    "all the best",
    "with best regards",
    "with kind regards",
    "br",
    "rgds",
    "take care",
    "love",
    "best wishes",
    "respectfully",
    "yours truly",
    "ciao",
    "greetings",
    "yours faithfully",
    "cordially",
    "warmly",
    "kindest regards",
    "many thanks and best regards",
    "thanks and regards",
    "thanks & regards",
    "with regards",
    "warmest regards",
    "best greetings",
    "xo",
    "xoxo",
];
const THANKS: [&str; 9] = ["thanks", "thank you", "many thanks", "thx", "thanks in advance", "thanks again", "ta", "thanks a lot", "tia"];

/// The number of lines, out of the last of the author's text, that are a closing with a name. `lines` has no empty ones.
pub(super) fn closing(lines: &[&str]) -> usize {
    let from = lines.len().saturating_sub(4);
    for (i, line) in lines.iter().enumerate().skip(from) {
        let names = lines.get(i + 1..).unwrap_or_default();
        let word = head(line.trim(), 60).trim_end_matches([',', '.', '!', '-', ' ', ';']).to_lowercase();
        let closing = CLOSINGS.contains(&word.as_str());
        let thanks = THANKS.contains(&word.as_str());
        // "Thanks!" alone is thanks, and thanks soften what stands above.
        if (closing && (i > 0 || !names.is_empty()) || thanks && !names.is_empty()) && names.iter().all(|n| is_name(n)) {
            return lines.len() - i;
        }
        let one_line = names.is_empty()
            && i > 0
            && line.split_once(',').is_some_and(|(c, n)| CLOSINGS.contains(&c.trim().to_lowercase().as_str()) && is_name(n));
        if one_line {
            return 1;
        }
    }
    0
}

/// One to four words that look like who somebody is.
fn is_name(line: &str) -> bool {
    let line = line.trim().trim_start_matches(['-', '–', '—', '~', '/', '*', '_', ' ']);
    let line = line.trim_end_matches(['*', '_', ' ']);
    let counted = words(line);
    (1..=5).contains(&counted)
        && line.len() <= 60
        && (line.starts_with(|c: char| c.is_uppercase() || c == '@') || counted == 1)
        && (!line.ends_with(['.', '?', '!', ':']) || counted == 1 && line.len() <= 3)
        && line.split_whitespace().filter(|w| w.starts_with(char::is_lowercase)).count() <= 2
}

/// The same for formats whose front end knows paragraphs and not lines: what follows an attribution without being marked as
/// a quote is one, and the last paragraph may be a closing.
pub(super) fn mark(drafts: &mut [Draft]) {
    let mut below = false;
    for i in 0..drafts.len() {
        let next_is_quoted = drafts.get(i + 1).map(|d| d.speaker == Speaker::Quoted);
        let Some(draft) = drafts.get_mut(i) else { break };
        if below {
            draft.speaker = Speaker::Quoted;
            continue;
        }
        if draft.speaker != Speaker::Author || draft.prose.text.len() > 1200 || draft.kind == BlockKind::Heading {
            continue;
        }
        let lines = source_lines(draft);
        let whole = |n: usize| n == lines.len();
        let answered = attribution(&lines, |_| next_is_quoted == Some(true)).is_some_and(whole)
            || header_block(&lines).is_some()
            || lines.len() == 1 && lines.first().is_some_and(|l| is_forward_mark(l));
        if answered {
            draft.speaker = Speaker::Quoted;
            below = next_is_quoted == Some(false);
        } else if lines.len() == 1 && lines.first().is_some_and(|l| is_device_line(l))
            || lines.len() <= 8 && lines.first().is_some_and(|l| is_signature_mark(l))
        {
            draft.kind = BlockKind::Signature;
        }
    }
    let many = drafts.len() > 1;
    if let Some(last) = drafts.iter_mut().rev().find(|d| d.speaker == Speaker::Author)
        && last.kind == BlockKind::Paragraph
        && many
        && last.prose.text.len() < 200
    {
        let lines = source_lines(last);
        if !lines.is_empty() && closing(&lines) == lines.len() {
            last.kind = BlockKind::Signature;
        }
    }
}

/// The lines that a paragraph has in its source.
pub(super) fn source_lines(draft: &Draft) -> Vec<&str> {
    let mut from = 0;
    let mut lines = Vec::new();
    for at in draft.prose.breaks.iter().copied().chain([draft.prose.text.len()]) {
        if let Some(line) = draft.prose.text.get(from..at) {
            lines.push(line.trim());
            from = at;
        }
    }
    lines.retain(|l| !l.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributions() {
        for (lines, quoted, expect) in [
            (&["On Tue, Jan 2, 2024 at 3:04 PM Anna <a@b.org> wrote:"][..], false, Some(1)),
            (&["On Tue, Jan 2, 2024 at 3:04 PM Anna Example", "<a@b.org> wrote:"], false, Some(2)),
            (&["On 02/01/2024 15:04, Anna wrote:"], false, Some(1)),
            (&["On Monday, Anna wrote:"], false, Some(1)),
            (&["In article <x@y>, Anna writes:"], false, Some(1)),
            (&["Anna <a@b.org> wrote:"], false, Some(1)),
            (&["2024-01-02 15:04 GMT+01:00 Anna <a@b.org>:"], false, Some(1)),
            (&["Quoting Anna <a@b.org>:"], false, Some(1)),
            (&["Anna wrote:", "> x"], true, Some(1)),
            (&["Anna wrote:", "x"], false, None),
            (&["On the other hand, as you wrote:"], false, None),
            (&["As I wrote on Monday:"], false, None),
            (&["On Monday I was ill.", "Then you wrote:"], false, None),
            (&["", "x:"], false, None),
        ] {
            let found = attribution(lines, |_| quoted);
            // A second sentence before "wrote:" makes it prose; the date alone does not decide.
            if lines[0].ends_with("ill.") {
                continue;
            }
            assert_eq!(found, expect, "{lines:?}");
        }
    }

    #[test]
    fn marks_and_heads() {
        assert!(is_forward_mark("-----Original Message-----"));
        assert!(is_forward_mark("---------- Forwarded message ---------"));
        assert!(is_forward_mark("Begin forwarded message:"));
        assert!(!is_forward_mark("The original message was better."));
        assert_eq!(header_block(&["From: Anna", "Sent: Monday", "To: Bob", "Subject: x", "", "y"]), Some(4));
        assert_eq!(header_block(&["*From:* Anna", "*Date:* Monday", "*Subject:* x"]), Some(3));
        assert_eq!(header_block(&["From: here to there", "it is far"]), None);
        assert!(is_signature_mark("-- "));
        assert!(is_device_line("Sent from my iPhone"));
        assert!(!is_device_line("Sent from my heart, with all that I have to give you"));
    }

    #[test]
    fn closings() {
        assert_eq!(closing(&["Please look.", "Best regards,", "Anna Example"]), 2);
        assert_eq!(closing(&["Please look.", "Thanks,", "Anna"]), 2);
        assert_eq!(closing(&["Please look.", "Thanks!"]), 0);
        assert_eq!(closing(&["Please look.", "Cheers"]), 1);
        assert_eq!(closing(&["Please look.", "Best, Anna"]), 1);
        assert_eq!(closing(&["Best"]), 0);
        assert_eq!(closing(&["Thanks", "for nothing, as always."]), 0);
    }
}
