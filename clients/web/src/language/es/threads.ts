import type { Translation } from "../translation";

export const thread: Translation["thread"] = {
  title: "Hilo",
  titleIn: "Hilo en {{room}}",
  reply: "Responder en el hilo",
  replies_one: "{{count}} respuesta",
  replies_many: "{{count}} de respuestas",
  replies_other: "{{count}} respuestas",
  last: "última respuesta {{time}}",
  close: "Cerrar el hilo",
  follow: "Seguir este hilo",
  unfollow: "Dejar de seguir este hilo",
  list: "Respuestas",
  label: "Responder en el hilo",
  placeholder: "Responder…",
  also: "Enviar también a {{room}}",
  inThread: "respondió en un hilo",
  all: "Hilos",
  none: "Todavía no hay hilos",
  noneMore: "Aquí aparecen los hilos que empiezas, en los que respondes o en los que te mencionan, con lo que hay de nuevo.",
  failed: "No se pudieron cargar los hilos.",
  unread_one: "novedades en {{count}} hilo",
  unread_many: "novedades en {{count}} de hilos",
  unread_other: "novedades en {{count}} hilos",
  unreadHere_one: "{{count}} nueva",
  unreadHere_many: "{{count}} de nuevas",
  unreadHere_other: "{{count}} nuevas",
  by: "{{author}} en {{room}}",
  noReplies: "Nadie ha respondido todavía.",
};

export const callAll: Translation["callAll"] = {
  title_one: "¿Llamar a {{count}} persona?",
  title_many: "¿Llamar a {{count}} de personas?",
  title_other: "¿Llamar a {{count}} personas?",
  more: "@room avisa a todos en {{room}}.",
  act: "Enviar a todos",
};
