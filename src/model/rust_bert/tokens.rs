//! Text to the ids that a checkpoint was trained on, from `tokenizer.json` or from the older vocabulary files.
//!
//! A sentence longer than the model reads at once becomes several windows that overlap by a quarter.

use super::files::Files;
use serde_json::Value;
use sha2::Sha256;
use tokenizers::Tokenizer;
use tokenizers::models::bpe::BPE;
use tokenizers::models::wordpiece::WordPiece;
use tokenizers::normalizers::BertNormalizer;
use tokenizers::pre_tokenizers::bert::BertPreTokenizer;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tonelint::model::ModelError;

pub(super) struct Tokens {
    inner: Tokenizer,
    first: i64,
    last: i64,
    /// Ids at once, special ones included.
    longest: usize,
}

const FILES: &str = "tokenizer.json, or vocab.txt, or vocab.json with merges.txt";

impl Tokens {
    /// `vocabulary` is how many ids the network knows.
    pub(super) fn load(files: &Files, vocabulary: i64, longest: usize, hash: &mut Sha256) -> Result<Self, ModelError> {
        let (name, mut inner) = if files.has("tokenizer.json") {
            let text = files.read("tokenizer.json", hash)?;
            ("tokenizer.json", Tokenizer::from_bytes(&text).map_err(|e| files.bad("tokenizer.json", &e))?)
        } else if files.has("vocab.txt") {
            ("vocab.txt", word_pieces(files, hash)?)
        } else if files.has("vocab.json") {
            ("vocab.json", bytes(files, hash)?)
        } else {
            return Err(files.bad("", &format!("there is no vocabulary: a checkpoint has {FILES}")));
        };
        // Windows are cut here, and batches filled up here.
        inner.with_truncation(None).map_err(|e| files.bad(name, &e))?;
        inner.with_padding(None);
        let id = |names: [&str; 2]| names.into_iter().find_map(|n| inner.token_to_id(n)).map(i64::from);
        let (Some(first), Some(last)) = (id(["[CLS]", "<s>"]), id(["[SEP]", "</s>"])) else {
            return Err(files.bad(name, &"it has neither [CLS] and [SEP] nor <s> and </s>"));
        };
        let most = inner.get_vocab(true).into_values().max().map_or(0, i64::from);
        if most >= vocabulary {
            return Err(files.bad(
                name,
                &format!("it has ids up to {most}, and config.json has \"vocab_size\" {vocabulary}: they do not belong together"),
            ));
        }
        Ok(Self { inner, first, last, longest })
    }

    /// The windows of a text; none where it has no words.
    pub(super) fn windows(&self, text: &str) -> Result<Vec<Vec<i64>>, ModelError> {
        let encoding = self.inner.encode_fast(text, false).map_err(|e| ModelError::Run(e.to_string()))?;
        Ok(windows(encoding.get_ids(), self.longest - 2)
            .map(|ids| std::iter::once(self.first).chain(ids.iter().map(|&id| id.into())).chain([self.last]).collect())
            .collect())
    }
}

fn windows(ids: &[u32], room: usize) -> impl Iterator<Item = &[u32]> {
    let step = room - room / 4;
    let count = if ids.is_empty() { 0 } else { 1 + ids.len().saturating_sub(room).div_ceil(step) };
    (0..count).map(move |i| &ids[i * step..(i * step + room).min(ids.len())])
}

fn word_pieces(files: &Files, hash: &mut Sha256) -> Result<Tokenizer, ModelError> {
    let text = files.read("vocab.txt", hash)?;
    let text = std::str::from_utf8(&text).map_err(|e| files.bad("vocab.txt", &e))?;
    let vocabulary: ahash::AHashMap<String, u32> = text.lines().map(|l| l.trim_end().to_owned()).zip(0..).collect();
    let model = WordPiece::builder().vocab(vocabulary).unk_token("[UNK]".into()).build().map_err(|e| files.bad("vocab.txt", &e))?;
    let options: Value = if files.has("tokenizer_config.json") {
        serde_json::from_slice(&files.read("tokenizer_config.json", hash)?).map_err(|e| files.bad("tokenizer_config.json", &e))?
    } else {
        Value::Null
    };
    let flag = |key: &str| options.get(key).and_then(Value::as_bool);
    let lower = flag("do_lower_case").unwrap_or(true);
    let normalizer = BertNormalizer::new(true, flag("tokenize_chinese_chars").unwrap_or(true), flag("strip_accents"), lower);
    let mut out = Tokenizer::new(model);
    out.with_normalizer(Some(normalizer)).map_err(|e| files.bad("vocab.txt", &e))?;
    out.with_pre_tokenizer(Some(BertPreTokenizer));
    Ok(out)
}

fn bytes(files: &Files, hash: &mut Sha256) -> Result<Tokenizer, ModelError> {
    let vocabulary: std::collections::HashMap<String, u32> =
        serde_json::from_slice(&files.read("vocab.json", hash)?).map_err(|e| files.bad("vocab.json", &e))?;
    let merges = files.read("merges.txt", hash)?;
    let merges = std::str::from_utf8(&merges).map_err(|e| files.bad("merges.txt", &e))?;
    let merges = merges
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with("#version"))
        .map(|l| {
            l.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())).ok_or_else(|| files.bad("merges.txt", &format!("no pair: {l}")))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let vocabulary: ahash::AHashMap<String, u32> = vocabulary.into_iter().collect();
    let model = BPE::builder().vocab_and_merges(vocabulary, merges).build().map_err(|e| files.bad("merges.txt", &e))?;
    let mut out = Tokenizer::new(model);
    out.with_pre_tokenizer(Some(ByteLevel::new(false, true, true)));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_overlap_and_reach_the_end() {
        let ids: Vec<u32> = (0..25).collect();
        let found: Vec<_> = windows(&ids, 8).map(|w| (w[0], w.len())).collect();
        assert_eq!(found, [(0, 8), (6, 8), (12, 8), (18, 7)]);
        assert_eq!(windows(&ids[..8], 8).count(), 1);
        assert_eq!(windows(&[], 8).count(), 0);
    }
}
