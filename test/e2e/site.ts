import { inject } from 'vitest';

/**
 * The sample site, built and served by `global-setup.ts` for all browser tests; `url` ends with a slash.
 * `base` is one of the paths it was built under.
 */
export function sampleSite({ base = '/' }: { base?: '/' | '/papers-site/' } = {}): { url: string } {
  const url = inject('sites')[base];
  if (!url) throw new Error(`The sample site is not served under ${base}.`);
  return { url };
}

/** The folder of the sample site; `base` is one of the paths it was built under. */
export function sampleFolder({ base = '/' }: { base?: '/' | '/papers-site/' } = {}): string {
  const folder = inject('folders')[base];
  if (!folder) throw new Error(`The sample site is not built under ${base}.`);
  return folder;
}

/** The site made from daily-content.ts; `url` ends with a slash. */
export function dailySite(): { url: string } {
  const url = inject('sites')['daily'];
  if (!url) throw new Error('The site of a daily list is not served.');
  return { url };
}
