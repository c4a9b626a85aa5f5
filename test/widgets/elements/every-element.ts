import '../../../widgets/src/define/digest-list.ts';
import '../../../widgets/src/define/paper-card.ts';
import '../../../widgets/src/define/related-papers.ts';
import '../../../widgets/src/define/topic-timeline.ts';
import { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import { DIGEST, RICH, TOPICS } from '../../fixtures/tiny-catalog.ts';
import { SITE } from './strange-site.ts';

/** Each element as a page has it, and the files of the API that it reads. */
const elements: Record<string, { attributes: Record<string, string>; files: string[] }> = {
  'paper-card': {
    attributes: { paper: RICH, variant: 'full' },
    files: [`papers/${RICH}.json`],
  },
  'topic-timeline': {
    attributes: { topics: TOPICS.join(',') },
    files: [`topics/${TOPICS[0]}.json`],
  },
  'digest-list': { attributes: {}, files: ['digests.json', `digests/${DIGEST}.json`] },
  'related-papers': { attributes: { paper: RICH }, files: [`related/${RICH}.json`] },
};

/** Each element with each of its files. */
export const all = Object.entries(elements).flatMap(([tag, { files }]) =>
  files.map((file) => [tag, file] as const),
);

/** An element as a page has it, with the link that stands in it for readers to whom it cannot be shown. */
export function make(
  tag: string,
  site = SITE,
  attributes: Record<string, string> = { site, ...elements[tag]?.attributes },
): OffprintElement<unknown> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute('loading', 'eager');
  const link = document.createElement('a');
  link.href = `${site}papers/${RICH}/`;
  link.textContent = 'Lanterns that Answer';
  element.append(link);
  if (!isOfOffprint(element)) throw new Error(`There is no <${tag}>.`);
  return element;
}

function isOfOffprint(element: Element): element is OffprintElement<unknown> {
  return element instanceof OffprintElement;
}
