import { define } from '../core/define.ts';
import { PaperCard } from '../paper-card.ts';

define('paper-card', PaperCard);
