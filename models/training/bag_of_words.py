"""How much of the written corpus gives itself away by words alone: AUC of a bag-of-words classifier, trained on other groups.

    python bag_of_words.py ../corpus
"""

import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from examples import corpus_groups

texts, labels, group, kind = [], [], [], []
for n, g in enumerate(corpus_groups(sys.argv[1] + "/groups")):
    for text, label, k in [(g["bad"], 1, "bad")] + [(t[1], 0, "twin") for t in g["twins"]] + [(g["rewrite"], 0, "rewrite")] * bool(g.get("rewrite")):
        texts.append(text), labels.append(label), group.append(n), kind.append(k)
labels, group, kind = np.array(labels), np.array(group), np.array(kind)
scores = np.zeros(len(texts))
for train, test in GroupKFold(5).split(texts, labels, group):
    v = TfidfVectorizer(sublinear_tf=True, min_df=2, token_pattern=r"\b\w+\b|[!?.]+")
    model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=1000).fit(v.fit_transform([texts[i] for i in train]), labels[train])
    scores[test] = model.predict_proba(v.transform([texts[i] for i in test]))[:, 1]
for k in ("twin", "rewrite"):
    use = (kind == "bad") | (kind == k)
    print(f"bad against {k}: AUC {roc_auc_score(labels[use], scores[use]):.3f} over {use.sum()} passages in {group.max() + 1} groups")
