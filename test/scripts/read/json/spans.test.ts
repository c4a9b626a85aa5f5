import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { items, kindAt, members, root } from '../../../../scripts/read/json/spans.ts';
import type { Span } from '../../../../scripts/text/edit.ts';

/** The value of a span, put together from the spans inside it. */
function valueOf(text: string, span: Span): unknown {
  switch (kindAt(text, span.start)) {
    case 'array':
      return [...items(text, span)].map((item) => valueOf(text, item));
    case 'object':
      return Object.fromEntries(
        [...members(text, span)].map(({ key, value }) => [key, valueOf(text, value)]),
      );
    default:
      return JSON.parse(text.slice(span.start, span.end));
  }
}

const space = fc.constantFrom('', ' ', '\n', '\t\r\n  ');

test('spans take any JSON apart into what its parser makes of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4), space, (value, indent, around) => {
      const text = around + JSON.stringify(value, null, indent) + around;
      expect(valueOf(text, root(text))).toEqual(JSON.parse(text));
    }),
  );
});

describe('strings', () => {
  test.each(['"a\\"]b"', '"\\\\"', '"\\\\\\""', '"[{,:}]"', '""'])(
    '%s end where they end',
    (json) => {
      const text = `[${json},{${json}:${json}}]`;
      expect(valueOf(text, root(text))).toEqual(JSON.parse(text));
    },
  );
});

test('keys that stand twice come twice, with their places', () => {
  const text = '{"a":1,"\\u0061":2}';
  expect([...members(text, root(text))]).toEqual([
    { key: 'a', keyAt: 1, value: { start: 5, end: 6 } },
    { key: 'a', keyAt: 7, value: { start: 16, end: 17 } },
  ]);
});

test('a million brackets inside one another are passed over', () => {
  const text = `[${'['.repeat(1_000_000)}${']'.repeat(1_000_000)},1]`;
  expect([...items(text, root(text))]).toHaveLength(2);
});
