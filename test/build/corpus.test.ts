import { cp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiDigest, ApiDigests, ApiPaper } from '../../scripts/schema/api/index.ts';
import { temporaryFolder } from '../build-site.ts';
import { corpus } from '../hostile-strings.ts';
import { crawl } from './crawl.ts';
import { drawn } from './drawn.ts';
import { readHtml, textOf } from './html.ts';
import { publishSite } from './publish.ts';

/** A capture as a person would read it. */
interface Capture {
  entries: { title: string; abstract: string }[];
  explicitYears: boolean;
  yearlessDates: boolean;
}

/** Cuts a capture at blank lines; what is no byline and not above the date is a title or an abstract. */
function readCapture(text: string): Capture {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  const header = blocks.findIndex((block) => /^[A-Z][a-z]{2} \d{1,2}$/.test(block));
  const rest = blocks.slice(header + 1).filter((block) => block !== '');
  const bylines = rest.filter((block) => block.startsWith('•'));
  const texts = rest.filter((block) => !block.startsWith('•'));
  const entries = [];
  for (let index = 0; index < texts.length; index += 2) {
    entries.push({ title: texts[index] ?? '', abstract: texts[index + 1] ?? '' });
  }
  return {
    entries,
    explicitYears: bylines.some((byline) => /[A-Z][a-z]{2} \d+, \d{4}/.test(byline)),
    yearlessDates: bylines.some((byline) => /[A-Z][a-z]{2} \d{1,2}(?!\d|,)/.test(byline)),
  };
}

describe.skipIf(corpus === undefined)('three real captures (needs OFFPRINT_CORPUS)', () => {
  let folder = '';
  const captures = new Map<string, Capture>();
  let site = '';
  let ran: Awaited<ReturnType<typeof publishSite>>;
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(site, path), 'utf8'));
  const digests = async () => {
    const { digests: list } = ApiDigests.parse(await json('api/v1/digests.json'));
    return Promise.all(
      list.map(async ({ id }) => ApiDigest.parse(await json(`api/v1/digests/${id}.json`))),
    );
  };
  const paper = async (id: string) => ApiPaper.parse(await json(`api/v1/papers/${id}.json`));

  beforeAll(async () => {
    folder = await temporaryFolder('corpus');
    for (const name of await readdir(join(corpus ?? '', 'digests'))) {
      captures.set(name, readCapture(await readFile(join(corpus ?? '', 'digests', name), 'utf8')));
    }
    // A build writes the addresses it gives out beside the digests.
    const content = join(folder, 'content');
    await cp(join(corpus ?? '', 'digests'), content, { recursive: true });
    site = join(folder, 'site');
    ran = await publishSite(['--content', content, '--out', site]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('are 3 digests, 167 entries and 141 papers', () => {
    expect(ran.report.site).toMatchObject({ digests: 3, entries: 167, papers: 141 });
    expect([...captures.values()].reduce((sum, { entries }) => sum + entries.length, 0)).toBe(167);
  });

  test('come out character for character as `source`, in their order', async () => {
    for (const { source, entries } of await digests()) {
      const found = await Promise.all(entries.map(({ id }) => paper(id)));
      expect(
        found.map(({ title, abstract }) => ({ title: title.source, abstract: abstract?.source })),
      ).toEqual(captures.get(source)?.entries);
    }
  });

  test('show the title and the abstract of every paper on its page', async () => {
    const pages = new Set((await digests()).flatMap(({ entries }) => entries.map(({ id }) => id)));
    expect(pages.size).toBe(141);
    for (const id of pages) {
      const { title, abstract } = await paper(id);
      const html = readHtml(await readFile(join(site, 'papers', id, 'index.html'), 'utf8'));
      expect(textOf(html, 'h1')).toBe(drawn(title));
      expect(textOf(html, 'p', 'paper-abstract')).toBe(abstract ? drawn(abstract) : '?');
    }
  });

  test('are of 2025, and say whether the listing shows that or it is the least possible', async () => {
    for (const { source, capturedOn } of await digests()) {
      const { explicitYears, yearlessDates } = captures.get(source) ?? {};
      const shown = explicitYears === true && yearlessDates === true;
      expect(capturedOn.date?.slice(0, 4), source).toBe('2025');
      expect(capturedOn.certainty, source).toBe(shown ? 'inferred' : 'at-least');
    }
  });

  // How a site stands under a path is looked at with the sample, which has pages of every kind.
  test('make a site in which every link and fragment leads somewhere, and every page is reached', async () => {
    const { pages, links, broken, unreached } = await crawl(site, '/');
    expect(broken).toEqual([]);
    // Bare pages are for other people's frames: no page of the site leads to one.
    const bare = unreached.filter((page) => page.startsWith('embed/'));
    expect(unreached.filter((page) => !bare.includes(page))).toEqual(['404.html']);
    const downloads = await readdir(join(site, 'downloads/digests'));
    expect(pages - bare.length - downloads.length).toBe(ran.report.site?.pages);
    expect(links).toBeGreaterThan(5_000);
  });
});
