import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { apiFiles } from '../../scripts/emit/api.ts';
import { topicShards } from '../../scripts/emit/api-topics.ts';
import { Topic } from '../../scripts/schema/topic.ts';
import { scriptsOf } from '../../widgets/build/write-scripts.ts';
import { placesIn } from '../../widgets/build/places.ts';
import { launch } from '../browser.ts';
import { makeCatalog } from '../catalog-factory.ts';
import { type Pages, servePages } from '../fixtures/serve-pages.ts';
import { seeded } from './make-captures.ts';
import { mounts, moveAround, whenShown, whenWhole } from './in-page.ts';

/** How many papers a timeline has. */
const TIMELINES = [1000, 10_000, 100_000];

/** How many cards are on one page. */
const CARDS = 200;

/** How often a page is opened anew. */
const VISITS = 15;

/** Measures the elements in Chromium, on pages that are served from this machine, and prints what it takes. */
export async function benchElements(): Promise<void> {
  const { files, manifest } = await scriptsOf(placesIn());
  const pages = cardPages();
  for (const papers of TIMELINES) Object.assign(pages, timelinePages(papers));
  for (const [name, body] of files) pages[`/widgets/${name}`] = { body };
  const server = await servePages(pages);
  const browser = await launch();
  const size = (name: string): string =>
    `${((manifest.files[name]?.brotli ?? 0) / 1000).toFixed(1)} kB`;
  console.log(`\nelements in Chromium ${browser.version()}`);
  console.log(
    `  paper-card.js ${size('paper-card.js')}, topic-timeline.js ${size('topic-timeline.js')}`,
  );
  try {
    await firstCard(browser, server.url);
    for (const loading of ['lazy', 'eager']) await manyCards(browser, server.url, loading);
    for (const papers of TIMELINES) await timeline(browser, server.url, papers);
    for (const tag of ['paper-card', 'topic-timeline']) await memory(browser, server.url, tag);
  } finally {
    await browser.close();
    server.close();
  }
}

/** From the start of the navigation until the card is on the screen; nothing is cached, the host is this machine. */
async function firstCard(browser: Browser, url: string): Promise<void> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    times.push(await inPage(browser, `${url}one-card.html`, (page) => page.evaluate(whenShown, 1)));
  }
  console.log(`  first card: ${spread(times)} after navigation, ${VISITS} visits`);
}

async function manyCards(browser: Browser, url: string, loading: string): Promise<void> {
  await inPage(browser, `${url}cards-${loading}.html`, async (page, requests) => {
    const wanted = loading === 'eager' ? CARDS : 1;
    const time = await page.evaluate(whenShown, wanted);
    await pause(500);
    const shown = await page.evaluate(
      () =>
        [...document.querySelectorAll('paper-card')].filter(
          (card) => Reflect.get(card, 'status') === 'ready',
        ).length,
    );
    const tasks = await longTasks(page);
    console.log(
      `  ${CARDS} cards, ${loading}: ${shown} shown after ${time.toFixed(0)} ms, ${requests.length} requests, ` +
        `${tasks.length} long tasks${tasks.length > 0 ? `, the longest ${Math.max(...tasks).toFixed(0)} ms` : ''}`,
    );
  });
}

/** A timeline's first picture, and its frames while it is zoomed and moved. */
async function timeline(browser: Browser, url: string, papers: number): Promise<void> {
  await inPage(browser, `${url}timeline-${papers}.html`, async (page) => {
    const drawn = await page.evaluate(whenShown, 1);
    const whole = await page.evaluate(whenWhole);
    await pause(500);
    const session = await page.context().newCDPSession(page);
    // What the page's own thread works, whatever else the machine does meanwhile.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metricOf(session, 'TaskDuration');
    const { said, work, intervals } = await page.evaluate(moveAround, 240);
    const own = (1000 * ((await metricOf(session, 'TaskDuration')) - before)) / work.length;
    const quick = work.filter((time) => time < 16.7).length / work.length;
    const kept = intervals.filter((time) => time < 1.5 * 16.7).length / intervals.length;
    console.log(
      `  timeline of ${papers.toLocaleString('en')}: first drawn after ${drawn.toFixed(0)} ms, with all papers after ${whole.toFixed(0)} ms; zooming and moving: ` +
        `${spread(work)} a frame, ${own.toFixed(1)} ms of processor time, ${percent(quick)} under 16.7 ms, ${percent(kept)} of frames in time (${said.join(' → ')})`,
    );
  });
}

/** What is left after an element was put on a page and taken away again fifty times. */
async function memory(browser: Browser, url: string, tag: string): Promise<void> {
  await inPage(browser, `${url}empty.html`, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    // What is made once and kept, such as compiled templates, is there before it is counted.
    await page.evaluate(mounts, [tag, 5] as const);
    const before = await used(session);
    await page.evaluate(mounts, [tag, 50] as const);
    const after = await used(session);
    console.log(
      `  ${tag}, 50 times put on a page and taken away: heap ${(before.heap / 1e6).toFixed(2)} → ${(after.heap / 1e6).toFixed(2)} MB, ` +
        `nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}`,
    );
  });
}

async function used(
  session: CDPSession,
): Promise<{ heap: number; nodes: number; listeners: number }> {
  // Twice: what is finalised in the first round is freed in the second.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  return {
    heap: await metricOf(session, 'JSHeapUsedSize'),
    nodes: await metricOf(session, 'Nodes'),
    listeners: await metricOf(session, 'JSEventListeners'),
  };
}

async function metricOf(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? NaN;
}

async function inPage<T>(
  browser: Browser,
  url: string,
  look: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 960, height: 800 } });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url, { waitUntil: 'commit' });
    return await look(page, requests);
  } finally {
    await context.close();
  }
}

async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'longtask', buffered: true });
    return observer.takeRecords().map(({ duration }) => duration);
  });
}

/** "12 ms (95 %: 20 ms)" */
function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function page(title: string, script: string, body: string): Pages[string] {
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
      <script type="module" src="/widgets/${script}"></script><body>${body}</body></html>`,
  };
}

function cardPages(): Pages {
  const ids = Array.from({ length: CARDS }, (_, index) => `paper-${index}`);
  const catalog = makeCatalog({
    papers: ids.map((id, index) => ({
      id,
      title: `A paper of ordinary length, the ${index}th of those on a page`,
      abstract: 'A sentence such as abstracts have, of some length, with a result in it. '.repeat(
        12,
      ),
      authors: ['Ada Lee', 'Bo Kim', 'Guo'],
      published: { date: '2025-03-04', precision: 'day', certainty: 'stated' },
    })),
  });
  const card = (id: string, loading: string): string =>
    `<paper-card src="/api/v1/papers/${id}.json" loading="${loading}"><a href="/papers/${id}/">${id}</a></paper-card>`;
  const cards = (loading: string): string => ids.map((id) => card(id, loading)).join('\n');
  return {
    ...Object.fromEntries(
      [...apiFiles(catalog)].map(({ path, text }) => [`/${path}`, { body: text }]),
    ),
    '/one-card.html': page('One card', 'paper-card.js', card('paper-1', 'lazy')),
    '/cards-lazy.html': page('Many cards', 'paper-card.js', cards('lazy')),
    '/cards-eager.html': page('Many cards', 'paper-card.js', cards('eager')),
    '/empty.html': page('Nothing yet', 'offprint.js', '<div id="place"></div>'),
  };
}

/** A page with the timeline of a topic, whose papers lie over twelve years, more in each than before. */
function timelinePages(papers: number): Pages {
  const random = seeded(1);
  const id = `topic-${papers}`;
  const days = Array.from({ length: papers }, () => Math.floor(12 * 365 * Math.sqrt(random())));
  const list = days
    .toSorted((a, b) => b - a)
    .map((day, index) => ({
      id: `paper-${index}`,
      title: `Paper ${index} of a topic that many write about`,
      published: {
        date: new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10),
        precision: 'day' as const,
        certainty: 'stated' as const,
      },
    }));
  const { papers: whole } = makeCatalog({ papers: list });
  const byDate = whole.toSorted((a, b) =>
    (b.published?.date ?? '') < (a.published?.date ?? '') ? -1 : 1,
  );
  const topic = Topic.parse({
    id,
    label: 'A topic',
    definition: 'What many write about.',
    strong: [],
  });
  return {
    ...Object.fromEntries(
      [...topicShards(topic, byDate)].map(([path, file]) => [
        `/${path}`,
        { body: JSON.stringify(file) },
      ]),
    ),
    [`/timeline-${papers}.html`]: page(
      'A timeline',
      'topic-timeline.js',
      `<topic-timeline site="/" topics="${id}" loading="eager"></topic-timeline>`,
    ),
  };
}
