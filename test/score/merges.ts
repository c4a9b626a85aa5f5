import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Listed, inFixedOrder } from '../../scripts/catalog/listed.ts';
import { type Merged, merge } from '../../scripts/catalog/merge/merge.ts';
import { readDigest } from '../../scripts/read/index.ts';
import type { Entry, ReadDigest } from '../../scripts/schema/entry.ts';
import { readPairs } from './corpus.ts';
import { missedAmong } from './missed-merges.ts';

const ArxivRecord = z.object({ id: z.string(), title: z.string(), abstract: z.string() });

/** One line of `merges.tsv`: what was found, without its judgement. */
type Row = readonly [set: string, kind: string, first: string, second: string, title: string];

/**
 * How well papers are merged, in lines for print: every merge between digests of the corpus with what
 * `merges.tsv` judges of it, what an independent search would merge and was not, and how many of the
 * damaged texts are known to be the authors' own under their title and variants of it.
 */
export function mergesSection(corpus: string): string[] {
  const digests = inFixedOrder(digestsOf(corpus));
  const merged = merge(digests);
  const [papers, missed] = [merged.papers.length, missedAmong(merged)];
  const entries = digests.reduce((sum, digest) => sum + digest.entries.length, 0);
  const strangers = merge([asDigest('arxiv', arxivRecords(corpus))]);
  const rows = [
    ...mergesBetween(merged),
    ...variants('digests', merged),
    ...variants('arxiv-20k', strangers),
  ];
  const judged = judgements();
  const lines = rows.map((row) => {
    const key = row.join('\t');
    return `  ${judged.get(key) ?? 'NOT JUDGED'}\t${key}`;
  });
  const gone = [...judged.keys()].filter((key) => !rows.some((row) => row.join('\t') === key));
  return [
    `Merging: ${entries} entries of ${digests.length} digests are ${papers} papers`,
    ...lines,
    ...gone.map((key) => `  judged and not found any more\t${key}`),
    `  merges that an independent search finds and are not made: ${missed.length}`,
    ...missed.map((each) => `    ${each}`),
    ...damagedPairs(corpus),
  ];
}

/** Every paper of the catalog that stands in a capture and in a day, or in two days, pair by pair. */
function mergesBetween({ papers }: Merged): Row[] {
  return papers.flatMap(({ listed, arxiv }) => {
    const [day] = listed.filter(({ digest }) => digest.kind === 'daily');
    if (day === undefined) return [];
    const others = listed.filter((each) => each !== day);
    return others.map((each): Row => [
      'digests',
      `arXiv ${arxiv ?? 'unknown'}`,
      placed(each),
      placed(day),
      title(day),
    ]);
  });
}

/** The merges of titles that are not the same, and the near misses. */
function variants(set: string, { joined, nearMisses }: Merged): Row[] {
  return [
    ...joined.map(({ earlier, later, evidence }): Row => [
      set,
      `merged: ${evidence.kind}`,
      placed(earlier),
      placed(later),
      `${title(earlier)} | ${title(later)}`,
    ]),
    ...nearMisses.map(({ earlier, later, doubt }): Row => [
      set,
      `refused: ${doubt}`,
      placed(earlier),
      placed(later),
      `${title(earlier)} | ${title(later)}`,
    ]),
  ];
}

/** How the title of a record may stand in another digest. */
const spellings: Record<string, (title: string) => string> = {
  'the same title': (each) => each,
  'with "(v2)" after it': (each) => `${each} (v2)`,
  'the main title alone': (each) => each.split(': ')[0] ?? each,
  'the subtitle alone': (each) => each.split(': ').slice(1).join(': ') || each,
  'a character left out': (each) => each.slice(0, 9) + each.slice(10),
};

function damagedPairs(corpus: string): string[] {
  const pairs = readPairs(corpus, null) ?? [];
  const damaged = asDigest(
    'a',
    pairs.map(({ hf_title, hf }) => ({ title: hf_title, abstract: hf })),
  );
  return Object.entries(spellings).map(([name, spell]) => {
    const own = asDigest(
      'b',
      pairs.map(({ arxiv_title, arxiv }) => ({ title: spell(arxiv_title), abstract: arxiv })),
    );
    const together = merge([damaged, own]).papers.filter(({ listed }) => listed.length > 1);
    const wrong = together.filter(
      ({ listed }) => new Set(listed.map(({ entry }) => entry.position)).size > 1,
    );
    const right = together.length - wrong.length;
    return `  damaged text and the authors' own, ${name}: ${right} of ${pairs.length} merged, ${wrong.length} wrong`;
  });
}

function digestsOf(corpus: string): ReadDigest[] {
  return ['digests', 'data/hf-daily/days'].flatMap((folder) =>
    readdirSync(join(corpus, folder)).flatMap((fileName) => {
      const bytes = readFileSync(join(corpus, folder, fileName));
      return readDigest(bytes, { file: `${folder}/${fileName}`, fileName }).digest ?? [];
    }),
  );
}

/** Records of different papers, without the ids that say so. */
function arxivRecords(corpus: string): { title: string; abstract: string }[] {
  const bytes = readFileSync(join(corpus, 'data/arxiv-20k/records.jsonl.gz'));
  return gunzipSync(bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => ArxivRecord.parse(JSON.parse(line)));
}

function asDigest(name: string, texts: readonly { title: string; abstract: string }[]): ReadDigest {
  const entries = texts.map(({ title: own, abstract }, index): Entry => ({
    position: index + 1,
    line: index + 1,
    column: 1,
    title: own,
    abstract,
    byline: null,
    record: null,
    anchors: { title: [], abstract: [] },
  }));
  const file = { file: name, fileName: name, reader: 'score' };
  return { ...file, kind: 'capture', title: null, header: null, entries };
}

function judgements(): Map<string, string> {
  const file = readFileSync(join(import.meta.dirname, 'merges.tsv'), 'utf8');
  const [, ...lines] = file.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [judgement = '', ...row] = line.split('\t');
      return [row.join('\t'), judgement];
    }),
  );
}

function placed({ digest, entry }: Listed): string {
  return `${digest.fileName}:${entry.position}`;
}

function title({ entry }: Listed): string {
  return entry.title.replace(/\s+/gu, ' ').trim();
}
