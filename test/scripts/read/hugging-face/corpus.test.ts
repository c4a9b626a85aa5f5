import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../scripts/read/reader.ts';
import { misplaced } from '../read-text.ts';
import { readDay } from './day.ts';

const corpus = process.env['OFFPRINT_CORPUS'];
const left = corpus === undefined ? ' (left out: OFFPRINT_CORPUS is not set)' : '';

/** A record as far as the comparison goes; what else is in it is not looked at. */
interface RawRecord {
  paper: {
    id: string;
    title: string;
    summary: string;
    publishedAt: string;
    authors: { name: string; hidden: boolean }[];
    upvotes: number;
    githubRepo?: string;
    projectPage?: string;
    ai_keywords?: string[];
  };
  title: string;
  numComments: number;
}

interface Day {
  name: string;
  text: string;
  raw: (RawRecord | string)[];
  reading: Reading;
}

function days(): Day[] {
  if (corpus === undefined) return [];
  const folder = join(corpus, 'data/hf-daily/days');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const raw = JSON.parse(text) as Day['raw'];
      return { name, text, raw, reading: readDay(text, name) };
    });
}

/** Numbers that look random and are the same every time (a linear congruence, as in Numerical Recipes). */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

describe.skipIf(corpus === undefined)(`real days${left}`, () => {
  const all = days();
  const pairs = all.flatMap(({ raw, reading, text }) =>
    raw.flatMap((element, index) => {
      if (typeof element === 'string') return [];
      const entry = reading.digest?.entries.find(({ position }) => position === index + 1);
      return [{ element, entry, text }];
    }),
  );

  test('give every record as an entry, at its place in the list, and name every other element', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { name, raw, reading } of all) {
      const places = raw.flatMap((element, index) =>
        typeof element === 'string' ? [] : [index + 1],
      );
      const named = reading.diagnostics.filter(({ code }) => code === 'unreadable-entry');
      expect([name, reading.digest?.entries.map(({ position }) => position) ?? []]).toEqual([
        name,
        places,
      ]);
      expect([name, named.length]).toEqual([name, raw.length - places.length]);
    }
  });

  test('name each paper that was printed by Python, by title and id', () => {
    const printed = all.flatMap(({ raw }) => raw.filter((element) => typeof element === 'string'));
    const messages = all.flatMap(({ reading }) =>
      reading.diagnostics.flatMap(({ code, message }) =>
        code === 'unreadable-entry' ? [message] : [],
      ),
    );
    for (const [index, text] of printed.entries()) {
      expect(messages[index]).toMatch(/record of “.+” \(\d{4}\.\d{5}\)/);
      expect(messages[index]).toContain(/'id': '(\d{4}\.\d{5})'/.exec(text)?.[1]);
    }
  });

  test('have nothing else wrong with them', () => {
    const known = ['unreadable-entry', 'fields-differ', 'hidden-authors', 'empty-digest'];
    for (const { reading } of all) {
      const others = reading.diagnostics.filter(({ code }) => !known.includes(code));
      expect(others).toEqual([]);
    }
  });

  test('tell the day that their names give', () => {
    for (const { name, reading } of all) {
      if (!reading.digest) continue;
      const { year, month, day } = reading.digest.header ?? { year: 0, month: 0, day: 0 };
      const pad = (number: number | null) => String(number).padStart(2, '0');
      expect(`${year}-${pad(month)}-${pad(day)}.json`).toBe(name);
    }
  });

  test('give fifty entries taken at random as the JSON has them', () => {
    const random = numbers(7);
    for (let count = 0; count < 50; count++) {
      const pair = pairs[(random.next().value ?? 0) % pairs.length];
      if (!pair) throw new Error('There is no entry to compare.');
      const { element, entry } = pair;
      const { paper } = element;
      expect(entry).toMatchObject({
        title: paper.title,
        abstract: paper.summary,
        byline: { authorCount: paper.authors.length },
        record: {
          authors: paper.authors.filter(({ hidden }) => !hidden).map(({ name }) => name),
          identifiers: { arxiv: paper.id },
          upvotes: paper.upvotes,
          comments: element.numComments,
        },
      });
      const [year, month, day] = paper.publishedAt.slice(0, 10).split('-').map(Number);
      expect(entry?.byline?.date).toEqual({ year, month, day });
      // Some papers give their repository as their project page, too.
      const addresses = [`https://arxiv.org/abs/${paper.id}`, paper.githubRepo, paper.projectPage];
      expect(entry?.record?.links.map(({ href }) => href)).toEqual([
        ...new Set(addresses.filter((href) => href !== undefined)),
      ]);
      expect(entry?.record?.keywords).toEqual(paper.ai_keywords ?? []);
    }
  });

  test('hold every character of titles and abstracts where its anchor says, or an escape there', () => {
    for (const { entry, text } of pairs) {
      if (!entry) throw new Error('A record has no entry.');
      const lines = text.split('\n');
      for (const [own, anchors] of [
        [entry.title, entry.anchors.title],
        [entry.abstract ?? '', entry.anchors.abstract],
      ] as const) {
        const isEscape = (offset: number) => /[\n"\\\t]/.test(own.charAt(offset));
        expect(misplaced(lines, own, anchors).filter((offset) => !isEscape(offset))).toEqual([]);
        expect(anchors.length).toBeLessThanOrEqual(1 + own.replace(/[^\n"\\\t]/g, '').length);
      }
    }
  });
});
