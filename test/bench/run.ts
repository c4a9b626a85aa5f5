import { copyFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, projectRoot, temporaryFolder } from '../build-site.ts';
import { readDigest } from '../../scripts/read/index.ts';
import { makeCaptures, sampleMaterial, writeCaptures } from './make-captures.ts';
import { benchElements } from './elements.ts';
import { benchRelate } from './relate.ts';
import { benchSearch } from './search.ts';
import { benchSearchPage } from './search-page.ts';

/** What `npm run bench` builds unless it is told otherwise. */
const DEFAULT_PAPERS = ['1000', '10000'];

/** Over how many papers the search page is measured. */
const SEARCHED_PAPERS = 20_000;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    'papers-per-file': { type: 'string' },
  },
});

/** The parts of the benchmark, which `--only` chooses from. */
const measured = ['read', 'build', 'relate', 'elements', 'search', 'search-page'];
if (values.only !== undefined && !measured.includes(values.only)) {
  console.error(`--only takes one of ${measured.join(', ')}.`);
  process.exit(2);
}
const isMeasured = (part: string): boolean => values.only === undefined || values.only === part;
const sizes = values.papers ?? DEFAULT_PAPERS;

const material = await sampleMaterial(join(projectRoot, 'content/digests'));
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
if (isMeasured('read')) benchReader();
if (isMeasured('relate')) {
  for (const papers of sizes) benchRelate(Number(papers), Number(values.seed));
}
if (isMeasured('elements')) await benchElements();
if (isMeasured('search')) {
  const perFile = values['papers-per-file'];
  for (const papers of sizes) {
    benchSearch(
      Number(papers),
      Number(values.seed),
      perFile === undefined ? null : Number(perFile),
    );
  }
}
if (isMeasured('search-page')) await benchSearchPage(SEARCHED_PAPERS, Number(values.seed));
if (isMeasured('build')) for (const papers of sizes) await bench(Number(papers));

/** Reads one capture of growing size and prints the time of each: twice the size, twice the time. */
function benchReader(): void {
  const sizes = [500, 1000, 2000, 4000];
  console.log('\nreading one capture (median of 5)');
  for (const papers of sizes) {
    const text = [...makeCaptures(papers, material, Number(values.seed), papers).values()].join('');
    const bytes = new TextEncoder().encode(text);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      const { digest } = readDigest(bytes, { file: 'made.txt', fileName: 'made.txt' });
      if (digest?.entries.length !== papers) throw new Error('The reader lost entries.');
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    const ms = times[2] ?? NaN;
    console.log(
      `  ${papers} entries, ${(bytes.length / 1e6).toFixed(2)} MB: ${ms.toFixed(0)} ms, ${(bytes.length / 1e3 / ms).toFixed(1)} MB/s`,
    );
  }
}

/** Builds a site of `papers` papers with every stage and prints what it took. */
async function bench(papers: number): Promise<void> {
  const folder = await temporaryFolder('bench');
  try {
    const content = join(folder, 'content');
    await writeCaptures(content, makeCaptures(papers, material, Number(values.seed)));
    await copyFile(join(projectRoot, 'content/topics.yaml'), join(content, 'topics.yaml'));
    const args = ['--content', content, '--out', join(folder, 'dist')];
    const { status, report, stderr } = await buildSite([...args, '--site', 'https://example.org/']);
    const { site } = report;
    if (status !== 0 || !site) throw new Error(`The build failed:\n${stderr}`);
    const peak = Math.max(...report.stages.map(({ peakBytes }) => peakBytes));
    console.log(
      [
        `\n${papers} papers in ${site.digests} digests (${site.entries} entries, ${site.pages} pages)`,
        `  ${report.seconds.toFixed(1)} s, ${(site.papers / report.seconds).toFixed(0)} papers/s`,
        `  peak memory, summed over processes: ${(peak / 1e6).toFixed(0)} MB`,
        `  ${site.files} files, ${(site.bytes / 1e6).toFixed(1)} MB`,
        ...report.stages.map(
          ({ name, seconds, peakBytes }) =>
            `    ${name.padEnd(8)} ${seconds.toFixed(2).padStart(7)} s ${(peakBytes / 1e6).toFixed(0).padStart(6)} MB`,
        ),
      ].join('\n'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
