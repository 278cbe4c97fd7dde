"""What tonelint says of a fixed sample of public prose, so that a change of rules or model shows in review what it does to text that nobody chose.

    python snapshot.py DATA --tonelint ../../target/release/tonelint [--update]

The sample: of issue threads, code reviews, questions of Stack Exchange, talk pages and neutral documents those rows of `train` whose ids hash lowest. The snapshot
(tests/snapshots/prose.txt) holds no text: one line a finding with the row's id, bytes of the cleaned text, rule, level, source and the
confidence to a tenth. Without --update the differences are shown, and the exit status is 1 where there are any.
"""

import argparse
import difflib
import hashlib
import sys
from pathlib import Path

from common import clean, read
from evaluate import lint
from examples import MARKDOWN

SAMPLE = {"issue-derailment": 600, "code-review-toxic": 600, "politeness-stackexchange": 400, "politeness-wikipedia": 300, "wiki-talk-context": 400, "neutral-docs": 60}
SNAPSHOT = Path(__file__).parent.parent.parent / "tests/snapshots/prose.txt"


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data", type=Path)
    a.add_argument("--tonelint", required=True)
    a.add_argument("--update", action="store_true")
    a = a.parse_args()
    lines, summary = [], []
    for source, count in SAMPLE.items():
        rows = sorted(read(a.data / "train" / f"{source}.jsonl.zst"), key=lambda r: hashlib.sha256(r["id"].encode()).digest())[:count]
        # Of talk pages the markup is no Markdown.
        texts = [r["text"] if source in MARKDOWN or source == "neutral-docs" else clean(r["text"], False) for r in rows]
        found = lint(str(Path(a.tonelint).resolve()), texts, "md" if source in MARKDOWN or source == "neutral-docs" else "txt", "--level", "info", "--fail-on", "never")
        for row, findings in sorted(zip(rows, found), key=lambda x: x[0]["id"]):
            for f in findings:
                place = f"{f['span']['start']['byte']}-{f['span']['end']['byte']}"
                lines.append(f"{row['id']} {place} {f['rule']} {f['level']} {f['source']} {f['confidence']:.1f}\n")
        warned = sum(any(f["level"] != "info" for f in findings) for findings in found)
        summary.append(f"# {source}: {len(rows)} texts, {sum(map(len, found))} findings, a warning in {warned}\n")
    new = summary + lines
    old = SNAPSHOT.read_text("utf-8").splitlines(keepends=True) if SNAPSHOT.exists() else []
    sys.stdout.writelines(difflib.unified_diff(old, new, "committed", "now"))
    if a.update:
        SNAPSHOT.parent.mkdir(parents=True, exist_ok=True)
        SNAPSHOT.write_text("".join(new), "utf-8")
    elif old != new:
        sys.exit(1)


if __name__ == "__main__":
    main()
