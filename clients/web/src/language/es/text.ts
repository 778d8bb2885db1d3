import type { Translation } from "../translation";

export const text: Translation["text"] = {
  more: "Mostrar más",
  less: "Mostrar menos",
  table: "Tabla",
  code: "Código",
  codeIn: "Código en {{language}}",
  copyCode: "Copiar código",
  wrap: "Ajustar líneas",
  taskDone: "hecho",
  taskOpen: "pendiente",
};
