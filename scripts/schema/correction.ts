import { z } from 'zod';
import { clean } from '../read/characters.ts';
import { refuseAddress } from '../text/links/web-address.ts';
import { Id } from './id.ts';
import { PaperLink } from './paper.ts';

/** Text that is shown. What digests may not bring into the site, corrections may not either. */
const Shown = z
  .string()
  // More than any abstract has: however often it is shown, it stays within what a string can hold.
  .max(5_000)
  .refine(
    (text) => text.isWellFormed() && clean(text).removed.length === 0,
    'it has characters that are invisible or change the direction of text; between double quotes, YAML reads a backslash as the beginning of one',
  );
const Words = Shown.regex(/\S/, 'expected text');

/** A digest by its id, or by the name of its file. */
const DigestName = z.string().min(1);

/** Each thing once; in what order says nothing. */
const DigestNames = z
  .array(DigestName)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'a digest is named twice');

/** A whole day, a month or a year: `2024-08-15`, `2024-08`, `2024`. */
const WrittenDay = z.union(
  [z.iso.date(), z.string().regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/), z.int().min(1000).max(9999)],
  { error: 'expected a day, a month or a year, such as 2024-08-15, 2024-08 or 2024' },
);

/** Characters of the source, and what is shown in their place wherever they stand in it. */
const SpanCorrection = z.strictObject({
  find: z.string().min(1).describe('characters of the source, exactly'),
  show: Shown.describe('what to show; formulas between dollar signs'),
});

/** An address of which browsers and people see the same thing. */
const Address = PaperLink.shape.href.refine(
  // Of what begins otherwise enough is said already.
  (href) => !/^https?:\/\//i.test(href) || refuseAddress(href) === null,
  { error: ({ input }) => (typeof input === 'string' ? refuseAddress(input) : null) },
);

/** What to mend in one paper; fields that are not named stay as the digests give them. */
export const PaperCorrection = z.strictObject({
  paper: Id,
  title: Words.optional().describe('formulas between dollar signs'),
  abstract: z.array(SpanCorrection).min(1).optional(),
  published: WrittenDay.nullable()
    .optional()
    .describe('null where the date is wrong and none is known'),
  authors: z.array(Words).min(1).nullable().optional(),
  authorCount: z.int().positive().nullable().optional(),
  unlabelledNumber: z.int().nonnegative().nullable().optional(),
  addLinks: z
    .array(z.strictObject({ rel: PaperLink.shape.rel, href: Address }))
    .min(1)
    .optional(),
  dropLinks: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('addresses, as the page has them'),
  topics: z
    .array(Id)
    .refine((ids) => new Set(ids).size === ids.length, 'a topic is named twice')
    .optional()
    .describe('instead of those found'),
  sameAs: Id.optional().describe('the paper that this one is merged into'),
  apart: DigestNames.optional().describe('digests whose entry is another paper'),
  hide: z
    .union([z.literal(true), DigestNames], {
      error: 'expected true, or a list of digests, each named once',
    })
    .optional()
    .describe('everywhere, or in these digests'),
});
export type PaperCorrection = z.infer<typeof PaperCorrection>;

/** What to mend in one digest. */
export const DigestCorrection = z.strictObject({
  digest: DigestName,
  capturedOn: z.iso.date({ error: 'expected a day, such as 2025-11-07' }),
});
export type DigestCorrection = z.infer<typeof DigestCorrection>;

/** One item of `content/corrections.yaml`, which is a list of them. */
export type Correction = PaperCorrection | DigestCorrection;
