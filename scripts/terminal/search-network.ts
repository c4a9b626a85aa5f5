import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ENTRY_FILE } from '../emit/search-files.ts';
import { errorCode } from '../publish/error-code.ts';
import type { Network } from '../../widgets/src/core/search/pagefind.ts';

/** Milliseconds that a hosted site has to answer a request. */
const PATIENCE = 20_000;

const Client = z.object({
  createInstance: z.custom<(options: Record<string, unknown>) => unknown>(
    (value) => typeof value === 'function',
  ),
});

/**
 * What a search in Node reads an index with. One on this disk brings its own client; of a hosted one nothing is run:
 * the client that is installed here reads it.
 *
 * @param index address of the index, `file:` or `http(s):`, with a slash at its end
 * @param warn is told, in a sentence, what may make results wrong
 */
export function searchNetwork(
  index: string,
  signal: AbortSignal,
  warn: (text: string) => void,
): Network {
  const isLocal = index.startsWith('file:');
  let wasm: Uint8Array | null = null;
  const load = async (url: string): Promise<Uint8Array | null> => {
    if (wasm !== null && url.endsWith('.pagefind') && url.includes('/wasm.')) return wasm;
    return isLocal ? readOwn(url) : readHosted(url, signal);
  };
  const texts = new Map<string, Promise<string>>();
  const readText = async (url: string): Promise<string> => {
    const bytes = await load(url);
    if (bytes === null) throw new Error(`There is no ${url}.`);
    return new TextDecoder().decode(bytes);
  };
  return {
    isReachable: async (url) => (await load(url).catch(() => null)) !== null,
    readText: (url) => {
      const text = texts.get(url) ?? readText(url);
      texts.set(url, text);
      return text;
    },
    importModule: async (url) => {
      let code: string;
      if (isLocal) code = await readText(url);
      else {
        // It starts a program, which a search on this disk needs not wait for.
        const { installedClient, versionIn } = await import('./pagefind-client.ts');
        const [client, entry] = await Promise.all([
          installedClient(),
          readText(index + ENTRY_FILE),
        ]);
        ({ module: code, wasm } = client);
        const made = versionIn(entry);
        if (made !== client.version) {
          warn(`The index was made by Pagefind ${made}, and ${client.version} searches it here.`);
        }
      }
      const { createInstance } = await importClient(code, async (address) => {
        const bytes = await load(address);
        return new Response(bytes === null ? null : new Uint8Array(bytes), {
          status: bytes === null ? 404 : 200,
        });
      });
      return {
        createInstance: (options: Record<string, unknown>) =>
          createInstance({ ...options, basePath: index }),
      };
    },
  };
}

type Fetch = (address: string) => Promise<Response>;

/** How many clients were imported: each has a `fetch` of its own. */
let imported = 0;

/**
 * Imports the module of a client that calls another `fetch` than that of Node, which reads no files. The module gets it
 * from a name in the global object that is taken away at once.
 */
async function importClient(code: string, fetch: Fetch): Promise<z.infer<typeof Client>> {
  const name = `offprintFetch${imported++}`;
  Object.assign(globalThis, { [name]: fetch });
  try {
    const source = `const fetch = globalThis.${name};\n${code}`;
    const address = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
    return Client.parse({ ...(await import(/* @vite-ignore */ address)) });
  } finally {
    Reflect.deleteProperty(globalThis, name);
  }
}

async function readOwn(url: string): Promise<Uint8Array | null> {
  const address = new URL(url);
  address.search = '';
  try {
    return await readFile(fileURLToPath(address));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}

async function readHosted(url: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(url, { signal: limit, credentials: 'omit' }).catch(
    (error: unknown) => {
      const { message = '' } = Object(
        Reflect.get(Object(error), 'cause') ?? error,
      ) as Partial<Error>;
      throw new Error(`${new URL(url).host} does not answer: ${message}`, { cause: error });
    },
  );
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url} could not be loaded: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
