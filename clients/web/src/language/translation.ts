import type { RightToLeft, WidgetWords } from "@mlchat/ui";
import type { Catalogue } from "./en";

/** The plural forms of all languages (CLDR); each language has some of them. */
type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";

/** The shape of the English words with the plural forms of any language. A word that is missing is said in English. */
export type Translation<Words = Catalogue> = {
  [Key in keyof Words]?: Words[Key] extends string ? string : Translation<Words[Key]>;
} & {
  [Key in keyof Words as Key extends `${infer Base}_other` ? `${Base}_${PluralForm}` : never]?: string;
};

/** All that a language brings along when it is chosen. */
export type Speech = {
  words: Translation;
  /** What Material UI's parts say by themselves. */
  widgets: WidgetWords;
  /** The styles of Material UI's parts, mirrored. */
  mirrored?: RightToLeft;
};
