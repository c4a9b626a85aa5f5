import { createFinder } from '../../widgets/src/core/search/finder.ts';
import { indexPlace } from './index-place.ts';
import type { Reply, Request } from './messages.ts';

// A worker of its own, so that what takes long never holds up what the reader types.
const finder = createFinder(indexPlace());

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.ask === 'warm') finder.warm();
  else if (data.ask === 'cancel') finder.cancel();
  else void answer(data);
});

async function answer({ id, query, options }: Request & { ask: 'find' }): Promise<void> {
  const outcome = await finder.find(query, options);
  // The page has given up what is stale.
  if (outcome.state === 'stale') return;
  const reply: Reply = { id, outcome };
  postMessage(reply);
}
