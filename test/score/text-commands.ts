import { type Edit, type Restoration, applyEdits } from '../../scripts/text/edit.ts';
import { restore } from '../../scripts/text/restore.ts';
import type { Pair } from './corpus.ts';

/** How one sort of TeX in prose fared. */
export interface CommandScore {
  sort: string;
  /** Places of damaged texts that a plain search finds. */
  seen: number;
  restored: number;
  /** Restored, and the text about it reads as the authors' does. */
  right: number;
  /** Not restored, but named. */
  left: number;
}

/** The sorts, and every place that is not as it should be, with the text about it. */
export interface CommandScores {
  sorts: CommandScore[];
  /** Restored, and the authors' text about it reads otherwise. */
  differing: string[];
  /** Neither restored nor named. */
  missed: string[];
}

/** What a plain search takes for TeX in prose; independent of the code that is measured. */
const searches: readonly (readonly [string, RegExp])[] = [
  ['accent', /\\['"`^=.]\{?\\?[A-Za-z]|\\(?:L|l|o|O|ss|aa|AA|ae|oe)(?![A-Za-z])/g],
  ['quotation', /``|''|(?<![\w`])`(?=\w)/g],
  ['escape', /\\[%&_#$]/g],
  [
    'emphasis',
    /\\?(?:emph|text(?:bf|it|tt|sc|rm|sf|superscript|subscript))\{|\{\\?(?:bf|em|it|emph|tt|sc)\s/g,
  ],
  ['dash', /(?<=\w)---?(?=\w)|(?<= )---?(?= )/g],
  ['tie', /(?<=[\w.):])~(?=[\w($\\]| )/g],
  ['thousands', /(?<=\d)(?:\{,\}|\\,)(?=\d{3})/g],
  ['citation', /\\?cite[a-z]*\{|~[a-z]+(?:19|20)\d\d[a-z]*/g],
  ['own command', /\\[A-Za-z]{3,}(?![A-Za-z{])/g],
];

/** Compares what is made of TeX in prose with the authors' text. */
export function scoreTextCommands(pairs: readonly Pair[]): CommandScores {
  const scores: CommandScores = {
    sorts: searches.map(([sort]) => ({ sort, seen: 0, restored: 0, right: 0, left: 0 })),
    differing: [],
    missed: [],
  };
  for (const { id, hf, hf_title, arxiv, arxiv_title } of pairs) {
    scoreText(id, hf, arxiv, scores);
    scoreText(`${id} title`, hf_title, arxiv_title, scores);
  }
  return scores;
}

function scoreText(id: string, damaged: string, authors: string, scores: CommandScores): void {
  const restored = restore(damaged);
  const truth = comparable(rendered(authors));
  searches.forEach(([, search], index) => {
    const score = scores.sorts[index];
    if (!score) return;
    for (const { 0: text, index: start } of damaged.matchAll(search)) {
      const end = start + text.length;
      const touches = (span: { start: number; end: number }) =>
        span.start < end && start < span.end;
      const edit = restored.edits.find(touches);
      // Within a formula or a link it is not TeX in prose.
      if (edit?.kind === 'math' || edit?.kind === 'link') continue;
      score.seen++;
      const place = `${id}: …${damaged.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')}…`;
      if (edit) {
        score.restored++;
        if (truth.includes(around(restored, edit))) score.right++;
        else scores.differing.push(`${place} [${around(restored, edit)}]`);
      } else if (restored.left.some(touches)) score.left++;
      else scores.missed.push(place);
    }
  });
}

/** What is shown about an edit, up to the next formula, without spaces. */
function around({ source, edits }: Restoration, edit: Edit): string {
  const before =
    edits.filter(({ end, kind }) => end <= edit.start && kind === 'math').at(-1)?.end ?? 0;
  const after =
    edits.find(({ start, kind }) => start >= edit.end && kind === 'math')?.start ?? source.length;
  const from = Math.max(before, edit.start - 40);
  const to = Math.min(after, edit.end + 40);
  const within = edits.filter(({ start, end }) => start >= from && end <= to);
  const marked = within.map((one) => ({
    ...one,
    start: one.start - from,
    end: one.end - from,
    output: one === edit ? `\u0001${one.output}\u0002` : one.output,
  }));
  const text = applyEdits({ source: source.slice(from, to), edits: marked as Edit[] });
  const plain = comparable(text);
  const start = plain.indexOf('\u0001');
  const end = plain.indexOf('\u0002');
  return plain.slice(Math.max(0, start - 12), end + 13).replace(/[\u0001\u0002]/g, '');
}

/** The authors' TeX as a reader sees it, by plain replacement; formulas keep their source. */
function rendered(tex: string): string {
  let text = tex
    .replace(/~?\\cite[a-z]*\*?\{[^{}]*\}/g, '')
    .replace(/\{\\(?:bf|em|it|tt|sc|emph)\s+([^{}]*)\}/g, '$1')
    .replace(/\\L\s+/g, 'Ł')
    .replace(/\\'e/g, 'é')
    .replace(/\\"i/g, 'ï')
    .replace(/\\([ie])([eg])(?![A-Za-z])/g, (all, first: string, last: string) =>
      first + last === 'ie' ? 'i.e.' : first + last === 'eg' ? 'e.g.' : all,
    )
    .replace(/(\d)(?:\{,\})(?=\d)/g, '$1,');
  for (let depth = 0; depth < 4; depth++) {
    text = text
      .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '$2')
      .replace(/\\textcolor\{[^{}]*\}\{([^{}]*)\}/g, '$1')
      .replace(
        /\\(?:emph|text[a-z]{2,11}|math[a-z]{2,4}|underline|url|small|coloremph)\s?\{([^{}]*)\}/g,
        '$1',
      );
  }
  return text
    .replace(/\\([%&_#$])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\w)`(\w[^`']*)'/g, '‘$1’')
    .replace(/“([^“”"]*)"/g, '“$1”')
    .replace(/"([^“”"]*)”/g, '“$1”');
}

function comparable(text: string): string {
  return text.replace(/[\s~$]+|\\[ ,;:!]/g, '');
}
