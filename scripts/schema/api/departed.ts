import { z } from 'zod';
import { Id } from '../id.ts';
import { schemaMarker } from './file.ts';

const schema = z.literal(schemaMarker('departed'));

/**
 * What stands at the API address of a paper, digest or topic that is no more: `movedTo` is the id of the one
 * that took its place (its file is `<movedTo>.json` in the same folder), or there is none and it is `gone`.
 */
export const ApiDeparted = z.union([
  z.strictObject({ schema, id: Id, movedTo: Id }),
  z.strictObject({ schema, id: Id, gone: z.literal(true) }),
]);
export type ApiDeparted = z.infer<typeof ApiDeparted>;
