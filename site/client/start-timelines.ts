import type { TopicTimeline } from '../../widgets/src/topic-timeline.ts';

/** How far from the part of the page that is seen a picture is made a live one. */
const NEAR = '300px';

/** Makes the timelines of a page answer to readers, when these come near. Until then, their pictures stand there. */
export function startTimelines(): void {
  const timelines = document.querySelectorAll<TopicTimeline>('.timeline topic-timeline');
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        observer.disconnect();
        void makeLive(timelines);
      }
    },
    { rootMargin: NEAR },
  );
  for (const timeline of timelines) observer.observe(timeline);
}

async function makeLive(timelines: Iterable<TopicTimeline>): Promise<void> {
  const { takeOver } = await import('./live-timeline.ts');
  for (const timeline of timelines) takeOver(timeline);
}
