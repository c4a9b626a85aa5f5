/** The longest run that one code can name (RFC 1951, 3.2.5). */
const LONGEST = 258;

/** Lengths from which each code counts, and how many bits more it takes; codes start at 257. */
const LENGTHS = [
  [3, 0], [4, 0], [5, 0], [6, 0], [7, 0], [8, 0], [9, 0], [10, 0], [11, 1], [13, 1], [15, 1], [17, 1],
  [19, 2], [23, 2], [27, 2], [31, 2], [35, 3], [43, 3], [51, 3], [59, 3], [67, 4], [83, 4], [99, 4],
  [115, 4], [131, 5], [163, 5], [195, 5], [227, 5], [258, 0],
] as const; // prettier-ignore

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
  // Codes stand with their first bit first, everything else with its last.
  const writeCode = (code: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit--) writeBits((code >>> bit) & 1, 1);
  };
  /** A literal or a length in the fixed codes (RFC 1951, 3.2.6). */
  const writeSymbol = (symbol: number): void => {
    if (symbol < 144) writeCode(0x30 + symbol, 8);
    else if (symbol < 256) writeCode(0x190 + symbol - 144, 9);
    else if (symbol < 280) writeCode(symbol - 256, 7);
    else writeCode(0xc0 + symbol - 280, 8);
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
    const code = LENGTHS.findLastIndex(([from]) => from <= run);
    const [from, more] = LENGTHS[code] ?? [3, 0];
    writeSymbol(257 + code);
    writeBits(run - from, more);
    // A distance of one: the byte just written.
    writeCode(0, 5);
    place += run;
  }
  writeSymbol(256);
  if (count > 0) writeBits(0, 8 - count);
  return [...out, ...checksum(bytes)];
}

/** Adler-32 (RFC 1950, 9). */
function checksum(bytes: Uint8Array): number[] {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [b >>> 8, b & 0xff, a >>> 8, a & 0xff];
}
