import { z } from 'zod';
import { Id } from './id.ts';

/** Without what no digest may bring into the site either (scripts/read/characters.ts), and without half characters. */
const FIT_TO_SHOW = /^[^[\p{Cc}--[\t\n]]\p{Cs}\u202a-\u202e\u2066-\u2069]*$/v;

const plain = z
  .string()
  .min(1)
  .regex(FIT_TO_SHOW, 'it holds a control character, a direction override or half a character');

/** Text with something in it that readers see. */
const visible = plain.regex(/[^\p{C}\p{Z}\s]/u, 'there is nothing to see');

/** A topic as `topics.yaml` defines it. */
export const Topic = z.strictObject({
  id: Id,
  label: visible.max(60),
  definition: visible.max(400).describe('one sentence'),
  strong: z.array(plain).describe('names that settle it'),
  weak: z.array(plain).default([]).describe('words that only hint at it'),
  not: z.array(plain).default([]).describe('phrases that must not count'),
  parent: Id.optional().describe('the wider topic that this one is a part of'),
  formerly: z.array(Id).default([]).describe('ids it had before; their addresses lead to it'),
});
export type Topic = z.infer<typeof Topic>;

/** `content/topics.yaml`: a list of topics. */
export const Topics = z.array(Topic);
