/** What of a conversation is on the screen: the keys of the first and the last visible entry. */
export type View = {
  first: string | undefined;
  /** How far below the upper edge of the list the first one starts; negative when it is cut. */
  offset: number;
  last: string | undefined;
};

export const nothingInView: View = { first: undefined, offset: 0, last: undefined };

/** How much of a tall entry must show before it counts as seen. */
const ENOUGH = 40;

/** Looks at the few entries that are in the page; the list keeps no more of them than fit a few screens. */
export function measure(scroller: HTMLElement): View {
  const frame = scroller.getBoundingClientRect();
  let view = nothingInView;
  for (const element of entriesIn(scroller)) {
    const box = element.getBoundingClientRect();
    const key = element.dataset["entry"];
    if (box.bottom <= frame.top) continue;
    if (box.top + Math.min(box.height, ENOUGH) > frame.bottom + 1) break;
    view = view.first === undefined ? { first: key, offset: box.top - frame.top, last: key } : { ...view, last: key };
  }
  return view;
}

export function entryElement(scroller: HTMLElement, key: string): HTMLElement | undefined {
  return entriesIn(scroller).find((element) => element.dataset["entry"] === key);
}

function entriesIn(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>("[data-entry]")];
}
