import type { Departed } from '../../schema/catalog.ts';
import { departedNotice } from '../departed-notice.ts';
import { type Setting, sheet, text } from './sheet.ts';

/** What a picture shows whose paper, digest or topic is no more. */
export function departedPicture(departed: Departed, setting: Setting): string {
  const { words } = setting;
  const { lead } = departedNotice(departed, words);
  return sheet(
    { title: words.departedTitle, description: lead, blocks: [text(lead, 'text', 2)] },
    setting,
  );
}
