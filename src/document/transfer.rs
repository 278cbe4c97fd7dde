//! Mail bodies in a transfer encoding, decoded line by line.
//!
//! A mail library gives the decoded text, but not which line of the file a word came from, and that line is all that can be
//! shown for such a mail. So the two encodings are undone here, physical line by physical line, each decoded piece with the
//! range of the line that it came from. Characters that an encoder cut at a line end are put together again.

use mail_parser::decoders::charsets::map::charset_decoder;

use super::lines::{lines, words};
use super::view::View;

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transfer {
    QuotedPrintable,
    Base64,
}

/// Decodes the body that starts at `at` in the source.
pub(super) fn decode(body: &str, at: usize, transfer: Transfer, charset: Option<&str>) -> View {
    let mut sink = Sink { view: View::default(), charset: Charset::of(charset), bytes: Vec::new(), from: at, held: false };
    let mut base64 = Base64::default();
    for line in lines(body) {
        let content = words(body, &line);
        match transfer {
            Transfer::QuotedPrintable => {
                let soft = quoted_printable(content, &mut sink.bytes);
                if !soft && line.next > line.range.end {
                    sink.bytes.push(b'\n');
                }
            }
            Transfer::Base64 => base64.line(content, &mut sink.bytes),
        }
        sink.line_done(at + line.range.start, at + line.range.end);
    }
    sink.finish(at + body.len());
    sink.view
}

/// The text of a mail in 8-bit letters that are no UTF-8: by the first encoding that its header names. One for all of its parts, since no
/// mail program mixes them; where one does, a few letters beyond ASCII come out wrong.
pub(super) fn decode_mail(bytes: &[u8]) -> Option<String> {
    let ascii: Vec<u8> = bytes.iter().map(|b| if b.is_ascii() { b.to_ascii_lowercase() } else { b'?' }).collect();
    let text = String::from_utf8(ascii).ok()?;
    text.match_indices("charset=").find_map(|(at, key)| {
        // It stands on the line of a header, or on the next one.
        let line = text.get(..at)?.rsplit('\n').next()?;
        let value = text.get(at + key.len()..)?.trim_start_matches(['"', '\'']);
        let len = value.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.' | ':')).unwrap_or(value.len());
        match Charset::of(value.get(..len)) {
            Charset::Lines(decoder) if line.starts_with("content-type:") || line.starts_with([' ', '\t']) => Some(decoder(bytes)),
            _ => None,
        }
    })
}

/// Decodes one line; true where it ends in a soft break.
fn quoted_printable(line: &str, out: &mut Vec<u8>) -> bool {
    let line = line.trim_end_matches([' ', '\t']);
    let (line, soft) = line.strip_suffix('=').map_or((line, false), |l| (l, true));
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(&b) = bytes.get(at) {
        let hex = |i: usize| bytes.get(at + i).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        if b == b'='
            && let (Some(high), Some(low)) = (hex(1), hex(2))
        {
            out.push(high << 4 | low);
            at += 3;
        } else {
            out.push(b);
            at += 1;
        }
    }
    soft
}

/// Base64 letters do not stop at line ends in groups of four with every encoder.
#[derive(Default)]
struct Base64 {
    bits: u32,
    count: u32,
    done: bool,
}

impl Base64 {
    fn line(&mut self, line: &str, out: &mut Vec<u8>) {
        for b in line.bytes() {
            let value = match b {
                _ if self.done => return,
                b'A'..=b'Z' => b - b'A',
                b'a'..=b'z' => b - b'a' + 26,
                b'0'..=b'9' => b - b'0' + 52,
                b'+' | b'-' => 62,
                b'/' | b'_' => 63,
                b'=' => {
                    self.done = true;
                    continue;
                }
                _ => continue,
            };
            self.bits = self.bits << 6 | u32::from(value);
            self.count += 6;
            if self.count >= 8 {
                self.count -= 8;
                out.push(u8::try_from(self.bits >> self.count & 0xFF).unwrap_or_default());
            }
        }
    }
}

enum Charset {
    Utf8,
    /// Each byte a character, or each line on its own at least.
    Lines(fn(&[u8]) -> String),
    /// Characters of two bytes, line ends included: only the whole can be decoded.
    Whole(fn(&[u8]) -> String),
}

impl Charset {
    fn of(name: Option<&str>) -> Self {
        let name = name.unwrap_or("utf-8").trim().to_ascii_lowercase();
        if matches!(name.as_str(), "utf-8" | "utf8" | "us-ascii" | "ascii" | "") {
            return Self::Utf8;
        }
        match charset_decoder(name.as_bytes()) {
            Some(decoder) if name.starts_with("utf-16") || name.starts_with("utf16") || name.starts_with("iso-2022") => {
                Self::Whole(decoder)
            }
            Some(decoder) => Self::Lines(decoder),
            None => Self::Utf8,
        }
    }
}

/// Bytes that wait for the rest of their character or line.
struct Sink {
    view: View,
    charset: Charset,
    bytes: Vec<u8>,
    /// Where the waiting bytes begin in the source.
    from: usize,
    /// Of [`Charset::Lines`]: bytes of an earlier line wait.
    held: bool,
}

impl Sink {
    /// A line of the source, which begins at `start` and ends at `end`, has been decoded.
    fn line_done(&mut self, start: usize, end: usize) {
        if self.bytes.is_empty() {
            return;
        }
        match self.charset {
            Charset::Whole(_) => {}
            Charset::Lines(decoder) => {
                // A character of two bytes may go on in the next line: decode up to a line end or an ASCII byte.
                let cut = self.bytes.iter().rposition(u8::is_ascii).map_or(0, |i| i + 1);
                let cut = if cut == 0 && self.bytes.len() > 4096 { self.bytes.len() } else { cut };
                let rest = self.bytes.split_off(cut);
                let ready = std::mem::replace(&mut self.bytes, rest);
                let from = if self.held { self.from } else { start };
                self.from = if ready.is_empty() { from } else { start };
                self.held = !self.bytes.is_empty();
                self.view.push_as(&decoder(&ready), from..end);
            }
            Charset::Utf8 => {
                let keep = incomplete(&self.bytes);
                let rest = self.bytes.split_off(self.bytes.len() - keep);
                let ready = std::mem::replace(&mut self.bytes, rest);
                self.view.push_as(&String::from_utf8_lossy(&ready), start..end);
                self.from = start;
            }
        }
    }

    fn finish(&mut self, end: usize) {
        let text = match self.charset {
            Charset::Utf8 => String::from_utf8_lossy(&self.bytes).into_owned(),
            Charset::Lines(decoder) | Charset::Whole(decoder) => decoder(&self.bytes),
        };
        self.view.push_as(&text, self.from.min(end)..end);
    }
}

/// How many bytes at the end are the beginning of a UTF-8 character that is not complete.
fn incomplete(bytes: &[u8]) -> usize {
    for back in 1..=3.min(bytes.len()) {
        let b = bytes[bytes.len() - back];
        let need = match b {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF7 => 4,
            0x80..=0xBF => continue,
            _ => 1,
        };
        return if need > back { back } else { 0 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_lines() {
        let body = "caf=C3=A9 is n=\r\nice=3D=20\r\n=E2=82=\r\n=AC";
        let view = decode(body, 0, Transfer::QuotedPrintable, None);
        assert_eq!(view.text, "café is nice= \n€");
        assert_eq!(decode("=E9t=E9 =ZZ =", 0, Transfer::QuotedPrintable, Some("iso-8859-1")).text, "été =ZZ ");
    }

    #[test]
    fn eight_bits_are_read_by_the_header() {
        let mail = |header: &str| decode_mail(&[header.as_bytes(), b"\n\ncaf\xE9\n"].concat());
        let read = Some("Content-Type: text/plain; charset=\"ISO-8859-1\"\n\ncaf\u{e9}\n");
        assert_eq!(mail("Content-Type: text/plain; charset=\"ISO-8859-1\"").as_deref(), read);
        assert!(mail("Content-Type: text/plain;\n charset=windows-1252").is_some_and(|text| text.ends_with("café\n")));
        for header in ["Subject: x", "Content-Type: text/plain; charset=utf-8", "Subject: charset=latin1", "Content-Type: x; charset=none"]
        {
            assert_eq!(mail(header), None, "{header}");
        }
    }

    #[test]
    fn base64_lines() {
        assert_eq!(decode("SGVsbG8\nsIGNhZsO\npCg==\n", 0, Transfer::Base64, Some("UTF-8")).text, "Hello, café\n");
        assert_eq!(decode("!!!", 0, Transfer::Base64, None).text, "");
        assert_eq!(decode("aABpAA==", 0, Transfer::Base64, Some("utf-16le")).text, "hi");
    }
}
