import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { relate } from '../../scripts/catalog/related/relate.ts';
import { topicFinder } from '../../scripts/catalog/topics/topic-finder.ts';
import { locate } from '../../scripts/content/folder.ts';
import { readTopics } from '../../scripts/content/topics.ts';
import type { Paper } from '../../scripts/schema/paper.ts';
import { projectRoot } from '../build-site.ts';
import { type Material, sampleMaterial, seeded } from './make-captures.ts';

/** The parts of the benchmark; each is measured in a process of its own, so that its memory is its own. */
const parts = ['papers', 'topics', 'related'] as const;
type Part = (typeof parts)[number];

/** What takes part in topics and neighbours. */
type Compared = Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords' | 'topics'>;

/** Measures topics and neighbours of `papers` made papers and prints what each part took. */
export function benchRelate(papers: number, seed: number): void {
  console.log(`\n${papers} papers: topics and neighbours`);
  for (const part of parts) {
    const script = `
      const { measurePart } = await import(${JSON.stringify(import.meta.url)});
      await measurePart(${JSON.stringify(part)}, ${papers}, ${seed});`;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`The part “${part}” failed.`);
  }
}

/**
 * Does one part in this process and prints its time and the most memory that the process had.
 *
 * @public It is called by name in a process of its own, see above.
 */
export async function measurePart(part: Part, papers: number, seed: number): Promise<void> {
  const made = await makePapers(papers, seed);
  const start = performance.now();
  const used = process.cpuUsage();
  const outcome = await run[part](made);
  const { user, system } = process.cpuUsage(used);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const cpu = ((user + system) / 1e6).toFixed(1);
  const peak = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  console.log(
    `  ${part.padEnd(8)} ${seconds.padStart(7)} s (processor ${cpu} s), peak ${peak} MB; ${outcome}`,
  );
}

const run: Record<Part, (papers: Compared[]) => Promise<string> | string> = {
  // What making the papers alone takes is a part of the memory of the others.
  papers: (papers) => `${papers.length} made`,
  topics: async (papers) => {
    const content = locate(join(projectRoot, 'content'), projectRoot);
    const file = locate(join(projectRoot, 'content/topics.yaml'), projectRoot);
    const find = topicFinder((await readTopics(file, content)).topics);
    let without = 0;
    for (const { title, abstract } of papers) {
      const { topics } = find({
        title: title.text,
        abstract: abstract?.text ?? null,
        keywords: [],
      });
      if (topics.length === 0) without++;
    }
    return `${without} without a topic`;
  },
  related: (papers) => {
    const related = relate(papers);
    const sum = [...related.values()].reduce((before, list) => before + list.length, 0);
    return `${(sum / papers.length).toFixed(2)} neighbours each`;
  },
};

/**
 * Papers that look real: those of the corpus's arXiv records first, then, or without a corpus, titles and
 * abstracts recombined from sentences. The same arguments give the same papers.
 */
async function makePapers(count: number, seed: number): Promise<Compared[]> {
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
