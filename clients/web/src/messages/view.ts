/** What of a conversation is on the screen. */
export type View = {
  /** The keys of the first and the last visible entry, days and dividers included. */
  first: string | undefined;
  last: string | undefined;
  /**
   * The first visible message: it stays what and where it is, while days and dividers may move to other messages. Not
   * the first of the page, if there is another: it loses its author's name when earlier ones of theirs come in above it.
   */
  anchor: Anchor | undefined;
};

/** An entry and how far it starts below the upper edge of the list (pixels); negative when it is cut. */
export type Anchor = { key: string; below: number };

export const nothingInView: View = { first: undefined, last: undefined, anchor: undefined };

/** How much of a tall entry must show before it counts as seen. */
const ENOUGH = 40;

/** Looks at the few hundred entries that are in the page. */
export function measure(scroller: HTMLElement): View {
  const frame = scroller.getBoundingClientRect();
  const view = { ...nothingInView };
  const entries = entriesIn(scroller);
  const firstMessage = entries.find(isMessage)?.dataset["entry"];
  for (const element of entries) {
    const box = element.getBoundingClientRect();
    const key = element.dataset["entry"];
    if (key === undefined || box.bottom <= frame.top) continue;
    if (box.top + Math.min(box.height, ENOUGH) > frame.bottom + 1) break;
    view.first ??= key;
    view.last = key;
    if (!isMessage(element)) continue;
    if (view.anchor === undefined || view.anchor.key === firstMessage) view.anchor = { key, below: box.top - frame.top };
  }
  return view;
}

export function entryElement(scroller: HTMLElement, key: string): HTMLElement | undefined {
  return entriesIn(scroller).find((element) => element.dataset["entry"] === key);
}

function isMessage(element: HTMLElement): boolean {
  return element.role === "article";
}

function entriesIn(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>("[data-entry]")];
}
