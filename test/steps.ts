import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { NoChromium, findChromium } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How long a step may take before it counts as hung, in milliseconds. */
const STEP_LIMIT = 60 * 60_000;

/**
 * What reads a whole project makes much and forgets it soon: with more room for that, in megabytes, than Node takes by
 * itself, a tool spends less of its time on going through what it still needs.
 */
const YOUNG_SPACE = '--max-semi-space-size=64';

/** Whether what a tool says ends up on a terminal; the tool itself writes into a pipe and cannot tell. */
const inColour = process.stdout.isTTY && !process.env['NO_COLOR'];

/** What came of one step. A tool is one check; each test of Vitest is one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Full names of the tests that did not run, because they lack something. */
  skipped: string[];
  /** All that the tool said. */
  output: string;
}

interface Options {
  /** Whether the tool may mend what it finds. */
  fix: boolean;
}

/** The steps of `npm test`, in order. A step never throws because of what it checks. */
export const steps = {
  // Whoever comes later finds the package built.
  package: () => tests('package'),
  format: ({ fix }) =>
    // Captures and golden cases are kept as they are, whatever their layout; the build writes ids.json.
    tool([
      'prettier',
      fix ? '--write' : '--check',
      '--cache',
      '--log-level=warn',
      '.',
      '!content/digests',
      '!content/ids.json',
      '!test/cases',
      '!site/public/widgets',
    ]),
  lint: async ({ fix }) => {
    await astroTypes();
    const flags = ['--config=test/lint/eslint.config.mjs', '--max-warnings=0'];
    return tool(['eslint', ...flags, ...(fix ? ['--fix'] : []), '.']);
  },
  types: async () => {
    await astroTypes();
    return tool(['astro-check']);
  },
  unused: () => tool(['knip', '--no-config-hints']),
  unit: () => tests('unit'),
  build: () => tests('build'),
  elements: () => testsInChromium('elements*'),
  browser: () => testsInChromium('browser'),
} as const satisfies Record<string, (options: Options) => Promise<Outcome>>;

export type StepName = keyof typeof steps;

export function isStepName(name: string): name is StepName {
  return Object.hasOwn(steps, name);
}

/** Whether a step runs beside those that use all cores: a tool's look at the files, or tests of the package. */
export function isBeside(name: StepName): boolean {
  return !['unit', 'elements', 'build', 'browser'].includes(name);
}

let synced: Promise<void> | undefined;

/** Has Astro write the types of its virtual modules, once: without them `astro:content` is unknown. */
function astroTypes(): Promise<void> {
  synced ??= run(['astro', 'sync']).then(({ code, output }) => {
    if (code !== 0) throw new Error(`astro sync failed:\n${output}`);
  });
  return synced;
}

async function tool(command: [string, ...string[]]): Promise<Outcome> {
  const { code, output } = await run(command, inColour ? { FORCE_COLOR: '1' } : {});
  const good = code === 0;
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [], output };
}

/** The parts of Vitest's JSON report that are read here. */
const Report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Runs one project of test/vitest.config.ts; a project in which no test ran has failed. */
async function tests(project: string, env: Record<string, string> = {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  let output = '';
  try {
    const report = join(folder, 'report.json');
    const ran = await run(
      [
        'vitest',
        'run',
        '--config=test/vitest.config.ts',
        `--project=${project}`,
        // A golden file that is missing is a failure, not something to write.
        '--update=none',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      env,
    );
    output = ran.output;
    const { testResults } = Report.parse(JSON.parse(await readFile(report, 'utf8')));
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const passed = results.filter(({ status }) => status === 'passed').length;
    // A file that cannot be loaded has no tests that could fail.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    );
    const failed = results.filter(({ status }) => status === 'failed').length + unloaded.length;
    const nothingRan = passed + failed === 0;
    return {
      passed,
      failed: failed === 0 && (ran.code !== 0 || nothingRan) ? 1 : failed,
      skipped: results
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => fullName),
      output: nothingRan ? `${output}\nNo test ran.` : output,
    };
  } catch (error) {
    throw new Error(`Vitest ended without a report. It said:\n${output}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for a project whose tests need Chromium; that none can be had is a failure, and says what to type. */
async function testsInChromium(project: string): Promise<Outcome> {
  try {
    return await tests(project, { CHROME_PATH: await findChromium() });
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error;
    return { passed: 0, failed: 1, skipped: [], output: error.message };
  }
}

/** Runs a tool of the project; what it writes is kept for the case that it fails. */
function run(
  [command, ...args]: [string, ...string[]],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules/.bin', command);
    const child = spawn(process.execPath, [YOUNG_SPACE, program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_LIMIT,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        // Some thirty builds each load all of Astro: with its code compiled before, each takes a tenth less.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
        ...env,
      },
    });
    const stop = (): void => {
      child.kill();
      process.exit(1);
    };
    process.once('SIGTERM', stop);
    let output = '';
    const keep = (chunk: unknown): void => {
      output += String(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop);
      const end = signal ? `\n${command} was ended by ${signal}.` : '';
      const said = inColour ? output : stripVTControlCharacters(output);
      resolve({ code: code ?? 1, output: said + end });
    });
  });
}
