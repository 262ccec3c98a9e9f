import { join } from 'node:path';

/** The script that answers a question: beside this file, TypeScript when run from source, JavaScript once built. */
export function findQuestionWorker(): string {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return join(import.meta.dirname, `question-worker.${extension}`);
}
