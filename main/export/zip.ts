import { strToU8, zipSync } from 'fflate/browser';

/** The time stamp of every entry, the earliest the format knows, so that equal files give equal archives. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Packs text files into one zip archive. Texts are written as UTF-8. */
export function writeZip(files: readonly { readonly fileName: string; readonly text: string }[]): Uint8Array {
  const entries = files.map(({ fileName, text }) => [fileName, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ENTRY_TIME });
}
