import { describe, expect, test } from 'vitest';
import { arxivId } from '../../../scripts/read/arxiv-id.ts';

describe('an arXiv identifier', () => {
  test.each([
    ['2406.01574', '2406.01574'],
    ['2406.01574v2', '2406.01574'],
    ['0704.0001', '0704.0001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v1', 'math.GT/0309136'],
  ])('%s is %s, without its version', (text, id) => {
    expect(arxivId(text)).toBe(id);
  });

  test.each([
    '',
    '2406.015',
    '2406.015745',
    '2413.01574',
    '2406.01574v0',
    '2406.01574 ',
    'arXiv:2406.01574',
    '../../2406.01574',
    'hep-th/99',
    'HEP/9901001',
    '665e92a30eb022e5364b0fae',
  ])('“%s” is none', (text) => {
    expect(arxivId(text)).toBeNull();
  });
});
