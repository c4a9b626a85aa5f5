import { afterEach, beforeEach, expect, test } from 'vitest';
import { dangersIn, slipsIn } from './drawn.ts';
import { all } from './every-element.ts';
import { type Version, drawAll, fragment, searched } from './many-versions.ts';
import { type Json, changed, pathsIn, wrongValues } from './mutations.ts';
import { type Watch, trueFile, watch } from './strange-site.ts';

let page: Watch;
beforeEach(() => {
  page = watch();
  document.body.replaceChildren();
});
afterEach(() => page.end());

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
    await drawAll(page, pair, wrongVersions(trueFile(pair[1])), (element, words) => {
      expect(slipsIn(element), words).toEqual([]);
      expect(['ready', 'empty', 'error'], words).toContain(element.status);
      if (element.status === 'error') {
        expect(element.querySelector('a')?.checkVisibility(), words).toBe(true);
      }
    });
  },
);

test('paper-search draws what it can of results with wrong values in them, or is a plain form', async () => {
  const elements = await searched(
    page,
    [...wrongVersions(fragment)].map(({ file }) => file),
  );
  for (const element of elements) {
    expect(dangersIn(element)).toEqual([]);
    if (element.status === 'error')
      expect(element.querySelector('a')?.checkVisibility()).toBe(true);
  }
});
