#!/usr/bin/env bash
# The gates in front of a post: the GitHub action's script under the environment of a runner, the script of the GitLab template, the hook
# that `tonelint init --hook commit-msg` writes, and pre-commit with the hooks of .pre-commit-hooks.yaml. Each must stop a bad text and let a
# good one pass. Needs git and jq; pre-commit comes from PyPI, and where it cannot be had is left out.
# Functions are run through `expect`, and what stands in single quotes is meant as it stands.
# shellcheck disable=SC2016,SC2329
set -euo pipefail
# shellcheck source=editors/tests/lib.sh
. "$(dirname "$0")/lib.sh"
for program in git jq; do command -v "$program" > /dev/null || not_today "there is no $program"; done

# While pip still finds its settings.
pre_commit=$cache/pre-commit-4.7.0
if [ ! -x "$pre_commit/bin/pre-commit" ]; then
    echo "fetching pre-commit" >&2
    rm -rf "$pre_commit"
    if ! { python3 -m venv "$pre_commit" && "$pre_commit/bin/pip" install --quiet --disable-pip-version-check "pre-commit==${pre_commit##*-}"; } > "$work/log" 2>&1; then
        tail -n 1 "$work/log" >&2
        rm -rf "$pre_commit"
    fi
fi

# Nobody's settings but ours.
export HOME=$work/home GIT_CONFIG_NOSYSTEM=1 PATH="$work:$PATH"
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE XDG_CONFIG_HOME TONELINT_CONFIG
mkdir "$HOME"

good='Thanks for the report. The parser now reads the header before the body.'
bad='Only a complete idiot would write such a parser.'
repo=$work/repo
git init -q -b main "$repo"
cd "$repo"

commit() { git add -A && git commit -q --no-verify -m "$1"; }
tip() { git rev-parse "$1"; }

# An old finding, which no gate may hold against a change; then a good change, and a bad one.
printf '%s\n' "$bad" > old.md
commit 'Start'
git switch -q -c good main
printf '%s\n' "$good" > new.md
printf '\n%s\n' "$good" >> old.md
commit 'Good'
git switch -q -c bad main
mkdir 'a folder'
printf '%s\n' "$bad" > 'a folder/new.md'
commit 'Bad'
# What the base got meanwhile is not of the change.
git switch -q main
printf '%s\n' "$bad" > others.md
commit 'Others'
start=$(tip main~1)
git switch -q --detach main
git merge -q --no-verify -m 'Merge' good
git branch merged

failed=0
# expect STATUS NAME COMMAND...: the output is left in $work/log
expect() {
    local wanted=$1 name=$2 status=0
    shift 2
    "$@" > "$work/log" 2>&1 || status=$?
    if [ "$status" -eq "$wanted" ]; then
        echo "ok: $name"
    else
        echo "FAILED: $name: exit code $status, not $wanted"
        sed 's/^/    /' "$work/log"
        failed=1
    fi
}
# says NAME FILE TEXT, and silent NAME FILE TEXT
says() { grep -qF -- "$3" "$2" || { echo "FAILED: $1: no \"$3\" in"; sed 's/^/    /' "$2"; failed=1; }; }
silent() { if grep -qF -- "$3" "$2"; then echo "FAILED: $1: \"$3\" in"; sed 's/^/    /' "$2"; failed=1; fi; }

# --- GitHub
action=$root/editors/github-action
# pull TITLE BODY BRANCH: the event of a pull request
pull() {
    git switch -q --detach "$3"
    jq -n --arg title "$1" --arg body "$2" --arg base "$start" --arg head "$(tip "${4:-$3}")" \
        '{pull_request: {title: $title, body: (if $body == "" then null else $body end), base: {sha: $base}, head: {sha: $head}}}' > "$work/event.json"
    : > "$work/summary"
}
# run_action [NAME=VALUE]...: the script with the environment that action.yml gives it, and no more
run_action() {
    env -i PATH="$PATH" HOME="$HOME" GITHUB_EVENT_PATH="$work/event.json" GITHUB_STEP_SUMMARY="$work/summary" INPUT_PATHS=. INPUT_FAIL_ON=warning \
        INPUT_LEVEL=warning INPUT_ARGS= INPUT_CHECKS_TITLE_AND_BODY=true "$@" bash "$action/check.sh"
}

pull 'Read the header first' "$good" good
expect 0 'action: a good pull request passes' run_action
says 'action: summary' "$work/summary" 'Nothing found.'
pull 'Read the header first' '' good
expect 0 'action: no description' run_action
pull 'Read the header first' "$good" bad
expect 1 'action: a bad file is stopped' run_action
says 'action: annotation' "$work/log" '::error file=a folder/new.md,line=1'
silent 'action: old findings' "$work/log" 'old.md'
says 'action: summary' "$work/summary" '`insult`'
silent 'action: summary quotes nobody' "$work/summary" 'idiot'
expect 0 'action: fail-on' run_action INPUT_FAIL_ON=never
expect 1 'action: fail-on info' run_action INPUT_FAIL_ON=info
expect 1 'action: a path with a blank' run_action INPUT_PATHS='a folder'
expect 0 'action: another path' run_action INPUT_PATHS='old.md'
expect 0 'action: args' run_action INPUT_ARGS='--ignore inflammatory,misreadable'
expect 2 'action: an option that is none' run_action INPUT_ARGS='--no-such-option'
pull 'Read the header first' 'Studies show that this is faster.' good
expect 0 'action: an info' run_action
expect 1 'action: an info fails where it is asked for' run_action INPUT_FAIL_ON=info
says 'action: an info is shown' "$work/log" '::notice line=3'
# Names of phrases have digits, too.
printf '[[phrase]]\nname = "rule-8a"\npattern = "Studies"\nmessage = "which ones?"\n' > "$work/digits.toml"
expect 1 'action: a phrase of the settings' run_action INPUT_ARGS="--config $work/digits.toml"
says 'action: summary' "$work/summary" '`rule-8a`'
pull "$bad" '' good
expect 1 'action: a bad title is stopped' run_action
says 'action: title' "$work/log" '::error line=1'
silent 'action: the title is no file' "$work/log" 'file='
expect 0 'action: title not asked for' run_action INPUT_CHECKS_TITLE_AND_BODY=false
pull 'Read the header first' "$(printf '%s\r\n\r\n%s' "$good" "$bad")" good
expect 1 'action: a bad description is stopped' run_action
says 'action: description' "$work/log" '::error line=5'
pull 'Read the header first' "$good" merged good
expect 0 "action: a merge commit is not asked for others' work" run_action
# Text of the event is not run, and says nothing to the runner.
pull '$(touch ran) `touch ran`; touch ran' "$(printf '%s\n::error::forged\n"; touch ran; $(touch ran)' "$good")" good
expect 0 'action: text of the event is only text' run_action INPUT_FAIL_ON=never
[ ! -e ran ] || { echo 'FAILED: action: text of the event was run'; failed=1; }
if grep -q '^::error::forged' "$work/log"; then echo 'FAILED: action: a forged command'; failed=1; fi
pull 'Read the header first' "$good" good
sed -i "s/$start/0123456789012345678901234567890123456789/" "$work/event.json"
expect 2 'action: no history' run_action
says 'action: no history' "$work/log" 'fetch-depth: 0'
# Expressions stand in env only: in a script they would be code.
if grep -nE '^ *(- )?run:.*\$\{\{' "$action/action.yml" || grep -nF '${{' "$action/check.sh"; then echo 'FAILED: action: an expression in a script'; failed=1; fi

# --- GitLab
# The lines of the one block under script:, as the runner's shell gets them.
awk '/^  script:/ { on = 1; next } /^  [a-z]/ { on = 0 } on && !/^    - \|/ { sub(/^      /, ""); print }' "$root/editors/gitlab/tonelint.gitlab-ci.yml" > "$work/gitlab.sh"
says 'gitlab: script' "$work/gitlab.sh" '--output-file gl-code-quality-report.json'
# run_gitlab TITLE DESCRIPTION BRANCH [NAME=VALUE]...
run_gitlab() {
    git switch -q --detach "$3"
    rm -f gl-code-quality-report.json
    env -i PATH="$PATH" HOME="$HOME" CI_MERGE_REQUEST_DIFF_BASE_SHA="$start" CI_MERGE_REQUEST_TITLE="$1" CI_MERGE_REQUEST_DESCRIPTION="$2" \
        TONELINT_PATHS=. TONELINT_FAIL_ON=warning "${@:4}" sh -e "$work/gitlab.sh"
}
report() { jq -e "$2" gl-code-quality-report.json > /dev/null || { echo "FAILED: gitlab: $1"; failed=1; }; }

expect 0 'gitlab: a good merge request passes' run_gitlab 'Read the header first' "$good" good
report 'an empty report' '. == []'
expect 1 'gitlab: a bad file is stopped' run_gitlab 'Read the header first' "$good" bad
report 'a report' 'map(.location.path) | unique == ["a folder/new.md"]'
says 'gitlab: log' "$work/log" 'a folder/new.md:1'
expect 1 'gitlab: a bad title is stopped' run_gitlab "$bad" "$good" good
expect 1 'gitlab: a bad description is stopped' run_gitlab 'Read the header first' "$bad" good
expect 0 'gitlab: fail-on' run_gitlab "$bad" "$bad" bad TONELINT_FAIL_ON=never
expect 0 'gitlab: an info' run_gitlab 'Read the header first' 'Studies show that this is faster.' good
expect 1 'gitlab: an info fails where it is asked for' run_gitlab 'Read the header first' 'Studies show that this is faster.' good TONELINT_FAIL_ON=info
report 'a report where infos fail' '. == []'
expect 1 'gitlab: fail-on info' run_gitlab 'Read the header first' "$good" bad TONELINT_FAIL_ON=info
expect 0 "gitlab: merged results are not asked for others' work" run_gitlab 'Read the header first' "$good" merged CI_MERGE_REQUEST_TARGET_BRANCH_SHA="$(tip main)"
expect 2 'gitlab: no such base' run_gitlab 'Read the header first' "$good" good CI_MERGE_REQUEST_DIFF_BASE_SHA=0123456789012345678901234567890123456789
rm -f gl-code-quality-report.json

# --- git
git switch -q good
"$TONELINT" init --hook commit-msg > /dev/null
before=$(tip HEAD)
expect 1 'commit-msg: a bad message is stopped' git commit -q --allow-empty -m 'Rewrite the parser' -m "$bad"
[ "$(tip HEAD)" = "$before" ] || { echo 'FAILED: commit-msg: there is a commit'; failed=1; }
expect 0 'commit-msg: a good message passes' git commit -q --allow-empty -m 'Rewrite the parser' -m "$good"
[ "$(tip HEAD)" != "$before" ] || { echo 'FAILED: commit-msg: there is no commit'; failed=1; }

# --- pre-commit
if [ -x "$pre_commit/bin/pre-commit" ]; then
    # The hooks as they are published, but for their language: rust would build tonelint first, which takes minutes. So that part is not tested here; what
    # they run, on which files, at which stage, is.
    git init -q -b main "$work/hooks"
    cp "$root/.pre-commit-hooks.yaml" "$work/hooks"
    git -C "$work/hooks" add -A
    git -C "$work/hooks" commit -q -m 'Hooks'
    git init -q -b main "$work/pre-commit"
    cd "$work/pre-commit"
    cat > .pre-commit-config.yaml << CONFIG
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - {id: tonelint, language: system}
      - {id: tonelint-commit-msg, language: system}
CONFIG
    export PRE_COMMIT_HOME=$work/pre-commit-home
    printf '%s\n' "$bad" > old.md
    commit 'Start'
    expect 0 'pre-commit: install' "$pre_commit/bin/pre-commit" install --hook-type pre-commit --hook-type commit-msg
    # expect_commit STATUS NAME SUBJECT BODY: of all there is, and whether there is a commit then
    expect_commit() {
        local wanted=$1 name=$2 before after
        before=$(tip HEAD)
        git add -A
        expect "$wanted" "$name" git commit -q --allow-empty -m "$3" -m "$4"
        after=$(tip HEAD)
        if [ "$wanted" -eq 0 ] && [ "$before" = "$after" ]; then echo "FAILED: $name: there is no commit"; failed=1; fi
        if [ "$wanted" -ne 0 ] && [ "$before" != "$after" ]; then echo "FAILED: $name: there is a commit"; failed=1; fi
    }
    printf '%s\n' "$bad" > draft.md
    expect_commit 1 'pre-commit: a bad file is stopped' 'Rewrite the parser' "$good"
    says 'pre-commit: the finding is shown' "$work/log" 'error[insult]'
    says 'pre-commit: which hook' "$work/log" 'hook id: tonelint'
    printf '%s\n' "$good" > draft.md
    # No draft: what programs say is not asked about.
    printf '// %s\nfn main() {}\n' "$bad" > main.rs
    expect_commit 0 'pre-commit: a good file passes' 'Rewrite the parser' "$good"
    printf '\n%s\n' "$good" >> draft.md
    expect_commit 1 'pre-commit: a bad message is stopped' 'Rewrite the parser' "$bad"
    says 'pre-commit: which hook' "$work/log" 'hook id: tonelint-commit-msg'
    expect_commit 0 'pre-commit: the same with a good message passes' 'Rewrite the parser' "$good"
else
    echo 'NOT TESTED: pre-commit: it could not be had from PyPI'
fi

exit "$failed"
