import type { Tamper } from "./proxy";

const HEAD_END = "\r\n\r\n";

/** Drops the WebSocket text frames of a server for which `unwanted` says so; everything else passes. */
export function dropFrames(unwanted: (text: string) => boolean): () => Tamper {
  return rewriteFrames((text) => (unwanted(text) ? undefined : text));
}

/** Changes the WebSocket text frames of a server; what becomes nothing is dropped. RFC 6455, section 5.2. */
export function rewriteFrames(rewrite: (text: string) => string | undefined): () => Tamper {
  return () => {
    let rest = Buffer.alloc(0);
    let upgraded = false;
    return (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      const passed: Buffer[] = [];
      if (!upgraded) {
        const end = rest.indexOf(HEAD_END);
        if (!rest.toString("latin1").startsWith("HTTP/1.1 101") || end < 0) {
          const all = rest;
          rest = Buffer.alloc(0);
          return all;
        }
        upgraded = true;
        passed.push(rest.subarray(0, end + HEAD_END.length));
        rest = rest.subarray(end + HEAD_END.length);
      }
      for (let frame = firstFrame(rest); frame !== undefined; frame = firstFrame(rest)) {
        const before = frame.payload.toString();
        const after = rewrite(before);
        if (after === before) passed.push(rest.subarray(0, frame.length));
        else if (after !== undefined) passed.push(textFrame(after));
        rest = rest.subarray(frame.length);
      }
      return Buffer.concat(passed);
    };
  };
}

/** A short text in a frame of its own. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat(payload.length < 126 ? [Buffer.from([0x81, payload.length]), payload] : [head, payload]);
}

/** The first frame if it is there as a whole. A server's frames are not masked. */
function firstFrame(bytes: Buffer): { length: number; payload: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return undefined;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + size) return undefined;
  return { length: head + size, payload: bytes.subarray(head, head + size) };
}
