import type { APIRoute } from 'astro';
import { catalog } from '../catalog.ts';
import killWorker from '../offline/kill-worker.ts?worker&url';
import worker from '../offline/worker.ts?worker&url';

/**
 * The service worker: at the root, since it only ever sees what stands below its own address. Its code has a hash in
 * its name, so that a host that has only one of the two files gives a browser none, and it keeps the worker it has.
 * While the site is written there is none: a worker that a built site left at the same port sees by that, and by what
 * else is missing, that the site it knows is not there any more.
 */
export const GET: APIRoute = () => {
  if (import.meta.env.DEV) return new Response(null, { status: 404 });
  const script = catalog().site.offline ? worker : killWorker;
  return new Response(`importScripts(${JSON.stringify(script)});\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
