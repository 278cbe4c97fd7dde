#!/bin/sh
# Written by `tonelint init --hook pre-commit`: looks at the changed lines of the drafts that are about to be committed. They are read as
# they stand in the folder, with what is not staged; what the settings exclude is left out.

git diff --cached --name-only --diff-filter=ACMR -z -- \
    '*.md' '*.markdown' '*.mdx' '*.txt' '*.html' '*.htm' |
    xargs -0 sh -c '[ "$#" -eq 0 ] || exec tonelint --quiet --force-exclude --changed-since HEAD -- "$@"' tonelint
status=$?
if [ "$status" -ne 0 ]; then
    echo "Commit it as it is: git commit --no-verify" >&2
    exit 1
fi
