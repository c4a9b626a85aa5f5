import { mkdirSync, writeFileSync } from 'node:fs';
import {
  chmod,
  mkdir,
  readFile,
  readdir,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk, type Files } from '../../../scripts/publish/files.ts';
import { publish, recover, type Publication } from '../../../scripts/publish/swap.ts';
import { Killed, failingDisk, hastyDisk, mortalDisk, splitDisk } from './mortal-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A project with a site and the addresses it gave out, and a new site that waits. */
interface World {
  root: string;
  publication: Publication;
}

const situations = [
  { what: 'a site is replaced', before: 'old', split: false },
  { what: 'a site is replaced from another file system', before: 'old', split: true },
  { what: 'there was no site before', before: null, split: false },
  { what: 'there was no site before, from another file system', before: null, split: true },
] as const;

describe.each(situations)('when $what', ({ before, split }) => {
  const make = () => makeSituation(before, split);

  test('all of the new is there afterwards, and nothing else', async () => {
    const { root, publication, base } = await make();
    await publish(publication, base);
    expect(await stateOf(root)).toEqual({ site: 'new', ids: 'new' });
    expect(await recover(publication.out, base)).toBeNull();
  });

  test.each(['before', 'halfway'] as const)(
    'a kill %s any step leaves all of the old or all of the new, once it is put in order',
    async (when) => {
      const outcomes: unknown[] = [];
      await untilItLives(async (step) => {
        const { root, publication, base } = await make();
        const mortal = mortalDisk(step, when, base);
        const killed = await isKilled(publish(publication, mortal.files));
        const tidy = await isTidy(root);
        const diagnostic = await recover(publication.out, hastyDisk);
        const state = await stateOf(root);
        outcomes.push(state.site);
        expect([before, 'new'], `step ${step}`).toContain(state.site);
        expect(state.ids, `step ${step}`).toBe(state.site);
        if (tidy) expect(diagnostic, `step ${step}`).toBeNull();
        else expect(diagnostic, `step ${step}`).toMatchObject({ code: 'output-repaired' });
        expect(await recover(publication.out, hastyDisk), `step ${step}`).toBeNull();
        return killed;
      });
      // Both ends have to be seen, else no kill came late or early enough.
      expect(new Set(outcomes)).toEqual(new Set([before, 'new']));
    },
  );

  test('a step that fails leaves all of the old, until the new site stands', async () => {
    const after: unknown[] = [];
    await untilItLives(async (step) => {
      const { root, publication, base } = await make();
      const failing = failingDisk(step, base);
      const failed = await publish(publication, failing.files).then(
        () => false,
        () => true,
      );
      const site = await siteOf(root);
      if (failed && site === before) {
        expect(await stateOf(root), `step ${step}`).toEqual({ site: before, ids: before });
      }
      await recover(publication.out, hastyDisk);
      expect(await stateOf(root), `step ${step}`).toEqual({ site, ids: site });
      after.push(site);
      return failing.steps() >= step;
    });
    expect(new Set(after)).toEqual(new Set([before, 'new']));
  });
});

test.each([situations[1], situations[2]])(
  'when $what, a second kill, while the first is put in order, changes nothing',
  async ({ before, split }) => {
    await untilItLives(async (step) => {
      let killed = false;
      await untilItLives(async (second) => {
        const { root, publication, base } = await makeSituation(before, split);
        killed = await isKilled(publish(publication, mortalDisk(step, 'halfway', base).files));
        const mortal = mortalDisk(second, 'halfway');
        const killedAgain = await isKilled(recover(publication.out, mortal.files));
        await recover(publication.out, hastyDisk);
        const state = await stateOf(root);
        expect([before, 'new'], `steps ${step}, ${second}`).toContain(state.site);
        expect(state.ids, `steps ${step}, ${second}`).toBe(state.site);
        return killedAgain;
      });
      return killed;
    });
  },
);

test('a kill while a failed step is taken back leaves one whole site too', async () => {
  await untilItLives(async (step) => {
    let reached = false;
    await untilItLives(async (last) => {
      const { root, publication } = await makeWorld('old');
      const failing = failingDisk(step);
      const mortal = mortalDisk(last, 'before', failing.files);
      const killed = await publish(publication, mortal.files).then(
        () => false,
        () => mortal.steps() >= last,
      );
      await recover(publication.out, hastyDisk);
      const state = await stateOf(root);
      expect(['old', 'new'], `steps ${step}, ${last}`).toContain(state.site);
      expect(state.ids, `steps ${step}, ${last}`).toBe(state.site);
      reached = failing.steps() >= step;
      return killed;
    }, step + 1);
    return reached;
  });
});

test('an error is told to whoever publishes, with the site as it was and nothing beside it', async () => {
  const { root, publication } = await makeWorld('old');
  const missing = [{ from: join(root, 'work/missing.json'), to: join(root, 'content/ids.json') }];
  await expect(publish({ ...publication, files: missing })).rejects.toThrow('ENOENT');
  expect(await stateOf(root)).toEqual({ site: 'old', ids: 'old' });
});

test('the new site and its files have the permissions of those they replace', async () => {
  const { root, publication } = await makeWorld('old');
  await chmod(join(root, 'dist'), 0o750);
  await chmod(join(root, 'content/ids.json'), 0o664);
  await chmod(join(root, 'work/staging/papers'), 0o700);
  await publish(publication, splitDisk(join(root, 'work'), disk));
  expect(await modeOf(root, 'dist')).toBe(0o750);
  expect(await modeOf(root, 'content/ids.json')).toBe(0o664);
  expect(await modeOf(root, 'dist/papers')).toBe(0o700);
});

test('a file that is a link stays a link, and what it points to is replaced', async () => {
  const { root, publication } = await makeWorld('old');
  await rename(join(root, 'content/ids.json'), join(root, 'ids.json'));
  await symlink(join(root, 'ids.json'), join(root, 'content/ids.json'));
  await publish(publication);
  expect(await readFile(join(root, 'ids.json'), 'utf8')).toBe('new');
});

test('a site without further files can be published', async () => {
  const { root, publication } = await makeWorld('old');
  await publish({ ...publication, files: [] });
  expect(await stateOf(root)).toEqual({ site: 'new', ids: 'old' });
});

test('what a killed build left is put in order in a project that was moved since', async () => {
  const { root, publication } = await makeWorld('old');
  const steps = await stepsUntil('new', publication);
  await publish(publication, mortalDisk(steps, 'before').files).catch(() => null);
  const moved = join(root, 'moved');
  await mkdir(moved);
  for (const name of await readdir(root)) {
    if (name !== 'moved') await rename(join(root, name), join(moved, name));
  }
  await recover(join(moved, 'dist'));
  expect(await stateOf(moved)).toEqual({ site: 'new', ids: 'new' });
});

test('a journal that cannot be read stops everything and says where both sites are', async () => {
  const { root, publication } = await makeWorld('old');
  await writeFile(join(root, '.dist.offprint-journal'), '{');
  await expect(publish(publication)).rejects.toThrow(/\.dist\.offprint-previous/);
  expect(await siteOf(root)).toBe('old');
});

async function makeSituation(
  before: 'old' | null,
  split: boolean,
): Promise<World & { base: Files }> {
  const world = await makeWorld(before);
  return { ...world, base: split ? splitDisk(join(world.root, 'work'), hastyDisk) : hastyDisk };
}

async function makeWorld(before: 'old' | null): Promise<World> {
  const root = await temporaryFolder();
  // Some thousand of these are made: waiting for each small file would take longer than the tests.
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'work'));
  if (before !== null) {
    writeSite(join(root, 'dist'), before);
    writeFileSync(join(root, 'content/ids.json'), before);
  }
  writeSite(join(root, 'work/staging'), 'new');
  writeFileSync(join(root, 'work/ids.json'), 'new');
  const publication = {
    staging: join(root, 'work/staging'),
    out: join(root, 'dist'),
    files: [{ from: join(root, 'work/ids.json'), to: join(root, 'content/ids.json') }],
  };
  return { root, publication };
}

function writeSite(folder: string, version: string): void {
  mkdirSync(join(folder, 'papers'), { recursive: true });
  for (const name of ['index.html', 'papers/index.html', `only-${version}.html`]) {
    writeFileSync(join(folder, name), version);
  }
}

/** Which site and which addresses are there; fails if the site is not whole or anything is left over. */
async function stateOf(root: string): Promise<{ site: string | null; ids: string | null }> {
  expect(await leftovers(root)).toEqual([]);
  const ids = await readFile(join(root, 'content/ids.json'), 'utf8').catch(() => null);
  return { site: await siteOf(root), ids };
}

async function siteOf(root: string): Promise<string | null> {
  const names = await readdir(join(root, 'dist'), { recursive: true }).catch(() => null);
  if (names === null) return null;
  const version = await readFile(join(root, 'dist/index.html'), 'utf8');
  expect(names.toSorted()).toEqual(
    ['index.html', `only-${version}.html`, 'papers', 'papers/index.html'].toSorted(),
  );
  expect(await readFile(join(root, 'dist/papers/index.html'), 'utf8')).toBe(version);
  return version;
}

async function leftovers(root: string): Promise<string[]> {
  const names = [...(await readdir(root)), ...(await readdir(join(root, 'content')))];
  return names.filter((name) => !['content', 'dist', 'work', 'ids.json'].includes(name));
}

async function isTidy(root: string): Promise<boolean> {
  return (await leftovers(root)).length === 0;
}

/** Runs a case for one step after another until one says that it was not stopped. */
async function untilItLives(run: (step: number) => Promise<boolean>, first = 1): Promise<void> {
  for (let step = first; await run(step); step++) {
    if (step > 100) throw new Error('It never ends.');
  }
}

async function isKilled(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof Killed || error instanceof AggregateError) return true;
    throw error;
  }
}

/** The number of the last step before which a kill ends with a site of this version. */
async function stepsUntil(version: string, like: Publication): Promise<number> {
  expect(like.files).toHaveLength(1);
  let found = 0;
  await untilItLives(async (step) => {
    const { root, publication } = await makeWorld('old');
    const killed = await isKilled(publish(publication, mortalDisk(step, 'before').files));
    if (found === 0 && !(await isTidy(root))) {
      await recover(publication.out, hastyDisk);
      if ((await siteOf(root)) === version) found = step;
    }
    return killed;
  });
  return found;
}

async function modeOf(root: string, path: string): Promise<number> {
  return (await stat(join(root, path))).mode & 0o7777;
}
