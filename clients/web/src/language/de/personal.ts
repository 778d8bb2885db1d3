import type { Translation } from "../translation";

export const saved: Translation["saved"] = {
  title: "Gemerkt",
  more: "Mehr zeigen",
  none: "Noch ist nichts gemerkt",
  noneMore: "Wähle bei einer Nachricht „Merken“, um sie hier wiederzufinden. Niemand sonst sieht das.",
  remove: "Nicht mehr merken",
  failed: "Die gemerkten Nachrichten konnten nicht geladen werden.",
  gone: "Diese Nachricht wurde gelöscht.",
  list: "Gemerkte Nachrichten",
};

export const later: Translation["later"] = {
  open: "Später senden",
  title: "Später senden",
  hour: "In einer Stunde",
  tonight: "Heute Abend, {{time}}",
  tomorrow: "Morgen, {{time}}",
  monday: "Montag, {{time}}",
  other: "Ein anderer Zeitpunkt …",
  when: "Wann",
  zone: "Nach der Uhr dieses Geräts ({{zone}}).",
  past: "Das liegt in der Vergangenheit.",
  far: "Höchstens ein Jahr voraus.",
  schedule: "Planen",
  done: "Sie wird {{when}} gesendet.",
  see: "Alle zeigen",
  page: "Geplante Nachrichten",
  none: "Nichts ist geplant",
  noneMore: "Schreibe eine Nachricht und wähle „Später senden“ neben dem Knopf zum Senden.",
  edit: "Ändern",
  editTitle: "Geplante Nachricht ändern",
  text: "Nachricht",
  save: "Speichern",
  remove: "Löschen",
  removeTitle: "Diese geplante Nachricht löschen?",
  removeMore: "Sie wird nicht gesendet.",
  now: "Jetzt senden",
  failed: "Konnte nicht gesendet werden",
  here_one: "{{count}} Nachricht ist hier geplant.",
  here_other: "{{count}} Nachrichten sind hier geplant.",
  failure: {
    "room-not-found": "Du bist nicht mehr in diesem Raum.",
    "room-archived": "Der Raum ist archiviert.",
    "read-only": "Hier sprechen jetzt nur Moderatoren.",
    muted: "Ein Moderator hat dich hier stumm geschaltet.",
    "message-too-long": "Die Nachricht ist zu lang.",
    refused: "Der Server hat sie abgelehnt.",
  },
};

export const drafts: Translation["drafts"] = {
  other: "Auf einem anderen Gerät hast du geschrieben:",
  take: "Dazunehmen",
  drop: "Verwerfen",
};
