"""Train the tone model. Resumable: a checkpoint is written every few minutes, and the same command goes on from it.

    python train.py DATA --base BASE --out work/public --tokens 2.2e6                      # public data alone
    python train.py DATA --base BASE --init work/public/model.pt --corpus ../corpus \
                    --out work/full --tokens 7.5e6                                          # with the written corpus

With --teacher TAUGHT (see teach.py) it also learns what a larger network said. A pass that is interrupted begins anew with the same batches: to see
others, give another --seed.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from common import HEAD, HEADS, TOKEN_HEADS, TRAIN_TOKENS, ToneNet, passage_logits, sentences
from examples import CAPS, CLOSE, corpus_drafts, corpus_groups, corpus_units, draft_units, harmless_units, public_units, reading_units
from teach import Taught

TOKEN_HEAD = {h: i for i, h in enumerate(TOKEN_HEADS)}


class QuickDropout(nn.Module):
    """Dropout that takes its mask from a random place in one long random mask: drawing a new one each time is a sixth of a step on a CPU."""

    def __init__(self, p, mask):
        super().__init__()
        self.p, self.mask = p, mask

    def forward(self, x):
        if not self.training or not self.p:
            return x
        n = x.numel()
        at = random.randrange(len(self.mask) - n) if n < len(self.mask) else 0
        mask = self.mask[at: at + n] if n < len(self.mask) else self.mask.repeat(n // len(self.mask) + 1)[:n]
        return x * mask.view(x.shape).to(x.dtype)


def quicken(model, p=0.1):
    mask = torch.bernoulli(torch.full((1 << 24,), 1 - p)).div_(1 - p).to(torch.bfloat16)
    for module in list(model.modules()):
        for name, child in module.named_children():
            if isinstance(child, nn.Dropout) and abs(child.p - p) < 1e-6:
                setattr(module, name, QuickDropout(p, mask))
    for layer in model.encoder.encoder.layer:
        attention = getattr(layer.attention, "self", None) or layer.attention.attn  # BERT, MPNet
        attention.dropout.p = 0.0


def load_tokenizer(base):
    """The tokenizer of a base model, without padding, and its ids of the first, the last and the padding token."""
    tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    first, last = tokenizer.encode("").ids
    pad = tokenizer.token_to_id("<pad>")
    return tokenizer, (first, last, tokenizer.token_to_id("[PAD]") if pad is None else pad)


def encode(tokenizer, unit, special, taught=None):
    """Adds ids, sentence numbers, token targets and what the teacher says to the rows of a unit."""
    out = []
    for r in unit:
        e = tokenizer.encode(r["text"], add_special_tokens=False)
        ids, offsets = e.ids[: TRAIN_TOKENS - 2], e.offsets[: TRAIN_TOKENS - 2]
        if not ids:
            continue
        bounds = sentences(r["text"])
        number, k = [], 0
        for start, _ in offsets:
            while k + 1 < len(bounds) and start >= bounds[k + 1][0]:
                k += 1
            number.append(k + 1)
        kept = {n: i + 1 for i, n in enumerate(dict.fromkeys(number))}
        number = [kept[n] for n in number]
        tokens = {}
        for start, end, name, share in r["spans"]:
            for t, (s, e_) in enumerate(offsets):
                if s < end and e_ > start:
                    tokens[(1 + t, TOKEN_HEAD[name])] = max(share, tokens.get((1 + t, TOKEN_HEAD[name]), 0))
        within = []
        for start, targets in r.get("sentences", []):
            k = kept.get(sum(at <= start for at, _ in bounds))
            within += [(k - 1, HEAD[h], t, w) for h, (t, w) in targets.items()] if k else []
        soft = taught.of(r["text"]) if taught else None
        if soft and (len(soft[0]), len(soft[1])) != (len(kept), len(ids)):
            raise SystemExit(f"the teacher's file has other tokens or sentences for this text than train.py: make it again with teach.py: {r['text'][:80]!r}")
        out.append({
            "within": within, "soft": soft,
            "ids": [special[0]] + ids + [special[1]], "segments": [0] + number + [0],
            "targets": [(HEAD[h], t, w) for h, (t, w) in r["targets"].items()], "tokens": tokens, "token_mask": r["token_mask"], "bad": r.get("bad"),
        })
    return out


def joined(units, share, rng):
    """Texts of two to four short rows, one after the other, each sentence with what the teacher said of it where it stood: in a draft, too, an
    unkind sentence stands among others that have nothing to do with it."""
    short = [u[0] for u in units if u[0]["soft"] and len(u[0]["ids"]) < 64]
    short, out = rng.sample(short, int(len(short) * share)), []
    while short:
        ids, segments, sentences_, tokens = [], [0], [], []
        for _ in range(rng.choice((2, 2, 3, 4))):
            if not short or len(ids) + len(short[-1]["ids"]) > TRAIN_TOKENS:
                break
            r = short.pop()
            segments += [s + len(sentences_) for s in r["segments"][1:-1]]
            ids += r["ids"][1:-1]
            sentences_ += list(r["soft"][0])
            tokens += list(r["soft"][1])
            first, last = r["ids"][0], r["ids"][-1]
        out.append([{
            "ids": [first] + ids + [last], "segments": segments + [0], "targets": [], "within": [], "tokens": {}, "token_mask": None,
            "bad": None, "soft": (sentences_, tokens),
        }])
    return out


def batches(units, budget, rng):
    """Units of about the same length together, at most `budget` tokens a batch, in random order."""
    order = sorted(units, key=lambda u: max(len(r["ids"]) for r in u) + rng.random() * 6)
    out, now, longest, size = [], [], 0, 0
    for u in order:
        length = max(len(r["ids"]) for r in u)
        if now and max(longest, length) * (size + len(u)) > budget:
            out.append(now)
            now, longest, size = [], 0, 0
        now.append(u)
        longest, size = max(longest, length), size + len(u)
    if now:
        out.append(now)
    rng.shuffle(out)
    return out


def collate(units, device, pad):
    rows = [r for u in units for r in u]
    length = max(len(r["ids"]) for r in rows)
    ids, segments = torch.full((len(rows), length), pad), torch.zeros(len(rows), length, dtype=torch.long)
    target, weight = torch.zeros(len(rows), len(HEADS)), torch.zeros(len(rows), len(HEADS))
    token, token_weight = torch.zeros(len(rows), length, len(TOKEN_HEADS)), torch.zeros(len(rows), length, len(TOKEN_HEADS))
    for i, r in enumerate(rows):
        ids[i, : len(r["ids"])] = torch.tensor(r["ids"])
        segments[i, : len(r["ids"])] = torch.tensor(r["segments"])
        for h, t, w in r["targets"]:
            target[i, h], weight[i, h] = t, w
        for (t, h), share in r["tokens"].items():
            token[i, t, h] = share
        if r["token_mask"]:
            taught = {"rules": slice(0, -1), "toxic": slice(-1, None), "both": slice(None)}[r["token_mask"]]
            token_weight[i, :, taught] = (segments[i] > 0).float()[:, None]
    count = int(segments.max())
    within, within_weight = torch.zeros(len(rows), count, len(HEADS)), torch.zeros(len(rows), count, len(HEADS))
    soft, soft_token = torch.full((len(rows), count, len(HEADS)), torch.nan), torch.full((len(rows), length, len(TOKEN_HEADS)), torch.nan)
    for i, r in enumerate(rows):
        for k, h, t, w in r["within"]:
            within[i, k, h], within_weight[i, k, h] = t, w
        if r["soft"]:
            soft[i, : len(r["soft"][0])] = torch.from_numpy(np.asarray(r["soft"][0], dtype=np.float32))
            soft_token[i, 1: 1 + len(r["soft"][1])] = torch.from_numpy(np.asarray(r["soft"][1], dtype=np.float32))
    pairs, first = [], 0
    for u in units:
        if len(u) > 1:
            heads = [HEAD["c:any"]] + [HEAD[f"c:{l}"] for l in u[0]["bad"]] if u[0]["bad"] is not None else [HEAD["t:detox"]]
            pairs += [(first, first + k, h) for k in range(1, len(u)) for h in heads]
        first += len(u)
    return [x.to(device) for x in (ids, (ids != pad).long(), segments, target, weight, token, token_weight, within, within_weight, soft, soft_token)] + [pairs]


# What the teacher says counts in full for the labels of the rules, half for the heads of public sources.
SOFT_WEIGHT = torch.tensor([1.0 if h.startswith("c:") else 0.5 for h in HEADS])


def soft_loss(logits, teacher, weight=1.0):
    """Cross-entropy with the teacher's odds at temperature 2, which keeps apart what is unlikely from what is very unlikely. Per row and place."""
    known = ~teacher.isnan()
    teacher = teacher.nan_to_num()
    each = 2 * nn.functional.binary_cross_entropy_with_logits(logits / 2, torch.sigmoid(teacher / 2), reduction="none")
    return (each * known * weight).sum(-1), known[..., 0].float()


def loss_of(model, batch):
    ids, mask, segments, target, weight, token, token_weight, within, within_weight, soft, soft_token, pairs = batch
    logits, present, token_logits = model(ids, mask, segments)
    top = passage_logits(logits, present)
    # Where the teacher has spoken, the labels count half.
    hard = 1 - 0.5 * (~soft.isnan()).flatten(1).any(1).float()
    each = nn.functional.binary_cross_entropy_with_logits(top, target, weight, reduction="none").sum(-1)
    total = (hard * each).sum() / len(ids)
    if within_weight.any():
        each = nn.functional.binary_cross_entropy_with_logits(logits, within, within_weight, reduction="none").sum(-1).sum(1)
        total = total + (hard * each / present.sum(1).clamp(min=1).sqrt()).sum() / len(ids)
    if not soft.isnan().all():
        each, known = soft_loss(logits, soft, SOFT_WEIGHT.to(soft.device))
        total = total + (each.sum(1) / known.sum(1).clamp(min=1).sqrt()).sum() / len(ids)
        each, known = soft_loss(token_logits, soft_token)
        total = total + 3 * each.sum() / known.sum().clamp(min=1)
    if token_weight.any():
        t = nn.functional.binary_cross_entropy_with_logits(token_logits, token, token_weight, reduction="sum")
        total = total + 3 * t / token_weight.amax(-1).sum()
    if pairs:
        i, j, h = (torch.tensor(x, device=ids.device) for x in zip(*pairs))
        total = total + 0.5 * nn.functional.softplus(1 - (top[i, h] - top[j, h])).mean()
    return total


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data")
    a.add_argument("--base", required=True, help="folder of the base model: all-MiniLM-L6-v2, or a teacher's")
    a.add_argument("--out", required=True, type=Path)
    a.add_argument("--init", type=Path)
    a.add_argument("--corpus", type=Path)
    a.add_argument("--teacher", type=Path, help="what a larger network said of the same texts: a file of teach.py")
    a.add_argument("--joined", type=float, default=0.5, help="with --teacher: share of the short texts that also stand one after the other in longer ones")
    a.add_argument("--corpus-repeat", type=int, default=2, help="passes over the corpus for one pass over the public data")
    a.add_argument("--more", type=float, default=1.0, help="rows of public sources: this many times the caps of one pass")
    a.add_argument("--public-share", type=float, default=1.0, help="share of the public data drawn a pass")
    a.add_argument("--reading-share", type=float, default=1.0, help="share of the second readings drawn a pass")
    a.add_argument("--older-share", type=float, default=1.0, help="share of the written groups and drafts drawn a pass, but for those of --new")
    a.add_argument("--new", default="", help="how the files are called, or how their names begin, whose groups and drafts are all drawn: NAME,NAME")
    a.add_argument("--tokens", type=float, default=4e6, help="tokens to train on, padding counted")
    a.add_argument("--budget", type=int, default=1536, help="tokens a batch")
    a.add_argument("--lr", type=float, default=8e-5)
    a.add_argument("--head-lr", type=float, default=1e-3)
    a.add_argument("--end-rate", type=float, default=0.0, help="the learning rate sinks no lower than this share of its highest")
    a.add_argument("--freeze-words", action="store_true", help="leave the embeddings of the base as they are")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    a.out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer, special = load_tokenizer(a.base)
    taught = Taught(a.teacher) if a.teacher else None
    # On a CPU the plain attention is a third faster than the fused one.
    model = ToneNet(AutoModel.from_pretrained(a.base, add_pooling_layer=False, attn_implementation="eager"))
    if a.init:
        model.load_state_dict(torch.load(a.init, map_location="cpu"))
    if device == "cpu":
        quicken(model)
    model.to(device).train()
    decay, params = 0.9, []
    for name, p in model.named_parameters():
        if a.freeze_words and "embeddings" in name:
            p.requires_grad_(False)
            continue
        if not name.startswith("encoder."):
            params.append({"params": [p], "lr": a.head_lr, "weight_decay": 0.01})
            continue
        layer = int(name.split("layer.")[1].split(".")[0]) + 1 if "layer." in name else 0
        rate = a.lr * decay ** (model.encoder.config.num_hidden_layers - layer)
        params.append({"params": [p], "lr": rate, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    optimizer = torch.optim.AdamW(params, betas=(0.9, 0.98), fused=True)
    rates = [g["lr"] for g in optimizer.param_groups]
    average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
    step, done, epoch = 0, 0, 0
    checkpoint = a.out / "checkpoint.pt"
    if checkpoint.exists():
        c = torch.load(checkpoint, map_location="cpu", weights_only=False)
        model.load_state_dict(c["model"])
        optimizer.load_state_dict(c["optimizer"])
        average, step, done, epoch = c["average"], c["step"], c["done"], c["epoch"]
    log, began, window, saved = open(a.out / "log.txt", "a"), time.time(), [], time.time()
    while done < a.tokens:
        rng = random.Random(a.seed * 1000 + epoch)
        readings = reading_units(a.data, a.corpus / "readings") if a.corpus else {}
        units = public_units(a.data, rng, {k: int(v * a.more) for k, v in CAPS.items()}, readings.keys())
        rng.shuffle(units)
        units = units[: int(len(units) * a.public_share)] + public_units(a.data, rng, CLOSE, readings.keys())
        new = tuple(filter(None, a.new.split(",")))
        drawn = lambda x: x["split"] == "train" and (a.older_share >= 1 or x["id"].startswith(new) or rng.random() < a.older_share)
        groups = list(filter(drawn, corpus_groups(a.corpus / "groups"))) if a.corpus else []
        drafts = list(filter(drawn, corpus_drafts(a.corpus / "drafts"))) if a.corpus else []
        for _ in range(a.corpus_repeat if a.corpus else 0):
            units += corpus_units(groups) + harmless_units(a.corpus / "harmless") + draft_units(drafts)
            units += rng.sample(list(readings.values()), int(len(readings) * a.reading_share))
        units = [u for u in (encode(tokenizer, u, special, taught) for u in units) if u]
        if taught:
            units += joined(units, a.joined, rng)
        print(f"epoch {epoch}: {len(groups)} corpus groups, {len(units)} units", file=log, flush=True)
        for batch in batches(units, a.budget, rng):
            progress = done / a.tokens
            scale = min(1.0, progress / 0.05) if progress < 0.05 else max(0.02, a.end_rate, (1 - progress) / 0.95)
            for g, r in zip(optimizer.param_groups, rates):
                g["lr"] = r * scale
            data = collate(batch, device, special[2])
            with torch.autocast(device, dtype=torch.bfloat16):
                loss = loss_of(model, data)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            done += data[0].numel()
            window.append(loss.item())
            if step % 10 == 0:
                keep = min(0.99, 1 - 10 / (0.2 * step + 10))  # over the last fifth of the steps, at most a thousand
                with torch.no_grad():
                    for k, v in model.state_dict().items():
                        average[k].lerp_(v.float().to(average[k].device), 1 - keep)
            if step % 100 == 0:
                print(f"step {step} tokens {done:.3g} loss {sum(window) / len(window):.4f} {done / max(1, time.time() - began):.0f} tok/s", file=log, flush=True)
                window = []
            if time.time() - saved > 240:
                saved = time.time()
                state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "step": step, "done": done, "epoch": epoch}
                torch.save(state, checkpoint.with_suffix(".tmp"))
                checkpoint.with_suffix(".tmp").replace(checkpoint)
            if done >= a.tokens:
                break
        epoch += 1
    for name, state in (("model.pt", average), ("last.pt", model.state_dict())):
        torch.save({k: v.float() if v.is_floating_point() else v for k, v in state.items()}, a.out / name)
    checkpoint.unlink(missing_ok=True)
    (a.out / "args.json").write_text(json.dumps({k: str(v) for k, v in vars(a).items()}, indent=1))
    print("done", file=log, flush=True)


if __name__ == "__main__":
    main()
