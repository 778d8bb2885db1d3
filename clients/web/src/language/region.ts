import i18next from "i18next";

/**
 * The browser's own region where it speaks our language, so that en-GB sees 14:05 and en-US 2:05 PM. Figures are the
 * same everywhere: those in messages, names and counts are, and one page has one kind.
 */
export function region(): string {
  const { language } = i18next;
  const own = navigator.languages.find((one) => one.split("-")[0] === language) ?? language;
  return new Intl.Locale(own, { numberingSystem: "latn" }).toString();
}
