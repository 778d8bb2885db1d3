import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en, type Catalogue } from "./en";
import { isLanguage, type Language } from "./languages";
import type { Speech } from "./translation";
import { values } from "./values";

declare module "i18next" {
  // i18next asks for an interface: it is merged with its own.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}

/** One of our languages, or whichever of them the browser asks for first. */
export type LanguageChoice = Language | "system";

const KEY = "mlchat.language";

/** Languages beside English; each is fetched when it is first spoken. */
const speeches: Record<Exclude<Language, "en">, () => Promise<Speech>> = {
  de: async () => (await import("./de")).de,
  es: async () => (await import("./es")).es,
  zh: async () => (await import("./zh")).zh,
  ar: async () => (await import("./ar")).ar,
};

const spoken = new Map<string, Speech>();

/** Speaks the language that was chosen in this browser, or the first of the browser's that we have. */
export async function chooseLanguage(): Promise<void> {
  await i18next.use(values).use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  try {
    await speak(languageOf(languageChoice()));
  } catch {
    // Its words could not be fetched; English is here already.
    await speak("en");
  }
}

/** What was chosen in this browser. */
export function languageChoice(): LanguageChoice {
  const kept = localStorage.getItem(KEY) ?? "";
  return isLanguage(kept) ? kept : "system";
}

/** Speaks another language from now on. Rejects, and changes nothing, when its words cannot be fetched. */
export async function setLanguage(choice: LanguageChoice): Promise<void> {
  await speak(languageOf(choice));
  if (choice === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
}

/** What the language that is spoken now brings along beside its words; English needs nothing. */
export function speechOf(language: string): Partial<Speech> {
  return spoken.get(language) ?? {};
}

function languageOf(choice: LanguageChoice): Language {
  if (choice !== "system") return choice;
  return navigator.languages.map((one) => one.split("-")[0] ?? one).find(isLanguage) ?? "en";
}

async function speak(language: Language): Promise<void> {
  if (language !== "en" && !spoken.has(language)) {
    const speech = await speeches[language]();
    spoken.set(language, speech);
    i18next.addResourceBundle(language, "translation", speech.words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
