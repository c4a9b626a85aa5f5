import type { Catalog } from '../schema/catalog.ts';
import { wordsOf } from '../words/index.ts';
import { digestName } from '../words/digest-name.ts';
import { addresses } from './addresses.ts';
import { type Frame, frames } from './frames.ts';
import type { OutputFile } from './output-file.ts';
import { authorsOf } from './pictures/paper-picture.ts';
import { fullAddress, type SiteRoot } from './site-root.ts';
import { xmlEscaped } from './xml-text.ts';

/** How long a consumer may keep an answer, in seconds: a day. Addresses stay, what they show may be mended. */
const CACHE_AGE = 86_400;

/** What oEmbed 1.0 (https://oembed.com) says of a page that may be shown within others. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

/**
 * `oembed.json` beside every page of a paper, a digest or a topic: a frame with its bare page. Addresses have to be
 * whole, so a site that does not know its own has none. Other pages have nothing to show within others.
 */
export function* oembedFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  if (root.address === null) return;
  const words = wordsOf(catalog.site.language);
  const file = (
    page: string,
    frame: Frame,
    bare: string,
    title: string,
    authors = '',
  ): OutputFile => {
    const { width, height } = frame;
    const oembed: Oembed = {
      version: '1.0',
      type: 'rich',
      title,
      ...(authors !== '' && { author_name: authors }),
      provider_name: catalog.site.title,
      provider_url: fullAddress(root, addresses.home),
      cache_age: CACHE_AGE,
      html: frameMarkup(fullAddress(root, bare), title, frame),
      width,
      height,
    };
    return { path: addresses.oembed(page), text: `${JSON.stringify(oembed)}\n` };
  };
  for (const paper of catalog.papers) {
    const { id } = paper;
    const name = paper.title.text.trim() || id;
    // A number of authors is no name.
    const authors = paper.authors === null ? '' : authorsOf(paper, words);
    yield file(addresses.paper(id), frames.paper, addresses.embedPaper(id), name, authors);
  }
  for (const digest of catalog.digests) {
    const { id } = digest;
    const name = digestName(digest, words);
    yield file(addresses.digest(id), frames.digest, addresses.embedDigest(id), name);
  }
  for (const { id, label } of catalog.topics) {
    yield file(addresses.topic(id), frames.topic, addresses.embedTopic(id), label);
  }
}

/** The addresses of all these files. */
export function* oembedAddresses(catalog: Catalog, { address }: SiteRoot): Generator<string> {
  if (address === null) return;
  for (const { id } of catalog.papers) yield addresses.oembed(addresses.paper(id));
  for (const { id } of catalog.digests) yield addresses.oembed(addresses.digest(id));
  for (const { id } of catalog.topics) yield addresses.oembed(addresses.topic(id));
}

function frameMarkup(address: string, title: string, { width, height }: Frame): string {
  // No style: consumers take it out, and pages with a strict policy refuse it.
  return (
    `<iframe src="${xmlEscaped(address)}" title="${xmlEscaped(title)}" ` +
    `width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`
  );
}
