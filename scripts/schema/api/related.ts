import { z } from 'zod';
import { Id } from '../id.ts';
import { RelatedPaper } from '../paper.ts';
import { schemaMarker } from './file.ts';

/**
 * `/api/v1/related/<slug>.json`: a paper's neighbours, nearest first. Apart from the paper's own file, so
 * that a new paper elsewhere does not change that.
 */
export const ApiRelated = z.strictObject({
  schema: z.literal(schemaMarker('related')),
  id: Id,
  related: z.array(RelatedPaper),
});
export type ApiRelated = z.infer<typeof ApiRelated>;
