import { z } from 'zod';
import { Published } from '../date.ts';
import { Id } from '../id.ts';
import { SHARD_SIZE, schemaMarker, shardShape } from './file.ts';

/** `/api/v1/papers.json`, `papers-2.json`, …: every paper, newest first, those without a date last. */
export const ApiPapers = z.strictObject({
  schema: z.literal(schemaMarker('papers')),
  id: z.literal('papers'),
  ...shardShape,
  papers: z
    .array(
      z.strictObject({
        id: Id,
        title: z.string().describe('plain text'),
        published: Published.nullable(),
        topics: z.array(Id),
      }),
    )
    .max(SHARD_SIZE),
});
export type ApiPapers = z.infer<typeof ApiPapers>;
