/**
 * What counts as a draft: prose in files and untitled editors, commit messages, and the boxes in which people write to people: the
 * commit message of the source control view, and comments on reviews.
 */
import * as vscode from "vscode";

const languages = ["markdown", "plaintext", "git-commit"];
/** Documents of boxes: they are in no tab. */
const boxes = ["vscode-scm", "comment"];

export const selector = [
    ...languages.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
    ]),
    ...boxes.map((scheme) => ({ scheme })),
];

export function isDraft(document: vscode.TextDocument): boolean {
    return vscode.languages.match(selector, document) > 0;
}

export function isBox(document: vscode.TextDocument): boolean {
    return boxes.includes(document.uri.scheme);
}

/** What the server has to say of `document`. */
export function findings(document: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(document).filter((d) => d.source === "tonelint");
}
