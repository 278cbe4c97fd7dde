#!/usr/bin/env python3
"""Packs the archive of a release for one platform, and its checksum.

    .ci/archive.py PROGRAM TARGET DIR

PROGRAM must run on this machine: it writes its completions and manual pages itself. The archive, DIR/tonelint-VERSION-TARGET.tar.gz (.zip for
Windows), is the same bytes for the same files.
"""
import gzip
import hashlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMPLETIONS = {"bash": "tonelint.bash", "zsh": "_tonelint", "fish": "tonelint.fish", "powershell": "_tonelint.ps1", "elvish": "tonelint.elv"}
# Of the files in an archive. Nothing in them depends on it; zip knows no earlier day.
TIME = int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))


def output(*command: "str | pathlib.Path") -> bytes:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def contents(program: pathlib.Path) -> "dict[str, tuple[bytes, int]]":
    """Every file: its name, its bytes, its mode."""
    name = "tonelint.exe" if program.suffix == ".exe" else "tonelint"
    files = {name: (program.read_bytes(), 0o755)}
    for path in [ROOT / "README.md", ROOT / "CHANGELOG.md", *ROOT.glob("LICENSE-*")]:
        files[path.name] = (path.read_bytes(), 0o644)
    files["MODEL.md"] = ((ROOT / "models/tonelint-en/README.md").read_bytes(), 0o644)
    for shell, file in COMPLETIONS.items():
        files[f"completions/{file}"] = (output(program, "completions", shell), 0o644)
    with tempfile.TemporaryDirectory() as pages:
        subprocess.run([program, "man", "--dir", pages], check=True)
        for page in pathlib.Path(pages).iterdir():
            files[f"man/man1/{page.name}"] = (page.read_bytes(), 0o644)
    return files


def tar_gz(folder: str, files: "dict[str, tuple[bytes, int]]", path: pathlib.Path) -> None:
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=TIME) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for name, (data, mode) in sorted(files.items()):
            info = tarfile.TarInfo(f"{folder}/{name}")
            info.size, info.mode, info.mtime = len(data), mode, TIME
            tar.addfile(info, io.BytesIO(data))


def zipped(folder: str, files: "dict[str, tuple[bytes, int]]", path: pathlib.Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, (data, mode) in sorted(files.items()):
            info = zipfile.ZipInfo(f"{folder}/{name}", time.gmtime(TIME)[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, mode << 16
            archive.writestr(info, data)


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, target, out = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], pathlib.Path(sys.argv[3])
    if not (ROOT / "LICENSE-THIRD-PARTY").is_file():
        sys.exit("LICENSE-THIRD-PARTY is not there: .ci/notices.py TARGET > LICENSE-THIRD-PARTY")
    version = re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE)[1]
    says = output(program, "--version").decode().split()[1]
    if says != version:
        sys.exit(f"{program} is tonelint {says}, and Cargo.toml says {version}")
    folder = f"tonelint-{version}-{target}"
    out.mkdir(parents=True, exist_ok=True)
    path = out / (folder + (".zip" if "windows" in target else ".tar.gz"))
    files = contents(program)
    (zipped if path.suffix == ".zip" else tar_gz)(folder, files, path)
    # In the form that `sha256sum --check` reads.
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(path.name + ".sha256").write_bytes(f"{digest}  {path.name}\n".encode())
    print(f"{path}: {path.stat().st_size} bytes, {len(files)} files, {sum(len(data) for data, _ in files.values())} unpacked")


main()
