import { z } from 'zod';
import { CapturedOn } from './date.ts';
import { Id } from './id.ts';

/** A listing of papers, once its papers have been merged and its date worked out. */
export const Digest = z.strictObject({
  id: Id,
  kind: z.enum(['capture', 'daily']),
  title: z.string(),
  source: z.string().describe('the name of the file it was read from'),
  capturedOn: CapturedOn,
  why: z.string().describe('how the year of the capture is known, in a sentence'),
  entries: z.array(Id).describe('slugs of its papers, in the order of the digest'),
});
export type Digest = z.infer<typeof Digest>;
