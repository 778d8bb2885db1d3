/** What the sign-in pages hand on in the history entry, where it survives a reload. */
export type SignInState = { from: string };

/** Where to go after signing in. A history entry may hold anything, so only a path of this site counts. */
export function cameFrom(state: unknown): string {
  if (typeof state !== "object" || state === null || !("from" in state)) return "/";
  const { from } = state;
  return typeof from === "string" && /^\/(?!\/)/.test(from) ? from : "/";
}
