import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { dangersIn, textIn } from './drawn.ts';
import { all } from './every-element.ts';
import { RESULTS, chunks, drawAll, fragment, searched } from './many-versions.ts';
import { withKeys, withStrings } from './mutations.ts';
import { type Watch, trueFile, watch } from './strange-site.ts';

let page: Watch;
beforeEach(() => {
  page = watch();
  document.body.replaceChildren();
});
afterEach(() => page.end());

const strings = inject('hostileStrings');
const few = inject('isCorpusThere') ? '' : ' (some 770 more are in the corpus, which is not there)';

test.for(all)(
  `%s shows hostile text of %s as text, and does nothing else with it${few}`,
  async (pair) => {
    const file = trueFile(pair[1]);
    await drawAll(
      page,
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
    page,
    pair,
    names.map((name) => ({ what: name, file: withKeys(file, name) })),
    () => undefined,
  );
});

test(`paper-search shows hostile results as text, and does nothing else with them${few}`, async () => {
  const found = chunks(strings, RESULTS);
  const versions = strings.map((string) => withStrings(fragment, string));
  const elements = await searched(page, versions);
  for (const [index, element] of elements.entries()) {
    const words = JSON.stringify(found[index]);
    expect(dangersIn(element), words).toEqual([]);
    expect(element.scrollWidth, words).toBeLessThanOrEqual(element.clientWidth);
    const titles = [...(element.shadowRoot?.querySelectorAll('[part=result-title]') ?? [])];
    // All match alike, so that their order says nothing.
    expect(titles.map(({ textContent }) => textContent).toSorted()).toEqual(
      found[index]?.toSorted(),
    );
  }
});
