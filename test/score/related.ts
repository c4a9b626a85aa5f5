import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../scripts/catalog/index.ts';
import { type Located, inside, locate } from '../../scripts/content/folder.ts';
import { readContent } from '../../scripts/content/read-content.ts';
import { readTopics } from '../../scripts/content/topics.ts';
import { readDigest } from '../../scripts/read/index.ts';
import type { Catalog } from '../../scripts/schema/catalog.ts';
import { noIds } from '../../scripts/schema/ids.ts';
import { projectRoot } from '../build-site.ts';
import {
  type Judgement,
  type RelatedScore,
  paperFinder,
  parseJudgements,
  scoreNeighbours,
} from './related-grades.ts';
import { typedPath } from './topic-content.ts';

/** What `npm run score -- related` is given. */
export interface RelatedScoreOptions {
  /** The folder with `digests/` and `data/`; without it, `--content` is needed. */
  corpus: string | null;
  /** Another file of grades. */
  grades: string | null;
  /** Another content folder, or folder of digests. */
  content: string | null;
}

/** Measures the neighbours that papers are given, and prints the figures and every pair to be judged. */
export async function scoreRelated(options: RelatedScoreOptions): Promise<void> {
  const { corpus, grades, content } = options;
  const folders =
    content !== null
      ? [typedPath(content)]
      : corpus === null
        ? []
        : [join(corpus, 'digests'), join(corpus, 'data/hf-daily/days')].filter(existsSync);
  if (folders.length === 0) {
    console.log('Related papers: left out (set OFFPRINT_CORPUS, or name a folder with --content).');
    return;
  }
  const file =
    grades === null ? join(import.meta.dirname, 'related-grades.tsv') : typedPath(grades);
  const catalog = await catalogOf(folders);
  report(catalog, parseJudgements(readFileSync(file, 'utf8')));
}

function report({ papers, related }: Catalog, judgements: readonly Judgement[]): void {
  const titled = papers.map(({ id, title }) => ({ id, title: title.text }));
  const find = paperFinder(titled);
  const titles = new Map(titled.map(({ id, title }) => [id, title]));
  const listOf = (paper: string): string[] => (related.get(paper) ?? []).map(({ id }) => id);
  const absent = new Set<string>();
  const idOf = (called: string): string | null => {
    const id = find(called);
    if (id === null) absent.add(called);
    return id;
  };
  const scores = new Map<string, RelatedScore>();
  const groups = Map.groupBy(judgements, ({ group }) => group || 'all');
  for (const [group, judged] of groups) {
    const grades = new Map<string, Map<string, number>>();
    for (const { paper, neighbour, grade } of judged) {
      const id = idOf(paper);
      if (id === null) continue;
      const known = grades.get(id) ?? new Map<string, number>();
      grades.set(id, known);
      known.set(idOf(neighbour) ?? neighbour, grade);
    }
    if (grades.size > 0) scores.set(group, scoreNeighbours(grades, listOf));
  }
  const sizes = [0, 0, 0, 0, 0, 0];
  for (const { id } of papers) sizes[listOf(id).length] = (sizes[listOf(id).length] ?? 0) + 1;
  console.log(`\nRelated papers\n\n${papers.length} papers; with 0, 1, … 5 neighbours:`, ...sizes);
  console.table(Object.fromEntries([...scores].map(([group, score]) => [group, row(score)])));
  list('Judged and not in the content', [...absent]);
  list(
    'Among the first three and not judged',
    [...scores.values()].flatMap(({ unjudged }) =>
      unjudged.map(({ paper, neighbour }) => {
        const why = related
          .get(paper)
          ?.find(({ id }) => id === neighbour)
          ?.why.join(', ');
        return `${titles.get(paper)} | ${titles.get(neighbour)} | both: ${why}`;
      }),
    ),
  );
}

function row(score: RelatedScore): Record<string, string | number> {
  const { papers, listing, firstJudged, firstGood, ndcg, fewer, unjudged } = score;
  return {
    papers,
    'list any': listing,
    'first is good': `${firstGood} of ${firstJudged} (${((100 * firstGood) / firstJudged).toFixed(1)} %)`,
    'nDCG@3': ndcg.toFixed(3),
    'fewer than 3': fewer,
    unjudged: unjudged.length,
  };
}

/** The catalog of folders taken together. Throws where one is missing or its topics are wrong. */
export async function catalogOf(paths: readonly string[]): Promise<Catalog> {
  const bundled = locate(join(projectRoot, 'content'), projectRoot);
  const read = await Promise.all(
    paths.map(async (path) => {
      const root: Located = { path, shown: path };
      const { content } = await readContent(root, bundled, readDigest);
      if (content === null) throw new Error(`There is no folder ${path}.`);
      return content;
    }),
  );
  const [first] = read;
  if (first === undefined) throw new Error('There is no folder to read.');
  const own = first.folder.topics ?? inside(bundled, 'topics.yaml');
  const { topics, diagnostics } = await readTopics(own, bundled);
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`${wrong.file}:${wrong.line ?? 1}: ${wrong.message}`);
  const digests = read.flatMap((content) => content.digests);
  return buildCatalog({ digests, topics, site: first.settings, ids: noIds }).catalog;
}

function list(name: string, lines: readonly string[]): void {
  console.log(`${name}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}
