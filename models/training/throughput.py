"""`tonelint score` against ONNX Runtime's dynamic int8 on the same weights and texts, in one run; padding not counted.

    python export.py work/full/model.pt --base BASE --out ../tonelint-en --fp32
    python throughput.py work/full/encoder-fp32.onnx ../../tests/drafts --tonelint ../../target/release/tonelint

ONNX Runtime runs the encoder alone; tonelint starts a process, loads the model, splits sentences, reads doubtful ones twice and writes JSON. Both get
the cores that this process may use (`taskset -c 2,3 python throughput.py …`).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic

from logits import Encoder

fp32, drafts, binary = sys.argv[1], Path(sys.argv[2]), sys.argv[4]
texts = [" ".join(p.read_text("utf-8").split()[:40]) for p in sorted(drafts.rglob("calm/*.md"))] * 16
rows = sorted((Encoder("../tonelint-en").encode(t)[0] for t in texts), key=len)
count = sum(map(len, rows))
with tempfile.NamedTemporaryFile(suffix=".onnx") as file:
    quantize_dynamic(fp32, file.name, weight_type=QuantType.QInt8)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = len(os.sched_getaffinity(0))
    session = onnxruntime.InferenceSession(file.name, options)
lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts)).encode()
for _ in range(5):
    start = time.time()
    for i in range(0, len(rows), 24):
        batch = rows[i : i + 24]
        ids = np.zeros((len(batch), max(map(len, batch))), np.int64)
        for j, r in enumerate(batch):
            ids[j, : len(r)] = r
        session.run(None, {"ids": ids, "mask": (ids > 0).astype(np.int64)})
    theirs = count / (time.time() - start)
    start = time.time()
    subprocess.run([binary, "score", "--input", "jsonl", "-"], input=lines, capture_output=True, check=True)
    ours = count / (time.time() - start)
    print(f"ONNX Runtime int8 {theirs:.0f} tokens/s, tonelint score {ours:.0f} tokens/s, ratio {ours / theirs:.2f}")
