# What the tests of the editors share; sourced by them. $root is the project, $cache where downloads are kept, $work a scratch folder.
# shellcheck shell=bash

tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$tests/../.." && pwd)
cache=${TONELINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tonelint}/editors
# The program under test: one that is built anyway.
TONELINT=${TONELINT:-${CARGO_TARGET_DIR:-$root/target}/debug/tonelint}
export TONELINT
[ -x "$TONELINT" ] || { echo "$TONELINT is not there: cargo build, or set TONELINT" >&2; exit 1; }

work=$(mktemp -d)
# By a name that is ours alone, to tell whether one is left behind.
ln -s "$(readlink -f "$TONELINT")" "$work/tonelint"
TONELINT=$work/tonelint
# What is started gets a group of its own, and ends with it.
groups=()
finish() {
    local status=$?
    for group in "${groups[@]}"; do kill -- "-$group" 2> /dev/null || true; done
    rm -rf "$work" 2> /dev/null || { sleep 1; rm -rf "$work"; } || true
    exit "$status"
}
trap finish EXIT

# An editor that cannot be had today says nothing about us.
not_today() { echo "NOT TESTED: $*"; exit 0; }

# have NAME SUITE PACKAGE...: unpacks the packages to $cache/NAME, once
have() {
    local name=$1
    shift
    [ -d "$cache/$name" ] && return
    echo "fetching $name" >&2
    "$tests/debs" "$1" "$cache/$name" "${@:2}"
}

# wrap NAME DIR PROGRAM: makes $work/bin/NAME, which runs a program of an unpacked suite with the libraries of that suite. Not through
# LD_LIBRARY_PATH, which the server, a child of the editor, would inherit.
wrap() {
    local libs=$2/usr/lib/$(uname -m)-linux-gnu
    mkdir -p "$work/bin"
    printf '#!/bin/sh\nexec %s --library-path %s --argv0 %s %s "$@"\n' "$(echo "$libs"/ld-linux-*.so.*)" "$libs" "$(basename "$3")" "$2/$3" > "$work/bin/$1"
    chmod +x "$work/bin/$1"
}

fresh_drafts() {
    rm -rf "${1:?}"
    cp -r "$tests/drafts" "$1"
}
