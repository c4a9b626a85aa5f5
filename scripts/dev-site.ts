import { mkdir, rename, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import type { Located } from './content/folder.ts';
import type { Diagnostic } from './diagnostics.ts';
import { loadCore } from './effects.ts';
import { addresses } from './emit/addresses.ts';
import { emitFiles } from './emit/index.ts';
import { workFiles } from './emit/pages.ts';
import { writeSearchIndex } from './emit/search-index.ts';
import { type Stage, loadCatalog, withAddress } from './load-catalog.ts';
import type { WorkFolder } from './publish/work-folder.ts';
import { writeFiles } from './publish/write-files.ts';
import type { Catalog } from './schema/catalog.ts';

/** The site while it is written: its work folder, kept up with the content, and the generated files. */
export interface DevSite {
  /**
   * Reads the content again and writes what the pages are rendered from; `null` if an error kept the site
   * as it was. The function that it gives makes the generated files anew, which takes longer.
   */
  update: () => Promise<{ generate: () => Promise<void> } | null>;
  /** Answers requests for generated files, and leaves all others to `next`. */
  serve: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Where a file is written before it takes its place. */
const DRAFT = 'draft';

const unmeasured: Stage = async (_name, work) => work();

/** Keeps a work folder up with a content folder. What is found on the way goes to `tell`. */
export function followContent(
  { content, bundled, work }: { content: Located; bundled: Located; work: WorkFolder },
  tell: (diagnostics: readonly Diagnostic[]) => void,
): DevSite {
  let written = new Map<string, string>();
  let generation = 0;
  let generated: { folder: string; answer: ReturnType<typeof sirv> } | null = null;

  /**
   * Writes only what changed, so that Astro renders only that again; but always the catalog, whose files
   * tell by their time that any of them changed. Each appears at once: a page may be asked for meanwhile.
   */
  async function writeChanges(next: Map<string, string>): Promise<void> {
    for (const [path, text] of next) {
      if (path.endsWith('.mdx') && written.get(path) === text) continue;
      await writeFiles([{ path: DRAFT, text }], work.root);
      await mkdir(dirname(join(work.root, path)), { recursive: true });
      await rename(join(work.root, DRAFT), join(work.root, path));
    }
    for (const path of written.keys()) {
      if (!next.has(path)) await rm(join(work.root, path), { force: true });
    }
    written = next;
  }

  /** Writes API, feeds and index aside, then serves them in place of the ones before. */
  async function generate(catalog: Catalog): Promise<void> {
    generation += 1;
    const folder = join(work.root, `generated-${generation}`);
    await writeFiles(emitFiles(catalog, { address: null, base: '/' }), folder);
    await writeSearchIndex(catalog, join(folder, addresses.searchIndex));
    const before = generated;
    generated = { folder, answer: sirv(folder, { dev: true }) };
    if (before) await rm(before.folder, { recursive: true, force: true });
  }

  return {
    update: async () => {
      const { loaded, diagnostics } = await loadCatalog(
        { root: content, bundled },
        await loadCore(),
        unmeasured,
      );
      tell(diagnostics);
      if (!loaded || diagnostics.some(({ severity }) => severity === 'error')) return null;
      const catalog = withAddress(loaded.catalog, null);
      const files = [...workFiles(catalog, loaded.notes)];
      await writeChanges(new Map(files.map(({ path, text }) => [path, text])));
      return { generate: () => generate(catalog) };
    },
    serve: (request, response, next) => {
      if (generated) generated.answer(request, response, next);
      else next();
    },
  };
}
