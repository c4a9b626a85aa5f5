import { formatOf, pack } from '../../pack/pack.ts';
import { type NotTaken, takeFromSite } from '../../pack/take-from-site.ts';
import type { Choice } from '../../pack/taken.ts';
import { wordsOf } from '../../words/index.ts';
import type { Options } from '../arguments.ts';
import { type Shell, locateTyped } from '../shell.ts';
import { neutralise, quoted } from '../terminal.ts';

/**
 * `offprint pack`: exit code 0 if the file was written, 1 if there is no site to take from, 2 where what was typed
 * says too little or too much.
 */
export async function packCommand(
  options: Pick<Options, 'digest' | 'topic' | 'all' | 'out' | 'from'>,
  shell: Shell,
): Promise<number> {
  const complain = (message: string, exitCode: number): number => {
    shell.err.write(`${neutralise(message)}\n`);
    return exitCode;
  };
  const choice = choiceOf(options);
  if (choice === null) {
    return complain('Say what to pack, once: `--digest ID`, `--topic ID` or `--all`.', 2);
  }
  const format = options.out === null ? null : formatOf(options.out);
  if (format === null) {
    return complain('Say where to: `--out FILE.html` for one page, `--out FILE.zip` for pages.', 2);
  }
  const site = locateTyped(shell, options.from, 'dist');
  const out = locateTyped(shell, options.out, '');
  const taken = await takeFromSite(site.path, choice);
  if ('why' in taken)
    return complain(explain(taken, site.shown, options.from), taken.why === 'unknown' ? 2 : 1);
  const bytes = await pack(site.path, taken, out.path, format);
  const words = wordsOf(taken.site.language);
  shell.out.write(`Wrote ${neutralise(out.shown)}: ${words.packed(taken.papers.length, bytes)}\n`);
  return 0;
}

function choiceOf({
  digest,
  topic,
  all,
}: Pick<Options, 'digest' | 'topic' | 'all'>): Choice | null {
  const choices: Choice[] = [
    ...(digest === null ? [] : [{ kind: 'digest' as const, id: digest }]),
    ...(topic === null ? [] : [{ kind: 'topic' as const, id: topic }]),
    ...(all ? [{ kind: 'all' as const }] : []),
  ];
  return choices.length === 1 ? (choices[0] ?? null) : null;
}

/** What to say where nothing could be taken, and what to do about it. */
function explain({ why, what }: NotTaken, shown: string, from: string | null): string {
  if (why === 'unknown') return what;
  if (why === 'no-site') {
    const again = from === null ? '' : ` -- --out ${quoted(from)}`;
    return `There is no site in ${shown} yet. Type \`npm run build${again}\` first.`;
  }
  return `What is in ${shown} is not a whole site of this version: ${what} is missing or unreadable. Build it again, or name another folder with --from.`;
}
