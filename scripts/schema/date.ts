import { z } from 'zod';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A date as a source writes it: the year may be missing. Months and days count from 1. */
export interface WrittenDate {
  year: number | null;
  month: number;
  day: number;
}

/**
 * When a paper was published. `stated`: the source says all of it. `inferred`: a part was worked out from
 * evidence. `at-least`: it cannot be earlier than this.
 */
export const Published = z.strictObject({
  date: Day,
  precision: z.enum(['day', 'month', 'year']),
  certainty: z.enum(['stated', 'inferred', 'at-least']),
});
export type Published = z.infer<typeof Published>;

/**
 * When a digest was captured; it says nothing of when its papers appeared. With `unknown` there is no
 * `date`, and `monthDay` (`MM-DD`) is there if the capture shows at least that.
 */
export const CapturedOn = z.strictObject({
  date: Day.nullable(),
  monthDay: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .nullable(),
  certainty: z.enum(['stated', 'inferred', 'at-least', 'unknown']),
});
export type CapturedOn = z.infer<typeof CapturedOn>;
