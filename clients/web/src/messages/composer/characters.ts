/** The server counts code points, so a flag or a family counts as the several that it is made of. */
export function characters(text: string): number {
  return Array.from(text).length;
}
