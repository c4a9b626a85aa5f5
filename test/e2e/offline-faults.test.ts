import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from '../browser.ts';
import { temporaryFolder } from '../build-site.ts';
import { injectFault, type Kind, KINDS, type Outcome, readerOf } from './offline-faults.ts';
import { type BuiltVersion, buildVersions } from './offline-versions.ts';

const BASE = '/papers-site/';

/** How many faults; all of them take some minutes, so a run of everything has a sample. */
const FAULTS = Number(process.env['OFFPRINT_FAULTS'] ?? 18);

/** Readers who meet them at the same time, one fault after the other each. */
const READERS = FAULTS > 18 ? 3 : 2;

let browser: Browser;
let folder: string;
let versions: BuiltVersion[];
beforeAll(async () => {
  folder = await temporaryFolder('versions');
  [browser, versions] = await Promise.all([
    launch(),
    buildVersions(folder, BASE, FAULTS > 18 ? 3 : 2),
  ]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test(
  `${FAULTS} faults, one after the other, each leave the site working from one whole version, and the next visit brings the newer one`,
  async () => {
    const outcomes = await Promise.all(
      Array.from({ length: READERS }, (_, reader) => meetFaults(reader)),
    );
    const stayed = (kind: Kind): Outcome[] =>
      outcomes
        .flat()
        .filter((outcome) => outcome.kind === kind && outcome.left === 'the version before');
    const told = KINDS.map((kind) => `${kind}: ${stayed(kind).length}`).join(', ');
    console.log(`Of ${FAULTS} faults these stopped the update: ${told}.`);
    // Faults that harm nothing would prove nothing; of a sample, some of a kind may all come too late to harm.
    const harmful = KINDS.filter((kind) => stayed(kind).length > 0);
    expect(harmful.length).toBeGreaterThanOrEqual(FAULTS > 18 ? KINDS.length : 3);
  },
  60_000 + FAULTS * 20_000,
);

/** Lets a reader meet every so many-th fault, on the way from each version to the next and at last back to the first. */
async function meetFaults(reader: number): Promise<Outcome[]> {
  const at = (step: number): BuiltVersion => {
    const version = versions[step % versions.length];
    if (!version) throw new Error('There is no version.');
    return version;
  };
  await using met = await readerOf(browser, BASE, at(0));
  const outcomes: Outcome[] = [];
  for (let seed = reader; seed < FAULTS; seed += READERS) {
    const step = outcomes.length;
    // Readers are of different kinds at every moment, and each meets all of them.
    const kind = KINDS[(step + reader) % KINDS.length] ?? 'wrong byte';
    try {
      outcomes.push(await injectFault(met, [at(step), at(step + 1)], { seed, kind }));
    } catch (cause) {
      throw new Error(`Fault ${seed} (${kind}), from version ${step} on`, { cause });
    }
  }
  return outcomes;
}
