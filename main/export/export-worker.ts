import { parentPort, workerData } from 'node:worker_threads';
import { type ExportJob, writeExport } from './export-job.ts';

if (parentPort === null) throw new Error('Files are made on a worker thread: start it through export-apart.ts.');
// The only sender is export-apart.ts, which hands over a job it was given typed.
parentPort.postMessage(await writeExport(workerData as ExportJob));
