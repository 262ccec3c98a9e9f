import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { aProof, aSolution } from '../../builders/a-solution.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (_input, hooks) => {
    hooks.onProgress({ phase: 'improving', bound: 1, best: 2, gap: 0.5, seconds: 0 });
    while (!hooks.shouldStop()) Math.random();
    return Promise.resolve(aSolution({ proof: aProof({ status: 'stopped' }), message: 'Stopped by the flag.' }));
  });
}
