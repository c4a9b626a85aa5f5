/** The most papers that one page lists; a longer listing goes on at `…/2/`, `…/3/`. */
export const PAPERS_PER_PAGE = 200;

/** How many pages a listing of `count` papers takes; an empty one takes a page too. */
export function pageCount(count: number): number {
  return Math.max(1, Math.ceil(count / PAPERS_PER_PAGE));
}

/** The part of a listing that stands on one of its pages; `page` counts from 1. */
export function pageOf<T>(listing: readonly T[], page: number): T[] {
  return listing.slice((page - 1) * PAPERS_PER_PAGE, page * PAPERS_PER_PAGE);
}

/**
 * Addresses of pages, feeds and the API, relative to the site's root: no leading slash, pages with a
 * trailing one. They are a promise to everyone who links.
 */
export const addresses = {
  home: '',
  digests: 'digests/',
  digest: (id: string, page = 1) => `digests/${id}/${pagePart(page)}`,
  papers: 'papers/',
  /** `year` is four digits, or `undated` for papers whose date nobody states. */
  papersOfYear: (year: string, page = 1) => `papers/years/${year}/${pagePart(page)}`,
  paper: (slug: string) => `papers/${slug}/`,
  topics: 'topics/',
  topic: (id: string) => `topics/${id}/`,
  topicYear: (id: string, year: string, page = 1) => `topics/${id}/years/${year}/${pagePart(page)}`,
  search: 'search/',
  embed: 'embed/',
  /** Bare pages, to be framed by other people's pages. */
  embedPaper: (slug: string) => `embed/paper/${slug}/`,
  embedTopic: (id: string) => `embed/topic/${id}/`,
  embedDigest: (id: string) => `embed/digest/${id}/`,
  /** Style of an element that bare pages draw; `name` has a hash in it. */
  elementStyle: (name: string) => `embed/style/${name}.css`,
  /** Pictures of the same, for places where neither a script nor a frame can go. */
  paperPicture: (slug: string) => `embed/paper/${slug}.svg`,
  topicPicture: (id: string) => `embed/topic/${id}.svg`,
  digestPicture: (id: string) => `embed/digest/${id}.svg`,
  /** What oEmbed says of a page, beside it. */
  oembed: (page: string) => `${page}oembed.json`,
  /** The elements of a version, as it was released. */
  widgets: (version: string) => `widgets/${version}/`,
  about: 'about/',
  notFound: '404.html',
  siteFeed: 'feeds/papers.xml',
  topicFeed: (id: string) => `feeds/topics/${id}.xml`,
  sitemap: 'sitemap.xml',
  apiSite: 'api/v1/site.json',
  apiPaper: (slug: string) => `api/v1/papers/${slug}.json`,
  apiRelated: (slug: string) => `api/v1/related/${slug}.json`,
  apiPapers: (shard = 1) => `api/v1/papers${shard === 1 ? '' : `-${shard}`}.json`,
  apiDigests: 'api/v1/digests.json',
  apiDigest: (id: string) => `api/v1/digests/${id}.json`,
  apiTopics: 'api/v1/topics.json',
  apiTopic: (id: string, shard = 1) => `api/v1/topics/${id}${shard === 1 ? '' : `/${shard}`}.json`,
  apiSchema: (name: string) => `api/v1/schema/${name}.json`,
  searchIndex: 'pagefind/',
  /** Files to take away. */
  downloads: 'downloads/',
  digestFile: (id: string) => `downloads/digests/${id}.html`,
  topicFile: (id: string) => `downloads/topics/${id}.html`,
  /** Says what is there with no network, and stands in for pages that are not. */
  offline: 'offline/',
  /** What a browser may keep of this version of the site; see scripts/schema/offline.ts. */
  offlineHead: 'offline.json',
  offlineList: (hash: string) => `offline/lists/${hash}.json`,
  /** The service worker. */
  worker: 'sw.js',
  webManifest: 'manifest.webmanifest',
  icons: 'icons/',
} as const;

/** Slugs that no paper may have, because the address means something else. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['years']);

function pagePart(page: number): string {
  return page === 1 ? '' : `${page}/`;
}
