import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { network } from '../../../widgets/src/core/search/pagefind.ts';
import '../../../widgets/src/define/paper-search.ts';
import type { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import { dangersIn, slipsIn, textIn } from './drawn.ts';
import { type Json, changed, pathsIn, withKeys, withStrings, wrongValues } from './mutations.ts';
import { all, make } from './every-element.ts';
import { type Watch, apiAddress, json, newSite, settled, trueFile, watch } from './strange-site.ts';

let page: Watch;
beforeEach(() => {
  page = watch();
  document.body.replaceChildren();
});
afterEach(() => page.end());

/** How many elements are on the page at once: what a browser does for each frame, it does for all of them. */
const CROWD = 60;

/** A version of a file, and what is strange about it. */
interface Version {
  what: unknown;
  file: Json;
}

/** Has an element drawn from each of many versions of one of its files, and looks at what came of it. */
async function drawAll(
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

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const strings = inject('hostileStrings');
const few = inject('isCorpusThere') ? '' : ' (some 770 more are in the corpus, which is not there)';

test.for(all)(
  `%s shows hostile text of %s as text, and does nothing else with it${few}`,
  async (pair) => {
    const file = trueFile(pair[1]);
    await drawAll(
      pair,
      strings.map((string) => ({ what: string, file: withStrings(file, string) })),
      (element, words, what) => {
        expect(element.scrollWidth, words).toBeLessThanOrEqual(element.clientWidth);
        if (element.status === 'ready') expect(textIn(element), words).toContain(what);
      },
    );
  },
);

test.for(all)('%s survives hostile names of fields in %s', async (pair) => {
  const file = trueFile(pair[1]);
  const names = [
    ...strings.slice(0, 12),
    'onclick',
    'onmouseover',
    'style',
    'href',
    'xlink:href',
    'src',
    'constructor',
  ];
  await drawAll(
    pair,
    names.map((name) => ({ what: name, file: withKeys(file, name) })),
    () => undefined,
  );
});

/** Every wrong value in every place of a file. */
function* wrongVersions(file: Json): Generator<Version> {
  for (const path of pathsIn(file)) {
    for (const value of wrongValues)
      yield { what: [path, value], file: changed(file, path, value) };
  }
}

test.for(all)(
  '%s draws what it can of %s with wrong values in it, or shows the link',
  async (pair) => {
    await drawAll(pair, wrongVersions(trueFile(pair[1])), (element, words) => {
      expect(slipsIn(element), words).toEqual([]);
      expect(['ready', 'empty', 'error'], words).toContain(element.status);
      if (element.status === 'error') {
        expect(element.querySelector('a')?.checkVisibility(), words).toBe(true);
      }
    });
  },
);

/** What an index says of a paper. */
const fragment: Json = {
  url: '/papers/lanterns-that-answer/',
  content: 'All about the lanterns of a harbour',
  meta: { title: 'Lanterns', date: '2024-05-17', certainty: '~', topics: 'Harbours' },
  filters: { kind: ['paper'] },
  locations: [3],
};

/** Has searches of sites answered with versions of what an index says, and gives the elements with what they found. */
async function searched(versions: readonly Json[]): Promise<OffprintElement<unknown>[]> {
  const indexes = new Map(chunks(versions, 8).map((found) => [newSite(), found] as const));
  vi.spyOn(network, 'isReachable').mockResolvedValue(true);
  vi.spyOn(network, 'importModule').mockImplementation((url) => {
    const found = indexes.get(url.slice(0, url.indexOf('pagefind/'))) ?? [];
    const results = found.map((one) => ({ score: 1, data: () => Promise.resolve(one) }));
    const search = () => Promise.resolve({ results, filters: {} });
    const destroy = () => Promise.resolve();
    return Promise.resolve({ createInstance: () => ({ search, destroy }) });
  });
  const elements = [...indexes.keys()].map((site) => make('paper-search', site));
  document.body.replaceChildren(...elements);
  await settled(elements);
  for (const element of elements) {
    const field = element.shadowRoot?.querySelector('input');
    if (field) field.value = 'lanterns';
    field?.dispatchEvent(new InputEvent('input'));
  }
  await vi.waitFor(() => {
    for (const { shadowRoot } of elements) {
      const note = shadowRoot?.querySelector('[role=status]')?.textContent;
      expect(note).toMatch(/results?$|open on|cannot be shown/);
    }
  });
  vi.restoreAllMocks();
  expect(page.harm).toEqual([]);
  return elements;
}

test(`paper-search shows hostile results as text, and does nothing else with them${few}`, async () => {
  const elements = await searched(strings.map((string) => withStrings(fragment, string)));
  for (const [index, element] of elements.entries()) {
    const words = JSON.stringify(strings.slice(index * 8, index * 8 + 8));
    expect(dangersIn(element), words).toEqual([]);
    expect(element.scrollWidth, words).toBeLessThanOrEqual(element.clientWidth);
    expect(
      [...(element.shadowRoot?.querySelectorAll('[part=result-title]') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(strings.slice(index * 8, index * 8 + 8));
  }
});

test('paper-search draws what it can of results with wrong values in them, or is a plain form', async () => {
  const elements = await searched([...wrongVersions(fragment)].map(({ file }) => file));
  for (const element of elements) {
    expect(dangersIn(element)).toEqual([]);
    if (element.status === 'error')
      expect(element.querySelector('a')?.checkVisibility()).toBe(true);
  }
});
