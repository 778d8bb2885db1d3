import { createContext, use } from "react";

/** What opens above the page by a key can be opened by a button too. */
type Openers = { find: () => void; sheet: () => void };

export const OpenersContext = createContext<Openers>({ find: () => undefined, sheet: () => undefined });

export function useOpeners(): Openers {
  return use(OpenersContext);
}
