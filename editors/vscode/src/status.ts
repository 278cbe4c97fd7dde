/**
 * The item in the status bar: how many findings the draft in front has, and whether the server runs. Away where no draft is in front.
 */
import * as vscode from "vscode";
import { findings, isDraft } from "./drafts";
import type { Server } from "./server";

export class StatusItem implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem("tonelint", vscode.StatusBarAlignment.Right, 90);
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        this.item.name = "tonelint";
        const update = () => this.update();
        this.subscriptions = [
            server.onDidChange(update),
            vscode.window.onDidChangeActiveTextEditor(update),
            vscode.languages.onDidChangeDiagnostics(update),
            vscode.workspace.onDidChangeConfiguration(update),
            // A change of its language closes and opens a document.
            vscode.workspace.onDidOpenTextDocument(update),
        ];
        this.update();
    }

    dispose(): void {
        this.subscriptions.forEach((s) => s.dispose());
        this.item.dispose();
    }

    private update(): void {
        const document = vscode.window.activeTextEditor?.document;
        if (document === undefined || !isDraft(document)) {
            this.item.hide();
            return;
        }
        const { status } = this.server;
        const isEnabled = vscode.workspace.getConfiguration("tonelint", document).get<boolean>("enable", true);
        this.item.backgroundColor = undefined;
        this.item.command = "workbench.actions.view.problems";
        if (!isEnabled) {
            this.show("$(circle-slash) tonelint", "Switched off here (setting tonelint.enable).");
        } else if (status.kind === "running") {
            const count = findings(document.uri).length;
            const text = count === 0 ? "$(check) tonelint" : `$(comment) ${count} to reread`;
            this.show(text, count === 0 ? "Nothing found in this draft." : `${count} ${count === 1 ? "place" : "places"} that a stranger may read otherwise.`);
        } else if (status.kind === "failed") {
            this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
            this.item.command = "tonelint.showOutput";
            this.show("$(warning) tonelint", status.reason);
        } else {
            this.show("$(loading~spin) tonelint", status.kind === "starting" ? "Starting." : "Stopped.");
        }
        this.item.show();
    }

    private show(text: string, what: string): void {
        const links = [
            ["Explain a rule", "tonelint.explainRule"],
            ["Check this document", "tonelint.lintDocument"],
            ["Restart", "tonelint.restart"],
            ["Output", "tonelint.showOutput"],
        ];
        const tooltip = new vscode.MarkdownString(`${what}\n\n${links.map(([title, command]) => `[${title}](command:${command})`).join(" · ")}`);
        tooltip.isTrusted = { enabledCommands: links.map(([, command]) => command as string) };
        this.item.text = text;
        this.item.tooltip = tooltip;
        this.item.accessibilityInformation = { label: `tonelint: ${what}` };
    }
}
