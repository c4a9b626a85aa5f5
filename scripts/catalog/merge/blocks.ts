import type { TitleForm } from './title-form.ts';

/** What of an entry says which others it should be compared with. */
export interface Blockable {
  form: TitleForm;
  abstract: string | null;
}

/** Words at either end of a title, and at the start of an abstract, by which it is looked for. */
const TITLE_WORDS = 3;
const OPENING_WORDS = 8;
/** Runs of so many words of an abstract are hashed, and so many of the least hashes kept (Broder 1997). */
const SHINGLE = 5;
const KEPT = 6;
/** What more entries than this have in common says nothing of any two of them. */
const LARGEST_BLOCK = 40;

/**
 * The pairs of nodes worth comparing, each once, lower index first: those that share a whole title or a
 * part of one, its first or last words, the opening of an abstract, or one of the least hashes of its
 * shingles; without those that are in one cluster already, or have titles of one key. The number of pairs
 * is at most a constant times the number of nodes.
 */
export function candidatePairs(
  nodes: readonly Blockable[],
  clusterOf: (node: number) => number,
): [number, number][] {
  // Most keys are of one node: only a second one makes a list.
  const blocks = new Map<string | number, number | number[]>();
  for (const [node, blockable] of nodes.entries()) {
    for (const key of keysOf(blockable)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, node);
      else if (typeof block === 'number') blocks.set(key, [block, node]);
      else if (block.length <= LARGEST_BLOCK) block.push(node);
    }
  }
  const pairs = new Map<number, [number, number]>();
  for (const block of blocks.values()) {
    if (typeof block === 'number' || block.length > LARGEST_BLOCK) continue;
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) {
        if (nodes[a]?.form.key === nodes[b]?.form.key || clusterOf(a) === clusterOf(b)) continue;
        pairs.set(a * nodes.length + b, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

function keysOf({ form: { loose, parts, words }, abstract }: Blockable): Set<string | number> {
  const keys = new Set<string | number>([`=${loose}`, ...parts.map((part) => `=${part}`)]);
  const list = [...words];
  if (list.length >= TITLE_WORDS) {
    keys.add(`<${list.slice(0, TITLE_WORDS).join(' ')}`);
    keys.add(`>${list.slice(-TITLE_WORDS).join(' ')}`);
  }
  if (abstract !== null) for (const hash of shinglesOf(abstract)) keys.add(hash);
  return keys;
}

/** Hashes that an abstract is found by: of its opening, and the least of its shingles. */
function shinglesOf(text: string): number[] {
  const hashes = roughWords(text);
  let opening = OPENING_WORDS;
  for (const hash of hashes.slice(0, OPENING_WORDS)) opening = mixed(Math.imul(opening, 31) + hash);
  const least: number[] = [];
  let most = 2 ** 32;
  for (let end = SHINGLE; end <= hashes.length; end++) {
    let run = SHINGLE;
    for (let at = end - SHINGLE; at < end; at++)
      run = Math.imul(run, 0x9e3779b1) + (hashes[at] ?? 0);
    const shingle = mixed(run);
    if (shingle >= most || least.includes(shingle)) continue;
    least.push(shingle);
    least.sort((a, b) => a - b);
    if (least.length > KEPT) least.pop();
    if (least.length === KEPT) most = least[KEPT - 1] ?? most;
  }
  return [opening, ...least];
}

/**
 * A hash of each word. A rough reading is enough to look for others by: ASCII letters lose their case, and
 * whatever is not ASCII is a letter.
 */
function roughWords(text: string): number[] {
  const hashes: number[] = [];
  let hash = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 0;
    const folded = code >= 65 && code <= 90 ? code + 32 : code;
    const isLetter =
      folded >= 128 || (folded >= 97 && folded <= 122) || (folded >= 48 && folded <= 57);
    if (isLetter) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ folded, 0x01000193);
    else if (hash !== 0) {
      hashes.push(hash);
      hash = 0;
    }
  }
  return hashes;
}

/** The finalizer of MurmurHash3; 30 bits of it, which are the numbers that a map finds fastest. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 2;
}
