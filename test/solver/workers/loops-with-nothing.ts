import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (_input, hooks) => {
    hooks.onProgress({ phase: 'preparing', bound: null, best: null, gap: null, seconds: 0 });
    for (;;) Math.random();
  });
}
