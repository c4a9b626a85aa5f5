import { resolve } from 'node:path';

/**
 * The folder that the build or the development server prepared. It stands apart from catalog.ts because Astro loads
 * what content.config.ts needs module by module before it does anything else.
 */
export function workFolder(): string {
  return resolve(process.env['OFFPRINT_WORK'] ?? '.offprint/none');
}
