/** A browser that a program drives, with one page. */
export interface Driven {
  /** Its name and version, as it says them itself. */
  version: string;
  open: (address: string) => Promise<void>;
  /**
   * Runs a function within the page and gives the text that it gives. It is sent as text itself, so it sees nothing
   * but the page and what it is given.
   */
  run: <Given extends readonly string[]>(
    task: (...given: Given) => string | Promise<string>,
    ...given: Given
  ) => Promise<string>;
  /** Presses and lets go a key of the keyboard, by its name in `KeyboardEvent.key`. */
  press: (key: Key) => Promise<void>;
  close: () => Promise<void>;
}

/** The keys that flows press. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowDown' | '+' | '-';

/** Why a browser cannot be driven here, and what to install. */
export class NoBrowser extends Error {}
