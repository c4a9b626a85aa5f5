import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';

/** Names under which distributions and Google install their browser. */
const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** How long a download or a package installation may take, in milliseconds. */
const INSTALL_LIMIT = 4 * 60_000;

/** Without these Chromium talks to its maker, which has no place in a test and slows each start. */
export const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Thrown where no browser can be had; its message says what to type. */
export class NoChromium extends Error {}

/**
 * The path of a Chromium or Chrome that starts: the one that `CHROME_PATH` names, an installed one,
 * Playwright's (downloaded where it is missing), Debian's package (installed where this runs as root).
 * Where none can be had it throws, with the reasons and with what to type; it never gives up silently.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    const problem = await problemWith(named);
    if (problem) throw new NoChromium(`CHROME_PATH is ${named}, which does not start: ${problem}`);
    return named;
  }

  const problems: string[] = [];
  const isUsable = async (path: string): Promise<boolean> => {
    const problem = await problemWith(path);
    if (problem) problems.push(`${path}: ${problem}`);
    return problem === null;
  };

  for (const path of await installed()) if (await isUsable(path)) return path;

  const downloaded = chromium.executablePath();
  if ((await exists(downloaded)) && (await isUsable(downloaded))) return downloaded;

  process.stderr.write('\nFetching Chromium for the tests; this happens once.\n');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  const download = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  if (download) problems.push(`Playwright's download: ${download}`);
  else if (await isUsable(downloaded)) return downloaded;

  if (isRoot() && (await onPath('apt-get'))) {
    const install =
      (await run('apt-get', ['update', '-q'])) ??
      (await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']));
    if (install) problems.push(`apt-get: ${install}`);
    for (const path of await installed()) if (await isUsable(path)) return path;
    if (!install) problems.push('apt-get: the package brought no browser that starts');
  }

  throw new NoChromium(
    [
      'The browser tests need Chromium, and it could not be had:',
      ...problems.map((problem) => `  - ${problem}`),
      'Type one of these, then run the command again:',
      '  sudo apt-get install chromium',
      '  npx playwright-core install --with-deps chromium',
      '  export CHROME_PATH=/path/to/chrome',
    ].join('\n'),
  );
}

/** Starts the Chromium that `findChromium` finds, without a window. The caller closes it. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...FLAGS, ...more],
    // Chromium refuses to run as root with its sandbox on.
    chromiumSandbox: !isRoot(),
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => alone(await newPage());
    return context;
  };
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => alone(await newPage(options));
  return browser;
}

/**
 * Has a page fill its window. Nobody sees the tabs and buttons around it, but they would be drawn sixty times a second
 * while it loads, which takes a tenth of the time of all processors.
 */
async function alone(page: Page): Promise<Page> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { windowId } = await devtools.send('Browser.getWindowForTarget');
    await devtools.send('Browser.setWindowBounds', {
      windowId,
      bounds: { windowState: 'fullscreen' },
    });
  } catch {
    // A browser without windows draws nothing around a page, and one that is slower is as good.
  }
  await devtools.detach();
  return page;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function installed(): Promise<string[]> {
  const paths = await Promise.all(COMMANDS.map(onPath));
  return paths.filter((path) => path !== null);
}

async function onPath(command: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder && (await exists(join(folder, command)))) return join(folder, command);
  }
  return null;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Why the browser does not start; `null` where it does. Some systems ship a stub, or lack a library. */
function problemWith(path: string): Promise<string | null> {
  return run(path, ['--version'], 30_000);
}

/** Runs a program; `null` where it succeeds, else the reason it gave. */
function run(command: string, args: string[], limit = INSTALL_LIMIT): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Installers start programs of their own; as one group they can be stopped together.
      detached: true,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        // Playwright tries five times; where its server is out of reach, half a minute each is too long.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    }, limit);
    const settle = (reason: string | null): void => {
      clearTimeout(timer);
      resolve(late ? `it took longer than ${limit / 1000} seconds` : reason);
    };
    child.on('error', (error) => settle(error.message));
    child.on('close', (code) => settle(code === 0 ? null : reasonIn(said)));
  });
}

/** The first line that calls itself an error, else the last one. */
function reasonIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^(E|Error): /.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
}
