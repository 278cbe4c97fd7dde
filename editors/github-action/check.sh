#!/usr/bin/env bash
# What the action runs: the changed lines of a pull request, then its title and description. Everything that a stranger wrote is data here:
# it comes out of the event with jq, goes to tonelint on standard input, and no word of it reaches the job summary. Needs git and jq.
# Exit code: that of tonelint, the worse one of the two checks.
set -euo pipefail
# Inputs are divided at blanks; a * in them is not for the shell.
set -f

fail() { echo "::error title=tonelint::$1"; exit 2; }

tonelint=${TONELINT:-tonelint}
event=${GITHUB_EVENT_PATH:?is set by the runner}
summary=${GITHUB_STEP_SUMMARY:-/dev/null}
command -v "$tonelint" > /dev/null || fail "tonelint is not on the PATH"
command -v jq > /dev/null || fail "jq is not on the PATH, and the event is read with it"
case ${INPUT_CHECKS_TITLE_AND_BODY:=true} in
    true | false) ;;
    *) fail "checks-title-and-body is true or false" ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail_on=${INPUT_FAIL_ON:-warning} level=${INPUT_LEVEL:-warning}
# What is not shown cannot fail.
if [ "$fail_on" = info ]; then level=info; fi
options=(--output-format github --fail-on "$fail_on" --level "$level")
for option in ${INPUT_ARGS:-}; do options+=("$option"); done

paths=()
while IFS= read -r path; do
    if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "${INPUT_PATHS:-}"
# Without a path tonelint would read standard input.
if [ "${#paths[@]}" -eq 0 ]; then paths=(.); fi

# of_event FILTER: one value, as text
of_event() { jq -r "$1 // \"\"" "$event"; }

worst=0
# check WHAT OPTION...: runs tonelint, notes the exit code and writes a section of the summary
check() {
    local what=$1 status=0
    shift
    "$tonelint" "${options[@]}" "$@" > "$work/out" 2> "$work/err" || status=$?
    cat "$work/out"
    # The runner obeys lines that begin with two colons, also those of standard error, where names of files can stand.
    sed 's/^/tonelint: /' "$work/err" >&2
    if [ "$status" -gt "$worst" ]; then worst=$status; fi
    {
        echo "### $what"
        if [ "$status" -gt 1 ]; then
            echo "Could not be checked: the log says why."
        elif [ ! -s "$work/out" ]; then
            echo "Nothing found."
        else
            echo "| rule | findings |"
            echo "|---|---|"
            # Names of rules only: what was found is quoted in the annotations.
            sed -n 's/^::[a-z]* .*,title=tonelint(\([a-z0-9-]*\))::.*/\1/p' "$work/out" | sort | uniq -c |
                while read -r count rule; do echo "| \`$rule\` | $count |"; done
        fi
        echo
    } >> "$summary"
}

base=$(of_event .pull_request.base.sha)
head=$(of_event .pull_request.head.sha)
if [ -z "$base" ]; then
    echo "This is no pull request: all of the files are checked."
    check "Files" -- "${paths[@]}"
else
    case $base in *[!0-9a-f]*) fail "the event names no commit as its base" ;; esac
    # What is checked out is the pull request merged into the newest base, which may be newer than the one that the event names: what
    # others merged meanwhile is not of this pull request.
    if [ -n "$head" ] && [ "$(git rev-parse --quiet --verify 'HEAD^2' || true)" = "$head" ]; then
        base=$(git rev-parse --verify 'HEAD^1')
    fi
    git rev-parse --quiet --verify "$base^{commit}" > /dev/null || fail "the base of the pull request is not here: give actions/checkout fetch-depth: 0"
    check "Changed lines" --changed-since "$base" -- "${paths[@]}"

    if [ "$INPUT_CHECKS_TITLE_AND_BODY" = true ]; then
        # The title as a heading, as readers see it. Without a name: any would be that of somebody's file, and be annotated.
        jq -r '"# \(.pull_request.title // "")\n\n\(.pull_request.body // "")"' "$event" > "$work/pr.md"
        check "Title and description" --input-format markdown - < "$work/pr.md"
    fi
fi
exit "$worst"
