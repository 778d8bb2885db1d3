/** The languages that the web client speaks, each by the name that its speakers give it. */
export const languages = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  zh: "简体中文",
  ar: "العربية",
} as const;

export type Language = keyof typeof languages;

export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(languages, code);
}
