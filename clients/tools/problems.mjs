// Writes the union of problem types for the SDK from api/problems.yaml: `node tools/problems.mjs check|write`.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const catalogue = new URL("../../api/problems.yaml", import.meta.url);
const target = new URL("../sdk/generated/problemTypes.ts", import.meta.url);

/** The TypeScript for the text of a catalogue. */
export function problemTypes(yaml) {
  const names = Object.keys(parse(yaml));
  const lines = names.map((name) => `  "/problems/${name}",\n`).join("");
  return (
    "// Written by `npm run problems:write` from api/problems.yaml. Do not edit.\n\n" +
    "/** Every type of problem that the server answers with. */\n" +
    `export const problemTypes = [\n${lines}] as const;\n`
  );
}

/** Whether the file in the repository says what the catalogue says. */
export async function upToDate() {
  const written = await readFile(target, "utf8").catch(() => "");
  return written === problemTypes(await readFile(catalogue, "utf8"));
}

async function main(verb) {
  if (verb === "write") {
    await writeFile(target, problemTypes(await readFile(catalogue, "utf8")));
  } else if (verb !== "check") {
    throw new Error("Usage: node tools/problems.mjs check|write");
  } else if (!(await upToDate())) {
    throw new Error("sdk/generated/problemTypes.ts is not what api/problems.yaml says: run `npm run problems:write`.");
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2]).catch((fault) => {
    console.error(fault.message);
    process.exitCode = 1;
  });
}
