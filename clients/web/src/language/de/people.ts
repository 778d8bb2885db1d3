import type { Translation } from "../translation";

export const people: Translation["people"] = {
  find: "Personen suchen",
  clear: "Suche leeren",
  found_one: "{{count}} Person gefunden",
  found_other: "{{count}} Personen gefunden",
  none: "Niemand heißt „{{query}}“.",
  noneMore: "Namen werden von ihrem Anfang an verglichen.",
  failed: "Die Suche hat nicht geklappt. Prüf deine Verbindung und tippe noch einmal.",
  you: "du",
  opening: "Unterhaltung wird geöffnet …",
  notFound: "Diese Person gibt es hier nicht",
  notFoundMore: "Vielleicht wurde das Konto gelöscht, oder die Adresse stimmt nicht.",
};

export const members: Translation["members"] = {
  title: "Mitglieder",
  open_one: "{{count}} Mitglied",
  open_other: "{{count}} Mitglieder",
  close: "Mitgliederliste schließen",
  add: "Personen hinzufügen",
  addTitle: "Personen zu {{room}} hinzufügen",
  addMore: "Sie sehen alles, was hier je geschrieben wurde, vom ersten Wort an.",
  addShort: "Hinzufügen",
  addPerson: "{{name}} hinzufügen",
  present: "Im Raum",
  more: "Mehr anzeigen",
  failed: "Die Mitglieder konnten nicht geladen werden.",
  owner: "Leitung",
  moderator: "Moderation",
  muted: "Stumm",
  menu: "Optionen für {{name}}",
  make: {
    owner: "Zur Leitung machen",
    moderator: "Zur Moderation machen",
    member: "Zum Mitglied machen",
  },
  mute: "Eine Stunde stummschalten",
  unmute: "Stummschaltung aufheben",
  remove: "Aus dem Raum entfernen",
  ban: "Entfernen und ausschließen",
  removeTitle: "{{name}} aus {{room}} entfernen?",
  removePublic: "Der Raum ist öffentlich: Die Person kann zurückkommen. Schließ sie aus, um das zu verhindern.",
  removePrivate: "Die Person sieht den Raum sofort nicht mehr. Jemand aus dem Raum kann sie wieder hereinholen.",
  banTitle: "{{name}} aus {{room}} ausschließen?",
  banMore: "Die Person sieht den Raum sofort nicht mehr und kann erst zurück, wenn die Moderation sie wieder hereinholt.",
};

export const picker: Translation["picker"] = {
  remove: "{{name}} herausnehmen",
  full: "Höchstens {{count}} Personen auf einmal; andere kannst du später hereinholen.",
};
