import { describe, expect, test } from 'vitest';
import { leftIn, shown } from '../shown.ts';

describe('quotation marks of TeX', () => {
  test.each([
    ["adding ``standard tricks'' like", 'adding “standard tricks” like'],
    ["a larger `teacher' network", 'a larger ‘teacher’ network'],
    ['other ``agentic" tools', 'other “agentic” tools'],
    ["idealized ''happy paths'', largely", 'idealized “happy paths”, largely'],
    [`the answer is "no'' by introducing`, 'the answer is “no” by introducing'],
    ["``the network's `core' part''", "“the network's ‘core’ part”"],
    ['``he said "no" to it\'\'', '“he said "no" to it”'],
    ["a `mountainside and ridge' perspective", 'a ‘mountainside and ridge’ perspective'],
  ])('%s reads %s', (source, output) => {
    expect(shown(source)).toBe(output);
  });

  test.each([
    `it's the students' "own" network`,
    '`code` and ``code`` and ```code```',
    "Either `'ipv4'` or `'ipv6'`.",
    "a template `hello ${'world'}`",
    "an empty '' of a program",
  ])('%s stays as it is', (source) => {
    expect(shown(source)).toBe(source);
  });

  test('one that nothing closes is left, and named', () => {
    expect(leftIn('stands for ``a long name.')).toEqual([['``', 'nothing closes it']]);
  });
});
