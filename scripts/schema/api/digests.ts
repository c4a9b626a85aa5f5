import { z } from 'zod';
import { Digest } from '../digest.ts';
import { Id } from '../id.ts';
import { RelativeAddress, schemaMarker } from './file.ts';

/** `/api/v1/digests.json`: every digest, newest capture first, those of unknown year last. */
export const ApiDigests = z.strictObject({
  schema: z.literal(schemaMarker('digests')),
  id: z.literal('digests'),
  digests: z.array(
    z.strictObject({
      id: Id,
      url: RelativeAddress,
      file: RelativeAddress.describe('the file that lists its papers'),
      ...Digest.pick({ kind: true, title: true, capturedOn: true }).shape,
      count: z.int().nonnegative().describe('how many papers it lists'),
    }),
  ),
});
export type ApiDigests = z.infer<typeof ApiDigests>;

/** `/api/v1/digests/<id>.json`: one digest and its papers in its own order. */
export const ApiDigest = z.strictObject({
  schema: z.literal(schemaMarker('digest')),
  id: Id,
  url: RelativeAddress,
  ...Digest.omit({ id: true, entries: true }).shape,
  entries: z.array(z.strictObject({ id: Id, title: z.string().describe('plain text') })),
});
export type ApiDigest = z.infer<typeof ApiDigest>;
