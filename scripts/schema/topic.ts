import { z } from 'zod';
import { Id } from './id.ts';

/** A topic as `topics.yaml` defines it. */
export const Topic = z.strictObject({
  id: Id,
  label: z.string().min(1).max(60),
  definition: z.string().min(1).max(400).describe('one sentence'),
  strong: z.array(z.string().min(1)).describe('names that settle it'),
  weak: z.array(z.string().min(1)).default([]).describe('words that only hint at it'),
  not: z.array(z.string().min(1)).default([]).describe('phrases that must not count'),
  parent: Id.optional().describe('the wider topic that this one is a part of'),
  formerly: z.array(Id).default([]).describe('ids it had before; their addresses lead to it'),
});
export type Topic = z.infer<typeof Topic>;

/** `content/topics.yaml`: a list of topics. */
export const Topics = z.array(Topic);
