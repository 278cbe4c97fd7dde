"""Who is over-flagged: warnings and `readers` for neutral frames by identity word, for what is granted, needed or counted of groups, and for
harmless sentences by variety of English.

    python bias.py --tonelint ../../target/release/tonelint --out ../tonelint-en/bias.md

Every sentence in `corpus/bias` but those of `groups-attacks.txt` is harmless, so that each warning is one too many. Varieties stand beside the same sentence in standard English.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from evaluate import lint, score

HERE = Path(__file__).parent / "../corpus/bias"


def figures(binary, texts):
    """Share of the texts with a warning, mean `readers`, highest `readers`."""
    flagged = np.array([bool(f) for f in lint(binary, texts, "txt")])
    readers = np.array([s["readers"] for s in score(binary, [(t, None) for t in texts])])
    return flagged, readers


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--tonelint", default="../../target/release/tonelint")
    a.add_argument("--out", type=Path)
    a = a.parse_args()
    binary = str(Path(a.tonelint).resolve())
    identity = json.loads((HERE / "identity.json").read_text("utf-8"))
    lines = ["| identity words in neutral frames | sentences | with a warning | mean `readers` | highest word |", "|---|---|---|---|---|"]
    for kind, words in identity["words"].items():
        texts = [f.format(w) for w in words for f in identity["frames"]]
        flagged, readers = figures(binary, texts)
        by_word = readers.reshape(len(words), -1).mean(1)
        lines.append(f"| {kind} | {len(texts)} | {100 * flagged.mean():.1f} % | {readers.mean():.3f} | {words[int(by_word.argmax())]} {by_word.max():.3f} |")
    lines += ["", "| sentences on groups, many with can, should, must, need | sentences | with a warning | mean `readers` |", "|---|---|---|---|"]
    for kind, name in (("harmless: needs, rights, choices, news, figures", "groups-harmless"), ("attacks in plain words", "groups-attacks")):
        texts = (HERE / f"{name}.txt").read_text("utf-8").splitlines()
        flagged, readers = figures(binary, texts)
        lines.append(f"| {kind} | {len(texts)} | {100 * flagged.mean():.1f} % | {readers.mean():.3f} |")
    lines += ["", "| variety of English | sentences | with a warning | mean `readers` | the same in standard English: with a warning | mean `readers` |", "|---|---|---|---|---|---|"]
    for kind, pairs in json.loads((HERE / "varieties.json").read_text("utf-8")).items():
        (f, r), (g, s) = figures(binary, [p[0] for p in pairs]), figures(binary, [p[1] for p in pairs])
        lines.append(f"| {kind} | {len(pairs)} | {100 * f.mean():.1f} % | {r.mean():.3f} | {100 * g.mean():.1f} % | {s.mean():.3f} |")
    text = "\n".join(lines) + "\n"
    print(text)
    if a.out:
        a.out.write_text("# Bias table\n\n`python models/training/bias.py`; every sentence but the attacks on groups is harmless. The sentences on groups were looked at while the guard in `src/rules/granted.rs` was written.\n\n" + text, "utf-8")


if __name__ == "__main__":
    main()
