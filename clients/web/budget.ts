import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** The most that index.html may load before anything is clicked, in bytes of compressed JavaScript. */
const MOST = 250_000;

/** Fails the build when what the page loads at its start has become too much for a slow network. */
export function budget(): Plugin {
  return {
    name: "mlchat-budget",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === "chunk");
      const size = startSize(chunks, (code) => gzipSync(code).length);
      const said = `The page loads ${(size / 1_000).toFixed(1)} kB of JavaScript at its start, of ${MOST / 1_000} kB allowed.`;
      if (size > MOST) this.error(`${said} Load what is not needed at once with import().`);
      this.info(said);
    },
  };
}

type Chunk = { fileName: string; isEntry: boolean; imports: string[]; code: string };

/** What the entry and all that it imports statically weigh together. */
export function startSize(chunks: readonly Chunk[], weigh: (code: string) => number): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const follow = (name: string) => {
    const chunk = byName.get(name);
    if (chunk === undefined || found.has(name)) return;
    found.add(name);
    chunk.imports.forEach(follow);
  };
  for (const chunk of chunks) if (chunk.isEntry) follow(chunk.fileName);
  return [...found].reduce((sum, name) => sum + weigh(byName.get(name)?.code ?? ""), 0);
}
