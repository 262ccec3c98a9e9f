import { parentPort } from 'node:worker_threads';
import { inputsHash } from '../../../main/hash/inputs-hash.ts';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { aProof, aSolution } from '../../builders/a-solution.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (input, hooks) => {
    hooks.onProgress({ phase: 'improving', bound: 1, best: 2, gap: 0.5, seconds: 0 });
    while (!hooks.shouldStop()) Math.random();
    return Promise.resolve(
      aSolution({
        proof: aProof({ status: 'stopped', inputsHash: inputsHash(input) }),
        message: 'Stopped by the flag.',
      }),
    );
  });
}
