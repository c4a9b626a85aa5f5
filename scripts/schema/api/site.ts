import { z } from 'zod';
import { RelativeAddress, schemaMarker } from './file.ts';

const count = z.int().nonnegative();

/** `/api/v1/site.json`: what the site is, and where the rest of the API begins. */
export const ApiSite = z.strictObject({
  schema: z.literal(schemaMarker('site')),
  id: z.literal('site'),
  url: RelativeAddress,
  title: z.string(),
  description: z.string(),
  byline: z.string().nullable().describe('who publishes it'),
  address: z.string().nullable().describe('where the site is served, if its publisher says so'),
  language: z.string().describe('language of the interface'),
  counts: z.strictObject({ digests: count, papers: count, topics: count }),
  build: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('hash of all other files of the API'),
  files: z.strictObject({
    papers: RelativeAddress,
    digests: RelativeAddress,
    topics: RelativeAddress,
    feed: RelativeAddress,
  }),
});
export type ApiSite = z.infer<typeof ApiSite>;
