import { expect, vi } from 'vitest';
import { writeId } from '../../../widgets/src/core/search/index-files.ts';
import { network } from '../../../widgets/src/core/search/pagefind.ts';
import '../../../widgets/src/define/paper-search.ts';
import type { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import { dangersIn } from './drawn.ts';
import { eventually } from './eventually.ts';
import { make } from './every-element.ts';
import type { Json } from './mutations.ts';
import { type Watch, apiAddress, json, newSite, settled } from './strange-site.ts';

/** How many elements are on the page at once: what a browser does for each frame, it does for all of them. */
const CROWD = 60;

/** A version of a file, and what is strange about it. */
export interface Version {
  what: unknown;
  file: Json;
}

/**
 * Has an element drawn from each of many versions of one of its files, and looks at what came of it. Throws where one
 * has done harm.
 */
export async function drawAll(
  page: Watch,
  [tag, file]: readonly [tag: string, file: string],
  versions: Iterable<Version>,
  look: (element: OffprintElement<unknown>, words: string, what: unknown) => void,
): Promise<void> {
  for (const crowd of chunks([...versions], CROWD)) {
    const elements = crowd.map((version) => {
      const site = newSite();
      page.answers.set(apiAddress(file, site), json(version.file));
      return make(tag, site);
    });
    document.body.replaceChildren(...elements);
    await settled(elements);
    for (const [index, element] of elements.entries()) use(element, index);
    await settled(elements);
    const said = JSON.stringify(crowd.map(({ what }) => what)).slice(0, 5000);
    expect(page.harm, `${tag} of ${file} with one of ${said}`).toEqual([]);
    for (const [index, element] of elements.entries()) {
      const what = crowd[index]?.what;
      const words = `${tag} of ${file} with ${JSON.stringify(what).slice(0, 500)}`;
      expect(dangersIn(element), words).toEqual([]);
      look(element, words, what);
    }
  }
}

/**
 * Does what a reader may do with an element without leaving the page: opens what is folded, and presses a button,
 * each in turn.
 */
function use(element: OffprintElement<unknown>, turn: number): void {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  const buttons = [...(element.shadowRoot?.querySelectorAll('button:not([part=retry])') ?? [])];
  const button = buttons[turn % buttons.length];
  if (button instanceof HTMLElement) button.click();
}

/** A list in pieces of so many items, the last of what is left. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** What is searched for. */
const WORD = 'lanterns';

/** A record with the word at the end of its text: what holds none of the words is not shown. */
function withWord(record: Json): Json {
  const isRecord = typeof record === 'object' && record !== null && 'content' in record;
  if (!isRecord || typeof record.content !== 'string') return record;
  return { ...record, content: `${record.content} ${WORD}` };
}

/** What an index says of a paper. */
export const fragment: Json = {
  url: '/papers/lanterns-that-answer/',
  content: 'All about the lanterns of a harbour',
  meta: { title: 'Lanterns', at: '!' },
};

const INDEX_FILE = JSON.stringify({
  schema: 'offprint/search/1',
  shards: [{ path: '', records: 1, facts: 'facts.json' }],
  vocabulary: 'vocabulary.txt',
  topics: [],
  topicLabels: [],
  digests: [],
});
const FACTS_FILE = JSON.stringify({
  schema: 'offprint/search-facts/1',
  kinds: { paper: 1, digest: 0, topic: 0 },
  dates: ['2024-05-17'],
  certainties: '~',
  topics: [[]],
  digests: [[]],
  code: [],
});

/** How many results of a search each element is given. */
export const RESULTS = 8;

/** Has searches of sites answered with versions of what an index says, and gives the elements with what they found. */
export async function searched(
  page: Watch,
  versions: readonly Json[],
): Promise<OffprintElement<unknown>[]> {
  const indexes = new Map(chunks(versions, RESULTS).map((found) => [newSite(), found] as const));
  vi.spyOn(network, 'isReachable').mockResolvedValue(true);
  vi.spyOn(network, 'importModule').mockImplementation((url) => {
    const found = indexes.get(url.slice(0, url.indexOf('pagefind/'))) ?? [];
    const results = found.map((one, at) => ({
      id: writeId(at),
      score: 1,
      data: () => Promise.resolve(withWord(one)),
    }));
    const search = () => Promise.resolve({ results });
    const destroy = () => Promise.resolve();
    return Promise.resolve({ createInstance: () => ({ search, destroy }) });
  });
  vi.spyOn(network, 'readText').mockImplementation((url) =>
    Promise.resolve(url.endsWith('/search.json') ? INDEX_FILE : FACTS_FILE),
  );
  const elements = [...indexes.keys()].map((site) => make('paper-search', site));
  document.body.replaceChildren(...elements);
  await settled(elements);
  for (const element of elements) {
    const field = element.shadowRoot?.querySelector('input');
    if (field) field.value = WORD;
    field?.dispatchEvent(new InputEvent('input'));
  }
  await eventually(() => {
    for (const { shadowRoot } of elements) {
      const note = shadowRoot?.querySelector('[role=status]')?.textContent;
      expect(note).toMatch(/results?$|open on|cannot be shown/);
    }
  });
  vi.restoreAllMocks();
  expect(page.harm).toEqual([]);
  return elements;
}
