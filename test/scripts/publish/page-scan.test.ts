import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanPage } from '../../../scripts/publish/page-scan.ts';

describe('a page that is scanned', () => {
  test('may be any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '<p',
      ' id=',
      '<script>',
      '</',
      '<!--',
      '<svg',
      'a',
      '&',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const { offset } of scanPage(text).links) expect(offset).toBeLessThan(text.length);
        },
      ),
    );
  });

  test.each<[string, string[]]>([
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    [' a.png 100w ,\n b.png', ['a.png', 'b.png']],
    ['data:image/png;base64,AAAA 1x, b.png 2x', ['data:image/png;base64,AAAA', 'b.png']],
    ['', []],
  ])('has in the srcset %j the addresses %j', (srcset, addresses) => {
    const { links } = scanPage(`<img srcset="${srcset}">`);
    expect(links.map(({ href }) => href)).toEqual(addresses);
  });

  test.each(['0; url=/a/', '0;URL="/a/"', "5 , url = '/a/'", '0; /a/'])(
    'goes on by itself with %j',
    (content) => {
      const { links } = scanPage(
        `<meta http-equiv="Refresh" content="${content.replaceAll('"', '&quot;')}">`,
      );
      expect(links).toMatchObject([{ use: 'go', href: '/a/' }]);
    },
  );

  test('that only reloads itself links to nothing', () => {
    expect(scanPage('<meta http-equiv="refresh" content="30">').links).toEqual([]);
  });

  test('has addresses and names with their references decoded', () => {
    const { links, ids } = scanPage('<a href="/?a=1&amp;b=2" id="a&lt;b">x</a>');
    expect(links).toMatchObject([{ href: '/?a=1&b=2' }]);
    expect([...ids]).toEqual(['a<b']);
  });

  test('takes nothing from comments, scripts and text', () => {
    const page = '<!-- <a href="/a/"> --><script>"<a href=/b/>"</script>&lt;a href="/c/">';
    expect(scanPage(page).links).toEqual([]);
  });

  test('has the code of its scripts and styles just as it stands there', () => {
    const { inline } = scanPage('<script>a && b</script><style>a > b {}</style>');
    expect(inline).toMatchObject([
      { element: 'script', text: 'a && b' },
      { element: 'style', text: 'a > b {}' },
    ]);
  });

  test('has ids of its shadow roots apart from its own, and from one another', () => {
    const root = '<x-y><template shadowrootmode="open"><p id="a"></p></template></x-y>';
    const { ids, repeatedIds } = scanPage(`<p id="a"></p>${root}${root}<p id="b"></p>`);
    expect(repeatedIds).toEqual([]);
    expect([...ids]).toEqual(['a', 'b']);
    const twice =
      '<x-y><template shadowrootmode="open"><p id="a"></p><p id="a"></p></template></x-y>';
    expect(scanPage(twice).repeatedIds).toMatchObject([{ text: 'a' }]);
  });

  test('may have a target for its links, and no other address for them', () => {
    expect(scanPage('<base target="_top">').forbidden).toEqual([]);
    expect(scanPage('<base href="/" target="_top">').forbidden).toHaveLength(1);
  });
});
