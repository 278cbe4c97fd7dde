#!/usr/bin/env bash
# The version, which stands in Cargo.toml and nowhere else that counts. With an argument: a tag (v1.2.3), which must name it.
# Extensions that must write it down once more are held against it.
set -euo pipefail
cd "$(dirname "$0")/.."

# first FILE: the first line of the kind `version = "…"`, or `"version": "…"`
first() { sed -nE 's/^ *"?version"?( =|:) "([^"]+)",?$/\2/p' "$1" | head -n 1; }

version=$(first Cargo.toml)
[ -n "$version" ] || { echo "Cargo.toml names no version" >&2; exit 1; }
for file in editors/vscode/package.json editors/zed/Cargo.toml editors/zed/extension.toml; do
    [ "$(first "$file")" = "$version" ] || { echo "$file says $(first "$file"), Cargo.toml $version" >&2; exit 1; }
done
if [ $# -gt 0 ] && [ "$1" != "v$version" ]; then
    echo "the tag is $1, but Cargo.toml says $version: the tag would be v$version" >&2
    exit 1
fi
echo "$version"
