import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blank,
  facets,
  formatQuery,
  isBlank,
  parseQuery,
  type Query,
} from '../../../site/search/query.ts';
import { LONGEST_TEXT } from '../../../widgets/src/core/search/query-text.ts';
import { kinds } from '../../../widgets/src/core/search/result.ts';

const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('-'));

/** Queries as `parseQuery` gives them. */
const query: fc.Arbitrary<Query> = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.toWellFormed().trim()),
  kind: fc.option(fc.constantFrom(...kinds)),
  topic: fc.option(id),
  year: fc.option(fc.oneof(fc.stringMatching(/^\d{4}$/), fc.constant('undated'))),
  has: fc.option(fc.constant('code')),
  sort: fc.constantFrom('relevance', 'date'),
});

test('a query written to a URL is read back as it was', () => {
  fc.assert(
    fc.property(query, (given) => {
      expect(parseQuery(formatQuery(given))).toEqual(given);
    }),
  );
});

test('whatever a URL says, reading it gives a query that is written and read as itself', () => {
  const parameters = fc
    .array(fc.tuple(fc.constantFrom('q', ...facets, 'sort', 'x'), fc.string({ unit: 'binary' })))
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
  fc.assert(
    fc.property(fc.oneof(parameters, fc.string({ unit: 'binary' })), (search) => {
      const read = parseQuery(search);
      expect(parseQuery(formatQuery(read))).toEqual(read);
      expect(read.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(read.text.isWellFormed()).toBe(true);
    }),
  );
});

test('the URL of a query leaves out what it does not ask for', () => {
  expect(formatQuery(blank)).toBe('');
  expect(formatQuery({ ...blank, topic: 'rl' })).toBe('?topic=rl');
  expect(
    formatQuery({
      text: 'state space & more',
      kind: 'paper',
      topic: 'ssm',
      year: '2024',
      has: 'code',
      sort: 'date',
    }),
  ).toBe('?q=state+space+%26+more&kind=paper&topic=ssm&year=2024&has=code&sort=date');
});

test('values that no filter has are left out, and the words stay', () => {
  const search = '?q= hopfield &kind=author&topic=../x&year=24&has=data&sort=oldest';
  expect(parseQuery(search)).toEqual({ ...blank, text: 'hopfield' });
});

test('empty fields of the form ask for nothing', () => {
  expect(parseQuery('?q=&kind=&topic=&year=&has=&sort=')).toEqual(blank);
});

test('a text that is too long is cut, and never within a character', () => {
  const { text } = parseQuery(new URLSearchParams({ q: '𝔸'.repeat(LONGEST_TEXT) }));
  expect(text).toBe('𝔸'.repeat(LONGEST_TEXT / 2));
  expect(parseQuery(new URLSearchParams({ q: `a${'𝔸'.repeat(LONGEST_TEXT)}` })).text).toHaveLength(
    LONGEST_TEXT,
  );
});

test('only a query with neither words nor a filter is blank, whatever its order', () => {
  fc.assert(
    fc.property(query, (given) => {
      const asks = given.text !== '' || facets.some((facet) => given[facet] !== null);
      expect(isBlank(given)).toBe(!asks);
    }),
  );
});
