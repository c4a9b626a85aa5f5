import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** What Astro's environment has whatever it renders. */
const FIXED = {
  ASTRO_TELEMETRY_DISABLED: '1',
  // A date of a digest is a day: no page may depend on where it was built.
  TZ: 'UTC',
};

/** The environment in which Astro renders a work folder; astro.config.mjs reads it. */
export function renderEnvironment(
  work: WorkFolder,
  { base }: Pick<SiteRoot, 'base'>,
): Record<string, string> {
  return { OFFPRINT_WORK: work.root, OFFPRINT_BASE: base, ...FIXED };
}

/**
 * Variables of the caller's that Astro would take for its own `import.meta.env`: with `BASE_URL` set, as
 * many machines have it, every link would lead elsewhere.
 */
export const LEFT_OUT = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** What renders the pages of one build. */
export interface Renderer {
  /**
   * Renders a work folder's pages into its staging folder; once. Gives `render-failed` with Astro's own words where it
   * fails; throws the signal's reason when it is aborted.
   */
  render: (request: SiteRoot & { work: WorkFolder; signal: AbortSignal }) => Promise<Diagnostic[]>;
  /** Ends it, whatever it does; nothing happens if it has ended. */
  stop: () => void;
}

/**
 * Starts Astro in a process of its own, so that its memory is given back before the search index is made. It loads
 * itself at once and waits to be asked for pages.
 */
export function startRenderer(): Renderer {
  const folder = dirname(fileURLToPath(import.meta.resolve('astro/package.json')));
  const astro = pathToFileURL(join(folder, 'bin/astro.mjs')).href;
  const own = fileURLToPath(new URL('./render-process.ts', import.meta.url));
  const child = spawn(process.execPath, [ROOM_FOR_YOUNG, own, astro], {
    cwd: projectRoot,
    // Whatever the caller's mode is, what is published is a production site: only that has a policy.
    env: { ...callersEnvironment(), ...FIXED, NODE_ENV: 'production' },
  });
  let said = '';
  // Only the end is of use, and what is wrong with every page is said of each.
  const keep = (chunk: string) => {
    said = (said + chunk).slice(-4 * LAST_WORDS);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  // It may have ended before it is told anything; then that is what there is to tell.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Whoever asks for pages is told; it may be that nobody does.
  ended.catch(() => undefined);
  const stop = () => {
    child.kill();
  };
  return {
    render: async ({ work, signal, ...root }) => {
      signal.throwIfAborted();
      signal.addEventListener('abort', stop);
      child.stdin.end(JSON.stringify(renderEnvironment(work, root)));
      const status = await ended;
      signal.removeEventListener('abort', stop);
      signal.throwIfAborted();
      return status === 0 ? [] : [renderFailed(said)];
    },
    stop,
  };
}

function renderFailed(said: string): Diagnostic {
  return diagnose(
    'render-failed',
    { file: null },
    `Astro could not render the pages. It said:\n${said.trim().slice(-LAST_WORDS)}`,
    'If a note is named above, mend it; otherwise this is a mistake in the site itself.',
  );
}

function callersEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !LEFT_OUT.includes(name)),
  );
}
