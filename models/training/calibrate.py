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
from sklearn.linear_model import LogisticRegression

from common import HEAD, RULE_LABELS

# Which heads, standardised, make up a label, besides its own head in the written corpus and `c:any`.
MIX = {
    "insult": {"s:insult": 0.6, "t:comments": 0.3}, "identity-attack": {"s:identity": 0.5, "t:hate": 0.2}, "threat": {"s:threat": 0.4},
    "profanity": {"s:profane": 0.6, "t:detox": 0.3}, "hostility": {"t:comments": 0.4, "t:uncivil": 0.3, "r:offensive": 0.3, "i:insulting": 0.2},
    "dismissive": {"t:uncivil": 0.15, "r:offensive": 0.1}, "condescending": {"t:uncivil": 0.15, "r:offensive": 0.1},
    "passive-aggressive": {"i:bitter_frustration": 0.1}, "sarcasm": {"sarcasm:intended": 0.15, "i:irony": 0.1, "i:mocking": 0.1},
    "impatience": {"i:impatience": 0.15}, "generalisation": {"s:identity": 0.15, "t:comments": 0.15, "f:hasty_generalization": 0.1},
    "accusation": {"f:ad_hominem": 0.1, "i:bitter_frustration": 0.1}, "sweeping-verdict": {"t:code-review": 0.15, "n:stackoverflow": 0.1},
}
OWN, ANY = 1.0, 0.6
TOXIC = ["t:code-review", "t:chat", "t:comments", "t:wiki", "t:detox", "t:issue", "t:wiki-context", "s:insult", "s:profane", "c:any", "c:insult", "r:offensive"]
POLITE = ["p:wikipedia", "p:stackexchange", "e:gratitude", "c:any"]
NEGATIVE = ["n:pull-request", "n:stackoverflow", "e:annoyance", "e:anger", "e:disappointment", "g:stackoverflow"]
READERS = {"t:comments": 1.0, "r:offensive": 0.8, "c:any": 0.7, "t:uncivil": 0.7, "s:insult": 0.4, "p:wikipedia": -0.3, "p:stackexchange": -0.2}
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
    quiet = calm | (source == "neutral-docs") | (get("polite") == 1.0)
    # The mix: an eighth bad, a quarter its twins, the rest everyday text.
    weight = np.zeros(len(rows))
    for part, share in ((bad, BAD_SHARE), (good, 0.25), (calm, 0.28), ((source == "neutral-docs"), 0.2), (get("polite") == 1.0, 0.15)):
        weight[part] = share / max(part.sum(), 1)
    mix = weight > 0
    mean, std = np.average(z[mix], weights=weight[mix], axis=0), None
    std = np.sqrt(np.average((z[mix] - mean) ** 2, weights=weight[mix], axis=0)) + 1e-6

    def combine(heads):
        """Weights on raw logits of a sum of standardised ones, and its value on all rows."""
        raw = {h: w / std[HEAD[h]] for h, w in heads.items()}
        return raw, sum(w * (z[:, HEAD[h]]) for h, w in raw.items())

    labels, report = {}, []
    values = {}
    for l in RULE_LABELS:
        raw, x = combine({f"c:{l}": OWN, "c:any": ANY} | MIX.get(l, {}))
        values[l] = (raw, x)
    standard = {l: (x - np.average(x[mix], weights=weight[mix])) / np.sqrt(np.cov(x[mix], aweights=weight[mix])) for l, (_, x) in values.items()}
    top = np.array(RULE_LABELS)[np.argmax([standard[l] for l in RULE_LABELS], axis=0)]
    # A careful reader agrees with a finding where the passage is bad and the label is the one given, or the nearest one.
    pooled_x, pooled_y, pooled_w = [], [], []
    target = {l: np.where(bad, np.where(get(l, 0) >= 0.5, 1.0, np.where(top == l, 0.8, 0.1)), 0.0) for l in RULE_LABELS}
    fit = mix & even
    for l in RULE_LABELS:
        pooled_x.append(standard[l][fit]), pooled_y.append(target[l][fit]), pooled_w.append(weight[fit])
    slope, _ = platt(np.concatenate(pooled_x), np.concatenate(pooled_y), np.concatenate(pooled_w))
    overall = []
    for l in RULE_LABELS:
        raw, x = values[l]
        scale = slope / np.sqrt(np.cov(x[mix], aweights=weight[mix]))
        loss = lambda b: (weight[fit] * (np.logaddexp(0, scale * x[fit] + b) - target[l][fit] * (scale * x[fit] + b))).sum()
        shift = minimize(lambda p: loss(p[0]), [0.0]).x[0]
        labels[l] = {"heads": {h: round(w, 5) for h, w in raw.items()}, "scale": round(float(scale), 5), "shift": round(float(shift), 5)}
        test = mix & ~even
        p = sigmoid(scale * x + shift)
        overall.append((p, target[l]))
        over = lambda part, t: (p[part & ~even] > t).mean()
        print(f"{l:20} ECE {ece(p[test], target[l][test], weight[test]):.4f}  over .7: listed {over(bad & (get(l, 0) >= .5), .7):.2f} corpus good {over(good, .7):.4f} calm {over(calm, .7):.4f} docs {over(source == 'neutral-docs', .7):.5f}")
    test = mix & ~even
    worst = np.max([p for p, _ in overall], axis=0)
    report.append(("any rule label", worst, np.where(bad, 1.0, 0.0), test, weight))
    print("labels together: ECE", round(ece(np.concatenate([p[test] for p, _ in overall]), np.concatenate([y[test] for _, y in overall]), np.concatenate([weight[test]] * len(overall))), 4))
    for t in (0.5, 0.6, 0.7, 0.85):
        print(f"any label over {t}: bad {(worst[bad & ~even] > t).mean():.3f} good {(worst[good & ~even] > t).mean():.4f} calm {(worst[calm & ~even] > t).mean():.4f} docs {(worst[(source == 'neutral-docs') & ~even] > t).mean():.5f} polite {(worst[(get('polite') == 1) & ~even] > t).mean():.4f}")

    def regression(name, heads, use, y, group, positive=()):
        """A logistic regression over a few heads; sources weigh the same; the shift makes .5 the best threshold over them."""
        x = (z[:, [HEAD[h] for h in heads]] - mean[[HEAD[h] for h in heads]]) / std[[HEAD[h] for h in heads]]
        f = use & even
        w = np.zeros(len(rows))
        for g in set(group[use]):
            w[f & (group == g)] = 1 / max((f & (group == g)).sum(), 1)
        def loss(p):
            q = x[f] @ p[:-1] + p[-1]
            return (w[f] * (np.logaddexp(0, q) - y[f] * q)).sum() / w[f].sum() + 0.003 * (p[:-1] ** 2).sum()
        bounds = [(0, None) if h in positive else (None, None) for h in heads] + [(None, None)]
        p = minimize(loss, np.zeros(len(heads) + 1), method="L-BFGS-B", bounds=bounds).x
        raw = {h: float(v / std[HEAD[h]]) for h, v in zip(heads, p) if abs(v) > 1e-6}
        value = sum(v * z[:, HEAD[h]] for h, v in raw.items())
        shift = float(p[-1] - sum(v * mean[HEAD[h]] for h, v in raw.items()))
        return raw, value, shift

    toxic_sources = ["code-review-toxic", "dev-chat-toxic", "wiki-talk-toxic", "toxic-spans", "detox-pairs"]
    use = np.isin(source, toxic_sources) & ~np.isnan(get("toxic"))
    raw, x, shift = regression("toxic", TOXIC, use, np.nan_to_num(get("toxic")), source, positive=TOXIC)
    def f1(part, s):
        p, y = x[part] + s > 0, get("toxic")[part] >= 0.5
        return 2 * (p & y).sum() / max(p.sum() + y.sum(), 1)
    judged = ["code-review-toxic", "dev-chat-toxic", "wiki-talk-toxic"]
    best = max(np.arange(shift - 3, shift + 3, 0.05), key=lambda s: np.mean([f1((source == g) & even, s) for g in judged]))
    labels["toxic"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(float(best), 5)}
    print("toxic F1", {g: round(f1((source == g) & ~even, best), 3) for g in judged})
    use = ~np.isnan(get("polite"))
    raw, x, shift = regression("polite", POLITE, use, np.nan_to_num(get("polite")), source)
    labels["polite"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(shift, 5)}
    print("polite accuracy", {g: round(float(((x + shift > 0) == (get("polite") > 0.5))[use & ~even & (source == g)].mean()), 3) for g in ("politeness-wikipedia", "politeness-stackexchange")})
    use = np.isin(source, ["pull-request-emotion", "so-polarity"])
    raw, x, shift = regression("negative", NEGATIVE, use, np.nan_to_num(get("negative")), source)
    labels["negative"] = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": 1.0, "shift": round(shift, 5)}

    # Readers: shares of three annotators on online comments, in a mix with everyday text that nobody minds.
    raw, x = combine(READERS)
    voted = source == "toxic-spans"
    y = np.where(voted, np.nan_to_num(get("toxic")), 0.0)
    w = np.zeros(len(rows))
    for part, share in ((voted, 0.3), (quiet, 0.7)):
        w[part] = share / part.sum()
    scale, shift = platt(x[even & (w > 0)], y[even & (w > 0)], w[even & (w > 0)] * 1e4, ridge=0)
    readers = {"heads": {h: round(v, 5) for h, v in raw.items()}, "scale": round(float(scale), 5), "shift": round(float(shift), 5)}
    p, test = sigmoid(scale * x + shift), ~even & (w > 0)
    print(f"readers: ECE mix {ece(p[test], y[test], w[test]):.4f}, voted alone {ece(p[voted & ~even], y[voted & ~even], np.ones((voted & ~even).sum())):.4f}")
    u = (source == "reddit-offensive") & ~even
    print("readers: ruddit correlation", round(np.corrcoef(p[u], get("offensive_intensity")[u])[0, 1], 3))
    borne_out = []
    for l in RULE_LABELS[:5]:
        q = sigmoid(labels[l]["scale"] * values[l][1] + labels[l]["shift"])
        part = voted & ~even & (q >= 0.5)
        if part.sum() >= 200:
            error = ece(p[part], y[part], np.ones(part.sum()), bins=5)
            print(f"readers where {l} is over .5: {part.sum()} voted passages, ECE {error:.3f}")
            if error <= 0.05:
                borne_out.append(l)
    report.append(("readers", p, y, test, w))
    (a.out / "calibration.json").write_text(json.dumps({"labels": labels, "readers": readers, "readers_for": borne_out}, indent=1) + "\n")
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
