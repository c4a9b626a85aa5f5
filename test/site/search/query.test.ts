import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Asked,
  choicesOf,
  facets,
  formatQuery,
  isBlank,
  nothing,
  parseQuery,
  withChoice,
  withoutChoices,
  withText,
} from '../../../site/search/query.ts';
import { LONGEST_TEXT } from '../../../widgets/src/core/search/query-text.ts';
import { kinds } from '../../../widgets/src/core/search/result.ts';

const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('-'));

/** Texts of a box, with operators and phrases among their words. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('topic:graphs', 'year:2023', 'has:code', 'kind:paper', '"side by side"'),
      id.map((value) => `digest:${value}`),
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '));

/** Searches as a URL states them. */
const asked: fc.Arbitrary<Asked> = fc
  .record({
    q: text,
    kind: fc.constantFrom('', ...kinds),
    topic: fc.oneof(fc.constant(''), id),
    year: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{4}$/), fc.constant('undated')),
    digest: fc.oneof(fc.constant(''), id),
    has: fc.constantFrom('', 'code'),
    sort: fc.constantFrom('', 'date'),
    exact: fc.constantFrom('', '1'),
  })
  .map((given) => parseQuery(new URLSearchParams(given)));

test('a search written to a URL is read back as it was', () => {
  fc.assert(
    fc.property(asked, (given) => {
      expect(parseQuery(formatQuery(given))).toEqual(given);
    }),
  );
});

test('whatever a URL says, reading it gives a search that is written and read as itself', () => {
  const names = ['q', ...facets, 'sort', 'exact', 'x'];
  const parameters = fc
    .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })))
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

test('the URL of a search leaves out what it does not ask for', () => {
  expect(formatQuery(nothing)).toBe('');
  expect(formatQuery({ ...nothing, topic: 'rl' })).toBe('?topic=rl');
  expect(
    formatQuery({
      text: 'state space & more',
      kind: 'paper',
      topic: 'ssm',
      year: '2024',
      digest: '2025-11-07',
      has: 'code',
      sort: 'date',
      exact: true,
    }),
  ).toBe(
    '?q=state+space+%26+more&kind=paper&topic=ssm&year=2024&digest=2025-11-07&has=code&sort=date&exact=1',
  );
});

test('values that no filter has are left out, and the words stay', () => {
  const search =
    '?q= hopfield &kind=author&topic=../x&year=24&digest=7 Nov&has=data&sort=oldest&exact=yes';
  expect(parseQuery(search)).toEqual({ ...nothing, text: 'hopfield' });
});

test('empty fields of the form ask for nothing', () => {
  expect(parseQuery('?q=&kind=&topic=&year=&digest=&has=&sort=&exact=')).toEqual(nothing);
});

test('a text that is too long is cut, and never within a character', () => {
  const { text } = parseQuery(new URLSearchParams({ q: '𝔸'.repeat(LONGEST_TEXT) }));
  expect(text).toBe('𝔸'.repeat(LONGEST_TEXT / 2));
  expect(parseQuery(new URLSearchParams({ q: `a${'𝔸'.repeat(LONGEST_TEXT)}` })).text).toHaveLength(
    LONGEST_TEXT,
  );
});

test('an operator in the box takes the place of the same choice beside it', () => {
  const read = parseQuery('?q=sheaf+topic:graphs&topic=rl&year=2023');
  expect(read).toMatchObject({ text: 'sheaf topic:graphs', topic: null, year: '2023' });
  expect(choicesOf(read)).toMatchObject({ topic: 'graphs', year: '2023' });
  expect(withText(read, 'sheaf year:2024')).toMatchObject({ year: null });
});

test('a choice beside the box takes the operator for it out of the box', () => {
  const typed = parseQuery('?q=sheaf+year:2023+"neural+networks"');
  const chosen = withChoice(typed, 'year', '2024');
  expect(chosen).toMatchObject({ text: 'sheaf "neural networks"', year: '2024' });
  expect(withChoice(typed, 'year', null)).toMatchObject({
    text: 'sheaf "neural networks"',
    year: null,
  });
  expect(withChoice(typed, 'topic', 'graphs').text).toBe('sheaf year:2023 "neural networks"');
});

test('whatever is chosen holds, once, and clearing everything leaves the words', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom(...facets), id, (given, facet, value) => {
      const wanted =
        facet === 'topic' || facet === 'digest'
          ? value
          : { kind: 'topic', year: '1999', has: 'code' }[facet];
      const chosen = withChoice(given, facet, wanted);
      expect(choicesOf(chosen)[facet]).toBe(wanted);
      expect(chosen[facet]).toBe(wanted);
      expect(parseQuery(formatQuery(chosen))).toEqual(chosen);
      const cleared = choicesOf(withoutChoices(given));
      expect(Object.values(cleared).every((each) => each === null)).toBe(true);
    }),
  );
});

test('another text is searched for freely again, with the choices as they were', () => {
  const given = parseQuery('?q=shaef&topic=graphs&sort=date&exact=1');
  expect(given.exact).toBe(true);
  expect(withText(given, ' sheaf ')).toEqual({ ...given, text: 'sheaf', exact: false });
});

test('a search is blank only where it asks for nothing, whatever its order', () => {
  expect(isBlank({ ...nothing, sort: 'date' })).toBe(true);
  expect(isBlank({ ...nothing, text: 'has:code' })).toBe(false);
  expect(isBlank({ ...nothing, digest: '2025-11-07' })).toBe(false);
});
