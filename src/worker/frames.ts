import { deserialize, serialize } from "node:v8";

/** What a check is doing: see `Tell`. */
export interface Progress {
  readonly what: string;
  readonly doing: string;
  readonly share: string;
}

/** What the worker tells its parent. */
export type Message =
  | ({ readonly kind: "at" } & Progress)
  | { readonly kind: "done"; readonly value: unknown }
  /** `CannotCheck`, with its sentence. */
  | { readonly kind: "cannot-check"; readonly message: string }
  /** Any other exception: our own mistake. */
  | { readonly kind: "crash"; readonly message: string; readonly stack: string };

const textTag = 0;
const valueTag = 1;
const headBytes = 5;

/** A message with a tag and its length in front. "at" is bare text, because it is sent for every statement. */
export function encodeFrame(message: Message): Buffer {
  const body = message.kind === "at" ? Buffer.from(textOf(message)) : serialize(message);
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(message.kind === "at" ? textTag : valueTag, 0);
  head.writeUInt32LE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** What the parent sends, with its length in front. */
export function inputFrame(value: unknown): Buffer {
  const body = serialize(value);
  const head = Buffer.alloc(inputHeadBytes);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/** What stands in front of what the parent sends: its length. */
export const inputHeadBytes = 4;

/** Gives back the messages of a stream that arrives in pieces, in order; an unfinished last one is never given. */
export function frameReader(onMessage: (message: Message) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted = headBytes;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    if (held < wanted) return;
    let rest = Buffer.concat(pieces);
    while (rest.length >= headBytes) {
      wanted = headBytes + rest.readUInt32LE(1);
      if (rest.length < wanted) break;
      onMessage(decodeFrame(rest.subarray(0, wanted)));
      rest = rest.subarray(wanted);
      wanted = headBytes;
    }
    pieces = [rest];
    held = rest.length;
  };
}

function decodeFrame(frame: Buffer): Message {
  const body = frame.subarray(headBytes);
  return frame.readUInt8(0) === textTag ? progressOf(body.toString()) : deserialize(body);
}

function textOf({ what, doing, share }: Progress): string {
  return [doing, share, what].join("\0");
}

/** The name comes last, since it may hold anything. */
function progressOf(text: string): Message {
  const [doing = "", share = "", ...what] = text.split("\0");
  return { kind: "at", doing, share, what: what.join("\0") };
}
