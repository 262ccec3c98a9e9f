import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';

/** The content of a file the user chose, or why it cannot be had. */
export type PlanBytes =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Reads a file that is to be imported, unless it is too large to be a plan. */
export async function readPlanBytes(filePath: string): Promise<PlanBytes> {
  const fileName = basename(filePath);
  try {
    const { size } = await stat(filePath);
    if (size > LARGEST_IMPORT_BYTES) {
      const mebibytes = LARGEST_IMPORT_BYTES / 1024 / 1024;
      return { kind: 'failed', sentence: `${fileName} is larger than ${mebibytes} MiB, the most a plan file may be.` };
    }
    return { kind: 'read', bytes: await readFile(filePath) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', sentence: `${fileName} could not be read (${reason}).` };
  }
}
