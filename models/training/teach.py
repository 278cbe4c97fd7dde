"""What a larger network (the teacher) says of each text that train.py trains on, for train.py --teacher.

    python train.py DATA --base TEACHER_BASE --corpus ../corpus --out work/teacher --freeze-words ...         # the teacher itself
    python teach.py DATA --teacher TEACHER_BASE work/teacher/last.pt --corpus ../corpus --out work/taught.npz

Several teachers may be given. All must split words into the same pieces as the student does (MPNet has the vocabulary of BERT), so that sentences and pieces can be compared one by one.
"""

import argparse
import hashlib
import random
import time
from pathlib import Path

import numpy as np
import torch


class Taught:
    """Logits of the teacher by text: for each sentence one a head, for each piece one a token head."""

    def __init__(self, path):
        with np.load(path) as f:
            self.sentences, self.pieces, self.keys, self.counts = (f[k] for k in ("sentences", "pieces", "keys", "counts"))
        ends = self.counts.cumsum(0)
        self.at = {key: (s0, s1, p0, p1) for key, (s0, p0), (s1, p1) in zip(self.keys.tolist(), ends - self.counts, ends)}

    def of(self, text):
        found = self.at.get(key_of(text))
        return found and (self.sentences[found[0]: found[1]], self.pieces[found[2]: found[3]])


def key_of(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little", signed=True)


def main():
    from examples import CAPS, CLOSE, corpus_drafts, corpus_groups, corpus_units, draft_units, harmless_units, public_units, reading_units

    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data")
    a.add_argument("--teacher", required=True, nargs=2, action="append", metavar=("BASE", "WEIGHTS"), help="may be given several times: the mean of their logits")
    a.add_argument("--corpus", required=True, type=Path)
    a.add_argument("--out", required=True, type=Path)
    a.add_argument("--more", type=float, default=0.0, help="rows of public sources that were not read again: this many times the caps of one pass, beside the small ones")
    a.add_argument("--keep", type=Path, help="an older file: what it says is kept, and only other texts are read")
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    readings = reading_units(a.data, a.corpus / "readings")
    units = corpus_units([g for g in corpus_groups(a.corpus / "groups") if g["split"] == "train"])
    units += draft_units(d for d in corpus_drafts(a.corpus / "drafts") if d["split"] == "train")
    units += harmless_units(a.corpus / "harmless")
    rng = random.Random(1)
    units += list(readings.values()) + public_units(a.data, rng, {k: int(v * a.more) for k, v in CAPS.items()} | CLOSE, readings.keys())
    kept = Taught(a.keep) if a.keep else None
    rows = {r["text"]: r for u in units for r in u if not kept or not kept.of(r["text"])}
    print(f"{len(rows)} texts", flush=True)
    said = [listen(base, weights, list(rows.values()), rng, device) for base, weights in a.teacher]
    keys = [k for k in said[0] if all(k in s and [len(x) for x in s[k]] == [len(x) for x in said[0][k]] for s in said)]
    taught = {k: [np.mean([s[k][part] for s in said], axis=0, dtype=np.float32).astype(np.float16) for part in (0, 1)] for k in keys}
    if kept:
        taught |= {key_of(r["text"]): kept.of(r["text"]) for u in units for r in u if r["text"] not in rows}
    print(f"{len(taught)} taught, {len(keys)} of them now", flush=True)
    counts = [[len(x) for x in parts] for parts in taught.values()]
    sentences, pieces = (np.concatenate([parts[part] for parts in taught.values()]) for part in (0, 1))
    np.savez(a.out, keys=np.array(list(taught)), counts=np.array(counts), sentences=sentences, pieces=pieces)


def listen(base, weights, rows, rng, device):
    """{key of text: (logits of its sentences, logits of its pieces)}"""
    from transformers import AutoModel

    from common import ToneNet
    from train import batches, collate, encode, load_tokenizer

    tokenizer, special = load_tokenizer(base)
    model = ToneNet(AutoModel.from_pretrained(base, add_pooling_layer=False))
    model.load_state_dict(torch.load(weights, map_location="cpu"))
    model.to(device).eval()
    units = [[e[0] | {"text": r["text"]}] for r in rows if (e := encode(tokenizer, [r], special))]
    out, began, done, last = {}, time.time(), 0, 0
    with torch.inference_mode(), torch.autocast(device, dtype=torch.bfloat16):
        for batch in batches(units, 6144, rng):
            ids, mask, segments, *_ = collate(batch, device, special[2])
            logits, _, token_logits = (x.float().cpu().numpy().astype(np.float16) for x in model(ids, mask, segments))
            for i, (r,) in enumerate(batch):
                out[key_of(r["text"])] = (logits[i, : max(r["segments"])].copy(), token_logits[i, 1: len(r["ids"]) - 1].copy())
            done += ids.numel()
            if done - last > 3e5:
                last = done
                print(f"{len(out)} texts {done / (time.time() - began):.0f} tok/s", flush=True)
    return out


if __name__ == "__main__":
    main()
