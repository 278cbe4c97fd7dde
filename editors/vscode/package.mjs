// npm run package [-- --server PROGRAM] [--target TARGET] [--out FILE]
//
// One VSIX for one platform, with the server inside. By default the server is the release build of this clone, and the target is the
// machine that this runs on.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
process.chdir(here);
const root = path.resolve(here, "../..");
const isWindows = process.platform === "win32";
const executable = isWindows ? "tonelint.exe" : "tonelint";

const { values } = parseArgs({
    options: {
        server: { type: "string", default: path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "release", executable) },
        target: { type: "string", default: `${process.platform}-${process.arch}` },
        out: { type: "string" },
    },
});
if (!fs.existsSync(values.server)) {
    console.error(`${values.server} is not there: run cargo build --release --locked, or name a program with --server`);
    process.exit(1);
}
const version = JSON.parse(fs.readFileSync("package.json", "utf8")).version;
const out = path.resolve(values.out ?? `tonelint-${values.target}-${version}.vsix`);

execFileSync(process.execPath, [path.join("node_modules", "typescript", "bin", "tsc"), "--noEmit"], { stdio: "inherit" });
const inputs = await build();
fs.writeFileSync("dist/THIRD-PARTY.txt", notices(inputs));

fs.rmSync("server", { recursive: true, force: true });
fs.mkdirSync("server");
const server = path.join("server", values.target.startsWith("win32") ? "tonelint.exe" : "tonelint");
fs.copyFileSync(values.server, server);
fs.chmodSync(server, 0o755);
// One text for all: the package has no folder above. The last is there where .ci/notices.py was run, as for a release.
const licences = ["LICENSE-MIT", "LICENSE-APACHE", "LICENSE-THIRD-PARTY"].filter((name) => fs.existsSync(path.join(root, name)));
fs.writeFileSync("LICENSE.txt", licences.map((name) => fs.readFileSync(path.join(root, name), "utf8")).join("\n\n"));

const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
const options = ["--target", values.target, "--out", out, "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
execFileSync(process.execPath, [vsce, "package", ...options], { stdio: "inherit" });

/** The licences of what was bundled. */
function notices(inputs) {
    const packages = new Set(inputs.flatMap((input) => input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
    return [...packages]
        .sort()
        .map((folder) => {
            const file = fs.readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
            const about = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
            return `${about.name} ${about.version} (${about.license})\n\n${file ? fs.readFileSync(path.join(folder, file), "utf8") : ""}`;
        })
        .join("\n\n----\n\n");
}
