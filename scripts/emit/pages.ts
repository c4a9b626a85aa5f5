import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Note } from '../content/notes.ts';
import type { WorkFolder } from '../publish/work-folder.ts';
import type { Catalog } from '../schema/catalog.ts';
import { Id } from '../schema/id.ts';
import { PAPERS_PER_PAGE, pageCount } from './addresses.ts';

/** A generated file: `path` is relative to the work folder. */
export interface WorkFile {
  path: string;
  text: string;
}

/**
 * The MDX skeletons of digests and topics. Their only variable parts are ids: digest text in MDX could
 * run code in the build or break it, so it stays in the catalog and reaches pages as values.
 * A digest of more papers than a page holds goes on in `<id>/2.mdx`, `<id>/3.mdx`, ….
 */
export function* skeletons(catalog: Pick<Catalog, 'digests' | 'topics'>): Generator<WorkFile> {
  for (const { id, entries } of catalog.digests) {
    for (let page = 1; page <= pageCount(entries.length); page++) {
      const papers = entries.slice((page - 1) * PAPERS_PER_PAGE, page * PAPERS_PER_PAGE);
      yield {
        path: `digests/${page === 1 ? id : `${id}/${page}`}.mdx`,
        text: skeleton(id, [
          ...(page === 1 ? [`<DigestGlance id="${Id.parse(id)}" />`] : []),
          '<TitlesOnly />',
          ...papers.map(
            (paper) => `<DigestEntry digest="${Id.parse(id)}" paper="${Id.parse(paper)}" />`,
          ),
        ]),
      };
    }
  }
  for (const { id } of catalog.topics) {
    yield {
      path: `topics/${id}.mdx`,
      text: skeleton(id, [
        `<TopicTimeline id="${Id.parse(id)}" />`,
        `<TopicPapers id="${Id.parse(id)}" />`,
      ]),
    };
  }
}

function skeleton(id: string, components: string[]): string {
  return `---\nid: "${Id.parse(id)}"\n---\n\n${components.join('\n\n')}\n`;
}

/**
 * The catalog as the site reads it: one file for all but the papers, and one line of JSON a paper, so
 * that no single string grows with the number of papers.
 */
export function* catalogFiles(catalog: Catalog): Generator<WorkFile> {
  const { papers, related, ...rest } = catalog;
  yield { path: 'catalog.json', text: JSON.stringify(rest) };
  yield {
    path: 'papers.jsonl',
    text: papers
      .map((paper) => `${JSON.stringify({ ...paper, related: related.get(paper.id) ?? [] })}\n`)
      .join(''),
  };
}

/** Everything that the site is rendered from. */
export function workFiles(catalog: Catalog, notes: readonly Note[]): WorkFile[] {
  return [
    ...skeletons(catalog),
    ...notes.map(({ kind, id, text }) => ({ path: `notes/${kind}/${id}.mdx`, text })),
    // Last, because the development server takes a new catalog as the sign that all of it is there.
    ...catalogFiles(catalog),
  ];
}

/** Writes everything that the site is rendered from into the work folder. */
export async function writeWork(
  catalog: Catalog,
  notes: readonly Note[],
  work: WorkFolder,
): Promise<void> {
  for (const file of workFiles(catalog, notes)) await writeWorkFile(file, work);
}

/** Writes one such file, with the folders above it. */
export async function writeWorkFile({ path, text }: WorkFile, work: WorkFolder): Promise<void> {
  const target = join(work.root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
