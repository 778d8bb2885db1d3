/** The names of browsers in their `User-Agent`; those that also carry the names of others come first. */
const browsers: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** What a device calls itself, in words: a browser and its system, or a program by its own name. */
export function deviceOf(userAgent: string): { browser: string; system?: string } | undefined {
  const browser = named(browsers, userAgent);
  const system = named(systems, userAgent);
  if (browser !== undefined) return { browser, ...(system !== undefined && { system }) };
  const program = /^[^\s/(]+/.exec(userAgent)?.[0];
  return program === undefined ? undefined : { browser: program };
}

/** Whether it is held in the hand. */
export function isHandheld(userAgent: string): boolean {
  return /iPhone|iPad|Android|Mobile/.test(userAgent);
}

function named(names: [RegExp, string][], userAgent: string): string | undefined {
  return names.find(([sign]) => sign.test(userAgent))?.[1];
}
