/// <reference types="vite/client" />

declare module "virtual:mlchat-tokens.css";
declare module "@fontsource-variable/inter";

// The name is Vite's, and so is the interface that it is merged with.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
interface ImportMetaEnv {
  /** Of the web client, from its package.json. */
  readonly VITE_VERSION: string;
}

declare module "virtual:emoji/*" {
  export const rows: [emoji: string, label: string, words: string[], group: number, version: number, tones: 0 | 1 | string[]][];
}
