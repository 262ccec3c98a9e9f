import { join } from 'node:path';

/** The script a live session runs on: beside this file, TypeScript when run from source, JavaScript once built. */
export function findLiveWorker(): string {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return join(import.meta.dirname, `live-worker.${extension}`);
}
