import { join } from 'node:path';
import { temporaryFolder } from '../build-site.ts';
import { captureText, plainPaper, writeContent } from './content.ts';
import { publishSite } from './publish.ts';

/** A site of three papers in a folder of its own, published. */
export interface PublishedSite {
  folder: string;
  content: string;
  /** Nothing else stands in the folder around it. */
  out: string;
}

/** Publishes it. */
export async function publishThreePapers(name: string): Promise<PublishedSite> {
  const folder = await temporaryFolder(name);
  const content = join(folder, 'content');
  const out = join(folder, 'public/site');
  await writeContent(content, {
    'digests/2025-11-03.txt': captureText('Nov 3', [0, 1, 2].map(plainPaper)),
    'site.yaml': 'title: Notes\n',
  });
  await publishSite(['--content', content, '--out', out]);
  return { folder, content, out };
}
