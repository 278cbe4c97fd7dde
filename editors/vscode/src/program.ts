/**
 * Which `tonelint` runs: the one that the settings name, the one inside this extension, the one on PATH, in this order.
 *
 * Nothing is downloaded, ever.
 */
import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";

const executable = process.platform === "win32" ? "tonelint.exe" : "tonelint";

export class NoProgram extends Error {}

export function find(context: vscode.ExtensionContext): string {
    const named = vscode.workspace.getConfiguration("tonelint").get<string>("path", "").trim();
    if (named !== "") {
        const file = named.replace(/^~(?=[/\\])/, os.homedir());
        // A bare name is looked up on PATH by whoever starts it.
        if (/[/\\]/.test(file) && !isFile(file)) {
            throw new NoProgram(`tonelint.path is ${named}, and there is no such file.`);
        }
        return file;
    }
    const bundled = context.asAbsolutePath(path.join("server", executable));
    if (isFile(bundled)) {
        return bundled;
    }
    const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
    const found = folders.map((folder) => path.join(folder, executable)).find(isFile);
    if (found === undefined) {
        throw new NoProgram("This package brings no tonelint for your system, and there is none on PATH.");
    }
    return found;
}

function isFile(file: string): boolean {
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What the program prints. */
export function run(program: string, ...args: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
        execFile(program, args, { timeout: 10_000, env: { ...process.env, NO_COLOR: "1" } }, (error, out, err) =>
            error ? reject(new Error(err.trim() || error.message)) : resolve(out),
        );
    });
}
