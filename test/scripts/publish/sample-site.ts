import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bareAddresses, pageAddresses } from '../../../scripts/catalog/listing.ts';
import type { Catalog } from '../../../scripts/schema/catalog.ts';
import type { Paper } from '../../../scripts/schema/paper.ts';

/** A site as it should be: the text of each file by its path. */
export type SampleSite = Map<string, string>;

/** A policy that keeps every promise. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:";

/** Two papers in one digest, one topic, and an address that leads on. */
export function sampleCatalog(): Catalog {
  return {
    site: {
      title: 'Papers',
      description: 'Some papers.',
      address: 'https://papers.example.org/',
      byline: null,
      language: 'en',
      offline: true,
      downloads: 'digests',
    },
    digests: [
      {
        id: '2025-11-07',
        kind: 'capture',
        title: 'Daily Papers',
        source: 'one.txt',
        capturedOn: { date: '2025-11-07', monthDay: '11-07', certainty: 'stated' },
        why: 'The file says so.',
        entries: ['attention', 'dropout'],
      },
    ],
    papers: [samplePaper('attention'), samplePaper('dropout')],
    topics: [
      {
        id: 'robots',
        label: 'Robots',
        definition: 'Robots.',
        strong: [],
        weak: [],
        not: [],
        formerly: [],
      },
    ],
    related: new Map([['attention', []]]),
    departed: [{ kind: 'paper', id: 'atention', movedTo: 'attention' }],
  };
}

function samplePaper(id: string): Paper {
  return {
    id,
    title: { source: id, text: id, inline: [id] },
    abstract: null,
    published: null,
    authors: null,
    authorCount: null,
    unlabelledNumber: null,
    links: [],
    keywords: [],
    upvotes: null,
    comments: null,
    identifiers: {},
    topics: [],
    suggestedTopics: [],
    sightings: [
      {
        digest: '2025-11-07',
        position: 1,
        capturedOn: { date: '2025-11-07', monthDay: '11-07', certainty: 'stated' },
      },
    ],
    provenance: {},
  };
}

/** A page that is as pages should be, with something more in its head or body. */
export function samplePage({ head = '', body = '', policy = POLICY } = {}): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>A page</title><link rel="stylesheet" href="/_astro/site.css">${head}`,
    '</head><body><h1 id="main">A page</h1>',
    `<a href="/">Home</a>${body}`,
    '<script type="module" src="/_astro/page.js"></script></body></html>',
    '',
  ].join('\n');
}

/** A whole site for the sample catalog. */
export function sampleSite(): SampleSite {
  const site: SampleSite = new Map();
  for (const address of pageAddresses(sampleCatalog())) {
    const file = address === '404.html' ? address : `${address}index.html`;
    site.set(file, samplePage());
  }
  for (const address of bareAddresses(sampleCatalog())) {
    site.set(
      `${address}index.html`,
      samplePage({ head: '<meta name="robots" content="noindex">' }),
    );
  }
  for (const name of [
    'paper/attention',
    'paper/dropout',
    'paper/atention',
    'digest/2025-11-07',
    'topic/robots',
  ]) {
    site.set(`embed/${name}.svg`, '<svg/>');
  }
  for (const page of [
    'papers/attention',
    'papers/dropout',
    'digests/2025-11-07',
    'topics/robots',
  ]) {
    site.set(`${page}/oembed.json`, '{}');
  }
  for (const name of [
    'site',
    'papers',
    'digests',
    'topics',
    'papers/attention',
    'papers/dropout',
    'papers/atention',
    'related/attention',
    'related/dropout',
    'digests/2025-11-07',
    'topics/robots',
  ]) {
    site.set(`api/v1/${name}.json`, '{}');
  }
  site.set('_astro/site.css', 'body{}');
  site.set('_astro/page.js', '');
  site.set('picture.png', '');
  site.set('pagefind/pagefind.js', '');
  site.set(
    'pagefind/search.json',
    '{"schema":"offprint/search/1","shards":[{"path":"","records":4,"facts":"facts/open-1a.json"}],"vocabulary":"facts/vocabulary-1a.txt"}',
  );
  site.set('pagefind/facts/vocabulary-1a.txt', '');
  site.set(
    'pagefind/facts/open-1a.json',
    '{"schema":"offprint/search-facts/1","kinds":{"paper":2,"digest":1,"topic":1}}',
  );
  site.set('pagefind/pagefind.en_1a.pf_meta', '');
  site.set(
    'pagefind/pagefind-entry.json',
    '{"version":"1.6.0","languages":{"en":{"hash":"en_1a","wasm":"en","page_count":4}}}',
  );
  return site;
}

/** Writes a site into a folder: at once, since waiting for each of so many small files takes most of the time. */
export function writeSite(folder: string, site: SampleSite): void {
  const folders = new Set([...site.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const [path, text] of site) writeFileSync(join(folder, path), text);
}
