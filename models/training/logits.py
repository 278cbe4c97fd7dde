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

from common import HEADS, MAX_TOKENS, MEAN_COLUMNS, clean, is_even, read, sentences
from examples import MARKDOWN, corpus_groups, neutral_rows, normal

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

    def encode(self, text):
        e = self.tokenizer.encode(text, add_special_tokens=False)
        return [101] + e.ids[: MAX_TOKENS - 2] + [102], e.offsets[: MAX_TOKENS - 2]

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

    def passage_logits(self, texts):
        """[texts, heads]: each sentence read in its paragraph and alone, the mean of both; of a text's sentences the maximum, or the mean for
        the heads that say so."""
        parts = [(i, a, b) for i, t in enumerate(texts) for a, b in sentences(t)]
        owner = np.array([i for i, _, _ in parts])
        first = np.searchsorted(owner, np.arange(len(texts) + 1))
        within, alone = np.full((2, len(parts), self.weight.shape[1]), np.nan, np.float32)
        whole = [self.encode(t) for t in texts]
        for i, h in self.hidden([e[0] for e in whole]):
            starts = np.array([a for a, _ in whole[i][1]])
            for k in range(first[i], first[i + 1]):
                mine = (starts >= parts[k][1]) & (starts < parts[k][2])
                if mine.any():
                    within[k] = h[1:-1][mine].mean(0)
        several = [k for k, (i, _, _) in enumerate(parts) if first[i + 1] - first[i] > 1]
        single = [self.encode(texts[parts[k][0]][parts[k][1]: parts[k][2]]) for k in several]
        for n, h in self.hidden([e[0] for e in single]):
            if len(h) > 2:
                alone[several[n]] = h[1:-1].mean(0)
        both = np.where(np.isnan(alone), within, (within + alone) / 2)
        z = np.where(np.isnan(both), alone, both) @ self.weight.T + self.bias
        out = np.full((len(texts), len(HEADS)), -9.0, np.float32)
        for i in range(len(texts)):
            own = z[first[i]: first[i + 1]]
            own = own[~np.isnan(own[:, 0])]
            if len(own):
                out[i] = own.max(0)
                out[i, MEAN_COLUMNS] = own.mean(0)[MEAN_COLUMNS]
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
    readings = Path(corpus) / "readings" / "dev.jsonl"
    if readings.exists():
        shares = {r["id"]: r for r in map(json.loads, readings.read_text("utf-8").splitlines())}
        for source in sorted({r["source"] for r in shares.values()}):
            for r in read(Path(data) / "dev" / f"{source}.jsonl.zst"):
                if r["id"] in shares:
                    labels = shares[r["id"]]["labels"]
                    yield r["id"], "readings", normal(r["text"]), None, labels | {"any": max(labels.values(), default=0.0)}
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
    logits = encoder.passage_logits([r[2] for r in table])
    np.savez_compressed(a.out, logits=logits, meta=json.dumps([{"id": r[0], "source": r[1], "labels": r[4], "even": is_even(r[0]), "text": r[2]} for r in table]))


if __name__ == "__main__":
    main()
