import type { Chat, Clock } from "@mlchat/sdk";

/** What changes on the screen together is told together. */
const PAUSE = 100;

/** So much one connection may watch; 0 where there is no limit. */
export type MostWatched = { watchedRooms: number; watchedPeople: number };

type Kind = "room" | "person";

/** Knows what is on the screen, and tells the server: of nothing else it is told what is of the moment. */
export class Watching {
  readonly #client: Pick<Chat, "moment">;
  readonly #clock: Clock;
  readonly #most: () => MostWatched;
  readonly #shown = { room: new Map<string, number>(), person: new Map<string, number>() };
  #told = "[[],[]]";
  #away = false;
  #waiting = false;

  constructor(client: Pick<Chat, "moment">, clock: Clock, most: () => MostWatched) {
    this.#client = client;
    this.#clock = clock;
    this.#most = most;
  }

  /** It is on the screen, until what this answers is called. */
  show(kind: Kind, id: string): () => void {
    const shown = this.#shown[kind];
    shown.set(id, (shown.get(id) ?? 0) + 1);
    this.#soon();
    return () => {
      const left = (shown.get(id) ?? 1) - 1;
      if (left > 0) shown.set(id, left);
      else shown.delete(id);
      this.#soon();
    };
  }

  /** While nobody sees the page, nothing is on the screen. */
  hide(away: boolean): void {
    this.#away = away;
    this.#soon();
  }

  /** The server may allow more or less than was known. */
  limitsKnown(): void {
    this.#soon();
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#clock.after(PAUSE, () => {
      this.#waiting = false;
      this.#tell();
    });
  }

  #tell(): void {
    const { watchedRooms, watchedPeople } = this.#most();
    const rooms = this.#away ? [] : latest(this.#shown.room, watchedRooms);
    const people = this.#away ? [] : latest(this.#shown.person, watchedPeople);
    const now = JSON.stringify([rooms.toSorted(), people.toSorted()]);
    if (now === this.#told) return;
    this.#told = now;
    this.#client.moment.watch(rooms, people);
  }
}

/** What came on the screen last, as many as may be. */
function latest(shown: Map<string, number>, most: number): string[] {
  const all = [...shown.keys()];
  return most === 0 ? all : all.slice(-most);
}
