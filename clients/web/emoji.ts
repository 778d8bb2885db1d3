import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import type { EmojiRow } from "./src/emoji/book";
import { inTone, tones as allTones } from "./src/emoji/tones";

const PREFIX = "virtual:emoji/";

/** A picture as the data name it; of several people only those of one colour are offered. */
export type Picture = {
  emoji: string;
  hexcode: string;
  label: string;
  tags?: string[];
  group?: number;
  version: number;
  skins?: { emoji: string; tone?: number | number[] }[];
};

/** Short names by the code points of a picture. */
type Codes = Record<string, string | string[]>;

/** Names of our own in place of those that the data do not have in a language. */
export type Names = (picture: Picture) => { label: string; tags: string[] } | undefined;

/** Gives emoji with their names as `virtual:emoji/<language>`, made of what the data sets say, and small. */
export function emojiNames(): Plugin {
  return {
    name: "mlchat-emoji",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const rows = rowsIn(id.slice(PREFIX.length + 1));
      // An engine reads JSON in a string faster than the same as a program.
      return `export const rows = JSON.parse(${JSON.stringify(JSON.stringify(rows))});`;
    },
  };
}

/** The start of the names of the files that these modules become: the service worker knows them by it. */
export function fileStart(moduleIds: readonly string[]): string {
  return moduleIds.some((id) => id.startsWith(`\0${PREFIX}`)) ? "emoji-" : "";
}

/** The emoji of a language, in the order in which keyboards show them. */
export function rowsIn(language: string): EmojiRow[] {
  const pictures = read(`emojibase-data/${language === "ar" ? "en" : language}/data.json`) as Picture[];
  const codes = read("emojibase-data/en/shortcodes/github.json") as Codes;
  return rowsOf(pictures, codes, language === "ar" ? arabic() : () => undefined);
}

export function rowsOf(pictures: Picture[], codes: Codes, names: Names): EmojiRow[] {
  return pictures
    .filter((picture) => picture.group !== undefined && picture.group !== 2)
    .map((picture) => {
      const { label, tags = [] } = names(picture) ?? picture;
      const words = [codes[picture.hexcode] ?? [], tags].flat().filter((word) => word !== label);
      return [spelled(picture.emoji), label, [...new Set(words)], picture.group ?? 0, picture.version, tonesOf(picture)];
    });
}

/** As Unicode and our server spell it: the selector of the coloured form only where the form is not the usual one. */
function spelled(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, "$1");
}

function tonesOf({ emoji, skins = [] }: Picture): EmojiRow[5] {
  const pictures = allTones.flatMap((one) => skins.find(({ tone }) => tone === one)?.emoji ?? []).map(spelled);
  if (pictures.length < allTones.length) return 0;
  return pictures.every((picture, index) => picture === inTone(spelled(emoji), allTones[index])) ? 1 : pictures;
}

type Annotations = { annotations: { annotations: Record<string, { default?: string[]; tts?: string[] } | undefined> } };

/** Arabic names from Unicode's own data; flags by the name of their country. */
function arabic(): Names {
  const { annotations } = read("cldr-annotations-full/annotations/ar/annotations.json") as Annotations;
  const countries = new Intl.DisplayNames("ar", { type: "region", fallback: "none" });
  return ({ emoji, tags = [] }) => {
    const known = annotations.annotations[emoji] ?? annotations.annotations[emoji.replaceAll("\ufe0f", "")];
    const letters = Array.from(emoji, (sign) => (sign.codePointAt(0) ?? 0) - 0x1f1e6);
    const isFlag = letters.length === 2 && letters.every((letter) => letter >= 0 && letter < 26);
    const country = isFlag ? countries.of(String.fromCharCode(...letters.map((letter) => letter + 65))) : undefined;
    const label = known?.tts?.[0] ?? country;
    return label === undefined ? undefined : { label, tags: known?.default ?? tags };
  };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), "utf8"));
}
