import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflateRuns } from '../../../site/offline/deflate-runs.ts';
import { drawIcon, icons } from '../../../site/offline/icons.ts';
import { projectRoot } from '../../build-site.ts';

test('whatever is packed unpacks to the same bytes', () => {
  const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 900 })), { maxLength: 12 });
  fc.assert(
    fc.property(runs, (parts) => {
      const bytes = Uint8Array.from(parts.flatMap(([byte, n]) => Array<number>(n).fill(byte)));
      expect(inflateSync(Uint8Array.from(deflateRuns(bytes))).equals(bytes)).toBe(true);
    }),
  );
});

/** The colour of a pixel of a PNG that `writePng` made, as `#rrggbb`. */
function colourAt(png: Uint8Array, size: number, x: number, y: number): string {
  // The signature, the header and the head of the data take 41 bytes; a sum and the end 16.
  const rows = inflateSync(png.subarray(41, -16));
  const width = size * 3 + 1;
  const sums = [0, 0, 0];
  for (let row = 0; row <= y; row++) {
    for (const part of [0, 1, 2]) {
      sums[part] = ((sums[part] ?? 0) + (rows[row * width + 1 + x * 3 + part] ?? 0)) & 0xff;
    }
  }
  return `#${sums.map((sum) => sum.toString(16).padStart(2, '0')).join('')}`;
}

test.for(icons)(
  'the icon $name is drawn in the colours and shapes of the favicon',
  async (icon) => {
    const favicon = await readFile(join(projectRoot, 'site/public/favicon.svg'), 'utf8');
    const [back, front, fold] = [...favicon.matchAll(/fill="(#\w+)"/g)].map(([, colour]) => colour);
    const png = drawIcon(icon);
    const share = icon.purpose === 'maskable' ? 0.7 : 1;
    const at = (x: number, y: number) => {
      const place = (part: number) =>
        Math.floor((icon.size * (1 - share)) / 2 + (part * icon.size * share) / 24);
      return colourAt(png, icon.size, place(x), place(y));
    };
    expect([at(5, 5), at(10, 15), at(18, 10), at(1, 1)]).toEqual([back, front, fold, '#fbfaf7']);
  },
);
