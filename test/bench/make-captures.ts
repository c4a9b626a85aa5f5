import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDigest } from '../../scripts/read/index.ts';

/** How many papers one made capture lists; real ones list 45 to 70. */
const PAPERS_PER_CAPTURE = 50;

/** Every how many papers one is taken again from the capture before. */
const SHARED_EVERY = 10;

/** Numbers from 0 to 1 that are the same for the same seed: the "mulberry32" generator. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The material that captures are made of: words of titles and sentences of abstracts. */
export interface Material {
  titleWords: string[];
  sentences: string[];
}

/** Takes the sample captures apart. */
export async function sampleMaterial(folder: string): Promise<Material> {
  const material: Material = { titleWords: [], sentences: [] };
  for (const fileName of (await readdir(folder)).toSorted()) {
    const file = join(folder, fileName);
    const { digest } = readDigest(await readFile(file), { file, fileName });
    for (const { title, abstract } of digest?.entries ?? []) {
      material.titleWords.push(...title.split(/\s+/));
      material.sentences.push(...(abstract ?? '').split(/(?<=[.!?])\s+/).filter(Boolean));
    }
  }
  return material;
}

/**
 * Captures with `count` different papers, recombined from the material: the text of each file, by its
 * name. Each lists `perCapture` papers, and a few of the capture before. The same arguments give the same captures.
 */
export function makeCaptures(
  count: number,
  material: Material,
  seed = 1,
  perCapture = PAPERS_PER_CAPTURE,
): Map<string, string> {
  const random = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const several = (n: number, from: readonly string[]) =>
    Array.from({ length: n }, () => pick(from));
  const files = new Map<string, string>();
  let before: string[] = [];
  for (let first = 0; first < count; first += perCapture) {
    const entries = Array.from({ length: Math.min(perCapture, count - first) }, (_, index) => {
      const title = several(5 + Math.floor(random() * 5), material.titleWords).join(' ');
      const abstract = several(7, material.sentences).join(' ');
      const year = 2013 + Math.floor(random() * 11);
      const day = 1 + Math.floor(random() * 28);
      return [
        `${title} ${first + index}`,
        abstract,
        `  • ${1 + Math.floor(random() * 12)} authors\n·\n${pick(MONTHS)} ${day}, ${year}`,
      ].join('\n\n');
    });
    const shared = before.filter((_, index) => index % SHARED_EVERY === 0);
    const [month, day] = [pick(MONTHS), 1 + Math.floor(random() * 28)];
    files.set(
      `2025-capture-${String(first / perCapture).padStart(5, '0')}.txt`,
      `new\n\nSubscribe\n\nDaily Papers\n\n${month} ${day}, 2025\n\n${[...entries, ...shared].join('\n\n')}\n`,
    );
    before = entries;
  }
  return files;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes made captures into `folder/digests`. */
export async function writeCaptures(folder: string, files: Map<string, string>): Promise<void> {
  await mkdir(join(folder, 'digests'), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, 'digests', name), text);
}
