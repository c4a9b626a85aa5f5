import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * A task of a thread, in milliseconds. Where other processes want the processor too, its time is what a page is to blame
 * for, and that by the clock is what a reader feels.
 */
export interface Task {
  processor: number;
  clock: number;
}

/** The tasks of the page's own thread and of its workers while something is done. */
export async function traced(
  page: Page,
  act: () => Promise<void>,
): Promise<{ own: Task[]; worker: Task[] }> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
  const { traceEvents: events } = z.object({ traceEvents: z.array(TraceEvent) }).parse(trace);
  const tasksOf = (thread: string): Task[] => {
    const threads = new Set(
      events
        .filter(({ args }) => String(args?.['name']).startsWith(thread))
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    return events
      .filter(({ ph, name, pid, tid }) => {
        return (
          ph === 'X' && name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid} ${tid}`)
        );
      })
      .map(({ dur = 0, tdur = 0 }) => ({ processor: tdur / 1000, clock: dur / 1000 }));
  };
  return { own: tasksOf('CrRendererMain'), worker: tasksOf('DedicatedWorker') };
}

/** What is used of an event of a trace; times are in microseconds. */
const TraceEvent = z.object({
  ph: z.string(),
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.record(z.string(), z.unknown()).optional(),
});
