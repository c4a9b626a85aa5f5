import { z } from 'zod';
import { Id } from '../id.ts';
import { Paper } from '../paper.ts';
import { RelativeAddress, schemaMarker } from './file.ts';

/** `/api/v1/papers/<slug>.json`: everything the site knows of one paper, its neighbours aside. */
export const ApiPaper = z.strictObject({
  schema: z.literal(schemaMarker('paper')),
  id: Id,
  url: RelativeAddress,
  ...Paper.omit({ id: true }).shape,
});
export type ApiPaper = z.infer<typeof ApiPaper>;
