"""Head logits -> calibration.json: probabilities that mean what they say, at a natural mix of good and bad.

    python calibrate.py work/logits.npz --out ../tonelint-en [--plots ../tonelint-en]

Fitted on rows whose id hashes even; everything printed is from the odd ones. Which heads a label reads is written down here (MIX), not
searched for; scale and shift are fitted.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.metrics import roc_auc_score

from common import HEAD, RULE_LABELS

# Which heads, standardised, make up a label, besides its own head in the written corpus.
MIX = {
    "insult": {"s:insult": 0.6, "t:comments": 0.3}, "identity-attack": {"s:identity": 0.5, "t:hate": 0.2}, "threat": {"s:threat": 0.4},
    "profanity": {"s:profane": 0.6, "t:detox": 0.3}, "hostility": {"t:comments": 0.4, "t:uncivil": 0.3, "r:offensive": 0.3, "i:insulting": 0.2},
    "dismissive": {"t:uncivil": 0.15, "r:offensive": 0.1}, "condescending": {"t:uncivil": 0.15, "r:offensive": 0.1},
    "passive-aggressive": {"i:bitter_frustration": 0.1}, "sarcasm": {"sarcasm:intended": 0.15, "i:irony": 0.1, "i:mocking": 0.1},
    "impatience": {"i:impatience": 0.15}, "generalisation": {"s:identity": 0.15, "t:comments": 0.15, "f:hasty_generalization": 0.1},
    "accusation": {"f:ad_hominem": 0.1, "i:bitter_frustration": 0.1}, "sweeping-verdict": {"t:code-review": 0.15, "n:stackoverflow": 0.1},
}
OWN = 1.0
# Short texts look curt whatever they say, and the linter judges curtness by the whole message: the label stands apart.
TONE = [l for l in RULE_LABELS if l != "curt"]
TOXIC = ["t:code-review", "t:chat", "t:comments", "t:wiki", "t:detox", "t:issue", "t:wiki-context", "s:insult", "s:profane", "c:any", "c:insult", "r:offensive"]
POLITE = ["p:wikipedia", "p:stackexchange", "e:gratitude", "c:any"]
NEGATIVE = ["n:pull-request", "n:stackoverflow", "e:annoyance", "e:anger", "e:disappointment", "g:stackoverflow"]
# Weights of `readers` lie between these: votes are on online comments alone, and the share must hold for issues and mails, too.
READERS = {"t:comments": (0, None), "r:offensive": (0.2, None), "c:any": (0.3, None), "t:uncivil": (0.3, None), "s:insult": (0, None), "p:wikipedia": (None, 0), "p:stackexchange": (None, 0)}
# Of the passages that people check, about one in eight has something in it.
BAD_SHARE = 0.12


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def platt(x, y, w, ridge=1e-3):
    """Scale and shift of a weighted logistic fit to soft targets."""
    def loss(p):
        z = p[0] * x + p[1]
        return (w * (np.logaddexp(0, z) - y * z)).sum() / w.sum() + ridge * (p[0] - 1) ** 2
    return minimize(loss, [1.0, 0.0], method="L-BFGS-B", bounds=[(0.05, 20), (-30, 30)]).x


def ece(p, y, w, bins=10):
    """Expected calibration error over equal-mass bins of the prediction."""
    order = np.argsort(p)
    total, error = w.sum(), 0.0
    for part in np.array_split(order, bins):
        if w[part].sum() > 0:
            error += w[part].sum() / total * abs(np.average(p[part], weights=w[part]) - np.average(y[part], weights=w[part]))
    return error


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("logits")
    a.add_argument("--out", required=True, type=Path)
    a.add_argument("--version", default="1")
    a.add_argument("--plots", type=Path)
    a = a.parse_args()
    data = np.load(a.logits)
    z, rows = data["logits"].astype(float), json.loads(str(data["meta"]))
    source = np.array([r["source"] for r in rows])
    even = np.array([r["even"] for r in rows])
    get = lambda key, default=np.nan: np.array([r["labels"].get(key, default) for r in rows], float)
    corpus = np.char.startswith(source, "corpus")
    bad = corpus & (get("any", 0) > 0.5)
    good = corpus & ~bad
    calm = (source == "issue-derailment") & (get("uncivil", 0) < 0.5) & (get("toxic", 0) < 0.5)
    readings = source == "readings"
    quiet = calm | (source == "neutral-docs") | (get("polite") == 1.0)
    # The mix: an eighth bad, a twelfth its twins, a little of what people argue about online, the rest everyday text.
    weight = np.zeros(len(rows))
    for part, share in ((bad, BAD_SHARE), (good, 0.08), (calm, 0.4), ((source == "neutral-docs"), 0.2), (get("polite") == 1.0, 0.2), (readings, 0.06)):
        weight[part] = share / max(part.sum(), 1)
    mix = weight > 0
    mean, std = np.average(z[mix], weights=weight[mix], axis=0), None
    std = np.sqrt(np.average((z[mix] - mean) ** 2, weights=weight[mix], axis=0)) + 1e-6

    def combine(heads):
        """Weights on raw logits of a sum of standardised ones, and its value on all rows."""
        raw = {h: w / std[HEAD[h]] for h, w in heads.items()}
        return raw, sum(w * (z[:, HEAD[h]]) for h, w in raw.items())

    labels, affinities, report, x = {}, {}, [], {}
    for l in TONE:
        raw, value = combine({f"c:{l}": OWN} | MIX.get(l, {}))
        # One scale for all: how far above everyday text, in standard deviations of everyday text.
        base, spread = np.average(value[mix & ~bad], weights=weight[mix & ~bad]), np.sqrt(np.cov(value[mix & ~bad], aweights=weight[mix & ~bad]))
        x[l] = (value - base) / spread
        affinities[l] = {"heads": {h: round(w, 5) for h, w in raw.items()}, "scale": round(float(1 / spread), 5), "shift": round(float(-base / spread), 5)}
    table = np.stack([x[l] for l in TONE])
    # Some labels come easily to the network: raise each by a constant until labels are guessed about as often as they occur.
    listed = np.stack([np.where(bad, get(l, 0) >= 0.5, False) for l in TONE])
    offset = np.zeros(len(TONE))
    part = bad & even
    for _ in range(200):
        guess = np.bincount(np.argmax(table[:, part] + offset[:, None], axis=0), minlength=len(TONE))
        wish = (listed[:, part] / np.maximum(listed[:, part].sum(0), 1)).sum(1)
        offset += 0.05 * np.sign(wish - guess) * (np.abs(wish - guess) > 1)
    table = table + offset[:, None]
    for l, o in zip(TONE, offset):
        affinities[l]["shift"] = round(affinities[l]["shift"] + float(o), 5)
    top = table.max(0)
    anyhead, curt = ((z[:, HEAD[h]] - mean[HEAD[h]]) / std[HEAD[h]] for h in ("c:any", "c:curt"))
    only_curt = bad & ~listed.any(0)
    fit = mix & even & ~only_curt
    wish = np.where(readings, get("any", 0), bad)
    def loss(p):
        q = p[0] * anyhead[fit] + p[1] * top[fit] - p[2] * curt[fit] + p[3]
        return (weight[fit] * (np.logaddexp(0, q) - wish[fit] * q)).sum() / weight[fit].sum()
    p = minimize(loss, [1.0, 0.3, 0.3, -3.0], method="L-BFGS-B", bounds=[(0, 20), (0, 20), (0, 20), (-30, 30)]).x
    bad_p = sigmoid(p[0] * anyhead + p[1] * top - p[2] * curt + p[3])
    bad = bad & ~only_curt
    raw = {"c:any": float(p[0] / std[HEAD["c:any"]]), "c:curt": float(-p[2] / std[HEAD["c:curt"]])}
    shift = float(p[3] - sum(v * mean[HEAD[h]] for h, v in raw.items()))
    def likelihood(k):
        q = np.clip(np.exp(k * (table[:, part] - top[part])), 1e-4, 1 - 1e-4)
        return (listed[:, part] * np.log(q) + 0.3 * ~listed[:, part] * np.log(1 - q)).sum()
    sharpness = max(np.arange(0.2, 4, 0.1), key=likelihood)
    bad_file = {"any": {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(shift, 5)}, "strongest": round(float(p[1]), 5), "sharpness": round(float(sharpness), 3)}
    print("bad:", bad_file)
    values = {l: bad_p * np.exp(sharpness * (table[i] - top)) for i, l in enumerate(TONE)}
    # Trust: where a label is the strongest, does something hold as often as it says?
    first, trust = np.argmax(table, axis=0), {}
    for i, l in enumerate(TONE):
        part = mix & even & ~readings & (first == i) & (values[l] > 0.1)
        q, y, w = np.log(values[l][part] / (1 - values[l][part])), bad[part], weight[part] * 1e3
        shifts = np.arange(-1.5, 1.51, 0.05)
        cost = [(w * (np.logaddexp(0, q + t) - y * (q + t))).sum() + 0.3 * t * t for t in shifts]
        trust[l] = round(float(shifts[int(np.argmin(cost))]), 2)
        values[l] = sigmoid(np.log(values[l] / np.maximum(1 - values[l], 1e-9)) + trust[l])
    print("trust:", trust)
    odd = bad & ~even
    print("label of bad passages: top guess listed", round(float(listed[np.argmax(table[:, odd], axis=0), np.flatnonzero(odd)].mean()), 3))
    def label_auc(l):
        y = get(l, 0) >= 0.5
        part = readings & ~even
        return f"{roc_auc_score(y[part], values[l][part]):.3f}" if y[part].sum() >= 5 else "  -  "
    for l in TONE:
        over = lambda part, t: (values[l][part & ~even] > t).mean()
        print(f"{l:20} readings AUC {label_auc(l)} over .5: listed {over(bad & (get(l, 0) >= .5), .5):.2f} corpus good {over(good, .5):.4f} calm {over(calm, .5):.4f} docs {over(source == 'neutral-docs', .5):.5f}")
    test = mix & ~even
    top_value = np.max([values[l] for l in TONE], axis=0)
    print("strongest label: ECE", round(ece(top_value[test], bad[test].astype(float), weight[test]), 4))
    report.append(("strongest label", top_value, bad.astype(float), test, weight))
    print("anything to find: ECE", round(ece(bad_p[test], bad[test].astype(float), weight[test]), 4))
    for t in (0.5, 0.6, 0.7, 0.85):
        rate = lambda part: (bad_p[part & ~even] > t).mean()
        print(f"over {t}: bad {rate(bad):.3f} good {rate(good):.4f} calm {rate(calm):.4f} docs {rate(source == 'neutral-docs'):.5f} polite {rate(get('polite') == 1):.4f}")

    curt_bad = corpus & (get("curt", 0) > 0)
    scale, shift = platt(curt[mix & even], np.where(curt_bad, get("curt", 0), 0.0)[mix & even], weight[mix & even])
    labels["curt"] = {"heads": {"c:curt": round(float(scale / std[HEAD["c:curt"]]), 5)}, "scale": 1.0, "shift": round(float(shift - scale * mean[HEAD["c:curt"]] / std[HEAD["c:curt"]]), 5)}
    values["curt"] = sigmoid(scale * curt + shift)

    def regression(name, heads, use, y, group, positive=()):
        """A logistic regression over a few heads; sources weigh the same; the shift makes .5 the best threshold over them."""
        cols = (z[:, [HEAD[h] for h in heads]] - mean[[HEAD[h] for h in heads]]) / std[[HEAD[h] for h in heads]]
        f = use & even
        w = np.zeros(len(rows))
        for g in set(group[use]):
            w[f & (group == g)] = 1 / max((f & (group == g)).sum(), 1)
        def loss(p):
            q = cols[f] @ p[:-1] + p[-1]
            return (w[f] * (np.logaddexp(0, q) - y[f] * q)).sum() / w[f].sum() + 0.003 * (p[:-1] ** 2).sum()
        bounds = [(0, None) if h in positive else (None, None) for h in heads] + [(None, None)]
        p = minimize(loss, np.zeros(len(heads) + 1), method="L-BFGS-B", bounds=bounds).x
        raw = {h: float(v / std[HEAD[h]]) for h, v in zip(heads, p) if abs(v) > 1e-6}
        value = sum(v * z[:, HEAD[h]] for h, v in raw.items())
        shift = float(p[-1] - sum(v * mean[HEAD[h]] for h, v in raw.items()))
        return raw, value, shift

    toxic_sources = ["code-review-toxic", "dev-chat-toxic", "wiki-talk-toxic", "toxic-spans", "detox-pairs"]
    use = np.isin(source, toxic_sources) & ~np.isnan(get("toxic"))
    raw, value, shift = regression("toxic", TOXIC, use, np.nan_to_num(get("toxic")), source, positive=TOXIC)
    def f1(part, s):
        p, y = value[part] + s > 0, get("toxic")[part] >= 0.5
        return 2 * (p & y).sum() / max(p.sum() + y.sum(), 1)
    judged = ["code-review-toxic", "dev-chat-toxic", "wiki-talk-toxic"]
    best = max(np.arange(shift - 3, shift + 3, 0.05), key=lambda s: np.mean([f1((source == g) & even, s) for g in judged]))
    labels["toxic"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(float(best), 5)}
    print("toxic F1", {g: round(f1((source == g) & ~even, best), 3) for g in judged})
    use = ~np.isnan(get("polite"))
    raw, value, shift = regression("polite", POLITE, use, np.nan_to_num(get("polite")), source)
    labels["polite"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(shift, 5)}
    print("polite accuracy", {g: round(float(((value + shift > 0) == (get("polite") > 0.5))[use & ~even & (source == g)].mean()), 3) for g in ("politeness-wikipedia", "politeness-stackexchange")})
    use = np.isin(source, ["pull-request-emotion", "so-polarity"])
    raw, value, shift = regression("negative", NEGATIVE, use, np.nan_to_num(get("negative")), source)
    labels["negative"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(shift, 5)}

    # Readers: shares of three annotators on online comments, in a mix with everyday text that nobody minds.
    voted = source == "toxic-spans"
    y = np.where(voted, np.nan_to_num(get("toxic")), 0.0)
    w = np.zeros(len(rows))
    for part, share in ((voted, 0.4), (quiet, 0.6)):
        w[part] = share / part.sum()
    spread = z[w > 0].std(0) + 1e-6
    cols, fit = z[:, [HEAD[h] for h in READERS]] / spread[[HEAD[h] for h in READERS]], even & (w > 0)
    def loss(p):
        q = cols[fit] @ p[:-1] + p[-1]
        return (w[fit] * (np.logaddexp(0, q) - y[fit] * q)).sum() / w[fit].sum() + 0.001 * (p[:-1] ** 2).sum()
    p = minimize(loss, np.full(len(READERS) + 1, 0.5), method="L-BFGS-B", bounds=[*READERS.values(), (None, None)]).x
    raw = {h: float(v / spread[HEAD[h]]) for h, v in zip(READERS, p)}
    value, scale, shift = sum(v * z[:, HEAD[h]] for h, v in raw.items()), 1.0, float(p[-1])
    readers = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": scale, "shift": round(shift, 5)}
    p, test = sigmoid(scale * value + shift), ~even & (w > 0)
    print(f"readers: ECE mix {ece(p[test], y[test], w[test]):.4f}, voted alone {ece(p[voted & ~even], y[voted & ~even], np.ones((voted & ~even).sum())):.4f}")
    u = (source == "reddit-offensive") & ~even
    print("readers: ruddit correlation", round(np.corrcoef(p[u], get("offensive_intensity")[u])[0, 1], 3))
    borne_out = []
    for l in RULE_LABELS[:5]:
        part = voted & ~even & (values[l] >= 0.5)
        if part.sum() >= 200:
            error = ece(p[part], y[part], np.ones(part.sum()), bins=5)
            print(f"readers where {l} is over .5: {part.sum()} voted passages, ECE {error:.3f}")
            if error <= 0.05:
                borne_out.append(l)
    report.append(("readers", p, y, test, w))
    (a.out / "calibration.json").write_text(json.dumps({"affinities": affinities, "bad": bad_file, "trust": trust, "labels": labels, "readers": readers, "readers_for": borne_out}, indent=1) + "\n")
    digest = hashlib.sha256()
    for f in ("encoder.onnx", "heads.safetensors", "calibration.json"):
        digest.update((a.out / f).read_bytes())
    (a.out / "model.json").write_text(json.dumps({"name": "tonelint-en", "version": a.version, "sha256": digest.hexdigest(), "architecture": "tonelint"}, indent=1) + "\n")
    if a.plots:
        plot(report, a.plots / "reliability.png")


def plot(report, path):
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    figure, axes = plt.subplots(1, len(report), figsize=(4.5 * len(report), 4.2))
    for axis, (name, p, y, test, w) in zip(np.atleast_1d(axes), report):
        order = np.argsort(p[test])
        xs, ys = [], []
        for part in np.array_split(order, 15):
            xs.append(np.average(p[test][part], weights=w[test][part]))
            ys.append(np.average(y[test][part], weights=w[test][part]))
        axis.plot([0, 1], [0, 1], color="0.7", lw=1)
        axis.plot(xs, ys, "o-", ms=4)
        axis.set(title=f"{name}: ECE {ece(p[test], y[test], w[test]):.3f}", xlabel="predicted", ylabel="observed", xlim=(0, 1), ylim=(0, 1))
    figure.tight_layout()
    figure.savefig(path, dpi=110)


if __name__ == "__main__":
    main()
