//! Words, numbers, punctuation runs, emoji.
//!
//! Why not the word bounds of Unicode as they are: rules speak of `?!` and `...` as one mark, of `don’t` as one word whichever
//! apostrophe was typed, of a smiley as a smiley whether it was drawn or typed, and of `@name` as a person. The scan is one pass
//! over the text; every look-ahead is bounded.

use super::{Token, TokenKind};

/// The tokens of `text`. `atoms` are the words that stand for code and links; they are sorted and become tokens as they are.
pub(super) fn tokens(text: &str, atoms: &[Token]) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut atoms = atoms.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        while atoms.next_if(|a| a.range.start < at).is_some() {}
        if let Some(atom) = atoms.next_if(|a| a.range.start == at && a.range.end > at) {
            out.push(atom.clone());
            at = atom.range.end;
            continue;
        }
        let end = atoms.peek().map_or(text.len(), |a| a.range.start.min(text.len()));
        let Some(rest) = text.get(at..end) else { break };
        let Some(c) = rest.chars().next() else { break };
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (len, kind) = scan(text, at, rest, c);
        out.push(Token { range: at..at + len, kind });
        at += len;
    }
    out
}

fn scan(text: &str, at: usize, rest: &str, c: char) -> (usize, TokenKind) {
    if !c.is_ascii_alphabetic() {
        if let Some(len) = emoji(rest) {
            return (len, TokenKind::Emoji);
        }
        if c.is_ascii() || c == '¯' {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            if let Some(len) = emoticon(rest, before).or_else(|| short_code(rest, before)) {
                return (len, TokenKind::Emoji);
            }
            if c == '@'
                && let Some(len) = mention(rest, before)
            {
                return (len, TokenKind::Mention);
            }
        }
    } else if let Some(len) = lettered_emoticon(rest, text.get(..at).and_then(|t| t.chars().next_back())) {
        return (len, TokenKind::Emoji);
    }
    if is_word_char(c) {
        return word(rest);
    }
    if is_stop(c) {
        return (rest.chars().take_while(|&c| is_stop(c)).map(char::len_utf8).sum(), TokenKind::Punctuation);
    }
    if matches!(c, '-' | '–' | '—' | '*' | '~' | '=' | '_') {
        let len = rest.chars().take_while(|&d| d == c).map(char::len_utf8).sum();
        let kind = if matches!(c, '-' | '–' | '—') { TokenKind::Punctuation } else { TokenKind::Symbol };
        return (len, kind);
    }
    // A mark on its own stays on its letter's token elsewhere; here there is no letter, so it takes its followers along.
    let tail: usize = rest.chars().skip(1).take_while(|&c| is_mark(c)).map(char::len_utf8).sum();
    (c.len_utf8() + tail, if is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol })
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '！' | '？')
}

pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Combining marks and joiners go with the letter before them.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A word with its inner apostrophes and dots ("don't", "e.g", "1.2.3", "main.rs"), or a number.
fn word(rest: &str) -> (usize, TokenKind) {
    let mut chars = rest.char_indices().peekable();
    let mut end = 0;
    let mut digits = true;
    let mut last = ' ';
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|n| n.1);
        let inner = match c {
            '.' | ',' | ':' if last.is_numeric() => {
                next.is_some_and(char::is_numeric) || (c == '.' && next.is_some_and(char::is_alphabetic))
            }
            '.' => last.is_alphanumeric() && next.is_some_and(|n| n.is_ascii_alphanumeric()),
            c if is_apostrophe(c) => last.is_alphabetic() && next.is_some_and(char::is_alphabetic),
            c => is_word_char(c) || (end > 0 && is_mark(c)),
        };
        if !inner || (end > 0 && (is_ideograph(c) || is_ideograph(last))) {
            break;
        }
        digits &= c.is_numeric() || matches!(c, '.' | ',' | ':');
        end = i + c.len_utf8();
        if !is_mark(c) {
            last = c;
        }
    }
    (end, if digits { TokenKind::Number } else { TokenKind::Word })
}

/// `@name`, `@org/team`; no mention behind a letter (`a@b`) or with a dot at its end.
fn mention(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| is_word_char(c) || matches!(c, '@' | '/')) {
        return None;
    }
    let name = rest.get(1..)?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let len = name.find(|c| !is_part(c)).unwrap_or(name.len());
    let name = name.get(..len)?.trim_end_matches(['.', '/', '-']);
    (name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')).then_some(1 + name.len())
}

/// `:smile:`, as chat programs and GitHub write it.
fn short_code(rest: &str, before: Option<char>) -> Option<usize> {
    if !rest.starts_with(':') || before.is_some_and(is_word_char) {
        return None;
    }
    let name = super::lines::head(rest.get(1..)?, 40);
    let len = name.find(':')?;
    let word = name.get(..len)?;
    let fits = word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+' | '-'));
    (fits && len > 1 && word.contains(|c: char| c.is_ascii_lowercase() || matches!(c, '+' | '-'))).then_some(len + 2)
}

const EMOTICONS: [&str; 50] = [
    ":-)",
    ":)",
    ":-(",
    ":(",
    ";-)",
    ";)",
    ":-D",
    ":D",
    ":-P",
    ":P",
    ":-p",
    ":p",
    ":-/",
    ":/",
    ":-\\",
    ":\\",
    ":-|",
    ":|",
    ":'(",
    ":'-(",
    ":o)",
    ":-o",
    ":-O",
    ":O",
    ":o",
    "=)",
    "=(",
    "=D",
    "=/",
    ">:(",
    ">:-(",
    "<3",
    "</3",
    "^^",
    "^_^",
    "-_-",
    ":3",
    ":*",
    ":-*",
    ";P",
    ";p",
    ";D",
    ";-P",
    "8-)",
    "(:",
    "):",
    "(;",
    "\\o/",
    ":^)",
    "¯\\_(ツ)_/¯",
];

fn emoticon(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '.' | '!' | '?' | ',' | '…' | '"')) {
        return None;
    }
    let found = EMOTICONS.iter().filter(|e| rest.starts_with(**e)).max_by_key(|e| e.len())?;
    ends_alone(rest, found.len()).then_some(found.len())
}

/// Smileys that begin with a letter.
fn lettered_emoticon(rest: &str, before: Option<char>) -> Option<usize> {
    if !matches!(rest.as_bytes().first(), Some(b'x' | b'X' | b'o' | b'O')) || before.is_some_and(|c| !c.is_whitespace()) {
        return None;
    }
    let found = ["xD", "XD", "o_O", "O_o", "o_o", "O_O"].into_iter().find(|e| rest.starts_with(e))?;
    ends_alone(rest, found.len()).then_some(found.len())
}

fn ends_alone(rest: &str, len: usize) -> bool {
    rest.get(len..).and_then(|r| r.chars().next()).is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | '!' | '?' | ')' | '"'))
}

/// The length of the emoji at the start of `rest`: flags, key caps, skin tones and sequences joined by ZWJ are one.
pub(super) fn emoji(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let first = chars.next()?;
    if first.is_ascii() {
        return key_cap(rest);
    }
    if is_flag_letter(first) {
        let second = chars.next().filter(|&c| is_flag_letter(c));
        return Some(first.len_utf8() + second.map_or(0, char::len_utf8));
    }
    let shown_as_emoji = |c: char, rest: &str| is_emoji(c) || (may_be_emoji(c) && rest.starts_with('\u{FE0F}'));
    if !shown_as_emoji(first, chars.as_str()) {
        return None;
    }
    let mut joined = false;
    let mut end = first.len_utf8();
    for c in chars {
        let goes_on = matches!(c, '\u{FE0F}' | '\u{FE0E}' | '\u{200D}' | '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
            || (joined && (is_emoji(c) || may_be_emoji(c)));
        if !goes_on {
            break;
        }
        joined = c == '\u{200D}';
        end += c.len_utf8();
    }
    Some(end)
}

fn key_cap(rest: &str) -> Option<usize> {
    let tail = rest.get(1..)?;
    let is_key = rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '*'));
    (is_key && tail.starts_with("\u{FE0F}\u{20E3}")).then_some(1 + "\u{FE0F}\u{20E3}".len())
}

fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1F64F}' | '\u{1F680}'..='\u{1F6FF}' | '\u{1F7E0}'..='\u{1F7EB}' | '\u{1F90C}'..='\u{1F9FF}'
        | '\u{1FA70}'..='\u{1FAFF}' | '\u{1F004}' | '\u{1F0CF}' | '\u{2600}'..='\u{27BF}' | '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23FA}'
        | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{1F191}'..='\u{1F19A}' | '\u{1F201}'..='\u{1F251}')
}

fn may_be_emoji(c: char) -> bool {
    matches!(c, '\u{A9}' | '\u{AE}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{21AA}' | '\u{2328}' | '\u{23CF}' | '\u{24C2}'
        | '\u{25AA}'..='\u{25FE}' | '\u{2934}' | '\u{2935}' | '\u{2B05}'..='\u{2B07}' | '\u{3030}' | '\u{303D}' | '\u{203C}' | '\u{2049}'
        | '\u{1F000}'..='\u{1F2FF}')
}

fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~');
    }
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}'
        | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF3D}' | '\u{FF5B}'..='\u{FF65}' | '¡' | '§' | '«' | '¶' | '·' | '»' | '¿')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens in angle brackets, each with the first letter of its kind.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let shown: Vec<String> = tokens(text, &[])
            .into_iter()
            .map(|t| {
                let kind = match t.kind {
                    TokenKind::Word => "",
                    TokenKind::Number => "#",
                    TokenKind::Punctuation => ".",
                    TokenKind::Mention => "@",
                    TokenKind::Emoji => "e:",
                    TokenKind::Symbol => "$",
                    TokenKind::Code | TokenKind::Link => "!",
                };
                format!("{kind}{}", &text[t.range])
            })
            .collect();
        assert_eq!(shown.join("|"), expect, "{text}");
    }

    #[test]
    fn words_keep_their_apostrophes() {
        check("don't I'm you’re rock'n'roll", "don't|I'm|you’re|rock'n'roll");
        check("the users' data, 'so'", "the|users|.'|data|.,|.'|so|.'");
        check("e.g. main.rs v1.2.3 U.S.", "e.g|..|main.rs|v1.2.3|U.S|..");
        check("snake_case well-known and/or", "snake_case|well|.-|known|and|./|or");
        check("naïve nai\u{308}ve 日本語", "naïve|nai\u{308}ve|日|本|語");
    }

    #[test]
    fn numbers() {
        check("3 3.14 1,000 12:30 5% 3rd", "#3|#3.14|#1,000|#12:30|#5|.%|3rd");
        check("2019.", "#2019|..");
    }

    #[test]
    fn runs_of_marks_are_one() {
        check("What?! No... stop!! well…", "What|.?!|No|....|stop|.!!|well|.…");
        check("a -- b — c ** d", "a|.--|b|.—|c|$**|d");
        check("(x) [y] \"z\"", "(x)".replace("(x)", ".(|x|.)|.[|y|.]|.\"|z|.\"").as_str());
        check("a = $5 + b", "a|$=|$$|#5|$+|b");
    }

    #[test]
    fn people_and_smileys() {
        check("@anna: cc @org/team.", "@@anna|.:|cc|@@org/team|..");
        check("a@b @", "a|.@|b|.@");
        check("nice :) ok;) :+1: :-(", "nice|e::)|ok|.;|.)|e::+1:|e::-(");
        check("no xD o_O", "no|e:xD|e:o_O");
        check("http: 10:30: :p", "http|.:|#10:30|.:|e::p");
        check("👍🏽👩‍👩‍👧 🇩🇪🇫🇷 ❤️1️⃣ ☕ © ©️", "e:👍🏽|e:👩‍👩‍👧|e:🇩🇪|e:🇫🇷|e:❤️|e:1️⃣|e:☕|$©|e:©️");
    }

    #[test]
    fn atoms_stand_as_they_are() {
        let atoms = [Token { range: 4..8, kind: TokenKind::Code }];
        let kinds: Vec<_> = tokens("foo.codes", &atoms).into_iter().map(|t| (t.range, t.kind)).collect();
        assert_eq!(kinds, [(0..3, TokenKind::Word), (3..4, TokenKind::Punctuation), (4..8, TokenKind::Code), (8..9, TokenKind::Word)]);
    }
}
