import { parentPort, threadId } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { aSolution } from '../../builders/a-solution.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (_input, hooks) => {
    tellOfAnIncumbent(hooks);
    return Promise.resolve(aSolution({ message: `Answered by thread ${threadId}.` }));
  });
}
