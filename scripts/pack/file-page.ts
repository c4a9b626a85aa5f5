import { createHash } from 'node:crypto';
import { wordsOf, type Words } from '../words/index.ts';
import { captureDate } from '../words/shown-date.ts';
import { addresses } from '../emit/addresses.ts';
import { fullAddress } from '../emit/site-root.ts';
import { writeSearchWords } from '../../site/search/words.ts';
import { inlineMarkup } from './inline-markup.ts';
import {
  type Content,
  codeElement,
  dataElement,
  documentOf,
  element,
  type Markup,
} from './markup.ts';
import { packedIndex } from './packed-index.ts';
import { anchorOf, paperMarkup, whenMarkup } from './paper-markup.ts';
import { searchMarkup } from './search-markup.ts';
import type { Taken } from './taken.ts';

/** The code that a file brings along; see bundles.ts. */
export interface FileCode {
  /** A classic script that runs before the page is drawn. */
  early: string;
  /** One that runs when the page is read. */
  script: string;
  /** A style sheet that names no other file. */
  styles: string;
}

/**
 * A digest, a topic or everything as one HTML file, to be opened from a disk: every paper whole, and a search over
 * them. Its policy allows its own scripts and styles, by their hashes, and no request at all. The same papers give the
 * same bytes.
 */
export function filePage(taken: Taken, code: FileCode): string {
  const { site, papers } = taken;
  const words = wordsOf(site.language);
  const { kicker, title } = titleOf(taken, words);
  const head: Content = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(code) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, words.pageTitle(title, site.title)),
    element('meta', {
      name: 'description',
      content: words.packedDescription(papers.length, site.title),
    }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    codeElement('style', {}, code.styles),
    codeElement('script', {}, code.early),
  ];
  const body: Content = [
    element('a', { class: 'skip', href: '#site-main' }, words.skip),
    headerMarkup(taken, words),
    element(
      'main',
      {
        id: 'site-main',
        tabindex: -1,
        'data-packed-file': true,
        'data-words': writeSearchWords(words),
      },
      element(
        'header',
        { class: 'page-head' },
        element('p', { class: 'label' }, kicker),
        element('h1', {}, title),
        factsMarkup(taken, words),
      ),
      element('noscript', {}, element('p', { class: 'quiet' }, words.packedNoScript)),
      searchMarkup(taken, words),
      element(
        'div',
        { class: 'packed-status' },
        element(
          'div',
          { role: 'status' },
          element('p', { 'data-part': 'status' }),
          element('div', { 'data-part': 'notices' }),
        ),
      ),
      contentsMarkup(taken, words),
      element(
        'div',
        { class: 'packed-papers', 'data-part': 'papers' },
        papers.map((paper, at) => paperMarkup(paper, at + 1, { root: site.root, words })),
      ),
      element(
        'button',
        { class: 'push-button search-more', type: 'button', 'data-part': 'more', hidden: true },
        words.packedMore,
      ),
    ),
    element(
      'footer',
      { class: 'site-footer' },
      element('div', { class: 'site-footer-row' }, element('p', {}, words.packedLead)),
    ),
    dataElement(
      { 'data-part': 'index' },
      packedIndex({ papers, digests: [], topics: [] }, taken, {
        paper: (id) => `#${anchorOf({ id })}`,
        digest: () => '',
        topic: () => '',
      }),
    ),
    codeElement('script', {}, code.script),
  ];
  return documentOf(site.language, head, body);
}

/** What a file is called, and what kind of thing it is. */
export function titleOf({ of, site }: Taken, words: Words): { kicker: string; title: string } {
  const kicker = words.packedFile[of.kind];
  if (of.kind === 'topic') return { kicker, title: of.topic.label };
  if (of.kind === 'all') return { kicker, title: site.title };
  const { title, capturedOn } = of.digest;
  return { kicker, title: words.digestTitle(title, captureDate(capturedOn, words).text) };
}

function policyOf({ early, script, styles }: FileCode): string {
  const hashes = [early, script].map(hashOf).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes}`,
    `style-src ${hashOf(styles)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

function headerMarkup({ site }: Taken, words: Words): Markup {
  const mark = element(
    'svg',
    { class: 'mark', viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' },
    element('path', { class: 'mark-back', d: 'M3 2.75h10.5l3.5 3.5V17H3z' }),
    element('path', { class: 'mark-front', d: 'M8 7h9.25L21 10.75V21.5H8z' }),
    element('path', { class: 'mark-fold', d: 'M17.25 7v3.75H21z' }),
  );
  const { address } = site.root;
  const name = element('span', {}, site.title);
  const button = element(
    'button',
    {
      class: 'tool theme-button',
      type: 'button',
      'data-needs-script': true,
      'data-theme-button': true,
      'data-label': words.theme,
      'data-auto': words.themes.auto,
      'data-light': words.themes.light,
      'data-dark': words.themes.dark,
    },
    element(
      'svg',
      { class: 'icon', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
      element('circle', { cx: 10, cy: 10, r: 7.25 }),
      element('path', { class: 'filled', d: 'M10 2.75a7.25 7.25 0 0 1 0 14.5z' }),
    ),
  );
  return element(
    'header',
    { class: 'site-header' },
    element(
      'div',
      { class: 'site-header-row' },
      address === null
        ? element('span', { class: 'wordmark' }, mark, name)
        : element('a', { class: 'wordmark', href: address, rel: 'noreferrer' }, mark, name),
      element('div', { class: 'site-tools' }, button),
    ),
  );
}

function factsMarkup(taken: Taken, words: Words): Content {
  const { of, papers, site } = taken;
  const fact = (name: string, ...value: Content[]): Markup =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value));
  const page =
    of.kind === 'digest'
      ? addresses.digest(of.digest.id)
      : of.kind === 'topic'
        ? addresses.topic(of.topic.id)
        : addresses.home;
  const address = site.root.address === null ? null : fullAddress(site.root, page);
  return [
    of.kind === 'topic' && element('p', { class: 'lead' }, of.topic.definition),
    of.kind === 'all' && element('p', { class: 'lead' }, site.description),
    element(
      'dl',
      { class: 'facts facts-row' },
      fact(words.nav.papers, words.number(papers.length)),
      of.kind === 'digest' &&
        fact(
          words.dateOfKind[of.digest.kind],
          whenMarkup(captureDate(of.digest.capturedOn, words)),
          ' ',
          element('span', { class: 'quiet' }, of.digest.why),
        ),
      of.kind === 'digest' &&
        element(
          'div',
          {},
          element('dt', {}, words.source),
          element('dd', { class: 'file-name' }, element('bdi', {}, of.digest.source)),
        ),
      fact(
        words.packedFrom,
        address === null ? site.title : element('a', { href: address, rel: 'noreferrer' }, address),
      ),
    ),
  ];
}

function contentsMarkup({ papers }: Taken, words: Words): Markup | null {
  if (papers.length === 0) return element('p', { class: 'quiet' }, words.digestEmpty);
  return element(
    'details',
    { class: 'packed-contents', open: true },
    element('summary', { class: 'label' }, words.packedContents),
    element(
      'ol',
      {},
      papers.map((paper, at) =>
        element(
          'li',
          {},
          element('span', { class: 'figure', 'aria-hidden': 'true' }, at + 1),
          element('a', { href: `#${anchorOf(paper)}` }, inlineMarkup(paper.title.inline, true)),
        ),
      ),
    ),
  );
}
