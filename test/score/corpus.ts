import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDigest } from '../../scripts/read/index.ts';
import { compareText } from '../../scripts/compare-text.ts';

/** A title or an abstract of a digest, and where it stands. */
export interface CorpusText {
  id: string;
  text: string;
}

/** A damaged text and the authors' own, as in a line of a pairs file. */
const Pair = z.object({
  id: z.string(),
  hf_title: z.string(),
  hf: z.string(),
  arxiv_title: z.string(),
  arxiv: z.string(),
});
export type Pair = z.infer<typeof Pair>;

/**
 * The pairs of a file, one JSON object a line: of the file that is named, else of the corpus's; `null` where
 * there is neither. Throws on a line that is no pair.
 */
export function readPairs(corpus: string | null, file: string | null): Pair[] | null {
  const path = file ?? (corpus === null ? null : join(corpus, 'data/hf-vs-arxiv/pairs.jsonl'));
  if (path === null || (file === null && !existsSync(path))) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Pair.parse(JSON.parse(line)));
}

/** Every title and abstract of the corpus's digests, in order; `null` without a corpus. */
export function digestTexts(corpus: string | null): CorpusText[] | null {
  const folder = corpus === null ? null : join(corpus, 'digests');
  if (folder === null || !existsSync(folder)) return null;
  return readdirSync(folder)
    .toSorted(compareText)
    .flatMap((fileName) => {
      const bytes = readFileSync(join(folder, fileName));
      const { digest } = readDigest(bytes, { file: fileName, fileName });
      return (digest?.entries ?? []).flatMap(({ position, title, abstract }) => [
        { id: `${fileName.slice(0, 3)} ${position} title`, text: title },
        ...(abstract === null
          ? []
          : [{ id: `${fileName.slice(0, 3)} ${position}`, text: abstract }]),
      ]);
    });
}
