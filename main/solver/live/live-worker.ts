import { parentPort } from 'node:worker_threads';
import { sha256Hex } from '../../hash/sha256.ts';
import { solve } from '../../optimiser/optimise.ts';
import { checkedSolve } from '../checked-solve.ts';
import { createOptimiserLiveModel } from './optimiser-live-model.ts';
import { solveOnFutures } from '../solve-on-futures.ts';
import { serveLive } from './serve-live.ts';

if (parentPort === null) throw new Error('A live session runs as a worker thread: open it through live-session.ts.');
serveLive(parentPort, (inputs) =>
  createOptimiserLiveModel(inputs, solveOnFutures(checkedSolve(solve)), {
    now: () => performance.now() / 1000,
    sha256: sha256Hex,
  }),
);
