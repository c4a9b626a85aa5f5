import type { Departed } from '../../schema/catalog.ts';
import { type Setting, sheet, text } from './sheet.ts';

/** What a picture shows whose paper, digest or topic is no more. */
export function departedPicture({ kind }: Departed, setting: Setting): string {
  const { words } = setting;
  const notice = {
    paper: words.departedPaper,
    digest: words.departedDigest,
    topic: words.departedTopic,
  }[kind];
  return sheet(
    { title: words.departedTitle, description: notice, blocks: [text(notice, 'text', 2)] },
    setting,
  );
}
