import { z } from 'zod';

/** The longest id, in characters: long enough for a title, short enough for every file system. */
export const ID_LENGTH_LIMIT = 80;

/**
 * An id of a digest, a topic or a paper: lower-case Latin letters and digits in groups joined by single
 * hyphens. The only thing that generated MDX may hold, so it must never be able to mean anything else.
 */
export const Id = z
  .string()
  .max(ID_LENGTH_LIMIT)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens');
