import type { Translation } from "../translation";

export const saved: Translation["saved"] = {
  title: "Guardados",
  more: "Mostrar más",
  none: "Aún no hay nada guardado",
  noneMore: "Elige «Guardar» en un mensaje para volver a encontrarlo aquí. Nadie más lo ve.",
  remove: "Quitar de guardados",
  failed: "No se pudieron cargar los mensajes guardados.",
  gone: "Este mensaje fue eliminado.",
  list: "Mensajes guardados",
};

export const later: Translation["later"] = {
  open: "Enviar más tarde",
  title: "Enviar más tarde",
  hour: "Dentro de una hora",
  tonight: "Esta tarde, {{time}}",
  tomorrow: "Mañana, {{time}}",
  monday: "Lunes, {{time}}",
  other: "Otro momento …",
  when: "Cuándo",
  zone: "Según el reloj de este dispositivo ({{zone}}).",
  past: "Eso está en el pasado.",
  far: "Como mucho con un año de antelación.",
  schedule: "Programar",
  done: "Se enviará {{when}}.",
  see: "Ver todos",
  page: "Mensajes programados",
  none: "No hay nada programado",
  noneMore: "Escribe un mensaje y elige «Enviar más tarde» junto al botón de enviar.",
  edit: "Cambiar",
  editTitle: "Cambiar el mensaje programado",
  text: "Mensaje",
  save: "Guardar",
  remove: "Eliminar",
  removeTitle: "¿Eliminar este mensaje programado?",
  removeMore: "No se enviará.",
  now: "Enviar ahora",
  failed: "No se pudo enviar",
  here_one: "{{count}} mensaje está programado aquí.",
  here_many: "{{count}} de mensajes están programados aquí.",
  here_other: "{{count}} mensajes están programados aquí.",
  failure: {
    "room-not-found": "Ya no estás en esta sala.",
    "room-archived": "La sala está archivada.",
    "read-only": "Aquí ahora solo hablan los moderadores.",
    muted: "Un moderador te ha silenciado aquí.",
    "message-too-long": "El mensaje es demasiado largo.",
    refused: "El servidor lo rechazó.",
  },
};

export const drafts: Translation["drafts"] = {
  other: "En otro dispositivo escribiste:",
  take: "Añadirlo también",
  drop: "Descartarlo",
};
