import { linksOf } from '../../scripts/text/links/index.ts';
import { restore } from '../../scripts/text/restore.ts';

/** One text in which links are looked for, and one in which a plain search says what they should be. */
export interface LinkText {
  id: string;
  damaged: string;
  /** The authors' own text; without it the damaged one. */
  authors?: string;
}

/** What was found, and where it is not what the plain search found. */
export interface LinkScore {
  expected: number;
  found: number;
  /** In both, character by character. */
  same: number;
  /** Every link, as `id rel href`. */
  listed: string[];
  /** Found by the plain search only, and whether the damaged text has it at all. */
  missing: string[];
  /** Found by the code under test only. */
  unexpected: string[];
}

/** Compares the links of texts with those of a plain search of the authors' text. */
export function scoreLinks(texts: readonly LinkText[]): LinkScore {
  const score: LinkScore = {
    expected: 0,
    found: 0,
    same: 0,
    listed: [],
    missing: [],
    unexpected: [],
  };
  for (const { id, damaged, authors } of texts) {
    const expected = plainSearch(authors ?? damaged);
    const links = linksOf(restore(damaged));
    const found = links.map(({ href }) => bare(href));
    score.expected += expected.length;
    score.found += found.length;
    score.listed.push(...links.map(({ rel, href }) => `${id} ${rel} ${href}`));
    for (const address of expected) {
      if (found.includes(address)) score.same++;
      else {
        const isThere = damaged.replace(/\s/g, '').includes(address);
        score.missing.push(`${id} ${address}${isThere ? '' : ' (not in the damaged text)'}`);
      }
    }
    for (const address of found) {
      if (!expected.includes(address)) score.unexpected.push(`${id} ${address}`);
    }
  }
  return score;
}

/** Addresses by a pattern that knows no host and no damage but a space; each once, without scheme. */
function plainSearch(text: string): string[] {
  const plain = text
    .replace(/\\([_%#&])/g, '$1')
    .replace(/(https?): \/\//g, '$1://')
    .replace(/\\[a-z]+/g, ' ');
  const found = plain.match(
    /https?:\/\/[^\s{}"<>\\]+|(?<![\w./@-])(?:www|github|huggingface)\.[^\s{}"<>\\]+\/[^\s{}"<>\\]+/g,
  );
  const trimmed = (found ?? []).map((address) => {
    const end = address.replace(/[.,;:!?'~$]+$/, '');
    return end.includes('(') ? end : end.replace(/\)[^/]*$/, '');
  });
  return [...new Set(trimmed.map(bare))];
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
