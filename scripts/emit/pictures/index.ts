import { byTopic } from '../../catalog/listing.ts';
import type { Catalog, Departed } from '../../schema/catalog.ts';
import { wordsOf } from '../../words/index.ts';
import { addresses } from '../addresses.ts';
import { departedPicture as departedAddress } from '../departed-addresses.ts';
import type { OutputFile } from '../output-file.ts';
import type { SiteRoot } from '../site-root.ts';
import { departedPicture } from './departed-picture.ts';
import { digestPicture } from './digest-picture.ts';
import { paperPicture } from './paper-picture.ts';
import type { Setting } from './sheet.ts';
import { topicPicture } from './topic-picture.ts';

/**
 * A picture of every paper, digest and topic, as an SVG that loads nothing: for READMEs and mail, where neither a
 * script nor a frame can go. Where one departed, its address has the picture of what took its place, byte for byte,
 * because whoever shows it has no other; or one that says that it is gone.
 */
export function* pictureFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  const { papers, digests, topics, departed, site } = catalog;
  const setting: Setting = { words: wordsOf(site.language), site: site.title, root };
  const ofTopic = byTopic(catalog);
  const titles = new Map(papers.map(({ id, title }) => [id, title.text]));
  const successors = Map.groupBy(departed, (each) => keyOf(each.kind, each.movedTo));
  function* pictures(kind: Departed['kind'], id: string, path: string, text: string) {
    yield { path, text };
    for (const old of successors.get(keyOf(kind, id)) ?? []) {
      yield { path: departedAddress(old), text };
    }
  }
  for (const paper of papers) {
    const { id } = paper;
    yield* pictures('paper', id, addresses.paperPicture(id), paperPicture(paper, setting));
  }
  const titleOf = (id: string): string => titles.get(id) ?? id;
  for (const digest of digests) {
    const { id } = digest;
    const text = digestPicture(digest, titleOf, setting);
    yield* pictures('digest', id, addresses.digestPicture(id), text);
  }
  for (const topic of topics) {
    const { id } = topic;
    const text = topicPicture(topic, ofTopic.get(id) ?? [], setting);
    yield* pictures('topic', id, addresses.topicPicture(id), text);
  }
  for (const gone of departed) {
    if (gone.movedTo !== null) continue;
    yield { path: departedAddress(gone), text: departedPicture(gone, setting) };
  }
}

/** The addresses of all pictures. */
export function* pictureAddresses({
  papers,
  digests,
  topics,
  departed,
}: Pick<Catalog, 'papers' | 'digests' | 'topics' | 'departed'>): Generator<string> {
  for (const { id } of papers) yield addresses.paperPicture(id);
  for (const { id } of digests) yield addresses.digestPicture(id);
  for (const { id } of topics) yield addresses.topicPicture(id);
  yield* departed.map(departedAddress);
}

function keyOf(kind: Departed['kind'], id: string | null): string {
  return `${kind} ${id ?? ''}`;
}
