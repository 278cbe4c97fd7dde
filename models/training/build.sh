#!/usr/bin/env bash
# From a data folder to ../tonelint-en: see README.md. Each step is skipped where its result is there already.
set -euo pipefail
cd "$(dirname "$0")"
data=${1:?usage: build.sh DATA BASE TEACHER_BASE [VERSION]} base=${2:?usage: build.sh DATA BASE TEACHER_BASE [VERSION]} teacher=${3:?usage: build.sh DATA BASE TEACHER_BASE [VERSION]} version=${4:-5}
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
# Version 5: two continuations, their mean with version 4, and from there twice over what a larger network says of the same texts.
[ -e work/fifth/model.pt ] || train --out work/fifth --init work/fourth/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 18e6 --lr 8e-5 --head-lr 5e-4 --seed 61
[ -e work/fifth-b/model.pt ] || train --out work/fifth-b --init work/fifth/model.pt --corpus-repeat 1 --public-share 0.3 --reading-share 0.5 --tokens 8e6 --lr 6e-5 --head-lr 4e-4 --seed 62
[ -e work/mean.pt ] || python mean.py work/fourth/model.pt work/fifth/model.pt work/fifth-b/model.pt --out work/mean.pt
echo "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658  $teacher/model.safetensors" | sha256sum --check --quiet
larger() { train --base "$teacher" --budget 3072 --corpus-repeat 1 --lr 6e-5 --head-lr 1e-3 --freeze-words "$@"; }
teach() { OMP_NUM_THREADS=$threads python teach.py "$data" --teacher "$teacher" "$1" --teacher "$base" "$2" --corpus ../corpus --out "$3" --threads "$threads"; }
[ -e work/teacher/last.pt ] || larger --out work/teacher --public-share 0.4 --tokens 4e6 --seed 23
[ -e work/taught.npz ] || teach work/teacher/last.pt work/mean.pt work/taught.npz
[ -e work/sixth/model.pt ] || train --out work/sixth --init work/mean.pt --teacher work/taught.npz --corpus-repeat 1 --public-share 0.3 --tokens 7e6 --lr 1e-4 --head-lr 5e-4 --seed 61
[ -e work/teacher2/last.pt ] || larger --out work/teacher2 --init work/teacher/last.pt --public-share 0.6 --tokens 3.3e6 --seed 31
[ -e work/taught2.npz ] || teach work/teacher2/last.pt work/sixth/model.pt work/taught2.npz
[ -e work/seventh/model.pt ] || train --out work/seventh --init work/sixth/model.pt --teacher work/taught2.npz --corpus-repeat 1 --public-share 0.5 --tokens 8e6 --lr 1e-4 --head-lr 5e-4 --seed 71
python export.py work/seventh/model.pt --base "$base" --out ../tonelint-en
python logits.py "$data" --model ../tonelint-en --corpus ../corpus --out work/logits.npz --threads "$threads"
python calibrate.py work/logits.npz --out ../tonelint-en --plots ../tonelint-en --version "$version"
python golden.py work/seventh/model.pt --base "$base" --model ../tonelint-en --corpus ../corpus --out ../../tests/fixtures/golden.jsonl
