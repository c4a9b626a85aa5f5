import { define } from '../core/define.ts';
import { RelatedPapers } from '../related-papers.ts';

define('related-papers', RelatedPapers);
