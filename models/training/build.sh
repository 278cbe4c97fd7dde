#!/usr/bin/env bash
# From a data folder to ../tonelint-en: see README.md. Each step is skipped where its result is there already.
set -euo pipefail
cd "$(dirname "$0")"
data=${1:?usage: build.sh DATA BASE [VERSION]} base=${2:?usage: build.sh DATA BASE [VERSION]} version=${3:-4}
threads=${THREADS:-$(nproc)}
echo "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db  $base/model.safetensors" | sha256sum --check --quiet
train() { OMP_NUM_THREADS=$threads python train.py "$data" --base "$base" --corpus ../corpus --budget 2048 --threads "$threads" "$@"; }
[ -e work/first/model.pt ] || train --out work/first --corpus-repeat 2 --public-share 0.4 --tokens 8e6
[ -e work/full/model.pt ] || train --out work/full --init work/first/model.pt --corpus-repeat 2 --public-share 0.2 --tokens 11e6 --lr 7e-5 --head-lr 5e-4 --seed 2
[ -e work/last/model.pt ] || train --out work/last --init work/full/model.pt --corpus-repeat 2 --public-share 0.5 --tokens 4e6 --lr 3e-5 --head-lr 2e-4 --seed 3
# Version 3 was trained from here on from the rounded weights of version 2 (thaw.py), while the corpus grew: the same weights do not come out again.
[ -e work/third/model.pt ] || train --out work/third --init work/last/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 14.5e6 --lr 8e-5 --head-lr 5e-4 --seed 41
# Version 4 likewise from version 3 on.
[ -e work/fourth/model.pt ] || train --out work/fourth --init work/third/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 16e6 --lr 8e-5 --head-lr 5e-4 --seed 51
python export.py work/fourth/model.pt --base "$base" --out ../tonelint-en
python logits.py "$data" --model ../tonelint-en --corpus ../corpus --out work/logits.npz --threads "$threads"
python calibrate.py work/logits.npz --out ../tonelint-en --plots ../tonelint-en --version "$version"
python golden.py work/fourth/model.pt --base "$base" --model ../tonelint-en --corpus ../corpus --out ../../tests/fixtures/golden.jsonl
