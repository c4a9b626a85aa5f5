import type { Catalog } from '../../../scripts/schema/catalog.ts';
import type { ReadDigest } from '../../../scripts/schema/entry.ts';
import { SiteSettings } from '../../../scripts/schema/site.ts';

const plain = (text: string) => ({ source: text, text, inline: [text] });

/** What a reader may make of a file: a digest without entries. */
export function aReadDigest(file: string): ReadDigest {
  return {
    file,
    fileName: file.replace(/^.*\//, ''),
    reader: 'capture',
    kind: 'capture',
    title: null,
    header: null,
    entries: [],
  };
}

/** A catalog of one digest, one paper, one topic and one departed address. */
export function aCatalog(): Catalog {
  const capturedOn = { date: '2025-11-07', monthDay: '11-07', certainty: 'stated' as const };
  return {
    site: SiteSettings.parse({}),
    digests: [
      {
        id: '2025-11-07',
        kind: 'capture',
        title: 'Daily Papers',
        source: 'a.txt',
        capturedOn,
        why: 'The file name says so.',
        entries: ['attention'],
      },
    ],
    papers: [
      {
        id: 'attention',
        title: plain('Attention'),
        abstract: plain('About attention.'),
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
        sightings: [{ digest: '2025-11-07', capturedOn, position: 1 }],
        provenance: {},
      },
    ],
    topics: [
      {
        id: 'transformers',
        label: 'Transformers',
        definition: 'Networks of attention.',
        strong: ['transformer'],
        weak: [],
        not: [],
        formerly: [],
      },
    ],
    related: new Map(),
    departed: [{ kind: 'paper', id: 'old-name', movedTo: 'attention' }],
  };
}
