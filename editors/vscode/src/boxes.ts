/**
 * Boxes that are in no tab: the commit message in the source control view, comments on reviews.
 *
 * The client of the protocol asks for diagnostics of what is in a tab. So these are asked for here, a moment after each edit; the server
 * knows the text already.
 */
import * as vscode from "vscode";
import { DocumentDiagnosticRequest } from "vscode-languageclient/node";
import { isBox } from "./drafts";
import type { Server } from "./server";

const PAUSE = 50;

export class Boxes implements vscode.Disposable {
    private readonly findings = vscode.languages.createDiagnosticCollection("tonelint");
    private readonly pending = new Map<string, NodeJS.Timeout>();
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        this.subscriptions = [
            vscode.workspace.onDidOpenTextDocument((document) => this.plan(document)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => this.plan(document)),
            vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
            vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("tonelint") && this.planAll()),
            server.onDidChange(() => this.planAll()),
        ];
    }

    dispose(): void {
        this.subscriptions.forEach((s) => s.dispose());
        this.pending.forEach((timer) => clearTimeout(timer));
        this.findings.dispose();
    }

    private planAll(): void {
        vscode.workspace.textDocuments.forEach((document) => this.plan(document));
    }

    private plan(document: vscode.TextDocument): void {
        if (!isBox(document)) {
            return;
        }
        const key = document.uri.toString();
        clearTimeout(this.pending.get(key));
        const ask = () => void this.ask(document).catch(() => this.findings.delete(document.uri));
        this.pending.set(key, setTimeout(ask, PAUSE));
    }

    private forget(document: vscode.TextDocument): void {
        if (isBox(document)) {
            clearTimeout(this.pending.get(document.uri.toString()));
            this.pending.delete(document.uri.toString());
            this.findings.delete(document.uri);
        }
    }

    private async ask(document: vscode.TextDocument): Promise<void> {
        const client = this.server.client;
        if (client === undefined || document.isClosed) {
            this.findings.delete(document.uri);
            return;
        }
        const { version } = document;
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
        const report = await client.sendRequest(DocumentDiagnosticRequest.type, { identifier: "tonelint", textDocument });
        if (report.kind === "full" && document.version === version && !document.isClosed) {
            this.findings.set(document.uri, await client.protocol2CodeConverter.asDiagnostics(report.items));
        }
    }
}
