import { writePng } from './png.ts';

/** A picture of the site's mark. */
export interface Icon {
  name: string;
  /** Width and height in pixels. */
  size: number;
  /** `maskable`: systems cut it to a shape of their own, so that the mark keeps to the middle four fifths. */
  purpose: 'any' | 'maskable';
}

/** The sizes that browsers ask of a site that can be installed. */
export const icons: readonly Icon[] = [
  { name: 'icon-192', size: 192, purpose: 'any' },
  { name: 'icon-512', size: 512, purpose: 'any' },
  { name: 'maskable-192', size: 192, purpose: 'maskable' },
  { name: 'maskable-512', size: 512, purpose: 'maskable' },
];

type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [0xfb, 0xfa, 0xf7];

/** The shapes of site/public/favicon.svg, in its box of 24 by 24, those behind first. */
const SHAPES: readonly { colour: Colour; corners: readonly (readonly [x: number, y: number])[] }[] =
  [
    {
      colour: [0x8d, 0x85, 0x7a],
      corners: [
        [3, 2.75],
        [13.5, 2.75],
        [17, 6.25],
        [17, 17],
        [3, 17],
      ],
    },
    {
      colour: [0xc8, 0x39, 0x1f],
      corners: [
        [8, 7],
        [17.25, 7],
        [21, 10.75],
        [21, 21.5],
        [8, 21.5],
      ],
    },
    {
      colour: [0xf3, 0xb5, 0xa3],
      corners: [
        [17.25, 7],
        [17.25, 10.75],
        [21, 10.75],
      ],
    },
  ];

const BOX = 24;

/** How much of the picture the box of the mark takes; systems may cut away a fifth of a maskable one. */
const SHARE = { any: 1, maskable: 0.7 };

/** In so many places down each row of pixels the edges of shapes are looked for; across they are exact. */
const SAMPLES = 4;

/** An icon as a PNG on the colour of paper; the same bytes everywhere. */
export function drawIcon({ size, purpose }: Icon): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(size * size * 3);
  for (let place = 0; place < pixels.length; place++) pixels[place] = PAPER[place % 3] ?? 0;
  const scale = (size * SHARE[purpose]) / BOX;
  const margin = (size - size * SHARE[purpose]) / 2;
  for (const { colour, corners } of SHAPES) {
    const placed = corners.map(([x, y]) => [margin + x * scale, margin + y * scale] as const);
    for (let y = 0; y < size; y++) paintRow(pixels, size, y, placed, colour);
  }
  return writePng(pixels, size);
}

type Corners = readonly (readonly [x: number, y: number])[];

/** Paints what a shape covers of a row of pixels; where that is a part of a pixel, the colours mix. */
function paintRow(
  pixels: Uint8Array,
  size: number,
  y: number,
  corners: Corners,
  colour: Colour,
): void {
  const covered = new Float64Array(size);
  let [first, end] = [size, 0];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const span = spanAt(y + (sample + 0.5) / SAMPLES, corners);
    if (span === null) continue;
    const [from, to] = span;
    first = Math.min(first, Math.floor(from));
    end = Math.max(end, Math.ceil(to));
    for (let x = Math.floor(from); x < to; x++) {
      const part = Math.min(to, x + 1) - Math.max(from, x);
      covered[x] = (covered[x] ?? 0) + part / SAMPLES;
    }
  }
  for (let x = first; x < end; x++) {
    const part = covered[x] ?? 0;
    for (let index = 0; index < 3; index++) {
      const place = (y * size + x) * 3 + index;
      const under = pixels[place] ?? 0;
      pixels[place] = Math.round(under + ((colour[index] ?? 0) - under) * part);
    }
  }
}

/** From where to where a line across meets a shape without dents; `null` where it misses it. */
function spanAt(y: number, corners: Corners): [from: number, to: number] | null {
  const crossed: number[] = [];
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y) crossed.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
  }
  return crossed.length < 2 ? null : [Math.min(...crossed), Math.max(...crossed)];
}
