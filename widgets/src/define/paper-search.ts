import { define } from '../core/define.ts';
import { PaperSearch } from '../paper-search.ts';

define('paper-search', PaperSearch);
