/**
 * The server: started, stopped, restarted, and what the user is told where it cannot be.
 */
import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import { selector } from "./drafts";
import * as program from "./program";

export type Status = { kind: "off" | "starting" | "running" } | { kind: "failed"; reason: string };

export class Server implements vscode.Disposable {
    private readonly output = vscode.window.createOutputChannel("tonelint", { log: true });
    private readonly changed = new vscode.EventEmitter<void>();
    private current: LanguageClient | undefined;
    private last: Status = { kind: "off" };
    /** Starts and stops, one after the other. */
    private queue: Promise<void> = Promise.resolve();

    readonly onDidChange = this.changed.event;

    constructor(private readonly context: vscode.ExtensionContext) {}

    get status(): Status {
        return this.last;
    }

    /** The client, where it runs. */
    get client(): LanguageClient | undefined {
        return this.last.kind === "running" ? this.current : undefined;
    }

    start(): Promise<void> {
        return this.enqueue(() => this.startNow());
    }

    restart(): Promise<void> {
        return this.enqueue(async () => {
            await this.stopNow();
            await this.startNow();
        });
    }

    stop(): Promise<void> {
        return this.enqueue(() => this.stopNow());
    }

    showOutput(): void {
        this.output.show(true);
    }

    dispose(): void {
        this.output.dispose();
        this.changed.dispose();
    }

    private enqueue(step: () => Promise<void>): Promise<void> {
        this.queue = this.queue.then(step, step);
        return this.queue;
    }

    private set(status: Status): void {
        this.last = status;
        this.changed.fire();
    }

    private async startNow(): Promise<void> {
        this.set({ kind: "starting" });
        try {
            const command = program.find(this.context);
            this.output.info(`starting ${command}`);
            const client = new LanguageClient(
                "tonelint",
                "tonelint",
                { command, args: ["lsp"] },
                {
                    documentSelector: selector,
                    outputChannel: this.output,
                    revealOutputChannelOn: RevealOutputChannelOn.Never,
                    initializationOptions: vscode.workspace.getConfiguration("tonelint"),
                    diagnosticPullOptions: { onChange: true, onTabs: true, onFocus: true },
                },
            );
            this.current = client;
            client.onDidChangeState(({ newState }) => {
                if (this.current !== client) {
                    return;
                }
                if (newState === State.Running) {
                    this.set({ kind: "running" });
                } else if (newState === State.Starting) {
                    this.set({ kind: "starting" });
                } else if (this.last.kind === "running") {
                    this.set({ kind: "failed", reason: "The server ended. See the output." });
                }
            });
            await client.start();
        } catch (error) {
            this.fail(error);
        }
    }

    private async stopNow(): Promise<void> {
        const client = this.current;
        this.current = undefined;
        this.set({ kind: "off" });
        try {
            await client?.dispose();
        } catch (error) {
            this.output.warn(`the server did not stop as it should: ${message(error)}`);
        }
    }

    private fail(error: unknown): void {
        const reason = message(error);
        this.output.error(reason);
        this.set({ kind: "failed", reason });
        const [settings, output] = ["Open Settings", "Show Output"];
        void vscode.window.showErrorMessage(`tonelint cannot start. ${reason}`, settings, output).then((choice) => {
            if (choice === settings) {
                void vscode.commands.executeCommand("workbench.action.openSettings", "tonelint.path");
            } else if (choice === output) {
                this.showOutput();
            }
        });
    }
}

export function message(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
