import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../scripts/read/index.ts';
import { compareText } from '../../scripts/compare-text.ts';

/** A title or an abstract of a digest, and where it stands. */
export interface CorpusText {
  id: string;
  text: string;
}

/** The lines of a pairs file: the one that is named, else the corpus's; `null` where there is neither. */
export function pairLines(corpus: string | null, file: string | null): string[] | null {
  const path = file ?? (corpus === null ? null : join(corpus, 'data/hf-vs-arxiv/pairs.jsonl'));
  if (path === null || (file === null && !existsSync(path))) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
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
