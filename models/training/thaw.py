"""The shipped int8 weights -> a checkpoint to train on from: what export.py wrote, undone but for the rounding.

    python thaw.py ../tonelint-en --base BASE --out work/thawed/model.pt
"""

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.numpy import load_file
from transformers import BertModel

from common import ToneNet


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model", type=Path)
    a.add_argument("--base", required=True)
    a.add_argument("--out", required=True, type=Path)
    a = a.parse_args()
    model = ToneNet(BertModel.from_pretrained(a.base, add_pooling_layer=False))
    config = model.encoder.config
    stored = {w.name: torch.tensor(numpy_helper.to_array(w)) for w in onnx.load(a.model / "encoder.onnx").graph.initializer}
    state = model.state_dict()
    words = stored["words"].float() * stored["words.scale"][:, None]
    state["encoder.embeddings.word_embeddings.weight"] = words
    # The graph holds the sum of position and type: the type's part stays as it was in the base.
    kind = state["encoder.embeddings.token_type_embeddings.weight"][0]
    state["encoder.embeddings.position_embeddings.weight"][:256] = stored["positions"] - kind

    def norm(to, name):
        state[f"encoder.{to}.weight"], state[f"encoder.{to}.bias"] = stored[name + ".w"], stored[name + ".b"]

    norm("embeddings.LayerNorm", "embeddings.LayerNorm")
    size = config.hidden_size // config.num_attention_heads
    for i in range(config.num_hidden_layers):
        p = f"encoder.layer.{i}."
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
                 "attention.output": "attention.output.dense", "intermediate": "intermediate.dense", "output": "output.dense"}
        for short, long in names.items():
            # export.py folds the scale of the attention into the query.
            factor = size ** 0.5 if short == "query" else 1.0
            weight = stored[p + short + ".w"].float() * stored[p + short + ".s"]
            if short != "attention.output":
                # Undone here: what export.py evens out the inputs with.
                weight = weight * stored[p + ("query" if short in ("key", "value") else short) + ".f"][:, None]
            state[f"encoder.{p}{long}.weight"] = weight.T.contiguous() * factor
            state[f"encoder.{p}{long}.bias"] = stored[p + short + ".b"] * factor
        norm(p + "attention.output.LayerNorm", p + "attention.output.LayerNorm")
        norm(p + "output.LayerNorm", p + "output.LayerNorm")
    for name, value in load_file(a.model / "heads.safetensors").items():
        # Heads that came later start from what ToneNet gives them.
        state[name][: len(value)] = torch.tensor(value)
    model.load_state_dict(state)
    a.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, a.out)


if __name__ == "__main__":
    main()
