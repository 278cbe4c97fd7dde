#!/usr/bin/env bash
# The Zed extension: its manifest is read and its code compiled. Zed itself needs a GPU.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

zed=$root/editors/zed
export CARGO_TARGET_DIR=$cache/zed-target
# To WebAssembly where that is set up, as Zed will; else for this machine, which checks the types.
target=()
if rustup target list --installed 2> /dev/null | grep -q '^wasm32-wasip2$'; then target=(--target wasm32-wasip2); fi
cargo check --quiet --locked --manifest-path "$zed/Cargo.toml" "${target[@]}"
if command -v python3 > /dev/null && python3 -c 'import tomllib' 2> /dev/null; then
    python3 - "$zed" << 'PYTHON'
import sys, tomllib
extension, cargo = (tomllib.load(open(f"{sys.argv[1]}/{name}", "rb")) for name in ("extension.toml", "Cargo.toml"))
server = extension["language_servers"]["tonelint"]
assert set(server["language_ids"]) == set(server["languages"]), "languages without a name for the server"
assert extension["version"] == cargo["package"]["version"], "two versions"
PYTHON
fi
echo "Zed: the extension compiles"
