import { compareDiagnostics, diagnose, type Diagnostic } from '../diagnostics.ts';
import { captureReader } from './capture.ts';
import { decode } from './decode.ts';
import { foreignFormat } from './foreign-format.ts';
import { huggingFaceReader } from './hugging-face.ts';
import { fileTooLarge, MAX_FILE_BYTES } from './limits.ts';
import type { FilePlace, Reader, Reading } from './reader.ts';

/** Every reader; the first that recognises a file reads it, so the more particular stand first. */
const readers: readonly Reader[] = [huggingFaceReader, captureReader];

/**
 * Reads one digest from the bytes of its file. Never throws on bad input: a file that is too large, is not
 * UTF-8, is in no known format or holds no entry gives `null` and a diagnostic that says so, and what is
 * odd in a digest is said beside it. Diagnostics come in the order of the file.
 */
export function readDigest(bytes: Uint8Array, place: FilePlace): Reading {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(bytes.length, place);
  const { source, diagnostics } = decode(bytes, place);
  if (!source) return { digest: null, diagnostics };
  if (source.text.trim() === '') {
    return refuse(diagnose('empty-digest', place, 'Nothing readable is in the file.'), diagnostics);
  }
  const reader = readers.find(({ recognises }) => recognises(source));
  if (!reader) return refuse(unknownFormat(source.text, place), diagnostics);
  const reading = reader.read(source);
  const all = [...diagnostics, ...reading.diagnostics].toSorted(compareDiagnostics);
  return { digest: reading.digest, diagnostics: all };
}

function refuse(reason: Diagnostic, before: readonly Diagnostic[] = []): Reading {
  return { digest: null, diagnostics: [...before, reason].toSorted(compareDiagnostics) };
}

function unknownFormat(text: string, place: FilePlace): Diagnostic {
  const foreign = foreignFormat(text);
  const found = foreign === null ? 'No reader knows this format' : `The file looks like ${foreign}`;
  const expected = readers.map(({ expects }) => expects).join('; or ');
  return diagnose(
    'unknown-format',
    place,
    `${found}. Offprint reads ${expected}. The file is left out.`,
    'If it is not a digest, keep it outside the folder of digests.',
  );
}
