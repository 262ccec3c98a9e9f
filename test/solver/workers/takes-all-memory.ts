import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { tellOfAnIncumbent } from './an-incumbent.ts';

if (parentPort !== null) {
  serveSolves(parentPort, (input, hooks) => {
    if (input.kind === 'optimise') tellOfAnIncumbent(input, hooks);
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  });
}
