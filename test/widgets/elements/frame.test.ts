import { afterEach, expect, test } from 'vitest';
import { tellHeight } from '../../../site/client/frame-height.ts';
import { applyLook } from '../../../site/client/frame-look.ts';

const told: unknown[] = [];
addEventListener('message', ({ data }: MessageEvent<unknown>) => void told.push(data));

afterEach(() => {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  told.length = 0;
});

/** A frame in this page with this content, which tells its height. */
async function framed(content: string, hash = ''): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><body style="margin: 0; display: flow-root">${content}`;
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inner) throw new Error('A frame has a window.');
  if (hash !== '') inner.location.hash = hash;
  tellHeight(inner);
  return inner;
}

/** The heights that were told. The test runs in this page, so messages seem to come from it. */
function heights(): number[] {
  return told.flatMap((data) => {
    const { type, height } = data as { type?: string; height?: number };
    return type === 'offprint-height' && height !== undefined ? [height] : [];
  });
}

test('a bare page tells its height, and each change of it', async () => {
  const frame = await framed('<p style="margin: 10px 0; height: 100.2px"></p>');
  await expect.poll(() => heights()).toEqual([121]);
  frame.document.querySelector('p')?.style.setProperty('height', '40px');
  await expect.poll(() => heights()).toEqual([121, 60]);
  expect(told[0]).toEqual({
    type: 'offprint-height',
    height: 121,
    address: frame.location.href,
  });
});

test('a frame that follows the height is not told of its own doing', async () => {
  await framed('<p style="margin: 0; height: 300px"></p>');
  await expect.poll(() => heights()).toEqual([300]);
  document.querySelector('iframe')?.setAttribute('height', '900');
  await new Promise((done) => setTimeout(done, 200));
  expect(heights()).toEqual([300]);
});

test('WordPress is told the height and the link in words of its own, with the secret that it gave', async () => {
  const frame = await framed(
    '<a href="https://papers.example.org/papers/one/">one</a>',
    '?secret=abc12',
  );
  await expect
    .poll(() => told)
    .toContainEqual({ message: 'height', value: expect.any(Number) as number, secret: 'abc12' });
  frame.document.addEventListener('click', (event) => event.preventDefault());
  frame.document.querySelector('a')?.click();
  await expect
    .poll(() => told)
    .toContainEqual({
      message: 'link',
      value: 'https://papers.example.org/papers/one/',
      secret: 'abc12',
    });
});

test('nobody else is sent messages that are for WordPress', async () => {
  for (const hash of ['', '?secret=', '?secret=<b>', 'secret=abc']) {
    await framed('<p>one</p>', hash);
  }
  await expect.poll(heights).toHaveLength(4);
  expect(
    told.filter((data) => typeof data === 'object' && data !== null && 'message' in data),
  ).toEqual([]);
});

function pageWith(search: string): Document {
  const page = new DOMParser().parseFromString('<main><b></b></main>', 'text/html');
  applyLook(page, search);
  return page;
}

test('a bare page looks as its address asks', () => {
  const page = pageWith('?variant=compact&theme=dark&accent=%23336699&limit=3');
  const element = page.querySelector('b');
  expect(element?.getAttribute('variant')).toBe('compact');
  expect(element?.getAttribute('theme')).toBe('dark');
  expect(element?.getAttribute('limit')).toBe('3');
  expect(page.documentElement.dataset['theme']).toBe('dark');
  expect(page.documentElement.style.getPropertyValue('--offprint-accent')).toBe('#336699');
});

test.each([
  '',
  '?variant=huge&theme=neon&limit=many',
  '?accent=red;background:url(https://example.org)',
  '?accent=%23336699;}*{display:none',
  '?onclick=alert(1)&src=https://example.org/',
])('a bare page leaves out what no look has: %j', (search) => {
  const page = pageWith(search);
  expect(page.documentElement.getAttribute('style')).toBeNull();
  expect(page.querySelector('b')?.getAttributeNames()).toEqual([]);
});
