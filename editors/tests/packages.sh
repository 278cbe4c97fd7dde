#!/usr/bin/env bash
# What a release hands out, made for this platform and tried: the archive, the npm packages, the wheel, the source distribution. Each is unpacked or
# installed into an empty place and must find something in an unkind draft and nothing in a kind one.
#
#     editors/tests/packages.sh [archive] [npm] [wheel] [sdist]
#
# TONELINT: the program for archive and npm, by default the release build. WHEEL: a wheel that is there already, in place of building one.
# Needs cargo and python3 with venv, for npm also node and npm, for wheel and sdist PyPI. What cannot be had is reported and left out. One run
# at a time: LICENSE-THIRD-PARTY stands in the root of the repository meanwhile.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
TONELINT=${TONELINT:-${CARGO_TARGET_DIR:-$here/target}/release/tonelint}
# shellcheck source=editors/tests/lib.sh
. "$here/editors/tests/lib.sh"
TONELINT=$(readlink -f "$TONELINT")
cd "$root"

if [ $# -eq 0 ]; then set -- archive npm wheel sdist; fi
version=$(.ci/version.sh)
out=$work/out
mkdir "$out"
printf 'Only an idiot would merge this without a test.\n' > "$work/unkind.md"
printf 'Thanks for the fix! Could you add a test before we merge it?\n' > "$work/kind.md"

# tried NAME COMMAND...: the command is tonelint
tried() {
    local name=$1 status=0 said
    shift
    said=$("$@" --version)
    case $said in "tonelint $version "*) ;; *) echo "FAILED: $name: --version says $said, not $version"; exit 1 ;; esac
    "$@" --isolated --output-format concise "$work/unkind.md" > "$work/log" 2>&1 || status=$?
    if [ "$status" -ne 1 ] || ! grep -q 'insult' "$work/log"; then echo "FAILED: $name: exit code $status on an unkind draft"; cat "$work/log"; exit 1; fi
    "$@" --isolated "$work/kind.md" > "$work/log" 2>&1 || { echo "FAILED: $name: a kind draft is stopped"; cat "$work/log"; exit 1; }
    status=0
    "$@" --isolated - < "$work/unkind.md" > /dev/null 2>&1 || status=$?
    [ "$status" -eq 1 ] || { echo "FAILED: $name: exit code $status from standard input"; exit 1; }
    echo "ok: $name: $said"
}

# has FOLDER FILE...: all are there, and not empty
has() {
    local folder=$1 file
    shift
    for file in "$@"; do [ -s "$folder/$file" ] || { echo "FAILED: no $file in $folder"; ls -R "$folder"; exit 1; }; done
}

# Where the notices of the crates are not written yet, they are; nothing is left behind.
if [ ! -e LICENSE-THIRD-PARTY ]; then
    trap 'rm -f "$root/LICENSE-THIRD-PARTY"; finish' EXIT
    # Whole or not at all, whatever happens on the way.
    .ci/notices.py > "$work/notices"
    mv "$work/notices" LICENSE-THIRD-PARTY
fi

archive() {
    local triple folder
    triple=$(rustc -vV | sed -n 's/^host: //p')
    .ci/archive.py "$TONELINT" "$triple" "$out"
    .ci/archive.py "$TONELINT" "$triple" "$work/again" > /dev/null
    cmp "$out/tonelint-$version-$triple.tar.gz" "$work/again/tonelint-$version-$triple.tar.gz" || { echo "FAILED: archive: not the same bytes twice"; exit 1; }
    (cd "$out" && sha256sum --quiet --check ./*.sha256)
    mkdir "$work/archive"
    tar -xzf "$out/tonelint-$version-$triple.tar.gz" -C "$work/archive"
    folder=$work/archive/tonelint-$version-$triple
    has "$folder" README.md LICENSE-MIT LICENSE-APACHE LICENSE-THIRD-PARTY MODEL.md completions/{tonelint.bash,_tonelint,tonelint.fish} man/man1/tonelint.1
    bash -n "$folder/completions/tonelint.bash"
    tried archive "$folder/tonelint"
    # A program of another version than that of this repository is not packed.
    printf '#!/bin/sh\necho tonelint 9.9.9\n' > "$work/other"
    chmod +x "$work/other"
    if .ci/archive.py "$work/other" "$triple" "$work/again" > "$work/log" 2>&1 || ! grep -q 'is tonelint 9.9.9' "$work/log"; then
        echo "FAILED: archive: another version is packed"
        cat "$work/log"
        exit 1
    fi
}

npm_packages() {
    command -v npm > /dev/null || { echo "NOT TESTED: npm: needs node 18 or newer, with npm"; return; }
    local target status=0
    export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false npm_config_loglevel=error
    target=$(node -p 'process.platform + "-" + process.arch')
    node editors/npm/pack.mjs --out "$out"
    node editors/npm/pack.mjs --out "$out" --target "$target" --program "$TONELINT"

    # Offline: the packages for other platforms are optional, and asked of nobody.
    mkdir "$work/npm" "$work/npm-without"
    npm --prefix "$work/npm" install --offline --no-save --ignore-scripts "$out/tonelint-$version.tgz" "$out/tonelint-$target-$version.tgz" > /dev/null
    tried npm "$work/npm/node_modules/.bin/tonelint"

    npm --prefix "$work/npm-without" install --offline --no-save --omit=optional "$out/tonelint-$version.tgz" > /dev/null
    "$work/npm-without/node_modules/.bin/tonelint" --version > "$work/log" 2>&1 || status=$?
    if [ "$status" -ne 2 ] || ! grep -q "the package @tonelint/$target is not installed" "$work/log"; then
        echo "FAILED: npm: exit code $status without the platform's package"
        cat "$work/log"
        exit 1
    fi
    echo "ok: npm: without the platform's package it says so"
}

# The version of maturin that pyproject.toml pins; says where it is.
maturin() {
    if [ ! -x "$work/tools/bin/maturin" ]; then
        python3 -m venv "$work/tools" || return 1
        "$work/tools/bin/pip" install --quiet --disable-pip-version-check "$(sed -nE 's/^requires = \["(maturin==[0-9.]+)"\]$/\1/p' pyproject.toml)" >&2 || return 1
    fi
    echo "$work/tools/bin/maturin"
}

# maturin takes the program of a release build away from where cargo put it; others look for it there.
built=${CARGO_TARGET_DIR:-$root/target}/release/tonelint
with_maturin() {
    local status=0
    if [ -e "$built" ]; then cp "$built" "$work/built"; fi
    "$@" || status=$?
    if [ -e "$work/built" ] && [ ! -e "$built" ]; then cp "$work/built" "$built"; fi
    return "$status"
}

# installed NAME FILE [OPTION]...: into an empty environment, and tried
installed() {
    local name=$1 file=$2
    shift 2
    python3 -m venv "$work/$name-venv"
    "$work/$name-venv/bin/pip" install --quiet --disable-pip-version-check "$@" "$file"
    "$work/$name-venv/bin/pip" show --disable-pip-version-check tonelint > "$work/log" 2>&1
    grep -qx "Version: $version" "$work/log" || { echo "FAILED: $name: another version is installed"; cat "$work/log"; exit 1; }
    tried "$name" "$work/$name-venv/bin/tonelint"
}

wheel() {
    local file=${WHEEL:-} tool
    if [ -z "$file" ]; then
        tool=$(maturin) || { echo "NOT TESTED: wheel: maturin could not be had"; return; }
        with_maturin "$tool" build --quiet --release --locked --out "$out"
        file=$(echo "$out"/tonelint-"$version"-*.whl)
    fi
    echo "$file: $(stat -c %s "$file") bytes"
    # Nothing but the program, its licences and what describes it: no module of Python, no second program.
    python3 -m zipfile -l "$file" | sed -nE 's/^(tonelint-[^ ]+) .*/\1/p' > "$work/names"
    if grep -vE "^tonelint-$version\.(data/scripts/tonelint(\.exe)?|dist-info/.*)$" "$work/names"; then echo "FAILED: wheel: these are not expected in it"; exit 1; fi
    for name in LICENSE-MIT LICENSE-APACHE LICENSE-THIRD-PARTY; do
        grep -q "/$name\$" "$work/names" || { echo "FAILED: wheel: no $name in it"; exit 1; }
    done
    installed wheel "$file" --no-index
}

sdist() {
    local tool file unexpected
    tool=$(maturin) || { echo "NOT TESTED: sdist: maturin could not be had"; return; }
    "$tool" sdist --out "$out" 2> "$work/log" || { cat "$work/log"; exit 1; }
    file=$out/tonelint-$version.tar.gz
    echo "$file: $(stat -c %s "$file") bytes"
    unexpected=$(tar -tzf "$file" | sed 's,^[^/]*/,,' | grep -vE '^(src/|models/(tonelint-en/|rust-bert\.md$)|[^/]+$)' || true)
    [ -z "$unexpected" ] || { echo "FAILED: sdist: not needed to build: $unexpected"; exit 1; }
    # Built by pip, as on a platform without a wheel. Libraries are taken from cargo's own target folder, which saves minutes; but cargo would take
    # tonelint from there, too, as long as no file is newer.
    mkdir "$work/sdist"
    tar -xzf "$file" -C "$work/sdist"
    find "$work/sdist" -type f -exec touch {} +
    CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target} with_maturin installed sdist "$work/sdist/tonelint-$version"
}

for part in "$@"; do
    case $part in
        archive | wheel | sdist) "$part" ;;
        npm) npm_packages ;;
        *) echo "packages.sh: archive, npm, wheel or sdist, not $part" >&2; exit 2 ;;
    esac
done
