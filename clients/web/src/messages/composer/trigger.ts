/** What is being completed: the sign, what follows it, and where in the text that stands. */
export type Trigger = { sign: "@" | "#" | "/" | ":"; query: string; from: number; to: number };

const people = /(?:^|[\s([{"'“‘«>*_~|])@([^\s@#]{0,32})$/u;
const rooms = /(?:^|[\s([{"'“‘«>*_~|])#([^\s@#]{0,64})$/u;
/** Two letters at least, so that no time of day and no smiley of signs opens a list; one where a sign is a word. */
const emoji = /(?:^|[\s([{"'“‘«>*_~|\p{Script=Han}])[:：]((?=\p{Script=Han}|[\p{L}\p{N}+-][\p{L}\p{M}\p{N}_+-])[\p{L}\p{M}\p{N}_+-]{1,32})$/u;
const command = /^\/([a-z]{0,16})$/;

/** What is to be completed at the caret, if anything is: in code nothing is. */
export function triggerAt(text: string, caret: number): Trigger | undefined {
  const before = text.slice(0, caret);
  if (isInCode(before)) return undefined;
  for (const [sign, pattern] of [["@", people], ["#", rooms], ["/", command], [":", emoji]] as const) {
    const query = pattern.exec(before)?.[1];
    if (query !== undefined) return { sign, query, from: caret - query.length - 1, to: caret };
  }
  return undefined;
}

function isInCode(before: string): boolean {
  const fences = before.match(/^(?:`{3,}|~{3,})/gm)?.length ?? 0;
  if (fences % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
