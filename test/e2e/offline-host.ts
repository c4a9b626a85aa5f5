import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { freePort } from '../free-port.ts';

/** A file as a host sends it. */
export interface HostedFile {
  body: Uint8Array;
  type: string;
}

/** What a host has, by addresses relative to the site's root; `null` where it has nothing. */
export type Files = (path: string) => Promise<HostedFile | null>;

/** What a host does instead of answering as it should, with the address it is asked for. */
export type Mischief = 'cut' | 'wrong byte' | 'missing' | 'silent' | null;

/** A host that does what a test says. */
export interface OfflineHost {
  /** Where the site stands on it; ends with the base path. */
  url: string;
  /** Addresses that were asked for since it was last emptied. */
  asked: string[];
  /** Serves other files from now on, and answers wrongly where `mischief` says so. */
  serve: (files: Files, mischief?: (path: string) => Mischief) => void;
  /** Goes away: connections are refused, as with no network. */
  stop: () => Promise<void>;
  /** Comes back at the same address. */
  start: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A file by its text, with the type that its address says. */
export function hosted(path: string, body: string): HostedFile {
  return { body: Buffer.from(body), type: TYPES[extname(path)] ?? 'application/octet-stream' };
}

/** The files of a site that somebody else serves. */
export function filesAt(site: string): Files {
  return async (path) => {
    const answer = await fetch(site + path);
    if (!answer.ok) return null;
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return { body: await answer.bytes(), type };
  };
}

/** Starts a host on this machine whose site stands under `base`, and stops it when the block ends. */
export async function offlineHost(base: string): Promise<OfflineHost & AsyncDisposable> {
  let files: Files = () => Promise.resolve(null);
  let mischief: (path: string) => Mischief = () => null;
  const asked: string[] = [];

  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const [plain = ''] = url.split('?', 1);
    const path = plain.startsWith(base) ? plain.slice(base.length) : null;
    if (path !== null) asked.push(path);
    const what = path === null ? 'missing' : mischief(path);
    const file = path === null || what === 'missing' ? null : await files(path);
    if (what === 'silent') return;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('There is no such page.');
      return;
    }
    const body = Buffer.from(file.body);
    const half = body.length >> 1;
    if (what === 'wrong byte') body[half] = (body[half] ?? 0) ^ 1;
    response.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
    if (what !== 'cut') response.end(body);
    else response.write(body.subarray(0, half), () => response.destroy());
  };
  const open = async (port: number): Promise<{ server: Server; port: number }> => {
    const server = createServer((request, response) => {
      answer(request.url ?? '/', response).catch((error: unknown) =>
        response.destroy(error as Error),
      );
    });
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    server.on('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
    await promise;
    const bound = server.address();
    if (typeof bound !== 'object' || bound === null) throw new Error('The host has no port.');
    return { server, port: bound.port };
  };

  const { server, port } = await open(await freePort());
  let running: Server | null = server;
  const stop = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    running?.close(() => resolve(undefined));
    running?.closeAllConnections();
    if (running) await promise;
    running = null;
  };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    serve: (next, wrong = () => null) => {
      files = next;
      mischief = wrong;
    },
    stop,
    start: async () => {
      running ??= (await open(port)).server;
    },
    [Symbol.asyncDispose]: stop,
  };
}
