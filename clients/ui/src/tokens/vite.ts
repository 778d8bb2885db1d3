import type { Plugin } from "vite";
import { tokenSheet } from "./css";

const NAME = "virtual:mlchat-tokens.css";

/** Gives the tokens to style sheets as `virtual:mlchat-tokens.css`: they are written down once, in TypeScript. */
export function tokens(): Plugin {
  return {
    name: "mlchat-tokens",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? tokenSheet() : undefined),
  };
}
