import { de } from '../../core/words/de.ts';
import { registerWords } from '../../core/words/index.ts';

registerWords('de', de);
