import { onTestFinished } from "vitest";
import {
  Chat,
  merge,
  type ChatEvent,
  type ChatOptions,
  type Connection,
  type Message,
  type Outgoing,
  type ReadMark,
  type Room,
  type Timeline,
} from "../src";

const empty: Timeline = { messages: [], hasBefore: false, hasAfter: false };
let newcomers = 0;

/** A client with everything it was told, applied in order as an application would. */
export class Witness {
  readonly chat: Chat;
  readonly rooms = new Map<string, Room>();
  readonly marks = new Map<string, ReadMark>();
  readonly connections: Connection[] = [];
  readonly resets: string[] = [];
  /** The rooms of which something was to be unread again. */
  readonly backs: string[] = [];
  /** How often it was said that everything is known as the server has it. */
  upToDate = 0;
  outgoing: Outgoing[] = [];
  readonly #timelines = new Map<string, Timeline>();
  readonly #waiting = new Set<() => void>();

  constructor(options: ChatOptions) {
    this.chat = new Chat({ delivery: "token", random: () => 0.1, ...options });
    this.chat.subscribe((event) => {
      this.#apply(event);
      for (const look of [...this.#waiting]) look();
    });
    onTestFinished(() => {
      this.chat.stop();
    });
  }

  get userId(): string {
    const { session } = this.chat;
    if (session.state !== "signed-in") throw new Error(`Nobody is signed in: ${session.state}`);
    return session.user.id;
  }

  /** The one public room that everybody is in. */
  get general(): string {
    const general = [...this.rooms.values()].find((room) => room.kind === "public");
    if (general === undefined) throw new Error("The rooms are not loaded.");
    return general.id;
  }

  messages(roomId: string): readonly Message[] {
    return (this.#timelines.get(roomId) ?? empty).messages;
  }

  texts(roomId: string): string[] {
    return this.messages(roomId).map((message) => message.content);
  }

  /** Waits until what was told makes this true. */
  until(condition: (witness: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition(this)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  untilOnline(): Promise<void> {
    return this.until(({ chat, rooms }) => chat.connection.state === "online" && rooms.size > 0);
  }

  #apply(event: ChatEvent): void {
    switch (event.kind) {
      case "rooms":
        for (const room of event.rooms) this.rooms.set(room.id, room);
        break;
      case "room":
        this.rooms.set(event.room.id, { ...this.rooms.get(event.room.id), ...event.room });
        break;
      case "room-left":
        this.rooms.delete(event.roomId);
        break;
      case "messages":
        this.#timelines.set(event.roomId, merge(this.#timelines.get(event.roomId) ?? empty, event.messages));
        break;
      case "reset":
        this.resets.push(event.roomId);
        this.#timelines.delete(event.roomId);
        break;
      case "reset-all":
        this.#timelines.clear();
        break;
      case "mark":
        this.marks.set(event.roomId, event.mark);
        if (event.back === true) this.backs.push(event.roomId);
        break;
      case "outbox":
        this.outgoing = event.outgoing;
        break;
      case "connection":
        this.connections.push(event.connection);
        break;
      case "session":
      case "member":
      case "limits":
      case "not-kept":
      case "personal":
      case "typing":
      case "presence":
      case "chosen":
      case "watched":
      case "receipt":
        break;
      case "up-to-date":
        this.upToDate += 1;
        break;
    }
  }
}

const password = "correct horse battery";

/** A name that nobody has yet. */
export function newName(): string {
  newcomers += 1;
  return `n${process.pid}-${newcomers}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Somebody new, signed in and online. */
export async function newcomer(options: ChatOptions): Promise<Witness> {
  const witness = new Witness(options);
  const problem = await witness.chat.register({ username: newName(), password });
  if (problem !== undefined) throw new Error(`${problem.type}: ${problem.detail ?? problem.title}`);
  await witness.untilOnline();
  return witness;
}

/** A second device of somebody, with a session of its own. */
export async function secondDevice(of: Witness, options: ChatOptions): Promise<Witness> {
  const { session } = of.chat;
  if (session.state !== "signed-in") throw new Error("Nobody is signed in on the first device.");
  const witness = new Witness(options);
  const problem = await witness.chat.logIn({ username: session.user.username, password });
  if (problem !== undefined) throw new Error(problem.title);
  await witness.untilOnline();
  return witness;
}

/** A direct conversation of two, known to both. */
export async function direct(one: Witness, other: Witness): Promise<string> {
  const opened = await one.chat.openDirect([other.userId]);
  if (!opened.ok) throw new Error(opened.problem.title);
  const { id } = opened.value;
  await other.until(({ rooms }) => rooms.has(id));
  return id;
}
