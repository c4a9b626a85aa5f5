import { cp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addresses } from '../../scripts/emit/addresses.ts';
import { type SiteServer, serveSite } from '../../scripts/publish/serve-site.ts';
import { plainLook } from '../../site/embed/choice.ts';
import { type Release, newestRelease } from '../../site/embed/released.ts';
import { elementSnippet } from '../../site/embed/snippets.ts';
import { describe as describeThing } from '../../site/embed/thing.ts';
import { compareVersions, isVersion } from '../../site/embed/version-order.ts';
import { manifestOf } from '../../widgets/build/manifest.ts';
import { placesIn } from '../../widgets/build/places.ts';
import { launch } from '../browser.ts';
import { temporaryFolder } from '../build-site.ts';
import { captureText, plainPaper, writeContent } from '../build/content.ts';
import { publishSite } from '../build/publish.ts';
import { copyOfProject } from '../widgets/copy-of-project.ts';
import { PATIENCE } from './visit.ts';

let project: string;
let site: SiteServer;
let browser: Browser;
/** The oldest version that this project keeps, and one that is newer than all. */
let versions: { oldest: string; newest: string };
/** What somebody pasted into a page while the oldest was the newest. */
let snippet: string;

const { title } = plainPaper(0);
const slug = title.toLowerCase().replaceAll(' ', '-');

/**
 * Keeps a version that is newer than all in a folder, as a release does (test/widgets/package/release.test.ts): the
 * scripts are those of another, and say that they are newer. Gives the version.
 */
async function keepNewer(folder: string, than: Release): Promise<string> {
  const newer = `${Number.parseInt(than.version, 10) + 1}.0.0`;
  const scripts = new Map<string, Buffer>();
  for (const name of Object.keys(than.integrity)) {
    const text = await readFile(join(folder, than.version, name), 'utf8');
    scripts.set(name, Buffer.from(text.replaceAll(than.version, newer)));
  }
  const texts = [...scripts].map(([name, bytes]) => [name, bytes.toString()] as const);
  await writeContent(join(folder, newer), {
    ...Object.fromEntries(texts),
    'manifest.json': JSON.stringify(manifestOf(newer, scripts)),
  });
  return newer;
}

/** The oldest release in a folder, as a site knew it at the time. */
async function oldestRelease(folder: string): Promise<Release> {
  const [version] = (await readdir(folder)).filter(isVersion).sort(compareVersions);
  if (version === undefined) throw new Error(`${folder} keeps no version: see CONTRIBUTING.md.`);
  // Where nothing else is kept, it is the newest.
  const then = await temporaryFolder('then');
  try {
    await cp(join(folder, version), join(then, version), { recursive: true });
    const release = newestRelease(then);
    if (!release) throw new Error(`The site does not know of ${version}.`);
    return release;
  } finally {
    await rm(then, { recursive: true });
  }
}

beforeAll(async () => {
  const parts = ['site', 'scripts', 'astro.config.mjs', 'tsconfig.json'];
  project = await copyOfProject('old snippet', parts);
  const out = join(project, 'public');
  const served = await serveSite(out, '/', [0]);
  if (!served) throw new Error('There is no free port.');
  site = served;

  const kept = placesIn(project).served;
  const first = await oldestRelease(kept);
  const words = { latestDigest: '', relatedTo: '', searchOf: '' };
  const paper = { id: slug, title };
  const thing = describeThing(
    { element: 'paper-card', paper, variant: 'standard' },
    { title: 'Notes' },
    words,
  );
  snippet = elementSnippet(thing, plainLook, { root: site.address, release: first }) ?? '';

  const before = newestRelease(kept);
  if (!before) throw new Error(`${kept} keeps no version.`);
  versions = { oldest: first.version, newest: await keepNewer(kept, before) };

  const content = await writeContent(join(project, 'content'), {
    'digests/2025-11-03.txt': captureText('Nov 3', [0, 1, 2].map(plainPaper)),
    'site.yaml': 'title: Notes\n',
  });
  await publishSite(['--content', content, '--out', out], { project });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(project, { recursive: true, force: true });
});

test('a snippet pasted long ago shows its card, with the script that it vouches for, from a site that has a newer one', async () => {
  expect(snippet).toContain(
    `${addresses.widgets(versions.oldest)}paper-card.js" integrity="sha384-`,
  );
  const blog = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>A blog</title>${snippet}</html>`);
  });
  await new Promise<void>((resolve) => blog.listen(0, '127.0.0.1', resolve));
  const bound = blog.address();
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`);
    const heading = page.locator('paper-card:state(ready) [part~=title]');
    expect(await heading.innerText()).toBe(title);
    const version = await page.evaluate(() => {
      const element = customElements.get('paper-card');
      return element && String(Reflect.get(element, 'version'));
    });
    expect(version).toBe(versions.oldest);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
    blog.close();
    blog.closeAllConnections();
  }
  // What is copied from the site now names the newer one.
  const paperPage = await readFile(
    join(project, 'public', addresses.paper(slug), 'index.html'),
    'utf8',
  );
  expect(paperPage).toContain(addresses.widgets(versions.newest));
});
