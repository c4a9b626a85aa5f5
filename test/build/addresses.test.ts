import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalog } from '../../scripts/catalog/index.ts';
import { pageAddresses } from '../../scripts/catalog/listing.ts';
import { addresses } from '../../scripts/emit/addresses.ts';
import { apiFiles } from '../../scripts/emit/api.ts';
import { readDigest } from '../../scripts/read/index.ts';
import type { Catalog } from '../../scripts/schema/catalog.ts';
import { type Ids, noIds } from '../../scripts/schema/ids.ts';
import { Ids as IdsFile } from '../../scripts/schema/ids.ts';
import { SiteSettings } from '../../scripts/schema/site.ts';
import { projectRoot, temporaryFolder } from '../build-site.ts';
import { type Listed, captureText, writeContent } from './content.ts';
import { filesOf } from './files-of.ts';
import { publishSite } from './publish.ts';

/** A capture that somebody keeps and edits; `papers` are told apart by `key`, whatever their words. */
interface Kept {
  key: string;
  name: string;
  date: string;
  papers: (Listed & { key: string })[];
}

/** Captures cut from the sample, with papers that stand in two of them. */
async function sampleCaptures(papersEach: number): Promise<Kept[]> {
  const folder = join(projectRoot, 'content/digests');
  const all: Kept['papers'] = [];
  for (const fileName of await filesOf(folder)) {
    const file = join(folder, fileName);
    const { digest } = readDigest(await readFile(file), { file, fileName });
    for (const { title, abstract } of digest?.entries.slice(0, papersEach) ?? []) {
      all.push({ key: title, title, abstract: abstract ?? '' });
    }
  }
  const names = ['first.txt', 'second.txt', 'third.txt'];
  const dates = ['Nov 3', 'Nov 10', 'Nov 17'];
  return names.map((name, index) => ({
    key: name,
    name: `2025-11-${['03', '10', '17'][index]}-${name}`,
    date: `${dates[index]}, 2025`,
    // Each begins with two papers of the one before it.
    papers: all.slice(Math.max(0, index * papersEach - 2), (index + 1) * papersEach),
  }));
}

let samples: Kept[] = [];
let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder('addresses');
  samples = await sampleCaptures(5);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOfCapture = ({ date, papers }: Kept): string => captureText(date, papers);

/** What a build makes of captures, with the addresses given out before. */
function publish(kept: readonly Kept[], ids: Ids): { catalog: Catalog; ids: Ids } {
  const digests = kept.flatMap((each) => {
    const place = { file: each.name, fileName: each.name };
    const { digest } = readDigest(new TextEncoder().encode(textOfCapture(each)), place);
    return digest ? [digest] : [];
  });
  return buildCatalog({ digests, topics: [], site: SiteSettings.parse({}), ids });
}

/** Watches over what the addresses of a site mean, from one build to the next. */
class Promises {
  readonly meanings = new Map<string, string>();
  ids: Ids = noIds;

  keep(kept: readonly Kept[]): void {
    const { catalog, ids } = publish(kept, this.ids);
    for (const list of ['papers', 'digests'] as const) {
      const now = new Set(ids[list].map((record) => JSON.stringify(record)));
      for (const record of this.ids[list]) expect(now).toContain(JSON.stringify(record));
    }
    this.ids = ids;
    this.look(kept, catalog);
    const pages = new Set(pageAddresses(catalog));
    const missing = new Set<string>();
    for (const address of this.meanings.keys()) {
      expect(pages).toContain(address);
      missing.add(`api/v1/${address.slice(0, -1)}.json`);
    }
    for (const { path } of apiFiles(catalog)) {
      missing.delete(path);
      // The rest is the same every time and takes longest to make.
      if (missing.size === 0) break;
    }
    expect([...missing]).toEqual([]);
  }

  /** What each live address stands for now must be what it always stood for. */
  private look(kept: readonly Kept[], catalog: Catalog): void {
    for (const digest of catalog.digests) {
      const capture = kept.find(({ name }) => name === digest.source);
      this.means(addresses.digest(digest.id), capture?.key);
      expect(digest.entries).toHaveLength(capture?.papers.length ?? 0);
      for (const [index, slug] of digest.entries.entries()) {
        this.means(addresses.paper(slug), capture?.papers[index]?.key);
      }
    }
  }

  private means(address: string, key = 'nothing'): void {
    expect(this.meanings.get(address) ?? key, address).toBe(key);
    this.meanings.set(address, key);
  }
}

/** What a publisher does to the captures between two builds. */
type Edit = (kept: Kept[]) => Kept[];

function mendPaper(capture: number, paper: number, mend: (paper: Listed) => Listed): Edit {
  return (kept) =>
    kept.map((each, at) =>
      at === capture % kept.length
        ? {
            ...each,
            papers: each.papers.map((one, index) =>
              index === paper % each.papers.length ? { ...one, ...mend(one) } : one,
            ),
          }
        : each,
    );
}

/** Changes one letter of a word somewhere in a text. */
function typo(text: string, at: number): string {
  const start = text.indexOf(' ', at % Math.max(1, text.length - 20)) + 1;
  return `${text.slice(0, start)}${text[start] === 'e' ? 'o' : 'e'}${text.slice(start + 1)}`;
}

const number = fc.nat(1000);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  number.map(
    (at): Edit =>
      (kept) =>
        kept.filter((_, index) => index !== at % (kept.length + 1)),
  ),
  number.map((at): Edit => (kept) => {
    const added = samples[at % samples.length];
    return !added || kept.some(({ key }) => key === added.key) ? kept : [...kept, added];
  }),
  fc
    .tuple(number, number, number)
    .map(([capture, paper, at]) =>
      mendPaper(capture, paper, (one) => ({ ...one, abstract: typo(one.abstract, at) })),
    ),
  fc
    .tuple(number, number, number)
    .map(([capture, paper, at]) =>
      mendPaper(capture, paper, (one) => ({ ...one, title: typo(one.title, at) })),
    ),
  number.map(
    (at): Edit =>
      (kept) =>
        kept.map((each, index) =>
          index === at % kept.length ? { ...each, name: `renamed-${at}-${each.key}` } : each,
        ),
  ),
  number.map(
    (at): Edit =>
      (kept) =>
        [...kept.slice(at % 3), ...kept.slice(0, at % 3)].toReversed(),
  ),
);

test('no address given out before dies or changes its meaning, whatever is done to the captures', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 3, maxLength: 8 }), (edits) => {
      const promises = new Promises();
      let kept = samples.slice(0, 2);
      promises.keep(kept);
      for (const edit of edits) {
        kept = edit(kept);
        promises.keep(kept);
      }
    }),
    { numRuns: 40 },
  );
});

test('a mended abstract, a mended title, a renamed file and another order of files move nothing', () => {
  const edits: [string, Edit][] = [
    ['abstract', mendPaper(0, 1, (one) => ({ ...one, abstract: typo(one.abstract, 40) }))],
    ['title', mendPaper(0, 2, (one) => ({ ...one, title: typo(one.title, 3) }))],
    ['name', (kept) => kept.map((each) => ({ ...each, name: `saved-${each.name}` }))],
    ['order', (kept) => kept.toReversed()],
  ];
  const before = publish(samples, noIds);
  const ids = ({ catalog }: { catalog: Catalog }) => ({
    papers: catalog.papers.map(({ id }) => id),
    digests: catalog.digests.map(({ id }) => id),
  });
  for (const [what, edit] of edits) {
    const after = publish(edit(samples), before.ids);
    expect(ids(after), what).toEqual(ids(before));
    expect(after.catalog.departed, what).toEqual([]);
  }
});

test('a published site keeps every page and API file that the one before it had, through a whole new set of edits', async () => {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const idsFile = join(content, 'ids.json');
  const readIds = async () => IdsFile.parse(JSON.parse(await readFile(idsFile, 'utf8')));
  const write = async (kept: readonly Kept[]): Promise<void> => {
    await rm(join(content, 'digests'), { recursive: true, force: true });
    for (const each of kept) {
      await writeContent(content, { [`digests/${each.name}`]: textOfCapture(each) });
    }
  };
  const [first, second, third] = samples;
  if (!first || !second || !third) throw new Error('The sample has three captures.');

  const topic = (id: string, more = ''): string =>
    `- { id: ${id}, label: ${id}, definition: All of it., strong: [${id}]${more} }\n`;

  await write([first, second]);
  await writeContent(content, { 'topics.yaml': topic('attention') + topic('memory') });
  await publishSite(['--content', content, '--out', out]);
  const before = await filesOf(out);
  const given = await readIds();

  const mended = [
    mendPaper(0, 0, (one) => ({ ...one, abstract: typo(one.abstract, 60) })),
    mendPaper(0, 3, (one) => ({ ...one, title: typo(one.title, 2) })),
  ].reduce((kept, edit) => edit(kept), [second, third]);
  await write(mended.map((each) => ({ ...each, name: each.name.replace('2025', 'kept-2025') })));
  // One topic goes by another name now, the other is dropped.
  await writeContent(content, { 'topics.yaml': topic('transformer', ', formerly: [attention]') });
  const { report } = await publishSite(['--content', content, '--out', out]);
  expect(report.site).toMatchObject({ digests: 2 });

  const promised = before.filter((file) =>
    /^(?:papers|digests|topics)\/[^/]+\/index\.html$|^api\/v1\/(?:papers|digests|topics)\/|^feeds\//.test(
      file,
    ),
  );
  expect(promised.length).toBeGreaterThan(20);
  expect(promised).toEqual(expect.arrayContaining(['topics/memory/index.html']));
  const after = await filesOf(out);
  for (const file of promised) expect(after).toContain(file);
  const page = await readFile(join(out, 'topics/attention/index.html'), 'utf8');
  expect(page).toContain('content="0; url=/topics/transformer/"');
  const now = await readIds();
  expect(now.topics).toEqual(['attention', 'memory', 'transformer']);
  for (const record of given.papers) expect(now.papers).toContainEqual(record);
  for (const record of given.digests) expect(now.digests).toContainEqual(record);
  expect(after.filter((file) => file.startsWith('papers/')).length).toBeGreaterThan(
    before.filter((file) => file.startsWith('papers/')).length,
  );
});
