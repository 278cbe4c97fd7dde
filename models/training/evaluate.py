"""The figures of the model card and the README, from the program as users run it.

    python evaluate.py DATA --tonelint ../../target/release/tonelint [--eval] [--pairs ../../tests/pairs/strangers.jsonl] --out ../tonelint-en/evaluation.json

`score` figures come from `tonelint score`, alarm rates from `tonelint --output-format json`. Without --eval the `eval-*` files, which
guide nothing, are not read. Rows of `dev` that calibration used (ids that hash even) are left out.
Intervals are 95 % bootstrap intervals over rows.
"""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from common import RULE_LABELS, clean, is_even, read
from examples import MARKDOWN


def score(binary, texts):
    """One dict of `tonelint score` for each text."""
    lines = "".join(json.dumps({"id": i, "text": t[:20000], **({"context": c} if c else {})}) + "\n" for i, (t, c) in enumerate(texts))
    done = subprocess.run([binary, "score", "--input", "jsonl", "-"], input=lines.encode(), capture_output=True, check=False)
    out = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(out) == len(texts), done.stderr.decode()[-500:]
    return out


def lint(binary, texts, suffix, *flags):
    """Findings of `tonelint` for each text, checked as a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for i, t in enumerate(texts):
            Path(folder, f"{i:06}.{suffix}").write_text(t, "utf-8")
        done = subprocess.run([binary, "--isolated", "--output-format", "json", *flags, "."], capture_output=True, check=False, cwd=folder)
        files = {f["path"]: f["findings"] for f in json.loads(done.stdout)["files"]}
    return [next((v for k, v in files.items() if k.endswith(f"{i:06}.{suffix}")), []) for i in range(len(texts))]


def interval(f, *arrays, n=1000):
    rng, size, out = np.random.default_rng(0), len(arrays[0]), []
    for _ in range(n):
        i = rng.integers(0, size, size)
        try:
            out.append(f(*(a[i] for a in arrays)))
        except ValueError:
            continue
    return [round(float(np.percentile(out, q)), 3) for q in (2.5, 97.5)] if out else None


def report(name, f, *arrays, goal=None):
    arrays = [np.asarray(a, float) for a in arrays]
    value = round(float(f(*arrays)), 3)
    row = {"figure": name, "value": value, "interval": interval(f, *arrays, n=300), "rows": len(arrays[0]), "goal": goal}
    print(f"{name:55} {value:.3f}  {row['interval']}  n={row['rows']}" + (f"  goal {goal}" if goal else ""), flush=True)
    return row


def auc(y, s):
    return roc_auc_score(y >= 0.5, s)


def f1(y, s):
    return f1_score(y >= 0.5, s >= 0.5)


def correlation(y, s):
    return np.corrcoef(y, s)[0, 1]


def span_f1(rows, scored):
    """Character F1 of toxic spans, averaged over comments as in SemEval-2021 task 5."""
    values = []
    for r, s in zip(rows, scored):
        gold = {c for a, b, kind, share in r.get("spans", []) if share >= 0.5 for c in range(a, b)}
        mine = {c for x in s["spans"] if x["label"] in RULE_LABELS[:5] for c in range(x["start"], x["end"])}
        if not gold and not mine:
            values.append(1.0)
        else:
            values.append(2 * len(gold & mine) / (len(gold) + len(mine)) if gold or mine else 0.0)
    return np.array(values)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data", type=Path)
    a.add_argument("--tonelint", default="../../target/release/tonelint")
    a.add_argument("--eval", action="store_true")
    a.add_argument("--pairs", type=Path)
    a.add_argument("--skip-dev", action="store_true")
    a.add_argument("--out", type=Path)
    a = a.parse_args()
    binary = str(Path(a.tonelint).resolve())
    out = []

    def load(name):
        return [r for r in read(a.data / "dev" / f"{name}.jsonl.zst") if name.startswith("eval-") or not is_even(r["id"])]

    def run(name, context=False):
        rows = load(name)
        return rows, score(binary, [(clean(r["text"], r["source"] in MARKDOWN), r.get("context") if context else None) for r in rows])

    def get(scored, key):
        return np.array([s["readers"] if key == "readers" else s["scores"][key] for s in scored])

    if not a.skip_dev:
        for name, goal in (("code-review-toxic", 0.85), ("dev-chat-toxic", None), ("wiki-talk-toxic", None), ("wiki-talk-context", None), ("detox-pairs", None)):
            rows, scored = run(name)
            y = [r["labels"]["toxic"] for r in rows]
            if name != "detox-pairs":
                out.append(report(f"{name} AUC", auc, y, get(scored, "toxic")))
            if name in ("code-review-toxic", "dev-chat-toxic"):
                out.append(report(f"{name} F1", f1, y, get(scored, "toxic"), goal=goal))
            if name == "detox-pairs":
                good = score(binary, [(r["rewrites"][0] if r["rewrites"] else "", None) for r in rows])
                keep = np.array([bool(r["rewrites"]) for r in rows])
                out.append(report("detox-pairs pair accuracy", lambda b, g: (b > g).mean(), get(scored, "toxic")[keep], get(good, "toxic")[keep]))
        rows, scored = run("toxic-spans")
        out.append(report("toxic-spans character F1", lambda v: v.mean(), span_f1(rows, scored), goal=0.68))
        for label, kind in (("insult", "insult"), ("identity-attack", "identity_based_attack"), ("profanity", "profane/obscene")):
            out.append(report(f"toxic-spans {label} AUC", auc, [r["labels"].get(kind, 0) for r in rows], get(scored, label)))
        for name, goal in (("politeness-wikipedia", 0.86), ("politeness-stackexchange", 0.80)):
            rows, scored = run(name)
            keep = [i for i, r in enumerate(rows) if "polite" in r["labels"]]
            out.append(report(f"{name} accuracy, outer quartiles", lambda y, s: ((s >= 0.5) == (y >= 0.5)).mean(), [rows[i]["labels"]["polite"] for i in keep], get(scored, "polite")[keep], goal=goal))
            out.append(report(f"{name} AUC", auc, [rows[i]["labels"]["polite"] for i in keep], get(scored, "polite")[keep]))
        rows, scored = run("issue-derailment")
        out.append(report("issue-derailment uncivil AUC", auc, [r["labels"]["uncivil"] for r in rows], get(scored, "readers")))
        for name in ("pull-request-emotion", "so-polarity"):
            rows, scored = run(name)
            out.append(report(f"{name} negative AUC", auc, [r["labels"].get("negative", 0) for r in rows], get(scored, "negative")))
        rows, scored = run("reddit-offensive")
        out.append(report("reddit-offensive correlation of readers", correlation, [r["labels"]["offensive_intensity"] for r in rows], get(scored, "readers")))
        rows, scored = run("sarcasm-intended")
        out.append(report("sarcasm-intended AUC", auc, [r["labels"]["sarcastic"] for r in rows], get(scored, "sarcasm")))
        # Alarm rates of the linter at default settings.
        docs = load("neutral-docs")
        found = lint(binary, [r["text"] for r in docs], "md")
        count = sum(len(re.findall(r"[.!?](?:\s|$)", clean(r["text"], True))) for r in docs)
        alarms = [x for f in found for x in f]
        rate = 1000 * len(alarms) / count
        print(f"neutral-docs: {len(alarms)} warnings in {count} sentences: {rate:.2f} per 1,000", [(x["rule"], x["text"][:60]) for x in alarms][:20])
        out.append({"figure": "neutral-docs warnings per 1,000 sentences", "value": round(rate, 2), "rows": count, "goal": 1.0})
        calm = [r for r in load("issue-derailment") if not r["labels"].get("uncivil") and not r["labels"].get("toxic")]
        found = lint(binary, [r["text"] for r in calm], "md")
        out.append(report("calm issue comments with a warning", lambda v: v.mean(), [bool(f) for f in found], goal=0.02))
        print("   ", [(x["rule"], x["source"], x["text"][:70]) for f in found for x in f][:30])
        for name in ("politeness-wikipedia", "politeness-stackexchange"):
            rows = load(name)
            polite = [r for r in rows if r["labels"].get("polite") == 1.0]
            found = lint(binary, [r["text"] for r in polite], "txt")
            out.append(report(f"{name}: polite requests with a warning", lambda v: v.mean(), [bool(f) for f in found], goal=0.01))
            print("   ", [(x["rule"], x["source"], x["text"][:70]) for f in found for x in f][:20])
    if a.pairs:
        out += pairs(binary, a.pairs)
    if a.eval:
        rows, scored = run("eval-unhealthy-comments")
        for name, label, goal in (("hostile", "hostility", 0.82), ("antagonize", "hostility", 0.80), ("dismissive", "dismissive", 0.75), ("condescending", "condescending", 0.73),
                                  ("generalisation_unfair", "generalisation", 0.72), ("generalisation", "generalisation", None), ("sarcastic", "sarcasm", 0.66)):
            keep = [i for i, r in enumerate(rows) if name in r["labels"]]
            if keep:
                out.append(report(f"eval-unhealthy {name} AUC", auc, [rows[i]["labels"][name] for i in keep], get(scored, label)[keep], goal=goal))
        out.append(report("eval-unhealthy not healthy AUC (readers)", auc, [1 - r["labels"].get("healthy", 1) for r in rows], get(scored, "readers")))
        rows, scored = run("eval-code-review-toxicr")
        y = [r["labels"]["toxic"] for r in rows]
        out.append(report("eval-code-review-toxicr F1", f1, y, get(scored, "toxic"), goal=0.80))
        out.append(report("eval-code-review-toxicr AUC", auc, y, get(scored, "toxic")))
        rows, scored = run("eval-issue-incivility")
        y = np.array([r["labels"]["uncivil"] for r in rows])
        out.append(report("eval-issue-incivility AUC (readers)", auc, y, get(scored, "readers"), goal=0.85))
        found = np.array([bool(f) for f in lint(binary, [r["text"] for r in rows], "md")])
        precision, recall = y[found].mean() if found.any() else 0, found[y >= 0.5].mean()
        print(f"eval-issue-incivility any warning: precision {precision:.3f} recall {recall:.3f} (goal .80 at .40)")
        out.append({"figure": "eval-issue-incivility any warning", "precision": round(float(precision), 3), "recall": round(float(recall), 3), "rows": len(rows)})
        rows, scored = run("eval-offence-disagreement")
        out.append(report("eval-offence-disagreement correlation of readers", correlation, [r["labels"]["offensive_mean"] for r in rows], get(scored, "readers"), goal=0.70))
        for name, goal in (("gen", None), ("rq", 0.72), ("hyp", None)):
            rows, scored = run(f"eval-forum-sarcasm-{name}")
            out.append(report(f"eval-forum-sarcasm-{name} AUC", auc, [r["labels"]["sarcastic"] for r in rows], get(scored, "sarcasm"), goal=goal))
        rows, scored = run("eval-reddit-sarcasm", context=True)
        out.append(report("eval-reddit-sarcasm AUC", auc, [r["labels"]["sarcastic"] for r in rows], get(scored, "sarcasm")))
        rows, scored = run("eval-argument-appropriateness")
        y = [r["labels"].get("inappropriateness", 0) for r in rows]
        out.append(report("eval-argument-appropriateness inappropriate AUC (readers)", auc, y, get(scored, "readers")))
    if a.out:
        a.out.write_text(json.dumps(out, indent=1) + "\n")


GROUP = {r: "inflammatory" for r in RULE_LABELS[:5]} | {r: "bubble" for r in ("consensus-claim", "unsourced-claim")}


def pairs(binary, path):
    """A hit: a finding in the right group at its rule's default level (info rules shown), overlapping the marked words. A clean half with any
    finding at warning or above, or of the pair's own rule, is a false alarm."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    bad = lint(binary, [r["bad"] for r in rows], "txt", "--level", "info", "--fail-on", "never")
    good = lint(binary, [r["good"] for r in rows], "txt", "--level", "info", "--fail-on", "never")
    hit, false, ranked, table = [], [], [], {}
    sb, sg = score(binary, [(r["bad"], None) for r in rows]), score(binary, [(r["good"], None) for r in rows])
    worst = lambda s: max(v for k, v in s["scores"].items() if k in RULE_LABELS and v is not None)
    for r, b, g, x, y in zip(rows, bad, good, sb, sg):
        group = GROUP.get(r["rule"], "misreadable")
        at = r["bad"].index(r["span"])
        start, end = len(r["bad"][:at].encode()), len(r["bad"][: at + len(r["span"])].encode())
        own = {"curt", "punctuation-pile", "scare-quotes", "trailing-ellipsis", "ambiguous-reply", "consensus-claim", "unsourced-claim"}
        default = lambda f: f["level"] != "info" or f["rule"] in own or own & set(f["also"])
        h = any(f["group"] == group and default(f) and f["span"]["start"]["byte"] < end and start < f["span"]["end"]["byte"] for f in b)
        f = any(f["level"] != "info" or f["rule"] == r["rule"] for f in g)
        hit.append(h), false.append(f), ranked.append(worst(x) > worst(y))
        t = table.setdefault(r["rule"], [0, 0, 0, 0])
        t[0] += 1
        t[1] += h
        t[2] += f
        t[3] += h and not f
    print(f"{'rule':20} pairs  recall  false alarms  both")
    for k, (n, h, f, both) in sorted(table.items()):
        print(f"{k:20} {n:5}  {h / n:.2f}    {f / n:.2f}          {both / n:.2f}")
    hit, false = np.array(hit), np.array(false)
    out = [report("pairs recall", lambda v: v.mean(), hit, goal=0.85), report("pairs false alarms", lambda v: v.mean(), false, goal=0.05),
           report("pairs both halves right", lambda v: v.mean(), hit & ~false, goal=0.80), report("pairs ranked by the model alone", lambda v: v.mean(), ranked, goal=0.85)]
    out[0]["by_rule"] = table
    return out


if __name__ == "__main__":
    main()
