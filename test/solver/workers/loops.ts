import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (_input, hooks) => {
    tellOfAnIncumbent(hooks);
    for (;;) Math.random();
  });
}
