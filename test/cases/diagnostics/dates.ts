import type { datesCodes } from '../../../scripts/diagnostic-codes/dates.ts';
import {
  type Provocations,
  bridges,
  capture,
  clocks,
  content,
  digest,
  grains,
  moss,
} from './content.ts';

/** What provokes each code of dates. */
export const dates: Provocations<keyof typeof datesCodes> = {
  'missing-header-date': content({ 'digests/saved.txt': capture(null, grains, clocks) }),
  'impossible-date': digest(
    capture('Nov 7', { ...grains, byline: '5 authors · Feb 29, 2023' }, clocks),
  ),
  'date-conflict': digest(capture('Nov 8', grains, clocks)),
  'year-inferred': content({
    'digests/saved.txt': capture(
      'Nov 7',
      { ...grains, byline: '5 authors · Aug 15, 2024' },
      { ...clocks, byline: '2 authors · May 7' },
      moss,
    ),
  }),
  'year-at-least': content({
    'digests/saved.txt': capture('Nov 7', grains, clocks),
    'digests/2024-12-06.txt': capture('Dec 6', { ...grains, byline: '5 authors · Aug 15, 2024' }),
  }),
  'year-unknown': content({ 'digests/saved.txt': capture('Nov 7', grains, clocks) }),
  'year-contradiction': content({
    'digests/saved.txt': capture(
      'Nov 7',
      { ...grains, byline: '5 authors · Aug 15, 2023' },
      { ...clocks, byline: '2 authors · May 7' },
      bridges,
    ),
    'digests/2026-01-09.txt': capture('Jan 9', { ...bridges, byline: '3 authors · Mar 3, 2025' }),
  }),
  'date-after-capture': digest(
    capture('Nov 7', { ...grains, byline: '5 authors · Dec 24, 2025' }, clocks),
  ),
};
