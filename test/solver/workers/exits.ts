import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (input, hooks) => {
    if (input.kind === 'optimise') tellOfAnIncumbent(input, hooks);
    return process.exit(3);
  });
}
