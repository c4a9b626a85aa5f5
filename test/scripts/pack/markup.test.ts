import { Parser } from 'htmlparser2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeElement, dataElement, documentOf, element } from '../../../scripts/pack/markup.ts';
import { hostileStrings } from '../../hostile-strings.ts';

/** All elements of a piece of HTML, by name, its text, and the first title in it. */
function read(html: string): { names: string[]; text: string; title: string | null } {
  const seen: ReturnType<typeof read> = { names: [], text: '', title: null };
  const parser = new Parser({
    onopentag(name, attributes) {
      seen.names.push(name);
      seen.title ??= attributes['title'] ?? null;
    },
    ontext(text) {
      seen.text += text;
    },
  });
  parser.end(html);
  return seen;
}

test('text stays text, in elements and in attributes', () => {
  const check = (text: string): void => {
    const seen = read(element('p', { title: text }, text).toString());
    const shown = text.toWellFormed().replaceAll('\0', '\uFFFD');
    expect(seen).toEqual({ names: ['p'], text: shown, title: shown });
  };
  for (const text of hostileStrings()) check(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
});

test('a block of data holds any text, and ends where it should', () => {
  const check = (text: string): void => {
    const html = dataElement({ id: 'x' }, { text }).toString();
    const [, json = ''] =
      /^<script id="x" type="application\/json">([^<]*)<\/script>$/.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual({ text });
  };
  for (const text of ['</script><script>', '<!-- <script>', '\u2028', ...hostileStrings()])
    check(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
});

test.each(['x</script >', '"<!--"', '<script>', '</style>'])(
  'code that would end its element is refused: %s',
  (code) => {
    expect(() => codeElement('script', {}, code)).toThrow('must not hold');
  },
);

test.each([
  ['p onclick', {}],
  ['p', { onclick: 'x' }],
  ['p', { style: 'x' }],
  ['p', { 'a b': 'x' }],
])('a name that is none, or that acts, is refused: %s %j', (tag, attributes) => {
  expect(() => element(tag, attributes)).toThrow();
});

test('what is not there is left out', () => {
  const made = element('p', { a: null, b: undefined, c: false, d: true, e: 0 }, null, false, [
    ['x'],
    1,
  ]);
  expect(made.toString()).toBe('<p d e="0">x1</p>');
  expect(documentOf('en', [], [])).toBe(
    '<!doctype html>\n<html lang="en"><head></head><body></body></html>\n',
  );
});
