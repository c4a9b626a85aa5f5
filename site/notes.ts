import { getCollection, type CollectionEntry } from 'astro:content';

let notes: Promise<Map<string, CollectionEntry<'notes'>>> | null = null;

/** The editor's note on a digest, a paper or a topic, if there is one. `about` is its folder in content/notes/. */
export async function noteOn(
  about: 'digests' | 'papers' | 'topics',
  id: string,
): Promise<CollectionEntry<'notes'> | undefined> {
  // Asked for once a build: the collection keeps no result of its own.
  if (!notes || import.meta.env.DEV) {
    notes = getCollection('notes').then((all) => new Map(all.map((note) => [note.id, note])));
  }
  return (await notes).get(`${about}/${id}`);
}
