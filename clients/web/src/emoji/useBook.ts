import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../language/languages";
import { isLanguage } from "../language/languages";
import { bookOf, type EmojiBook, type EmojiRow } from "./book";
import { newestEmoji } from "./support";

/** Each language's names are fetched when somebody first looks for an emoji in it. */
const sources: Record<Language, () => Promise<{ rows: EmojiRow[] }>> = {
  en: () => import("virtual:emoji/en"),
  de: () => import("virtual:emoji/de"),
  es: () => import("virtual:emoji/es"),
  zh: () => import("virtual:emoji/zh"),
  ar: () => import("virtual:emoji/ar"),
};

const books = new Map<Language, EmojiBook>();

export async function loadBook(language: Language): Promise<EmojiBook> {
  const known = books.get(language);
  if (known !== undefined) return known;
  const { rows } = await sources[language]();
  const book = bookOf(rows, newestEmoji());
  books.set(language, book);
  return book;
}

type Asked = { state: "loading" } | { state: "failed"; again: () => void } | { state: "ready"; book: EmojiBook };

/** The emoji with their names in the language of the page. */
export function useBook(): Asked {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : "en";
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ language: Language; book: EmojiBook | undefined }>();

  useEffect(() => {
    let current = true;
    const tell = (book: EmojiBook | undefined) => {
      if (current) setOutcome({ language, book });
    };
    loadBook(language).then(tell, () => {
      tell(undefined);
    });
    return () => {
      current = false;
    };
  }, [language, attempt]);

  const book = books.get(language);
  if (book !== undefined) return { state: "ready", book };
  if (outcome?.language !== language) return { state: "loading" };
  const again = () => {
    setOutcome(undefined);
    setAttempt((count) => count + 1);
  };
  return { state: "failed", again };
}
