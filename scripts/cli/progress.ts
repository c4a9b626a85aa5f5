import type { StageName } from '../load-catalog.ts';
import { type Paint, type Sink, canRewrite, paintFor } from './terminal.ts';

/** What each stage does, as the person who waits for it would say it. */
const doing: Readonly<Record<StageName, string>> = {
  prepare: 'Preparing',
  read: 'Reading content',
  catalog: 'Making the catalog',
  notes: 'Checking notes',
  pages: 'Writing pages',
  downloads: 'Packing digests',
  render: 'Rendering pages',
  verify: 'Indexing for search and checking the site',
  publish: 'Publishing',
};

/** Tells somebody who waits how far the work is. */
export interface Progress {
  begin: (stage: StageName) => void;
  /** `seconds` is how long the stage took. */
  end: (stage: StageName, seconds: number) => void;
  /** Leaves the line, so that something else can be printed. Needed after an error too. */
  clear: () => void;
}

/** Progress for a sink: one line written over on a terminal, a line per stage elsewhere, or none. */
export function progressFor(
  sink: Sink,
  env: Readonly<Record<string, string | undefined>>,
  quiet: boolean,
): Progress {
  if (quiet) return { begin: nothing, end: nothing, clear: nothing };
  const paint = paintFor(sink, env);
  return canRewrite(sink, env) ? rewritten(sink, paint) : plain(sink);
}

function rewritten(sink: Sink, paint: Paint): Progress {
  const wipe = '\r\u001b[K';
  return {
    begin: (stage) => {
      // A line that wraps could not be wiped.
      const text = `${doing[stage]} …`.slice(0, Math.max(1, sink.columns - 1));
      sink.write(`${wipe}${paint('dim', text)}`);
    },
    end: nothing,
    clear: () => sink.write(wipe),
  };
}

function plain(sink: Sink): Progress {
  return {
    begin: nothing,
    end: (stage, seconds) => sink.write(`${doing[stage]}: ${seconds.toFixed(1)} s\n`),
    clear: nothing,
  };
}

function nothing(): void {
  // Quiet sinks and the ends of rewritten lines have nothing to say.
}
