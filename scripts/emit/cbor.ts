/** What is read and written here of CBOR (RFC 8949): whole numbers from 0, texts, and lists of the same. */
export type Cbor = number | string | Cbor[];

const NUMBER = 0;
const TEXT = 3;
const LIST = 4;

/** The kind of the item at a place, its number or length, and where what follows begins. */
function headAt(bytes: Buffer, at: number): { kind: number; size: number; next: number } {
  const first = bytes.readUInt8(at);
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, size: short, next: at + 1 };
  if (short === 24) return { kind, size: bytes.readUInt8(at + 1), next: at + 2 };
  if (short === 25) return { kind, size: bytes.readUInt16BE(at + 1), next: at + 3 };
  if (short === 26) return { kind, size: bytes.readUInt32BE(at + 1), next: at + 5 };
  throw new Error(`There is a CBOR item of an unknown length at byte ${at}.`);
}

/** Reads the item at a place. Throws on one of another kind, and where the bytes end too early. */
export function readCbor(bytes: Buffer, at = 0): { item: Cbor; end: number } {
  const { kind, size, next } = headAt(bytes, at);
  if (kind === NUMBER) return { item: size, end: next };
  if (kind === TEXT) return { item: bytes.toString('utf8', next, next + size), end: next + size };
  if (kind !== LIST) throw new Error(`There is a CBOR item of kind ${kind} at byte ${at}.`);
  const item: Cbor[] = [];
  let end = next;
  while (item.length < size) {
    const read = readCbor(bytes, end);
    item.push(read.item);
    end = read.end;
  }
  return { item, end };
}

/** Where each item of the list at a place begins, and at last where the list ends, without reading them. */
export function itemsAt(bytes: Buffer, at: number): number[] {
  const { kind, size, next } = headAt(bytes, at);
  if (kind !== LIST) throw new Error(`There is no CBOR list at byte ${at}.`);
  const places = [next];
  for (let end = next; places.length <= size; places.push(end)) {
    for (let left = 1; left > 0; left -= 1) {
      const head = headAt(bytes, end);
      // The kinds before texts are numbers, which are all head; bytes are as long as they say, as texts are.
      const isRun = head.kind === TEXT || head.kind === TEXT - 1;
      if (head.kind > LIST) throw new Error(`There is a CBOR item of kind ${head.kind} at ${end}.`);
      end = head.next + (isRun ? head.size : 0);
      if (head.kind === LIST) left += head.size;
    }
  }
  return places;
}

/** An item as bytes, each number and length as short as it can be. */
export function writeCbor(item: Cbor): Buffer {
  const written: Buffer[] = [];
  write(item, written);
  return Buffer.concat(written);
}

function write(item: Cbor, into: Buffer[]): void {
  if (typeof item === 'number') {
    into.push(writeHead(NUMBER, item));
  } else if (typeof item === 'string') {
    const text = Buffer.from(item);
    into.push(writeHead(TEXT, text.length), text);
  } else {
    into.push(writeHead(LIST, item.length));
    for (const one of item) write(one, into);
  }
}

/** The head of a list of so many items. */
export function listHead(items: number): Buffer {
  return writeHead(LIST, items);
}

function writeHead(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.of(first | size);
  if (size < 0x100) return Buffer.of(first | 24, size);
  const wide = size < 0x1_0000;
  const head = Buffer.alloc(wide ? 3 : 5);
  head.writeUInt8(first | (wide ? 25 : 26));
  if (wide) head.writeUInt16BE(size, 1);
  else head.writeUInt32BE(size, 1);
  return head;
}
