/**
 * The page of a rule, as a read-only document: what it flags, how it can be read, when it is fine, what to write instead, and the
 * research behind it. The program prints it, so that it is the page of the version that runs.
 */
import * as vscode from "vscode";
import { findings } from "./drafts";
import * as program from "./program";
import { message } from "./server";

const SCHEME = "tonelint";

interface Rule {
    name: string;
    group: string;
    level: string;
    message: string;
}

export class Explain implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

    constructor(private readonly context: vscode.ExtensionContext) {}

    dispose(): void {
        this.registration.dispose();
    }

    provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        return program.run(program.find(this.context), "explain", uri.path);
    }

    /** Shows the page of `rule`; by default that of the finding at the cursor; where there is none, the user chooses. */
    async show(rule?: unknown): Promise<void> {
        try {
            const name = typeof rule === "string" ? rule : (ruleAtCursor() ?? (await this.choose()));
            if (name === undefined) {
                return;
            }
            const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: SCHEME, path: name }));
            await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
        } catch (error) {
            void vscode.window.showErrorMessage(`tonelint: ${message(error)}`);
        }
    }

    private async choose(): Promise<string | undefined> {
        const list = JSON.parse(await program.run(program.find(this.context), "rules", "--output-format", "json")) as { rules: Rule[] };
        const items = list.rules.map((rule) => ({ label: rule.name, description: `${rule.group}, ${rule.level}`, detail: rule.message }));
        const choice = await vscode.window.showQuickPick(items, { title: "Explain a Rule", matchOnDetail: true });
        return choice?.label;
    }
}

function ruleAtCursor(): string | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
        return undefined;
    }
    const here = findings(editor.document.uri).find((d) => d.range.contains(editor.selection.active));
    const code = here?.code;
    return typeof code === "object" ? String(code.value) : code?.toString();
}
