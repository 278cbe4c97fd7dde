/**
 * "Check This Document": at once, and also for documents that are not checked by themselves (a source file, a log, a page of
 * reStructuredText). Findings of those stay until the document is changed or closed.
 */
import * as vscode from "vscode";
import { DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest } from "vscode-languageclient/node";
import { isDraft } from "./drafts";
import { message, type Server } from "./server";

export class LintDocument implements vscode.Disposable {
    private readonly found = vscode.languages.createDiagnosticCollection("tonelint on demand");
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        const drop = (document: vscode.TextDocument) => this.found.delete(document.uri);
        this.subscriptions = [
            vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && drop(document)),
            vscode.workspace.onDidCloseTextDocument(drop),
        ];
    }

    dispose(): void {
        this.subscriptions.forEach((s) => s.dispose());
        this.found.dispose();
    }

    async run(): Promise<void> {
        const document = vscode.window.activeTextEditor?.document;
        if (document === undefined) {
            void vscode.window.showInformationMessage("tonelint: there is no document in front.");
            return;
        }
        try {
            const count = await this.check(document);
            if (count !== undefined && count > 0) {
                await vscode.commands.executeCommand("workbench.actions.view.problems");
            } else if (count === 0) {
                void vscode.window.showInformationMessage("tonelint: nothing found in this document.");
            }
        } catch (error) {
            void vscode.window.showErrorMessage(`tonelint: ${message(error)}`);
        }
    }

    /** How many findings there are; `undefined` where there is no server to ask, which was said when it did not start. */
    private async check(document: vscode.TextDocument): Promise<number | undefined> {
        if (this.server.client === undefined) {
            await this.server.start();
        }
        const client = this.server.client;
        if (client === undefined) {
            return undefined;
        }
        const known = isDraft(document);
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
        if (!known) {
            const item = client.code2ProtocolConverter.asOpenTextDocumentParams(document);
            await client.sendNotification(DidOpenTextDocumentNotification.type, item);
        }
        try {
            const ask = () => client.sendRequest(DocumentDiagnosticRequest.type, { identifier: "tonelint", textDocument });
            let report = await ask();
            // Of a long document the patterns speak first, and the model a moment later.
            while (report.kind === "full" && report.resultId?.endsWith("-preview")) {
                await new Promise((resolve) => setTimeout(resolve, 200));
                report = await ask();
            }
            const items = report.kind === "full" ? report.items : [];
            if (!known) {
                this.found.set(document.uri, await client.protocol2CodeConverter.asDiagnostics(items));
            }
            return items.length;
        } finally {
            if (!known) {
                await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
            }
        }
    }
}
