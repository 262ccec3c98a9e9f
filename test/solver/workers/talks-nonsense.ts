import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => parentPort?.postMessage({ kind: 'done', solution: { proof: 'none' } }));
