import { z } from 'zod';
import { CapturedOn, Published } from './date.ts';
import { Id } from './id.ts';
import { Text } from './text.ts';

/** A paper's appearance in a digest. */
export const Sighting = z.strictObject({
  digest: Id,
  capturedOn: CapturedOn,
  position: z.int().positive().describe('place in the digest, from 1'),
});
export type Sighting = z.infer<typeof Sighting>;

/**
 * Which digest and reader gave a field its value. What the publisher corrected says so; it then names the
 * record that was mended, or added to.
 */
export const Origin = z.strictObject({
  digest: Id,
  reader: z.string(),
  corrected: z.literal(true).optional(),
});
export type Origin = z.infer<typeof Origin>;

/** An address outside the site that belongs to a paper. */
export const PaperLink = z.strictObject({
  rel: z.enum(['code', 'project', 'paper', 'pdf', 'data', 'demo', 'review', 'other']),
  href: z.url({ protocol: /^https?$/ }),
  from: Origin,
});
export type PaperLink = z.infer<typeof PaperLink>;

/** A name of a topic that was found in a paper, and where. */
export const TopicReason = z.strictObject({
  name: z.string().describe('as topics.yaml spells it'),
  in: z
    .array(z.enum(['title', 'abstract', 'keywords']))
    .min(1)
    .describe('each place once, in this order'),
});
export type TopicReason = z.infer<typeof TopicReason>;

/** A topic given to a paper, and why: the weightiest name first; none where a correction gave it. */
export const PaperTopic = z.strictObject({
  id: Id,
  label: z.string(),
  reasons: z.array(TopicReason),
});
export type PaperTopic = z.infer<typeof PaperTopic>;

/** A neighbour of a paper, and what the two have in common. */
export const RelatedPaper = z.strictObject({
  id: Id,
  title: z.string(),
  why: z.array(z.string()),
});
export type RelatedPaper = z.infer<typeof RelatedPaper>;

/** What the search index holds of a paper: the texts as its first sighting with an abstract gave them. */
export const FirstSaid = z.strictObject({
  sighting: Sighting,
  title: z.string().describe('plain'),
  abstract: z.string().nullable().describe('plain'),
});
export type FirstSaid = z.infer<typeof FirstSaid>;

/** One paper: everything that the digests it was seen in say of it, merged. `id` is its slug. */
export const Paper = z.strictObject({
  id: Id,
  title: Text,
  abstract: Text.nullable(),
  published: Published.nullable(),
  authors: z.array(z.string()).nullable(),
  authorCount: z.int().positive().nullable(),
  unlabelledNumber: z.int().nonnegative().nullable(),
  links: z.array(PaperLink),
  keywords: z.array(z.string()).describe('as the source gives them'),
  upvotes: z.int().nonnegative().nullable().describe('on the listing, when it was read'),
  comments: z.int().nonnegative().nullable().describe('on the listing, when it was read'),
  identifiers: z.strictObject({ arxiv: z.string().optional(), doi: z.string().optional() }),
  topics: z.array(PaperTopic).describe('heaviest first, or as a correction orders them'),
  suggestedTopics: z
    .array(PaperTopic)
    .max(1)
    .describe('what it may be about where there was too little for a topic; counted nowhere'),
  sightings: z
    .array(Sighting)
    .min(1)
    .describe('earliest capture first, those of unknown year last'),
  provenance: z.record(z.string(), Origin),
  firstSaid: FirstSaid.optional().describe(
    'only where it is not what the first sighting and the texts above say; see scripts/catalog/first-said.ts',
  ),
});
export type Paper = z.infer<typeof Paper>;
