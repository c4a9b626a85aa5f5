import { vi } from 'vitest';

/** How long anything may take before a test gives up, in milliseconds; a busy machine is slow. */
const PATIENCE = 180_000;

/** Waits until a look at the page throws nothing any more, and gives what it gives; throws what it threw last. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: PATIENCE, interval: 10 });
}
