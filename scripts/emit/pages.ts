import type { Note } from '../content/notes.ts';
import type { Catalog } from '../schema/catalog.ts';
import { Id } from '../schema/id.ts';
import { pageCount, pageOf } from './addresses.ts';
import type { OutputFile } from './output-file.ts';

/**
 * The MDX skeletons of digests and topics. Their only variable parts are ids: digest text in MDX could
 * run code in the build or break it, so it stays in the catalog and reaches pages as values.
 * A digest of more papers than a page holds goes on in `<id>/2.mdx`, `<id>/3.mdx`, ….
 */
export function* skeletons(catalog: Pick<Catalog, 'digests' | 'topics'>): Generator<OutputFile> {
  for (const { id, entries } of catalog.digests) {
    for (let page = 1; page <= pageCount(entries.length); page++) {
      const papers = pageOf(entries, page);
      yield {
        path: `digests/${page === 1 ? id : `${id}/${page}`}.mdx`,
        text: skeleton(id, [
          ...(page === 1 ? [`<DigestGlance id="${Id.parse(id)}" />`] : []),
          `<DigestTools id="${Id.parse(id)}" page="${page}" />`,
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
export function* catalogFiles(catalog: Catalog): Generator<OutputFile> {
  const { papers, related, ...rest } = catalog;
  yield { path: 'catalog.json', text: JSON.stringify(rest) };
  yield {
    path: 'papers.jsonl',
    text: papers
      .map((paper) => `${JSON.stringify({ ...paper, related: related.get(paper.id) ?? [] })}\n`)
      .join(''),
  };
}

/** Everything that the site is rendered from; paths are relative to the work folder. */
export function* workFiles(catalog: Catalog, notes: readonly Note[]): Generator<OutputFile> {
  yield* skeletons(catalog);
  for (const { kind, id, text } of notes) yield { path: `notes/${kind}/${id}.mdx`, text };
  // Last, because the development server takes a new catalog as the sign that all of it is there.
  yield* catalogFiles(catalog);
}
