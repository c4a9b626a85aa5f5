import { foldedWords } from '../../widgets/src/core/search/fold.ts';
import { writeId } from '../../widgets/src/core/search/index-files.ts';
import { likeness } from '../../widgets/src/core/search/match.ts';
import type { Pagefind } from '../../widgets/src/core/search/pagefind.ts';
import { searchRanking } from '../../widgets/src/core/search/ranking.ts';
import type { PackedRecord } from './packed-index.ts';

/** How often a record has a word, and where. */
interface Posting {
  record: number;
  inTitle: boolean;
  inForms: boolean;
  inContent: number;
}

/** What is less alike than this is no match. */
const LEAST_ALIKE = 0.5;

/**
 * An index that answers as Pagefind's client does, over records that are all at hand: a file that was taken away may
 * ask nobody for anything, and a few hundred papers need no index on disk. It is made at the first search. A result
 * has every word that is asked for, in its own form, another one, or cut; words in quotation marks side by side.
 *
 * @param base what is put before the addresses of records
 */
export function memoryIndex(records: readonly PackedRecord[], base: string): Pagefind {
  let postings: ReadonlyMap<string, readonly Posting[]> | null = null;

  /** How well each record that has a word matches it. */
  const matchesOf = (word: string): Map<number, number> => {
    postings ??= indexed(records);
    const matches = new Map<number, number>();
    for (const [other, list] of postings) {
      const alike = likeness(word, other);
      if (alike < LEAST_ALIKE) continue;
      const rarity = Math.log(1 + records.length / list.length);
      for (const posting of list) {
        const score = alike * rarity * weightOf(posting);
        matches.set(posting.record, Math.max(matches.get(posting.record) ?? 0, score));
      }
    }
    return matches;
  };
  const find = (text: string): Map<number, number> => {
    const words = text
      .split(/\s+/)
      .map(foldedWords)
      .filter((parts) => parts.length > 0)
      .map((parts) => either(parts, matchesOf));
    return words.length === 0 ? new Map<number, number>() : words.reduce(both);
  };
  const recordAt = (at: number): PackedRecord => {
    const record = records[at];
    if (!record) throw new Error(`The index has no record ${at}.`);
    return record;
  };

  return {
    search: (text) => {
      const matches = text === null ? new Map(records.map((_, at) => [at, 0])) : find(text);
      const phrase = text === null ? null : phraseIn(text);
      const results = [...matches]
        .filter(([at]) => phrase === null || says(recordAt(at), phrase))
        .toSorted(([a, one], [b, other]) => other - one || a - b)
        .map(([at, score]) => ({
          id: writeId(at),
          // Scores are of 24 bits: a longer one would name another shard (widgets/src/core/search/shard-mark.ts).
          score: Math.fround(score),
          data: () => {
            const { url, title, content, at: row, forms } = recordAt(at);
            const meta = { title, at: row, ...(forms === undefined ? {} : { forms }) };
            return Promise.resolve({ url: base + url, content, meta });
          },
        }));
      return Promise.resolve({ results });
    },
    // There is one index, and it is at hand.
    mergeIndex: () => Promise.reject(new Error('There is nothing to add.')),
    destroy: () => Promise.resolve(),
  };
}

function weightOf({ inTitle, inForms, inContent }: Posting): number {
  const { title, forms } = searchRanking.metaWeights;
  // The second time that a text says a word tells less than the first.
  return (inTitle ? title : 0) + (inForms ? forms : 0) + (2 * inContent) / (inContent + 1);
}

function indexed(records: readonly PackedRecord[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  const postingOf = (word: string, record: number): Posting => {
    const list = postings.get(word) ?? [];
    if (list.length === 0) postings.set(word, list);
    const last = list.at(-1);
    if (last?.record === record) return last;
    const made = { record, inTitle: false, inForms: false, inContent: 0 };
    list.push(made);
    return made;
  };
  for (const [at, { title, content, forms = '' }] of records.entries()) {
    for (const word of wordsOf(title)) postingOf(word, at).inTitle = true;
    for (const word of wordsOf(forms)) postingOf(word, at).inForms = true;
    for (const word of wordsOf(content)) postingOf(word, at).inContent += 1;
  }
  return postings;
}

/** The words of a text, and those that are written with a hyphen as one word too. */
function* wordsOf(text: string): Generator<string> {
  for (const token of text.split(/\s+/)) {
    const parts = foldedWords(token);
    yield* parts;
    if (parts.length > 1) yield parts.join('');
  }
}

/** Records that have a word as one, or each of its parts: `auto-gnn` finds `AutoGNN` and `Auto GNN`. */
function either(
  parts: readonly string[],
  matchesOf: (word: string) => Map<number, number>,
): Map<number, number> {
  const whole = matchesOf(parts.join(''));
  if (parts.length < 2) return whole;
  return new Map([...parts.map(matchesOf).reduce(both), ...whole]);
}

/** Records that are in both. */
function both(one: Map<number, number>, other: Map<number, number>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [record, score] of one) {
    const more = other.get(record);
    if (more !== undefined) shared.set(record, score + more);
  }
  return shared;
}

function phraseIn(text: string): string[] | null {
  const inside = /^\s*"([^"]*)"\s*$/.exec(text)?.[1];
  return inside === undefined ? null : foldedWords(inside);
}

function says({ title, content }: PackedRecord, phrase: readonly string[]): boolean {
  const wanted = ` ${phrase.join(' ')} `;
  return [title, content].some((text) => ` ${foldedWords(text).join(' ')} `.includes(wanted));
}
