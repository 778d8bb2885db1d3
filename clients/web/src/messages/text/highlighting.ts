import { common, createLowlight } from "lowlight";
import type { Root } from "hast";

const lowlight = createLowlight(common);

/** The parts of a text in a language; nothing where nobody knows the language. */
export function highlight(language: string, text: string): Root | undefined {
  return lowlight.registered(language) ? lowlight.highlight(language, text) : undefined;
}
