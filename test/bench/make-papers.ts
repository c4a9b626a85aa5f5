import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Paper } from '../../scripts/schema/paper.ts';
import { projectRoot } from '../build-site.ts';
import { type Material, sampleMaterial, seeded } from './make-captures.ts';

/** A paper as far as topics and neighbours compare it. */
export type Compared = Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords' | 'topics'>;

/**
 * Papers that look real: those of the corpus's arXiv records first, then, or without a corpus, titles and
 * abstracts recombined from sentences. The same arguments give the same papers.
 */
export async function makePapers(count: number, seed: number): Promise<Compared[]> {
  const corpus = process.env['OFFPRINT_CORPUS'];
  const records = corpus === undefined ? [] : readRecords(corpus);
  const material =
    corpus === undefined
      ? await sampleMaterial(join(projectRoot, 'content/digests'))
      : taken(records);
  const random = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const several = (n: number, from: readonly string[]): string =>
    Array.from({ length: n }, () => pick(from)).join(' ');
  return Array.from({ length: count }, (_, index) => {
    const record = records[index];
    const title = record?.title ?? several(8, material.titleWords);
    const abstract = record?.abstract ?? several(7, material.sentences);
    return {
      id: String(index).padStart(6, '0'),
      title: { source: title, text: title, inline: [] },
      abstract: { source: abstract, text: abstract, inline: [] },
      keywords: [],
      topics: [],
    };
  });
}

const ArxivRecord = z.object({ title: z.string(), abstract: z.string() });
type ArxivRecord = z.infer<typeof ArxivRecord>;

function readRecords(corpus: string): ArxivRecord[] {
  const packed = readFileSync(join(corpus, 'data/arxiv-20k/records.jsonl.gz'));
  return gunzipSync(packed)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => ArxivRecord.parse(JSON.parse(line)));
}

function taken(records: readonly ArxivRecord[]): Material {
  return {
    titleWords: records.flatMap(({ title }) => title.split(/\s+/)),
    sentences: records.flatMap(({ abstract }) => abstract.split(/(?<=[.!?])\s+/)),
  };
}
