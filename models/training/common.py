"""Shared by every script here: reading the data folder, cleaning text as the linter does, the heads, the network."""

import hashlib
import io
import json
import re
from pathlib import Path

import torch
import zstandard
from torch import nn

RULE_LABELS = [
    "insult", "identity-attack", "threat", "profanity", "hostility", "dismissive", "condescending", "passive-aggressive",
    "sarcasm", "backhanded-praise", "curt", "impatience", "accusation", "blaming-question", "generalisation", "sweeping-verdict",
]
INFLAMMATORY = RULE_LABELS[:5]
EMOTIONS = [
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire", "disappointment",
    "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy", "love", "nervousness", "optimism",
    "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral",
]
ISSUE_KINDS = ["bitter_frustration", "impatience", "mocking", "insulting", "entitlement", "irony", "vulgarity"]
# One head a source where the same word means something else ("toxic" in a code review and in a Wikipedia discussion).
HEADS = (
    [f"c:{l}" for l in RULE_LABELS] + ["c:any"]
    + ["t:code-review", "t:chat", "t:detox", "t:comments", "t:wiki", "t:wiki-context", "t:issue", "t:uncivil", "t:hate", "t:tweet-offensive"]
    + ["s:insult", "s:threat", "s:identity", "s:profane"]
    + ["p:wikipedia", "p:stackexchange", "n:pull-request", "n:stackoverflow", "g:pull-request", "g:stackoverflow"]
    + ["r:offensive", "sarcasm:intended", "f:ad_hominem", "f:hasty_generalization"]
    + [f"i:{k}" for k in ISSUE_KINDS] + [f"e:{e}" for e in EMOTIONS]
)
HEAD = {h: i for i, h in enumerate(HEADS)}
# The token head: which words carry which label, as our own readers marked them, and which ones annotators of public comments marked as toxic.
# The two mark differently: two thirds of the public comments have no word that most annotators agree on.
TOKEN_HEADS = [*RULE_LABELS, "toxic"]
MAX_TOKENS = 256
TRAIN_TOKENS = 128


def read(path):
    """Rows of a .jsonl or .jsonl.zst file."""
    path = Path(path)
    opened = zstandard.open(path, "rb") if path.suffix == ".zst" else open(path, "rb")
    with opened as f:
        return [json.loads(line) for line in io.TextIOWrapper(f, "utf-8") if line.strip()]


def is_even(row_id):
    """Calibration uses the rows of `dev` whose id hashes even; figures are reported on the others."""
    return int(hashlib.sha256(str(row_id).encode()).hexdigest(), 16) % 2 == 0


FENCE = re.compile(r"```.*?(```|\Z)|^(?: {4,}|\t)[^\n]*$", re.S | re.M)
QUOTE = re.compile(r"^[ \t]*>.*$", re.M)
CODE = re.compile(r"`[^`\n]+`")
URL = re.compile(r"\b(?:https?|ftp)://[^\s)>\]]+|\bwww\.[^\s)>\]]+")


def clean(text, markdown):
    """What the document room of the linter leaves of a text: no code, no quotes, `code` and `link` as words."""
    if markdown:
        text = FENCE.sub("\n", text)
        text = QUOTE.sub("", text)
        text = CODE.sub("code", text)
    text = URL.sub("link", text)
    return text.strip()


SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[A-Z0-9@*_-])|\n+|(?<=[!?])\s+")


def sentences(text):
    """Character ranges of sentences: a rough split is enough to train on."""
    out, start = [], 0
    for m in SENTENCE.finditer(text):
        if text[start:m.start()].strip():
            out.append((start, m.start()))
        start = m.end()
    if text[start:].strip():
        out.append((start, len(text)))
    return out or [(0, len(text))]


class ToneNet(nn.Module):
    """Encoder, sentence pooling (mean over a sentence's own tokens), one linear head a label, one token head."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(width, len(HEADS))
        self.token = nn.Linear(width, len(TOKEN_HEADS))

    def hidden(self, ids, mask):
        return self.encoder(ids, attention_mask=mask)[0].float()

    def pool(self, hidden, segments, count):
        """`segments` [B, T]: sentence number from 1, 0 for context, padding and special tokens. -> [B, count, width]"""
        one_hot = nn.functional.one_hot(segments, count + 1)[..., 1:].float()
        size = one_hot.sum(1).clamp(min=1)
        return torch.einsum("bts,btd->bsd", one_hot, hidden) / size[..., None], one_hot.sum(1) > 0

    def forward(self, ids, mask, segments):
        hidden = self.drop(self.hidden(ids, mask))
        pooled, present = self.pool(hidden, segments, int(segments.max()))
        return self.heads(pooled), present, self.token(hidden)


def passage_logits(logits, present):
    """The passage score: the maximum over its sentences; the mean for politeness and positive or neutral feeling."""
    top = logits.masked_fill(~present[..., None], -1e4).amax(1)
    mean = (logits * present[..., None]).sum(1) / present.sum(1, keepdim=True).clamp(min=1)
    out = top.clone()
    out[:, MEAN_COLUMNS] = mean[:, MEAN_COLUMNS]
    return out


NEGATIVE_EMOTIONS = {"anger", "annoyance", "disappointment", "disapproval", "disgust"}
MEAN_COLUMNS = [HEAD[h] for h in HEADS if h.startswith(("p:", "g:")) or (h.startswith("e:") and h[2:] not in NEGATIVE_EMOTIONS)]
