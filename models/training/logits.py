"""Head logits of the exported model on `dev` and on the held-out part of the written corpus, for calibration.

    python logits.py DATA --model ../tonelint-en --corpus ../corpus --out work/logits.npz

Runs the shipped int8 encoder, so that calibration sees what users get. `eval-*` files are not read.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from common import CONTEXT_TOKENS, HEADS, MAX_TOKENS, MEAN_COLUMNS, clean, is_even, read, sentences
from examples import MARKDOWN, corpus_groups, neutral_rows

SOURCES = ["code-review-toxic", "dev-chat-toxic", "detox-pairs", "toxic-spans", "wiki-talk-toxic", "wiki-talk-context", "issue-derailment", "politeness-stackexchange",
           "politeness-wikipedia", "pull-request-emotion", "so-polarity", "reddit-offensive", "sarcasm-intended", "fallacies-game"]


class Encoder:
    def __init__(self, folder, threads=2):
        folder = Path(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(folder / "encoder.onnx", options)
        words = folder.joinpath("vocab.txt").read_text("utf-8").splitlines()
        self.tokenizer = Tokenizer(WordPiece({w: i for i, w in enumerate(words)}, unk_token="[UNK]"))
        self.tokenizer.normalizer = BertNormalizer(lowercase=True)
        self.tokenizer.pre_tokenizer = BertPreTokenizer()
        heads = load_file(folder / "heads.safetensors")
        self.weight, self.bias = heads["heads.weight"], heads["heads.bias"]
        self.token_weight, self.token_bias = heads["token.weight"], heads["token.bias"]

    def encode(self, text, context=None):
        e = self.tokenizer.encode(text, add_special_tokens=False)
        prefix = [101]
        if context:
            prefix += self.tokenizer.encode(context, add_special_tokens=False).ids[-CONTEXT_TOKENS:] + [102]
        room = MAX_TOKENS - len(prefix) - 1
        bounds, number, k = sentences(text), [], 0
        for start, _ in e.offsets[:room]:
            while k + 1 < len(bounds) and start >= bounds[k + 1][0]:
                k += 1
            number.append(k)
        return prefix + e.ids[:room] + [102], [-1] * len(prefix) + number + [-1], e.offsets[:room], len(prefix)

    def hidden(self, rows):
        """`rows` of ids -> hidden vectors, in batches of about the same length; yields (index, [tokens, width])."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        while order:
            n = max(1, min(len(order), 2048 // max(len(rows[order[-1]]), 1)))
            batch, order = order[-n:], order[:-n]
            length = max(len(rows[i]) for i in batch)
            ids = np.zeros((len(batch), length), np.int64)
            for j, i in enumerate(batch):
                ids[j, : len(rows[i])] = rows[i]
            out = self.session.run(None, {"ids": ids, "mask": (ids > 0).astype(np.int64)})[0]
            for j, i in enumerate(batch):
                yield i, out[j, : len(rows[i])]

    def passage_logits(self, texts, contexts=None):
        """[texts, heads]: the maximum over sentences, the mean for the heads that say so."""
        encoded = [self.encode(t, contexts[i] if contexts else None) for i, t in enumerate(texts)]
        out = np.full((len(texts), len(HEADS)), -9.0, np.float32)
        for i, h in self.hidden([e[0] for e in encoded]):
            number = np.array(encoded[i][1])
            pooled = [h[number == s].mean(0) for s in sorted(set(number[number >= 0]))]
            if pooled:
                z = np.stack(pooled) @ self.weight.T + self.bias
                out[i] = z.max(0)
                out[i, MEAN_COLUMNS] = z.mean(0)[MEAN_COLUMNS]
        return out


def rows(data, corpus):
    """(id, source, text, context, labels) of everything that may guide calibration."""
    for source in SOURCES:
        for r in read(Path(data) / "dev" / f"{source}.jsonl.zst"):
            text = clean(r["text"], source in MARKDOWN)
            if text:
                yield r["id"], source, text, r.get("context"), r["labels"]
            if source == "detox-pairs":
                for n, t in enumerate(r["rewrites"]):
                    yield f"{r['id']}/{n}", source, t, None, {"toxic": 0.0}
    for n, r in enumerate(neutral_rows(read(Path(data) / "dev" / "neutral-docs.jsonl.zst"))):
        yield f"neutral/{n}", "neutral-docs", r["text"], None, {}
    for g in corpus_groups(Path(corpus) / "groups"):
        if g["split"] != "train":
            yield f"{g['id']}/bad", f"corpus-{g['split']}", g["bad"], g.get("ctx"), g["labels"] | {"any": 1.0}
            for n, t in enumerate([t[1] for t in g["twins"]] + ([g["rewrite"]] if g.get("rewrite") else [])):
                yield f"{g['id']}/{n}", f"corpus-{g['split']}", t, g.get("ctx"), {"any": 0.0}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data")
    a.add_argument("--model", required=True)
    a.add_argument("--corpus", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    encoder = Encoder(a.model, a.threads)
    table = list(rows(a.data, a.corpus))
    logits = encoder.passage_logits([r[2] for r in table], [r[3] for r in table])
    np.savez_compressed(a.out, logits=logits, meta=json.dumps([{"id": r[0], "source": r[1], "labels": r[4], "even": is_even(r[0]), "text": r[2]} for r in table]))


if __name__ == "__main__":
    main()
