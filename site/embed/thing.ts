import { addresses } from '../../scripts/emit/addresses.ts';
import { fill } from '../client/sentence.ts';
import type { Choice, ElementName } from './choice.ts';

/** Something with a page, by its id and what it is called, which may be any text. */
export interface Named {
  id: string;
  title: string;
}

/** What an embedded element shows. */
export type Thing =
  | { element: 'paper-card'; paper: Named; variant: Choice['variant'] }
  | { element: 'topic-timeline'; topics: readonly [Named, ...Named[]] }
  | { element: 'digest-list'; digest: Named | null; limit: number | null }
  | { element: 'related-papers'; paper: Named; limit: number | null }
  | { element: 'paper-search' };

/** What things without a name of their own are called; `{…}` stands for what varies. */
export interface ThingWords {
  latestDigest: string;
  relatedTo: string;
  searchOf: string;
}

/** A thing as a page needs it, with addresses relative to the site's root. */
export interface Described {
  tag: ElementName;
  /** What it is called as a whole. */
  title: string;
  /** Attributes in their order; a `path` is an address, `''` that of the site. */
  attributes: readonly (readonly [name: string, value: string | { path: string }])[];
  /** Pages that stand in for it. */
  links: readonly { title: string; path: string }[];
  /** A bare page with it; `null` where there is none. */
  frame: string | null;
  /** A picture of it; `null` where there is none. */
  picture: string | null;
}

/** Describes a thing. A topic's frame and picture show one topic: of several on one axis there is neither. */
export function describe(thing: Thing, site: { title: string }, words: ThingWords): Described {
  switch (thing.element) {
    case 'paper-card': {
      const { id, title } = thing.paper;
      return {
        tag: thing.element,
        title,
        attributes: [
          ['src', { path: addresses.apiPaper(id) }],
          ...(thing.variant === 'standard' ? [] : [['variant', thing.variant] as const]),
        ],
        links: [{ title, path: addresses.paper(id) }],
        frame: addresses.embedPaper(id),
        picture: addresses.paperPicture(id),
      };
    }
    case 'topic-timeline': {
      const [first, ...others] = thing.topics;
      return {
        tag: thing.element,
        title: thing.topics.map(({ title }) => title).join(', '),
        attributes: [
          ['site', { path: addresses.home }],
          ['topics', thing.topics.map(({ id }) => id).join(',')],
        ],
        links: thing.topics.map(({ id, title }) => ({ title, path: addresses.topic(id) })),
        frame: others.length > 0 ? null : addresses.embedTopic(first.id),
        picture: others.length > 0 ? null : addresses.topicPicture(first.id),
      };
    }
    case 'digest-list': {
      const { digest, limit } = thing;
      const title = digest?.title ?? fill(words.latestDigest, { site: site.title });
      return {
        tag: thing.element,
        title,
        attributes: [
          digest
            ? ['src', { path: addresses.apiDigest(digest.id) }]
            : ['site', { path: addresses.home }],
          ...limitOf(limit),
        ],
        links: [{ title, path: digest ? addresses.digest(digest.id) : addresses.digests }],
        frame: digest && addresses.embedDigest(digest.id),
        picture: digest && addresses.digestPicture(digest.id),
      };
    }
    case 'related-papers': {
      const { id } = thing.paper;
      const title = fill(words.relatedTo, { title: thing.paper.title });
      return {
        tag: thing.element,
        title,
        attributes: [['site', { path: addresses.home }], ['paper', id], ...limitOf(thing.limit)],
        links: [{ title, path: addresses.paper(id) }],
        frame: null,
        picture: null,
      };
    }
    case 'paper-search': {
      const title = fill(words.searchOf, { site: site.title });
      return {
        tag: thing.element,
        title,
        attributes: [['site', { path: addresses.home }]],
        links: [{ title, path: addresses.search }],
        frame: null,
        picture: null,
      };
    }
  }
}

function limitOf(limit: number | null): (readonly [string, string])[] {
  return limit === null ? [] : [['limit', String(limit)]];
}
