/** The address of a message within the page. */
export function pathOf(roomId: string, seq: number): string {
  return `/rooms/${roomId}/at/${String(seq)}`;
}

/** The address of a message for everybody who may read it. */
export function permalink(roomId: string, seq: number): string {
  return location.origin + pathOf(roomId, seq);
}

/** A place of our own that an address leads to. */
export type OwnPlace = { path: string; roomId: string; seq: number | undefined };

/** What of this chat an address leads to, if it does. */
export function ownPlace(href: string): OwnPlace | undefined {
  if (!URL.canParse(href)) return undefined;
  const { origin, pathname } = new URL(href);
  const [, roomId, seq] = /^\/rooms\/([\w-]+)(?:\/at\/(\d+))?$/.exec(pathname) ?? [];
  if (origin !== location.origin || roomId === undefined) return undefined;
  return { path: pathname, roomId, seq: seq === undefined ? undefined : Number(seq) };
}
