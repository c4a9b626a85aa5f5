import { noChoices, readChoices, type ReadingChoices, writeChoices } from './reading-choices.ts';

/**
 * How the browser keeps the choices. `closed`: it does not, and they hold until the page is left.
 * `unreadable`: something else stands in their place; it is put aside when the next choice is made.
 */
export type Keeping = 'kept' | 'closed' | 'unreadable';

/** The choices of this reader for this site, in this browser. */
export interface ChoiceStore {
  read: () => ReadingChoices;
  keeping: () => Keeping;
  write: (choices: ReadingChoices) => void;
  /** Takes away all that was ever stored for them, also what was put aside. */
  forget: () => void;
  /** Calls back when the choices may have changed elsewhere: in another tab, or while this page slept. */
  watch: (changed: () => void) => void;
}

/** Where choices are stored, or `localStorage` itself, which may throw when it is only looked at. */
export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The key of the choices for the site under a base path: sites that share an origin do not share choices.
 * The number goes up when the stored text changes its shape.
 */
export function choiceKey(base: string): string {
  return `offprint-topics-1:${base}`;
}

/** Opens the choices for the site that this page is of. */
export function openSiteChoices(): ChoiceStore {
  return openChoices(choiceKey(import.meta.env.BASE_URL), () => localStorage);
}

/** Opens the choices under a key. Neither a closed nor a full storage throws: `keeping` tells. */
export function openChoices(key: string, storage: OpenStorage): ChoiceStore {
  const aside = `${key}:unreadable`;
  let unkept: ReadingChoices | null = null;

  const stored = (): { text: string | null } | null => {
    try {
      return { text: storage().getItem(key) };
    } catch {
      return null;
    }
  };
  const read = () => unkept ?? readChoices(stored()?.text ?? '') ?? noChoices;
  const keeping = (): Keeping => {
    const found = stored();
    if (unkept || !found) return 'closed';
    return found.text === null || readChoices(found.text) ? 'kept' : 'unreadable';
  };
  /** Does something to the storage; where it fails, the choices hold in this page alone. */
  const change = (choices: ReadingChoices, act: (open: ReturnType<OpenStorage>) => void) => {
    try {
      act(storage());
      unkept = null;
    } catch {
      unkept = choices;
    }
  };

  return {
    read,
    keeping,
    write: (choices) => {
      const text = stored()?.text ?? null;
      change(choices, (open) => {
        if (text !== null && !readChoices(text)) open.setItem(aside, text);
        open.setItem(key, writeChoices(choices));
      });
    },
    forget: () => {
      change(noChoices, (open) => {
        open.removeItem(key);
        open.removeItem(aside);
      });
    },
    watch: (changed) => {
      addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) changed();
      });
      addEventListener('pageshow', (event) => {
        if (event.persisted) changed();
      });
    },
  };
}
