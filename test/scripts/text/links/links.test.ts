import { describe, expect, test } from 'vitest';
import { linkKind, linksOf } from '../../../../scripts/text/links/index.ts';
import { restore } from '../../../../scripts/text/restore.ts';
import { leftIn, shown } from '../shown.ts';

/** The addresses of the links in a text. */
function hrefs(source: string): string[] {
  return linksOf(restore(source)).map(({ href }) => href);
}

describe('addresses in a text', () => {
  test.each([
    ['at https://github.com/a/b.', 'https://github.com/a/b', 'at https://github.com/a/b.'],
    ['(https://x.org/a_(b), c)', 'https://x.org/a_(b)', '(https://x.org/a_(b), c)'],
    ['(see https://github.com/a/b).', 'https://github.com/a/b', '(see https://github.com/a/b).'],
    [
      'https://github.com/a/icml2023.',
      'https://github.com/a/icml2023',
      'https://github.com/a/icml2023.',
    ],
    [
      'code: https: //github.com/a/b-c.',
      'https://github.com/a/b-c',
      'code: https://github.com/a/b-c.',
    ],
    ['code: https ://github .com/a/b', 'https://github.com/a/b', 'code: https://github.com/a/b'],
    ['at github .com/a/b .', 'https://github.com/a/b', 'at github.com/a/b .'],
    ['at github.com/a/b_c.', 'https://github.com/a/b_c', 'at github.com/a/b_c.'],
    ['at www.x.org, and', 'https://www.x.org', 'at www.x.org, and'],
    ['page a.github.io/b!', 'https://a.github.io/b', 'page a.github.io/b!'],
    [
      'https://a.github.io/{https://a.github.io/}.',
      'https://a.github.io/',
      'https://a.github.io/.',
    ],
    ['at {https://a.org/b}.', 'https://a.org/b', 'at https://a.org/b.'],
    ['in Bench{https://a.org/b}.', 'https://a.org/b', 'in Bench (https://a.org/b).'],
    ['at blue{https://a.org/b}.', 'https://a.org/b', 'at https://a.org/b.'],
    [String.raw`at \texttt{https://a.org/b}.`, 'https://a.org/b', 'at https://a.org/b.'],
    [
      String.raw`on GitHub\footnote{https://a.org/b}.`,
      'https://a.org/b',
      'on GitHub (https://a.org/b).',
    ],
    ['at https://a.org/b}{a.org/b and', 'https://a.org/b', 'at https://a.org/b and'],
    [
      'We https://github.com/a/b{open-source our code} to',
      'https://github.com/a/b',
      'We open-source our code to',
    ],
    ['at https://a.github.io/{blue{here}}.', 'https://a.github.io/', 'at here.'],
    [String.raw`\url{https://a.org/b\_c\%20d}`, 'https://a.org/b_c%20d', 'https://a.org/b_c%20d'],
    [String.raw`\href{https://a.org}{our page} and`, 'https://a.org', 'our page and'],
    ['href{https://a.org}{our page} and', 'https://a.org', 'our page and'],
    [String.raw`\href{https://a.org/x{our page}, and`, 'https://a.org/x', 'our page, and'],
    [
      String.raw`https://a.org/x{\small\texttt{https://a.org/x}} to`,
      'https://a.org/x',
      'https://a.org/x to',
    ],
    [
      'https://a.org/~name/x?y=1&z=2#top',
      'https://a.org/~name/x?y=1&z=2#top',
      'https://a.org/~name/x?y=1&z=2#top',
    ],
    ['见https://github.com/a/b获取', 'https://github.com/a/b', '见https://github.com/a/b获取'],
  ])('%s leads to %s', (source, href, text) => {
    expect(hrefs(source)).toEqual([href]);
    expect(shown(source)).toBe(text);
  });

  test.each([
    'e.g.the Node.js end.The and/or vs.me input.output/x',
    'write to a.b@c.org or @a.b/c',
    'import a.b.c and 3.5/4.0 and x.y/z',
    'javascript:alert(1) data:text/html,x ftp://a.org/x',
    'http:// and https://',
  ])('%s has none', (source) => {
    expect(hrefs(source)).toEqual([]);
    expect(shown(source)).toBe(source);
  });

  test.each([
    ['https://github.com@evil.org/x', 'it names a user before the host'],
    ['https://user:word@evil.org/x', 'it names a user before the host'],
    ['http://localhost:3000/x', 'its host is on no public network'],
    [
      'https://api.x.org/users/{id}/repos',
      'the braces in it may stand for parts of many addresses',
    ],
  ])('%s stays text', (source, why) => {
    expect(hrefs(source)).toEqual([]);
    expect(shown(source)).toBe(source);
    expect(leftIn(source).map(([, reason]) => reason)).toContain(why);
  });

  test('a host in disguise is shown as what it is', () => {
    expect(shown('https://раураl.com/a')).toBe('https://xn--l-7sba6dbr.com/a');
    expect(shown('http://2130706433/a')).toBe('http://127.0.0.1/a');
    expect(shown('http://0x7f.0.0.1/a')).toBe('http://127.0.0.1/a');
  });

  test('words that are another address do not hide where a link leads', () => {
    expect(shown(String.raw`\href{https://evil.org/x}{https://bank.com}`)).toBe(
      'https://evil.org/x',
    );
    expect(shown(String.raw`\href{https://evil.org/x}{bank.com/login}`)).toBe('https://evil.org/x');
  });

  test('a word that runs into an address is named', () => {
    expect(leftIn('Yor-Sarchttps://github.com/a/b is')).toEqual([
      ['Yor-Sarc', 'it runs into an address'],
    ]);
  });

  test('a page that a text names twice is one link', () => {
    expect(hrefs('https://a.org/b and http://www.a.org/b/ and a.github.io')).toEqual([
      'https://a.org/b',
      'https://a.github.io',
    ]);
  });

  test('the publisher’s words have links too', () => {
    const restored = restore('code at XX.', [{ find: 'XX', show: 'https://github.com/a/b' }]);
    expect(linksOf(restored)).toEqual([{ rel: 'code', href: 'https://github.com/a/b' }]);
  });
});

describe('what kind of page an address leads to', () => {
  test.each([
    ['https://github.com/a/b', '', 'code'],
    ['https://gitlab.kit.edu/a', '', 'code'],
    ['https://huggingface.co/a/b', '', 'code'],
    ['https://huggingface.co/datasets/a/b', '', 'data'],
    ['https://huggingface.co/spaces/a/b', '', 'demo'],
    ['https://a.github.io/b', '', 'project'],
    ['https://zenodo.org/records/1', '', 'data'],
    ['https://www.kaggle.com/datasets/a', '', 'data'],
    ['https://anonymous.4open.science/r/x', '', 'review'],
    ['https://openreview.net/forum?id=x', '', 'review'],
    ['https://arxiv.org/abs/2401.00001', '', 'paper'],
    ['https://doi.org/10.1/x', '', 'paper'],
    ['https://arxiv.org/pdf/2401.00001', '', 'pdf'],
    ['https://a.org/b.PDF', '', 'other'],
    ['https://a.org/b.pdf', '', 'pdf'],
    ['https://a.org', 'Our code and data are on the project page at ', 'project'],
    ['https://a.org', 'The dataset is at ', 'data'],
    ['https://a.org', 'A live demo: ', 'demo'],
    ['https://github.com.evil.org/a', '', 'other'],
    ['https://a.org', 'See ', 'other'],
  ])('%s after "%s" is %s', (href, context, rel) => {
    expect(linkKind(href, context)).toBe(rel);
  });
});
