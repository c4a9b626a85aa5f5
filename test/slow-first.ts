import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files whose tests take longest, the longest first, by the ends of their paths. What is begun last keeps one core
 * busy while the others have nothing left to do.
 */
const SLOW = [
  'build/killed.test.ts',
  'build/dev.test.ts',
  'build/hostile.test.ts',
  'build/never-broken.test.ts',
  'build/sample.test.ts',
  'e2e/offline.test.ts',
  'e2e/offline-faults.test.ts',
  'e2e/pages.test.ts',
  'e2e/search.test.ts',
  'e2e/daily.test.ts',
  'e2e/embed.test.ts',
  'e2e/choices.test.ts',
  'e2e/old-snippet.test.ts',
  'elements/hostile.test.ts',
  'elements/wrong-values.test.ts',
  'package/release.test.ts',
  'merge/merges-corpus.test.ts',
  'catalog/catalog.test.ts',
  'publish/swap.test.ts',
];

/** Has those begin first that are known to be slow, on a machine that has never run them too. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.findIndex((end) => moduleId.endsWith(end));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
