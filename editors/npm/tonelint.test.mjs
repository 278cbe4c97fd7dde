// node --test editors/npm: the launcher, in front of a program that only shows what reaches it; and what the packages say.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as os from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";
import { launcher, platform, targets } from "./pack.mjs";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const { find, packageName } = createRequire(import.meta.url)("./tonelint.js");
const posix = { timeout: 60_000, ...(process.platform === "win32" && { skip: "the program in these tests is a shell script" }) };

const work = fs.mkdtempSync(path.join(os.tmpdir(), "tonelint-npm-test-"));
after(() => fs.rmSync(work, { recursive: true }));

/** An installation with a shell script as the program; without one where there is no script. */
function installed(name, script) {
    const folder = path.join(work, name, "node_modules");
    fs.mkdirSync(path.join(folder, "tonelint"), { recursive: true });
    fs.copyFileSync(path.join(here, "tonelint.js"), path.join(folder, "tonelint/tonelint.js"));
    const mine = packageName(process.platform, process.arch);
    fs.writeFileSync(path.join(folder, "tonelint/package.json"), JSON.stringify({ optionalDependencies: { [mine]: "1.0.0" } }));
    if (script !== undefined) {
        fs.mkdirSync(path.join(folder, mine), { recursive: true });
        fs.writeFileSync(path.join(folder, mine, "package.json"), JSON.stringify({ name: mine, version: "1.0.0" }));
        fs.writeFileSync(path.join(folder, mine, "tonelint"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    return path.join(folder, "tonelint/tonelint.js");
}

test("arguments, standard streams and the exit code pass through", posix, () => {
    const program = installed("through", 'printf "%s|" "$@"; cat; echo problem >&2; exit 7');
    const ran = spawnSync(process.execPath, [program, "a b", "", "$HOME", "--x"], { input: "from stdin", encoding: "utf8" });
    assert.equal(ran.stdout, "a b||$HOME|--x|from stdin");
    assert.equal(ran.stderr, "problem\n");
    assert.equal(ran.status, 7);
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    test(`${signal} reaches the program, and its end is the launcher's`, posix, async () => {
        const program = installed(signal, `trap 'echo caught; exit 5' ${signal.slice(3)}; echo ready; for i in $(seq 600); do sleep 0.05; done`);
        assert.deepEqual(await signalled(program, signal), { code: 5, signal: null, out: "ready\ncaught\n" });
    });
}

test("a program that a signal ends leaves the launcher ended by it", posix, async () => {
    const program = installed("killed", "echo ready; exec sleep 30");
    assert.deepEqual(await signalled(program, "SIGTERM"), { code: null, signal: "SIGTERM", out: "ready\n" });
});

function signalled(program, signal) {
    return new Promise((resolve) => {
        const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
        let out = "";
        child.stdout.on("data", (data) => {
            out += data;
            if (out === "ready\n") child.kill(signal);
        });
        child.on("close", (code, by) => resolve({ code, signal: by, out }));
    });
}

test("a missing package is told from a platform that has none", () => {
    const nowhere = () => {
        throw new Error("not found");
    };
    const missing = find("linux", "x64", nowhere, ["@tonelint/linux-x64"]);
    assert.match(missing.problem, /the package @tonelint\/linux-x64 is not installed/);
    assert.match(missing.problem, /--omit=optional/);
    assert.match(find("aix", "ppc64", nowhere, ["@tonelint/linux-x64"]).problem, /there is no package with tonelint for aix on ppc64/);
    assert.equal(find("win32", "x64", (name) => `C:/${name}`, []).program, "C:/@tonelint/win32-x64/tonelint.exe");
});

test("without its package the launcher says so and ends with 2", () => {
    const ran = spawnSync(process.execPath, [installed("without")], { encoding: "utf8" });
    assert.match(ran.stderr, /^tonelint: the package @tonelint\/.* is not installed/);
    assert.equal(ran.stdout, "");
    assert.equal(ran.status, 2);
});

test("a program that cannot be run is no silent success", posix, () => {
    const program = installed("broken", "exit 0");
    fs.chmodSync(path.join(work, "broken/node_modules", packageName(process.platform, process.arch), "tonelint"), 0o644);
    const ran = spawnSync(process.execPath, [program], { encoding: "utf8" });
    assert.match(ran.stderr, /cannot be run: .*EACCES/);
    assert.equal(ran.status, 2);
});

test("the launcher asks for the packages that are made, of its own version", () => {
    const version = execFileSync("bash", [path.join(here, "../../.ci/version.sh")], { encoding: "utf8" }).trim();
    assert.equal(launcher().version, version);
    const asked = launcher().optionalDependencies;
    assert.deepEqual(Object.keys(asked), targets.map((target) => platform(target).name));
    for (const target of targets) {
        const made = platform(target);
        assert.equal(asked[made.name], made.version);
        assert.equal(made.name, packageName(made.os[0], made.cpu[0]));
        assert.equal(made.license, "(MIT OR Apache-2.0)");
        assert.ok(made.files.includes(target.startsWith("win32") ? "tonelint.exe" : "tonelint"));
    }
});
