import type { Finder } from '../../widgets/src/core/search/answer.ts';
import { root } from './href.ts';
import { memoryFinder } from './memory-finder.ts';
import { INDEX_RECEIVER, INDEX_SCRIPT, type PackedIndex } from './packed-index.ts';

/** The search over a site that was packed into a folder; in the place of site/search/site-finder.ts. */
export function siteFinder(): Finder {
  return memoryFinder(root, loadIndex);
}

/** Loads the index as a script: from a disk, nothing else can be loaded by a page. */
function loadIndex(): Promise<PackedIndex> {
  return new Promise((resolve, reject) => {
    Object.assign(globalThis, { [INDEX_RECEIVER]: resolve });
    const script = document.createElement('script');
    script.src = root + INDEX_SCRIPT;
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('The search index could not be loaded.'));
    });
    document.head.append(script);
  });
}
