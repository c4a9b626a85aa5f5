import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { aborted } from './cli/interruption.ts';
import { formatDiagnostic, formatList } from './cli/print-diagnostics.ts';
import type { Shell } from './cli/shell.ts';
import { paintFor } from './cli/terminal.ts';
import type { Located } from './content/folder.ts';
import type { Diagnostic } from './diagnostics.ts';
import { type DevSite, followContent } from './dev-site.ts';
import { checkProjectPath } from './publish/project-path.ts';
import { LEFT_OUT, renderEnvironment } from './publish/render.ts';
import { closeWorkFolder, openWorkFolder } from './publish/work-folder.ts';

/** How long the content folder must be quiet before it is read: editors save in several steps. */
const QUIET_MS = 120;

/** How long pages must stay as they are before API and search index are made again, which takes a core. */
const CALM_MS = 500;

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
  const paint = paintFor(shell.err, shell.env);
  const misplaced = checkProjectPath(shell.projectRoot);
  if (misplaced !== null) {
    shell.err.write(formatDiagnostic(misplaced, paint));
    return 1;
  }
  const work = await openWorkFolder(shell.projectRoot);
  try {
    const news = newsTeller();
    const site = followContent({ ...request, work }, (diagnostics) => {
      shell.err.write(formatList(news(diagnostics), shell.err, paint));
    });
    const first = await site.update();
    if (first === null) return 1;
    await first.generate();
    // Astro finds its configuration, and that these, when it starts, which is in this process.
    process.chdir(shell.projectRoot);
    for (const name of LEFT_OUT) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, renderEnvironment(work, { base: '/' }));
    const { dev: serve } = await import('astro');
    const follower = follow(site, [content.path, join(shell.projectRoot, 'site')]);
    const listeners = process.listeners('SIGTERM');
    const server = await serve({
      logLevel: 'warn',
      server: { port: request.port ?? 4321, host: '127.0.0.1' },
      integrations: [follower.integration],
    });
    // Vite would end the process on its own, before the work folder is removed.
    for (const listener of process.listeners('SIGTERM')) {
      if (!listeners.includes(listener)) process.off('SIGTERM', listener);
    }
    shell.out.write(
      `Following ${content.shown}; Ctrl+C ends it.\nhttp://127.0.0.1:${server.address.port}/\n`,
    );
    await Promise.race([aborted(shell.signal), follower.failed]);
    await server.stop();
    await follower.close();
    return 0;
  } finally {
    closeWorkFolder(work);
  }
}

/**
 * A function that gives what is to be said after an update: the warnings that there were not after the one
 * before, and below them, where they are seen, all errors.
 */
export function newsTeller(): (diagnostics: readonly Diagnostic[]) => Diagnostic[] {
  let said: ReadonlySet<string> = new Set();
  return (diagnostics) => {
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    const fresh = warnings.filter((each) => !said.has(JSON.stringify(each)));
    said = new Set(warnings.map((each) => JSON.stringify(each)));
    return [...fresh, ...diagnostics.filter(({ severity }) => severity === 'error')];
  };
}

type SetUp = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type ViteServer = Parameters<SetUp>[0]['server'];

/**
 * Ties a site to Astro's server: it serves what a build writes beside the pages (the JSON API, the feeds,
 * the search index) and calls for an update after each burst of changes in the content, one at a time.
 * `failed` rejects if an update does; `close` waits for what is under way. The server's own watcher does
 * the watching, because Node's loses a file for good when an editor saves by replacing it.
 */
function follow(
  site: DevSite,
  [content, ...code]: [string, ...string[]],
): { integration: AstroIntegration; failed: Promise<never>; close: () => Promise<void> } {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  let updating = Promise.resolve();
  let generating = Promise.resolve();
  let updates = 0;
  const update = async (server: ViteServer): Promise<void> => {
    const updated = await site.update();
    if (updated === null) return;
    reload(server);
    const own = ++updates;
    // Pages do not wait for this, and what another change has overtaken is not made at all.
    generating = generating
      .then(() => pause(CALM_MS))
      .then(() => (own === updates ? updated.generate() : undefined))
      .catch(reject);
  };
  const setUp: SetUp = ({ server }) => {
    server.middlewares.use((request, response, next) => {
      site.serve(request, response, next);
    });
    server.watcher.add([content, ...code]);
    server.watcher.on('all', (_, path) => {
      const within = relative(content, path);
      // The build's own lock file is not the publisher's change.
      if (within.startsWith('..') || within === 'ids.json') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        updating = updating.then(() => update(server)).catch(reject);
      }, QUIET_MS);
    });
  };
  return {
    integration: { name: 'offprint-follow', hooks: { 'astro:server:setup': setUp } },
    failed,
    close: async () => {
      clearTimeout(timer);
      await updating;
      updates++;
      await generating;
    },
  };
}

/** Tells Astro that its pages may be others now, and browsers to ask again. */
function reload(server: ViteServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload' });
}
