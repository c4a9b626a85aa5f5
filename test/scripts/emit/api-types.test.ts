import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiFiles } from '../../../scripts/emit/api.ts';
import { staleApiModules } from '../../../scripts/emit/write-api-types.ts';
import * as guards from '../../../widgets/src/api/guards.ts';
import { ApiPaper } from '../../../scripts/schema/api/index.ts';
import { smallCatalog } from '../../cases/emit/small-catalog.ts';

const byKind = new Map(
  Object.entries(guards).map(([name, guard]) => [name.slice(2).toLowerCase(), guard]),
);
const files = [...apiFiles(smallCatalog)]
  .filter(({ path }) => !path.startsWith('api/v1/schema/'))
  .map(({ path, text }): [string, Record<string, unknown>] => [
    path,
    z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
  ]);

/** What version 1 gained after it was first served. */
const gained = ['suggestedTopics', 'keywords', 'upvotes', 'comments'];

describe('the types and guards that the elements ship', () => {
  test('are what the schemas say (if not, run `node scripts/emit/write-api-types.ts`)', async () => {
    expect(await staleApiModules()).toEqual([]);
  });

  test.for(files)('know %s for what it is and for nothing else', ([, content]) => {
    const accepted = [...byKind].filter(([, guard]) => guard(content)).map(([kind]) => kind);
    expect(accepted).toEqual([String(content['schema']).split('/')[1]]);
  });

  test.for(files)(
    'refuse %s when a required field is missing or of another kind',
    ([, content]) => {
      const guard = byKind.get(String(content['schema']).split('/')[1] ?? '');
      for (const key of Object.keys(content).filter((each) => !gained.includes(each))) {
        expect(guard?.({ ...content, [key]: undefined }), key).toBe(false);
        expect(guard?.({ ...content, [key]: () => 0 }), key).toBe(false);
      }
    },
  );

  test('know a paper of a site that was built before version 1 gained fields', () => {
    const papers = files.filter(([, { schema }]) => schema === 'offprint/paper/1');
    expect(papers).not.toEqual([]);
    for (const [path, paper] of papers) {
      expect(Object.keys(paper)).toEqual(expect.arrayContaining(gained));
      const old = Object.fromEntries(
        Object.entries(paper).filter(([key]) => !gained.includes(key)),
      );
      expect(guards.isPaper(old), path).toBe(true);
      const bare = ApiPaper.shape.links
        .parse(paper['links'])
        .map(({ rel, href }) => ({ rel, href }));
      const topics = ApiPaper.shape.topics
        .parse(paper['topics'])
        .map(({ id, label, why }) => ({ id, label, why }));
      expect(ApiPaper.safeParse({ ...old, links: bare, topics }).error, path).toBeUndefined();
    }
  });

  test('refuse another version, and values that are no file at all', () => {
    expect(guards.isDeparted({ schema: 'offprint/departed/2', id: 'a', gone: true })).toBe(false);
    for (const value of [null, undefined, 'text', 1, []]) expect(guards.isSite(value)).toBe(false);
  });
});
