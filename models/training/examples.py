"""From the data folder and the written corpus to training units.

A unit is a list of rows that must stay in one batch (a sentence and its rewrite; a passage and its twins), so that the
pairwise loss can compare them. A row: text, {head: (target, weight)}, character spans per token head. What a passage answers is left out: the
linter does not show it to the model.
"""

import hashlib
import json
import random
from collections import defaultdict
from pathlib import Path

from common import EMOTIONS, HEADS, ISSUE_KINDS, RULE_LABELS, clean, read, sentences

MARKDOWN = {"code-review-toxic", "issue-derailment", "pull-request-emotion", "dev-chat-toxic", "so-polarity", "politeness-stackexchange"}
# How many rows of each source one pass over the data draws: large or far sources are capped.
CAPS = {
    "code-review-toxic": 5800, "detox-pairs": 5000, "dev-chat-toxic": 1900, "fallacies-game": 900, "identity-madlibs": 800,
    "issue-derailment": 6300, "neutral-docs": 5000, "politeness-stackexchange": 5300, "politeness-wikipedia": 3600,
    "pull-request-emotion": 1600, "reddit-emotion": 7000, "reddit-offensive": 3700, "sarcasm-intended": 3200, "so-polarity": 2500,
    "toxic-spans": 12600, "tweets-offensive": 1500, "wiki-talk-context": 4500, "wiki-talk-toxic": 5000,
}
# Close to what is linted, and small: drawn whole in each pass, beside their part in the rest.
CLOSE = {"code-review-toxic": 5800, "dev-chat-toxic": 1900, "politeness-stackexchange": 5300, "politeness-wikipedia": 3600}
TOXIC_HEAD = {
    "code-review-toxic": "t:code-review", "dev-chat-toxic": "t:chat", "detox-pairs": "t:detox", "toxic-spans": "t:comments",
    "wiki-talk-toxic": "t:wiki", "wiki-talk-context": "t:wiki-context", "issue-derailment": "t:issue", "identity-madlibs": "t:comments",
}
ALL_TOXIC = sorted(set(TOXIC_HEAD.values())) + ["t:uncivil", "s:insult", "s:threat", "s:identity", "s:profane", "i:mocking", "i:insulting"]


def row(text, targets, spans=(), token_mask=None):
    """`token_mask` tells which token heads the spans teach: "rules" (all of the rules' labels), "toxic", "both", or none."""
    return {"text": text, "targets": targets, "spans": list(spans), "token_mask": token_mask}


def harmless(weight, toxic_weight):
    """Nothing applies: the labels of the written corpus at one weight, the toxicity heads at another."""
    out = {f"c:{l}": (0.0, weight) for l in RULE_LABELS}
    out["c:any"] = (0.0, 2 * weight)
    out |= {h: (0.0, toxic_weight) for h in ALL_TOXIC}
    return out


def targets_of(r):
    source, labels, out = r["source"], r["labels"], {}
    if source in TOXIC_HEAD and "toxic" in labels:
        out[TOXIC_HEAD[source]] = (labels["toxic"], 1.0)
    if source == "toxic-spans":
        names = {"insult": "s:insult", "threat": "s:threat", "identity_based_attack": "s:identity", "profane/obscene": "s:profane"}
        out |= {head: (labels[name], 1.0) for name, head in names.items() if name in labels}
        if labels.get("toxic", 1) == 0:
            out |= {f"c:{l}": (0.0, 0.2) for l in ("insult", "threat", "identity-attack", "profanity")}
    elif source == "issue-derailment":
        uncivil = labels.get("uncivil", 0)
        if uncivil:
            out["t:uncivil"] = (1.0, 2.0)
            out["c:any"] = (0.9, 0.5)
            out |= {f"i:{k}": (labels.get(k, 0.0), 1.0) for k in ISSUE_KINDS}
        else:
            out = harmless(0.7, 0.7) | {"t:uncivil": (0.0, 1.0), "t:issue": (0.0, 0.7)} | {f"i:{k}": (0.0, 0.5) for k in ISSUE_KINDS}
            out["c:any"] = (0.02, 1.5)
    elif source.startswith("politeness"):
        head = "p:" + source.split("-")[1]
        z = labels["politeness_z"]
        out[head] = (1 / (1 + 2.718281828 ** (-1.6 * z)), 1.0)
        if z > 0.7:
            out |= harmless(0.5, 0.3)
    elif source == "pull-request-emotion":
        out = {"n:pull-request": (labels["negative"], 1.0), "g:pull-request": (labels["positive"], 1.0)}
        if labels["negative"] == 0:
            out |= harmless(0.3, 0.3)
    elif source == "so-polarity":
        out = {"n:stackoverflow": (labels.get("negative", 0.0), 1.0), "g:stackoverflow": (labels.get("positive", 0.0), 1.0)}
        if labels.get("negative", 0.0) == 0:
            out |= harmless(0.3, 0.3)
    elif source == "reddit-emotion":
        out = {f"e:{e}": (labels.get(e, 0.0), 0.5) for e in EMOTIONS}
        if any(labels.get(e) for e in ("gratitude", "caring", "curiosity", "joy", "relief")) and not any(labels.get(e) for e in ("anger", "annoyance", "disapproval", "disgust")):
            out |= harmless(0.2, 0.2)
    elif source == "reddit-offensive":
        out = {"r:offensive": (labels["offensive_intensity"], 1.5)}
    elif source == "tweets-offensive":
        out = {"t:hate": (labels["hate"], 0.5), "t:tweet-offensive": (labels["offensive"], 0.5)}
    elif source == "sarcasm-intended":
        out = {"sarcasm:intended": (labels["sarcastic"], 1.0)}
    elif source == "fallacies-game":
        out = {f"f:{k}": (labels.get(k, 0.0), 1.0) for k in ("ad_hominem", "hasty_generalization")}
    elif source == "identity-madlibs":
        out |= {"t:wiki": (labels["toxic"], 0.5)}
        if labels["toxic"] == 0:
            out |= {"c:identity-attack": (0.0, 1.0), "c:insult": (0.0, 0.5), "c:any": (0.0, 0.5), "s:identity": (0.0, 0.5)}
    elif source == "code-review-toxic" and labels["toxic"] == 0:
        out |= {f"c:{l}": (0.0, 0.3) for l in RULE_LABELS} | {"t:uncivil": (0.0, 0.3), "c:any": (0.03, 0.6)}
    return out


def public_units(folder, rng, caps=CAPS, without=frozenset()):
    """Units of the public sources, each row at most once, but for the ids in `without`."""
    out = []
    for source, cap in caps.items():
        rows = [r for r in read(Path(folder) / "train" / f"{source}.jsonl.zst") if r["id"] not in without]
        if source == "neutral-docs":
            out += [[x] for x in sample(neutral_rows(rows), cap, rng)]
            continue
        if source in ("wiki-talk-context", "issue-derailment"):
            # keep every bad one, draw from the good
            bad = [r for r in rows if max(r["labels"].values(), default=0) >= 0.5]
            good = [r for r in rows if max(r["labels"].values(), default=0) < 0.5]
            rows = bad + sample(good, cap - len(bad), rng)
        for r in sample(rows, cap, rng):
            text = clean(r["text"], source in MARKDOWN)
            targets = targets_of(r)
            if not text or not targets:
                continue
            spans, has_spans = [], source == "toxic-spans"
            if has_spans and text == r["text"]:
                spans = [(start, end, "toxic", share) for start, end, _, share in r.get("spans", [])]
            unit = [row(text, targets, spans, "toxic" if has_spans and text == r["text"] else None)]
            if source == "detox-pairs" and r["rewrites"]:
                unit.append(row(rng.choice(r["rewrites"]), {"t:detox": (0.0, 1.0), "c:profanity": (0.0, 0.3), "c:insult": (0.0, 0.2)}))
            out.append(unit)
    return out


def neutral_rows(rows):
    """Paragraphs of neutral documents."""
    out = []
    for r in rows:
        for paragraph in clean(r["text"], True).split("\n\n"):
            text = " ".join(paragraph.split())
            if 20 < len(text) < 700 and sum(c.isalpha() or c == " " for c in text) > 0.8 * len(text):
                out.append(row(text.lstrip("#-* "), harmless(0.5, 0.5)))
    return out


def sample(rows, n, rng):
    return rows if len(rows) <= n else rng.sample(rows, max(n, 0))


def corpus_groups(folder):
    """Groups of the written corpus with ids; the last tenth (by hash of the text) is `dev`. `second`: what a reader who knew nothing of the
    first labels said of the bad passage and of each twin, `{label: share}` each, where there is such a reading of this very text."""
    out, path = [], Path(folder).parent / "second.jsonl"
    second = {r["id"]: r for r in map(json.loads, path.read_text("utf-8").splitlines())} if path.exists() else {}
    for path in sorted(Path(folder).glob("*.jsonl")):
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip():
                g = json.loads(line)
                g["id"] = f"{path.stem}/{n}"
                g["second"] = second.get(g["id"])
                g["split"] = split_of(g["bad"])
                out.append(g)
    return out


def split_of(text):
    digest = hashlib.sha256(text.encode()).digest()
    return "dev" if digest[0] < 26 else "test" if digest[0] < 46 else "train"


def corpus_units(groups):
    """A passage, its twins and its rewrite in one unit; of a longer passage each sentence in a unit of its own."""
    out = []
    for g in groups:
        unit = []
        spans = []
        for s in g["spans"]:
            at = g["bad"].find(s)
            if at >= 0:
                spans += [(at, at + len(s), l, p) for l, p in g["labels"].items() if l in RULE_LABELS]
        targets = {f"c:{l}": (0.0, 0.35) for l in RULE_LABELS}
        targets |= {f"c:{l}": (float(p), 1.5) for l, p in g["labels"].items() if l in RULE_LABELS}
        targets["c:any"] = (1.0, 1.5)
        said = second_of(g)
        if said is not None:
            # Disagreement stays as a share: the mean of writer and reader.
            first = {l: p for l, p in g["labels"].items() if l in RULE_LABELS}
            targets |= {f"c:{l}": ((first.get(l, 0.0) + said[0].get(l, 0.0)) / 2, 1.5) for l in first.keys() | said[0].keys()}
            targets["c:any"] = ((1.0 + max(said[0].values(), default=0.0)) / 2, 1.5)
        if any(l in ("insult", "hostility", "profanity", "threat", "identity-attack") for l in g["labels"]):
            targets["t:uncivil"] = (0.9, 0.3)
        unit.append(row(g["bad"], targets, spans, "rules") | {"bad": [l for l in g["labels"] if l in RULE_LABELS]})
        out += [[r] for r in sentence_rows(g, spans, targets)]
        for k, text in enumerate([t[1] for t in g.get("twins", [])] + ([g["rewrite"]] if g.get("rewrite") else [])):
            good = {f"c:{l}": (0.0, 1.0) for l in RULE_LABELS} | {"c:any": (0.0, 1.5), "t:uncivil": (0.0, 0.3)}
            if said is not None and k < len(g["twins"]):
                good |= {f"c:{l}": (p / 2, 1.0) for l, p in said[1][k].items()}
                good["c:any"] = (max(said[1][k].values(), default=0.0) / 2, 1.5)
            unit.append(row(text, good, [], "rules"))
        out.append(unit)
    return out


def second_of(g):
    """Shares of the second reader for the bad passage and for each twin, if the group still has the texts that were read."""
    second = g.get("second")
    if second is None or second["hash"] != texts_hash(g) or len(second["twins"]) != len(g["twins"]):
        return None
    known = lambda labels: {l: p for l, p in labels.items() if l in RULE_LABELS}
    return known(second["bad"]), [known(t) for t in second["twins"]]


def texts_hash(g):
    """Of the texts that a second reader saw."""
    return hashlib.sha256(json.dumps([g["bad"]] + [t[1] for t in g["twins"]]).encode()).hexdigest()[:12]


def normal(text):
    """A row's text as its second readers saw it; offsets of readings count its characters."""
    return " ".join(clean(text, False).split())


def reading_units(data, folder, split="train"):
    """Public rows read again with the labels of the rules, by id: `readings/SPLIT.jsonl` holds ids, shares and offsets, no text."""
    path = Path(folder) / f"{split}.jsonl"
    if not path.exists():
        return {}
    readings = {r["id"]: r for r in map(json.loads, path.read_text("utf-8").splitlines())}
    out, sources = {}, sorted({r["source"] for r in readings.values()})
    for source in sources:
        for r in read(Path(data) / split / f"{source}.jsonl.zst"):
            reading = readings.get(r["id"])
            if reading:
                out[r["id"]] = [reading_row(r, reading)]
    return out


def reading_row(r, reading):
    shares = reading["labels"]
    targets = {h: t for h, t in targets_of(r).items() if not h.startswith("c:")}
    targets |= {f"c:{l}": (shares.get(l, 0.0), 1.5 if l in shares else 0.6) for l in RULE_LABELS}
    targets["c:any"] = (max(shares.values(), default=0.0), 1.5)
    spans = [(a, b, l, p) for a, b in reading["spans"] for l, p in shares.items() if p >= 0.5]
    mask = "rules" if spans or not shares else None
    if r["source"] == "toxic-spans" and normal(r["text"]) == r["text"]:
        # The words that the annotators of the public set marked count from the same text.
        spans += [(start, end, "toxic", share) for start, end, _, share in r.get("spans", [])]
        mask = "both" if mask else "toxic"
    return row(normal(r["text"]), targets, spans, mask)


def sentence_rows(g, spans, targets):
    """Of a longer passage whose edge sits in one sentence: that sentence alone, and its neighbours alone, which are harmless."""
    bounds = sentences(g["bad"])
    holding = {k for a, b, _, _ in spans for k, (start, end) in enumerate(bounds) if a < end and b > start}
    if len(bounds) < 2 or len(holding) != 1:
        return []
    out = []
    for k, (start, end) in enumerate(bounds):
        text = g["bad"][start:end]
        if k in holding:
            out.append(row(text, targets, [(a - start, b - start, l, p) for a, b, l, p in spans], "rules"))
        elif len(text) > 8:
            out.append(row(text, {f"c:{l}": (0.0, 0.5) for l in RULE_LABELS} | {"c:any": (0.1, 0.7)}, [], "rules"))
    return out


def harmless_units(folder):
    """Passages of the corpus that no group needs: plain harmless text, one a line."""
    out = []
    for path in sorted(Path(folder).glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                out.append([row(line.strip(), harmless(1.0, 0.4) | {"c:any": (0.0, 1.5)}, [], "rules")])
    return out


def corpus_drafts(folder):
    """Whole drafts of the written corpus, split as the groups are; those that were written in pairs, a calm one beside a heated one, are all for training."""
    for path in sorted(Path(folder).glob("*.jsonl")):
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            d = json.loads(line)
            yield d | {"id": f"{path.stem}/{n}", "split": "train" if path.name.startswith("paired-") else split_of(d["text"])}


def draft_units(drafts):
    """A paragraph a row, as the linter reads drafts; `sentences`: where each sentence starts, and its own targets."""
    out = []
    for d in drafts:
        for text in filter(None, (p.strip() for p in clean(d["text"], True).split("\n\n"))):
            marks = [(at, at + len(m["words"]), m["labels"]) for m in d["marks"] if (at := text.find(m["words"])) >= 0]
            spans = [(a, b, l, p) for a, b, labels in marks for l, p in labels.items() if l in RULE_LABELS]
            within = []
            for start, end in sentences(text):
                here = [labels for a, b, labels in marks if a < end and b > start]
                targets = harmless(1.0, 0.3) | {"c:any": (0.0, 1.5)}
                if here:
                    targets = {f"c:{l}": (0.0, 0.35) for l in RULE_LABELS} | {"c:any": (1.0, 1.5)}
                for labels in here:
                    targets |= {f"c:{l}": (float(p), 1.5) for l, p in labels.items() if l in RULE_LABELS}
                within.append((start, targets))
            out.append([row(text, {}, spans, "rules") | {"sentences": within}])
    return out
