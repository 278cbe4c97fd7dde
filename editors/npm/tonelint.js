#!/usr/bin/env node
// Runs the program that lies in the package for this platform, and is as little in its way as can be: the same standard streams, the same
// exit code, and a signal sent to this process reaches the program.
"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");

/** What the package for a platform is called; the names are those of Node: `process.platform` and `process.arch`. */
function packageName(platform, arch) {
    return `@tonelint/${platform}-${arch}`;
}

/**
 * The program, or what to tell whoever wants it.
 *
 * @param {(path: string) => string} resolve `require.resolve`
 * @returns {{ program: string } | { problem: string }}
 */
function find(platform, arch, resolve, known) {
    const name = packageName(platform, arch);
    const executable = platform === "win32" ? "tonelint.exe" : "tonelint";
    try {
        return { program: resolve(`${name}/${executable}`) };
    } catch {
        // Not installed: the reasons differ, and so does what to do.
    }
    const build = "It can be built with Rust: see README.md of tonelint, \"Install\".";
    if (!known.includes(name)) {
        return { problem: `there is no package with tonelint for ${platform} on ${arch}. ${build}` };
    }
    return {
        problem:
            `the package ${name} is not installed. npm leaves it out with --omit=optional or --no-optional, with a package-lock.json written on another platform ` +
            `(remove it and node_modules, and install again), and on Linux without glibc, as Alpine is. ${build}`,
    };
}

function main() {
    const known = Object.keys(require("./package.json").optionalDependencies ?? {});
    const found = find(process.platform, process.arch, require.resolve, known);
    if (found.problem !== undefined) {
        console.error(`tonelint: ${found.problem}`);
        // As of tonelint itself where it cannot do the job.
        process.exitCode = 2;
        return;
    }

    // Ctrl-C in a terminal reaches both; who sends a signal to one process means the program. Either way this one waits for it. Before there is a
    // program, so that no signal comes between.
    let child;
    const forwarded = process.platform === "win32" ? ["SIGTERM"] : ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
    for (const signal of forwarded) {
        process.on(signal, () => child.kill(signal));
    }
    if (process.platform === "win32") {
        process.on("SIGINT", () => {});
    }
    child = spawn(found.program, process.argv.slice(2), { stdio: "inherit", windowsHide: true });
    child.on("error", (error) => {
        console.error(`tonelint: ${found.program} cannot be run: ${error.message}`);
        process.exitCode = 2;
    });
    child.on("exit", (code, signal) => {
        if (signal === null) {
            process.exit(code ?? 2);
        }
        // Ends as the program did, so that a shell sees the same. Where the signal does not end this process, with the number that a shell gives.
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
        setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100);
    });
}

module.exports = { find, packageName };
if (require.main === module) {
    main();
}
