import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Network } from '../../widgets/src/core/search/pagefind.ts';

/** What was fetched, as a reader's browser would have: each file once, in bytes as they are sent. */
export interface Traffic {
  network: Network;
  /** Bytes and files since the last call. */
  take: () => { bytes: number; files: number };
}

/** Reads an index from disk and counts what is read. Takes the place of `fetch`, which the index's client calls. */
export function countedTraffic(): Traffic {
  let read = new Map<string, number>();
  const bytesOf = async (url: string): Promise<Buffer> => {
    const path = pathOf(url);
    const bytes = await readFile(path);
    // Pagefind's own files are compressed as they stand; a server compresses the others.
    read.set(path, /\.(?:json|txt|js)$/.test(path) ? gzipSync(bytes).length : bytes.length);
    return bytes;
  };
  globalThis.fetch = async (address) => {
    if (typeof address !== 'string') throw new Error('The client asks for addresses as text.');
    return new Response(new Uint8Array(await bytesOf(address)));
  };
  return {
    network: {
      importModule: async (url) => {
        await bytesOf(url);
        const module: unknown = await import(/* @vite-ignore */ url);
        return module;
      },
      isReachable: (url) => Promise.resolve(existsSync(pathOf(url))),
      readText: async (url) => (await bytesOf(url)).toString(),
    },
    take: () => {
      const sizes = [...read.values()];
      read = new Map();
      return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
    },
  };
}

function pathOf(url: string): string {
  const address = new URL(url);
  address.search = '';
  return fileURLToPath(address);
}
