//! Text to word pieces, with byte offsets.
//!
//! The `tokenizers` crate does the work. It is set up in code from `vocab.txt`: the usual `tokenizer.json` holds the same
//! vocabulary but takes several times as long to read, which a command-line tool pays on every start.

use super::ModelError;
use std::ops::Range;
use tokenizers::models::wordpiece::WordPiece;
use tokenizers::normalizers::BertNormalizer;
use tokenizers::pre_tokenizers::bert::BertPreTokenizer;
use tokenizers::{DecoderWrapper, PostProcessorWrapper, TokenizerImpl};

type Inner = TokenizerImpl<WordPiece, BertNormalizer, BertPreTokenizer, PostProcessorWrapper, DecoderWrapper>;

/// Ids of the special word pieces.
pub(super) const CLS: u32 = 101;
pub(super) const SEP: u32 = 102;

pub(super) struct Tokenizer {
    inner: Inner,
}

/// A word piece and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) id: u32,
    /// Byte range in the text.
    pub(super) range: Range<usize>,
}

impl Tokenizer {
    /// `vocab`: one word piece a line, its line number is its id.
    pub(super) fn new(vocab: &str, path: &str) -> Result<Self, ModelError> {
        let load = |message: String| ModelError::Load { path: path.to_owned(), message };
        let mut ids = ahash::AHashMap::with_capacity(vocab.lines().count());
        ids.extend(vocab.lines().zip(0u32..).map(|(piece, id)| (piece.to_owned(), id)));
        let is_special = |at: u32, piece: &str| vocab.lines().nth(at as usize) == Some(piece);
        if !is_special(CLS, "[CLS]") || !is_special(SEP, "[SEP]") {
            return Err(load("this is no BERT vocabulary: [CLS] must be line 102 and [SEP] line 103".into()));
        }
        let model = WordPiece::builder().vocab(ids).unk_token("[UNK]".into()).build().map_err(|e| load(e.to_string()))?;
        let mut inner = Inner::new(model);
        inner.with_normalizer(Some(BertNormalizer::new(true, true, None, true))).map_err(|e| load(e.to_string()))?;
        inner.with_pre_tokenizer(Some(BertPreTokenizer));
        Ok(Self { inner })
    }

    /// The word pieces of `text`, without special ones.
    pub(super) fn encode(&self, text: &str) -> Result<Vec<Piece>, ModelError> {
        let encoding = self.inner.encode(text, false).map_err(|e| ModelError::Run(e.to_string()))?;
        Ok(encoding.get_ids().iter().zip(encoding.get_offsets()).map(|(&id, &(start, end))| Piece { id, range: start..end }).collect())
    }
}
