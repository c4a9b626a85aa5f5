import { readDigest } from '../../../../scripts/read/index.ts';
import type { Reading } from '../../../../scripts/read/reader.ts';

/** Reads a text, or what stands for it in JSON, as the file `digests/daily.json`. */
export function readDay(day: unknown, fileName = 'daily.json'): Reading {
  const text = typeof day === 'string' ? day : JSON.stringify(day, null, 1);
  const bytes = new TextEncoder().encode(text);
  return readDigest(bytes, { file: `digests/${fileName}`, fileName });
}

/** A record of a paper as the listing gives it, of the day 3 June 2024. */
export function record(
  title: string,
  paper: Record<string, unknown> = {},
  outer: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    paper: {
      id: '2406.01574',
      authors: [{ _id: '1', name: 'Ada Löwe', hidden: false }],
      publishedAt: '2024-06-03T17:53:00.000Z',
      title,
      summary: `About ${title}.`,
      upvotes: 3,
      ai_keywords: ['moss'],
      ...paper,
    },
    publishedAt: '2024-06-04T04:05:56.406Z',
    title,
    numComments: 1,
    ...outer,
  };
}
