"""The mean of the weights of several trainings that began with the same ones.

    python mean.py work/fourth/model.pt work/fifth/model.pt --out work/mean.pt
"""

import argparse

import torch

a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
a.add_argument("weights", nargs="+")
a.add_argument("--out", required=True)
a = a.parse_args()
states = [torch.load(w, map_location="cpu") for w in a.weights]
torch.save({k: sum(s[k] for s in states) / len(states) if v.is_floating_point() else v for k, v in states[0].items()}, a.out)
