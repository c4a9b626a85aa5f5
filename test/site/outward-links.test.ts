import { expect, test } from 'vitest';
import type { Paper } from '../../scripts/schema/paper.ts';
import { outwardLinks, shownAddress } from '../../site/outward-links.ts';

const from = { digest: '2025-11-12', reader: 'hugging-face-daily' };
const link = (rel: Paper['links'][number]['rel'], href: string) => ({ rel, href, from });

test('the paper itself comes first, then code, and the order of the source within a kind', () => {
  const links = [
    link('demo', 'https://demo.example.org/'),
    link('code', 'https://github.com/b/second'),
    link('code', 'https://github.com/a/first'),
    link('paper', 'https://arxiv.org/abs/2511.01234'),
  ];
  const shown = outwardLinks({ links }).map(({ href }) => href);
  expect(shown).toEqual([
    'https://arxiv.org/abs/2511.01234',
    'https://github.com/b/second',
    'https://github.com/a/first',
    'https://demo.example.org/',
  ]);
});

test('a link to arXiv that the publisher dropped does not come back from the arXiv number', () => {
  const paper = { links: [], identifiers: { arxiv: 'math/0309136' } };
  expect(outwardLinks(paper)).toEqual([]);
});

test('a link shows its host whole, whatever it pretends to be, and cuts a long path', () => {
  expect(shownAddress('https://github.com/someone/name/')).toEqual({
    host: 'github.com',
    path: '/someone/name',
  });
  expect(shownAddress('https://gіthub.com/x')).toEqual({ host: 'xn--gthub-n2e.com', path: '/x' });
  expect(shownAddress(`https://example.org:8080/${'x'.repeat(200)}`)).toEqual({
    host: 'example.org:8080',
    path: `/${'x'.repeat(34)}…`,
  });
});

test('a link that the publisher added or mended says so', () => {
  const corrected = {
    ...link('code', 'https://git.example.org/x'),
    from: { ...from, corrected: true as const },
  };
  expect(outwardLinks({ links: [corrected] })[0]?.corrected).toBe(true);
});
