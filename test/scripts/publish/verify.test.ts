import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics.ts';
import type { Catalog } from '../../../scripts/schema/catalog.ts';
import { REPORT_LIMIT } from '../../../scripts/publish/verify-pages.ts';
import { verifySite } from '../../../scripts/publish/verify.ts';
import { POLICY, sampleCatalog, samplePage, sampleSite, writeSite } from './sample-site.ts';
import type { SampleSite } from './sample-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The page that the cases change. */
const PAGE = 'papers/attention/index.html';
/** The line of the sample page on which what is put into the body stands. */
const BODY_LINE = 6;

describe('a site that may be published', () => {
  test('is one that is as it should be', async () => {
    expect(await verify(() => null)).toEqual([]);
  });

  test.each<[string, string]>([
    ['another site', '<a href="https://example.org/x">x</a>'],
    ['a mail address', '<a href="mailto:a@example.org">x</a>'],
    ['a page from the root', '<a href="/papers/dropout/">x</a>'],
    ['a page from here', '<a href="../dropout/">x</a>'],
    ['a page without its last slash', '<a href="/papers/dropout">x</a>'],
    ['a page with a query', '<a href="/search/?q=a%20b">x</a>'],
    ['a page by its full address', '<a href="https://papers.example.org/papers/dropout/">x</a>'],
    ['the top', '<a href="#">x</a><a href="#top">x</a>'],
    ['a piece of text', '<a href="/about/#:~:text=paper">x</a>'],
    ['a name further down', '<a href="#end">x</a><p id="end">x</p>'],
    ['a named anchor', '<a href="#end">x</a><a name="end">x</a>'],
    ['a name in another page', '<a href="/about/#main">x</a>'],
    ['a name that needs encoding', '<a href="#caf%C3%A9">x</a><p id="café">x</p>'],
    ['a name with a percent sign', '<a href="#100%25">x</a><p id="100%25">x</p>'],
    ['a file with a fragment', '<a href="/picture.png#t=1">x</a>'],
    ['a file with encoded letters', '<a href="/%70icture.png">x</a>'],
    ['pictures of many sizes', '<img srcset="/picture.png 1x, ../../picture.png 2x">'],
    ['a picture in the address', '<img src="data:image/png;base64,AAAA">'],
    ['a drawing by its name', '<svg><path id="p"/><use href="#p"/></svg>'],
  ])('may link to %s', async (_, body) => {
    expect(await verify(put({ body }))).toEqual([]);
  });

  test.each<[string, string]>([
    ['data for scripts', '<script type="application/json">{"a":1}</script>'],
    ['data for search engines', '<script type="application/ld+json">{"a":1}</script>'],
    ['an empty script', '<script></script>'],
    ['titles in pictures', '<svg><title>One</title></svg><svg><title>Two</title></svg>'],
  ])('may have %s', async (_, body) => {
    expect(await verify(put({ body }))).toEqual([]);
  });

  test('may have a script in a page whose policy has its hash', async () => {
    const hash = (code: string) => createHash('sha256').update(code).digest('base64');
    const policy = `default-src 'self'; script-src 'self' 'sha256-${hash('go()')}'`;
    expect(await verify(put({ policy, body: '<script>go()</script>' }))).toEqual([]);
    expect(await verify(put({ policy, body: '<script>go(1)</script>' }))).toHaveLength(1);
    expect(await verify(put({ policy, body: '<style>go()</style>' }))).toHaveLength(1);
  });

  test('may say before its policy what loads nothing', async () => {
    const canonical = '<link rel="canonical" href="https://papers.example.org/papers/attention/">';
    const early = samplePage().replace('<meta charset', `${canonical}<meta charset`);
    expect(await verify((site) => site.set(PAGE, early))).toEqual([]);
  });

  test('may have its index in several parts, of which none may lack anything', async () => {
    expect(await verify(split)).toEqual([]);
    for (const file of [
      'pagefind/closed/2024-1a/pagefind-entry.json',
      'pagefind/closed/2024-1a/pagefind.en_1a.pf_meta',
      'pagefind/facts/2024-1a.json',
    ]) {
      const found = await verify((site) => {
        split(site);
        site.delete(file);
      });
      expect(found).toMatchObject([{ code: 'index-incomplete', file }]);
    }
  });

  test('may be without pages when the catalog is empty, but for those that are always there', async () => {
    const empty: Catalog = {
      ...sampleCatalog(),
      digests: [],
      papers: [],
      topics: [],
      departed: [],
      related: new Map(),
    };
    const keep = /^(index|404|(digests|papers|topics|search|embed|about|offline)\/index)\.html$/;
    const reduce = (site: SampleSite) => {
      for (const path of site.keys())
        if (path.endsWith('.html') && !keep.test(path)) site.delete(path);
      const change = (file: string, from: string | RegExp, to: string) =>
        site.set(`pagefind/${file}`, (site.get(`pagefind/${file}`) ?? '').replace(from, to));
      change('pagefind-entry.json', '4', '0');
      change('search.json', '"records":4', '"records":0');
      change('facts/open-1a.json', /\{"paper.*?\}/, '{"paper":0}');
    };
    expect(await verify(reduce, { catalog: empty })).toEqual([]);
  });
});

describe('a bare page', () => {
  const BARE = 'embed/paper/attention/index.html';
  const bare = (head: string, body = '') =>
    samplePage({ head, body }).replace(/<h1[^]*?<\/h1>/, '');

  test('has no heading of its own, and may open its links in place of the page around it', async () => {
    const page = bare('<meta name="robots" content="noindex"><base target="_top">');
    expect(await verify((site) => site.set(BARE, page))).toEqual([]);
  });

  test('says that it is no page by itself', async () => {
    const found = await verify((site) => site.set(BARE, bare('')));
    expect(found).toMatchObject([{ code: 'page-malformed', file: BARE }]);
    expect(found[0]?.message).toContain('noindex');
  });

  test('is there for every paper, digest and topic, and for those that are no more', async () => {
    for (const file of ['paper/dropout', 'digest/2025-11-07', 'topic/robots', 'paper/atention']) {
      const missing = `embed/${file}/index.html`;
      const found = await verify((site) => site.delete(missing));
      expect(found).toMatchObject([{ code: 'page-missing', file: missing }]);
    }
  });

  test('keeps to the same policy as others, in its shadow roots too', async () => {
    const root = (inner: string) =>
      `<paper-card><template shadowrootmode="open">${inner}</template></paper-card>`;
    const noindex = '<meta name="robots" content="noindex">';
    const put = (inner: string) => (site: SampleSite) => site.set(BARE, bare(noindex, root(inner)));
    expect(await verify(put('<link rel="stylesheet" href="/_astro/site.css">'))).toEqual([]);
    for (const inner of ['<style>p{}</style>', '<p style="color:red">', '<p onclick="go()">']) {
      expect(await verify(put(inner)), inner).toMatchObject([{ code: 'page-malformed' }]);
    }
    expect(await verify(put('<a href="/nowhere/">x</a>'))).toMatchObject([{ code: 'broken-link' }]);
  });
});

describe('page-missing is said of', () => {
  test('a page that was not made', async () => {
    const found = await verify((site) => site.delete('papers/dropout/index.html'));
    expect(found).toMatchObject([{ code: 'page-missing', file: 'papers/dropout/index.html' }]);
  });

  test('the page that leads on from an address of before', async () => {
    const found = await verify((site) => site.delete('papers/atention/index.html'));
    expect(found).toMatchObject([{ code: 'page-missing', file: 'papers/atention/index.html' }]);
  });

  test('a page that nobody asked for', async () => {
    const found = await verify((site) => site.set('papers/dropout/2/index.html', samplePage()));
    expect(found).toMatchObject([{ code: 'page-missing', file: 'papers/dropout/2/index.html' }]);
  });
});

describe('page-malformed is said of a page', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['without a doctype', /<!DOCTYPE html>\n/, '', 'doctype'],
    ['with an old doctype', 'html>', 'html PUBLIC "-//W3C//DTD HTML 4.01//EN">', 'doctype'],
    ['with something before its doctype', /^/, 'x', 'doctype'],
    ['without a language', ' lang="en"', '', 'lang'],
    ['with an empty language', ' lang="en"', ' lang=""', 'lang'],
    ['without a title', '<title>A page</title>', '', 'no title'],
    ['with a blank title', '<title>A page</title>', '<title> \n</title>', 'title is empty'],
    ['with two titles', '<title>', '<title>A</title><title>', 'second title'],
    [
      'with a title in a picture only',
      /<title>.*<\/title>/,
      '<svg><title>A</title></svg>',
      'no title',
    ],
    ['without a heading', /<h1.*h1>/, '', 'no `h1`'],
    ['with two headings', '<h1', '<h1>A</h1><h1', 'second `h1`'],
    ['with an id that occurs twice', '<h1', '<p id="main">A</p><h1', 'the id "main"'],
    ['without a policy', /<meta http-equiv.*>/, '', 'no content security policy'],
    ['with a policy by another name', 'http-equiv=', 'name=', 'no content security policy'],
    [
      'with two policies',
      '<title',
      `<meta http-equiv="content-security-policy" content="${POLICY}"><title`,
      'second content',
    ],
    [
      'that loads a style before its policy',
      '<meta charset',
      '<link rel="stylesheet" href="/_astro/site.css"><meta charset',
      'before the policy',
    ],
    [
      'that loads a font before its policy',
      '<meta charset',
      '<link rel="preload" href="/picture.png"><meta charset',
      'before the policy',
    ],
    [
      'that runs a script before its policy',
      '<meta charset',
      '<script src="/_astro/page.js"></script><meta charset',
      'before the policy',
    ],
    [
      'that allows inline code',
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      "'unsafe-inline'",
    ],
    ['that allows eval', "'wasm-unsafe-eval'", "'unsafe-eval'", "'unsafe-eval'"],
    [
      'that allows inline styles',
      'img-src',
      "style-src 'UNSAFE-INLINE'; img-src",
      "'UNSAFE-INLINE'",
    ],
    ['that allows pictures from anywhere', "img-src 'self'", 'img-src *', '`*`'],
    [
      'that allows fonts from another site',
      "img-src 'self'",
      'font-src fonts.example.org',
      'fonts.example.org',
    ],
    ['that allows scripts in addresses', "script-src 'self'", "script-src 'self' data:", '`data:`'],
    ['whose policy leaves most things open', "default-src 'none'; ", '', 'default-src'],
    ['whose policy is empty', POLICY, '', 'default-src'],
    ['whose links start elsewhere', '<title', '<base href="/"><title', '`base`'],
    [
      'with a canonical address elsewhere',
      '<title',
      '<link rel="canonical" href="https://example.org/"><title',
      'https://example.org/',
    ],
    [
      'with a preview address elsewhere',
      '<title',
      '<meta property="og:url" content="https://example.org/"><title',
      'https://example.org/',
    ],
    [
      'with a preview picture elsewhere',
      '<title',
      '<meta property="og:image" content="//example.org/p.png"><title',
      'example.org',
    ],
    [
      'with an icon elsewhere',
      '<title',
      '<link rel="icon" href="https://example.org/i.png"><title',
      'another site',
    ],
    [
      'that connects early to elsewhere',
      '<title',
      '<link rel="preconnect" href="https://example.org"><title',
      'another site',
    ],
  ])('%s', async (_, from, to, message) => {
    const found = await verify((site) => {
      const page = samplePage();
      expect(page.replace(from, to)).not.toBe(page);
      site.set(PAGE, page.replace(from, to));
    });
    expect(found).toMatchObject([{ code: 'page-malformed', file: PAGE, severity: 'error' }]);
    expect(found[0]?.message).toContain(message);
  });

  test('with its policy in the body', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    const page = samplePage()
      .replace(meta, '')
      .replace('<link rel="stylesheet" href="/_astro/site.css">', '')
      .replace('<a href="/">', `${meta}<a href="/">`);
    const found = await verify((site) => site.set(PAGE, page));
    expect(found).toMatchObject([{ code: 'page-malformed' }]);
    expect(found[0]?.message).toContain('in the body');
  });

  test.each<[string, string, string]>([
    ['a style attribute', '<p style="color:red">x</p>', '`style` attribute'],
    ['a style attribute in a picture', '<svg><path style="fill:red"/></svg>', '`style` attribute'],
    ['code in an attribute', '<p onclick="go()">x</p>', '`onclick`'],
    ['a script', '<script>go()</script>', 'script'],
    ['a script of type module', '<script type="module">go()</script>', 'script'],
    ['a style', '<style>p{}</style>', 'style'],
    [
      'a style in a shadow root',
      '<div><template shadowrootmode="open"><style>p{}</style></template></div>',
      'style',
    ],
    ['code for an address', '<a href=" java\nscript:go()">x</a>', 'code for an address'],
    ['a page for an address', '<a href="data:text/html,x">x</a>', 'code for an address'],
    ['a script from elsewhere', '<script src="https://example.org/x.js"></script>', 'another site'],
    [
      'a script from elsewhere without a scheme',
      '<script src="//example.org/x.js"></script>',
      'another site',
    ],
    [
      'a script by the full address',
      '<script src="https://papers.example.org/_astro/page.js"></script>',
      'full address',
    ],
    ['a picture from elsewhere', '<img src="https://example.org/x.png">', 'another site'],
    [
      'one size of a picture from elsewhere',
      '<img srcset="/picture.png 1x, https://example.org/x.png 2x">',
      'another site',
    ],
    [
      'a source from elsewhere',
      '<picture><source srcset="https://example.org/x.png"></picture>',
      'another site',
    ],
    ['a frame from elsewhere', '<iframe src="https://example.org/"></iframe>', 'another site'],
    ['an object from elsewhere', '<object data="https://example.org/x"></object>', 'another site'],
    [
      'a poster from elsewhere',
      '<video poster="https://example.org/x.png"></video>',
      'another site',
    ],
    [
      'a picture in a drawing from elsewhere',
      '<svg><image href="https://example.org/x.png"/></svg>',
      'another site',
    ],
    [
      'an old picture in a drawing from elsewhere',
      '<svg><use xlink:href="https://example.org/x.svg#a"/></svg>',
      'another site',
    ],
    [
      'a link that tells elsewhere',
      '<a href="/" ping="https://example.org/">x</a>',
      'another site',
    ],
    [
      'a style sheet from elsewhere',
      '<link rel="alternate stylesheet" href="https://example.org/x.css">',
      'another site',
    ],
  ])('with %s', async (_, body, message) => {
    const found = await verify(put({ body }));
    expect(found).toMatchObject([{ code: 'page-malformed', file: PAGE, line: BODY_LINE }]);
    expect(found[0]?.message).toContain(message);
  });

  test('that gives an address of its own where nobody configured one', async () => {
    const catalog = sampleCatalog();
    catalog.site.address = null;
    const head = '<meta property="og:url" content="https://papers.example.org/">';
    expect(await verify(put({ head }), { catalog })).toMatchObject([{ code: 'page-malformed' }]);
    const relative = '<meta property="og:url" content="/papers/attention/">';
    expect(await verify(put({ head: relative }), { catalog })).toEqual([]);
  });
});

describe('broken-link is said of a link', () => {
  test('whose address is too long to be told, cut between characters', async () => {
    const [found] = await verify(put({ body: `<a href="/${'x'.repeat(97)}😀😀">x</a>` }));
    expect(found?.message).toContain(`link to "/${'x'.repeat(97)}…"`);
  });

  test.each<[string, string]>([
    ['to a page that is not there', '<a href="/papers/nothing/">x</a>'],
    ['to a page that is not there, from here', '<a href="dropout/">x</a>'],
    ['to a page by its full address', '<a href="https://papers.example.org/nothing/">x</a>'],
    ['to a file that is not there', '<a href="/api/v1/papers/nothing.json">x</a>'],
    ['to a file in other letters', '<a href="/Picture.png">x</a>'],
    ['to a folder without a page', '<a href="/api/v1/">x</a>'],
    ['to a name that is not there', '<a href="#nothing">x</a>'],
    ['to a name in other letters', '<a href="#Main">x</a>'],
    ['to a name that is not in another page', '<a href="/about/#nothing">x</a>'],
    ['that is empty', '<a href="">x</a>'],
    ['with broken encoding', '<a href="/%E0%A4%A/">x</a>'],
    ['that is no address', '<a href="https://exa mple.org:x/">x</a>'],
    ['of a picture', '<img src="/nothing.png">'],
    ['of one size of a picture', '<img srcset="/picture.png, /nothing.png 2x">'],
    ['of a form', '<form action="/nothing/"></form>'],
    ['of a button', '<button formaction="/nothing/">x</button>'],
    ['of a script', '<script src="/_astro/nothing.js"></script>'],
    ['of a custom element', '<paper-card src="/api/v1/papers/nothing.json"></paper-card>'],
    ['that goes on by itself', '<meta http-equiv="refresh" content="0; url=/papers/nothing/">'],
  ])('%s', async (_, body) => {
    const found = await verify(put({ body }));
    expect(found).toMatchObject([{ code: 'broken-link', file: PAGE, line: BODY_LINE, column: 21 }]);
  });

  test('that is the canonical address', async () => {
    const head = '<link rel="canonical" href="https://papers.example.org/papers/nothing/">';
    expect(await verify(put({ head }))).toMatchObject([{ code: 'broken-link', line: 4 }]);
  });

  test('that is relative in the page for addresses that do not exist', async () => {
    const page = samplePage({ body: '<a href="about/">x</a>' });
    const found = await verify((site) => site.set('404.html', page));
    expect(found).toMatchObject([{ code: 'broken-link', file: '404.html' }]);
  });

  test('that forgets the path under which the site is served', async () => {
    const under = (base: string) => (site: SampleSite) => {
      for (const [path, text] of site) {
        if (path.endsWith('.html'))
          site.set(path, text.replaceAll(/(href|src)="\//g, `$1="${base}`));
      }
    };
    const base = '/papers-site/';
    expect(await verify(under(base), { base })).toEqual([]);
    const forget = (site: SampleSite) => {
      under(base)(site);
      site.set(PAGE, (site.get(PAGE) ?? '').replace('<a href="/papers-site/">', '<a href="/">'));
    };
    const found = await verify(forget, { base });
    expect(found).toMatchObject([{ code: 'broken-link', file: PAGE }]);
    expect(found[0]?.message).toContain('/papers-site/');
  });

  test('with the place where it stands in another page, when it is its target that lacks the name', async () => {
    const found = await verify(put({ body: '\n  <a href="/about/#nothing">x</a>' }));
    expect(found).toMatchObject([{ code: 'broken-link', file: PAGE, line: 7, column: 3 }]);
    expect(found[0]?.message).toContain('/about/#nothing');
  });

  test('only so many times, and then how many more there are', async () => {
    const body = '<a href="/nothing/">x</a>'.repeat(REPORT_LIMIT + 7);
    const found = await verify(put({ body }));
    expect(found).toHaveLength(REPORT_LIMIT + 1);
    expect(found.at(-1)?.message).toMatch(/^7 more/);
    const exact = await verify(put({ body: '<a href="/nothing/">x</a>'.repeat(REPORT_LIMIT) }));
    expect(exact).toHaveLength(REPORT_LIMIT);
  });
});

describe('the rest of the site', () => {
  test.each([
    'api/v1/site.json',
    'api/v1/papers.json',
    'api/v1/digests.json',
    'api/v1/topics.json',
    'api/v1/papers/dropout.json',
    'api/v1/papers/atention.json',
    'api/v1/related/attention.json',
    'api/v1/digests/2025-11-07.json',
    'api/v1/topics/robots.json',
  ])('has to have %s', async (file) => {
    const found = await verify((site) => site.delete(file));
    expect(found).toMatchObject([{ code: 'api-incomplete', file, severity: 'error' }]);
  });

  test.each([
    'embed/paper/dropout.svg',
    'embed/paper/atention.svg',
    'embed/digest/2025-11-07.svg',
    'embed/topic/robots.svg',
    'papers/attention/oembed.json',
    'digests/2025-11-07/oembed.json',
    'topics/robots/oembed.json',
  ])('has to have %s', async (file) => {
    const found = await verify((site) => site.delete(file));
    expect(found).toMatchObject([{ code: 'embed-incomplete', file, severity: 'error' }]);
  });

  test('needs no oEmbed where nobody says its address', async () => {
    const reduce = (site: SampleSite) => {
      for (const path of site.keys()) if (path.endsWith('oembed.json')) site.delete(path);
    };
    const catalog = sampleCatalog();
    catalog.site.address = null;
    expect(await verify(reduce, { catalog })).toEqual([]);
  });

  test.each([
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind.en_1a.pf_meta',
    'pagefind/search.json',
    'pagefind/facts/open-1a.json',
    'pagefind/facts/vocabulary-1a.txt',
  ])('has to have %s', async (file) => {
    const found = await verify((site) => site.delete(file));
    expect(found).toMatchObject([{ code: 'index-incomplete', file, severity: 'error' }]);
  });

  test.each([
    ['a record less than the catalog', (text: string) => text.replace('4', '3')],
    ['a record more than the catalog', (text: string) => text.replace('4', '5')],
    ['no languages', () => '{"languages":{}}'],
    ['an entry that is not JSON', () => '{'],
    ['an entry of another form', () => '{"languages":{"en":4}}'],
  ])('must not have an index with %s', async (_, change) => {
    const file = 'pagefind/pagefind-entry.json';
    const found = await verify((site) => site.set(file, change(site.get(file) ?? '')));
    expect(found).toMatchObject([{ code: 'index-incomplete', file }]);
  });

  test.each([
    ['pagefind/search.json', '"records":4', '"records":5'],
    ['pagefind/search.json', '{', '['],
    ['pagefind/facts/open-1a.json', '"topic":1', '"topic":2'],
    ['pagefind/facts/open-1a.json', '{', '['],
  ])('must not have %s with “%s” for “%s”', async (file, is, would) => {
    const found = await verify((site) => site.set(file, (site.get(file) ?? '').replace(is, would)));
    expect(found.map(({ code }) => code)).toEqual(['index-incomplete']);
  });

  test('has a record for every paper, digest and topic', async () => {
    const file = 'pagefind/pagefind-entry.json';
    const count = (n: number) => (site: SampleSite) =>
      site.set(file, (site.get(file) ?? '').replace(/"page_count":\d+/, `"page_count":${n}`));
    expect(await verify(count(4))).toEqual([]);
    expect(await verify(count(5))).toMatchObject([{ code: 'index-incomplete', file }]);
  });
});

test('many pages are looked at in a thread, which finds the same', async () => {
  const faulty = put({ body: '<a href="/nowhere/">x</a><a href="/about/#nothing">y</a>' });
  const found = await verify(faulty, { worthAThread: 1 });
  expect(found.map(({ code }) => code)).toEqual(['broken-link', 'broken-link']);
  expect(found).toEqual(await verify(faulty));
});

async function verify(
  change: (site: SampleSite) => unknown,
  options: { catalog?: Catalog; base?: string; worthAThread?: number } = {},
): Promise<Diagnostic[]> {
  const site = sampleSite();
  change(site);
  const staging = await temporaryFolder();
  writeSite(staging, site);
  const { catalog = sampleCatalog(), base = '/' } = options;
  const { address } = catalog.site;
  const root = { base, address: address === null ? null : new URL(base, address).href };
  return verifySite(staging, catalog, root, Promise.resolve(), options.worthAThread);
}

/** Parts the index: two records stay in the open shard, two are in a closed one. */
function split(site: SampleSite): void {
  const entry = '{"languages":{"en":{"hash":"en_1a","page_count":2}}}';
  const facts = '{"schema":"offprint/search-facts/1","kinds":{"paper":2}}';
  site.set('pagefind/pagefind-entry.json', entry);
  site.set('pagefind/closed/2024-1a/pagefind-entry.json', entry);
  site.set('pagefind/closed/2024-1a/pagefind.en_1a.pf_meta', '');
  site.set('pagefind/facts/open-1a.json', facts);
  site.set('pagefind/facts/2024-1a.json', facts);
  const shards = [
    { path: '', records: 2, facts: 'facts/open-1a.json' },
    { path: 'closed/2024-1a/', records: 2, facts: 'facts/2024-1a.json' },
  ];
  const vocabulary = 'facts/vocabulary-1a.txt';
  site.set(
    'pagefind/search.json',
    JSON.stringify({ schema: 'offprint/search/1', shards, vocabulary }),
  );
}

function put(parts: Parameters<typeof samplePage>[0]): (site: SampleSite) => void {
  return (site) => site.set(PAGE, samplePage(parts));
}
