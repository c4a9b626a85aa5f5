import { join } from 'node:path';
import { buildCatalog } from '../../scripts/catalog/index.ts';
import { titleKey } from '../../scripts/catalog/ids/title-key.ts';
import { typedFrom } from '../../scripts/cli/shell.ts';
import { type Located, inside, locate } from '../../scripts/content/folder.ts';
import { readContent } from '../../scripts/content/read-content.ts';
import { readTopics } from '../../scripts/content/topics.ts';
import { readDigest } from '../../scripts/read/index.ts';
import type { Paper } from '../../scripts/schema/paper.ts';
import type { Topic } from '../../scripts/schema/topic.ts';
import { projectRoot } from '../build-site.ts';

/** What of a paper is measured. */
export type ScoredPaper = Pick<Paper, 'id' | 'topics'> & { title: string };

/** The papers of a content folder with the topics that a site would give them. */
export interface ScoredContent {
  topics: Topic[];
  papers: ScoredPaper[];
  /** The paper of each title, as it is shown and as each digest spells it, by its `titleKey`. */
  byTitle: ReadonlyMap<string, ScoredPaper>;
}

/** An absolute path for one that was typed: relative to where npm was called, as for every command. */
export function typedPath(path: string): string {
  const [cwd, env] = [process.cwd(), process.env];
  return locate(path, typedFrom({ projectRoot, cwd, env })).path;
}

/**
 * Reads a content folder, or a folder of digests, and gives its papers their topics the way a build does.
 * A folder without a `topics.yaml` takes this project's. The publisher's corrections are left out: what a
 * person decided says nothing of what is found. Throws where the folder is missing or its topics are wrong.
 */
export async function scoredContent(path: string): Promise<ScoredContent> {
  const bundled = locate(join(projectRoot, 'content'), projectRoot);
  const root: Located = { path, shown: path };
  const { content } = await readContent(root, bundled, readDigest);
  if (content === null) throw new Error(`There is no folder ${path}.`);
  const own = content.folder.topics;
  const given = await readTopics(own ?? inside(bundled, 'topics.yaml'), root);
  const wrong = given.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`${wrong.file}:${wrong.line ?? 1}: ${wrong.message}`);
  const { digests, settings: site, ids } = content;
  const { topics } = given;
  const { catalog, slugs } = buildCatalog({ digests, topics, site, ids });
  const papers = catalog.papers.map(({ id, title, topics: found }) => ({
    id,
    title: title.text,
    topics: found,
  }));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const spelled = [...slugs].flatMap(([entry, id]) => {
    const paper = byId.get(id);
    return paper === undefined ? [] : [[titleKey(entry.title), paper] as const];
  });
  const shown = papers.map((paper) => [titleKey(paper.title), paper] as const);
  return { topics, papers, byTitle: new Map([...spelled, ...shown]) };
}
