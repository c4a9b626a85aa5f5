import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { SiteRoot } from '../emit/index.ts';
import type { WorkFolder } from './work-folder.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** How much of what Astro says last is kept for the diagnostic, in characters. */
const LAST_WORDS = 4000;

/**
 * Every page is many short-lived objects. With the room that V8 gives them by itself (16 MB) a sixth of the time
 * of rendering goes into collecting them; this is in megabytes, for each of three parts.
 */
const ROOM_FOR_YOUNG = '--max-semi-space-size=64';

/** The environment in which Astro renders a work folder; astro.config.mjs reads it. */
export function renderEnvironment(
  work: WorkFolder,
  { base }: Pick<SiteRoot, 'base'>,
): Record<string, string> {
  return {
    OFFPRINT_WORK: work.root,
    OFFPRINT_BASE: base,
    ASTRO_TELEMETRY_DISABLED: '1',
    // A date of a digest is a day: no page may depend on where it was built.
    TZ: 'UTC',
  };
}

/**
 * Variables of the caller's that Astro would take for its own `import.meta.env`: with `BASE_URL` set, as
 * many machines have it, every link would lead elsewhere.
 */
export const LEFT_OUT = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/**
 * Renders a work folder's pages into its staging folder, with Astro in a process of its own, so that its
 * memory is given back before the search index is made. Gives `render-failed` with Astro's own words where
 * it fails; throws the signal's reason when it is aborted.
 */
export async function renderSite({
  work,
  signal,
  ...root
}: SiteRoot & { work: WorkFolder; signal: AbortSignal }): Promise<Diagnostic[]> {
  const astro = join(
    dirname(fileURLToPath(import.meta.resolve('astro/package.json'))),
    'bin/astro.mjs',
  );
  const { status, said } = await run(
    [ROOM_FOR_YOUNG, astro, 'build'],
    // Whatever the caller's mode is, what is published is a production site: only that has a policy.
    { ...callersEnvironment(), ...renderEnvironment(work, root), NODE_ENV: 'production' },
    signal,
  );
  if (status === 0) return [];
  return [
    diagnose(
      'render-failed',
      { file: null },
      `Astro could not render the pages. It said:\n${said.trim().slice(-LAST_WORDS)}`,
      'If a note is named above, mend it; otherwise this is a mistake in the site itself.',
    ),
  ];
}

function callersEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !LEFT_OUT.includes(name)),
  );
}

function run(
  args: string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = spawn(process.execPath, args, { cwd: projectRoot, env, signal });
    let said = '';
    // Only the end is of use, and a site of 100,000 pages says a line about each.
    const keep = (chunk: string) => {
      said = (said + chunk).slice(-4 * LAST_WORDS);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, said });
    });
  });
}
