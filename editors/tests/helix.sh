#!/usr/bin/env bash
# The Helix configuration in a real Helix, in a terminal (tmux).
set -euo pipefail
. "$(dirname "$0")/lib.sh"

command -v tmux > /dev/null || not_today "Helix: needs tmux for a terminal"
if have helix trixie hx; then
    wrap hx "$cache/helix" usr/lib/hx/hx
    export HELIX_RUNTIME=$cache/helix/usr/lib/hx/runtime
    hx=$work/bin/hx
elif command -v hx > /dev/null; then
    hx=hx
else
    not_today "no Helix could be had"
fi

# The server by its usual name.
mkdir -p "$work/path" "$work/config/helix"
ln -s "$(readlink -f "$TONELINT")" "$work/path/tonelint"
cp "$root/editors/helix/languages.toml" "$work/config/helix"
cat > "$work/config/helix/config.toml" <<'CONFIG'
[editor]
end-of-line-diagnostics = "hint"
[editor.inline-diagnostics]
cursor-line = "hint"
CONFIG
fresh_drafts "$work/drafts"

socket=$work/tmux
run() { tmux -S "$socket" "$@"; }
finish_tmux() { run kill-server 2> /dev/null || true; finish; }
trap finish_tmux EXIT

screen() { run capture-pane -p -t helix; }
# see WHAT PATTERN: waits until the screen shows it
see() {
    for _ in $(seq 300); do
        if screen | grep -q -- "$2"; then
            checks=$((checks + 1))
            return
        fi
        sleep 0.1
    done
    echo "FAILED: waited in vain for $1; the screen:" >&2
    tail -n 5 "$work/config/helix/helix.log" >&2 2> /dev/null || true
    screen >&2
    exit 1
}
unseen() {
    checks=$((checks + 1))
    if screen | grep -q -- "$2"; then
        echo "FAILED: $1; the screen:" >&2
        screen >&2
        exit 1
    fi
}
keys() { run send-keys -t helix "$@"; }
checks=0

# Not with -e: of PATH, tmux takes its own.
run -f /dev/null new-session -d -s helix -x 150 -y 45 env PATH="$work/path:$PATH" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/config" \
    "$hx" "$work/drafts/draft.md"
see "the findings" "this runs somebody down"
see "a finding behind emoji" "^●* *9 .*can read as a reproach"
unseen "a quotation is judged" "said the forum.*name"

keys 3 g g
keys Space a
see "the rewrite" "Write: The export is broken"
keys Enter Escape
see "the rewritten line" "The export is broken. Thanks"
keys :w Enter
for _ in $(seq 50); do
    grep -qs "^The export is broken. Thanks" "$work/drafts/draft.md" && break
    sleep 0.1
done
grep -q "^The export is broken. Thanks" "$work/drafts/draft.md" || { echo "FAILED: the rewrite is not on disk" >&2; exit 1; }

for file in COMMIT_EDITMSG reply.eml; do
    keys ":o $work/drafts/$file" Enter
    see "$file" "NOR.*/$file"
    see "its finding" "can read as a reproach"
    unseen "what somebody else wrote is judged" "this runs somebody down"
done
keys ":o $work/drafts/calm.txt" Enter
see "calm.txt" "Thanks for the report"
keys g e o "Only an idiot would merge this." Escape
see "a finding in plain text" "this runs somebody down"
# Escape and a key at once would be Alt and that key.
keys :qa! Enter
sleep 1
if pgrep -fa "^$work/path/tonelint lsp"; then echo "FAILED: a server is left" >&2; exit 1; fi
"$hx" --version | sed "s/$/: $checks checks/"
