#!/usr/bin/env bash
# From a data folder to ../tonelint-en: see README.md. Each step of the training is skipped where its result is there already.
set -euo pipefail
cd "$(dirname "$0")"
usage="usage: build.sh DATA BASE TEACHER_BASE [VERSION]"
data=${1:?$usage} base=${2:?$usage} teacher_base=${3:?$usage} version=${4:-5}
threads=${THREADS:-$(nproc)}
echo "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db  $base/model.safetensors" | sha256sum --check --quiet
echo "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658  $teacher_base/model.safetensors" | sha256sum --check --quiet
train() { OMP_NUM_THREADS=$threads python train.py "$data" --base "$base" --corpus ../corpus --budget 2048 --threads "$threads" "$@"; }
[ -e work/first/model.pt ] || train --out work/first --corpus-repeat 2 --public-share 0.4 --tokens 8e6
[ -e work/full/model.pt ] || train --out work/full --init work/first/model.pt --corpus-repeat 2 --public-share 0.2 --tokens 11e6 --lr 7e-5 --head-lr 5e-4 --seed 2
[ -e work/last/model.pt ] || train --out work/last --init work/full/model.pt --corpus-repeat 2 --public-share 0.5 --tokens 4e6 --lr 3e-5 --head-lr 2e-4 --seed 3
# Version 3 was trained from here on from the rounded weights of version 2 (thaw.py), while the corpus grew: the same weights do not come out again.
[ -e work/third/model.pt ] || train --out work/third --init work/last/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 14.5e6 --lr 8e-5 --head-lr 5e-4 --seed 41
# Version 4 likewise from version 3 on.
[ -e work/fourth/model.pt ] || train --out work/fourth --init work/third/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 16e6 --lr 8e-5 --head-lr 5e-4 --seed 51
# Further, without a gain of its own; and the mean of the three.
[ -e work/fifth/model.pt ] || train --out work/fifth --init work/fourth/model.pt --corpus-repeat 1 --public-share 0.4 --tokens 18e6 --lr 8e-5 --head-lr 5e-4 --seed 61
[ -e work/fifth-b/model.pt ] || train --out work/fifth-b --init work/fifth/model.pt --corpus-repeat 1 --public-share 0.3 --reading-share 0.5 --tokens 8e6 --lr 6e-5 --head-lr 4e-4 --seed 62
[ -e work/mean.pt ] || python mean.py work/fourth/model.pt work/fifth/model.pt work/fifth-b/model.pt --out work/mean.pt
# The teacher, a network twelve layers deep and 768 wide (begun anew twice with other seeds as the corpus grew), and version 5, which learns from it and from the mean.
[ -e work/teacher/last.pt ] || train --base "$teacher_base" --out work/teacher --corpus-repeat 1 --public-share 0.4 --tokens 4e6 --budget 3072 --lr 6e-5 --freeze-words --seed 23
[ -e work/taught.npz ] || python teach.py "$data" --teacher "$teacher_base" work/teacher/last.pt --teacher "$base" work/mean.pt --corpus ../corpus --out work/taught.npz --threads "$threads"
[ -e work/sixth/model.pt ] || train --out work/sixth --init work/mean.pt --teacher work/taught.npz --corpus-repeat 1 --public-share 0.3 --tokens 7e6 --lr 1e-4 --head-lr 5e-4 --seed 61
python export.py work/sixth/model.pt --base "$base" --out ../tonelint-en
python logits.py "$data" --model ../tonelint-en --corpus ../corpus --out work/logits.npz --threads "$threads"
python calibrate.py work/logits.npz --out ../tonelint-en --plots ../tonelint-en --version "$version"
python golden.py work/sixth/model.pt --base "$base" --model ../tonelint-en --corpus ../corpus --out ../../tests/fixtures/golden.jsonl
