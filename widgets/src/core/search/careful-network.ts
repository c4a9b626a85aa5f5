import { isIndexReachable, network, type Network } from './pagefind.ts';

/** A module of WebAssembly with nothing in it. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Sites whose index this page could not load. */
const refused = new Set<string>();

/** Whether it is known that this page cannot load the index of a site. */
export function isRefused(site: string): boolean {
  return refused.has(site);
}

/** Remembers that this page cannot load the index of a site, unless it is only offline. */
export function refuse(site: string): void {
  if (navigator.onLine) refused.add(site);
}

/**
 * The network of a page of somebody else's, whose policy may forbid to load an index. What it may forbid is tried one
 * by one, and no site twice, so that at most one violation is reported, however many elements there are.
 *
 * @param site address of the site, with a slash at its end
 * @param told is called when it was found out that nothing can be loaded
 */
export function carefulNetwork(site: string, told: () => void): Network {
  const importModule = async (url: string): Promise<unknown> => {
    try {
      if (isRefused(site)) throw new Error('The index could not be loaded before.');
      // This throws where a policy allows no WebAssembly, which the client of the index is.
      new WebAssembly.Module(EMPTY_MODULE);
      if (!(await isIndexReachable(new URL('.', url).href, network))) {
        throw new Error('The index is out of reach.');
      }
      return await network.importModule(url);
    } catch (error) {
      refuse(site);
      told();
      throw error;
    }
  };
  let imported: Promise<unknown> = Promise.resolve();
  return {
    ...network,
    importModule: (url) => (imported = importModule(url)),
    // What is asked for beside the client waits until that is known to be allowed.
    readText: async (url) => {
      await imported;
      return network.readText(url);
    },
  };
}
