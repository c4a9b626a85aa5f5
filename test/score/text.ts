import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../build-site.ts';
import { type CorpusText, type Pair, digestTexts, readPairs } from './corpus.ts';
import { findFalsePositives } from './false-positives.ts';
import { type LinkText, scoreLinks } from './links.ts';
import { mergesSection } from './merges.ts';
import { type PairScore, scorePairs } from './math-pairs.ts';
import { scoreSpans } from './math-spans.ts';
import { ordinaryProse } from './ordinary-prose.ts';
import { scoreTextCommands } from './text-commands.ts';
import { checkLaws } from './text-laws.ts';
import { growths, textsPerSecond } from './text-speed.ts';

/** Words of ordinary prose that are read; more says no more of a rate of one in 100,000. */
const WORDS = 400_000;

/** Units of each hostile text. */
const HOSTILE = 1_000_000;

/** What `npm run score -- text` is given. */
export interface TextScoreOptions {
  /** The folder with `digests/` and `data/`; `null` leaves out what needs it. */
  corpus: string | null;
  /** Another file of pairs. */
  pairs: string | null;
  /** Cases for the laws. */
  runs: number;
}

/** Measures restoration and prints the figures and everything that wants a person's judgement. */
export function scoreText({ corpus, pairs: file, runs }: TextScoreOptions): void {
  const pairs = readPairs(corpus, file);
  const digests = digestTexts(corpus);
  if (pairs === null) say('Pairs: left out (set OFFPRINT_CORPUS, or name a file with --pairs).');
  else {
    mathematics(pairs);
    commands(pairs);
    links(
      'pairs',
      pairs.map(({ id, hf, arxiv }) => ({ id, damaged: hf, authors: arxiv })),
    );
  }
  if (digests === null) say('Digests: left out (set OFFPRINT_CORPUS).');
  else {
    spans(digests);
    links(
      'digests',
      digests.map(({ id, text }) => ({ id, damaged: text })),
    );
  }
  if (corpus !== null) {
    title('Merges');
    mergesSection(corpus).forEach((line) => say(line));
  }
  prose();
  laws(runs);
  speed(pairs?.map(({ hf }) => hf) ?? null);
}

function spans(texts: readonly CorpusText[]): void {
  const golden = readFileSync(join(import.meta.dirname, 'digests-spans.tsv'), 'utf8');
  const score = scoreSpans(texts, golden);
  title('Mathematics on digests');
  console.table({
    formulas: {
      damaged: score.damaged,
      restored: score.restored,
      share: share(score.restored, score.damaged),
      ...score.judged,
    },
  });
  console.table({ shapes: Object.fromEntries(score.shapes) });
  list('Not judged', score.unjudged);
  list('On the list and no longer found', score.gone);
}

function mathematics(pairs: readonly Pair[]): void {
  const { all, seen, unseen } = scorePairs(pairs);
  title('Mathematics on pairs');
  const row = (score: PairScore) => ({
    pairs: score.pairs,
    restored: score.restored,
    wrong: score.wrong.length,
    precision: score.precision.toFixed(3),
    'recall, damaged': share(score.foundDamaged, score.damaged),
    'recall, visible': share(score.foundVisible, score.visible),
    'recall, all': share(score.foundAll, score.all),
  });
  console.table({ all: row(all), seen: row(seen), unseen: row(unseen) });
  list(
    'Wrong',
    all.wrong.map(({ id, source, output, authors }) => `${id} ${source} → ${output} | ${authors}`),
  );
  list(
    'Missed, by shape',
    all.missed.map(([shape, count, example]) => `${count} ${shape}: ${example}`),
  );
}

function commands(pairs: readonly Pair[]): void {
  const { sorts, differing, missed } = scoreTextCommands(pairs);
  title('TeX in prose on pairs');
  console.table(Object.fromEntries(sorts.map(({ sort, ...figures }) => [sort, figures])));
  list('Restored, and the authors’ text about it reads otherwise', differing);
  list('Neither restored nor named', missed);
}

function links(name: string, texts: readonly LinkText[]): void {
  const { expected, found, same, listed, missing, unexpected } = scoreLinks(texts);
  title(`Links on ${name}`);
  console.table({ links: { 'by plain search': expected, found, same } });
  list('By the plain search only', missing);
  list('Found only', unexpected);
  list('All', listed);
}

function prose(): void {
  const golden = join(import.meta.dirname, 'false-positives.tsv');
  const paragraphs = ordinaryProse(projectRoot, WORDS);
  const judged = findFalsePositives(
    paragraphs,
    existsSync(golden) ? readFileSync(golden, 'utf8') : '',
  );
  title('Ordinary prose');
  const perWords = (judged.judged.wrong / judged.words) * 100_000;
  console.table({
    changes: {
      words: judged.words,
      'links as they stand': judged.links,
      changes: judged.hits.length,
      ...judged.judged,
      unjudged: judged.unjudged.length,
      'wrong in 100,000 words': perWords.toFixed(2),
    },
  });
  list(
    'Not judged (write right, harmless or wrong, a tab and the line into the file)',
    judged.unjudged,
  );
}

function laws(runs: number): void {
  title(`Laws, ${runs} texts`);
  checkLaws(runs);
  say('All hold.');
}

function speed(texts: readonly string[] | null): void {
  title('Speed');
  if (texts) {
    const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const rate = textsPerSecond(texts, 5);
    say(
      `${rate.toFixed(0)} abstracts of ${length.toFixed(0)} characters a second of processor time`,
    );
  }
  console.table(
    Object.fromEntries(
      growths(HOSTILE).map(({ name, single, double }) => [
        name,
        { '1 MB, ms': Math.round(single), '2 MB, ms': Math.round(double) },
      ]),
    ),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function title(text: string): void {
  console.log(`\n## ${text}\n`);
}

function list(name: string, lines: readonly string[]): void {
  console.log(`\n${name}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

function say(text: string): void {
  console.log(text);
}
