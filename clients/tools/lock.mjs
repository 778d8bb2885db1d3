// Keeps the lock files installable on every platform and through every registry: `node tools/lock.mjs check|fix`.
//
// npm leaves out of a lock file what it could not see where it was written: an optional package of another platform.
// `npm ci` elsewhere then calls the file out of step. And it writes down where it fetched packages from, unless told
// not to. `fix` drops those addresses and lists the missing packages by their version and platform.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const files = ["../package-lock.json", "../../e2e/package-lock.json"].map((path) => new URL(path, import.meta.url));
const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Where npm would look for `name` from the package at `place`, the nearest first. */
function places(place, name) {
  const found = [];
  for (let folder = place; ; ) {
    found.push(`${folder === "" ? "" : `${folder}/`}node_modules/${name}`);
    if (folder === "") return found;
    const up = folder.lastIndexOf("/node_modules/");
    folder = up < 0 ? "" : folder.slice(0, up);
  }
}

/** The optional packages that some package asks for and the lock does not list. */
export function missingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places(place, name).some((at) => at in lock.packages))
      .map(([name, range]) => ({ name, range, wantedBy: place })),
  );
}

/** The packages whose address is written down; links to the workspace's own folders are none. */
export function addressed(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined && entry.link !== true)
    .map(([place]) => place);
}

/** What a platform package's name says about where it runs, in the fields of a lock file. */
export function platform(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") && os.includes("linux") ? ["glibc"] : [];
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os }),
  };
}

/** The lock without addresses and with every optional package. */
export function fixed(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([place, entry]) => {
      const { resolved, ...rest } = entry;
      return [place, entry.link === true ? { resolved, ...rest } : rest];
    }),
  );
  for (const { name, range, wantedBy } of missingOptional(lock)) {
    if (!exactVersion.test(range)) {
      throw new Error(`${wantedBy} wants ${name} ${range}, and only an exact version can be listed unseen.`);
    }
    const dev = lock.packages[wantedBy]?.dev;
    packages[`node_modules/${name}`] = { version: range, ...platform(name), ...(dev && { dev }), optional: true };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** In people's words, what keeps the lock from installing elsewhere. */
export function faults(lock) {
  return [
    ...addressed(lock).map((place) => `${place} names the address it was fetched from.`),
    ...missingOptional(lock).map(({ name, wantedBy }) => `${name}, optional for ${wantedBy}, is missing.`),
  ];
}

async function main(verb) {
  for (const file of files) {
    const lock = JSON.parse(await readFile(file, "utf8"));
    if (verb === "fix") {
      await writeFile(file, `${JSON.stringify(fixed(lock), null, 2)}\n`);
    } else if (verb !== "check") {
      throw new Error("Usage: node tools/lock.mjs check|fix");
    } else if (faults(lock).length > 0) {
      throw new Error(`${fileURLToPath(file)}:\n${faults(lock).join("\n")}\nRun \`npm run lock:fix\`.`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2]).catch((fault) => {
    console.error(fault.message);
    process.exitCode = 1;
  });
}
