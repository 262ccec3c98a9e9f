import { join } from 'node:path';

/** The script a solver worker runs: beside this file, TypeScript when run from source, JavaScript once built. */
export function findSolverWorker(): string {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return join(import.meta.dirname, `solver-worker.${extension}`);
}
