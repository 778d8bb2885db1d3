import type { Translation } from "../translation";

export const shell: Translation["shell"] = {
  navigation: "Räume und Personen",
  skipToComposer: "Zum Nachrichtenfeld springen",
  back: "Zurück zu den Räumen",
  resize: "Breite der Seitenleiste",
  rooms: "Räume",
  unreadRooms: "Ungelesen",
  favourites: "Favoriten",
  saved: "Gemerkt",
  scheduled: "Geplant",
  drafted: "Entwurf",
  mutedHere: "stumm",
  directs: "Direktnachrichten",
  noDirects: "Such oben nach jemandem, um direkt zu schreiben.",
  unread_one: "{{count}} ungelesene Nachricht",
  unread_other: "{{count}} ungelesene Nachrichten",
  unreadMany: "mehr als 99 ungelesene Nachrichten",
  withMentions_one: "{{unread}}, {{count}} Erwähnung",
  withMentions_other: "{{unread}}, {{count}} Erwähnungen",
  bot: "Bot",
  close: "Schließen",
  cancel: "Abbrechen",
};

export const menu: Translation["menu"] = {
  open: "dein Menü",
  theme: "Design",
  light: "Hell",
  dark: "Dunkel",
  system: "Wie das System",
  highContrast: "Hoher Kontrast",
  settings: "Einstellungen",
  logOut: "Abmelden",
  logOutTitle: "Abmelden, bevor alles gesendet ist?",
  logOutUnsent_one: "{{count}} Nachricht ist noch nicht gesendet. Beim Abmelden wird sie von diesem Gerät entfernt.",
  logOutUnsent_other: "{{count}} Nachrichten sind noch nicht gesendet. Beim Abmelden werden sie von diesem Gerät entfernt.",
};

export const connection: Translation["connection"] = {
  offline: "Du bist offline.",
  lost: "Keine Verbindung zum Server.",
  kept: "Was du sendest, wird aufgehoben und geht von selbst raus.",
  retryIn_one: "Nächster Versuch in {{count}} s",
  retryIn_other: "Nächster Versuch in {{count}} s",
  trying: "Verbindung wird aufgebaut …",
  retryNow: "Jetzt versuchen",
  caughtUp_one: "{{count}} Nachricht nachgeholt",
  caughtUp_other: "{{count}} Nachrichten nachgeholt",
};

export const update: Translation["update"] = {
  ready: "Eine neue Version ist bereit.",
  soon: "Die neue Version startet, sobald alles gesendet ist und du innehältst.",
  reload: "Neu laden",
};
