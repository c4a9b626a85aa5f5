import { compareText } from '../../scripts/compare-text.ts';
import { restore } from '../../scripts/text/restore.ts';
import { wordsIn } from './ordinary-prose.ts';

/** What a person says of a change to ordinary prose: it is better for it, no worse, or wrong. */
type Judgement = 'right' | 'harmless' | 'wrong';

/** What happened to ordinary prose. */
export interface FalsePositives {
  words: number;
  /** Addresses that were read as they stand. */
  links: number;
  /** Every other change, as in the golden file: kind, the text about it, what became of it. */
  hits: string[];
  judged: Record<Judgement, number>;
  /** Hits that nobody has judged. */
  unjudged: string[];
}

/**
 * Restores paragraphs that nothing has damaged. `golden` has a line for each known change: a judgement and the
 * hit, divided by tabs.
 */
export function findFalsePositives(paragraphs: readonly string[], golden: string): FalsePositives {
  const judgements = new Map(
    golden
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const at = line.indexOf('\t');
        return [line.slice(at + 1), line.slice(0, at)];
      }),
  );
  const hits = new Set<string>();
  let words = 0;
  let links = 0;
  for (const source of paragraphs) {
    words += wordsIn(source);
    for (const { kind, start, end, output } of restore(source).edits) {
      const before = source.slice(start, end);
      if (before === output) {
        if (kind === 'link') links++;
        continue;
      }
      const about = `${source.slice(Math.max(0, start - 40), start)}⟦${before}⟧${source.slice(end, end + 30)}`;
      hits.add([kind, about, output].join('\t'));
    }
  }
  const judged = { right: 0, harmless: 0, wrong: 0 };
  const unjudged: string[] = [];
  for (const hit of hits) {
    const judgement = judgements.get(hit);
    if (judgement === 'right' || judgement === 'harmless' || judgement === 'wrong')
      judged[judgement]++;
    else unjudged.push(hit);
  }
  return { words, links, hits: [...hits].toSorted(compareText), judged, unjudged };
}
