import type { Translation } from "../translation";

export const text: Translation["text"] = {
  more: "Mehr anzeigen",
  less: "Weniger anzeigen",
  table: "Tabelle",
  code: "Code",
  codeIn: "Code in {{language}}",
  copyCode: "Code kopieren",
  wrap: "Zeilen umbrechen",
  taskDone: "erledigt",
  taskOpen: "offen",
};
