import { expect, test } from 'vitest';
import { departedNotice } from '../../../scripts/emit/departed-notice.ts';
import { wordsOf } from '../../../scripts/words/index.ts';

test.for([
  ['paper', 'This paper is no longer part of this site.', 'papers/', 'All papers'],
  ['digest', 'This digest is no longer part of this site.', 'digests/', 'All digests'],
  ['topic', 'This topic is no longer part of this site; its papers are.', 'topics/', 'All topics'],
] as const)(
  'who looks for a %s that is gone is led to the others of its kind',
  ([kind, lead, address, name]) => {
    const notice = departedNotice({ kind }, wordsOf('en'));
    expect(notice).toEqual({ lead, list: { address, name } });
  },
);
