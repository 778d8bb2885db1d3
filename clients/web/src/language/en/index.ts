import { auth } from "./auth";
import { fault } from "./faults";
import { finding, shortcuts } from "./finding";
import { composer, messages, note, quote } from "./messages";
import { polls } from "./polls";
import { emoji, pins, reactions } from "./reactions";
import { presence } from "./presence";
import { search } from "./search";
import { members, people, picker } from "./people";
import { banned, browse, newRoom, room, roomSettings, silence } from "./rooms";
import { settings } from "./settings";
import { connection, menu, shell, update } from "./shell";
import { text } from "./text";
import { callAll, thread } from "./threads";
import { drafts, later, saved } from "./personal";

/** Everything the web client says, in English. Other languages have the same shape and load when they are chosen. */
export const en = {
  product: "ML-CHAT",
  auth,
  fault,
  shell,
  menu,
  people,
  presence,
  picker,
  room,
  newRoom,
  browse,
  roomSettings,
  banned,
  members,
  note,
  emoji,
  reactions,
  pins,
  quote,
  polls,
  silence,
  messages,
  composer,
  text,
  thread,
  callAll,
  connection,
  finding,
  shortcuts,
  update,
  search,
  saved,
  later,
  drafts,
  settings,
};

export type Catalogue = typeof en;
