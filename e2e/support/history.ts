import type { Message } from "./person";

/** One attempt to send, and what its sender was told: acknowledged, or nothing certain. */
export interface Attempt {
  clientId: string;
  content: string;
  senderId: string;
  acks: Message[];
}

/**
 * What was broken of the promise "an acknowledged message is never lost, doubled or reordered", in words; empty when
 * nothing was. `stored` is the room's whole history, `attempts` each sender's in the order they were made.
 */
export function broken(attempts: Attempt[], stored: Message[]): string[] {
  const faults: string[] = [];
  const bySeq = new Map(stored.map((message) => [message.seq, message]));
  const byClientId = grouped(stored);

  stored.forEach((message, index) => {
    if (message.seq !== index + 1) faults.push(`the seq after ${String(index)} is ${String(message.seq)}`);
  });
  for (const attempt of attempts) {
    const kept = byClientId.get(key(attempt.senderId, attempt.clientId)) ?? [];
    if (kept.length > 1) faults.push(`${attempt.clientId} was stored ${String(kept.length)} times`);
    for (const ack of attempt.acks) {
      const message = bySeq.get(ack.seq);
      if (message?.id !== ack.id || message.content !== attempt.content) {
        faults.push(`${attempt.clientId} was acknowledged as ${String(ack.seq)} and is not there`);
      }
    }
  }
  const attempted = new Set(attempts.map((attempt) => key(attempt.senderId, attempt.clientId)));
  for (const message of stored) {
    if (!attempted.has(key(message.senderId, message.clientId))) {
      faults.push(`nobody sent what is stored as ${String(message.seq)}`);
    }
  }
  faults.push(...reordered(attempts));
  return faults;
}

/** A sender who waits for each acknowledgement must find the messages in that order. */
function reordered(attempts: Attempt[]): string[] {
  const last = new Map<string, number>();
  return attempts.flatMap((attempt) => {
    const seq = attempt.acks[0]?.seq;
    if (seq === undefined) return [];
    const before = last.get(attempt.senderId) ?? 0;
    last.set(attempt.senderId, seq);
    return seq > before ? [] : [`${attempt.clientId} took ${String(seq)} after ${String(before)}`];
  });
}

function key(senderId: string, clientId: string | undefined): string {
  return `${senderId} ${clientId ?? ""}`;
}

function grouped(stored: Message[]): Map<string, Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of stored) {
    const name = key(message.senderId, message.clientId);
    groups.set(name, [...(groups.get(name) ?? []), message]);
  }
  return groups;
}
