#!/usr/bin/env python3
"""Writes the licences of the crates that are linked into tonelint, which its binaries must carry along.

    .ci/notices.py [TARGET] > LICENSE-THIRD-PARTY

TARGET is a triple of Rust, by default this machine's. With this file in the root of the repository wheels, archives and packages take it
along with the other LICENSE files. Needs cargo; crates are fetched where they are not there yet.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """tonelint is under MIT OR Apache-2.0. Its program contains Rust's standard library (MIT OR Apache-2.0, see https://www.rust-lang.org), a model whose
origins are told in models/tonelint-en/README.md of its repository, and the crates below, under these licences.
"""


def run(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def linked(metadata: dict) -> list[dict]:
    """The crates that normal dependencies lead to: what only builds or tests is not in the program."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    seen, todo = set(), [metadata["resolve"]["root"]]
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        todo += [d["pkg"] for d in nodes[name]["deps"] if any(kind["kind"] is None for kind in d["dep_kinds"])]
    seen.discard(metadata["resolve"]["root"])
    crates = [package for package in metadata["packages"] if package["id"] in seen]
    return sorted(crates, key=lambda package: (package["name"], package["version"]))


def texts(package: dict) -> list[str]:
    folder = pathlib.Path(package["manifest_path"]).parent
    named = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense)([-._].*)?", re.IGNORECASE)
    files = sorted(path for path in folder.iterdir() if path.is_file() and named.fullmatch(path.name))
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in files]


def main() -> None:
    target = sys.argv[1] if len(sys.argv) > 1 else re.search(r"^host: (.*)$", run("rustc", "-vV"), re.MULTILINE)[1]
    command = ("cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target)
    crates = linked(json.loads(run(*command)))
    # Most crates have one of a few texts word for word: each is written once, with all whose it is.
    owners: dict[str, list[str]] = {}
    missing = []
    for package in crates:
        found = texts(package)
        name = f"{package['name']} {package['version']} ({package['license'] or 'see its text'})"
        if not found:
            authors = ", ".join(package["authors"]) or "its authors"
            missing.append(f"{name}, by {authors}: its package has no text of the licence")
        for text in found:
            owners.setdefault(text, []).append(name)
    line = "-" * 80
    parts = [HEAD]
    if missing:
        parts.append("\n".join(missing) + "\n")
    parts += ["\n".join(names) + f"\n\n{text}\n" for text, names in sorted(owners.items(), key=lambda item: item[1])]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(f"\n{line}\n\n".join(parts))
    print(f"{len(crates)} crates, {len(owners)} texts, {len(missing)} without one", file=sys.stderr)


main()
