import createCache, { type EmotionCache } from "@emotion/cache";
import mirror from "@mui/stylis-plugin-rtl";
import { prefixer } from "stylis";

/** Where Material UI's parts keep their styles when the page runs from right to left. */
export type RightToLeft = EmotionCache;

/** Mirrors what Material UI's parts say of left and right; our own styles speak of start and end, and need no mirror. */
export function rightToLeft(): RightToLeft {
  const cache = createCache({ key: "mui-mirrored", stylisPlugins: [prefixer, mirror] });
  const insert = cache.insert.bind(cache);
  // Into the same layer as StyledEngineProvider puts what is not mirrored.
  cache.insert = (selector, serialized, sheet, keep) =>
    insert(selector, { ...serialized, styles: `@layer mui {${serialized.styles}}` }, sheet, keep);
  return cache;
}
