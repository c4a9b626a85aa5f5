import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../../widgets/build/files-under.ts';
import { keep } from '../../../widgets/build/keep.ts';
import { newestRelease } from '../../../site/embed/released.ts';
import { Manifest, integrityOf } from '../../../widgets/build/manifest.ts';
import { packageIn, placesIn } from '../../../widgets/build/places.ts';
import { projectRoot } from '../../build-site.ts';
import { writeContent } from '../../build/content.ts';
import { hashesOf } from '../../build/files-of.ts';
import { copyOfProject } from '../copy-of-project.ts';
import { release, writeChangeset } from '../release.ts';

let project: string;
let version: string;
/** What was kept of an earlier version. */
let earlier: Record<string, string>;

const served = (of: string): string => join(placesIn(project).served, of);

beforeAll(async () => {
  project = await copyOfProject('release');
  await writeContent(served('0.0.1'), { 'manifest.json': '{}', 'paper-card.js': 'old' });
  earlier = await hashesOf(served('0.0.1'));
  await writeChangeset(project, 'minor', 'Cards can now sing.');
  version = await release(project);
});
afterAll(() => rm(project, { recursive: true, force: true }));

describe('a release', () => {
  test('raises the version as the changesets say, and tells it in the changelog', async () => {
    const [major, minor] = (await packageIn(placesIn().package)).version.split('.').map(Number);
    expect(version).toBe(`${major}.${(minor ?? 0) + 1}.0`);
    const changelog = await readFile(join(project, 'widgets/CHANGELOG.md'), 'utf8');
    expect(changelog).toContain(`## ${version}`);
    expect(changelog).toContain('Cards can now sing.');
    expect(await filesUnder(join(project, '.changeset'))).toEqual(['README.md', 'config.json']);
  });

  test('has its version in the scripts, in what editors read and in the lock file', async () => {
    const read = (path: string): Promise<string> => readFile(join(project, path), 'utf8');
    expect(await read('widgets/src/core/version.ts')).toContain(`'${version}'`);
    expect(await read(`site/public/widgets/${version}/paper-card.js`)).toContain(version);
    expect(await read('widgets/web-types.json')).toContain(`"version": "${version}"`);
    const [lock = [], before = []] = await Promise.all(
      [project, projectRoot].map(async (root) =>
        (await readFile(join(root, 'package-lock.json'), 'utf8')).split('\n'),
      ),
    );
    const changed = lock.filter((line, index) => line !== before[index]);
    expect(changed).toEqual([`      "version": "${version}",`]);
  });

  test('is kept byte for byte as it was built, and leaves earlier versions as they were', async () => {
    const built = join(placesIn(project).package, 'cdn');
    expect(await hashesOf(served(version))).toEqual(await hashesOf(built));
    expect(await hashesOf(served('0.0.1'))).toEqual(earlier);
  });

  test('is what snippets of the site name from then on', async () => {
    const manifest = Manifest.parse(
      JSON.parse(await readFile(join(served(version), 'manifest.json'), 'utf8')),
    );
    const release = newestRelease(placesIn(project).served);
    expect(release?.version).toBe(version);
    expect(Object.keys(release?.integrity ?? {})).toEqual(Object.keys(manifest.files));
  });

  test('is made where there is something to release, and nowhere else', async () => {
    await expect(release(project)).rejects.toThrow(/Command failed/);
    expect((await packageIn(placesIn(project).package)).version).toBe(version);
  });

  test('does not take the place of a version with other bytes', async () => {
    const before = await hashesOf(served(version));
    await writeFile(join(placesIn(project).package, 'cdn/paper-card.js'), 'other');
    await expect(keep(placesIn(project))).rejects.toThrow(
      /\(paper-card\.js\).*A released version never changes/s,
    );
    expect(await hashesOf(served(version))).toEqual(before);
  });
});

test('the version in the scripts is that of the package', async () => {
  const places = placesIn();
  const text = await readFile(join(places.package, 'src/core/version.ts'), 'utf8');
  expect(text).toContain(`'${(await packageIn(places.package)).version}'`);
});

test('every version that this site keeps has the bytes that its manifest vouches for', async () => {
  const { served: folder } = placesIn();
  const names = await filesUnder(folder);
  for (const version of new Set(names.map((name) => name.split('/', 1)[0] ?? ''))) {
    const path = join(folder, version);
    const manifest = Manifest.parse(
      JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')),
    );
    expect(manifest.version).toBe(version);
    const scripts = (await filesUnder(path)).filter((name) => name.endsWith('.js'));
    expect(Object.keys(manifest.files).sort()).toEqual(scripts);
    for (const name of scripts) {
      const { integrity } = manifest.files[name] ?? {};
      expect(integrityOf(await readFile(join(path, name))), `${version}/${name}`).toBe(integrity);
    }
  }
});
