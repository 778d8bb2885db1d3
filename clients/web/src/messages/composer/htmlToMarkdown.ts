import { gfm } from "@joplin/turndown-plugin-gfm";
import Turndown from "turndown";

const turndown = new Turndown({
  headingStyle: "atx",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
  hr: "---",
});
turndown.use(gfm);
turndown.remove(["script", "style", "title", "meta", "noscript"]);
// A picture from elsewhere is not shown in messages either: what it says stays.
turndown.addRule("picture", { filter: "img", replacement: (_, node) => ("alt" in node ? String(node.alt) : "") });
// A line of words needs no escaping that a person would have to read.
turndown.escape = (text) => text.replace(/[\\`*~[\]]|(?<!\w)_|_(?!\w)/g, (mark) => `\\${mark}`).replace(/^([-+>#]|\d+[.)])(?=\s)/gm, "\\$1");

export function htmlToMarkdown(html: string): string {
  return turndown.turndown(html).replace(/\u00A0/g, " ").replace(/^(\s*(?:-|\d+\.)) +/gm, "$1 ").replace(/\n{3,}/g, "\n\n").trim();
}
