"""Scores of the training side for the engine's test: fp32 PyTorch, the same calibration, one sentence each.

    python golden.py work/full/model.pt --base BASE --model ../tonelint-en --corpus ../corpus --out ../../tests/fixtures/golden.jsonl
"""

import argparse
import json
import math
from pathlib import Path

import torch
from transformers import BertModel

from common import HEAD, ToneNet
from examples import corpus_groups
from logits import Encoder

sigmoid = lambda x: 1 / (1 + math.exp(-max(-30, min(30, x))))


def scores(calibration, z):
    """The same arithmetic as src/model/calibration.rs."""
    value = lambda c: c["scale"] * sum(w * z[HEAD[h]] for h, w in c["heads"].items()) + c["shift"]
    affinities = {l: value(c) for l, c in calibration["affinities"].items()}
    top, bad = max(affinities.values()), calibration["bad"]
    p = sigmoid(value(bad["any"]) + bad["strongest"] * top)
    logit = lambda p: math.log(max(p, 1e-6) / max(1 - p, 1e-6))
    out = {l: sigmoid(logit(p * math.exp(bad["sharpness"] * (a - top))) + calibration["trust"].get(l, 0)) for l, a in affinities.items()}
    out |= {l: sigmoid(value(c)) for l, c in calibration["labels"].items()}
    return out | {"readers": sigmoid(value(calibration["readers"]))}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("weights")
    a.add_argument("--base", required=True)
    a.add_argument("--model", required=True, type=Path)
    a.add_argument("--corpus", required=True, type=Path)
    a.add_argument("--out", required=True, type=Path)
    a = a.parse_args()
    calibration = json.loads((a.model / "calibration.json").read_text())
    net = ToneNet(BertModel.from_pretrained(a.base, add_pooling_layer=False))
    net.load_state_dict(torch.load(a.weights, map_location="cpu"))
    net.eval()
    encoder = Encoder(a.model)
    texts = [t for g in corpus_groups(a.corpus / "groups") if g["split"] == "test" for t in (g["bad"], g["twins"][0][1])][:200]
    with a.out.open("w", encoding="utf-8") as out:
        for text in texts:
            ids = [101] + encoder.tokenizer.encode(text, add_special_tokens=False).ids[:254] + [102]
            with torch.no_grad():
                hidden = net.hidden(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long))[0, 1:-1]
                z = net.heads(hidden.mean(0)).numpy()
            row = {"text": text, "ids": ids[1:-1], "scores": {k: round(float(v), 4) for k, v in scores(calibration, z).items()}}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
