import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { relate } from '../../scripts/catalog/related/relate.ts';
import { topicFinder } from '../../scripts/catalog/topics/topic-finder.ts';
import { locate } from '../../scripts/content/folder.ts';
import { readTopics } from '../../scripts/content/topics.ts';
import { projectRoot } from '../build-site.ts';
import { type Compared, makePapers } from './make-papers.ts';

/** The parts of the benchmark; each is measured in a process of its own, so that its memory is its own. */
const parts = ['papers', 'topics', 'related'] as const;
type Part = (typeof parts)[number];

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
