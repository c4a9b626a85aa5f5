// Runs a TypeScript file of this project: `node scripts/launch.mjs scripts/offprint.ts build`.
//
// This is the only file that the reader's own Node runs. It may be Node 20, which cannot run
// TypeScript, so this is plain JavaScript without dependencies. It installs the packages where they
// are missing and hands over to the Node that the `node` package brings.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules');
const installedLock = join(packages, '.package-lock.json');
/** Says for which lock file this installed, in case some npm lays the packages out in a way of its own. */
const stamp = join(packages, '.offprint-installed');
const node = join(packages, 'node', 'bin', 'node');

const [file, ...args] = process.argv.slice(2);
if (file === undefined)
  stop('Say which file to run: node scripts/launch.mjs <file.ts> [arguments]', 2);

if (!isInstalled()) await install();
if (!existsSync(node)) await fetchNode();

leave(
  await run(node, [resolve(root, file), ...args], {
    // Whatever the program starts, by name, is this project's too.
    PATH: [join(packages, 'node', 'bin'), join(packages, '.bin'), process.env.PATH].join(delimiter),
    // To compile what a command loads takes as long as a search does.
    NODE_COMPILE_CACHE:
      process.env.NODE_COMPILE_CACHE ?? join(packages, '.cache', 'offprint-compiled'),
  }),
);

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed as its
 * last step, so an install that was killed does not pass, nor does one of an older lock file.
 */
function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(installedLock);
  if (!wanted || !present) return false;
  const isThere = ([path]) => existsSync(join(root, path, 'package.json'));
  if (!Object.entries(present).every(isThere)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (!path.includes('node_modules/')) return true; // the project itself and its workspaces
    const found = present[path];
    if (!found) return optional === true; // most often a build for another platform
    return found.version === version && found.integrity === integrity;
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** The packages in a lock file, by path; `null` where there is none that can be read. */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null; // absent or cut short: the install that follows mends it, or says what is wrong
  }
}

/**
 * `npm ci` without its strictness: npm 11's refuses a lock file in which an optional package for some other
 * platform is not listed, even where nobody asks for it. What a killed install left behind goes first.
 */
async function install() {
  process.stderr.write('Installing packages; this happens once and takes about a minute.\n');
  rmSync(packages, { recursive: true, force: true });
  const outcome = await npm(
    ...['install', '--no-save', '--include=dev', '--include=optional'],
    // Else npm warns of each package that wants a newer Node than the reader's, which is not the one used.
    ...['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'],
  );
  if (outcome.signal) leave(outcome);
  if (outcome.code !== 0) {
    stop('The packages could not be installed (see above). Then run the same command again.');
  }
  writeFileSync(stamp, lockHash());
}

/** Does what the `node` package's own install script does, where npm was told not to run scripts. */
async function fetchNode() {
  process.stderr.write('Fetching Node for this project; this happens once.\n');
  const folder = join(packages, 'node');
  const outcome = await run(process.execPath, ['installArchSpecificPackage.js'], {}, folder);
  if (outcome.signal) leave(outcome);
  if (!existsSync(node)) {
    stop(
      `Node for this project is missing (${node}).\nType: npm rebuild node --ignore-scripts=false`,
    );
  }
}

/** Runs the npm that started this, else the one on the PATH. */
function npm(...npmArgs) {
  const self = process.env.npm_execpath;
  return self && /npm-cli\.c?js$/.test(self)
    ? run(process.execPath, [self, ...npmArgs], {}, root)
    : run('npm', npmArgs, {}, root);
}

/**
 * Runs a program to its end and gives its exit code or the signal that ended it. The installers'
 * standard output goes to standard error, because what the program itself prints may be JSON for a pipe.
 */
function run(command, commandArgs, env, installFolder) {
  return new Promise((settle) => {
    const child = spawn(command, commandArgs, {
      cwd: installFolder ?? process.cwd(),
      stdio: installFolder ? ['ignore', 2, 2] : 'inherit',
      env: { ...process.env, ...env },
    });
    const forward = (signal) => {
      // A terminal sends Ctrl+C to the child as well; a second one would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // npm starts this through a shell that keeps signals to itself; when it is gone, npm was stopped.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill('SIGTERM');
    }, 500);
    child.on('error', (error) => stop(`${command} does not run here: ${error.message}`));
    child.on('close', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, forward);
      settle({ code, signal });
    });
  });
}

/** Ends the way the program ended. */
function leave({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  process.exit(signal ? 128 + constants.signals[signal] : code);
}

function stop(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
