import { nearTicks } from './core/timeline/near-axis.ts';
import { extraStyles } from './styles/topic-timeline-extras.ts';
import { Hands } from './topic-timeline-hands.ts';
import type { Scene, SceneHost, Tools } from './topic-timeline-scene.ts';
import { Shelf } from './topic-timeline-shelf.ts';

/** What readers do with a timeline. Loaded when somebody comes near it. */
export interface Extras {
  hands: Hands;
  shelf: Shelf;
}

/** Makes a timeline answer to its readers. */
export function extrasFor(host: SceneHost, scene: Scene, tools: Tools): Extras {
  const shelf = new Shelf(host, scene, tools);
  scene.toTicks = nearTicks(tools);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(extraStyles);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  return { shelf, hands: new Hands(host, scene, tools, (place) => void shelf.choose(place)) };
}
