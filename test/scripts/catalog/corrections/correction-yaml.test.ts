import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionYaml } from '../../../../scripts/catalog/corrections/correction-yaml.ts';
import type { PaperCorrection } from '../../../../scripts/schema/correction.ts';
import { parseYaml } from '../../../../scripts/content/yaml.ts';

const read = (text: string): unknown => {
  const { yaml, diagnostics } = parseYaml(new TextEncoder().encode(text), 'corrections.yaml');
  expect(diagnostics).toEqual([]);
  return yaml?.value;
};

test('a correction reads as a person would write it', () => {
  expect(
    correctionYaml({
      paper: 'a-paper',
      abstract: [{ find: 'mathcal{O}(d^k)', show: '$\\mathcal{O}(d^k)$' }],
      published: 2024,
      authors: null,
      addLinks: [{ rel: 'code', href: 'https://example.org/it' }],
      apart: ['2025-11-07', 'file name.txt'],
      hide: true,
    }),
  ).toBe(`- paper: a-paper
  abstract:
    - find: 'mathcal{O}(d^k)'
      show: '$\\mathcal{O}(d^k)$'
  published: 2024
  authors: null
  addLinks:
    - rel: code
      href: 'https://example.org/it'
  apart:
    - 2025-11-07
    - 'file name.txt'
  hide: true
`);
  expect(correctionYaml({ digest: '2025-11-07', capturedOn: '2025-11-08' })).toBe(
    '- digest: 2025-11-07\n  capturedOn: 2025-11-08\n',
  );
});

test.each([
  "it's",
  ' space at both ends ',
  'two\nlines\r\n',
  'tab\tand \0 and \u0085 and \u2028',
  '\ud800',
  '\ufeffmark',
  '# no comment',
  'a: b',
  '- a',
  '"quoted"',
  '\\sqrt{x}\\n',
  '',
  '~',
  'null',
  '2024',
  '1e5',
  '0x10',
  '2024-08',
  '2024-08-15',
  'yes',
  '<script>alert(1)</script>',
  '*anchor &alias !tag',
  '%',
  '𝔸 😀',
  'x'.repeat(100_000),
])('text %j comes back as it was', (text) => {
  const correction: PaperCorrection = { paper: 'a', title: text, authors: [text] };
  expect(read(correctionYaml(correction))).toEqual([correction]);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('\'"\\\n\r\t :#-[]{}&*!|>%@`,0123456789.eE~x\0\u2028a')),
  }),
);
const names = fc.array(text, { minLength: 1, maxLength: 3 });
const anyCorrection = fc.oneof(
  fc.record({ digest: text, capturedOn: fc.constantFrom('2025-11-07', '2024-02-29') }),
  fc.record(
    {
      paper: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,3}){0,2}$/),
      title: text,
      abstract: fc.array(fc.record({ find: text, show: text }), { minLength: 1, maxLength: 3 }),
      published: fc.constantFrom<(string | number | null)[]>(
        null,
        2024,
        '2024',
        '2024-08',
        '2024-08-15',
      ),
      authors: fc.option(names),
      authorCount: fc.option(fc.nat()),
      addLinks: fc.array(fc.record({ rel: fc.constant('code' as const), href: text })),
      dropLinks: names,
      topics: fc.array(text, { maxLength: 2 }),
      apart: names,
      hide: fc.oneof(fc.constant(true as const), names),
    },
    { requiredKeys: ['paper'] },
  ),
);

test('whatever is in a correction, what is printed reads as the same one', () => {
  fc.assert(
    fc.property(anyCorrection, (correction) => {
      const printed = correctionYaml(correction);
      expect(read(printed)).toEqual([correction]);
      expect(parse(printed)).toEqual([correction]);
    }),
    { numRuns: 2000 },
  );
});

test('corrections printed one after the other are one list', () => {
  const one = { paper: 'a', title: 'A' };
  const two = { digest: 'b', capturedOn: '2025-11-07' };
  expect(read(correctionYaml(one) + correctionYaml(two))).toEqual([one, two]);
});
