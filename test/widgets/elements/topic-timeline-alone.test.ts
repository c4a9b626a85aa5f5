import { afterEach, expect, test, vi } from 'vitest';
import '../../../widgets/src/define/topic-timeline.ts';
import { topicOf } from '../core/timeline/topic-data.ts';

// The script that a timeline loads on demand never comes.
vi.mock('../../../widgets/src/topic-timeline-extras.ts', () => {
  throw new Error('It is out of reach.');
});

afterEach(() => document.body.replaceChildren());

test('a timeline whose second script cannot be had stands, says so, and does not ask for it without end', async () => {
  const element = document.createElement('topic-timeline');
  element.style.width = '900px';
  // So many dots that each drawing of them asks for a canvas, which comes with that script.
  element.data = topicOf(400);
  document.body.append(element);
  const status = (): string => element.renderRoot.querySelector('[part=status]')?.textContent ?? '';
  await expect.poll(status).toContain('not everything could be loaded');
  expect(element.renderRoot.querySelector('.sure')?.getAttribute('d')).not.toBe('');

  const drawn = vi.spyOn(element, 'requestUpdate');
  const settle = () => new Promise((done) => setTimeout(done, 300));
  const drawings = async (): Promise<number> => {
    drawn.mockClear();
    await settle();
    return drawn.mock.calls.length;
  };
  await expect.poll(drawings).toBe(0);

  element.dispatchEvent(new PointerEvent('pointerenter'));
  await settle();
  expect(drawn.mock.calls.length).toBeLessThan(5);
  expect(element.status).toBe('ready');
});
