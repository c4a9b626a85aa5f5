import { buildCatalog } from '../../../scripts/catalog/index.ts';
import type { Byline, Entry, ReadDigest, SourceRecord } from '../../../scripts/schema/entry.ts';
import { type Ids, noIds } from '../../../scripts/schema/ids.ts';
import type { SiteSettings } from '../../../scripts/schema/site.ts';
import type { Topic } from '../../../scripts/schema/topic.ts';

export const site: SiteSettings = {
  title: 'Test',
  description: 'A test.',
  address: null,
  byline: null,
  language: 'en',
  offline: true,
  downloads: 'digests',
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date as a listing writes it: "Nov 7" or "Nov 7, 2025". */
export function written(text: string): { year: number | null; month: number; day: number } {
  const [, month, day, year] = /^(\w{3}) (\d+)(?:, (\d{4}))?$/.exec(text) ?? [];
  if (month === undefined) throw new Error(`Not a date: ${text}`);
  return {
    year: year === undefined ? null : Number(year),
    month: months.indexOf(month) + 1,
    day: Number(day),
  };
}

export interface Shown {
  title: string;
  abstract?: string | null;
  date?: string;
  authors?: number;
  number?: number;
  /** What a source with named fields says; fields left out are empty. */
  record?: Partial<SourceRecord>;
}

/** A digest as a reader gives it; every entry takes ten lines of the file. */
export function digest(
  fileName: string,
  header: string | null,
  shown: readonly (Shown | string)[],
): ReadDigest {
  const entries = shown.map((each, index): Entry => {
    const { title, abstract, date, authors, number, record } =
      typeof each === 'string' ? { title: each } : each;
    const byline: Byline = {
      authorCount: authors ?? null,
      date: date === undefined ? null : written(date),
      unlabelledNumber: number ?? null,
    };
    const isSilent = date === undefined && authors === undefined && number === undefined;
    const line = 10 * (index + 1);
    return {
      position: index + 1,
      line,
      column: 1,
      title,
      abstract: abstract === undefined ? abstractOf(title) : abstract,
      byline: isSilent ? null : byline,
      record:
        record === undefined
          ? null
          : {
              authors: null,
              identifiers: {},
              links: [],
              keywords: [],
              upvotes: null,
              comments: null,
              ...record,
            },
      anchors: {
        title: [{ offset: 0, line, column: 1 }],
        abstract: abstract === null ? [] : [{ offset: 0, line: line + 2, column: 1 }],
      },
    };
  });
  return {
    file: `digests/${fileName}`,
    fileName,
    reader: 'capture',
    kind: 'capture',
    title: null,
    header: header === null ? null : { ...written(header), line: 5 },
    entries,
  };
}

/** A day of a listing with named fields, as a reader gives it; `day` is `2024-08-15`. */
export function daily(day: string, shown: readonly Shown[]): ReadDigest {
  const named = digest(`${day}.json`, null, shown);
  return { ...named, reader: 'hugging-face-daily', kind: 'daily' };
}

/** An abstract of forty words that follow from a seed: the same for one seed, unlike that of any other. */
export function abstractOf(seed: string): string {
  let state = 7;
  for (const character of seed) state = (Math.imul(state, 31) + character.charCodeAt(0)) >>> 0;
  return Array.from({ length: 40 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return `w${(state >>> 5).toString(36)}`;
  }).join(' ');
}

/** The catalog of some digests, with no addresses given out before unless told otherwise. */
export function build(
  digests: readonly ReadDigest[],
  { ids = noIds, topics = [] }: { ids?: Ids; topics?: Topic[] } = {},
): ReturnType<typeof buildCatalog> {
  return buildCatalog({ digests, topics, site, ids });
}

/** The codes of diagnostics, without those of years that other tests look at. */
export function codesOf(diagnostics: readonly { code: string }[]): string[] {
  return diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('year-'));
}
