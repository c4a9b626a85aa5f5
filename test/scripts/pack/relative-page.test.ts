import { expect, test } from 'vitest';
import { relativePage } from '../../../scripts/pack/relative-page.ts';

const files = new Set([
  'index.html',
  'papers/one/index.html',
  'search/index.html',
  '_astro/site.css',
  'theme.js',
  'api/v1/papers/one.json',
]);

interface Moving {
  address?: string | null;
  base?: string;
  to?: string;
}

function moved(
  html: string,
  { address = null, base = '/', to = 'papers/one/index.html' }: Moving = {},
) {
  const seen: string[] = [];
  const page = relativePage(html, {
    from: 'papers/one/index.html',
    to,
    root: { address, base },
    isTaken: (file) => files.has(file),
    onFile: (file) => seen.push(file),
    script: 'offprint.js',
    styles: 'offprint.css',
    policy: "default-src 'none'",
  });
  return { page, seen: [...new Set(seen)] };
}

test('addresses are relative and name their files, with queries and fragments', () => {
  const { page, seen } = moved(
    '<a href="/">a</a><a href=\'/search/?q=a&amp;topic=b#x\'>b</a><a href=/papers/one/>c</a><form action="/search/">',
  );
  expect(page).toBe(
    '<a href="../../index.html">a</a><a href="../../search/index.html?q=a&amp;topic=b#x">b</a>' +
      '<a href="index.html">c</a><form action="../../search/index.html">',
  );
  expect(seen).toEqual(['index.html', 'search/index.html', 'papers/one/index.html']);
});

test('the base path of the site is no part of the folder', () => {
  const { page } = moved('<a href="/x/search/">a</a>', { base: '/x/', to: 'index.html' });
  expect(page).toBe('<a href="search/index.html">a</a>');
});

test('what is not in the folder leads to the site, or nowhere', () => {
  const link = '<a class="b" href="/topics/x/?a=1">a</a>';
  expect(moved(link).page).toBe('<a class="b">a</a>');
  expect(moved(link, { address: 'https://a.org/' }).page).toBe(
    '<a class="b" href="https://a.org/topics/x/?a=1">a</a>',
  );
});

test('addresses elsewhere, fragments and what only looks like a tag stay as they are', () => {
  const html =
    '<a href="https://b.org/?a=1&amp;b=2">a</a><a href="#x">b</a>' +
    '<p title="<a href=/search/>">href="/search/" &lt;a href="/"&gt;</p><!-- <a href="/"> -->' +
    '<script type="application/json">{"a":"<a href=\\"/\\">"}</script>';
  expect(moved(html)).toEqual({ page: html, seen: [] });
});

test('one classic script stands for all modules, and loads nothing before the policy', () => {
  const { page, seen } = moved(
    '<head><meta http-equiv="Content-Security-Policy" content="script-src x"><script src="/theme.js"></script>' +
      '<link rel="preload" href="/a.woff2" as="font" crossorigin><link rel="stylesheet" href="/_astro/site.css">' +
      '<link rel="manifest" href="/manifest.webmanifest"><link rel="canonical" href="/papers/one/"></head>' +
      '<body><script type="module" src="/_astro/page.js"></script><script src="/_astro/early.js"></script>b</body>',
  );
  expect(page).toBe(
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><script src="../../theme.js"></script>' +
      '<link rel="stylesheet" href="../../_astro/site.css">' +
      '<link rel="stylesheet" href="../../offprint.css"><script defer src="../../offprint.js"></script></head><body>b</body>',
  );
  expect(seen).toEqual(['theme.js', '_astro/site.css', 'papers/one/index.html']);
});

test('a page that only leads elsewhere still does', () => {
  expect(moved('<meta http-equiv="refresh" content="0; url=/search/">').page).toBe(
    '<meta http-equiv="refresh" content="0; url=../../search/index.html">',
  );
  expect(moved('<meta http-equiv="refresh" content="0; url=/gone/">').page).toBe('');
});
