/** The longest run that one code can name (RFC 1951, 3.2.5). */
const LONGEST = 258;

/** Lengths from which each code counts, and how many bits more it takes; codes start at 257. */
const LENGTHS = [
  [3, 0], [4, 0], [5, 0], [6, 0], [7, 0], [8, 0], [9, 0], [10, 0], [11, 1], [13, 1], [15, 1], [17, 1],
  [19, 2], [23, 2], [27, 2], [31, 2], [35, 3], [43, 3], [51, 3], [59, 3], [67, 4], [83, 4], [99, 4],
  [115, 4], [131, 5], [163, 5], [195, 5], [227, 5], [258, 0],
] as const; // prettier-ignore

/** By length of a run, the place in `LENGTHS` of its code. */
const CODE_OF_LENGTH = Array.from({ length: LONGEST + 1 }, (_, run) =>
  LENGTHS.findLastIndex(([from]) => from <= run),
);

/** The fixed code of each literal and length (RFC 1951, 3.2.6): codes stand with their first bit first. */
const CODES = Array.from({ length: 286 }, (_, symbol) => {
  if (symbol < 144) return reversed(0x30 + symbol, 8);
  if (symbol < 256) return reversed(0x190 + symbol - 144, 9);
  return symbol < 280 ? reversed(symbol - 256, 7) : reversed(0xc0 + symbol - 280, 8);
});

const NO_CODE = { code: 0, bits: 0 };

function reversed(code: number, bits: number): { code: number; bits: number } {
  let turned = 0;
  for (let bit = 0; bit < bits; bit++) turned |= ((code >>> bit) & 1) << (bits - 1 - bit);
  return { code: turned, bits };
}

/**
 * Packs bytes as zlib does (RFC 1950), shortening only runs of one byte: that is what a drawing of plain shapes has,
 * and the same bytes come out everywhere.
 */
export function deflateRuns(bytes: Uint8Array): number[] {
  const out: number[] = [0x78, 0x01];
  let [held, count] = [0, 0];
  const writeBits = (value: number, bits: number): void => {
    held |= value << count;
    count += bits;
    while (count >= 8) {
      out.push(held & 0xff);
      held >>>= 8;
      count -= 8;
    }
  };
  const writeSymbol = (symbol: number): void => {
    const { code, bits } = CODES[symbol] ?? NO_CODE;
    writeBits(code, bits);
  };

  // One block, the last, in the fixed codes.
  writeBits(1, 1);
  writeBits(1, 2);
  let place = 0;
  while (place < bytes.length) {
    const byte = bytes[place] ?? 0;
    writeSymbol(byte);
    place += 1;
    let run = 0;
    while (run < LONGEST && bytes[place + run] === byte) run += 1;
    if (run < 3) continue;
    const code = CODE_OF_LENGTH[run] ?? 0;
    const [from, more] = LENGTHS[code] ?? [3, 0];
    writeSymbol(257 + code);
    writeBits(run - from, more);
    // A distance of one: the byte just written.
    writeBits(0, 5);
    place += run;
  }
  writeSymbol(256);
  if (count > 0) writeBits(0, 8 - count);
  return [...out, ...checksum(bytes)];
}

/** So many bytes can be added up before a sum is too large: as in zlib. */
const ADDED_UP = 5552;

/** Adler-32 (RFC 1950, 9). */
function checksum(bytes: Uint8Array): number[] {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += ADDED_UP) {
    const end = Math.min(bytes.length, start + ADDED_UP);
    for (let place = start; place < end; place++) {
      a += bytes[place] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return [b >>> 8, b & 0xff, a >>> 8, a & 0xff];
}
