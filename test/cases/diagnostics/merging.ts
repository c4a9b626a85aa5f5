import type { mergingCodes } from '../../../scripts/diagnostic-codes/merging.ts';
import {
  type Provocations,
  type Shown,
  bridges,
  capture,
  clocks,
  content,
  grains,
  maps,
} from './content.ts';

const both = (first: Shown, second: Shown) =>
  content({
    'digests/2025-11-07.txt': capture('Nov 7', first, clocks),
    'digests/2025-11-14.txt': capture('Nov 14', second, maps),
  });

/** What provokes each code of merging. */
export const merging: Provocations<keyof typeof mergingCodes> = {
  'bylines-differ': both(
    { ...grains, byline: '5 authors · Aug 15, 2024' },
    { ...grains, byline: '6 authors · Aug 15, 2024' },
  ),
  'titles-merged': both(grains, { ...grains, title: 'Counting grains in forty rivers.' }),
  'papers-merged': both(grains, { ...grains, title: `${grains.title} (Extended Version)` }),
  'same-title': both(grains, { ...grains, abstract: bridges.abstract }),
  'near-miss': both(
    { ...grains, title: `${grains.title}, Part I` },
    { ...grains, title: `${grains.title}, Part II` },
  ),
};
