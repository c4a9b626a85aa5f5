import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../build-site.ts';

/** Copies the bundled sample into `folder/content`, so that a build never writes to the project's own. */
export async function copySample(folder: string): Promise<string> {
  const content = join(folder, 'content');
  await cp(join(projectRoot, 'content'), content, { recursive: true });
  return content;
}

/** Writes files by their paths into a new folder, in the order they are given. */
export async function writeContent(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A paper in a capture. */
export interface Listed {
  title: string;
  abstract: string;
  byline?: string;
}

/** The text of a capture, as a listing page is saved; `date` is such as `Nov 7`. */
export function captureText(date: string, papers: readonly Listed[]): string {
  const blocks = papers.flatMap(({ title, abstract, byline }) => [
    title,
    abstract,
    ...(byline === undefined ? [] : [byline]),
  ]);
  return `${['new', 'Subscribe', 'Daily Papers', date, ...blocks].join('\n\n')}\n`;
}

/** A paper whose words depend on its number alone; no two share a title or an abstract. */
export function plainPaper(number: number): Listed {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? '';
  const title = `Notes on ${subject} ${'abcdefghijklmnopqrstuvwxyz'[number % 26]}${number}`;
  const abstract =
    `We look at ${subject} number ${number} for as long as it takes and write down what is there. ` +
    `Of ${number + 3} questions that were open, we answer the ${subject} one and leave the others to those who ask them.`;
  return { title, abstract };
}

const SUBJECTS = ['rivers', 'lanterns', 'harbours', 'orchards', 'winters', 'ladders', 'kettles'];
