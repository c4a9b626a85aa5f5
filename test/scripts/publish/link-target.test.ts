import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  namesOfFragment,
  resolveLink,
  type LinkTarget,
} from '../../../scripts/publish/link-target.ts';

const PAGE = 'papers/attention/index.html';
const ROOT = { base: '/', address: null };
const BASE = { base: '/papers-site/', address: 'https://example.org/papers-site/' };

function here(path: string, fragment = '', absolute = false): LinkTarget {
  return { kind: 'here', path, fragment, absolute };
}

describe('an address in a page', () => {
  test.each<[string, LinkTarget]>([
    ['/papers-site/', here('')],
    ['/papers-site/about/#main', here('about/', 'main')],
    ['../../about/?q=1#a%20b', here('about/', 'a%20b')],
    ['./', here('papers/attention/')],
    ['#main', here('papers/attention/', 'main')],
    ['?page=2', here('papers/attention/')],
    ['/papers-site//about/', here('/about/')],
    ['/papers-site/a/../about/', here('about/')],
    ['/papers-site/caf%C3%A9/', here('café/')],
    ['/papers-site/a b/', here('a b/')],
    ['https://example.org/papers-site/about/#x', here('about/', 'x', true)],
    ['HTTPS://EXAMPLE.org:443/papers-site/about/', here('about/', '', true)],
    ['https://example.org/another/', { kind: 'elsewhere', scheme: 'https' }],
    ['//example.com/papers-site/', { kind: 'elsewhere', scheme: 'http' }],
    ['mailto:a@example.org', { kind: 'elsewhere', scheme: 'mailto' }],
  ])('%s', (href, target) => {
    expect(resolveLink(href, PAGE, BASE)).toEqual(target);
  });

  test.each(['', '  ', '/', '/papers-sites/', '../../../', 'http://[', '/papers-site/%ff'])(
    '%j is broken',
    (href) => {
      expect(resolveLink(href, PAGE, BASE)).toMatchObject({ kind: 'broken' });
    },
  );

  test('means the same whether or not it is plain enough for the short way', () => {
    const piece = fc.constantFrom(
      'papers',
      'a-b',
      '..',
      '.',
      'x.json',
      '',
      '%41',
      'é',
      'a:b',
      '\\',
    );
    const path = fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join('/')}`);
    const fragment = fc.constantFrom('', 'main', 'a%20b', 'é', 'a:b');
    fc.assert(
      fc.property(path, fragment, fc.constantFrom(ROOT, BASE), (path, fragment, place) => {
        const long = resolveLink(`${path}?#${fragment}`, PAGE, place);
        expect(resolveLink(`${path}#${fragment}`, PAGE, place)).toEqual(long);
      }),
    );
  });
});

test.each<[string, string[]]>([
  ['', []],
  ['top', []],
  ['TOP', []],
  [':~:text=a', []],
  ['main', ['main']],
  ['main:~:text=a', ['main']],
  ['a%20b', ['a%20b', 'a b']],
  ['100%', ['100%']],
])('the fragment %j can point to %j', (fragment, names) => {
  expect(namesOfFragment(fragment)).toEqual(names);
});
