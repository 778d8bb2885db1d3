import { isThreadOnly, type Level, type Member, type Message, type OwnRoom, type ReadMark, type Room } from "@mlchat/sdk";
import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { myId } from "../session/sessionSlice";
import { told } from "../store/told";
import { markAfter, standingOf, type Standing } from "./unread";

export type RoomsState = {
  state: "loading" | "ready";
  /** Whether what is shown is as the server has it: not yet where it is what was known last. */
  upToDate: boolean;
  byId: Record<string, Room>;
  me: string | undefined;
  /** How often each conversation is on the screen. */
  open: Record<string, number>;
  /** Which of them called one, or had other news, when they came on the screen: they keep their place until they leave. */
  cameUnread: Record<string, Standing>;
  /** Messages of conversations on the screen that will count as unread unless they are read in a moment. */
  held: Record<string, number>;
};

const initialState: RoomsState = { state: "loading", upToDate: false, byId: {}, me: undefined, open: {}, cameUnread: {}, held: {} };

export const roomsSlice = createSlice({
  name: "rooms",
  initialState,
  reducers: {
    opened(state, { payload: roomId }: PayloadAction<string>) {
      const room = state.byId[roomId];
      const standing = room?.my && standingOf({ kind: room.kind, ...room.my });
      if (state.open[roomId] === undefined && standing !== undefined) state.cameUnread[roomId] = standing;
      state.open[roomId] = (state.open[roomId] ?? 0) + 1;
    },
    closed(state, { payload: roomId }: PayloadAction<string>) {
      const left = (state.open[roomId] ?? 0) - 1;
      if (left > 0) state.open[roomId] = left;
      else {
        delete state.open[roomId];
        delete state.cameUnread[roomId];
        delete state.held[roomId];
      }
    },
    /** A room is to be something else to oneself. */
    settled(state, { payload: { roomId, ...edit } }: PayloadAction<{ roomId: string; favourite?: boolean; level?: Level }>) {
      const my = state.byId[roomId]?.my;
      if (my !== undefined) Object.assign(my, edit);
    },
    showHeld(state, { payload: roomId }: PayloadAction<string>) {
      delete state.held[roomId];
    },
    /** One has read up to `seq`; `left` is what remains, where that can be told before the server says so. */
    readUpTo(state, { payload }: PayloadAction<{ roomId: string; seq: number; left: number | undefined }>) {
      const my = state.byId[payload.roomId]?.my;
      if (my === undefined || payload.seq <= my.readSeq) return;
      my.readSeq = payload.seq;
      my.unread = payload.left ?? my.unread;
      if (payload.left === 0) my.mentions = 0;
      delete state.held[payload.roomId];
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      switch (event.kind) {
        case "session":
          state.me = myId(event.session);
          break;
        case "rooms":
          state.state = "ready";
          state.upToDate = event.cached !== true;
          state.byId = Object.fromEntries(event.rooms.map((room) => [room.id, room]));
          break;
        case "up-to-date":
          state.upToDate = true;
          break;
        case "room":
          state.byId[event.room.id] = newer(state.byId[event.room.id], event.room);
          break;
        case "room-left":
          delete state.byId[event.roomId];
          break;
        case "reset-all":
          return { ...initialState, me: state.me, open: state.open, cameUnread: state.cameUnread };
        case "member":
          setMembership(state, event.roomId, event.member, event.members);
          break;
        case "mark":
          setMark(state, event.roomId, event.mark, event.back === true || event.anew === true);
          break;
        case "personal":
          for (const own of event.changes.rooms ?? []) setOwn(state, own);
          break;
        case "messages":
          for (const message of event.messages) take(state, message);
          break;
        default:
          break;
      }
      return undefined;
    });
  },
});

export const { settled, opened, closed, showHeld, readUpTo } = roomsSlice.actions;

/**
 * A room as it is shown to all alike says nothing of oneself, a late one nothing new, and none takes back what has just
 * been read here.
 */
function newer(known: Room | undefined, shown: Room): Room {
  if (known === undefined) return shown;
  const later = shown.rev >= known.rev ? shown : known;
  const lastMessage = [known.lastMessage, shown.lastMessage]
    .filter((message) => message !== undefined)
    .sort((a, b) => b.seq - a.seq)[0];
  const seq = Math.max(known.seq, shown.seq);
  const readHere = shown.seq < known.seq || (shown.my?.readSeq ?? 0) < (known.my?.readSeq ?? 0);
  const my = readHere ? known.my : (shown.my ?? known.my);
  return { ...later, seq, ...(my && { my }), ...(lastMessage && { lastMessage }) };
}

/**
 * A mark from the server. What has been read here and is still on its way to it is not taken back, unless somebody wanted
 * it `back` or the server says `anew` what it has.
 */
function setMark(state: RoomsState, roomId: string, mark: ReadMark, back: boolean): void {
  const room = state.byId[roomId];
  if (room === undefined || (!back && mark.readSeq < (room.my?.readSeq ?? 0))) return;
  room.my = { role: "member", ...room.my, ...mark };
  delete state.held[roomId];
}

/** What a room is to oneself was changed, here or on another device. */
function setOwn(state: RoomsState, { roomId, favourite, level, ...mark }: OwnRoom): void {
  setMark(state, roomId, mark, false);
  const my = state.byId[roomId]?.my;
  if (my !== undefined) Object.assign(my, { favourite, level });
}

/** What one is in a room may change by what somebody else does. */
function setMembership(state: RoomsState, roomId: string, member: Member, members: number | undefined): void {
  const { user, role, mutedUntil, leftAt } = member;
  const room = state.byId[roomId];
  if (room !== undefined && members !== undefined) room.members = members;
  const my = room?.my;
  if (my === undefined || user.id !== state.me || leftAt !== undefined) return;
  my.role = role;
  if (mutedUntil === undefined) delete my.mutedUntil;
  else my.mutedUntil = mutedUntil;
}

function take(state: RoomsState, message: Message): void {
  const room = state.byId[message.roomId];
  if (room === undefined) return;
  const last = room.lastMessage;
  const later = last === undefined || message.seq > last.seq || (message.id === last.id && message.rev > last.rev);
  if (later && !isThreadOnly(message)) room.lastMessage = message;
  if (message.seq <= room.seq) return;
  room.seq = message.seq;
  if (room.my === undefined) return;
  const before = room.my.unread;
  Object.assign(room.my, markAfter(room.my, message, state.me));
  const watched = state.open[room.id] !== undefined && room.my.unread > before;
  if (watched) state.held[room.id] = (state.held[room.id] ?? 0) + 1;
}
