import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { apiFiles } from '../../scripts/emit/api.ts';
import { tinyCatalog } from '../fixtures/tiny-catalog.ts';
import { corpus, hostileStrings } from '../hostile-strings.ts';
import type { Json } from './elements/mutations.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The files of the API of tiny-catalog.ts, as the site's own code makes them, by their addresses. */
    apiFiles: Record<string, Json>;
    /** Strings that attack pages; with the corpus some 780, without it a dozen. */
    hostileStrings: string[];
    /** Whether the corpus is there. */
    isCorpusThere: boolean;
  }
}

/** Hands over what tests within a page cannot read for themselves. */
export default function setup(project: TestProject): void {
  const files = [...apiFiles(tinyCatalog)].map(
    ({ path, text }) => [path, z.json().parse(JSON.parse(text))] as const,
  );
  project.provide('apiFiles', Object.fromEntries(files));
  project.provide('hostileStrings', hostileStrings());
  project.provide('isCorpusThere', corpus !== undefined);
}
