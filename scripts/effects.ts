import type { BuildEffects } from './build.ts';
import type { Core } from './load-catalog.ts';

/** The pure core, loaded only when a command needs it, so that the others answer at once. */
export async function loadCore(): Promise<Core> {
  const { readDigest } = await import('./read/index.ts');
  const { buildCatalog } = await import('./catalog/index.ts');
  return { readDigest, buildCatalog };
}

/** Everything that a real build does to the world. */
export async function loadBuildEffects(): Promise<BuildEffects> {
  const { checkOutput } = await import('./publish/output.ts');
  const { lockOutput } = await import('./publish/lock.ts');
  const { publish, recover } = await import('./publish/swap.ts');
  const { closeWorkFolder, openWorkFolder } = await import('./publish/work-folder.ts');
  const { verifySite } = await import('./publish/verify.ts');
  const { startRenderer } = await import('./publish/render.ts');
  const { writeDownloads } = await import('./pack/downloads.ts');
  const { emitFiles } = await import('./emit/index.ts');
  const { workFiles } = await import('./emit/pages.ts');
  const { writeSearchIndex } = await import('./emit/search-index.ts');
  return {
    ...(await loadCore()),
    checkOutput,
    lockOutput,
    recover,
    openWorkFolder,
    closeWorkFolder,
    workFiles,
    writeDownloads,
    startRenderer,
    emitFiles,
    writeSearchIndex,
    verifySite,
    publish,
  };
}
