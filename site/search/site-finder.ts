import type { Finder } from '../../widgets/src/core/search/answer.ts';
import { indexPlace } from './index-place.ts';
import type { Reply } from './messages.ts';
import { type StartHelper, workerFinder } from './worker-finder.ts';

/** The search over this site. Nothing is loaded before it is asked for something. */
export function siteFinder(): Finder {
  return workerFinder(startWorker, async () => {
    const { createFinder } = await import('../../widgets/src/core/search/finder.ts');
    return createFinder(indexPlace());
  });
}

const startWorker: StartHelper = (receive, fail) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data));
  worker.addEventListener('error', fail);
  return {
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
};
