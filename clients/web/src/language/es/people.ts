import type { Translation } from "../translation";

export const people: Translation["people"] = {
  find: "Buscar personas",
  clear: "Borrar la búsqueda",
  found_one: "{{count}} persona encontrada",
  found_many: "{{count}} de personas encontradas",
  found_other: "{{count}} personas encontradas",
  none: "Nadie se llama «{{query}}».",
  noneMore: "Los nombres se comparan desde el principio.",
  failed: "La búsqueda no ha funcionado. Comprueba tu conexión y vuelve a escribir.",
  you: "tú",
  opening: "Abriendo la conversación…",
  notFound: "Esta persona no está aquí",
  notFoundMore: "Puede que se haya eliminado la cuenta o que la dirección no sea correcta.",
};

export const members: Translation["members"] = {
  title: "Miembros",
  open_one: "{{count}} miembro",
  open_many: "{{count}} de miembros",
  open_other: "{{count}} miembros",
  close: "Cerrar la lista de miembros",
  add: "Añadir personas",
  addTitle: "Añadir personas a {{room}}",
  addMore: "Verán todo lo que se ha dicho en la sala, desde la primera palabra.",
  addShort: "Añadir",
  addPerson: "Añadir a {{name}}",
  present: "En la sala",
  more: "Mostrar más",
  failed: "No se han podido cargar los miembros.",
  owner: "Propietario",
  moderator: "Moderador",
  muted: "En silencio",
  menu: "Opciones para {{name}}",
  make: {
    owner: "Hacer propietario",
    moderator: "Hacer moderador",
    member: "Hacer miembro",
  },
  mute: "Silenciar durante una hora",
  unmute: "Dejar hablar de nuevo",
  remove: "Quitar de la sala",
  ban: "Quitar y vetar",
  removeTitle: "¿Quitar a {{name}} de {{room}}?",
  removePublic: "La sala es pública: puede volver. Para impedirlo, veta a esta persona.",
  removePrivate: "Deja de ver la sala al instante. Alguien de la sala puede volver a incluir a esta persona.",
  banTitle: "¿Vetar a {{name}} en {{room}}?",
  banMore: "Deja de ver la sala al instante y no puede volver hasta que un moderador incluya de nuevo a esta persona.",
};

export const picker: Translation["picker"] = {
  remove: "Quitar a {{name}}",
  full: "No más de {{count}} personas a la vez; puedes incluir a otras después.",
};
