import type { Digest } from '../schema/digest.ts';
import type { Paper, PaperLink } from '../schema/paper.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { SiteRoot } from '../emit/site-root.ts';

/** What is taken away: a digest, a topic, or everything. */
export type Choice = { kind: 'digest' | 'topic'; id: string } | { kind: 'all' };

/** A paper, as far as a file to take away shows it. */
export interface TakenPaper extends Pick<
  Paper,
  'id' | 'title' | 'abstract' | 'published' | 'authors' | 'authorCount' | 'sightings'
> {
  links: readonly Pick<PaperLink, 'rel' | 'href'>[];
  topics: readonly { id: string; label: string }[];
}

/** A digest by its name. */
export type TakenDigest = Pick<Digest, 'id' | 'kind' | 'title' | 'capturedOn'>;

/** A topic by its name. */
export interface TakenTopic {
  id: string;
  label: string;
  definition: string;
}

/** The site that something is taken from. */
export interface TakenSite {
  title: string;
  description: string;
  byline: string | null;
  language: SiteSettings['language'];
  root: SiteRoot;
}

/** What a digest, a topic or everything consists of. */
export interface Taken {
  site: TakenSite;
  /** What was chosen. */
  of:
    | { kind: 'digest'; digest: TakenDigest & Pick<Digest, 'source' | 'why'> }
    | { kind: 'topic'; topic: TakenTopic }
    | { kind: 'all' };
  /** In the order of the digest, else newest first. */
  papers: readonly TakenPaper[];
  /** Those that papers were seen in, in the order of the site; of everything, all. */
  digests: readonly TakenDigest[];
  /** Those that papers have, in the order of the site; of everything, all. */
  topics: readonly TakenTopic[];
}

/** Leaves of digests and topics those that the papers name. */
export function named(
  papers: readonly TakenPaper[],
  { digests, topics }: Pick<Taken, 'digests' | 'topics'>,
): Pick<Taken, 'digests' | 'topics'> {
  const seen = new Set(papers.flatMap(({ sightings }) => sightings.map(({ digest }) => digest)));
  const about = new Set(papers.flatMap((paper) => paper.topics.map(({ id }) => id)));
  return {
    digests: digests.filter(({ id }) => seen.has(id)),
    topics: topics.filter(({ id }) => about.has(id)),
  };
}
