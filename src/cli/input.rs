//! Bytes become a draft's text, or an error that says what to do about it.

use crate::report::{ErrorCode, FileError};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// No draft is longer. A whole novel has about one MiB.
pub(super) const MAX_BYTES: usize = 16 << 20;

/// How far a NUL byte tells that a file is no text.
const BINARY_HEAD: usize = 8 << 10;

/// Why what was read is of no use.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub(super) error: FileError,
    /// The bytes, where they were all read.
    pub(super) bytes: Vec<u8>,
}

/// Reads the file at `path`. A pipe or a device that is named is read like a file, to the same limit.
pub(super) fn read_file(path: &Path) -> Result<String, Unreadable> {
    let file = File::open(path).map_err(|e| io_error(&e))?;
    read(file)
}

pub(super) fn read(from: impl Read) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|e| io_error(&e))?;
    if bytes.len() > MAX_BYTES {
        let message = format!("it is over {} MiB: split it, or check only the part that you wrote", MAX_BYTES >> 20);
        return Err(Unreadable { error: FileError { code: ErrorCode::TooLarge, message, line: None }, bytes: Vec::new() });
    }
    decode(bytes)
}

fn decode(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let encoding = |message: &str, line| FileError { code: ErrorCode::Encoding, message: message.to_owned(), line };
    let utf16 = [("LE", b"\xFF\xFE"), ("BE", b"\xFE\xFF")].into_iter().find(|(_, mark)| bytes.starts_with(*mark));
    if let Some((order, _)) = utf16 {
        let message = format!("it is UTF-16 and not UTF-8: save it as UTF-8, or convert it with iconv -f UTF-16{order} -t UTF-8");
        return Err(Unreadable { error: encoding(&message, None), bytes });
    }
    if bytes.iter().take(BINARY_HEAD).any(|&b| b == 0) {
        let message = "it is a binary file and no text: leave it out".to_owned();
        return Err(Unreadable { error: FileError { code: ErrorCode::Format, message, line: None }, bytes });
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let line = bytes.iter().take(valid).filter(|&&b| b == b'\n').count() + 1;
        let error = encoding(
            "this line is not UTF-8: save the file as UTF-8, or convert it with iconv -f LATIN1 -t UTF-8",
            Some(u32::try_from(line).unwrap_or(u32::MAX)),
        );
        Unreadable { error, bytes }
    })
}

fn io_error(error: &io::Error) -> Unreadable {
    Unreadable { error: FileError { code: ErrorCode::Io, message: io_message(error), line: None }, bytes: Vec::new() }
}

/// What went wrong with a file, and what to do.
pub(super) fn io_message(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read: check its permissions".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder and no file".to_owned(),
        _ => format!("it cannot be read: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], code: ErrorCode, line: Option<u32>, says: &str) {
        let error = decode(bytes.to_vec()).expect_err("no text").error;
        assert_eq!((error.code, error.line), (code, line));
        assert!(error.message.contains(says), "{}", error.message);
    }

    #[test]
    fn what_is_no_text_says_why() {
        check(b"a\0b", ErrorCode::Format, None, "binary");
        check(b"one\ntwo\nth\xFFree\n", ErrorCode::Encoding, Some(3), "not UTF-8");
        check(b"\xFF\xFEh\0i\0", ErrorCode::Encoding, None, "UTF-16LE");
        check(b"\xFE\xFF\0h\0i", ErrorCode::Encoding, None, "UTF-16BE");
    }

    #[test]
    fn text_is_taken_as_it_is() {
        for text in ["", "\u{feff}hi\r\n", "a\n"] {
            assert_eq!(decode(text.as_bytes().to_vec()).ok().as_deref(), Some(text));
        }
    }

    #[test]
    fn an_endless_stream_is_too_large() {
        let error = read(io::repeat(b'a')).expect_err("endless").error;
        assert_eq!(error.code, ErrorCode::TooLarge);
    }
}
