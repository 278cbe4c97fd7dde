"""Errors by class, on the groups of the written corpus that trained nothing (splits `dev` and `test`): which labels the linter misses, which kinds of
harmless twins it alarms on, and whether a pattern or the model does it.

    python errors.py --tonelint ../../target/release/tonelint --out ../tonelint-en/errors.md [--list]
"""

import argparse
from collections import Counter
from pathlib import Path

from common import RULE_LABELS
from evaluate import lint
from examples import corpus_groups


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--tonelint", default="../../target/release/tonelint")
    a.add_argument("--corpus", type=Path, default=Path("../corpus"))
    a.add_argument("--out", type=Path)
    a.add_argument("--list", action="store_true", help="print every false alarm")
    a = a.parse_args()
    groups = [g for g in corpus_groups(a.corpus / "groups") if g["split"] != "train"]
    good = [(kind, t) for g in groups for kind, t in [*g["twins"], *([["rewrite", g["rewrite"]]] if g.get("rewrite") else [])]]
    binary = str(Path(a.tonelint).resolve())
    found_bad = lint(binary, [g["bad"] for g in groups], "txt", "--fail-on", "never")
    found_good = lint(binary, [t for _, t in good], "txt", "--fail-on", "never")
    total, hit, told, alarms, kinds, source = Counter(), Counter(), Counter(), Counter(), Counter(), Counter()
    for g, found in zip(groups, found_bad):
        at = lambda s: len(g["bad"][: g["bad"].index(s)].encode())
        marks = [(at(s), at(s) + len(s.encode())) for s in g["spans"] if s in g["bad"]]
        label = max((l for l in g["labels"] if l in RULE_LABELS), key=g["labels"].get)
        over = [f for f in found if any(f["span"]["start"]["byte"] < e and s < f["span"]["end"]["byte"] for s, e in marks)]
        total[label] += 1
        hit[label] += bool(over)
        told[label] += any({f["rule"], *f["also"]} & set(g["labels"]) for f in over)
    for (kind, text), found in zip(good, found_good):
        kinds[kind] += 1
        alarms[kind] += bool(found)
        for f in found:
            source[f"{f['rule']} ({f['source']})"] += 1
            if a.list:
                print(kind, "|", text, "|", f["rule"], f["source"], round(f["confidence"], 2), repr(f["text"]))
    lines = ["# Errors by class", "", "`python models/training/errors.py`: passages of the written corpus that trained nothing, at default settings. They are from the hands that",
             "wrote the training passages, so these figures flatter; what they show is where errors lie.", "",
             "| label of the unkind passage | passages | a warning on the marked words | with a listed label |", "|---|---|---|---|"]
    lines += [f"| `{l}` | {total[l]} | {hit[l] / total[l]:.0%} | {told[l] / total[l]:.0%} |" for l in RULE_LABELS if total[l]]
    n = sum(total.values())
    lines += [f"| all | {n} | {sum(hit.values()) / n:.0%} | {sum(told.values()) / n:.0%} |", "", "| kind of harmless passage | passages | with a warning |", "|---|---|---|"]
    lines += [f"| {k} | {kinds[k]} | {alarms[k] / kinds[k]:.1%} |" for k in sorted(kinds, key=lambda k: -alarms[k] / kinds[k])]
    n = sum(kinds.values())
    lines += [f"| all | {n} | {sum(alarms.values()) / n:.1%} |", "", "What alarms on them most: " + ", ".join(f"{k} {v}" for k, v in source.most_common(10)) + "."]
    print("\n".join(lines))
    if a.out:
        a.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
