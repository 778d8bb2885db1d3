import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import { SHOWN_AT } from "./mentions";

/** Keeps an `@` that is only to be shown (`\@`, `&#64;`) apart from one that was typed. */
export const shownAt: Extension = {
  exit: {
    characterEscapeValue(token) {
      const written = this.sliceSerialize(token);
      endWith(this, token, (before) => before + (written === "@" ? SHOWN_AT : written));
    },
    characterReference(token) {
      endWith(this, token, (before) => before.replace(/@$/, SHOWN_AT));
    },
  },
};

/** Closes the text that is being read, as the library does after each of its parts. */
function endWith(context: CompileContext, { end }: Token, change: (before: string) => string): void {
  const tail = context.stack.pop();
  if (tail === undefined || !("value" in tail)) throw new Error("There is no text that this could belong to.");
  tail.value = change(tail.value);
  if (tail.position) tail.position.end = { line: end.line, column: end.column, offset: end.offset };
}
