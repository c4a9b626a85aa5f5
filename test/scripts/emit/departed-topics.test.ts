import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { emitFiles } from '../../../scripts/emit/index.ts';
import { ApiDeparted } from '../../../scripts/schema/api/index.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const catalog = makeCatalog({
  topics: [{ id: 'memory', label: 'Memory' }],
  papers: [{ id: 'hopfield', topics: ['memory'] }],
  departed: [
    { kind: 'topic', id: 'remembering', movedTo: 'memory' },
    { kind: 'topic', id: 'gone', movedTo: null },
  ],
});
const root = { address: 'https://example.org/', base: '/' };
const files = new Map([...emitFiles(catalog, root)].map(({ path, text }) => [path, text]));

function file(path: string): string {
  return files.get(path) ?? expect.fail(`There is no ${path}.`);
}

test('the API says what became of a topic', () => {
  const departed = (id: string) => ApiDeparted.parse(JSON.parse(file(`api/v1/topics/${id}.json`)));
  expect(departed('remembering')).toMatchObject({ id: 'remembering', movedTo: 'memory' });
  expect(departed('gone')).toMatchObject({ id: 'gone', gone: true });
});

test('who subscribed to a topic that was renamed reads on, under the new name', () => {
  expect(file('feeds/topics/remembering.xml')).toBe(file('feeds/topics/memory.xml'));
  expect(file('feeds/topics/memory.xml')).toContain('hopfield');
});

test('who subscribed to a topic that was dropped is told, once', () => {
  const feed = parseAtomFeed(file('feeds/topics/gone.xml'));
  expect(feed.entries).toHaveLength(1);
  expect(feed.entries?.[0]).toMatchObject({
    id: 'https://example.org/topics/gone/',
    title: { value: 'The topic “gone” is no longer part of this site' },
  });
});

test('the sitemap has topics, and not the addresses that they left', () => {
  const sitemap = file('sitemap.xml');
  expect(sitemap).toContain('/topics/memory/');
  expect(sitemap).not.toContain('/topics/remembering/');
  expect(sitemap).not.toContain('/topics/gone/');
});
