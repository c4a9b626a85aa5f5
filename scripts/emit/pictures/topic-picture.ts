import { topicSpan } from '../../catalog/topics/topic-years.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import { drawnTimeline, TIMELINE_COLOURS } from './drawn-timeline.ts';
import { type Setting, drawing, sheet, space, text } from './sheet.ts';

/** A topic as a picture: its papers on an axis of time, and what that comes to in a sentence. */
export function topicPicture(topic: Topic, papers: readonly Paper[], setting: Setting): string {
  const { words } = setting;
  const span = papers.length === 0 ? words.topicEmpty : words.topicSpan(topicSpan(papers));
  const drawn = drawnTimeline(papers, words);
  return sheet(
    {
      title: topic.label,
      description: words.pictureParts([span, ...(drawn ? [drawn.legend] : [])]),
      blocks: [
        text(topic.label, 'title', 2),
        space(2),
        text(span, 'text', 2),
        ...(drawn
          ? [
              space(14),
              drawing(drawn.markup, drawn.height),
              space(4),
              text(drawn.legend, 'small', 3),
            ]
          : []),
      ],
      colours: TIMELINE_COLOURS,
    },
    setting,
  );
}
