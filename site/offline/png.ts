import { crc32 } from 'node:zlib';
import { deflateRuns } from './deflate-runs.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Eight bits each of red, green and blue (PNG, third edition, 11.2.1). */
const TRUE_COLOUR = [8, 2, 0, 0, 0];

/** Says that a row is told by what differs from the one above it (PNG, 9.2). */
const UP = 2;

/**
 * A square picture as a PNG, from its pixels row by row, three bytes each. It is packed without the system's zlib,
 * whose output differs from one kind of processor to another.
 */
export function writePng(pixels: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const width = size * 3;
  const rows = new Uint8Array((width + 1) * size);
  for (let y = 0; y < size; y++) {
    rows[y * (width + 1)] = UP;
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0);
      rows[y * (width + 1) + 1 + x] = ((pixels[y * width + x] ?? 0) - above) & 0xff;
    }
  }
  const header = [...bytesOf(size), ...bytesOf(size), ...TRUE_COLOUR];
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateRuns(rows)),
    ...chunk('IEND', []),
  ]);
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...Buffer.from(name, 'latin1'), ...data];
  return [...bytesOf(data.length), ...named, ...bytesOf(crc32(Uint8Array.from(named)))];
}

function bytesOf(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
