/**
 * tonelint in VS Code: starts the language server that is inside this package, and adds what the protocol has no word for.
 *
 * Findings, hovers and rewrites are the server's. What is here: which documents are drafts (drafts), boxes that are in no tab
 * (boxes), one item in the status bar (status), four commands. What is absent on purpose: telemetry, downloads, any connection.
 */
import * as vscode from "vscode";
import { Boxes } from "./boxes";
import { Explain } from "./explain";
import { LintDocument } from "./lint";
import { Server } from "./server";
import { StatusItem } from "./status";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    server = new Server(context);
    const running = server;
    const explain = new Explain(context);
    const lint = new LintDocument(running);
    context.subscriptions.push(
        running,
        explain,
        lint,
        new Boxes(running),
        new StatusItem(running),
        vscode.commands.registerCommand("tonelint.restart", () => running.restart()),
        vscode.commands.registerCommand("tonelint.showOutput", () => running.showOutput()),
        vscode.commands.registerCommand("tonelint.explainRule", (rule?: unknown) => explain.show(rule)),
        vscode.commands.registerCommand("tonelint.lintDocument", () => lint.run()),
        vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("tonelint.path") && running.restart()),
    );
    await running.start();
}

export async function deactivate(): Promise<void> {
    await server?.stop();
}
