import { parentPort } from 'node:worker_threads';
import { serveSolves } from '../../../main/solver/serve-solves.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';

if (parentPort !== null) {
  serveSolves(parentPort, () =>
    Promise.reject(new RefusedInput([{ path: 'assumptions/offers/gpu-3m', sentence: 'is of an unknown kind.' }])),
  );
}
