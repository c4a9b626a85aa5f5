import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { ENTRY_FILE } from '../emit/search-files.ts';

const Entry = z.object({ version: z.string() });

/** The version of Pagefind that an entry file names. Throws on a text that is none. */
export function versionIn(entry: string): string {
  return Entry.parse(JSON.parse(entry)).version;
}

/** The client of a search index: its module, and the WebAssembly that this loads. */
export interface PagefindClient {
  /** Of Pagefind, such as `1.6.0`. */
  version: string;
  module: string;
  wasm: Uint8Array;
}

/**
 * The client of the Pagefind that is installed here. It comes with every index, so one of a single word is made for it.
 * Throws if Pagefind cannot be started.
 */
export async function installedClient(): Promise<PagefindClient> {
  try {
    const { index } = await createIndex({ forceLanguage: 'en' });
    await index?.addCustomRecord({ url: '/', content: 'word', language: 'en' });
    const { files } = (await index?.getFiles()) ?? { files: [] };
    const named = (name: string): Uint8Array => {
      const file = files.find(({ path }) => path === name);
      if (!file) throw new Error(`Pagefind brings no ${name}.`);
      return file.content;
    };
    const text = (name: string): string => new TextDecoder().decode(named(name));
    return {
      version: versionIn(text(ENTRY_FILE)),
      module: text('pagefind.js'),
      wasm: named('wasm.en.pagefind'),
    };
  } finally {
    await close();
  }
}
