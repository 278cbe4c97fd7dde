"""Trained network -> the files that tonelint embeds.

    python export.py work/full/model.pt --base BASE --out ../tonelint-en

Writes `encoder.onnx` (the encoder: ids and mask in, one vector a token out; matrices and word table int8, one scale a
column or word, activations quantised in blocks of a word piece; before a matrix each input has a factor that the matrix has undone) and `heads.safetensors` (fp32: sentence heads, token heads). Calibration is
added by calibrate.py. The graph is written by hand. The Rust engine (src/model/engine/) does not read the graph but stands for it: it takes the
named tensors, and does the same arithmetic. Who changes one changes the other.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from common import HEADS, TOKEN_HEADS, ToneNet
from examples import corpus_groups

# Values of a word piece that share a scale.
BLOCK = 64


def quantise(w, axis, most=127):
    """int8 with one scale along `axis`: values -most..most."""
    scale = np.maximum(np.abs(w).max(axis=axis, keepdims=True), 1e-8) / most
    return np.clip(np.rint(w / scale), -most, most).astype(np.int8), scale.squeeze(axis).astype(np.float32)


class Graph:
    """Names that src/model/engine/weights.rs reads: words, words.scale, positions, shape.split, and `.w`, `.s`, `.b` of layers and norms."""

    def __init__(self, int8):
        self.nodes, self.weights, self.n, self.int8 = [], [], 0, int8
        if int8:
            self.const("block", np.array([BLOCK]))

    def const(self, name, value):
        self.weights.append(numpy_helper.from_array(np.asarray(value) if np.ndim(value) == 0 else np.ascontiguousarray(value), name))
        return name

    def op(self, kind, *inputs, outputs=1, **attributes):
        self.n += 1
        names = [f"{kind}_{self.n}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"{kind}_{self.n}", **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, name, weight, bias, quantised=None):
        """x @ weight + bias; `weight` [in, out]. `quantised` is the outcome of `blocks`."""
        if not self.int8:
            return self.op("Add", self.op("MatMul", x, self.const(name + ".w", weight)), self.const(name + ".b", bias))
        # Seven bits: processors without VNNI add two products in 16 bits, which eight bits would overflow.
        q, scale = quantise(weight, 0, 63)
        parts = quantised or self.blocks(x)
        self.const(name + ".s", scale)
        y = self.const(name + ".b", bias)
        matrices = self.op("Split", self.const(name + ".w", q), outputs=len(parts), axis=0, num_outputs=len(parts))
        for k, ((xq, xs, xm), matrix) in enumerate(zip(parts, [matrices] if len(parts) == 1 else matrices)):
            # What the middle of the block adds: the engine sums the columns itself when it loads.
            total = q[k * BLOCK: (k + 1) * BLOCK].astype(np.int32).sum(0).astype(np.float32) * scale
            y = self.op("Add", self.op("Mul", xm, self.const(f"{name}.t{k}", total)), y)
            z = self.op("Cast", self.op("MatMulInteger", xq, matrix, "middle"), to=TensorProto.FLOAT)
            y = self.op("Add", self.op("Mul", self.op("Mul", z, name + ".s"), xs), y)
        return y

    def blocks(self, x, name=None, factors=None):
        """Quantises each block of each row (word piece) between its own smallest and largest value, so that no sentence depends on its
        neighbours in a batch; before that each column is multiplied by its factor."""
        if factors is not None:
            x = self.op("Mul", x, self.const(name + ".f", factors.astype(np.float32)))
            width = len(factors)
        else:
            width = self.width
        count = width // BLOCK
        parts = self.op("Split", x, outputs=count, axis=-1, num_outputs=count)
        return [self.rows(part) for part in ([parts] if count == 1 else parts)]

    def rows(self, x):
        """One block of each row: its bytes, scale and middle."""
        if not any(w.name == "middle" for w in self.weights):
            self.const("middle", np.uint8(128)), self.const("middle.f", np.float32(128.5)), self.const("half", np.float32(0.5))
            self.const("tiny", np.float32(1e-6)), self.const("step", np.float32(1 / 127)), self.const("row", np.array([-1]))
        most, least = (self.op(kind, x, "row", keepdims=1) for kind in ("ReduceMax", "ReduceMin"))
        middle = self.op("Mul", self.op("Add", most, least), "half")
        scale = self.op("Mul", self.op("Max", self.op("Mul", self.op("Sub", most, least), "half"), "tiny"), "step")
        # Adding a half and cutting off rounds.
        q = self.op("Cast", self.op("Add", self.op("Div", self.op("Sub", x, middle), scale), "middle.f"), to=TensorProto.UINT8)
        return q, scale, middle

    def norm(self, x, name, w):
        return self.op("LayerNormalization", x, self.const(name + ".w", w[name + ".weight"]), self.const(name + ".b", w[name + ".bias"]), axis=-1, epsilon=1e-12)


def even_out(state, config, base, texts):
    """Weights with what evens out their inputs: {matrix: factors of its inputs}, and the changed matrices in `state`.

    A few columns of what flows between the layers are far larger than the others, and would leave these few of the eight bits. The root of
    (largest input / largest weight) of each column goes over to the matrix (SmoothQuant, Xiao et al. 2023, with its α = 0.5). In front of the
    attention's output it goes into the values' matrix instead, and costs nothing.
    """
    net = ToneNet(BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager"))
    net.load_state_dict({k: torch.tensor(v) for k, v in state.items()})
    net.eval()
    tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
    tokenizer.no_padding(), tokenizer.no_truncation()
    most, names = {}, {"query": "attention.self.query", "attention.output": "attention.output.dense", "intermediate": "intermediate.dense", "output": "output.dense"}

    def watch(key):
        def see(_, inputs):
            top = inputs[0].abs().amax((0, 1))
            most[key] = torch.maximum(most.get(key, top), top)
        return see

    for i, layer in enumerate(net.encoder.encoder.layer):
        for short, name in names.items():
            layer.get_submodule(name).register_forward_pre_hook(watch((i, short)))
    with torch.no_grad():
        for text in texts:
            ids = torch.tensor([[101] + tokenizer.encode(text, add_special_tokens=False).ids[:254] + [102]])
            net.hidden(ids, torch.ones_like(ids))
    w, factors = encoder_weights(state), {}
    for i in range(config.num_hidden_layers):
        p = f"encoder.layer.{i}."
        after = {"query": ["attention.self.query", "attention.self.key", "attention.self.value"]}
        for short, name in names.items():
            matrices = [f"{p}{m}.weight" for m in after.get(short, [name])]
            largest = np.max([np.abs(w[m]).max(0) for m in matrices], axis=0)
            f = np.sqrt(np.maximum(most[i, short].numpy(), 1e-5) / np.maximum(largest, 1e-5)).astype(np.float32)
            for m in matrices:
                w[m] = w[m] * f
            if short == "attention.output":
                for part in ("weight", "bias"):
                    value = w[f"{p}attention.self.value.{part}"]
                    w[f"{p}attention.self.value.{part}"] = value / (f[:, None] if value.ndim == 2 else f)
            else:
                factors[p + short] = 1 / f
    return w, factors


def build(w, config, int8, factors=None):
    g = Graph(int8)
    heads, width, layers = config.num_attention_heads, config.hidden_size, config.num_hidden_layers
    g.width, size = width, width // heads
    words = w["embeddings.word_embeddings.weight"]
    if int8:
        q, scale = quantise(words, 1)
        x = g.op("Cast", g.op("Gather", g.const("words", q), "ids"), to=TensorProto.FLOAT)
        x = g.op("Mul", x, g.op("Unsqueeze", g.op("Gather", g.const("words.scale", scale), "ids"), g.const("last", np.array([-1]))))
    else:
        x = g.op("Gather", g.const("words", words), "ids")
    positions = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
    length = g.op("Shape", "ids", start=1, end=2)
    x = g.op("Add", x, g.op("Slice", g.const("positions", positions[:256]), g.const("zero", np.array([0])), length, g.const("axis0", np.array([0]))))
    x = g.norm(x, "embeddings.LayerNorm", w)
    bias = g.op("Mul", g.op("Sub", g.op("Cast", "mask", to=TensorProto.FLOAT), g.const("one", np.float32(1))), g.const("far", np.float32(10000)))
    bias = g.op("Unsqueeze", bias, g.const("axes12", np.array([1, 2])))
    shape = g.const("shape.split", np.array([0, 0, heads, size]))
    back = g.const("shape.join", np.array([0, 0, width]))
    for i in range(layers):
        p = f"encoder.layer.{i}."
        weight = lambda name: w[p + name + ".weight"].T
        qs = g.blocks(x, p + "query", factors[p + "query"]) if int8 else None
        parts = []
        for name in ("query", "key", "value"):
            factor = size ** -0.5 if name == "query" else 1.0
            y = g.linear(x, f"{p}{name}", weight(f"attention.self.{name}") * factor, w[f"{p}attention.self.{name}.bias"] * factor, qs)
            parts.append(g.op("Transpose", g.op("Reshape", y, shape), perm=[0, 2, 3, 1] if name == "key" else [0, 2, 1, 3]))
        scores = g.op("Softmax", g.op("Add", g.op("MatMul", parts[0], parts[1]), bias), axis=-1)
        y = g.op("Reshape", g.op("Transpose", g.op("MatMul", scores, parts[2]), perm=[0, 2, 1, 3]), back)
        y = g.linear(y, p + "attention.output", weight("attention.output.dense"), w[p + "attention.output.dense.bias"])
        x = g.norm(g.op("Add", x, y), p + "attention.output.LayerNorm", w)
        even = lambda x, name: g.blocks(x, p + name, factors[p + name]) if int8 else None
        y = g.linear(x, p + "intermediate", weight("intermediate.dense"), w[p + "intermediate.dense.bias"], even(x, "intermediate"))
        y = g.op("Gelu", y)
        y = g.linear(y, p + "output", weight("output.dense"), w[p + "output.dense.bias"], even(y, "output"))
        x = g.norm(g.op("Add", x, y), p + "output.LayerNorm", w)
    g.nodes.append(helper.make_node("Identity", [x], ["hidden"]))
    tensor = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, shape)
    graph = helper.make_graph(
        g.nodes, "tonelint", [tensor("ids", TensorProto.INT64, ["batch", "tokens"]), tensor("mask", TensorProto.INT64, ["batch", "tokens"])],
        [tensor("hidden", TensorProto.FLOAT, ["batch", "tokens", width])], g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10, producer_name="tonelint")
    onnx.checker.check_model(model)
    return model


def load_state(path):
    state = torch.load(path, map_location="cpu", weights_only=False)
    return {k: v.float().numpy() for k, v in (state.get("average") or state).items()}


def encoder_weights(state):
    return {k.removeprefix("encoder."): v for k, v in state.items() if k.startswith("encoder.")}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("--base", required=True)
    a.add_argument("--out", required=True, type=Path)
    a.add_argument("--corpus", type=Path, default=Path(__file__).parent.parent / "corpus", help="text that shows how large values get")
    a.add_argument("--fp32", action="store_true", help="also write encoder-fp32.onnx beside the model file, for comparisons")
    a = a.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    state, config = load_state(a.model), BertConfig.from_pretrained(a.base)
    groups = [g for g in corpus_groups(a.corpus / "groups") if g["split"] == "train"]
    texts = [t for g in groups[:: max(1, len(groups) // 400)] for t in (g["bad"], g["twins"][0][1])]
    even, factors = even_out(state, config, a.base, texts)
    onnx.save(build(even, config, True, factors), a.out / "encoder.onnx")
    if a.fp32:
        onnx.save(build(encoder_weights(state), config, False), Path(a.model).parent / "encoder-fp32.onnx")
    save_file({k: np.ascontiguousarray(state[k]) for k in ("heads.weight", "heads.bias", "token.weight", "token.bias")}, a.out / "heads.safetensors",
              metadata={"heads": ",".join(HEADS), "token_heads": ",".join(TOKEN_HEADS)})
    (a.out / "vocab.txt").write_text((Path(a.base) / "vocab.txt").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main()
