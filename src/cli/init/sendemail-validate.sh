#!/bin/sh
# Written by `tonelint init --hook sendemail-validate`: reads every mail of a series before git sends the first one. The diff is left out, and
# the line above what is not committed, so that lines stay where they are.

sed -e '/^diff --git /,$d' -e 's/^---$//' "$1" |
    tonelint --input-format email --quiet --stdin-filename "${1##*/}" -
status=$?
if [ "$status" -ne 0 ]; then
    echo "Send it as it is: git send-email --no-validate" >&2
fi
exit "$status"
