import { linkTo } from "./edits";
import { apply, held } from "./field";

/** Elements that say more than words alone; without them what is pasted is plain text, as from a code editor. */
const rich = /<(?:b|strong|i|em|s|del|a|ul|ol|li|table|pre|code|blockquote|h[1-6])[\s>]/i;
/** Google Docs wraps everything in a bold element that is not bold. */
const disguise = /<b[^>]*font-weight:\s*normal[^>]*>/gi;

const address = /^https?:\/\/\S+$/i;

/** Whether what is pasted has marks to keep. Ctrl+Shift+V brings plain text only, so it never has. */
export function isRich(html: string, fromCodeEditor: boolean): boolean {
  return !fromCodeEditor && rich.test(html.replace(disguise, "<span>"));
}

/** Pastes into a field: rich text as Markdown, an address over selected words as a link. Answers whether it does it itself. */
export function paste(field: HTMLTextAreaElement, data: DataTransfer): boolean {
  const text = data.getData("text/plain").trim();
  const { start, end } = held(field);
  if (start < end && address.test(text) && !address.test(field.value.slice(start, end).trim())) {
    const link = linkTo(held(field), text);
    apply(field, { ...link, start: start + link.insert.length, end: start + link.insert.length });
    return true;
  }
  const html = data.getData("text/html");
  if (!isRich(html, data.types.includes("vscode-editor-data"))) return false;
  void import("./htmlToMarkdown").then(
    ({ htmlToMarkdown }) => {
      insert(field, htmlToMarkdown(html.replace(disguise, "<span>")));
    },
    () => {
      insert(field, data.getData("text/plain"));
    },
  );
  return true;
}

function insert(field: HTMLTextAreaElement, text: string): void {
  const { start, end } = held(field);
  apply(field, { from: start, to: end, insert: text, start: start + text.length, end: start + text.length });
}
