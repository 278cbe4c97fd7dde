// node editors/npm/pack.mjs --out DIR [--target linux-x64 --program FILE]...
//
// Makes npm packages, and packs them into DIR. Without a program: `tonelint`, the launcher, which depends on one package per platform.
// With a target and a program: the package of that platform. The version is that of Cargo.toml; no package.json of these is kept in the
// repository, so that none can say another.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");

/** The platforms of a release, in the words of Node. A name is one of .github/workflows/release.yml. */
export const targets = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];

function fail(message) {
    console.error(`pack.mjs: ${message}`);
    process.exit(1);
}

/** What Cargo.toml says, where a line is `name = "value"`; that of the package stands first. */
function value(name) {
    const cargo = fs.readFileSync(path.join(root, "Cargo.toml"), "utf8");
    return cargo.match(new RegExp(`^${name} = "([^"]*)"$`, "m"))?.[1];
}

/** What all of them have in common. */
function common() {
    const repository = value("repository");
    return {
        version: value("version"),
        description: value("description"),
        // In the form that npm knows.
        license: `(${value("license")})`,
        ...(repository && { repository: { type: "git", url: `git+${repository}.git` } }),
    };
}

export function launcher() {
    return {
        name: "tonelint",
        ...common(),
        keywords: ["linter", "tone", "writing", "language-server"],
        bin: { tonelint: "tonelint.js" },
        engines: { node: ">=18" },
        files: ["tonelint.js", "LICENSE-*"],
        // Exactly this version: launcher and program are released together.
        optionalDependencies: Object.fromEntries(targets.map((target) => [`@tonelint/${target}`, value("version")])),
    };
}

export function platform(target) {
    const [system, arch] = target.split("-");
    const executable = system === "win32" ? "tonelint.exe" : "tonelint";
    return {
        name: `@tonelint/${target}`,
        ...common(),
        description: `The program tonelint for ${target}; installed by the package tonelint`,
        os: [system],
        cpu: [arch],
        // Linked with glibc: npm and pnpm then leave it out where there is none, and the launcher says so.
        ...(system === "linux" && { libc: ["glibc"] }),
        files: [executable, "LICENSE-*"],
        preferUnplugged: true,
    };
}

function pack(manifest, files, out) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonelint-npm-"));
    try {
        for (const [name, from, mode] of files) {
            fs.copyFileSync(from, path.join(folder, name));
            fs.chmodSync(path.join(folder, name), mode);
        }
        fs.writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
        fs.mkdirSync(out, { recursive: true });
        // npm is a script on Windows, which only a shell finds; and a shell divides words.
        const shell = process.platform === "win32";
        const words = ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", shell ? `"${out}"` : out];
        const [packed] = JSON.parse(execFileSync("npm", words, { cwd: folder, encoding: "utf8", shell, stdio: ["ignore", "pipe", "inherit"] }));
        const name = packed.filename.replace("@", "").replace("/", "-");
        console.log(`${path.join(out, name)}: ${packed.size} bytes, unpacked ${packed.unpackedSize}`);
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

function main() {
    const { values } = parseArgs({
        options: { out: { type: "string" }, target: { type: "string" }, program: { type: "string" } },
    });
    if (values.out === undefined) fail("--out DIR is needed");
    if ((values.target === undefined) !== (values.program === undefined)) fail("--target and --program go together");
    const out = path.resolve(values.out);
    const licences = fs.readdirSync(root).filter((name) => name.startsWith("LICENSE-"));
    const texts = licences.map((name) => [name, path.join(root, name), 0o644]);

    if (values.target === undefined) {
        const own = texts.filter(([name]) => name !== "LICENSE-THIRD-PARTY");
        pack(launcher(), [["tonelint.js", path.join(here, "tonelint.js"), 0o755], ["README.md", path.join(here, "README.md"), 0o644], ...own], out);
        return;
    }
    if (!targets.includes(values.target)) fail(`--target is one of ${targets.join(", ")}`);
    if (!fs.existsSync(values.program)) fail(`${values.program} is not there`);
    const manifest = platform(values.target);
    pack(manifest, [[manifest.files[0], values.program, 0o755], ...texts], out);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    main();
}
