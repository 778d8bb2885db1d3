const ROOT = 16;

type Declaration = { value: string };

/** In rem, of which a style sheet takes each size of the text and of its lines from `value`. */
export function inRem(value: string): string {
  return value.replace(/(\d*\.?\d+)px/g, (_, size: string) => `${String(Number(size) / ROOT)}rem`);
}

/**
 * For PostCSS: text that is measured in px in the source follows the reader's own text size all the same. Everything
 * else may stay in px: a hairline is one at any size.
 */
export function textSizesInRem() {
  const convert = (declaration: Declaration) => {
    const value = inRem(declaration.value);
    // PostCSS comes again to what has changed.
    if (value !== declaration.value) declaration.value = value;
  };
  return { postcssPlugin: "mlchat-text-sizes", Declaration: { "font-size": convert, "line-height": convert } };
}
