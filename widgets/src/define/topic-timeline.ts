import { define } from '../core/define.ts';
import { TopicTimeline } from '../topic-timeline.ts';

define('topic-timeline', TopicTimeline);
