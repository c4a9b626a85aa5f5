import { describe, expect, test } from 'vitest';
import { SITEMAP_LIMIT, robotsFile, sitemapFiles } from '../../../scripts/emit/sitemap.ts';
import { emitFiles } from '../../../scripts/emit/index.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const served = { address: 'https://example.org/papers-site/', base: '/papers-site/' };
const nowhere = { address: null, base: '/' };

const locations = (text = '') => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

describe('the sitemap', () => {
  test('lists pages, and not those that say that something is gone or missing', () => {
    const catalog = makeCatalog({
      papers: [{ id: 'a' }],
      departed: [
        { kind: 'paper', id: 'merged', movedTo: 'a' },
        { kind: 'digest', id: '2025-01-01', movedTo: null },
      ],
    });
    const [file, ...more] = sitemapFiles(catalog, served);
    expect(more).toEqual([]);
    const urls = locations(file?.text);
    expect(urls).toContain('https://example.org/papers-site/papers/a/');
    expect(urls).toContain('https://example.org/papers-site/');
    expect(urls.join(' ')).not.toMatch(/merged|2025-01-01|404/);
  });

  test('is an index of parts when one file cannot hold it', () => {
    const papers = Array.from({ length: SITEMAP_LIMIT + 1 }, (_, index) => ({ id: `p${index}` }));
    const one = makeCatalog({ papers: papers.slice(0, 1) });
    const [paper] = one.papers;
    const catalog = {
      ...one,
      papers: papers.flatMap(({ id }) => (paper ? [{ ...paper, id }] : [])),
    };
    const files = new Map([...sitemapFiles(catalog, served)].map((file) => [file.path, file.text]));
    expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    expect(locations(files.get('sitemap.xml'))).toEqual([
      'https://example.org/papers-site/sitemap-1.xml',
      'https://example.org/papers-site/sitemap-2.xml',
    ]);
    const listed = [1, 2].flatMap((part) => locations(files.get(`sitemap-${part}.xml`)));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThan(SITEMAP_LIMIT);
  });

  test('is not there, nor spoken of, when the site does not know its address', () => {
    expect([...sitemapFiles(makeCatalog(), nowhere)]).toEqual([]);
    expect(robotsFile(nowhere).text).not.toContain('Sitemap');
    expect(robotsFile(served).text).toContain(
      'Sitemap: https://example.org/papers-site/sitemap.xml',
    );
  });
});

describe('all files together', () => {
  test('refuse two for one path rather than lose one', () => {
    const catalog = makeCatalog({ topics: [{ id: 'a' }, { id: 'a' }] });
    expect(() => [...emitFiles(catalog, nowhere)]).toThrow('api/v1/topics/a.json');
  });

  test('refuse an address that is not where the base path says', () => {
    const root = { address: 'https://example.org/papers/', base: '/' };
    expect(() => [...emitFiles(makeCatalog(), root)]).toThrow('https://example.org/papers/');
  });
});
