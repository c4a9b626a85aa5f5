import { outwardLinks } from '../../site/outward-links.ts';
import { shortAuthors } from '../../site/authors.ts';
import { addresses } from '../emit/addresses.ts';
import { fullAddress, type SiteRoot } from '../emit/site-root.ts';
import type { Words } from '../words/index.ts';
import { publishedDate, type ShownDate } from '../words/shown-date.ts';
import { inlineMarkup } from './inline-markup.ts';
import { element, type Markup } from './markup.ts';
import type { TakenPaper } from './taken.ts';

/** What every paper of a file is shown with. */
export interface PaperContext {
  root: SiteRoot;
  words: Words;
}

/** Where a paper stands in a file. */
export function anchorOf({ id }: Pick<TakenPaper, 'id'>): string {
  return `paper-${id}`;
}

/** A paper whole, as a digest's page shows it (site/components/DigestEntry.astro): title, facts, abstract, links. */
export function paperMarkup(
  paper: TakenPaper,
  number: number,
  { root, words }: PaperContext,
): Markup {
  const { title, abstract } = paper;
  const anchor = anchorOf(paper);
  return element(
    'article',
    { class: 'entry', id: anchor, 'aria-labelledby': `${anchor}-title` },
    element('span', { class: 'entry-number', 'aria-hidden': 'true' }, number),
    element('h2', { class: 'paper-title', id: `${anchor}-title` }, inlineMarkup(title.inline)),
    metaMarkup(paper, words),
    abstract === null
      ? element('p', { class: 'quiet' }, words.noAbstract)
      : element('p', { class: 'packed-abstract' }, inlineMarkup(abstract.inline)),
    linksMarkup(paper, root, words),
  );
}

/** A date, with a mark where it is not stated whole. */
export function whenMarkup({ text, iso, note }: ShownDate): Markup {
  return element(
    'span',
    { class: 'when' },
    iso === null ? text : element('time', { datetime: iso }, text),
    note !== null && [' ', element('span', { class: 'certainty' }, note)],
  );
}

function metaMarkup(paper: TakenPaper, words: Words): Markup {
  const published = publishedDate(paper.published, words, 'short');
  const authors = shortAuthors(paper, words);
  return element(
    'p',
    { class: 'meta' },
    published === null ? element('span', {}, words.dateUnknown) : whenMarkup(published),
    authors !== null && element('span', {}, authors),
    paper.topics.map(({ label }) => element('span', {}, label)),
  );
}

function linksMarkup(paper: TakenPaper, root: SiteRoot, words: Words): Markup | null {
  const links = outwardLinks(paper).map(({ rel, href, shown }) =>
    linkMarkup(href, words.linkKinds[rel], shown.host, shown.path),
  );
  if (root.address !== null) {
    const page = fullAddress(root, addresses.paper(paper.id));
    links.push(linkMarkup(page, words.packedOnSite, new URL(page).host, ''));
  }
  return links.length === 0
    ? null
    : element('ul', { class: 'paper-links', 'aria-label': words.links }, links);
}

function linkMarkup(href: string, kind: string, host: string, path: string): Markup {
  return element(
    'li',
    {},
    element(
      'a',
      { href, rel: 'external noreferrer' },
      element('span', { class: 'link-kind' }, kind),
      ' ',
      element('span', { class: 'address' }, host, element('span', { class: 'path' }, path)),
    ),
  );
}
