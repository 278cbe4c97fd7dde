// One file of JavaScript out of src/ and the client of the protocol.
import * as esbuild from "esbuild";

/** Builds, and gives the files that went into it. */
export async function build() {
    const { metafile } = await esbuild.build({
        entryPoints: ["src/extension.ts"],
        outfile: "dist/extension.js",
        bundle: true,
        minify: true,
        platform: "node",
        format: "cjs",
        target: "node18",
        external: ["vscode"],
        legalComments: "none",
        logLevel: "warning",
        metafile: true,
    });
    return Object.keys(metafile.inputs);
}
