//! The tables in the encoder's file, with what the engine keeps in eight bits as numbers again. How the file is read stands in
//! [`onnx`](crate::model::engine::onnx).

use super::Table;
use crate::model::engine::onnx::{Kind, Tensor, tensors};
use std::collections::HashMap;

/// What is not as it should be.
#[derive(Debug, thiserror::Error, PartialEq)]
pub(super) enum Missing {
    #[error("{0}")]
    Format(String),
    #[error("it has no table \"{0}\"")]
    Table(String),
    #[error("the table \"{0}\" has another type or shape than expected")]
    Shape(String),
}

pub(super) struct Initialisers<'a>(HashMap<&'a str, Tensor<'a>>);

impl<'a> Initialisers<'a> {
    pub(super) fn parse(file: &'a [u8]) -> Result<Self, Missing> {
        tensors(file).map(Self).map_err(Missing::Format)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn get(&self, name: &str) -> Result<&Tensor<'a>, Missing> {
        let table = self.0.get(name).ok_or_else(|| Missing::Table(name.to_owned()))?;
        let size = match table.kind {
            Kind::Float => 4,
            Kind::Int8 => 1,
            Kind::Int64 => 8,
            Kind::Other => return Err(Missing::Shape(name.to_owned())),
        };
        let expected = table.shape.iter().try_fold(size, |n: usize, d| n.checked_mul(*d));
        if expected == Some(table.bytes.len()) { Ok(table) } else { Err(Missing::Shape(name.to_owned())) }
    }

    /// A table of float32.
    pub(super) fn table(&self, name: &str) -> Result<Table, Missing> {
        let table = self.get(name)?;
        if table.kind != Kind::Float {
            return Err(Missing::Shape(name.to_owned()));
        }
        let data = table.bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        Ok(Table { shape: table.shape.clone(), data })
    }

    pub(super) fn integers(&self, name: &str) -> Result<Vec<u64>, Missing> {
        let table = self.get(name)?;
        if table.kind != Kind::Int64 {
            return Err(Missing::Shape(name.to_owned()));
        }
        let read = |b: &[u8]| b.try_into().map(u64::from_le_bytes).map_err(|_| Missing::Shape(name.to_owned()));
        table.bytes.chunks_exact(8).map(read).collect()
    }

    /// A matrix whose rows may be int8, with their scales in `name.scale`.
    pub(super) fn rows(&self, name: &str) -> Result<Table, Missing> {
        let (shape, mut data) = self.matrix(name)?;
        if self.get(name)?.kind == Kind::Int8 {
            let scale = self.scales(&format!("{name}.scale"), shape[0])?;
            data.chunks_exact_mut(shape[1].max(1)).zip(scale).for_each(|(row, s)| row.iter_mut().for_each(|x| *x *= s));
        }
        Ok(Table { shape: shape.to_vec(), data })
    }

    /// The matrix `name.w`, `[in, out]`, whose columns may be int8 with their scales in `name.s`, as `[out, in]`.
    pub(super) fn columns(&self, name: &str) -> Result<Table, Missing> {
        let weight = format!("{name}.w");
        let ([rows, columns], data) = self.matrix(&weight)?;
        let scale = if self.get(&weight)?.kind == Kind::Int8 { self.scales(&format!("{name}.s"), columns)? } else { vec![1.0; columns] };
        let mut turned = Vec::with_capacity(data.len());
        for (column, s) in scale.iter().enumerate() {
            turned.extend((0..rows).map(|row| data[row * columns + column] * s));
        }
        Ok(Table { shape: vec![columns, rows], data: turned })
    }

    fn matrix(&self, name: &str) -> Result<([usize; 2], Vec<f32>), Missing> {
        let table = self.get(name)?;
        let &[a, b] = table.shape.as_slice() else { return Err(Missing::Shape(name.to_owned())) };
        let data = match table.kind {
            Kind::Int8 => table.bytes.iter().map(|b| f32::from(b.cast_signed())).collect(),
            _ => self.table(name)?.data,
        };
        Ok(([a, b], data))
    }

    fn scales(&self, name: &str, count: usize) -> Result<Vec<f32>, Missing> {
        let scale = self.table(name)?;
        if scale.data.len() == count { Ok(scale.data) } else { Err(Missing::Shape(name.to_owned())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, u8::try_from(bytes.len()).unwrap()], bytes].concat()
    }

    /// A file with the tables: name, kind, shape, bytes.
    fn file(tables: &[(&str, u8, &[u8], &[u8])]) -> Vec<u8> {
        let tables: Vec<u8> = tables
            .iter()
            .flat_map(|(name, kind, shape, raw)| {
                let inner = [field(1, shape), vec![2 << 3, *kind], field(8, name.as_bytes()), field(9, raw)].concat();
                field(5, &inner)
            })
            .collect();
        [field(2, b"tonelint"), field(7, &tables)].concat()
    }

    #[test]
    fn int8_columns_are_scaled_and_turned() {
        let scale: Vec<u8> = [0.5f32, 2.0, 1.0].iter().flat_map(|x| x.to_le_bytes()).collect();
        let file = file(&[("a.w", 3, &[2, 3], &[1, 2, 3, 4, 0xff, 6]), ("a.s", 1, &[3], &scale)]);
        let table = Initialisers::parse(&file).unwrap().columns("a").unwrap();
        assert_eq!((table.shape, table.data), (vec![3, 2], vec![0.5, 2.0, 4.0, -2.0, 3.0, 6.0]));
    }

    #[test]
    fn what_is_broken_is_told() {
        let good = file(&[("a", 1, &[1], &[0, 0, 0, 0]), ("b", 1, &[2], &[0, 0, 0, 0])]);
        let all = Initialisers::parse(&good).unwrap();
        assert_eq!(all.table("c").err(), Some(Missing::Table("c".to_owned())));
        assert_eq!(all.table("b").err(), Some(Missing::Shape("b".to_owned())));
        assert!(all.table("a").is_ok() && all.integers("a").is_err());
        assert!(matches!(Initialisers::parse(&good[..good.len() - 1]), Err(Missing::Format(_))));
    }
}
