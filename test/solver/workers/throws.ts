import { parentPort, threadId } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (input, hooks) => {
    if (input.kind === 'optimise') tellOfAnIncumbent(input, hooks);
    return Promise.reject(new Error(`Aborted() on thread ${threadId}`));
  });
}
