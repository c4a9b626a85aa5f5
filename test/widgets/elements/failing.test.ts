import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem, ProblemKind } from '../../../widgets/src/core/problem.ts';
import { GONE, MOVED, RICH, TOPICS } from '../../fixtures/tiny-catalog.ts';
import type { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import { all, make } from './every-element.ts';
import { changed } from './mutations.ts';
import {
  type Answer,
  type Watch,
  apiAddress,
  json,
  newSite,
  settled,
  trueFile,
  watch,
} from './strange-site.ts';

let page: Watch;
beforeAll(() => {
  page = watch();
});
afterAll(() => {
  expect(page.harm).toEqual([]);
  page.end();
});

function text(body: string, init?: ResponseInit): Answer {
  return () => new Response(body, init);
}

/** A body that never ends, sent a little at a time. */
const endless: Answer = () =>
  new Response(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(100_000))),
    }),
  );

/** What a host may answer instead of a file, and what that is called. */
const answers: Record<string, readonly [answer: (file: string) => Answer, kind: ProblemKind]> = {
  'an answer that was cut': [
    (file) => text(JSON.stringify(trueFile(file)).slice(0, -20)),
    'unusable',
  ],
  'a page in place of JSON': [() => text('<!doctype html><title>Hi</title>'), 'unusable'],
  'nothing at all': [() => text(''), 'unusable'],
  'another kind of file': [() => json(trueFile('site.json')), 'unusable'],
  'JSON that is no object': [() => json(7), 'unusable'],
  404: [() => text('Not found.', { status: 404 }), 'gone'],
  410: [() => text('Gone.', { status: 410 }), 'gone'],
  'the note that it is gone': [() => json(trueFile(`papers/${GONE}.json`)), 'gone'],
  500: [() => text('Broken.', { status: 500 }), 'failed'],
  'no network': [() => () => Promise.reject(new TypeError('Failed to fetch')), 'failed'],
  'a file without an end': [() => endless, 'too-large'],
  'a newer version of the API': [
    (file) => json(changed(trueFile(file), ['schema'], `offprint/${kindOf(file)}/2`)),
    'newer',
  ],
};

/** The kind of a file, as its marker names it: `papers/x.json` is a paper. */
function kindOf(file: string): string {
  const folder = file.split('/', 1)[0] ?? file;
  return file.includes('/') ? folder.replace(/s$/, '') : folder.replace('.json', '');
}

/** An element with one file to load: a timeline of several topics shows those that come. */
function alone(tag: string, site: string): OffprintElement<unknown> {
  return make(tag, site, tag === 'topic-timeline' ? { site, topics: TOPICS[0] } : undefined);
}

const table = all.flatMap(([tag, file]) =>
  Object.keys(answers).map((what) => [tag, what, file] as const),
);

test.concurrent.for(table)(
  '%s shows its link where it gets %s for %s',
  async ([tag, what, file]) => {
    const [answer, kind] = answers[what] ?? [];
    if (!answer || !kind) throw new Error(`There is no ${what}.`);
    const site = newSite();
    page.answers.set(apiAddress(file, site), answer(file));
    const element = alone(tag, site);
    const problems: Problem[] = [];
    element.addEventListener('offprint-error', ({ detail }) => problems.push(detail.problem));
    document.body.append(element);
    await settled([element]);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
    expect(element.status).toBe('error');
    expect(element.querySelector('a')?.checkVisibility()).toBe(true);
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toMatch(/\w/);
    element.remove();
  },
);

test.for(all)(
  '%s waits for a slow %s, shows its link meanwhile, and asks no more once it is gone',
  async ([tag, file]) => {
    const site = newSite();
    const signals: AbortSignal[] = [];
    page.answers.set(apiAddress(file, site), (signal) => {
      if (signal) signals.push(signal);
      return new Promise(() => undefined);
    });
    const element = make(tag, site);
    document.body.append(element);
    await expect.poll(() => signals.length).toBe(1);
    await element.updateComplete;
    expect(element.status).toBe('loading');
    expect(element.shadowRoot?.querySelector('[aria-busy=true]')).not.toBe(null);
    expect(element.querySelector('a')?.checkVisibility()).toBe(true);
    element.remove();
    expect(signals[0]?.aborted).toBe(true);
  },
);

test('a file that has moved is followed once, and one that moves in circles is gone', async () => {
  const site = newSite();
  const moved = make('paper-card', site, { src: apiAddress(`papers/${MOVED}.json`, site) });
  const circle = make('paper-card', site, { src: apiAddress('papers/round.json', site) });
  const round = { schema: 'offprint/departed/1', id: 'round', movedTo: 'round' };
  page.answers.set(apiAddress('papers/round.json', site), json(round));
  document.body.append(moved, circle);
  await settled([moved, circle]);
  expect([moved.status, circle.status]).toEqual(['ready', 'error']);
  expect(page.asked.filter((address) => address.endsWith('/round.json')).length).toBeLessThan(3);
});

test.for([
  'https://elsewhere.test/x',
  '//elsewhere.test/x',
  '\\\\elsewhere.test\\x',
  'javascript:alert(1)',
  '/x',
])('a file that claims to have moved to %s leads nowhere else', async (movedTo) => {
  const site = newSite();
  const element = make('paper-card', site);
  const departed = { schema: 'offprint/departed/1', id: RICH, movedTo };
  page.answers.set(apiAddress(`papers/${RICH}.json`, site), json(departed));
  document.body.append(element);
  await settled([element]);
  expect(element.status).toBe('error');
  expect(page.asked.every((address) => address.startsWith('https://tiny.test/'))).toBe(true);
  element.remove();
});
