// Drives a real VS Code (code-server, in Chromium) through what a user does: look, hover, fix, explain, commit.
//
// Environment: CHROMIUM, CODE_SERVER (its entry.js, run with this node), VSIX, WORKSPACE (a fresh git repository with the drafts),
// HOME_DIR (scratch), PICTURES (where pictures go).
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as net from "node:net";
import * as path from "node:path";

const { CHROMIUM, CODE_SERVER, VSIX, WORKSPACE, HOME_DIR, PICTURES } = process.env;
const { chromium } = createRequire(CODE_SERVER)("playwright-core");
const PATIENCE = 60_000;

const settings = {
    "workbench.startupEditor": "none",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.layoutControl.enabled": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.editor.empty.hint": "hidden",
    "window.commandCenter": false,
    "chat.disableAIFeatures": true,
    "editor.fontFamily": "DejaVu Sans Mono",
    "editor.fontSize": 14,
    "editor.minimap.enabled": false,
    "editor.wordWrap": "on",
    "editor.lightbulb.enabled": "off",
    "files.autoSave": "off",
    "security.workspace.trust.enabled": false,
    "telemetry.telemetryLevel": "off",
    "git.autofetch": false,
    "git.openRepositoryInParentFolders": "never",
};

let steps = 0;
async function step(name, body) {
    await body();
    steps += 1;
    console.log(`  ${name}`);
}

const port = await new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
    });
});
const folders = ["--user-data-dir", path.join(HOME_DIR, "user"), "--extensions-dir", path.join(HOME_DIR, "extensions")];
fs.mkdirSync(path.join(HOME_DIR, "user/User"), { recursive: true });
fs.writeFileSync(path.join(HOME_DIR, "user/User/settings.json"), JSON.stringify(settings));
const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
execFileSync(process.execPath, [CODE_SERVER, ...folders, "--install-extension", VSIX], { stdio: "ignore", env });

const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override"];
const log = fs.openSync(path.join(HOME_DIR, "code-server.log"), "w");
const server = spawn(process.execPath, [CODE_SERVER, "--bind-addr", `127.0.0.1:${port}`, "--auth", "none", ...quiet, ...folders], {
    // A group of its own, to end all that it starts.
    detached: true,
    stdio: ["ignore", log, log],
    env,
});
process.on("exit", () => {
    try {
        process.kill(-server.pid);
    } catch {
        // It is gone already.
    }
});
for (let tries = 0; ; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.ok, () => false);
    if (up) break;
    assert.ok(tries < 300 && server.exitCode === null, `code-server does not start:\n${fs.readFileSync(path.join(HOME_DIR, "code-server.log"), "utf8")}`);
    await new Promise((r) => setTimeout(r, 200));
}

const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});
const context = await browser.newContext({ viewport: { width: 920, height: 500 }, deviceScaleFactor: 1.5 });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);

/** The workbench with these files open, the last one in front. */
async function open(...names) {
    const payload = names.map((name) => ["openFile", `vscode-remote://127.0.0.1:${port}${path.join(WORKSPACE, name)}`]);
    await page.goto(`http://127.0.0.1:${port}/?folder=${WORKSPACE}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await page.locator(".monaco-workbench .view-lines").first().waitFor();
}

async function command(title) {
    await page.keyboard.press("F1");
    const box = page.locator(".quick-input-widget input").first();
    await box.fill(`>${title}`);
    // Not Enter: the first row may be a similar command.
    await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first().click();
}

/** Opens a file in the same window: a new one would start a new extension host. */
async function quickOpen(name) {
    await page.keyboard.press("Control+p");
    await page.locator(".quick-input-widget input").first().fill(name);
    await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first().click();
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

async function goTo(place) {
    await page.keyboard.press("Control+g");
    await page.locator(".quick-input-widget input").first().fill(`:${place}`);
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

const editor = () => page.locator(".editor-group-container.active .editor-instance").first();
const status = () => page.locator('.statusbar-item[id*="tonelint"]');
const problems = () => page.locator(".markers-panel .monaco-list-row .marker-message-details, .markers-panel .monaco-list-row .monaco-tl-contents");

async function waitFor(what, seen, isGood) {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const value = await seen();
        if (isGood(value)) return value;
        if (Date.now() > end) assert.fail(`waited in vain until ${what}; seen: ${JSON.stringify(value)}`);
        await page.waitForTimeout(100);
    }
}

const squiggles = async (where) => ({
    warning: await where.locator(".squiggly-warning").count(),
    info: await where.locator(".squiggly-info").count(),
});

async function squiggled(where, wanted) {
    await waitFor(`there are the squiggles ${JSON.stringify(wanted)}`, () => squiggles(where), (s) => s.warning === wanted.warning && s.info === wanted.info);
}

async function picture(name, clip) {
    // No caret, no tooltip of the last click.
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`), caret: "hide", animations: "disabled", clip });
}

function setForProject(values) {
    fs.mkdirSync(path.join(WORKSPACE, ".vscode"), { recursive: true });
    fs.writeFileSync(path.join(WORKSPACE, ".vscode/settings.json"), JSON.stringify(values));
}

/** Process ids of the servers that the extension runs. */
function servers() {
    const command = path.join(HOME_DIR, "extensions");
    return fs.readdirSync("/proc").filter((id) => {
        try {
            return /^\d+$/.test(id) && fs.readFileSync(`/proc/${id}/cmdline`, "utf8").startsWith(command);
        } catch {
            return false;
        }
    });
}

const onDisk = (name) => fs.readFileSync(path.join(WORKSPACE, name), "utf8");

try {
    await step("squiggles in Markdown, none in its quotation", async () => {
        await open("draft.md");
        await page.keyboard.press("Control+b");
        await squiggled(editor(), { warning: 1, info: 3 });
        await waitFor("the status item counts", () => status().innerText(), (t) => t.includes("4 to reread"));
    });

    await step("hover", async () => {
        const word = await editor().locator(".squiggly-warning").first().boundingBox();
        await page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 5 });
        const hover = page.locator(".monaco-hover:not(.hidden)").filter({ hasText: "this runs somebody down" }).first();
        // The finding's own words come first, the server's hover a moment later.
        await waitFor("the hover leads to the rule's page", () => hover.innerText(), (text) => text.includes("tonelint explain insult"));
        const text = await waitFor("quick fixes were looked for", () => hover.innerText(), (text) => !text.includes("Checking for quick fixes"));
        assert.ok(!text.includes("No quick fixes available"), text);
        await picture("hover");
        await page.mouse.move(10, 450);
        await page.keyboard.press("Escape");
    });

    await step("a quick fix, applied and saved", async () => {
        await editor().locator(".view-line").first().click();
        await goTo("3:5");
        await page.keyboard.press("Control+.");
        const menu = page.locator(".action-widget");
        const action = menu.locator(".monaco-list-row").filter({ hasText: "The export is broken." }).first();
        await action.waitFor();
        await picture("quick-fix");
        await action.click();
        await squiggled(editor(), { warning: 1, info: 2 });
        await page.keyboard.press("Control+s");
        await waitFor("the fixed text is on disk", () => onDisk("draft.md"), (text) => /^The export is broken\. Thanks/m.test(text));
        await waitFor("the status item counts", () => status().innerText(), (t) => t.includes("3 to reread"));
    });

    await step("typing adds a finding", async () => {
        await goTo("1:1");
        await page.keyboard.press("End");
        await page.keyboard.type("\n\nObviously nobody read it 🎉");
        await squiggled(editor(), { warning: 1, info: 3 });
        await command("File: Revert File");
        await squiggled(editor(), { warning: 1, info: 2 });
    });

    await step("explain the rule at the cursor", async () => {
        await goTo("5:3");
        await command("tonelint: Explain a Rule");
        await page.locator('.tab[data-resource-name="insult"]').waitFor();
        const text = page.locator(".editor-instance").filter({ hasText: "What it flags" }).first();
        await text.waitFor();
        await page.keyboard.press("Control+k");
        await page.keyboard.press("Control+w");
        await page.locator(".tab").first().waitFor({ state: "detached" });
    });

    await step("plain text", async () => {
        await quickOpen("calm.txt");
        await waitFor("the status item is calm", () => status().innerText(), (t) => t.includes("tonelint"));
        await page.keyboard.press("Control+End");
        await page.keyboard.type("Only an idiot would merge this.");
        await squiggled(editor(), { warning: 1, info: 0 });
        await command("File: Revert File");
        await squiggled(editor(), { warning: 0, info: 0 });
    });

    await step("a commit message, without its comments", async () => {
        await quickOpen("COMMIT_EDITMSG");
        await squiggled(editor(), { warning: 0, info: 1 });
    });

    await step("an editor without a file", async () => {
        await command("File: New Untitled Text File");
        await page.keyboard.type("Only an idiot would merge this.");
        await squiggled(editor(), { warning: 1, info: 0 });
    });

    await step("a document of another kind is checked when asked", async () => {
        await quickOpen("notes.rst");
        await page.waitForTimeout(1000);
        await squiggled(editor(), { warning: 0, info: 0 });
        await command("tonelint: Check This Document");
        await squiggled(editor(), { warning: 1, info: 0 });
        await waitFor("the finding is among the problems", () => page.locator(".markers-panel").innerText(), (t) => t.includes("this runs somebody down"));
    });

    await step("settings of the editor and of the project", async () => {
        await quickOpen("draft.md");
        await squiggled(editor(), { warning: 1, info: 2 });
        fs.writeFileSync(path.join(WORKSPACE, "tonelint.toml"), 'ignore = ["insult"]\n');
        await squiggled(editor(), { warning: 0, info: 2 });
        fs.rmSync(path.join(WORKSPACE, "tonelint.toml"));
        await squiggled(editor(), { warning: 1, info: 2 });
        setForProject({ "tonelint.level": "error" });
        await squiggled(editor(), { warning: 1, info: 0 });
        setForProject({ "tonelint.enable": false });
        await squiggled(editor(), { warning: 0, info: 0 });
        setForProject({});
        await squiggled(editor(), { warning: 1, info: 2 });
    });

    await step("the commit message box", async () => {
        await page.locator('.activitybar .action-label[aria-label^="Source Control"]').first().click({ force: true }); // its badge lies above
        await page.keyboard.press("Control+j");
        const box = page.locator(".scm-editor .monaco-editor").first();
        await box.click();
        await page.keyboard.type("Fix the export, as I already said. Only an idiot would break it again.");
        // The box wraps, and a line's end cuts a squiggle in two.
        await waitFor("there are squiggles in the box", () => squiggles(page.locator(".scm-editor")), (s) => s.warning > 0 && s.info > 0);
        await picture("commit-box", { x: 0, y: 0, width: 920, height: 300 });
        await page.keyboard.press("Control+a");
        await page.keyboard.type("Fix the export");
        await squiggled(page.locator(".scm-editor"), { warning: 0, info: 0 });
    });

    await step("restart, and the output", async () => {
        await page.keyboard.press("Control+b");
        await quickOpen("draft.md");
        const before = servers();
        assert.equal(before.length, 1);
        await command("tonelint: Restart the Server");
        await waitFor("another server runs", servers, (now) => now.length === 1 && now[0] !== before[0]);
        await squiggled(editor(), { warning: 1, info: 2 });
        await command("tonelint: Show Output");
        // Not its lines: code-server writes its log channels through a compiled package, which is not built here.
        const channel = () => page.locator(".panel select").first().evaluate((select) => select.selectedOptions[0]?.text ?? "", undefined, { timeout: 1000 }).catch(() => "");
        await waitFor("the output of tonelint is in front", channel, (name) => name.includes("tonelint"));
    });
} catch (error) {
    await page.screenshot({ path: path.join(PICTURES, "failure.png") }).catch(() => {});
    console.error(`FAILED after ${steps} steps: ${error.stack}`);
    console.error(fs.readFileSync(path.join(HOME_DIR, "code-server.log"), "utf8").split("\n").slice(-15).join("\n"));
    process.exitCode = 1;
} finally {
    await browser.close();
    if (process.exitCode === undefined) console.log(`VS Code: ${steps} steps`);
    process.exit();
}
