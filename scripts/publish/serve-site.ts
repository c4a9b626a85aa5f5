import { readFile, stat } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { addresses } from '../emit/addresses.ts';
import { headersOf } from '../emit/headers.ts';

/** A running server. */
export interface SiteServer {
  /** Where the site's first page is. */
  address: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves a finished site on this machine only, under `base` (a slash at both ends), the way a static host
 * does: folders by their index page, after a redirect where the last slash is missing, and `404.html` with
 * status 404, with the headers of `_headers`. Files are looked up on each request, so the site may be replaced meanwhile. Takes the first
 * of `ports` that is free; `null` if none is.
 */
export async function serveSite(
  folder: string,
  base: string,
  ports: readonly number[],
): Promise<SiteServer | null> {
  const server = createServer(handlerFor(resolve(folder), base));
  for (const wanted of ports) {
    if (!(await listen(server, wanted))) continue;
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : wanted;
    return {
      address: `http://127.0.0.1:${port}${base}`,
      port,
      close: async () => {
        const { promise, resolve: done } = Promise.withResolvers<undefined>();
        server.close(() => done(undefined));
        server.closeAllConnections();
        await promise;
      },
    };
  }
  return null;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<boolean>();
  const failed = (error: NodeJS.ErrnoException): void => {
    server.off('listening', listening);
    if (error.code === 'EADDRINUSE') settle(false);
    else reject(error);
  };
  const listening = (): void => {
    server.off('error', failed);
    settle(true);
  };
  server.once('error', failed).once('listening', listening);
  server.listen(port, '127.0.0.1');
  return promise;
}

function handlerFor(folder: string, base: string) {
  const files = sirv(folder, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      for (const [name, value] of headersOf(path.slice(1))) response.setHeader(name, value);
      const type = typeOf(path);
      if (type !== null) response.setHeader('Content-Type', type);
    },
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    respond(folder, base, files, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(`${String(error)}\n`);
    });
  };
}

async function respond(
  folder: string,
  base: string,
  files: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const redirect = (to: string): void => {
    response.writeHead(302, { Location: query === undefined ? to : `${to}?${query}` }).end();
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (`${path}/` === base || (path === '/' && base !== '/')) redirect(base);
  else if (!path.startsWith(base) || isHost(path)) await notFound(folder, response);
  else {
    const inside = path.slice(base.length - 1);
    if (!inside.endsWith('/') && (await isFolder(folder, inside))) redirect(`${path}/`);
    else {
      request.url = inside;
      files(request, response, () => notFound(folder, response));
    }
  }
}

/** Whether a browser would take a path for the address of another host, if it were redirected to it. */
function isHost(path: string): boolean {
  return /^\/[/\\]/.test(path);
}

/** Types that the extension alone does not tell. */
function typeOf(path: string): string | null {
  if (/^\/feeds\/.*\.xml$/.test(path)) return 'application/atom+xml; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : null;
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, addresses.notFound)).catch(() => 'Not found.\n');
  const type = typeof page === 'string' ? 'text/plain' : 'text/html';
  response.writeHead(404, { 'Content-Type': `${type}; charset=utf-8` }).end(page);
}

async function isFolder(root: string, path: string): Promise<boolean> {
  try {
    const target = join(root, decodeURIComponent(path));
    return target.startsWith(`${root}${sep}`) && (await stat(target)).isDirectory();
  } catch {
    // Not there, or an address that is no path at all: whoever serves files says so.
    return false;
  }
}
