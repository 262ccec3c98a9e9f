import { parentPort, threadId } from 'node:worker_threads';
import { inputsHash } from '../../../main/hash/inputs-hash.ts';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { aProof, aSolution } from '../../builders/a-solution.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (input, hooks) => {
    tellOfAnIncumbent(input, hooks);
    return Promise.resolve(
      aSolution({ proof: aProof({ inputsHash: inputsHash(input) }), message: `Answered by thread ${threadId}.` }),
    );
  });
}
