import type { Departed } from '../../scripts/schema/catalog.ts';
import { catalog } from '../catalog.ts';

/** What a bare page is made of: what it shows, or what became of that. */
export interface Shown {
  /** The id of what it shows; `null` where that is no more. */
  shown: string | null;
}

/**
 * The addresses of bare pages of one kind, given the ids of what there is. An address whose paper or topic moved shows
 * what took its place: whoever framed it goes on showing it, and has nothing to do.
 */
export function bareAddresses(kind: Departed['kind'], ids: readonly string[]): [string, Shown][] {
  return [
    ...ids.map((id): [string, Shown] => [id, { shown: id }]),
    ...catalog()
      .departed.filter((each) => each.kind === kind)
      .map(({ id, movedTo }): [string, Shown] => [id, { shown: movedTo }]),
  ];
}
