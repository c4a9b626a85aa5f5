import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatDiagnostic } from './cli/print-diagnostics.ts';
import type { Shell } from './cli/shell.ts';
import { paintFor } from './cli/terminal.ts';
import type { Located } from './content/folder.ts';
import { type DevSite, followContent } from './dev-site.ts';
import { closeWorkFolder, openWorkFolder } from './publish/work-folder.ts';
import { renderEnvironment } from './publish/render.ts';

/** How long the content folder must be quiet before it is read: editors save in several steps. */
const QUIET_MS = 120;

/**
 * `offprint dev`: serves the site from memory and follows the content folder. A change is read, checked
 * and shown; while something in it is wrong, the pages stay as they were and the terminal says why.
 * Ends, with exit code 0, when the shell's signal does.
 */
export async function dev(request: {
  content: Located;
  bundled: Located;
  port: number | null;
  shell: Shell;
}): Promise<number> {
  const { content, shell } = request;
  const work = await openWorkFolder(shell.projectRoot);
  try {
    const paint = paintFor(shell.err, shell.env);
    const site = followContent({ ...request, work }, (diagnostics) => {
      for (const each of diagnostics) {
        if (each.severity !== 'info') shell.err.write(formatDiagnostic(each, paint));
      }
    });
    if (!(await site.update())) return 1;
    // Astro reads these when its configuration is loaded, which is in this process.
    Object.assign(process.env, renderEnvironment(work, { address: null, base: '/' }));
    const { dev: serve } = await import('astro');
    const servers: ViteServer[] = [];
    const server = await serve({
      root: shell.projectRoot,
      logLevel: 'warn',
      server: { port: request.port ?? 4321, host: '127.0.0.1' },
      integrations: [generatedFiles(site, servers)],
    });
    shell.out.write(
      `Following ${content.shown}; Ctrl+C ends it.\nhttp://127.0.0.1:${server.address.port}/\n`,
    );
    await follow(content.path, shell.signal, async () => {
      if (await site.update()) servers.forEach(reload);
    });
    await server.stop();
    return 0;
  } finally {
    await closeWorkFolder(work);
  }
}

type SetUp = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type ViteServer = Parameters<SetUp>[0]['server'];

/** Serves what a build writes beside the pages: the JSON API, the feeds, the search index. */
function generatedFiles(site: DevSite, servers: ViteServer[]): AstroIntegration {
  return {
    name: 'offprint-generated-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        servers.push(server);
        server.middlewares.use((request, response, next) => {
          site.serve(request, response, next);
        });
      },
    },
  };
}

/** Tells Astro that its pages may be others now, and browsers to ask again. */
function reload(server: ViteServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.hot.send('astro:content-changed', {});
  }
  server.environments['client']?.hot.send({ type: 'full-reload' });
}

/** Calls `changed` after each burst of changes below `folder`, one call at a time, until the signal ends. */
async function follow(
  folder: string,
  signal: AbortSignal,
  changed: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  try {
    for await (const { filename } of watch(folder, { recursive: true, signal })) {
      // The build's own lock file is not the publisher's change.
      if (filename !== null && join(filename) === 'ids.json') continue;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(changed);
      }, QUIET_MS);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    await running;
  }
}
