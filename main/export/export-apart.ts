import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExportJob } from './export-job.ts';

const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';

/** Most memory a file may take to make, MiB. */
const MEMORY_MIB = 2048;

/**
 * Makes a file on a thread of its own, so that windows answer meanwhile.
 * Throws the sentence of what went wrong.
 */
export async function writeExportApart(job: ExportJob): Promise<Uint8Array> {
  const worker = new Worker(join(import.meta.dirname, `export-worker.${extension}`), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  const answer = Promise.withResolvers<Uint8Array>();
  worker.once('message', (bytes: unknown) => {
    if (bytes instanceof Uint8Array) answer.resolve(bytes);
    else answer.reject(new Error('The file could not be made: its thread answered without it.'));
  });
  worker.once('error', answer.reject);
  worker.once('exit', () => answer.reject(new Error('The file could not be made: its thread ended without it.')));
  try {
    return await answer.promise;
  } finally {
    await worker.terminate();
  }
}
