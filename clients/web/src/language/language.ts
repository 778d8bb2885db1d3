import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en, type Catalogue } from "./en";

declare module "i18next" {
  // i18next asks for an interface: it is merged with its own.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}

/** Languages beside English; each loads when somebody's browser asks for it. */
const catalogues: Record<string, () => Promise<Catalogue>> = {};

/** Speaks the first language of the browser that we have. */
export async function chooseLanguage(): Promise<void> {
  const code = navigator.languages.map((one) => one.split("-")[0] ?? one).find((one) => one === "en" || one in catalogues);
  const language = code ?? "en";
  const load = catalogues[language];
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en }, ...(load && { [language]: { translation: await load() } }) },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
