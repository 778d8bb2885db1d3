import { arriving, useArrived, type Arriving } from "../store/arriving";
import { asWritten, type Block } from "./blocks";
import { isPlain } from "./marks";
import { textOfBlocks } from "./plainText";

/** So many parsed messages are kept: more than a list holds in the page, so that scrolling back parses nothing anew. */
const KEPT = 1_000;

type Parse = (content: string) => Block[];

/** The parser, which the first view of a conversation of plain words does without. */
const parser = arriving<Parse>(async () => (await import("./parse")).parse);

const known = new Map<string, readonly Block[]>();

/** Of words without marks nothing has to be parsed. */
const nothing: Arriving<Parse> = { get: () => undefined, load: () => Promise.resolve(), watch: () => () => undefined };

/**
 * What a message shows. The same content gives the same blocks, so that nothing has to be drawn anew; before the parser
 * has come, a message shows as it was written.
 */
export function useBlocks(content: string): readonly Block[] {
  const parse = useArrived(isPlain(content) ? nothing : parser);
  return parse === undefined ? asWritten(content) : blocksOf(content, parse);
}

/** One line of plain words of a message: for previews, notifications and screen readers. */
export function usePlainText(content: string): string {
  useArrived(isPlain(content) ? nothing : parser);
  return summarize(content);
}

/** For where there is no view: a notification comes while the page is not looked at. */
export async function plainTextOf(content: string): Promise<string> {
  if (!isPlain(content)) await parser.load();
  return summarize(content);
}

/** Whether a message calls everybody; it may not know before the parser has come, and asks for it then. */
export async function callsEverybody(content: string): Promise<boolean> {
  if (!/@room/i.test(content)) return false;
  return (await import("./mentioned")).mentionedIn(content).everybody;
}

function summarize(content: string): string {
  const parse = parser.get();
  return oneLine(parse === undefined || isPlain(content) ? content : textOfBlocks(blocksOf(content, parse)));
}

function blocksOf(content: string, parse: Parse): readonly Block[] {
  const blocks = known.get(content) ?? read(content, parse);
  // The one used last is the last to be forgotten.
  known.delete(content);
  known.set(content, blocks);
  const oldest = known.keys().next();
  if (known.size > KEPT && !oldest.done) known.delete(oldest.value);
  return blocks;
}

/** What somebody sends must not take down the page of those who get it, whatever it does to the parser. */
function read(content: string, parse: Parse): readonly Block[] {
  try {
    return parse(content);
  } catch {
    return asWritten(content);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
