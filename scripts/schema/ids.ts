import { z } from 'zod';
import { Id } from './id.ts';

/**
 * `content/ids.json`: every address given out so far, by what it was given to. It only grows: when a paper
 * or a digest is seen in a new form (a mended abstract, a renamed file), the form is added beside the
 * others, so an id may have several records. Records are sorted by id, then by their other fields.
 */
export const Ids = z.strictObject({
  schema: z.literal('offprint/ids/1'),
  digests: z.array(
    z.strictObject({
      id: Id,
      file: z.string().describe('the name of the file'),
      titles: z.string().describe('hash of the titles in it'),
    }),
  ),
  papers: z.array(
    z.strictObject({
      id: Id,
      title: z.string().describe('the normalised title, see catalog/ids/title-key.ts'),
      abstract: z.string().nullable().describe('hash of the abstract'),
      arxiv: z.string().optional().describe('its arXiv id, without the version'),
      gist: z
        .string()
        .nullable()
        .describe('sketch of the abstract, see catalog/ids/abstract-gist.ts'),
    }),
  ),
  topics: z.array(Id).optional().describe('ids of all topics that ever had a page, sorted'),
  apart: z
    .array(
      z.strictObject({
        id: Id,
        paper: Id.describe('the paper that a correction set it apart from'),
        digest: Id.describe('a digest whose entry is the one set apart'),
      }),
    )
    .optional(),
});
export type Ids = z.infer<typeof Ids>;

/** The state before anything was published. */
export const noIds: Ids = { schema: 'offprint/ids/1', digests: [], papers: [] };
