import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import type { Parsed } from '../../shared/domain/parse.ts';
import { refuseFile } from './refuse-file.ts';

const MEBIBYTE = 1024 * 1024;

/** First bytes of files that are mistaken for plan files, and what to say about each. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly sentence: string }[] = [
  {
    bytes: [0xef, 0xbb, 0xbf],
    sentence: 'starts with a byte order mark: save it as UTF-8 without a byte order mark (BOM).',
  },
  { bytes: [0xff, 0xfe], sentence: 'is UTF-16 text; a plan file is UTF-8: save it as UTF-8.' },
  { bytes: [0xfe, 0xff], sentence: 'is UTF-16 text; a plan file is UTF-8: save it as UTF-8.' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], sentence: 'is a zip archive or a workbook, not a plan file.' },
  { bytes: [0x1f, 0x8b], sentence: 'is compressed (gzip): unpack it first.' },
  {
    bytes: [...Buffer.from('SQLite format 3\0', 'latin1')],
    sentence: 'is a database, not a plan file: open the app and export the plan you want.',
  },
];

/** The refusal of a file for its size alone; null when it may be read. */
export function refuseSize(byteLength: number): Parsed<never> | null {
  if (byteLength <= LARGEST_IMPORT_BYTES) return null;
  return refuseFile(
    `is ${Math.ceil(byteLength / MEBIBYTE)} MiB; the largest plan file taken in is ${LARGEST_IMPORT_BYTES / MEBIBYTE} MiB.`,
  );
}

/** The text of a plan file: UTF-8 without a byte order mark, at most `LARGEST_IMPORT_BYTES`. Anything else is refused. */
export function decodeText(bytes: Uint8Array): Parsed<string> {
  if (bytes.byteLength === 0) return refuseFile('is empty: choose another file, or export the plan again.');
  const tooLarge = refuseSize(bytes.byteLength);
  if (tooLarge !== null) return tooLarge;
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return refuseFile(known.sentence);
  if (bytes.includes(0)) {
    return refuseFile('holds zero bytes, as UTF-16 text or a damaged file does: save it as UTF-8 or export it again.');
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refuseFile('is not UTF-8 text (it may be Latin-1 or damaged): save it as UTF-8, or export it again.');
  }
}
