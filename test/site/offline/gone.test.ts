import { expect, test } from 'vitest';
import { openPins } from '../../../site/offline/pins.ts';
import { answerPage } from '../../../site/offline/serve.ts';
import { refresh } from '../../../site/offline/update.ts';
import { isGone } from '../../../site/offline/version.ts';
import { NotKept } from '../../../site/offline/world.ts';
import { smallSite } from './small-site.ts';
import { smallWorld } from './small-world.ts';

const before = smallSite('before');

test('where the site stands no more, what is there now comes first, and what was kept only in its place', async () => {
  const { world } = smallWorld(new Map(), before);
  await refresh(world);
  const pins = openPins(world, () => 0);
  const opened = async (status: number): Promise<string> => {
    const network = () => Promise.resolve(new Response('another site', { status }));
    return (await answerPage(world, pins, '', { becomes: '', isGone: true }, network)).text();
  };
  expect(await opened(200)).toBe('another site');
  expect(await opened(404)).toBe('before ');
  const none = () => Promise.reject(new TypeError('There is no network.'));
  const alone = await answerPage(world, pins, '', { becomes: '', isGone: true }, none);
  expect(await alone.text()).toBe('before ');
});

test.for([
  ['neither head nor worker', 'missing', new Response('', { status: 404 }), true],
  [
    'a page in the place of both',
    'wrong',
    new Response('', { headers: { 'content-type': 'text/html' } }),
    true,
  ],
  [
    'the worker, but no head yet',
    'missing',
    new Response('', { headers: { 'content-type': 'text/javascript' } }),
    false,
  ],
  ['no network', 'cut', null, false],
] as const)(
  'a host with %s says of a site that it is gone: %$',
  async ([, fault, worker, gone]) => {
    const fetch = () => (worker ? Promise.resolve(worker) : Promise.reject(new TypeError('cut')));
    const world = { ...smallWorld(new Map(), before).world, fetch };
    expect(await isGone(world, new NotKept(fault, 'offline.json'))).toBe(gone);
    expect(await isGone(world, new NotKept(fault, 'about/'))).toBe(false);
  },
);
