import { compareText } from '../../compare-text.ts';
import type { Catalog } from '../../schema/catalog.ts';
import type { Paper } from '../../schema/paper.ts';
import { type Term, withAbbreviations } from './abbreviations.ts';
import { distinctTerms } from './distinct.ts';
import { type Rise, riseOf } from './evidence.ts';
import { type Named, namedBy } from './named.ts';
import { frequentPhrases } from './phrases.ts';
import { couldBeTerm } from './prose.ts';
import { topicOf } from './shared-topic.ts';
import { spellingIn } from './spelling.ts';
import { type Usage, weightOf } from './use.ts';
import { arrivals } from './windows.ts';
import { type WordNumbers, wordNumbers } from './words.ts';

/** A phrase that no topic names and that rises from digest to digest. */
export interface EmergingTerm {
  /** As papers write it most often; then its abbreviation, if they introduce one. */
  names: string[];
  /** How many papers hold it. */
  papers: number;
  rise: Rise;
  /** The topic that most of these papers have, more than papers do at large, and how many of them. */
  topic: { id: string; papers: number } | null;
}

/** What is looked at of a catalog. */
type Source = Pick<Catalog, 'digests' | 'topics'> & {
  papers: readonly Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords' | 'topics' | 'sightings'>[];
};

/** The least normal deviate of a rise: of steady terms one in 160 shows it by chance. */
const SURE = 2.5;

/** The fewest digests that list papers with a term: one digest may be of one mind. */
const FEWEST_DIGESTS = 2;

/** The most terms that are told: what a person reads through. */
const MOST = 12;

/**
 * The terms that rise most surely, best first: in three papers and two digests at least, a larger part of the
 * papers that the newest digests brought than of those before, and words of a field. Only titles and
 * abstracts are counted, because sources differ in whether they give keywords; keywords and titles tell
 * terms from prose. None where all dated digests are of one day. In time linear in the length of all texts.
 */
export function emergingTerms({ papers: all, digests, topics }: Source): EmergingTerm[] {
  const { papers: dated, windows } = arrivals({ papers: all, digests });
  const widest = windows.at(-1);
  if (widest === undefined) return [];
  const numbers = wordNumbers();
  const papers = dated.map(({ paper, day }) => ({ paper, day, ...read(paper, numbers) }));
  const of = (term: Pick<Term, 'texts'>): typeof papers =>
    term.texts.flatMap((index) => papers[index] ?? []);
  const named = namedBy(topics, numbers);
  const rising = termsIn(papers, widest.before, named, numbers).flatMap((term) => {
    const rise = riseOf(term.texts, windows, (index) => papers[index]?.day ?? '');
    if (rise === null || rise.certainty < SURE) return [];
    const holders = of(term);
    if (digestsOf(holders) < FEWEST_DIGESTS) return [];
    const weight = weightOf(term.forms, holders, rise, numbers);
    const name = term.words.map(numbers.nameOf).join(' ');
    return weight === 0 || named.holds(name)
      ? []
      : [{ ...term, rise, name, score: rise.certainty * Math.sqrt(weight) }];
  });
  rising.sort((a, b) => b.score - a.score || compareText(a.name, b.name));
  return distinctTerms(rising, MOST).map(({ rise, name, short, ...term }): EmergingTerm => {
    const holders = of(term);
    const spelled = spellingIn(term.words, holders, numbers) ?? name;
    return {
      names: short === null ? [spelled] : [spelled, short],
      papers: holders.length,
      rise,
      topic: topicOf(
        holders.map(({ paper }) => paper),
        all,
      ),
    };
  });
}

/** What is looked at of a paper. */
interface Read extends Usage {
  title: string;
  abstract: string;
}

function read({ title, abstract, keywords }: Source['papers'][number], numbers: WordNumbers): Read {
  const plain = { title: title.text, abstract: abstract?.text ?? '' };
  return {
    ...plain,
    // No phrase goes on from the title to the abstract.
    text: numbers.textOf(`${plain.title} | ${plain.abstract}`),
    titleLength: numbers.phraseOf(plain.title).length,
    keywords: new Set(keywords.map((keyword) => numbers.phraseOf(keyword).join(' '))),
  };
}

/** What could be a term and no topic names, in three of the papers from `first` on. */
function termsIn(
  papers: readonly Read[],
  first: number,
  named: Named,
  numbers: WordNumbers,
): Term[] {
  const texts = papers.map(({ text }) => text);
  const reaches = texts.map(named.reachIn);
  const isTerm = couldBeTerm(numbers);
  const phrases = frequentPhrases(texts, first, (index, start, end) => {
    const text = texts[index];
    return text !== undefined && (reaches[index]?.[start] ?? 0) < end && isTerm(text, start, end);
  });
  const plain = papers.map(({ title, abstract }) => `${title} | ${abstract}`);
  return withAbbreviations(phrases, plain, named, numbers);
}

function digestsOf(papers: readonly { paper: Pick<Paper, 'sightings'> }[]): number {
  const sightings = papers.flatMap(({ paper }) => paper.sightings);
  const dated = sightings.filter(({ capturedOn }) => capturedOn.date !== null);
  return new Set(dated.map(({ digest }) => digest)).size;
}
