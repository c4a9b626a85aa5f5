import type { Listed } from '../../scripts/catalog/listed.ts';
import type { Merged } from '../../scripts/catalog/merge/merge.ts';

/** Runs of so many words are compared, and so great a part of the fewer that two abstracts must share. */
const RUN = 4;
const SHARED = 0.12;
/** The part of all words of two titles that both must have. */
const ALIKE = 0.7;

interface Seen {
  listed: Listed;
  paper: number;
  runs: Set<string>;
  title: Set<string>;
}

/**
 * The pairs of entries that look like one paper and are in two, found in another way than `merge` does:
 * every two entries are compared, abstracts by the runs of words they share and titles by their words.
 */
export function missedAmong({ papers }: Merged): string[] {
  const seen = papers.flatMap(({ listed }, paper) =>
    listed.map((each): Seen => {
      const words = wordsIn(each.entry.abstract ?? '');
      const runs = words
        .slice(RUN - 1)
        .map((_, index) => words.slice(index, index + RUN).join(' '));
      return {
        listed: each,
        paper,
        runs: new Set(runs),
        title: new Set(wordsIn(each.entry.title)),
      };
    }),
  );
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((two) => {
      if (one.paper === two.paper) return [];
      const [shorter, longer] = one.runs.size < two.runs.size ? [one, two] : [two, one];
      const isText = shared(shorter.runs, longer.runs) > SHARED * shorter.runs.size;
      const common = shared(one.title, two.title);
      const isTitle = common > ALIKE * (one.title.size + two.title.size - common);
      return isText || isTitle ? [`${nameOf(one)} | ${nameOf(two)}`] : [];
    }),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function nameOf({ listed: { digest, entry } }: Seen): string {
  return `${digest.fileName}:${entry.position} ${entry.title.replace(/\s+/gu, ' ')}`;
}
