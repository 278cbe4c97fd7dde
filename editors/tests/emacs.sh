#!/usr/bin/env bash
# The Eglot set-up in a real Emacs.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

export DRAFTS="$work/drafts" EDITOR="$root/editors/emacs" HOME="$work/home"
mkdir -p "$HOME"
fresh_drafts "$DRAFTS"

if have emacs trixie emacs-nox; then
    dir=$cache/emacs
    lisp=$(echo "$dir"/usr/share/emacs/*/lisp)
    wrap emacs "$dir" usr/bin/emacs-nox
    # Where it was built to live there is nothing.
    EMACSLOADPATH=$(find "$lisp" -type d | sort | paste -sd:)
    EMACSDATA=$(dirname "$lisp")/etc
    EMACSPATH=$(echo "$dir"/usr/libexec/emacs/*/*-linux-gnu)
    export EMACSLOADPATH EMACSDATA EMACSPATH EMACSDOC=$EMACSDATA
    emacs=("$work/bin/emacs" "--dump-file=$(echo "$EMACSPATH"/*.pdmp)")
elif command -v emacs > /dev/null; then
    emacs=(emacs)
else
    not_today "no Emacs could be had"
fi
timeout 300 "${emacs[@]}" -Q --batch --load "$tests/emacs.el" < /dev/null 2> "$work/emacs.log" || { tail -n 20 "$work/emacs.log"; exit 1; }
