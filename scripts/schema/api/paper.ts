import { z } from 'zod';
import { Id } from '../id.ts';
import { Origin, Paper, PaperLink, PaperTopic } from '../paper.ts';
import { RelativeAddress, schemaMarker } from './file.ts';

/** An address that belongs to a paper, and where it comes from. */
export const ApiPaperLink = PaperLink.extend({ from: Origin.optional() });

/** A topic of a paper. `why` has the names of `reasons`, for elements from before these were there. */
export const ApiPaperTopic = PaperTopic.extend({
  why: z.array(z.string()),
  reasons: PaperTopic.shape.reasons.optional(),
});

const { suggestedTopics, keywords, upvotes, comments } = Paper.shape;

/**
 * `/api/v1/papers/<slug>.json`: everything the site knows of one paper, its neighbours aside. What version 1
 * gained after it was first served is optional: elements are of one year and the files that they read of another.
 */
export const ApiPaper = z.strictObject({
  schema: z.literal(schemaMarker('paper')),
  id: Id,
  url: RelativeAddress,
  ...Paper.omit({ id: true, firstSaid: true }).shape,
  links: z.array(ApiPaperLink),
  topics: z.array(ApiPaperTopic),
  suggestedTopics: suggestedTopics.optional(),
  keywords: keywords.optional(),
  upvotes: upvotes.optional(),
  comments: comments.optional(),
});
export type ApiPaper = z.infer<typeof ApiPaper>;
