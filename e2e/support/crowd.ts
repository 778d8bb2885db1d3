import { randomUUID } from "node:crypto";
import type { Ack, Person } from "./person";

/** How many messages are on their way at once; each socket's are stored in the order they were sent. */
const WINDOW = 200;

/** Says many things in the general room, in this order, as fast as the server takes them. */
export async function sayAll(person: Person, contents: Iterable<string>): Promise<void> {
  const socket = person.socket({ transports: ["websocket"] });
  const onTheWay: Promise<Ack>[] = [];
  const next = async () => {
    const ack = await onTheWay.shift()!;
    if (!ack.ok) throw new Error(`A message was refused: ${ack.problem.type}`);
  };
  for (const content of contents) {
    onTheWay.push(socket.timeout(60_000).emitWithAck("message:send", { clientId: randomUUID(), content }) as Promise<Ack>);
    if (onTheWay.length >= WINDOW) await next();
  }
  while (onTheWay.length > 0) await next();
  socket.disconnect();
}

/** Texts of many heights, each with its number: lines of one word, of three screens' width, lists and code. */
export function* textsOfAllSizes(count: number): Generator<string> {
  for (let number = 1; number <= count; number++) {
    const name = `entry ${String(number)}.`;
    if (number % 17 === 0) yield `${name}\n\n- a list\n- of three\n- things`;
    else if (number % 11 === 0) yield `${name}\n\n\`\`\`js\nconst code = ${String(number)};\nreturn code;\n\`\`\``;
    else if (number % 5 === 0) yield `${name} ${"A longer text that takes more than one line of the page. ".repeat(number % 7)}`;
    else yield name;
  }
}
