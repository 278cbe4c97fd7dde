//! URIs as clients spell them.
//!
//! The types of the protocol take what RFC 3986 allows. Many clients send more: blanks, brackets and letters of all languages as they are, or nothing at
//! all for a folder that they do not have. Such URIs are made strict before a message is read. Clients compare URIs letter by letter, so
//! they are spelt as before in all that leaves.

use serde_json::{Map, Value};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tower_lsp::ls_types::Uri;

/// How the client spells URIs, by their strict form: those for which that is not the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings(Arc<Mutex<HashMap<String, String>>>);

impl Spellings {
    fn known(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known().is_empty()
    }

    /// Makes the URIs of a message of the client strict. One that is empty becomes null, and so does a root that is none.
    pub(super) fn read(&self, message: &mut Value) {
        if let Some(params) = message.get_mut("params") {
            self.read_in(params);
        }
    }

    fn read_in(&self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.read_in(item)),
            Value::Object(map) => {
                for (key, value) in map.iter_mut() {
                    let uri = value.as_str().filter(|_| matches!(key.as_str(), "uri" | "rootUri" | "scopeUri"));
                    if let Some(uri) = uri {
                        let strict = self.strict(uri).map(Value::String);
                        let none = uri.is_empty() || key == "rootUri";
                        if strict.is_some() || none {
                            *value = strict.unwrap_or_default();
                        }
                        continue;
                    }
                    self.read_in(value);
                    if matches!(key.as_str(), "workspaceFolders" | "added" | "removed")
                        && let Value::Array(folders) = value
                    {
                        folders.retain(|folder| folder.get("uri").and_then(Value::as_str).is_some_and(is_strict));
                    }
                }
            }
            _ => {}
        }
    }

    /// The strict form of `uri`, which is noted where it is another; `None` where there is none.
    fn strict(&self, uri: &str) -> Option<String> {
        if is_strict(uri) {
            return Some(uri.to_owned());
        }
        let strict = encode(uri);
        is_strict(&strict).then(|| {
            self.known().insert(strict.clone(), uri.to_owned());
            strict
        })
    }

    /// Spells the URIs of a message for the client as it does.
    pub(super) fn write(&self, message: &mut Value) {
        let known = self.known();
        if !known.is_empty() {
            write_in(message, &known);
        }
    }
}

fn write_in(value: &mut Value, known: &HashMap<String, String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| write_in(item, known)),
        Value::Object(map) => {
            // Edits by document.
            if let Some(Value::Object(changes)) = map.get_mut("changes") {
                let spelt = |(uri, edits): (String, Value)| (known.get(&uri).cloned().unwrap_or(uri), edits);
                *changes = std::mem::take(changes).into_iter().map(spelt).collect::<Map<_, _>>();
            }
            for (key, value) in map.iter_mut() {
                match value {
                    Value::String(uri) if matches!(key.as_str(), "uri" | "scopeUri") => {
                        if let Some(spelt) = known.get(uri.as_str()) {
                            uri.clone_from(spelt);
                        }
                    }
                    other => write_in(other, known),
                }
            }
        }
        _ => {}
    }
}

fn is_strict(uri: &str) -> bool {
    uri.parse::<Uri>().is_ok()
}

/// `uri` with each byte encoded that may not stand where it does.
fn encode(uri: &str) -> String {
    let bytes = uri.as_bytes();
    let authority = authority(uri);
    let fragment = uri.find('#');
    let mut out = String::with_capacity(uri.len() + 8);
    for (i, &byte) in bytes.iter().enumerate() {
        let is_hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
        let stays = match byte {
            b'%' => is_hex(i + 1) && is_hex(i + 2),
            // Around the address of a host.
            b'[' | b']' => authority.contains(&i),
            b'#' => fragment == Some(i),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        if stays {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The bytes between `//` and the path.
fn authority(uri: &str) -> Range<usize> {
    let is_scheme = |s: &str| s.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    let Some((scheme, rest)) = uri.split_once("://").filter(|(scheme, _)| is_scheme(scheme)) else { return 0..0 };
    let start = scheme.len() + "://".len();
    start..start + rest.find(['/', '?', '#']).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_may_not_stand_there_is_encoded() {
        for (uri, strict) in [
            ("file:///tmp/[x] {y}.md", "file:///tmp/%5Bx%5D%20%7By%7D.md"),
            ("file:///tmp/ä|^.md", "file:///tmp/%C3%A4%7C%5E.md"),
            ("file:///50%/a%20b%zz#c#d", "file:///50%25/a%20b%25zz#c%23d"),
            ("untitled:Untitled 1", "untitled:Untitled%201"),
            ("http://[::1]:80/[a]?[b]", "http://[::1]:80/%5Ba%5D?%5Bb%5D"),
            ("c:\\a b", "c:%5Ca%20b"),
        ] {
            assert_eq!(encode(uri), strict);
            assert!(is_strict(strict), "{strict}");
        }
    }

    #[test]
    fn messages_are_read_and_written_in_the_spelling_of_the_client() {
        let spellings = Spellings::default();
        let mut message = json!({ "params": {
            "rootUri": "", "workspaceFolders": [{ "uri": "" }, { "uri": "file:///a b" }], "textDocument": { "uri": "file:///a b/[c].md", "text": "file:///a b" },
        } });
        spellings.read(&mut message);
        assert_eq!(
            message["params"],
            json!({
                "rootUri": null, "workspaceFolders": [{ "uri": "file:///a%20b" }],
                "textDocument": { "uri": "file:///a%20b/%5Bc%5D.md", "text": "file:///a b" },
            })
        );
        let mut message = json!({ "params": { "items": [{ "scopeUri": "file:///a%20b" }] }, "changes": { "file:///a%20b/%5Bc%5D.md": [], "file:///d": [] } });
        spellings.write(&mut message);
        assert_eq!(
            message,
            json!({ "params": { "items": [{ "scopeUri": "file:///a b" }] }, "changes": { "file:///a b/[c].md": [], "file:///d": [] } })
        );
    }
}
