import { io, type Socket } from "socket.io-client";

export interface Message {
  id: string;
  roomId: string;
  seq: number;
  rev: number;
  clientId?: string;
  senderId: string;
  content: string;
}

interface Page {
  messages: Message[];
  hasAfter: boolean;
}

export type Ack = { ok: true; message: Message } | { ok: false; problem: { type: string; status: number } };

/** Somebody with a program of their own: plain REST, and the stock Socket.IO client. */
export class Person {
  private constructor(
    private readonly url: string,
    readonly id: string,
    readonly username: string,
    private token: string,
    private refreshToken: string,
  ) {}

  static async register(url: string, username: string, displayName = username): Promise<Person> {
    const password = `${username} has a long password`;
    const response = await call(`${url}/api/register`, { username, displayName, password });
    const body = (await response.json()) as { user: { id: string }; accessToken: string; refreshToken: string };
    return new Person(url, body.user.id, username, body.accessToken, body.refreshToken);
  }

  /** A socket that connects, reconnects at once and gives the newest token. */
  socket(options: { transports?: string[] } = {}): Socket {
    return io(this.url, {
      auth: (give) => { give({ token: this.token }); },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
      ...options,
    });
  }

  /** Says something to everybody, or to one person. */
  async send(content: string, recipientId?: string): Promise<Message> {
    const body = recipientId === undefined ? { content } : { content, recipientId };
    return (await (await call(`${this.url}/api/messages`, body, this.token)).json()) as Message;
  }

  /** Any call of the REST interface. */
  async rest<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Makes a room that everybody can find. */
  makeRoom(name: string): Promise<{ id: string }> {
    return this.rest("POST", "/api/rooms", { name, kind: "public" });
  }

  /** Answers a message with an emoji. */
  async react(messageId: string, emoji: string): Promise<void> {
    const path = `/api/messages/${messageId}/reactions/${encodeURIComponent(emoji)}`;
    const response = await fetch(this.url + path, { method: "PUT", headers: { Authorization: `Bearer ${this.token}` } });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
  }

  /** The id of somebody by their name. */
  async find(name: string): Promise<string> {
    const response = await fetch(`${this.url}/api/users?query=${encodeURIComponent(name)}`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    const { users } = (await response.json()) as { users: { id: string }[] };
    return users[0]!.id;
  }

  /** The message of the general room that says this. */
  async messageSaying(content: string): Promise<Message> {
    return (await this.history()).find((message) => message.content === content)!;
  }

  /** All that the general room holds, page by page. */
  async history(): Promise<Message[]> {
    const all: Message[] = [];
    for (;;) {
      const after = all.at(-1)?.seq ?? 0;
      const response = await fetch(`${this.url}/api/messages?after=${String(after)}&limit=200`, {
        headers: { Authorization: `Bearer ${this.token}` },
      });
      if (!response.ok) throw new Error(`history answered ${String(response.status)}: ${await response.text()}`);
      const page = (await response.json()) as Page;
      all.push(...page.messages);
      if (!page.hasAfter) return all;
    }
  }

  async refresh(): Promise<void> {
    const response = await call(`${this.url}/api/refresh`, { refreshToken: this.refreshToken });
    const body = (await response.json()) as { accessToken: string; refreshToken: string };
    this.token = body.accessToken;
    this.refreshToken = body.refreshToken;
  }
}

async function call(url: string, body: unknown, token?: string): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
  return response;
}
