#!/usr/bin/env bash
# The plugin in real Neovims: a new one (vim.lsp.config) and 0.10 (vim.lsp.start).
set -euo pipefail
. "$(dirname "$0")/lib.sh"

mkdir -p "$work/site/pack/tests/opt"
ln -s "$root/editors/neovim" "$work/site/pack/tests/opt/tonelint"
export PACK="$work/site/pack/tests/opt/tonelint" DRAFTS="$work/drafts"
export XDG_CONFIG_HOME="$work/xdg" XDG_DATA_HOME="$work/xdg" XDG_STATE_HOME="$work/xdg" XDG_CACHE_HOME="$work/xdg"

# start WHAT COMMAND...: a Neovim with tonelint on PATH and a draft on the command line
start() {
    START=$1 PATH=$work:$PATH timeout 120 "${@:2}" --clean --headless -c "luafile $tests/neovim-start.lua" "$DRAFTS/draft.md" < /dev/null
}

# run COMMAND...: the tests in this Neovim
run() {
    fresh_drafts "$DRAFTS"
    timeout 300 "$@" --clean --headless --cmd "set packpath+=$work/site" \
        -c "lua vim.defer_fn(function() vim.cmd.luafile('$tests/neovim.lua') end, 100)" < /dev/null 2> "$work/neovim.log" ||
        { cat "$work/neovim.log" >&2; return 1; }
    # Without setup(); and, where Neovim knows servers by name, without the plugin's own start.
    start "packadd" "$@" --cmd "set packpath+=$work/site" -c "packadd tonelint"
    if timeout 60 "$@" --clean --headless -c "lua vim.cmd(vim.lsp.config and 'qall!' or 'cquit 1')" < /dev/null; then
        start "vim.lsp.enable" "$@" --cmd "let g:loaded_tonelint = 1" --cmd "set rtp+=$root/editors/neovim" --cmd "lua vim.lsp.enable('tonelint')"
    fi
    # A server must not outlive its editor.
    sleep 0.5
    if pgrep -fa "^$TONELINT lsp"; then
        echo "FAILED: a server is left" >&2
        return 1
    fi
}

unpacked() {
    wrap "$1" "$cache/$1" usr/bin/nvim
    VIMRUNTIME=$cache/$1/usr/share/nvim/runtime run "$work/bin/$1" --cmd "set rtp+=$cache/$1/usr/lib/nvim"
}

# A moving suite may break one day; then the machine's own Neovim may do.
tested=0
if have neovim forky neovim; then
    unpacked neovim
    tested=1
elif command -v nvim > /dev/null; then
    run nvim
    tested=1
fi
if have neovim-0.10 trixie neovim; then
    unpacked neovim-0.10
    tested=1
fi
[ "$tested" = 1 ] || not_today "no Neovim could be had"
