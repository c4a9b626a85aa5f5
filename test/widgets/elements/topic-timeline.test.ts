import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../widgets/src/define/topic-timeline.ts';
import type { ApiTopic } from '../../../widgets/src/api/types.ts';
import type { TopicTimeline } from '../../../widgets/src/topic-timeline.ts';
import { topicOf } from '../core/timeline/topic-data.ts';

const SITE = 'https://papers.test/';
const trueFetch = globalThis.fetch;
const answers = new Map<string, unknown>();

beforeEach(() => {
  answers.clear();
  globalThis.fetch = (input) => {
    const file = answers.get(input instanceof Request ? input.url : String(input));
    return Promise.resolve(
      file === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(file)),
    );
  };
});

afterEach(() => {
  globalThis.fetch = trueFetch;
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

/** An element of a width, drawn. */
async function drawn(data: TopicTimeline['data'], width = 720): Promise<TopicTimeline> {
  const frame = document.createElement('div');
  frame.style.width = `${width}px`;
  const element = document.createElement('topic-timeline');
  element.data = data;
  frame.append(element);
  document.body.append(frame);
  await settled(element);
  return element;
}

async function settled(element: TopicTimeline): Promise<void> {
  do await element.updateComplete;
  while (element.isUpdatePending);
}

/** The same with what readers do with it. */
async function alive(data: TopicTimeline['data'], width = 720): Promise<TopicTimeline> {
  const element = await drawn(data, width);
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await expect.poll(() => part(element, 'plot').hasAttribute('aria-description')).toBe(true);
  return element;
}

function all<E extends Element>(element: TopicTimeline, selector: string): E[] {
  return [...element.renderRoot.querySelectorAll<E>(selector)];
}

function part(element: TopicTimeline, name: string): HTMLElement {
  return all<HTMLElement>(element, `[part=${name}]`)[0] ?? expect.fail(`There is no ${name}.`);
}

const has = (element: TopicTimeline, name: string): boolean =>
  all(element, `[part=${name}]`).length > 0;

const status = (element: TopicTimeline): string => part(element, 'status').textContent.trim();

const seen = (element: TopicTimeline): number =>
  Number(/^[\d,]+/.exec(status(element))?.[0].replaceAll(',', ''));

/** How many dots stand in the picture. */
const dots = (element: TopicTimeline): number =>
  all(element, '.sure, .unsure, .undated')
    .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
    .reduce((a, b) => a + b, 0);

const meant = (element: TopicTimeline): string => part(element, 'tooltip').textContent.trim();

/** The same with its table unfolded. */
async function unfolded(data: TopicTimeline['data']): Promise<TopicTimeline> {
  const element = await alive(data);
  part(element, 'more').setAttribute('open', '');
  await expect.poll(() => has(element, 'table')).toBe(true);
  return element;
}

async function key(element: TopicTimeline, name: string, shiftKey = false): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, shiftKey, cancelable: true });
  part(element, 'plot').dispatchEvent(event);
  await settled(element);
}

interface Point {
  x: number;
  y?: number;
  id?: number;
  touch?: boolean;
}

/** Something that a pointer does, at a part of the picture's width and height. */
async function point(
  element: TopicTimeline,
  type: string,
  { x, y = 0.5, id = 1, touch = false }: Point,
): Promise<void> {
  const plot = part(element, 'plot');
  const box = plot.getBoundingClientRect();
  plot.dispatchEvent(
    new PointerEvent(type, {
      pointerId: id,
      pointerType: touch ? 'touch' : 'mouse',
      clientX: box.left + x * box.width,
      clientY: box.top + y * box.height,
      bubbles: true,
      cancelable: true,
    }),
  );
  await settled(element);
}

describe('a timeline', () => {
  test('has a dot for each of few papers, and columns for many', async () => {
    const few = await drawn(topicOf(90));
    expect(dots(few)).toBe(90);
    expect(status(few)).toMatch(/^90 papers, 201\d–2025$/);
    const many = await drawn(topicOf(10_000));
    expect(dots(many)).toBe(0);
    expect(part(many, 'picture').querySelector('.columns')?.getAttribute('d')).toMatch(/^M/);
    expect(status(many)).toMatch(/^10,000 papers/);
  });

  test('has the titles of few papers in its picture, and of no more than there is room for', async () => {
    const titles = (element: TopicTimeline): string[] =>
      all(element, '.title').map((text) => text.textContent.trim());
    expect(titles(await drawn(topicOf(3))).sort()).toEqual(
      [0, 1, 2].map((n) => `Paper ${n} on Graphs`),
    );
    expect(titles(await drawn(topicOf(90)))).toEqual([]);
    const long = topicOf(2);
    const narrow = await drawn({ ...long.papers, titles: ['long '.repeat(200), 'short'] }, 320);
    for (const text of all(narrow, '.title')) {
      const { left, right } = text.getBoundingClientRect();
      const box = narrow.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(box.left);
      expect(right).toBeLessThanOrEqual(box.right);
    }
  });

  test('shows what is not sure of a date, and what has none', async () => {
    const element = await drawn({
      ids: ['a', 'b', 'c', 'd'],
      titles: ['A', 'B', 'C', 'D'],
      dates: ['2020-01-01', '2021-05-01', '2022-02-02', null],
      precisions: ['day', 'month', 'day', null],
      certainties: ['stated', 'stated', 'at-least', null],
    });
    const count = (kind: string): number =>
      all(element, `.${kind}`)[0]?.getAttribute('d')?.match(/z|h0/g)?.length ?? 0;
    expect(['sure', 'unsure', 'undated'].map(count)).toEqual([1, 2, 1]);
    expect(all(element, '.reach')[0]?.getAttribute('d')).not.toBe('');
    expect(part(element, 'picture').textContent).toContain('no date');
  });

  test('shows several topics in lanes on one axis, each of which can be switched off', async () => {
    const element = await drawn([topicOf(40), topicOf(60, { seed: 5, label: 'Diffusion' })]);
    const [, second] = all<HTMLElement>(element, '[part=topic]');
    expect(part(element, 'picture').textContent).toContain('Diffusion');
    expect(dots(element)).toBe(100);
    second?.click();
    await settled(element);
    expect(second?.getAttribute('aria-pressed')).toBe('false');
    expect(dots(element)).toBe(40);
    second?.click();
    await settled(element);
    expect(dots(element)).toBe(100);
  });

  test('is as high before its papers come as after, and with any number of them', async () => {
    answers.set(`${SITE}api/v1/topics/graphs.json`, topicOf(500));
    const element = document.createElement('topic-timeline');
    element.setAttribute('site', SITE);
    element.setAttribute('topics', 'graphs');
    document.body.append(element);
    const before = element.offsetHeight;
    await expect.poll(() => element.status).toBe('ready');
    await settled(element);
    expect(seen(element)).toBe(500);
    expect(element.offsetHeight).toBe(before);
    expect((await drawn(topicOf(1))).offsetHeight).toBe(before);
  });

  test('is drawn anew for another width', async () => {
    const element = await drawn(topicOf(90), 320);
    const viewBox = (): string | null => part(element, 'picture').getAttribute('viewBox');
    expect(viewBox()).toMatch(/^0 0 288 /);
    element.parentElement?.style.setProperty('width', '640px');
    await expect.poll(viewBox).toMatch(/^0 0 608 /);
  });

  test('runs from left to right on a page that is read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await drawn(topicOf(90));
    const years = all<SVGTextElement>(element, 'text').filter((text) =>
      /^\d{4}$/.test(text.textContent.trim()),
    );
    const places = years.map((text) => text.getBoundingClientRect().left);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(years.at(-1)?.textContent.trim()).toBe('2025');
    document.documentElement.removeAttribute('dir');
  });

  test.each(['light', 'dark'])(
    'has no fault that a program finds, in the %s theme',
    async (theme) => {
      document.documentElement.style.colorScheme = theme;
      const element = await alive([topicOf(40), topicOf(6000, { seed: 5, label: 'Diffusion' })]);
      element.setAttribute('theme', theme);
      part(element, 'more').setAttribute('open', '');
      await key(element, 'ArrowRight');
      await expect.poll(() => has(element, 'table')).toBe(true);
      const { violations } = await axe.run(element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});

describe('whoever looks closer', () => {
  test('zooms by buttons, and sees all again', async () => {
    const element = await alive(topicOf(90));
    part(element, 'zoom-in').click();
    await expect.poll(() => seen(element)).toBeLessThan(90);
    expect(status(element)).toMatch(/^\d+ of 90 papers, /);
    part(element, 'show-all').click();
    await expect.poll(() => seen(element)).toBe(90);
  });

  test('zooms by a wheel with Ctrl, and leaves the page its own wheel', async () => {
    const element = await alive(topicOf(90));
    const wheel = async (ctrlKey: boolean): Promise<boolean> => {
      const event = new WheelEvent('wheel', { deltaY: -200, ctrlKey, cancelable: true });
      part(element, 'plot').dispatchEvent(event);
      await settled(element);
      return event.defaultPrevented;
    };
    expect(await wheel(false)).toBe(false);
    expect(seen(element)).toBe(90);
    expect(await wheel(true)).toBe(true);
    expect(seen(element)).toBeLessThan(90);
  });

  test('zooms by two fingers, and moves by one', async () => {
    const element = await alive(topicOf(300));
    const touch = { touch: true };
    await point(element, 'pointerdown', { x: 0.4, id: 1, ...touch });
    await point(element, 'pointerdown', { x: 0.6, id: 2, ...touch });
    await point(element, 'pointermove', { x: 0.95, id: 2, ...touch });
    await point(element, 'pointerup', { x: 0.95, id: 2, ...touch });
    await point(element, 'pointerup', { x: 0.4, id: 1, ...touch });
    const zoomed = status(element);
    expect(seen(element)).toBeLessThan(300);
    await point(element, 'pointerdown', { x: 0.2, ...touch });
    await point(element, 'pointermove', { x: 0.6, ...touch });
    await point(element, 'pointerup', { x: 0.6, ...touch });
    expect(status(element)).not.toBe(zoomed);
    expect(has(element, 'card')).toBe(false);
  });

  test('marks a stretch of time with a mouse and sees that', async () => {
    const element = await alive(topicOf(10_000));
    await point(element, 'pointerdown', { x: 0.5 });
    await point(element, 'pointermove', { x: 0.52 });
    expect(Number(all(element, '.brush')[0]?.getAttribute('width'))).toBeGreaterThan(5);
    await point(element, 'pointermove', { x: 0.6 });
    await point(element, 'pointerup', { x: 0.6 });
    expect(status(element)).toMatch(/^[\d,]+ of 10,000 papers, \w+ \d{4}–\w+ \d{4}$/);
    expect(seen(element)).toBeLessThan(2000);
  });

  test('comes from columns to dots, on a canvas where these are many', async () => {
    const element = await alive(topicOf(10_000));
    expect(has(element, 'picture') && all(element, 'canvas')).toEqual([]);
    for (let step = 0; step < 6; step++) await key(element, '+');
    await expect.poll(() => all(element, 'canvas').length).toBe(1);
    const [canvas] = all<HTMLCanvasElement>(element, 'canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    expect(pixels?.some((value) => value > 0)).toBe(true);
    for (let step = 0; step < 4; step++) await key(element, '+');
    expect(all(element, 'canvas')).toEqual([]);
    expect(dots(element)).toBeGreaterThan(0);
  });

  test('goes from paper to paper by keys, which are named and brought into sight', async () => {
    const element = await alive(topicOf(90));
    await key(element, 'Home');
    expect(meant(element)).toContain('Paper 89 on Graphs');
    await key(element, 'ArrowRight');
    expect(meant(element)).toContain('Paper 88 on Graphs');
    const [option] = all(element, '[role=option]');
    expect(option?.textContent).toContain('Paper 88 on Graphs');
    expect(part(element, 'plot').getAttribute('aria-activedescendant')).toBe(option?.id);
    expect(option?.getAttribute('aria-posinset')).toBe('2');
    expect(option?.getAttribute('aria-setsize')).toBe('90');
    for (let step = 0; step < 3; step++) await key(element, '+');
    const before = status(element);
    await key(element, 'End');
    expect(meant(element)).toContain('Paper 0 on Graphs');
    expect(status(element)).not.toBe(before);
    await key(element, 'ArrowLeft', true);
    await key(element, 'Escape');
    expect(has(element, 'tooltip')).toBe(false);
    await key(element, 'Escape');
    expect(seen(element)).toBe(90);
  });
});

describe('a paper', () => {
  const only = (): ApiTopic => topicOf(1);

  /** Where its dot stands, as parts of the picture. */
  function place(element: TopicTimeline): Point {
    const [, x = 0, y = 0] =
      /M([\d.]+) ([\d.]+)/.exec(all(element, '.sure')[0]?.getAttribute('d') ?? '') ?? [];
    const { clientWidth, clientHeight } = part(element, 'plot');
    return { x: Number(x) / clientWidth, y: Number(y) / clientHeight };
  }

  test('is named where a pointer is, and its card opened by a click', async () => {
    const element = await alive(only());
    await point(element, 'pointermove', place(element));
    expect(meant(element)).toContain('Paper 0 on Graphs');
    await point(element, 'pointerdown', place(element));
    await point(element, 'pointerup', place(element));
    expect(part(element, 'card').getAttribute('aria-label')).toBe('Paper 0 on Graphs');
  });

  test('is named by a first tap and opened by a second', async () => {
    const element = await alive(only());
    const at = { ...place(element), touch: true };
    await point(element, 'pointerdown', at);
    await point(element, 'pointerup', at);
    await point(element, 'pointerleave', at);
    expect(meant(element)).toContain('Paper 0 on Graphs');
    expect(has(element, 'card')).toBe(false);
    await point(element, 'pointerdown', at);
    await point(element, 'pointerup', at);
    expect(has(element, 'card')).toBe(true);
  });

  test('tells the page that it was chosen, which may do something else with it', async () => {
    const element = await alive(only());
    element.site = SITE;
    const told = vi.fn((event: Event) => event.preventDefault());
    document.body.addEventListener('offprint-select', told, { once: true });
    await key(element, 'Home');
    await key(element, 'Enter');
    expect(told.mock.calls[0]?.[0]).toMatchObject({
      detail: {
        id: 'paper-0',
        title: 'Paper 0 on Graphs',
        url: `${SITE}papers/paper-0/`,
      },
    });
    expect(has(element, 'card')).toBe(false);
  });

  test('has a card that takes the focus, and gives it back on Escape', async () => {
    const element = await alive(only());
    part(element, 'plot').focus();
    await key(element, 'Enter');
    const active = () => element.shadowRoot?.activeElement?.getAttribute('part');
    expect(active()).toBe('close');
    part(element, 'close').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await settled(element);
    expect(has(element, 'card')).toBe(false);
    expect(active()).toBe('plot');
  });
});

describe('the table and the files', () => {
  test('have every paper, a page of them at a time', async () => {
    const element = await unfolded(topicOf(250, { undated: 5 }));
    const rows = (): string[] => all(element, 'tbody tr').map((row) => row.textContent);
    expect(rows()).toHaveLength(100);
    expect(rows()[0]).toContain('Paper 244 on Graphs');
    part(element, 'later').click();
    await settled(element);
    part(element, 'later').click();
    await settled(element);
    expect(rows()).toHaveLength(50);
    expect(rows().at(-1)).toContain('date unknown');
    expect(part(element, 'later').hasAttribute('disabled')).toBe(true);
  });

  test.each(['CSV', 'SVG', 'PNG'])('can be saved as %s', async (format) => {
    const element = await unfolded([topicOf(40), topicOf(500, { seed: 3, label: '=cmd()' })]);
    const blobs: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return '#';
    });
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    all<HTMLElement>(element, '[part=save]')
      .find(({ textContent }) => textContent.trim() === format)
      ?.click();
    await expect.poll(() => blobs.length).toBe(1);
    make.mockRestore();
    click.mockRestore();
    const [blob] = blobs;
    if (format === 'PNG') {
      const picture = await createImageBitmap(blob ?? new Blob());
      expect(picture.width).toBe(1376);
      return;
    }
    const text = (await blob?.text()) ?? '';
    if (format === 'CSV') {
      expect(text.trim().split('\r\n')).toHaveLength(541);
      expect(text).toContain(",'=cmd(),");
      return;
    }
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(drawing.querySelector('parsererror')).toBeNull();
    expect(drawing.querySelector('title')?.textContent).toBe('Graphs, =cmd()');
    const colours = new Set(
      [...drawing.querySelectorAll('.sure, path')].map((p) => p.getAttribute('stroke')),
    );
    expect(colours.size).toBeGreaterThan(3);
    expect(text).not.toContain('var(');
  });
});

describe('a topic of several files', () => {
  test('is drawn from the first, and grows as the others come', async () => {
    const file = (shard: number): ApiTopic => ({
      ...topicOf(100, { seed: shard }),
      count: 300,
      shard,
      shards: 3,
      next: shard < 3 ? `${shard === 1 ? 'graphs/' : ''}${shard + 1}.json` : null,
    });
    answers.set(`${SITE}api/v1/topics/graphs.json`, file(1));
    answers.set(`${SITE}api/v1/topics/graphs/2.json`, file(2));
    answers.set(`${SITE}api/v1/topics/graphs/3.json`, file(3));
    const element = document.createElement('topic-timeline');
    element.src = `${SITE}api/v1/topics/graphs.json`;
    document.body.append(element);
    await expect.poll(() => element.status).toBe('ready');
    await expect.poll(() => seen(element)).toBe(300);
    expect(part(element, 'title').getAttribute('href')).toBe(`${SITE}topics/graphs/`);
  });

  test('is shown as far as it came, which is said', async () => {
    answers.set(`${SITE}api/v1/topics/graphs.json`, {
      ...topicOf(100),
      count: 200,
      next: 'x.json',
    });
    const element = document.createElement('topic-timeline');
    element.src = `${SITE}api/v1/topics/graphs.json`;
    document.body.append(element);
    await expect
      .poll(() => has(element, 'status') && status(element))
      .toMatch(/100 of 200.*not everything/);
  });

  test.each([
    ['in a circle', 'graphs.json'],
    ['to another host', 'https://elsewhere.test/graphs.json'],
  ])('leads nowhere %s: it is shown as far as it came', async (_, next) => {
    const requests = vi.spyOn(globalThis, 'fetch');
    answers.set(`${SITE}api/v1/topics/graphs.json`, { ...topicOf(100), count: 200, next });
    const element = document.createElement('topic-timeline');
    element.src = `${SITE}api/v1/topics/graphs.json`;
    document.body.append(element);
    await expect
      .poll(() => has(element, 'status') && status(element))
      .toMatch(/100 of 200.*not everything/);
    expect(seen(element)).toBe(100);
    expect(requests.mock.calls.map(([address]) => address)).toEqual([
      `${SITE}api/v1/topics/graphs.json`,
    ]);
    requests.mockRestore();
  });

  test('beside one that is not there is shown alone, which is said', async () => {
    answers.set(`${SITE}api/v1/topics/graphs.json`, topicOf(10));
    const element = document.createElement('topic-timeline');
    element.site = SITE;
    element.topics = 'graphs, gone';
    document.body.append(element);
    await expect
      .poll(() => has(element, 'status') && status(element))
      .toMatch(/10 papers.*not everything/);
  });
});

describe('what a site says of papers', () => {
  test('may be of any shape: nothing of it breaks the element', async () => {
    const columns = JSON.parse(
      `{"ids":["a",1,null,"../../x","b"],"titles":[{"a":1},"<img onerror=alert(1)>"],"dates":["999999-01-01","-000020-01-01","2024-13-45","2024-02-30","9999-12-31"],"precisions":[1,"month"],"certainties":"stated"}`,
    ) as ApiTopic['papers'];
    const element = await unfolded({ ...topicOf(1), count: -5, papers: columns });
    expect(seen(element)).toBe(5);
    expect(part(element, 'table').textContent).toContain('<img onerror');
    for (let step = 0; step < 6; step++) await key(element, 'ArrowRight');
    await key(element, 'Enter');
    expect(element.renderRoot.querySelectorAll('img')).toHaveLength(0);
  });

  test('may be a thousand years long, and a hundred thousand papers', async () => {
    const element = await alive({
      ids: Array.from({ length: 100_000 }, (_, index) => `p${index}`),
      titles: [],
      dates: Array.from(
        { length: 100_000 },
        (_, index) => `${String(index % 9999).padStart(4, '0')}-01-01`,
      ),
      precisions: [],
      certainties: [],
    });
    expect(seen(element)).toBe(100_000);
    for (let step = 0; step < 30; step++) await key(element, '+');
    expect(seen(element)).toBeLessThan(100);
  });

  test('that is no topic is told, with the page’s own words in place of a picture', async () => {
    const element = document.createElement('topic-timeline');
    element.textContent = 'See the topic';
    const newer = JSON.parse('{"schema":"offprint/topic/2"}') as ApiTopic;
    element.data = newer;
    document.body.append(element);
    await settled(element);
    expect(element.status).toBe('error');
    expect(part(element, 'message').textContent).not.toBe('');
  });
});
