const followed = new Set(["http:", "https:", "mailto:"]);

/** The address if it may be followed: only http, https and mailto, whatever is written. */
export function safeHref(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  // A name before the host (https://bank.example@elsewhere.example) only serves to mislead.
  const plain = url.username === "" && url.password === "";
  return followed.has(url.protocol) && plain ? url.href : undefined;
}

/** Whether words for a link look like another address than the one that it leads to. */
export function misleads(words: string, href: string): boolean {
  const shown = /^(?:https?:\/\/|www\.)\S+$/i.test(words.trim()) ? words.trim() : undefined;
  if (shown === undefined) return false;
  const address = shown.replace(/^www\./i, "https://www.");
  return !URL.canParse(address) || new URL(address).host !== new URL(href).host;
}
