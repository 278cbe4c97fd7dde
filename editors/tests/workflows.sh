#!/usr/bin/env bash
# What cannot be run here, held against published schemas: the release workflow, the GitHub action, the GitLab template. And the launcher of the
# npm package, which can be run. Needs python3 with venv and PyPI (check-jsonschema carries the schemas), and node.
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=${TONELINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tonelint}/editors

echo "version $(.ci/version.sh)"

if command -v node > /dev/null; then
    # By name: older versions of node take a folder for a module.
    log=$(node --test editors/npm/tonelint.test.mjs) || { echo "$log"; exit 1; }
    echo "ok: npm: the launcher ($(grep -cE '^(ok [0-9]|✔ )' <<< "$log") tests)"
else
    echo "NOT TESTED: npm: there is no node"
fi

checker=$cache/check-jsonschema-0.39.0
if [ ! -x "$checker/bin/check-jsonschema" ]; then
    echo "fetching check-jsonschema" >&2
    rm -rf "$checker"
    if ! log=$({ python3 -m venv "$checker" && "$checker/bin/pip" install --quiet --disable-pip-version-check "check-jsonschema==${checker##*-}"; } 2>&1); then
        rm -rf "$checker"
        echo "NOT TESTED: workflow, action, template: check-jsonschema could not be had: $(tail -n 1 <<< "$log")"
        exit 0
    fi
fi
fits() {
    local said
    said=$("$checker/bin/check-jsonschema" --builtin-schema "$@" 2>&1) || { echo "FAILED: ${*: -1}: $said"; exit 1; }
    echo "ok: ${*: -1}"
}
fits vendor.github-workflows .github/workflows/release.yml
fits vendor.github-actions editors/github-action/action.yml
fits vendor.gitlab-ci --data-transform gitlab-ci editors/gitlab/tonelint.gitlab-ci.yml
# An expression in a script would be code: whoever names a branch or a tag could write it.
if awk '/^ *(- )?run: / && /\$\{\{/ { bad = 1; print } /^ *(- )?run: *\|/ { match($0, /^ *(- )?/); deep = RLENGTH; on = 1; next }
        on { match($0, /^ */); if (NF && RLENGTH <= deep) on = 0; else if (/\$\{\{/) { bad = 1; print } } END { exit !bad }' .github/workflows/release.yml; then
    echo "FAILED: an expression in a script of the release workflow"
    exit 1
fi
