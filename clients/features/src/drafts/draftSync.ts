import type { Cancel, Clock, KeptDraft, PersonalChanges, Result, Storage } from "@mlchat/sdk";
import { threadKey } from "../messages/stretch";
import { mayGoLater } from "../preferences/preferring";

/** How long what is typed is gathered before the server hears of it. */
const GATHER = 1_000;

/** How long to wait before something that could not be told is tried again. */
const LATER = 5_000;

/** What the server has of a draft, as far as this client knows: the next writing goes on from `rev`. */
type Base = { rev: number; text: string };

const nothing: Base = { rev: 0, text: "" };

export type DraftSyncParts = {
  clock: Clock;
  storage: Storage;
  isOnline: () => boolean;
  /** What is being written in a place, here and now. */
  local: (at: string) => string;
  put: (at: string, draft: { content: string; rev: number; discardOther?: boolean }) => Promise<Result<KeptDraft>>;
  /** What another device has written takes the place of what is here. */
  show: (at: string, text: string) => void;
  /** What another device wrote at the same time. */
  showOther: (at: string, other: string | undefined) => void;
  notKept: (fault: unknown) => void;
};

/**
 * Keeps drafts in step with the server, place by place: a place is a room, or a thread in it. What is typed here is never taken away: where another device
 * wrote too, the server keeps that beside it.
 */
export class DraftSync {
  readonly #parts: DraftSyncParts;
  readonly #bases = new Map<string, Base>();
  readonly #timers = new Map<string, Cancel>();
  /** The texts that are on their way. */
  readonly #sending = new Map<string, string>();
  /** The places that were named since everything is told anew. */
  #named: Set<string> | undefined;
  #userId: string | undefined;
  #loaded: Promise<void> = Promise.resolve();

  constructor(parts: DraftSyncParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier visit knew; `locals` brings the texts that it left. */
  load(userId: string, locals: Promise<void>): void {
    this.#userId = userId;
    const bases = this.#parts.storage.entries(this.#prefix(userId)).then((found) => {
      if (this.#userId !== userId) return;
      for (const [key, text] of found) this.#bases.set(key.slice(this.#prefix(userId).length), JSON.parse(text) as Base);
    });
    this.#loaded = Promise.all([bases, locals]).then(() => undefined, this.#parts.notKept);
  }

  /** Nobody is signed in any more. */
  clear(): void {
    this.#userId = undefined;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#bases.clear();
    this.#named = undefined;
  }

  /** The server says what it has. */
  async hear({ drafts = [], more }: PersonalChanges, anew: boolean): Promise<void> {
    const userId = this.#userId;
    await this.#loaded;
    if (userId === undefined || userId !== this.#userId) return;
    if (anew) this.#named = new Set();
    for (const draft of drafts) {
      const at = draftPlace(draft);
      this.#named?.add(at);
      this.#take(at, draft);
    }
    if (this.#named === undefined || more) return;
    // What the server has nothing of was sent or given up elsewhere.
    for (const at of this.#bases.keys()) if (!this.#named.has(at)) this.#forget(at);
    this.#named = undefined;
    this.flush();
  }

  /** Something is typed; what is sent or given up is told at once. */
  typed(at: string): void {
    if (this.#parts.local(at) === "") void this.#push(at);
    else this.#later(at, GATHER);
  }

  /** Tells what the server does not know yet, of these places and of those where it has something that may be gone here. */
  flush(places: Iterable<string> = []): void {
    for (const at of new Set([...places, ...this.#bases.keys()])) void this.#push(at);
  }

  /** The text of the other device was seen and is not needed. */
  async discardOther(at: string): Promise<void> {
    this.#parts.showOther(at, undefined);
    const content = this.#parts.local(at);
    const done = await this.#parts.put(at, { content, rev: this.#base(at).rev, discardOther: true });
    if (done.ok) this.#answered(at, content, done.value);
  }

  #later(at: string, wait: number): void {
    if (this.#timers.has(at)) return;
    const push = () => {
      this.#timers.delete(at);
      void this.#push(at);
    };
    this.#timers.set(at, this.#parts.clock.after(wait, push));
  }

  async #push(at: string): Promise<void> {
    await this.#loaded;
    const text = this.#parts.local(at);
    const base = this.#base(at);
    if (this.#userId === undefined || !this.#parts.isOnline() || this.#sending.has(at) || text === base.text) return;
    this.#timers.get(at)?.();
    this.#timers.delete(at);
    this.#sending.set(at, text);
    const done = await this.#parts.put(at, { content: text, rev: base.rev });
    this.#sending.delete(at);
    if (done.ok) this.#answered(at, text, done.value);
    else if (mayGoLater(done.problem.status)) this.#later(at, LATER);
    // What the server will not have stays here; it is not told again until it is another text.
    else this.#bases.set(at, { ...base, text });
    if (done.ok && this.#parts.local(at) !== this.#base(at).text) this.#later(at, GATHER);
  }

  /** The server has taken a text, or says what it has instead. */
  #answered(at: string, sent: string, { content, rev, other }: KeptDraft): void {
    if (this.#userId === undefined) return;
    this.#know(at, { rev, text: content });
    this.#parts.showOther(at, other);
    if (content !== sent && this.#parts.local(at) === sent) this.#parts.show(at, content);
  }

  /** A device has written. What is typed here meanwhile goes on from what it knew: so the server sees that both wrote. */
  #take(at: string, { content, rev, other }: KeptDraft): void {
    const base = this.#base(at);
    if (rev <= base.rev) return;
    const mine = this.#parts.local(at);
    // What is heard of one's own writing before it is answered brings nothing back that was sent or changed since.
    const isEcho = this.#sending.get(at) === content;
    const clean = !isEcho && (mine === base.text || mine === content);
    if (!clean && !isEcho) {
      this.#later(at, GATHER);
      return;
    }
    this.#know(at, { rev, text: content });
    this.#parts.showOther(at, other);
    if (clean && mine !== content) this.#parts.show(at, content);
  }

  #forget(at: string): void {
    const { text } = this.#base(at);
    const clean = this.#parts.local(at) === text;
    this.#know(at, nothing);
    if (clean && text !== "") this.#parts.show(at, "");
  }

  #base(at: string): Base {
    return this.#bases.get(at) ?? nothing;
  }

  #know(at: string, base: Base): void {
    this.#bases.set(at, base);
    if (this.#userId === undefined) return;
    const key = this.#prefix(this.#userId) + at;
    const kept = base.rev === 0 ? this.#parts.storage.remove(key) : this.#parts.storage.write(key, JSON.stringify(base));
    kept.catch(this.#parts.notKept);
  }

  #prefix(userId: string): string {
    return `mlchat:draft-base:${userId}:`;
  }
}

/** Where a draft belongs: its room, or its thread in it. */
function draftPlace({ roomId, threadOf }: KeptDraft): string {
  return threadOf === undefined ? roomId : threadKey(roomId, threadOf);
}
