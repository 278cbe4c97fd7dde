#!/bin/sh
# Written by `tonelint init --hook commit-msg`: says how a stranger may read the commit message, before it is committed.

# Under this name, so that the settings are those of the folder and not of .git.
tonelint --input-format commit --quiet --stdin-filename COMMIT_EDITMSG - < "$1"
status=$?
if [ "$status" -ne 0 ]; then
    echo "Write it anew: git commit -e -F '$1'    Commit it as it is: git commit --no-verify" >&2
fi
exit "$status"
