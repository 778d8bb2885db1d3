import type { Translation } from "../translation";

export const shell: Translation["shell"] = {
  navigation: "Salas y personas",
  skipToComposer: "Saltar al campo de mensaje",
  back: "Volver a las salas",
  resize: "Ancho de la barra lateral",
  rooms: "Salas",
  unreadRooms: "Sin leer",
  favourites: "Favoritos",
  saved: "Guardados",
  scheduled: "Programados",
  drafted: "borrador",
  mutedHere: "silenciada",
  directs: "Mensajes directos",
  noDirects: "Busca arriba a alguien para escribirle directamente.",
  unread_one: "{{count}} mensaje sin leer",
  unread_many: "{{count}} de mensajes sin leer",
  unread_other: "{{count}} mensajes sin leer",
  unreadMany: "más de 99 mensajes sin leer",
  withMentions_one: "{{unread}}, {{count}} mención",
  withMentions_many: "{{unread}}, {{count}} de menciones",
  withMentions_other: "{{unread}}, {{count}} menciones",
  bot: "Bot",
  close: "Cerrar",
  cancel: "Cancelar",
};

export const menu: Translation["menu"] = {
  open: "tu menú",
  theme: "Tema",
  light: "Claro",
  dark: "Oscuro",
  system: "Como el sistema",
  highContrast: "Contraste alto",
  settings: "Ajustes",
  logOut: "Cerrar sesión",
  logOutTitle: "¿Cerrar sesión antes de que se envíe todo?",
  logOutUnsent_one: "{{count}} mensaje aún no se ha enviado. Al cerrar sesión se elimina de este dispositivo.",
  logOutUnsent_many: "{{count}} mensajes aún no se han enviado. Al cerrar sesión se eliminan de este dispositivo.",
  logOutUnsent_other: "{{count}} mensajes aún no se han enviado. Al cerrar sesión se eliminan de este dispositivo.",
};

export const connection: Translation["connection"] = {
  offline: "Estás sin conexión.",
  lost: "No hay conexión con el servidor.",
  kept: "Lo que envíes se guarda y saldrá por sí solo.",
  retryIn_one: "Próximo intento en {{count}} s",
  retryIn_many: "Próximo intento en {{count}} s",
  retryIn_other: "Próximo intento en {{count}} s",
  trying: "Conectando…",
  retryNow: "Reintentar ahora",
  caughtUp_one: "{{count}} mensaje recuperado",
  caughtUp_many: "{{count}} de mensajes recuperados",
  caughtUp_other: "{{count}} mensajes recuperados",
};

export const update: Translation["update"] = {
  ready: "Hay una nueva versión lista.",
  soon: "La nueva versión empieza cuando se haya enviado todo y hagas una pausa.",
  reload: "Recargar",
};
