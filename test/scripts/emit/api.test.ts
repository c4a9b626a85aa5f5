import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageAddresses } from '../../../scripts/catalog/listing.ts';
import { addresses } from '../../../scripts/emit/addresses.ts';
import { apiFiles } from '../../../scripts/emit/api.ts';
import { SHARD_SIZE } from '../../../scripts/schema/api/file.ts';
import { ApiPaper, ApiPapers, ApiTopic, apiSchemas } from '../../../scripts/schema/api/index.ts';
import { jsonSchemas } from '../../../scripts/schema/api/json-schema.ts';
import type { Catalog } from '../../../scripts/schema/catalog.ts';
import { smallCatalog } from '../../cases/emit/small-catalog.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { corpus, hostileStrings } from '../../hostile-strings.ts';

const Marked = z.looseObject({ schema: z.string(), id: z.string() });

/** The parsed files of an API by path, its JSON Schemas aside. */
function api(catalog: Catalog): Map<string, z.infer<typeof Marked>> {
  return new Map(
    [...apiFiles(catalog)]
      .filter(({ path }) => !path.startsWith('api/v1/schema/'))
      .map(({ path, text }) => [path, Marked.parse(JSON.parse(text))]),
  );
}

/** More papers than a shard holds, all of one topic. */
const large = makeCatalog({
  topics: [{ id: 'all' }],
  papers: Array.from({ length: SHARD_SIZE + 1 }, (_, index) => ({
    id: `paper-${index}`,
    topics: ['all'],
  })),
});

const catalogs: [string, Catalog][] = [
  ['the small catalog', smallCatalog],
  ['no content at all', makeCatalog()],
  ['more papers than a shard holds', large],
];

const byMarker = new Map(
  Object.entries(apiSchemas).map(([kind, schema]) => [`offprint/${kind}/1`, schema]),
);

describe.for(catalogs)('the API of %s', ([, catalog]) => {
  const files = api(catalog);

  test('is valid by the zod schema that each file names', () => {
    for (const [path, content] of files) {
      const schema: z.ZodType | undefined = byMarker.get(content.schema);
      expect(schema?.safeParse(content).error, path).toBeUndefined();
      expect(schema, path).toBeDefined();
    }
  });

  test('is valid by the JSON Schema that is published beside it', () => {
    const ajv = new Ajv2020({
      strict: true,
      strictTuples: false,
      allErrors: true,
      allowUnionTypes: true,
    });
    ajv.addFormat('date', (text: string) => /^\d{4}-\d\d-\d\d$/.test(text));
    ajv.addFormat('uri', (text: string) => URL.canParse(text));
    const published = new Map(
      [...apiFiles(catalog)]
        .filter(({ path }) => path.startsWith('api/v1/schema/'))
        .map(({ path, text }) => [
          path,
          ajv.compile(z.record(z.string(), z.json()).parse(JSON.parse(text))),
        ]),
    );
    for (const [path, content] of files) {
      const kind = content.schema.split('/')[1] ?? '';
      const validate = published.get(addresses.apiSchema(kind));
      expect(validate?.(content), `${path}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
  });

  test('links only to pages and files that the site has', () => {
    const known = new Set([
      ...[...apiFiles(catalog)].map(({ path }) => path),
      ...pageAddresses(catalog),
      addresses.siteFeed,
    ]);
    for (const [path, content] of files) {
      for (const address of relativeAddresses(content)) {
        const target = new URL(address, `https://example.org/base/${path}`).pathname;
        expect(known, `${path} links to ${address}`).toContain(target.replace('/base/', ''));
      }
    }
  });

  test('is the same bytes every time', () => {
    expect([...apiFiles(catalog)]).toEqual([...apiFiles(structuredClone(catalog))]);
  });
});

/** Values of the fields that hold an address of this site, at any depth. */
function relativeAddresses(value: unknown): string[] {
  const fields = ['url', 'file', 'next', 'papers', 'digests', 'topics', 'feed'];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    fields.includes(key) && typeof inner === 'string' ? [inner] : relativeAddresses(inner),
  );
}

describe('shards', () => {
  test('hold 5,000 papers each, lead from one to the next and lose none', () => {
    const files = api(large);
    const shards = [1, 2].map((n) => ApiPapers.parse(files.get(addresses.apiPapers(n))));
    expect(shards.map(({ papers }) => papers.length)).toEqual([SHARD_SIZE, 1]);
    expect(shards.map(({ next }) => next)).toEqual(['papers-2.json', null]);
    expect(new Set(shards.flatMap(({ papers }) => papers.map(({ id }) => id))).size).toBe(
      SHARD_SIZE + 1,
    );
    const topic = [1, 2].map((n) => ApiTopic.parse(files.get(addresses.apiTopic('all', n))));
    expect(topic.map(({ papers }) => papers.ids.length)).toEqual([SHARD_SIZE, 1]);
    expect(topic.map(({ next }) => next)).toEqual(['all/2.json', null]);
  });
});

describe('the build hash', () => {
  const build = (catalog: Catalog) => api(catalog).get(addresses.apiSite)?.['build'];

  test('changes when a character of an abstract does', () => {
    const before = makeCatalog({ papers: [{ id: 'a', abstract: 'One.' }] });
    const after = makeCatalog({ papers: [{ id: 'a', abstract: 'One!' }] });
    expect(build(after)).not.toBe(build(before));
  });

  test('does not depend on where the site is served', () => {
    const before = makeCatalog({ papers: [{ id: 'a' }] });
    const address = 'https://example.org/';
    expect(build({ ...before, site: { ...before.site, address } })).toBe(build(before));
  });
});

describe('departed addresses', () => {
  const files = api(smallCatalog);

  test('say where a merged paper went', () => {
    expect(files.get('api/v1/papers/hopfield-network.json')).toEqual({
      schema: 'offprint/departed/1',
      id: 'hopfield-network',
      movedTo: 'hopfield',
    });
  });

  test('say that a removed digest is gone', () => {
    expect(files.get('api/v1/digests/2025-01-01.json')).toEqual({
      schema: 'offprint/departed/1',
      id: '2025-01-01',
      gone: true,
    });
  });
});

describe(`hostile text${corpus === undefined ? ' (a few strings; OFFPRINT_CORPUS has more)' : ''}`, () => {
  test('comes back exactly, in title, abstract and listings', () => {
    const strings = hostileStrings();
    const papers = strings.map((text, index) => ({ id: `p${index}`, title: text, abstract: text }));
    const files = api(makeCatalog({ papers }));
    const listed = ApiPapers.parse(files.get(addresses.apiPapers()));
    const titles = new Map(listed.papers.map(({ id, title }) => [id, title]));
    strings.forEach((text, index) => {
      const paper = ApiPaper.parse(files.get(addresses.apiPaper(`p${index}`)));
      expect(paper.title.source).toBe(text);
      expect(paper.abstract?.source).toBe(text);
      expect(titles.get(`p${index}`)).toBe(text);
    });
  });
});

describe('the JSON Schemas', () => {
  test('refuse a link that is not on the web', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schema = jsonSchemas().get('paper');
    const paper = api(smallCatalog).get(addresses.apiPaper('hopfield'));
    const validate = ajv.compile(schema ?? false);
    expect(validate(paper)).toBe(true);
    const bad = { ...paper, links: [{ rel: 'code', href: 'javascript:alert(1)' }] };
    expect(validate(bad)).toBe(false);
  });

  test('accept a field that a later version adds', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(jsonSchemas().get('paper') ?? false);
    expect(validate({ ...api(smallCatalog).get(addresses.apiPaper('bare')), later: 1 })).toBe(true);
  });
});
