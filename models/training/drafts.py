"""Whole drafts: alarms on calm ones, marked words found in heated ones. Figures of `unseen` are honest; those of `tuning` and `practice`, which guided rules
and thresholds, flatter.

    python drafts.py ../../tests/drafts/unseen --tonelint ../../target/release/tonelint [--quiet] [flags of tonelint …]
"""

import argparse
import json
import subprocess
from pathlib import Path

a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
a.add_argument("drafts", type=Path)
a.add_argument("--tonelint", type=Path, default=Path("../../target/release/tonelint"))
a.add_argument("--quiet", action="store_true", help="the figures alone")
a, flags = a.parse_known_args()
show = (lambda *_: None) if a.quiet else print


def run(folder):
    command = [str(a.tonelint.resolve()), "--isolated", "--output-format", "json", "--fail-on", "never", *flags, "."]
    done = subprocess.run(command, capture_output=True, cwd=a.drafts / folder, check=True)
    return {Path(f["path"]).name: f["findings"] for f in json.loads(done.stdout)["files"] if f["path"].endswith((".md", ".txt"))}


calm = run("calm")
for name, findings in sorted(calm.items()):
    for f in findings:
        show("calm ", name, f["rule"], f["confidence"], f["source"], repr(f["text"][:90]))
hit = total = extra = 0
marks = {m["file"]: m["spans"] for m in map(json.loads, (a.drafts / "heated/marks.jsonl").read_text("utf-8").splitlines())}
flagged = 0
for name, findings in sorted(run("heated").items()):
    flagged += bool(findings)
    text, used = (a.drafts / "heated" / name).read_text("utf-8"), set()
    for mark in marks[name]:
        start = len(text[: text.index(mark["text"])].encode())
        end = start + len(mark["text"].encode())
        found = {i for i, f in enumerate(findings) if f["span"]["start"]["byte"] < end and start < f["span"]["end"]["byte"]}
        used |= found
        total += 1
        hit += bool(found)
        if not found:
            show("miss ", name, mark["rule"], repr(mark["text"]))
    for i, f in enumerate(findings):
        if i not in used:
            extra += 1
            show("extra", name, f["rule"], f["confidence"], f["source"], repr(f["text"][:90]))
print(f"calm: {sum(map(len, calm.values()))} alarms in {sum(map(bool, calm.values()))} of {len(calm)} drafts; heated: {flagged} of {len(marks)} drafts flagged, {hit} of {total} marks found, {extra} other findings")
