//! The weights in an ONNX file.
//!
//! The exporter writes the network as ONNX, which other programs can run. This engine knows what the network computes and needs only its
//! named tensors, so all it reads is protobuf's wire format: numbered fields, of which it takes a handful and skips the rest. The graph itself is
//! not read. That it is the one this engine stands for, `model.json` says (`architecture`) and the file (`producer_name`).

use std::collections::HashMap;

/// A tensor, its values as they stand in the file: little-endian.
pub(in crate::model) struct Tensor<'a> {
    pub(in crate::model) shape: Vec<usize>,
    pub(in crate::model) kind: Kind,
    pub(in crate::model) bytes: &'a [u8],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Kind {
    Float,
    Int8,
    Int64,
    Other,
}

/// Tensors by name. `Err` says what is wrong with the file.
pub(in crate::model) fn tensors(file: &[u8]) -> Result<HashMap<&str, Tensor<'_>>, String> {
    let mut out = HashMap::new();
    let mut producer = None;
    let mut graph = None;
    for field in Fields(file) {
        match field? {
            (2, Value::Bytes(name)) => producer = Some(name),
            (7, Value::Bytes(bytes)) => graph = Some(bytes),
            _ => {}
        }
    }
    if producer != Some(b"tonelint") {
        return Err("models/training/export.py did not make this file".into());
    }
    for field in Fields(graph.ok_or("it holds no graph")?) {
        if let (5, Value::Bytes(bytes)) = field? {
            let (name, tensor) = tensor(bytes)?;
            out.insert(name, tensor);
        }
    }
    Ok(out)
}

fn tensor(message: &[u8]) -> Result<(&str, Tensor<'_>), String> {
    let (mut name, mut tensor) = ("", Tensor { shape: Vec::new(), kind: Kind::Other, bytes: &[] });
    let size = |n: u64| usize::try_from(n).map_err(|e| e.to_string());
    for field in Fields(message) {
        match field? {
            (1, Value::Number(n)) => tensor.shape.push(size(n)?),
            (1, Value::Bytes(mut packed)) => {
                while !packed.is_empty() {
                    tensor.shape.push(size(number(&mut packed)?)?);
                }
            }
            (2, Value::Number(n)) => {
                tensor.kind = match n {
                    1 => Kind::Float,
                    3 => Kind::Int8,
                    7 => Kind::Int64,
                    _ => Kind::Other,
                }
            }
            (8, Value::Bytes(text)) => name = std::str::from_utf8(text).map_err(|e| e.to_string())?,
            (9, Value::Bytes(bytes)) => tensor.bytes = bytes,
            _ => {}
        }
    }
    Ok((name, tensor))
}

/// The fields of a message: their number and value.
struct Fields<'a>(&'a [u8]);

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// A fixed-size number, which nothing here needs.
    Fixed,
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<(u64, Value<'a>), String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let field = field(&mut self.0);
        if field.is_err() {
            self.0 = &[];
        }
        Some(field)
    }
}

fn field<'a>(from: &mut &'a [u8]) -> Result<(u64, Value<'a>), String> {
    let key = number(from)?;
    let value = match key & 7 {
        0 => Value::Number(number(from)?),
        1 => take(from, 8).map(|_| Value::Fixed)?,
        2 => {
            let length = usize::try_from(number(from)?).map_err(|e| e.to_string())?;
            Value::Bytes(take(from, length)?)
        }
        5 => take(from, 4).map(|_| Value::Fixed)?,
        _ => return Err("it is no ONNX file, or damaged".into()),
    };
    Ok((key >> 3, value))
}

fn take<'a>(from: &mut &'a [u8], length: usize) -> Result<&'a [u8], String> {
    let (taken, rest) = from.split_at_checked(length).ok_or("it is cut off")?;
    *from = rest;
    Ok(taken)
}

/// Seven bits a byte, the lowest first.
fn number(from: &mut &[u8]) -> Result<u64, String> {
    let mut out = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(from, 1)?[0];
        out |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(out);
        }
    }
    Err("it is no ONNX file, or damaged".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field of bytes.
    fn bytes(number: u8, value: &[u8]) -> Vec<u8> {
        let mut out = vec![number << 3 | 2];
        assert!(value.len() < 128);
        out.push(value.len() as u8);
        out.extend(value);
        out
    }

    fn file() -> Vec<u8> {
        let tensor = [vec![8, 2, 8, 3, 16, 3], bytes(8, b"words"), bytes(9, &[1, 2, 3, 4, 5, 255])].concat();
        [vec![8, 10], bytes(2, b"tonelint"), bytes(7, &bytes(5, &tensor))].concat()
    }

    #[test]
    fn a_tensor_is_found_by_name() {
        let file = file();
        let tensors = tensors(&file).unwrap();
        let words = &tensors["words"];
        assert_eq!((words.shape.as_slice(), words.kind, words.bytes), ([2, 3].as_slice(), Kind::Int8, [1, 2, 3, 4, 5, 255].as_slice()));
    }

    #[test]
    fn a_damaged_file_is_an_error() {
        let file = file();
        for end in 1..file.len() {
            assert!(tensors(&file[..end]).is_err() || end == 2, "cut off at {end}");
        }
        assert!(tensors(&[0x0f; 40]).is_err());
        assert!(tensors(&[0xff; 40]).is_err());
    }
}
