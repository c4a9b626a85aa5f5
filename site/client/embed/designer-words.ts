import type { Words } from '../../../scripts/words/index.ts';

/** The words that the designer puts together in the browser; `{…}` stands for what varies. */
export type DesignerWords = Words['designer'] & Words['embed'] & { locale: string };
