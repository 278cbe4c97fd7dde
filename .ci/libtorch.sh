#!/usr/bin/env bash
# Fetches what the feature rust-bert needs of libtorch 2.4.0, for processors only (Linux on x86-64), and prints what to set:
#
#   .ci/libtorch.sh DIR        about 800 MB to download from the Python package index, 530 MB kept in DIR
#
# The libraries come out of PyTorch's own wheel, whose hash is pinned, since the package index is what most networks let through. The wheel is built for CUDA:
# of that only two small libraries are kept, which libtorch_cpu names and never calls here. Nothing is installed anywhere else, and Python is only used to unpack.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: .ci/libtorch.sh DIR" >&2; exit 2; }
mkdir -p "$1"
dir=$(cd "$1" && pwd)

if [ ! -e "$dir/libtorch/build-version" ]; then
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "only for Linux on x86-64: elsewhere unpack libtorch 2.4.0 yourself and set LIBTORCH" >&2; exit 1; }
    work=$(mktemp -d "$dir/fetch.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    cat > "$work/wheels.txt" <<'WHEELS'
torch==2.4.0 --hash=sha256:e743adadd8c8152bb8373543964551a7cb7cc20ba898dc8f9c0cdbe47c283de0
nvidia-cuda-runtime-cu12==12.1.105 --hash=sha256:6e258468ddf5796e25f1dc591a31029fa317d97a0a94ed93468fc86301d61e40
nvidia-cuda-cupti-cu12==12.1.105 --hash=sha256:e54fde3983165c624cb79254ae9818a456eb6e87a7fd4d56a2352c24ee542d7e
WHEELS
    # A virtual environment of its own: some systems have no pip beside python3.
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" download --quiet --no-cache-dir --no-deps --only-binary=:all: --require-hashes --python-version 3.11 \
        --implementation cp --abi cp311 --platform manylinux1_x86_64 --dest "$work" --requirement "$work/wheels.txt" >&2
    python3 - "$work" <<'PYTHON'
import pathlib, sys, zipfile
work = pathlib.Path(sys.argv[1])
wanted = ("torch/include/", "torch/lib/libtorch_cpu.so", "torch/lib/libc10.so", "torch/lib/libgomp", "nvidia/cuda_runtime/lib/libcudart", "nvidia/cuda_cupti/lib/libcupti.so")
for wheel in work.glob("*.whl"):
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.filename.startswith(wanted):
                archive.extract(entry, work / "unpacked")
lib = work / "unpacked/torch/lib"
# torch-sys links this name; the real one pulls in the 900 MB of CUDA. To a linker a text can be a library.
(lib / "libtorch.so").write_text("INPUT(libtorch_cpu.so libc10.so)\n")
PYTHON
    # libtorch_cpu looks for the other folder beside its own.
    rm -rf "$dir/libtorch" "$dir/nvidia"
    mv "$work/unpacked/nvidia" "$dir/nvidia"
    mv "$work/unpacked/torch" "$dir/libtorch"
    echo 2.4.0 > "$dir/libtorch/build-version"
fi

# These wheels were built with the older of the two string types of GNU's C++.
echo "export LIBTORCH='$dir/libtorch' LIBTORCH_CXX11_ABI=0"
