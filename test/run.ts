/**
 * What `npm test` runs: every check of the project, each with its outcome and time; the tests one kind after
 * the other, and the tools beside them.
 * All of them run, whatever fails before. The last line is `N passed, N failed`: a tool counts as one,
 * the tests of Vitest count each. The exit code is 1 where anything failed, 2 on wrong usage.
 *
 * `npm test -- lint unit` runs only those steps; `npm test -- --fix format lint` mends what the tools can.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Outcome, type StepName, isBeside, isStepName, steps } from './steps.ts';

const usage = `Usage: npm test [-- [--fix] [${Object.keys(steps).join('] [')}]]`;

const { names, fix } = readArguments();
let passed = 0;
let failed = 0;
let leftOut = 0;

const underWay = startAll();

for (const name of names) {
  process.stdout.write(name.padEnd(10));
  const { outcome, seconds } = await underWay(name);
  console.log(`${describe(outcome)} (${seconds.toFixed(1)} s)`);
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  for (const test of outcome.skipped) console.log(`  left out: ${test}`);
  passed += outcome.passed;
  failed += outcome.failed;
  leftOut += outcome.skipped.length;
}

if (leftOut > 0 && !process.env['OFFPRINT_CORPUS']) {
  console.log(
    `\nOFFPRINT_CORPUS names no folder, so what needs the larger corpus was left out (${leftOut} tests).`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Starts the steps, and gives what each of them will come to. Every kind of tests uses all cores, so one waits for
 * the other; but each of them has a slow first or last part on one core. Tools, and the tests of the package that wait
 * for it to be built, use little more than one: they fill what the others leave.
 * Tools that mend would change files under the feet of others, so then each step waits for the one before.
 */
function startAll(): (name: StepName) => Promise<Timed> {
  const lanes = fix ? 1 : Math.max(1, availableParallelism() - 1);
  const started = new Map<StepName, Promise<Timed>>();
  const start = (name: StepName, after: Promise<Timed> | undefined): Promise<Timed> => {
    const step = after ? after.then(() => timed(name)) : timed(name);
    started.set(name, step);
    return step;
  };
  const running: Promise<Timed>[] = [];
  for (const name of names.filter(isBeside)) running.push(start(name, running.at(-lanes)));
  let last = fix ? running.at(-1) : undefined;
  for (const name of names) if (!isBeside(name)) last = start(name, last);
  return (name) => {
    const step = started.get(name);
    if (!step) throw new Error(`The step ${name} was not started.`);
    return step;
  };
}

interface Timed {
  outcome: Outcome;
  seconds: number;
}

async function timed(name: StepName): Promise<Timed> {
  const start = performance.now();
  const outcome = await steps[name]({ fix }).catch(crashed);
  return { outcome, seconds: (performance.now() - start) / 1000 };
}

function readArguments(): { names: StepName[]; fix: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { fix: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((name) => !isStepName(name));
    if (unknown !== undefined) throw new Error(`There is no step ${unknown}.`);
    const all = Object.keys(steps).filter(isStepName);
    return {
      names: positionals.length > 0 ? all.filter((name) => positionals.includes(name)) : all,
      fix: values.fix,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}

function describe({ passed, failed, skipped }: Outcome): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} FAILED`);
  if (skipped.length > 0) parts.push(`${skipped.length} left out`);
  return parts.join(', ');
}

/** A step that could not do its work has failed, whatever the reason. */
function crashed(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, skipped: [], output };
}
