import './define/digest-list.ts';
import './define/paper-card.ts';
import './define/paper-search.ts';
import './define/related-papers.ts';
import './define/topic-timeline.ts';
