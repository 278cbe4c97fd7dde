"""What eight bits cost: figures of the shipped encoder beside those of the same weights in fp32, on `dev`.

    python export.py work/last/model.pt --base BASE --out work/int8 --fp32
    python int8.py DATA --fp32 work/last/encoder-fp32.onnx --model ../tonelint-en --corpus ../corpus

Heads are compared as they are, before calibration: an AUC does not depend on it. Beside each fp32 figure stands its 95 % bootstrap interval.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from common import HEAD, RULE_LABELS
from logits import Encoder, rows

FIGURES = [
    ("code-review-toxic", "toxic", "t:code-review"), ("dev-chat-toxic", "toxic", "t:chat"), ("toxic-spans", "toxic", "t:comments"), ("wiki-talk-toxic", "toxic", "t:wiki"),
    ("issue-derailment", "uncivil", "t:uncivil"), ("politeness-wikipedia", "polite", "p:wikipedia"), ("politeness-stackexchange", "polite", "p:stackexchange"),
    ("pull-request-emotion", "negative", "n:pull-request"), ("so-polarity", "negative", "n:stackoverflow"), ("sarcasm-intended", "sarcastic", "sarcasm:intended"),
    ("readings", "any", "c:any"), ("corpus", "any", "c:any"),
] + [("readings", l, f"c:{l}") for l in RULE_LABELS]
LEAST_BAD = 15


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data")
    a.add_argument("--fp32", required=True, type=Path)
    a.add_argument("--model", required=True, type=Path)
    a.add_argument("--corpus", required=True)
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    table = list(rows(a.data, a.corpus))
    texts = [r[2] for r in table]
    eight = Encoder(a.model, a.threads).passage_logits(texts)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(a.fp32, Path(folder, "encoder.onnx"))
        for name in ("heads.safetensors", "vocab.txt"):
            shutil.copy(a.model / name, folder)
        full = Encoder(folder, a.threads).passage_logits(texts)
    rng, lost = np.random.default_rng(0), []
    print(f"{'figure':36} fp32   int8   fp32's 95 % interval")
    for source, label, head in FIGURES:
        use = [i for i, r in enumerate(table) if r[1].startswith(source) and (label in r[4] or source == "readings")]
        y = np.array([table[i][4].get(label, 0.0) >= 0.5 for i in use])
        if min(y.sum(), (~y).sum()) < LEAST_BAD:
            continue
        before, after = (z[use, HEAD[head]] for z in (full, eight))
        draws = [i for i in (rng.integers(0, len(y), len(y)) for _ in range(300)) if 0 < y[i].sum() < len(y)]
        low, high = np.percentile([roc_auc_score(y[i], before[i]) for i in draws], [2.5, 97.5])
        b, c = roc_auc_score(y, before), roc_auc_score(y, after)
        lost.append(b - c)
        print(f"{source + ' ' + label:36} {b:.4f} {c:.4f} [{low:.3f}, {high:.3f}]{'' if low <= c <= high else '  OUTSIDE'}")
    print(f"mean loss {100 * np.mean(lost):.2f} points over {len(lost)} figures, the most {100 * np.max(lost):.2f}")


if __name__ == "__main__":
    main()
